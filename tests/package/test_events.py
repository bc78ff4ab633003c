"""Every event with a whole payload: decoded strictly, given back without loss."""

import copy
import pickle

import pytest

from crisp_client import DecodeError
from crisp_client import events
from crisp_client import models
from crisp_client import replace
from tests.codegen.specs import real_api
from tests.inturn import in_turn
from tests.package.samples import Samples

API = real_api()
EVENTS = list(API.events())
SAMPLES = Samples(API)
each_event = in_turn("event", EVENTS, ids=lambda event: event.name)


def payload_of(event):
    return SAMPLES.object(event.fields or ())


@each_event
def test_a_whole_payload(event):
    payload = payload_of(event)
    decoded = events.decode(event.name, payload, strict=event.fields is not None)
    assert type(decoded) is getattr(events, event.class_name)
    assert decoded.extra == {}
    assert decoded.to_dict() == payload
    for field in event.fields or ():
        assert getattr(decoded, field.name) is not None


@each_event
def test_unknown_keys_survive_everything(event):
    payload = {**payload_of(event), "brand_new": {"deep": [1, None]}}
    decoded = events.decode(event.name, payload)
    for same in (decoded, copy.deepcopy(decoded), pickle.loads(pickle.dumps(decoded))):
        assert same.extra == {"brand_new": {"deep": [1, None]}}
        assert same.to_dict() == payload
        assert same == decoded
    if event.fields is not None:
        with pytest.raises(DecodeError, match="brand_new"):
            events.decode(event.name, payload, strict=True)


@each_event
def test_nothing_missing_and_nothing_odd_raises(event):
    assert events.decode(event.name, {}).to_dict() == {}
    for odd in (None, 1, "text", [], {}, [{}]):
        payload = {field.wire: odd for field in event.fields or ()}
        assert events.decode(event.name, payload).to_dict() == payload


@pytest.mark.parametrize("payload", [None, [], "text", 3, True])
def test_a_payload_that_is_no_object_is_refused(payload):
    with pytest.raises(DecodeError, match="MessageSend must be an object"):
        events.decode("message:send", payload)


def test_an_event_that_is_not_known():
    decoded = events.decode("moon:rises", {"phase": "full"})
    assert isinstance(decoded, events.UnknownEvent)
    assert (decoded.event_name, decoded.data) == ("moon:rises", {"phase": "full"})
    assert decoded.to_dict() == {"phase": "full"}


def test_content_is_what_the_type_says():
    file = {"name": "a.pdf", "url": "https://example.com/a.pdf", "type": "application/pdf"}
    sent = events.decode("message:send", {"type": "file", "content": file})
    assert isinstance(sent.content, models.ConversationFileMessageContent)
    assert sent.content.name == "a.pdf"
    new = events.decode("message:send", {"type": "hologram", "content": file})
    assert (new.type, new.content) == ("hologram", file)


def test_replace_keeps_what_is_not_known():
    event = events.decode("session:set_email", {"email": "a@example.com", "new": 1})
    changed = replace(event, email="b@example.com")
    assert changed.to_dict() == {"email": "b@example.com", "new": 1}
    assert event.email == "a@example.com"
