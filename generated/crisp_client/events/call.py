# Rendered from spec/rtm/call.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `call`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import ClassVar
from typing import Self

from .._runtime.model import EventPayload
from .._runtime.model import model


@model
class CallRequestInitiated(EventPayload):
    """Somebody calls.

    Event `call:request:initiated`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:calls write.
    """

    event_name: ClassVar[str] = "call:request:initiated"

    website_id: str
    session_id: str
    call_id: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.website_id = get("website_id")
        new.session_id = get("session_id")
        new.call_id = get("call_id")
        new.inbox_id = get("inbox_id")
        new.routing_ids = get("routing_ids")
        new._raw = data
        return self


@model
class CallRequestRejected(EventPayload):
    """A call was refused or given up.

    Event `call:request:rejected`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:calls write.
    """

    event_name: ClassVar[str] = "call:request:rejected"

    website_id: str
    session_id: str
    call_id: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.website_id = get("website_id")
        new.session_id = get("session_id")
        new.call_id = get("call_id")
        new.inbox_id = get("inbox_id")
        new.routing_ids = get("routing_ids")
        new._raw = data
        return self


@model
class CallActionStarted(EventPayload):
    """Sound and picture of a call began.

    Event `call:action:started`. Tiers: not stated; no web hook. Scope: unknown.
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "call:action:started"

    website_id: str
    session_id: str
    call_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.website_id = get("website_id")
        new.session_id = get("session_id")
        new.call_id = get("call_id")
        new._raw = data
        return self


@model
class CallActionStopped(EventPayload):
    """Sound and picture of a call ended.

    Event `call:action:stopped`. Tiers: not stated; no web hook. Scope: unknown.
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "call:action:stopped"

    website_id: str
    session_id: str
    call_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.website_id = get("website_id")
        new.session_id = get("session_id")
        new.call_id = get("call_id")
        new._raw = data
        return self


@model
class CallSignalingSdp(EventPayload):
    """One side described its media, as WebRTC does.

    Event `call:signaling:sdp`. Tiers: not stated; no web hook. Scope: unknown.
    Crisp no longer lists this event.

    Its successor is app:call:signaling:sdp on the streaming channel.
    """

    event_name: ClassVar[str] = "call:signaling:sdp"

    website_id: str
    session_id: str
    call_id: str
    from_: str | None = None
    sdp: Any = None

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.website_id = get("website_id")
        new.session_id = get("session_id")
        new.call_id = get("call_id")
        new.from_ = get("from")
        new.sdp = get("sdp")
        new._raw = data
        return self


@model
class CallSignalingCandidate(EventPayload):
    """One side named an address to reach it, as WebRTC does.

    Event `call:signaling:candidate`. Tiers: not stated; no web hook. Scope: unknown.
    Crisp no longer lists this event.

    Its successor is app:call:signaling:candidate on the streaming channel.
    """

    event_name: ClassVar[str] = "call:signaling:candidate"

    website_id: str
    session_id: str
    call_id: str
    from_: str | None = None
    candidate: Any = None

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.website_id = get("website_id")
        new.session_id = get("session_id")
        new.call_id = get("call_id")
        new.from_ = get("from")
        new.candidate = get("candidate")
        new._raw = data
        return self
