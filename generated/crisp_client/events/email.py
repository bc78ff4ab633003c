# Rendered from spec/rtm/email.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `email`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class EmailSubscribe(EventPayload):
    """A contact subscribed to e-mails, or unsubscribed.

    Event `email:subscribe`. Tiers: user, website, plugin; also a web hook. Scope: website:people:subscriptions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "email:subscribe"

    website_id: str
    email: str
    subscribed: bool

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.email = data.get("email")
        new.subscribed = data.get("subscribed")
        new._raw = data
        new._backfilled = False
        return new


@model
class EmailTrackView(EventPayload):
    """An e-mail whose opening is tracked was opened.

    Event `email:track:view`. Tiers: user, website, plugin; also a web hook. Scope: website:people:subscriptions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "email:track:view"

    website_id: str
    type: str
    identifier: str
    """What the e-mail belongs to; a session_id, if it is a conversation."""
    mode: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.type = data.get("type")
        new.identifier = data.get("identifier")
        new.mode = data.get("mode")
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
