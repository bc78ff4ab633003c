"""Result classes: decoding, unknown keys, and back."""

from __future__ import annotations

import copy
import json
import math
import pickle
import re
from collections.abc import Mapping
from datetime import datetime
from datetime import UTC
from typing import Any
from typing import ClassVar
from typing import Literal
from typing import Self

import attrs
import pytest

from crisp_client import DecodeError
from crisp_client import EventPayload
from crisp_client import models
from crisp_client import replace
from crisp_client import UnknownEvent
from crisp_client._runtime.data.decode import many
from crisp_client._runtime.data.decode import one
from crisp_client._runtime.data.model import Model
from crisp_client._runtime.data.model import model
from crisp_client._runtime.data.sound import sound
from crisp_client._runtime.data.times import as_iso
from crisp_client._runtime.data.times import as_ms
from crisp_client._runtime.data.times import timed
from crisp_client._runtime.rest.paging import full_page
from crisp_client.testing import Emulator
from tests.cli.test_unsound import whole_profile
from tests.runtime.recorded import request_of


@model
class Device(Model):
    kind: Literal["phone", "desk"] | str
    memory: float | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get = data.get
        self = object.__new__(cls)
        new: Any = self
        new.kind = get("kind")
        new.memory = get("memory")
        new._raw = data
        return self


@model
class Message(Model):
    fingerprint: int
    from_: Literal["user", "operator"]
    content: str | Device
    read: bool | None = None
    devices: list[Device] | None = None
    properties: dict[str, str | int | bool] | None = None

    _wire: ClassVar[Mapping[str, str]] = {"from_": "from"}

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get = data.get
        self = object.__new__(cls)
        new: Any = self
        new.fingerprint = get("fingerprint")
        new.from_ = get("from")
        new.content = Device._decode(v) if (v := get("content")).__class__ is dict else v
        new.read = get("read")
        new.devices = (
            [Device._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("devices")).__class__ is list
            else v
        )
        new.properties = get("properties")
        new._raw = data
        return self


@model
class Tree(Model):
    inner: Tree | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = object.__new__(cls)
        new: Any = self
        new.inner = Tree._decode(v) if (v := data.get("inner")).__class__ is dict else v
        new._raw = data
        return self


SOURCE: dict[str, Any] = {
    "new_key": {"a": [1]},
    "fingerprint": 12345678901234567890123,
    "from": "user",
    "content": {"kind": "watch", "colour": "red"},
    "read": None,
    "devices": [{"kind": "phone", "memory": 1}, None, 3],
}


def test_from_dict() -> None:
    message = Message.from_dict(SOURCE)
    assert message.from_ == "user"
    assert isinstance(message.content, Device) and message.content.kind == "watch"
    assert message.devices == [Device(kind="phone", memory=1), None, 3]
    assert message.properties is None
    assert message.extra == {"new_key": {"a": [1]}}
    assert message.content.extra == {"colour": "red"}


@pytest.mark.parametrize("strict", [False, True])
def test_what_is_too_deep_is_not_decoded(strict: bool) -> None:
    source: dict[str, Any] = {}
    for _ in range(100_000):
        source = {"inner": source}
    with pytest.raises(DecodeError, match=r"^Tree is nested too deeply to be decoded$"):
        Tree.from_dict(source, strict=strict)


def test_a_class_that_is_made_from_no_object_says_so() -> None:
    said = "EventPayload cannot be made from an object, which does not name its class"
    for decode, data in (
        (EventPayload.from_dict, {}),
        (one(EventPayload), {}),
        (many(EventPayload), [{}]),
    ):
        with pytest.raises(DecodeError, match=f"^{said}$"):
            decode(data)


def test_to_dict_loses_nothing_and_is_a_copy() -> None:
    source = copy.deepcopy(SOURCE)
    message = Message.from_dict(source)
    out = message.to_dict()
    assert out == SOURCE and list(out) == list(SOURCE)
    out["new_key"]["a"].append(2)
    out["devices"][0]["kind"] = "other"
    assert source == SOURCE and message.to_dict() == SOURCE


def test_to_dict_of_one_made_by_hand() -> None:
    message = Message(fingerprint=1, from_="user", content=Device(kind="desk"))
    assert message.to_dict() == {"fingerprint": 1, "from": "user", "content": {"kind": "desk"}}
    assert message.extra == {}


def test_replace_keeps_unknown_keys() -> None:
    message = Message.from_dict(SOURCE)
    changed = replace(message, from_="operator", devices=None, read=True)
    assert message.from_ == "user"
    assert changed.to_dict() == {
        "new_key": {"a": [1]},
        "fingerprint": SOURCE["fingerprint"],
        "from": "operator",
        "content": SOURCE["content"],
        "read": True,
    }
    for name in ("form", "from", "_raw"):
        with pytest.raises(TypeError, match=f"Message has no field {name}"):
            replace(message, **{name: 1})


@pytest.mark.parametrize(
    "duplicate",
    [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))],
    ids=["copy", "deepcopy", "pickle"],
)
def test_copies_are_equal_and_keep_the_source(duplicate: Any) -> None:
    message = Message.from_dict(SOURCE)
    assert duplicate(message) == message
    assert duplicate(message).to_dict() == SOURCE


def test_equality_and_repr_do_not_see_the_source() -> None:
    decoded = Device.from_dict({"kind": "x", "new": 1})
    assert decoded == Device(kind="x")
    assert repr(decoded) == "Device(kind='x', memory=None)"


def test_classes_are_slotted_and_keyword_only() -> None:
    device = Device(kind="x")
    assert not hasattr(device, "__dict__")
    assert "__setattr__" not in vars(Device)
    with pytest.raises(TypeError):
        Device("x")  # type: ignore[call-arg]


@pytest.mark.parametrize(("data", "came"), [(None, "null"), ([], "a list"), ("x", "a string")])
def test_from_dict_wants_an_object(data: Any, came: str) -> None:
    with pytest.raises(DecodeError, match=f"Message must be an object, got {came}"):
        Message.from_dict(data)


def test_strict_accepts_what_fits() -> None:
    whole = {
        "fingerprint": 1,
        "from": "user",
        "content": {"kind": "watch", "memory": 2},
        "devices": [{"kind": "phone", "memory": 0.5}],
        "properties": {"a": 1, "b": "x", "c": True},
    }
    assert Message.from_dict(whole, strict=True).to_dict() == whole


def test_strict_lists_everything_that_does_not() -> None:
    odd = {
        "fingerprint": True,
        "from": "robot",
        "content": {"kind": 3, "colour": "red"},
        "devices": [{"kind": "phone", "memory": "big"}, "x"],
        "properties": {"a": [], "b": 1},
        "new": 1,
    }
    with pytest.raises(DecodeError) as caught:
        Message.from_dict(odd, strict=True)
    assert caught.value.problems == (
        "$.fingerprint: expected int, got a boolean",
        "$.from: expected 'user' | 'operator', got 'robot'",
        "$.content.kind: expected 'phone' | 'desk' | str, got a number",
        "$.content.colour: unknown key",
        "$.devices[0].memory: expected float, got a string",
        "$.devices[1]: expected Device, got a string",
        "$.properties.a: expected str | int | bool, got a list",
        "$.new: unknown key",
    )
    assert "Message does not fit: $.fingerprint" in str(caught.value)


def test_unknown_event() -> None:
    event = UnknownEvent(event_name="new:event", data={"a": 1})
    assert (event.event_name, event.reason, event.to_dict()) == ("new:event", None, {"a": 1})
    broken = UnknownEvent(event_name="message:send", data=[1], reason="not an object")
    assert broken.to_dict() == {"data": [1]}
    assert pickle.loads(pickle.dumps(broken)) == broken


def test_models_are_accepted_as_arguments() -> None:
    message = Message.from_dict(SOURCE)
    request = request_of("POST", body={"message": message, "all": (message,)})
    assert json.loads(request.content) == {"message": SOURCE, "all": [SOURCE]}


def test_json_is_compact_and_half_an_emoji_survives():
    device = Device.from_dict({"kind": "\ud83d", "new": [1, None]})
    assert device.to_json() == '{"kind":"\\ud83d","new":[1,null]}'
    assert device.to_json().encode("utf-8")


def test_what_is_not_json_is_named_with_its_place():
    message = Message(fingerprint=1, from_="user", content=Device(kind="desk", memory=math.inf))
    with pytest.raises(ValueError, match=r"^Message\.content\.memory: inf is not JSON$"):
        message.to_json()


def test_a_full_page_of_a_list_that_gives_as_many_rows_as_one_asks_for() -> None:
    assert full_page(51, 20) == 51


def test_times_inside_of_a_body() -> None:
    new_year = datetime(2026, 1, 1, tzinfo=UTC)
    times = {"at": as_ms, "spans": {"start": as_iso}}
    body = {"at": new_year, "spans": [{"start": new_year, "x": 1}, "odd"], "other": 1}
    kept = copy.deepcopy(body)
    assert timed(body, times) == {
        "at": 1_767_225_600_000,
        "spans": [{"start": "2026-01-01T00:00:00+00:00", "x": 1}, "odd"],
        "other": 1,
    }
    assert body == kept
    assert timed("text", times) == "text" and timed({}, times) == {}
    with pytest.raises(ValueError, match=re.escape("body.spans[1].start must have a time zone")):
        timed({"spans": [{}, {"start": datetime(2026, 1, 1)}]}, times)


# Values of other kinds than described


def test_what_is_as_described_stays_so() -> None:
    with Emulator(seed=1) as crisp:
        visitor = crisp.visitor("Ada", "ada@example.com")
        visitor.say("hello")
        conversation = crisp.conversation(visitor.session_id)
        messages = crisp.messages(visitor.session_id)
    found = models.Conversation.from_dict(conversation)
    assert sound(found) == found
    assert messages
    for message in messages:
        one = models.ConversationMessage.from_dict(message)
        assert sound(one) == one
    assert sound(models.PeopleProfile.from_dict(whole_profile())).to_dict() == whole_profile()


def test_what_is_not_is_left_out_of_a_copy() -> None:
    profile = models.PeopleProfile.from_dict(
        {**whole_profile(), "person": "Ada", "created_at": "7"}
    )
    found: Any = sound(profile)
    assert (found.person, found.created_at) == (None, 7)
    assert attrs.asdict(profile)["person"] == "Ada"
