# Rendered from spec/rtm/browsing.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `browsing`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model
from .._runtime.data.model import secret_field


@model
class BrowsingRequestInitiated(EventPayload):
    """An operator asked to see the visitor's page.

    Event `browsing:request:initiated`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:browsing write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "browsing:request:initiated"

    website_id: str
    session_id: str
    browsing_id: str
    browsing_token: str = secret_field()
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new.browsing_token = data.get("browsing_token")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingRequestRejected(EventPayload):
    """The request to see the visitor's page was refused.

    Event `browsing:request:rejected`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:browsing write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "browsing:request:rejected"

    website_id: str
    session_id: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingActionStarted(EventPayload):
    """The stream of the visitor's page began.

    Event `browsing:action:started`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.

    Its successor is app:browsing:action:started on the streaming channel.
    """

    event_name: ClassVar[str] = "browsing:action:started"

    website_id: str
    session_id: str
    browsing_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingActionStopped(EventPayload):
    """The stream of the visitor's page ended.

    Event `browsing:action:stopped`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.

    Its successor is app:browsing:action:stopped on the streaming channel.
    """

    event_name: ClassVar[str] = "browsing:action:stopped"

    website_id: str
    session_id: str
    browsing_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingStreamMirror(EventPayload):
    """The visitor's page changed.

    Event `browsing:stream:mirror`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "browsing:stream:mirror"

    website_id: str
    session_id: str
    browsing_id: str
    data: models.EventsBrowsingStreamMirrorData | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new.data = (
            models.EventsBrowsingStreamMirrorData._decode(v)
            if (v := data.get("data")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingStreamMouse(EventPayload):
    """The visitor moved the pointer.

    Event `browsing:stream:mouse`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "browsing:stream:mouse"

    website_id: str
    session_id: str
    browsing_id: str
    data: models.EventsBrowsingStreamPointData | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new.data = (
            models.EventsBrowsingStreamPointData._decode(v)
            if (v := data.get("data")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingStreamTab(EventPayload):
    """The title or size of the visitor's tab changed.

    Event `browsing:stream:tab`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "browsing:stream:tab"

    website_id: str
    session_id: str
    browsing_id: str
    data: models.EventsBrowsingStreamTabData | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new.data = (
            models.EventsBrowsingStreamTabData._decode(v)
            if (v := data.get("data")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingStreamScroll(EventPayload):
    """The visitor scrolled.

    Event `browsing:stream:scroll`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "browsing:stream:scroll"

    website_id: str
    session_id: str
    browsing_id: str
    data: models.EventsBrowsingStreamPointData | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new.data = (
            models.EventsBrowsingStreamPointData._decode(v)
            if (v := data.get("data")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingDebugStarted(EventPayload):
    """Debugging of the visitor's page began.

    Event `browsing:debug:started`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "browsing:debug:started"

    website_id: str
    session_id: str
    browsing_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingDebugStopped(EventPayload):
    """Debugging of the visitor's page ended.

    Event `browsing:debug:stopped`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "browsing:debug:stopped"

    website_id: str
    session_id: str
    browsing_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingDebugExecuted(EventPayload):
    """A command ran in the visitor's page.

    Event `browsing:debug:executed`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "browsing:debug:executed"

    website_id: str
    session_id: str
    browsing_id: str
    data: models.EventsBrowsingDebugExecutedData | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new.data = (
            models.EventsBrowsingDebugExecutedData._decode(v)
            if (v := data.get("data")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingDebugStream(EventPayload):
    """The visitor's page wrote to its console.

    Event `browsing:debug:stream`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "browsing:debug:stream"

    website_id: str
    session_id: str
    browsing_id: str
    data: models.EventsBrowsingDebugStreamData | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new.data = (
            models.EventsBrowsingDebugStreamData._decode(v)
            if (v := data.get("data")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingAssistStarted(EventPayload):
    """An operator took control of the visitor's page.

    Event `browsing:assist:started`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.

    Its successor is app:browsing:assist:started on the streaming channel.
    """

    event_name: ClassVar[str] = "browsing:assist:started"

    website_id: str
    session_id: str
    browsing_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new._raw = data
        new._backfilled = False
        return new


@model
class BrowsingAssistStopped(EventPayload):
    """An operator gave control of the visitor's page back.

    Event `browsing:assist:stopped`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.

    Its successor is app:browsing:assist:stopped on the streaming channel.
    """

    event_name: ClassVar[str] = "browsing:assist:stopped"

    website_id: str
    session_id: str
    browsing_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.browsing_id = data.get("browsing_id")
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
