"""From a verified request to its event, of the three kinds."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import attrs
import pytest

from crisp_client import CrispError
from crisp_client import UnknownEvent
from crisp_client.events import MessageSend
from crisp_client.webhooks import ForbiddenError
from crisp_client.webhooks import parse
from crisp_client.webhooks import parse_website_hook
from crisp_client.webhooks import parse_widget_request
from crisp_client.webhooks import PayloadError
from crisp_client.webhooks import RecentDeliveries
from crisp_client.webhooks import SignatureError
from crisp_client.webhooks import WebhookError

from .signing import message
from .signing import SECRET
from .signing import SESSION
from .signing import signed
from .signing import TIMESTAMP
from .signing import WEBSITE
from .signing import written

BODIES = json.loads((Path(__file__).parents[1] / "data/bodies.json").read_text("utf-8"))
HOOKS = [body for body in BODIES if body["kind"] == "hook"]
BODY = written(message())


def parsed(body: Any, **more: Any) -> Any:
    text = body if isinstance(body, bytes) else written(body)
    return parse(text, signed(text), SECRET, **more)


def test_a_delivery_says_what_came_and_how() -> None:
    delivery = parsed(BODY)
    assert isinstance(delivery.event, MessageSend)
    assert delivery.event.content == "hello"
    assert delivery.event_name == "message:send"
    assert (delivery.website_id, delivery.session_id) == (WEBSITE, SESSION)
    assert delivery.timestamp == 1700000000120
    assert (delivery.attempt, delivery.attempt_limit) == (1, 3)
    assert delivery.origin == "plugin/rtm 5e7b production"


def test_headers_that_no_signature_covers_may_be_missing_or_odd() -> None:
    headers = signed(BODY)
    for odd in ("", "two", "-1", "1.5", "²", "9" * 5000):
        headers["X-Delivery-Attempt-Count"] = odd
        assert parse(BODY, headers, SECRET).attempt is None
    del headers["X-Delivery-Attempt-Limit"], headers["X-Crisp-Hook-Origin"]
    delivery = parse(BODY, headers, SECRET)
    assert (delivery.attempt_limit, delivery.origin) == (None, None)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_hooks_from_the_field(hook: dict[str, Any]) -> None:
    payload = hook["payload"]
    if "event" not in payload or not isinstance(payload.get("data"), dict | list):
        with pytest.raises(PayloadError):
            parsed(payload)
        return
    delivery = parsed(payload)
    assert delivery.event_name == delivery.event.event_name == payload["event"]
    if payload["data"]:
        assert delivery.event.to_dict() == payload["data"]
    else:
        assert not delivery.event.to_dict().get("data")


def test_what_cannot_be_decoded_arrives_as_it_came() -> None:
    listed = parsed({"event": "message:send", "data": [1]}).event
    assert isinstance(listed, UnknownEvent)
    assert (listed.event_name, listed.data) == ("message:send", [1])
    assert "must be an object" in (listed.reason or "")
    unknown = parsed({"event": "brand:new", "data": {"website_id": "w", "session_id": "s"}})
    assert isinstance(unknown.event, UnknownEvent)
    assert (unknown.event.event_name, unknown.event.reason) == ("brand:new", None)
    assert (unknown.website_id, unknown.session_id) == ("w", "s")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff{}",
        b"[]",
        b"null",
        b'"text"',
        b"NaN",
        b'{"event":"a:b","data":{"x":NaN}}',
        b'{"event":"a:b","data":{"x":' + b"9" * 5000 + b"}}",
        b"[" * 100_000,
        written({}),
        written({"event": "", "data": {}}),
        written({"event": 5, "data": {}}),
        written({"event": "message:send"}),
        written({"event": "message:send", "data": None}),
        written({"event": "message:send", "data": "text"}),
    ],
    ids=lambda body: ascii(body[:30]),
)
def test_a_signed_body_that_is_no_hook(body: bytes) -> None:
    with pytest.raises(PayloadError) as caught:
        parsed(body)
    assert caught.value.status == 400


def test_refusals_are_of_one_kind_and_say_why() -> None:
    for headers, now, said in (
        ({}, 1700000000, "no signature"),
        ({**signed(BODY), "X-Crisp-Signature": "ab"}, 1700000000, "malformed"),
        (signed(b"{}"), 1700000000, "does not match"),
        (signed(BODY), 1800000000, "within the tolerance"),
    ):
        with pytest.raises(SignatureError, match=said) as caught:
            parse(BODY, headers, SECRET, tolerance=1, now=now)
        assert caught.value.status == 401
        assert isinstance(caught.value, WebhookError)
        assert isinstance(caught.value, CrispError)


def test_a_tolerance_with_a_clock_of_the_callers() -> None:
    assert parsed(BODY, tolerance=1, now=int(TIMESTAMP) / 1000).session_id == SESSION


def test_the_event_is_read_from_the_text_that_was_signed() -> None:
    """Of a key that is there twice, Python and others may take different ones."""
    text = written(message("signed"))
    doubled = text.replace(b'"content":"signed"', b'"content":"forged","content":"signed"')
    assert parse(doubled, signed(text), SECRET).event.to_dict() == message("signed")["data"]
    spaced = text.replace(b":", b" : ").replace(b"message : send", b"message:send")
    delivery = parse(spaced, signed(text), SECRET)
    assert delivery == parse(text, signed(text), SECRET)


def test_numbers_are_those_of_the_text_that_was_signed() -> None:
    text = b'{"event":"brand:new","data":{"n":9007199254740992}}'
    came = text.replace(b"9007199254740992", b"9007199254740993")
    event = parse(came, signed(text), SECRET).event
    assert isinstance(event, UnknownEvent)
    assert event.data == {"n": 9007199254740992}


def test_the_digest_is_that_of_the_text_whatever_was_sent() -> None:
    first = parsed(BODY)
    again = parse(BODY, signed(BODY, "1700000009999"), SECRET)
    respelt = parse(json.dumps(message(), indent=1).encode(), signed(BODY), SECRET)
    assert first.digest == again.digest == respelt.digest
    assert parsed(message("other")).digest != first.digest
    assert parsed({**message(), "timestamp": 1700000000121}).digest != first.digest


def test_nothing_of_content_or_secrets_is_shown(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    text = written(message("content-canary"))
    delivery = parse(text, signed(text), SECRET)
    shown = [repr(delivery), str(delivery), caplog.text]
    for body, headers in ((text, signed(text, secret="x")), (b"content-canary", signed(b"c"))):
        with pytest.raises(WebhookError) as caught:
            parse(body, headers, SECRET)
        shown += [repr(caught.value), str(caught.value)]
    with pytest.raises(ForbiddenError) as forbidden:
        parse_website_hook(text, {}, SECRET, given="given-canary")
    shown += [repr(forbidden.value), str(forbidden.value)]
    assert "canary" not in "".join(shown)


def test_a_hook_of_a_website_has_a_key_instead() -> None:
    delivery = parse_website_hook(BODY, {}, ["old", "new"], given="new")
    assert isinstance(delivery.event, MessageSend)
    assert (delivery.website_id, delivery.attempt) == (WEBSITE, None)
    given: Any
    for given in ("", "newer", "ne", None, "ñew", "\ud800", b"new"):
        with pytest.raises(ForbiddenError) as caught:
            parse_website_hook(BODY, {}, ["old", "new"], given=given)
        assert caught.value.status == 403
    with pytest.raises(ValueError, match="the key is empty"):
        parse_website_hook(BODY, {}, "", given="")
    with pytest.raises(PayloadError):
        parse_website_hook(b"[]", {}, "new", given="new")


WIDGET = {
    "origin": {"website_id": WEBSITE, "session_id": SESSION, "token": "token-canary"},
    "widget": {"section_id": "orders", "item_id": "refund"},
    "action": {"type": "submit"},
    "payload": {"data": {"order": 5}, "value": "yes"},
}


def test_a_request_of_a_widget() -> None:
    text = written(WIDGET)
    request = parse_widget_request(text, signed(text), SECRET)
    assert (request.website_id, request.session_id) == (WEBSITE, SESSION)
    assert (request.section_id, request.item_id) == ("orders", "refund")
    assert (request.action, request.data, request.value) == ("submit", {"order": 5}, "yes")
    assert request.token == "token-canary"
    assert request.raw == WIDGET
    assert "canary" not in repr(request)
    assert "refund" in repr(request)
    with pytest.raises(SignatureError):
        parse_widget_request(text, signed(text, secret="x"), SECRET)


@pytest.mark.parametrize(
    "body", [{}, {"origin": None, "widget": []}, {"origin": {"website_id": 5}, "action": "submit"}]
)
def test_a_widget_that_leaves_things_out(body: dict[str, Any]) -> None:
    text = written(body)
    request = parse_widget_request(text, signed(text), SECRET)
    told = attrs.asdict(request, filter=lambda field, _: field.name != "raw")
    assert set(told.values()) == {None}


def test_recent_deliveries_forget_the_oldest() -> None:
    store = RecentDeliveries(limit=2)
    assert [store.add(digest) for digest in "abab"] == [True, True, False, False]
    assert store.add("a") is False  # asked for, so `b` is the oldest
    assert store.add("c") is True
    assert store.add("a") is False
    assert store.add("b") is True
    assert [RecentDeliveries(limit=0).add("a") for _ in range(2)] == [True, True]
    with pytest.raises(ValueError, match="not below 0"):
        RecentDeliveries(limit=-1)
