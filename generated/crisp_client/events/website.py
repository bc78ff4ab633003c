# Rendered from spec/rtm/website.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `website`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class WebsiteUpdateVisitorsCount(EventPayload):
    """Visitors came or left.

    Event `website:update_visitors_count`. Tiers: user, website, plugin; also a web hook. Scope: website:visitors read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "website:update_visitors_count"

    website_id: str
    visitors_count: int

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.visitors_count = data.get("visitors_count")
        new._raw = data
        new._backfilled = False
        return new


@model
class WebsiteUpdateOperatorsAvailability(EventPayload):
    """An operator came online or went offline.

    Event `website:update_operators_availability`. Tiers: user, website, plugin; also a web hook. Scope: website:operators read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "website:update_operators_availability"

    website_id: str
    user_id: str
    availability: models.EventsWebsiteOperatorAvailability

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.user_id = data.get("user_id")
        new.availability = (
            models.EventsWebsiteOperatorAvailability._decode(v)
            if (v := data.get("availability")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class WebsiteUsersAvailable(EventPayload):
    """The first operator came online, or the last went offline.

    Event `website:users:available`. Tiers: user, website, plugin; also a web hook. Scope: website:availability read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "website:users:available"

    website_id: str
    available: bool

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.available = data.get("available")
        new._raw = data
        new._backfilled = False
        return new


@model
class WebsiteUpdateVisitorsList(EventPayload):
    """The list of visitors online changed.

    Event `website:update_visitors_list`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Its payload is not documented: all keys are in `extra`.
    Crisp no longer lists this event.

    Only the code of Crisp's Node client of 2017 names it; nothing is known of its payload.
    """

    event_name: ClassVar[str] = "website:update_visitors_list"

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
