# Rendered from spec/rtm/people.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `people`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class PeopleProfileCreated(EventPayload):
    """A contact was added.

    Event `people:profile:created`. Tiers: user, website, plugin; also a web hook. Scope: website:people:profiles read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "people:profile:created"

    website_id: str
    people_id: str
    email: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.people_id = data.get("people_id")
        new.email = data.get("email")
        new._raw = data
        new._backfilled = False
        return new


@model
class PeopleProfileUpdated(EventPayload):
    """A contact changed.

    Event `people:profile:updated`. Tiers: user, website, plugin; also a web hook. Scope: website:people:profiles read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "people:profile:updated"

    website_id: str
    people_id: str
    update: models.EventsPeopleProfileUpdate
    email: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.people_id = data.get("people_id")
        new.update = (
            models.EventsPeopleProfileUpdate._decode(v)
            if (v := data.get("update")).__class__ is dict
            else v
        )
        new.email = data.get("email")
        new._raw = data
        new._backfilled = False
        return new


@model
class PeopleProfileRemoved(EventPayload):
    """A contact was deleted.

    Event `people:profile:removed`. Tiers: user, website, plugin; also a web hook. Scope: website:people:profiles read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "people:profile:removed"

    website_id: str
    people_id: str
    email: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.people_id = data.get("people_id")
        new.email = data.get("email")
        new._raw = data
        new._backfilled = False
        return new


@model
class PeopleBindSession(EventPayload):
    """A conversation was linked to a contact.

    Event `people:bind:session`. Tiers: user, website, plugin; also a web hook. Scope: website:people:profiles read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "people:bind:session"

    website_id: str
    session_id: str
    people_id: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.people_id = data.get("people_id")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class PeopleSyncProfile(EventPayload):
    """More became known of the contact of a conversation.

    Event `people:sync:profile`. Tiers: user, website, plugin; also a web hook. Scope: website:people:profiles read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "people:sync:profile"

    website_id: str
    session_id: str
    people_id: str
    identity: models.EventsPeopleSyncProfileIdentity
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.people_id = data.get("people_id")
        new.identity = (
            models.EventsPeopleSyncProfileIdentity._decode(v)
            if (v := data.get("identity")).__class__ is dict
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class PeopleImportProgress(EventPayload):
    """An import of contacts goes on.

    Event `people:import:progress`. Tiers: user; no web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "people:import:progress"

    website_id: str
    progress: int
    """Per cent."""
    count: models.EventsPeopleImportProgressCount
    people_id: str | None = None
    import_id: str | None = None
    items: models.EventsPeopleImportProgressItems | None = None
    """So in Crisp's Node client; its Go client has a flat list here."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.progress = data.get("progress")
        new.count = (
            models.EventsPeopleImportProgressCount._decode(v)
            if (v := data.get("count")).__class__ is dict
            else v
        )
        new.people_id = data.get("people_id")
        new.import_id = data.get("import_id")
        new.items = (
            models.EventsPeopleImportProgressItems._decode(v)
            if (v := data.get("items")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class PeopleImportDone(EventPayload):
    """An import of contacts has ended.

    Event `people:import:done`. Tiers: user; no web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "people:import:done"

    website_id: str
    error: bool
    people_id: str | None = None
    import_id: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.error = data.get("error")
        new.people_id = data.get("people_id")
        new.import_id = data.get("import_id")
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
