"""pydantic takes models, events and mappings to send, describes them, and loses nothing."""

import json
import subprocess
import sys
import typing
from collections import UserDict

import pydantic
import pytest
from jsonschema import Draft202012Validator

from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Model
from codegen.irtypes import Ref
from codegen.irtypes import Words
from codegen.modelnames import input_name
from codegen.modelnames import tagged
from codegen.render.fields import field_text
from crisp_client import EventPayload
from crisp_client import events
from crisp_client import models
from crisp_client import UnknownEvent
from tests.codegen.specs import real_api
from tests.inturn import in_turn
from tests.package.samples import Samples

API = real_api()
SAMPLES = Samples(API)
NAMED = [named for named in API.types.values() if isinstance(named, Model)]
RECEIVED = [
    (getattr(models, named.name), named.fields, SAMPLES.object(named.fields, named.example))
    for named in NAMED
    if Direction.RECEIVED in named.direction
] + [
    (getattr(events, event.class_name), event.fields or (), SAMPLES.object(event.fields or ()))
    for event in API.events()
]
SENT = [
    (getattr(models, input_name(named)), named, SAMPLES.object(named.fields, named.example))
    for named in NAMED
    if Direction.SENT in named.direction
]
each_result = in_turn("cls, fields, whole", RECEIVED, ids=lambda row: row[0].__name__)
each_mapping = in_turn("form, named, whole", SENT, ids=lambda row: input_name(row[1]))
NOTE = {"type": "note", "from": "operator", "origin": "chat", "content": "seen"}


def described(form):
    """The schema of a class, with its definitions."""
    found = pydantic.TypeAdapter(form).json_schema()
    Draft202012Validator.check_schema(found)
    own = found["$defs"][found["$ref"].rpartition("/")[2]] if "$ref" in found else found
    return found, own


def says_words(schema, words):
    return words in [one.get("enum", [one.get("const")]) for one in schema.get("anyOf", [schema])]


@each_result
def test_a_result_goes_through_pydantic_without_loss(cls, fields, whole):
    adapter = pydantic.TypeAdapter(cls)
    source = {**whole, "brand_new": {"deep": [1, None]}}
    for taken in (adapter.validate_python(source), adapter.validate_json(json.dumps(source))):
        assert taken == cls.from_dict(source)
        assert adapter.validate_python(taken) is taken
        assert adapter.dump_python(taken) == json.loads(adapter.dump_json(taken)) == source


@each_result
def test_what_is_missing_null_or_odd_in_a_result_is_taken(cls, fields, whole):
    adapter = pydantic.TypeAdapter(cls)
    for value in (None, "odd", [{}]):
        odd = {key: value for key in whole}
        assert adapter.dump_python(adapter.validate_python({})) == {}
        assert adapter.dump_python(adapter.validate_python(odd)) == odd
    with pytest.raises(pydantic.ValidationError, match=f"{cls.__name__} must be an object"):
        adapter.validate_python(["no object"])


@each_result
def test_the_schema_of_a_result_says_what_the_spec_says(cls, fields, whole):
    found, own = described(cls)
    assert list(Draft202012Validator(found).iter_errors(whole)) == []
    assert own["title"] == cls.__name__
    assert own["description"]
    properties = own.get("properties", {})
    assert properties.keys() == {field.wire for field in fields}
    assert set(own.get("required", ())) == {field.wire for field in fields if field.required}
    for field in fields:
        assert properties[field.wire].get("description", "") == field_text(field)
        if isinstance(field.type, Words) and "*" not in str(field.type.words):
            assert says_words(properties[field.wire], list(field.type.words))
        if isinstance(field.type, Ref) and isinstance(API.types[field.type.name], Enum):
            assert says_words(properties[field.wire], list(API.types[field.type.name].words))
    assert found == pydantic.TypeAdapter(cls).json_schema(mode="serialization")


@each_mapping
def test_a_mapping_goes_through_pydantic_without_loss(form, named, whole):
    adapter = pydantic.TypeAdapter(form)
    source = {**whole, "brand_new": {"deep": [1, None]}}
    taken = adapter.validate_json(json.dumps(source))
    assert taken == adapter.validate_python(source) == source
    assert json.loads(adapter.dump_json(taken)) == source
    found, _ = described(form)
    assert list(Draft202012Validator(found).iter_errors(whole)) == []


@each_mapping
def test_a_key_that_a_mapping_needs_is_asked_for(form, named, whole):
    adapter = pydantic.TypeAdapter(form)
    for field in named.fields:
        rest = {key: value for key, value in whole.items() if key != field.wire}
        if not field.required:
            assert adapter.validate_python(rest) == rest
            continue
        with pytest.raises(pydantic.ValidationError, match=r"Field required|Unable to extract tag"):
            adapter.validate_python(rest)


@each_mapping
def test_the_schema_of_a_mapping_has_the_texts_of_its_keys(form, named, whole):
    union = tagged(named, API.types)
    forms = [getattr(models, member.name) for member in union.members] if union else [form]
    for each in forms:
        _, own = described(each)
        for field in named.fields:
            shown = own["properties"][field.wire]
            if field.wire.isidentifier() and field.wire not in ("from", "if", *(union or ())[:2]):
                assert shown.get("description", "") == field_text(field, sent=True)
        assert set(own.get("required", ())) == {f.wire for f in named.fields if f.required}


def test_a_result_is_a_field_and_is_written_by_its_names_on_the_wire():
    class Ticket(pydantic.BaseModel):
        message: models.ConversationMessage
        others: dict[str, list[events.MessageSend]] = {}

    sent = {"from": "user", "content": {"url": "u"}, "type": "file", "x": None}
    ticket = Ticket.model_validate({"message": sent, "others": {"a": [sent]}})
    assert ticket.message.from_ == "user"
    assert isinstance(ticket.message.content, models.ConversationFileMessageContent)
    assert json.loads(ticket.model_dump_json()) == {"message": sent, "others": {"a": [sent]}}
    own = Ticket(message=models.ConversationMessage.from_dict(sent))
    assert own.model_dump() == {"message": sent, "others": {}}


@pytest.mark.parametrize("mode", ["python", "json"])
def test_parts_of_a_result_are_left_out_or_picked_as_of_any_model(mode):
    class Ticket(pydantic.BaseModel):
        conversation: models.Conversation

    meta = {"email": "a@b.c", "nickname": "Ada", "new_at_crisp": 1}
    ticket = Ticket(conversation={"session_id": "s", "meta": meta})
    without = ticket.model_dump(mode=mode, exclude={"conversation": {"meta": {"email"}}})
    rest = {"nickname": "Ada", "new_at_crisp": 1}
    assert without == {"conversation": {"session_id": "s", "meta": rest}}
    only = ticket.model_dump(mode=mode, include={"conversation": {"session_id"}})
    assert only == {"conversation": {"session_id": "s"}}


def test_a_type_that_contains_itself_refers_to_itself():
    _, own = described(models.HelpdeskTreeEntry)
    assert {"$ref": "#/$defs/HelpdeskTreeEntry"} in [
        option.get("items") for option in own["properties"]["children"]["anyOf"]
    ]


def test_data_that_are_nested_too_deeply_are_a_validation_error():
    deep = {}
    for _ in range(5000):
        deep = {"children": [deep]}
    with pytest.raises(pydantic.ValidationError, match="nested too deeply"):
        pydantic.TypeAdapter(models.HelpdeskTreeEntry).validate_python(deep)


def test_an_error_of_a_mapping_of_ones_own_is_not_told_as_odd_data():
    class Lost(UserDict):
        def __getitem__(self, key):
            raise LookupError("the database is gone")

    with pytest.raises(LookupError, match="the database is gone"):
        pydantic.TypeAdapter(models.Website).validate_python(Lost(name="x"))


def test_any_event_is_an_instance_as_an_object_does_not_name_its_event():
    adapter = pydantic.TypeAdapter(EventPayload)
    for event in (
        events.MessageSend.from_dict({"content": "a"}),
        UnknownEvent(event_name="new", data={"content": "a"}),
    ):
        assert adapter.validate_python(event) is event
        assert adapter.dump_json(event) == b'{"content":"a"}'
    with pytest.raises(
        pydantic.ValidationError, match="EventPayload cannot be made from an object"
    ):
        adapter.validate_python({"content": "a"})


def test_of_several_events_an_instance_keeps_its_class():
    adapter = pydantic.TypeAdapter(events.MessageSend | events.MessageReceived)
    received = events.MessageReceived.from_dict({"content": "a"})
    assert adapter.validate_python(received) is received


def test_a_complaint_about_a_message_is_about_its_own_type():
    adapter = pydantic.TypeAdapter(models.ConversationMessageNew)
    assert adapter.validate_python(NOTE) == NOTE
    with pytest.raises(pydantic.ValidationError) as caught:
        adapter.validate_python({**NOTE, "type": "file", "content": {"url": "u", "type": "t"}})
    assert [(e["loc"], e["msg"]) for e in caught.value.errors()] == [
        (("file", "content", "name"), "Field required")
    ]
    discriminator = adapter.json_schema()["discriminator"]
    assert discriminator["propertyName"] == "type"
    assert discriminator["mapping"].keys() == set(typing.get_args(models.ConversationMessageType))


def test_a_complaint_about_one_of_several_names_its_class():
    one, other = models.ConversationMessageNewText, models.ConversationMessageNewNote
    for kinds in ((models.Conversation, events.MessageSend), (one, other)):
        with pytest.raises(pydantic.ValidationError) as caught:
            pydantic.TypeAdapter(typing.Union[kinds]).validate_python(1)  # noqa: UP007
        places = [str(error["loc"][0]) for error in caught.value.errors()]
        assert len(places) == len(kinds)
        for place, kind in zip(places, kinds, strict=True):
            assert f"[{kind.__name__}" in place, place


def test_a_result_is_taken_as_part_of_a_mapping():
    content = models.ConversationFileMessageContent.from_dict(
        {"name": "n", "url": "u", "type": "t"}
    )
    adapter = pydantic.TypeAdapter(models.ConversationMessageNewFile)
    taken = adapter.validate_python({**NOTE, "type": "file", "content": content})
    assert taken["content"] == content.to_dict()
    choice = models.ConversationPickerMessageContent.from_dict(
        {"id": "i", "text": "t", "choices": [{"value": "v", "label": "l", "selected": False}]}
    )
    picker = pydantic.TypeAdapter(models.ConversationPickerMessageContentInput)
    assert picker.validate_python({"id": "i", "text": "t", "choices": choice.choices}) == (
        choice.to_dict()
    )


def test_without_the_source_of_the_package_only_texts_of_fields_are_missing():
    program = """
import inspect, json
def getsource(thing): raise OSError("could not get source code")
inspect.getsource = getsource
from crisp_client import models
from pydantic import TypeAdapter
print(json.dumps(TypeAdapter(models.ConversationParticipant).json_schema()))
"""
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    _, own = described(models.ConversationParticipant)
    for field in own["properties"].values():
        field.pop("description", None)
    assert json.loads(ran.stdout) == own


def test_the_schema_of_a_mapping_does_not_repeat_its_parts_as_results():
    found, own = described(models.UpdateConversationMetasBody)
    assert own["properties"]["device"] == {"$ref": "#/$defs/DeviceInfoInput"}
    assert "DeviceInfo" not in found["$defs"]
