"""Bodies from the field: Crisp's examples, real answers, and what programs send and expect."""

import json
import re
from pathlib import Path

import pytest

from crisp_client import DecodeError
from crisp_client import events
from crisp_client import models
from tests.codegen.specs import real_api

ROOT = Path(__file__).parent.parent
BODIES = json.loads((ROOT / "data/bodies.json").read_text("utf-8"))
API = real_api()
MALFORMED = [body for body in BODIES if "malformed" in body["id"]]


def _route(text):
    return re.sub(r"\{[^}]*\}", "{}", text.replace("/v1/", "/", 1))


RESULTS = {
    f"{o.method} {_route(o.path)}": o.returns_text for o in API.operations() if o.returns_text
}


def _events():
    for body in BODIES:
        payload = body["payload"]
        if body["kind"] == "rtm":
            yield body, body["operation_or_event"], payload
        elif body["kind"] == "hook" and body not in MALFORMED and "event" in payload:
            yield body, payload["event"], payload.get("data")


def _answers():
    for body in BODIES:
        verb, _, path = body["operation_or_event"].partition(" ")
        returns = RESULTS.get(f"{verb} {_route(path)}")
        data = body["payload"].get("data") if isinstance(body["payload"], dict) else None
        if body["kind"] == "rest" and returns and data and not body["payload"].get("error"):
            yield body, returns, data


def _id(value):
    return value.get("id") if isinstance(value, dict) else None


@pytest.mark.parametrize("body, name, payload", list(_events()), ids=_id)
def test_events_decode_and_lose_nothing(body, name, payload):
    if not isinstance(payload, dict):
        # A PHP program's fixture: an empty list where an object belongs.
        with pytest.raises(DecodeError, match="must be an object"):
            events.decode(name, payload)
        return
    decoded = events.decode(name, payload, strict=body["provenance"] == "official-example")
    assert decoded.to_dict() == payload


@pytest.mark.parametrize("body, returns, data", list(_answers()), ids=_id)
def test_answers_decode_and_lose_nothing(body, returns, data):
    model = getattr(models, returns.strip("[]"))
    for row in data if isinstance(data, list) else [data]:
        decoded = model.from_dict(row, strict=body["provenance"] == "official-example")
        assert decoded.to_dict() == row


@pytest.mark.parametrize("body", MALFORMED, ids=lambda body: body["id"])
def test_malformed_hooks_are_refused_and_crash_nothing(body):
    payload = body["payload"]
    data = payload.get("data") if isinstance(payload, dict) else payload
    with pytest.raises(DecodeError, match="must be an object"):
        events.decode("message:send", data)


def test_there_is_something_to_test():
    assert len(MALFORMED) == 4
    assert len(list(_events())) > 20
    assert len(list(_answers())) > 15
