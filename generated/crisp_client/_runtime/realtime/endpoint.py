# Copied from codegen/templates/_runtime/realtime/endpoint.py. Do not edit: change that and run `make generate`.
"""The address of the real-time server, and the first message to it. Pure: no IO."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit
from urllib.parse import urlunsplit

from attrs import frozen

from ..credentials import Credentials
from ..errors import DecodeError
from ..errors import RealtimeError
from ..facts import RtmFacts
from ..rest.options import RequestOptions
from ..rest.retry import Retry

# For asking where to connect: whoever asks does so again at every attempt of its own.
ONE_ATTEMPT = RequestOptions(retry=Retry(attempts=1))


@frozen
class Endpoint:
    """`url` is origin and query, `path` the Socket.IO path: python-socketio wants them apart."""

    url: str
    path: str


def discovery(
    rtm: RtmFacts, tier: str, website_id: str | None = None
) -> tuple[str, dict[str, str]]:
    """Return the REST path, with its values, that tells a token of this tier where to connect."""
    if tier == "website" and website_id is not None:
        return rtm.endpoints["website_id"], {"website_id": website_id}
    return rtm.endpoints[tier], {}


def app_url(answer: Any) -> str:
    """Return the URL for clients like us (`socket.app`) from the answer of the discovery."""
    try:
        url = answer["socket"]["app"]
    except (KeyError, TypeError):
        url = None
    if not isinstance(url, str):
        raise DecodeError("Crisp's answer names no real-time endpoint (socket.app)")
    return url


def parse(url: str, default_path: str) -> Endpoint:
    """Parse a URL such as `wss://app.relay.crisp.chat/w/f43/?x=y`; add the default path if none.

    Raises `RealtimeError` without repeating the URL, whose query may be secret.
    """
    if any(character <= " " for character in url):
        raise RealtimeError("the real-time endpoint holds white space or control characters")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise RealtimeError("the real-time endpoint is not a URL") from error
    if parts.scheme not in ("ws", "wss", "http", "https") or not host:
        raise RealtimeError("the real-time endpoint must be a URL as wss://host/path/")
    if "@" in parts.netloc:
        raise RealtimeError("the real-time endpoint must not hold a user name or password")
    path = parts.path if parts.path.strip("/") else default_path
    return Endpoint(urlunsplit((parts.scheme, parts.netloc, "", parts.query, "")), path)


@frozen
class Filters:
    """The websites and inboxes whose events are asked for; None is all that the token may see."""

    websites: tuple[str, ...] | None = None
    inboxes: tuple[str, ...] | None = None


def filters(
    tier: str,
    website_id: str | None,
    websites: Sequence[str] | None,
    inboxes: Sequence[str] | None,
) -> Filters:
    """Return the filters; a website token has one website only, so its id alone is no filter."""
    for name, value in (("websites", websites), ("inboxes", inboxes)):
        if isinstance(value, str):
            raise TypeError(f"{name} must be a list of ids")
    if websites is None and website_id is not None and tier != "website":
        websites = [website_id]
    return Filters(
        None if websites is None else tuple(websites),
        None if inboxes is None else tuple(inboxes),
    )


def backfilled(asked: Filters, website_id: str | None) -> Sequence[str]:
    """Return the websites whose missed messages are read."""
    websites = asked.websites or ([website_id] if website_id is not None else [])
    if not websites:
        raise RealtimeError("backfill needs to know the websites: give websites=[...]")
    return websites


def authentication(
    credentials: Credentials, events: Iterable[str], filters: Filters
) -> dict[str, Any]:
    """Return the payload of the first message. Raise `CredentialsError` without a pair."""
    credentials.require()
    payload: dict[str, Any] = {
        "tier": credentials.tier,
        "username": credentials.identifier,
        "password": credentials.key,
        "events": list(events),
    }
    if filters.websites is not None:
        payload["rooms"] = list(filters.websites)
    if filters.inboxes is not None:
        payload["inboxes"] = list(filters.inboxes)
    return payload
