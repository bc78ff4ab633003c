# Copied from codegen/templates/webhooks/_delivery.py. Do not edit: change that and run `make generate`.
"""The content of a request, once it is known to be Crisp's."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import NoReturn

import attrs

from .._runtime.data.model import EventPayload
from .._runtime.data.model import UnknownEvent
from .._runtime.dispatch.handlers import decode_or_unknown
from .._runtime.facts import HookFacts
from ._errors import PayloadError
from ._signature import header
from ._signature import Headers

Decode = Callable[[str, Any], EventPayload]


@attrs.frozen(kw_only=True)
class Delivery:
    """An event as it came by a web hook. Its `repr` shows nothing of the event's content.

    Attempt, limit and origin come from headers that no signature covers. Crisp does not say
    whether it repeats an attempt with the same timestamp, so `digest`, by which duplicates are
    told, is that of the body alone: it holds the time of the event in milliseconds.
    """

    event: EventPayload = attrs.field(repr=False)
    """The payload; an `UnknownEvent` if the spec does not know it or it could not be decoded."""
    event_name: str
    website_id: str | None
    timestamp: int | None
    """When it was sent, in milliseconds."""
    attempt: int | None
    """Which attempt to deliver it this is, from 1."""
    attempt_limit: int | None
    origin: str | None
    digest: str
    """SHA-256 of the text that was verified."""

    @property
    def session_id(self) -> str | None:
        """The conversation that the event is about, if it is about one."""
        return _text(_field(self.event, "session_id"))


@attrs.frozen(kw_only=True)
class WidgetRequest:
    """An action of an operator in a plugin's widget. Its `repr` shows no content and no token.

    What was absent, or is no str where a str belongs, is None.
    """

    website_id: str | None
    session_id: str | None
    token: str | None = attrs.field(repr=False)
    """The token of the subscription, as `plugin_connect.list_all_connect_websites` has it."""
    section_id: str | None
    item_id: str | None
    action: str | None
    data: Any = attrs.field(repr=False)
    value: Any = attrs.field(repr=False)
    raw: Mapping[str, Any] = attrs.field(repr=False)
    """The whole body."""


def delivery(facts: HookFacts, decode: Decode, text: bytes, headers: Headers) -> Delivery:
    """Parse a body. Raise `PayloadError` without event or data, as Crisp's Node client does."""
    body = _object(text)
    name, data = body.get("event"), body.get("data")
    if not isinstance(name, str) or not name:
        raise PayloadError("the body names no event")
    if not isinstance(data, dict | list):
        raise PayloadError("the event has no data")
    event = decode_or_unknown(decode, name, data)
    return Delivery(
        event=event,
        event_name=name,
        website_id=_text(body.get("website_id")) or _text(_field(event, "website_id")),
        timestamp=_number(body.get("timestamp")),
        attempt=_count(header(headers, facts.attempt_count)),
        attempt_limit=_count(header(headers, facts.attempt_limit)),
        origin=header(headers, facts.origin),
        digest=hashlib.sha256(text).hexdigest(),
    )


def widget_request(text: bytes) -> WidgetRequest:
    body = _object(text)

    def part(name: str) -> Mapping[str, Any]:
        found = body.get(name)
        return found if isinstance(found, dict) else {}

    origin, widget, payload = part("origin"), part("widget"), part("payload")
    return WidgetRequest(
        website_id=_text(origin.get("website_id")),
        session_id=_text(origin.get("session_id")),
        token=_text(origin.get("token")),
        section_id=_text(widget.get("section_id")),
        item_id=_text(widget.get("item_id")),
        action=_text(part("action").get("type")),
        data=payload.get("data"),
        value=payload.get("value"),
        raw=body,
    )


def websites_of(found: Delivery | WidgetRequest) -> set[str]:
    """Every website that it names: an event has a website_id of its own beside the hook's."""
    named = {found.website_id}
    if isinstance(found, Delivery):
        named.add(_text(_field(found.event, "website_id")))
    return {website_id for website_id in named if website_id}


def _object(text: bytes) -> dict[str, Any]:
    try:
        body = json.loads(text.decode(), parse_constant=_refused)
    except (ValueError, RecursionError):
        raise PayloadError("the body is no JSON") from None
    if not isinstance(body, dict):
        raise PayloadError("the body is no JSON object")
    return body


def _refused(word: str) -> NoReturn:
    raise ValueError(word)


def _field(event: EventPayload, name: str) -> Any:
    if isinstance(event, UnknownEvent):
        return event.data.get(name) if isinstance(event.data, dict) else None
    return getattr(event, name, None) or event.extra.get(name)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _number(value: Any) -> int | None:
    return value if type(value) is int else None


def _count(value: str | None) -> int | None:
    is_count = value is not None and value.isascii() and value.isdigit() and len(value) < 10
    return int(value) if value is not None and is_count else None
