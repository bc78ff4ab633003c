# Rendered from spec/rtm/call.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `call`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import ClassVar

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class CallRequestInitiated(EventPayload):
    """Somebody calls.

    Event `call:request:initiated`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:calls write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.call_id = data.get("call_id")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class CallRequestRejected(EventPayload):
    """A call was refused or given up.

    Event `call:request:rejected`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:calls write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.call_id = data.get("call_id")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class CallActionStarted(EventPayload):
    """Sound and picture of a call began.

    Event `call:action:started`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "call:action:started"

    website_id: str
    session_id: str
    call_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.call_id = data.get("call_id")
        new._raw = data
        new._backfilled = False
        return new


@model
class CallActionStopped(EventPayload):
    """Sound and picture of a call ended.

    Event `call:action:stopped`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "call:action:stopped"

    website_id: str
    session_id: str
    call_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.call_id = data.get("call_id")
        new._raw = data
        new._backfilled = False
        return new


@model
class CallSignalingSdp(EventPayload):
    """One side described its media, as WebRTC does.

    Event `call:signaling:sdp`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.call_id = data.get("call_id")
        new.from_ = data.get("from")
        new.sdp = data.get("sdp")
        new._raw = data
        new._backfilled = False
        return new


@model
class CallSignalingCandidate(EventPayload):
    """One side named an address to reach it, as WebRTC does.

    Event `call:signaling:candidate`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.call_id = data.get("call_id")
        new.from_ = data.get("from")
        new.candidate = data.get("candidate")
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
