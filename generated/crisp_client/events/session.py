# Rendered from spec/rtm/session.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `session`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar
from typing import Literal

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class SessionUpdateAvailability(EventPayload):
    """The visitor came online or went offline.

    Event `session:update_availability`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:update_availability"

    website_id: str
    session_id: str
    availability: models.EventsSessionAvailability | str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.availability = data.get("availability")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionUpdateVerify(EventPayload):
    """The identity of the visitor was verified, or no longer is.

    Event `session:update_verify`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:update_verify"

    website_id: str
    session_id: str
    is_verified: bool
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    verifications: list[models.EventsSessionVerification] | None = None
    """Crisp's Node client requires it; Crisp's example does not have it."""
    error: str | None = None
    """Values seen: unknown."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.is_verified = data.get("is_verified")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.verifications = (
            [models.EventsSessionVerification._decode(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("verifications")).__class__ is list
            else v
        )
        new.error = data.get("error")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionRequestInitiated(EventPayload):
    """A visitor without conversation asks for one.

    Event `session:request:initiated`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:initiate write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/

    Reported not to arrive, in an issue of Crisp's Node client.
    """

    event_name: ClassVar[str] = "session:request:initiated"

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
class SessionSetEmail(EventPayload):
    """The e-mail address of the visitor changed.

    Event `session:set_email`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_email"

    website_id: str
    session_id: str
    email: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.email = data.get("email")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetPhone(EventPayload):
    """The phone number of the visitor changed.

    Event `session:set_phone`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_phone"

    website_id: str
    session_id: str
    phone: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.phone = data.get("phone")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetAddress(EventPayload):
    """The postal address of the visitor changed.

    Event `session:set_address`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_address"

    website_id: str
    session_id: str
    address: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.address = data.get("address")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetSubject(EventPayload):
    """The subject of the conversation changed.

    Event `session:set_subject`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_subject"

    website_id: str
    session_id: str
    subject: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.subject = data.get("subject")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetAvatar(EventPayload):
    """The picture of the visitor changed.

    Event `session:set_avatar`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_avatar"

    website_id: str
    session_id: str
    avatar: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.avatar = data.get("avatar")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetNickname(EventPayload):
    """The name of the visitor changed.

    Event `session:set_nickname`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_nickname"

    website_id: str
    session_id: str
    nickname: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.nickname = data.get("nickname")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetOrigin(EventPayload):
    """The conversation goes on over another channel.

    Event `session:set_origin`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_origin"

    website_id: str
    session_id: str
    origin: Literal["chat", "email"] | str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.origin = data.get("origin")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetData(EventPayload):
    """The custom data of the conversation changed.

    Event `session:set_data`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_data"

    website_id: str
    session_id: str
    data: dict[str, str | int | float | bool]
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.data = data.get("data")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSyncPages(EventPayload):
    """The pages that the visitor looked at.

    Event `session:sync:pages`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:pages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:sync:pages"

    website_id: str
    session_id: str
    pages: list[models.EventsSessionPage]
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.pages = (
            [models.EventsSessionPage._decode(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("pages")).__class__ is list
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSyncEvents(EventPayload):
    """Custom events were added to the conversation.

    Event `session:sync:events`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:events read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:sync:events"

    website_id: str
    session_id: str
    events: list[models.EventsSessionEvent]
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.events = (
            [models.EventsSessionEvent._decode(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("events")).__class__ is list
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSyncCapabilities(EventPayload):
    """What the device of the visitor can do became known.

    Event `session:sync:capabilities`. Tiers: user, website, plugin; also a web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:sync:capabilities"

    website_id: str
    session_id: str
    capabilities: list[str] | models.EventsSessionSyncCapabilitiesInfo
    """A list in Crisp's Node client, an object in its Go client."""
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.capabilities = (
            models.EventsSessionSyncCapabilitiesInfo._decode(v)
            if (v := data.get("capabilities")).__class__ is dict
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSyncGeolocation(EventPayload):
    """The place of the visitor became known.

    Event `session:sync:geolocation`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:sync:geolocation"

    website_id: str
    session_id: str
    geolocation: models.GeolocationInfo
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.geolocation = (
            models.GeolocationInfo._decode(v)
            if (v := data.get("geolocation")).__class__ is dict
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSyncSystem(EventPayload):
    """Browser and operating system of the visitor became known.

    Event `session:sync:system`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:sync:system"

    website_id: str
    session_id: str
    system: models.SystemInfo
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.system = (
            models.SystemInfo._decode(v) if (v := data.get("system")).__class__ is dict else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSyncNetwork(EventPayload):
    """IP address and provider of the visitor became known.

    Event `session:sync:network`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:sync:network"

    website_id: str
    session_id: str
    network: models.EventsSessionSyncNetworkInfo
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.network = (
            models.EventsSessionSyncNetworkInfo._decode(v)
            if (v := data.get("network")).__class__ is dict
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSyncTimezone(EventPayload):
    """The time zone of the visitor became known.

    Event `session:sync:timezone`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:sync:timezone"

    website_id: str
    session_id: str
    timezone: models.EventsSessionSyncTimezoneInfo
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.timezone = (
            models.EventsSessionSyncTimezoneInfo._decode(v)
            if (v := data.get("timezone")).__class__ is dict
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSyncLocales(EventPayload):
    """The languages of the visitor became known.

    Event `session:sync:locales`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:sync:locales"

    website_id: str
    session_id: str
    locales: models.EventsSessionSyncLocalesInfo
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.locales = (
            models.EventsSessionSyncLocalesInfo._decode(v)
            if (v := data.get("locales")).__class__ is dict
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSyncRating(EventPayload):
    """The visitor rated the conversation.

    Event `session:sync:rating`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:sync:rating"

    website_id: str
    session_id: str
    rating: models.EventsSessionRating
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.rating = (
            models.EventsSessionRating._decode(v)
            if (v := data.get("rating")).__class__ is dict
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSyncTopic(EventPayload):
    """Crisp found out what the conversation is about.

    Event `session:sync:topic`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:sync:topic"

    website_id: str
    session_id: str
    topic: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.topic = data.get("topic")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetState(EventPayload):
    """The conversation moved to another state.

    Event `session:set_state`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:states read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_state"

    website_id: str
    session_id: str
    state: models.ConversationState | str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.state = data.get("state")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetBlock(EventPayload):
    """The visitor was blocked, or may write again.

    Event `session:set_block`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:actions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_block"

    website_id: str
    session_id: str
    is_blocked: bool
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.is_blocked = data.get("is_blocked")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetSegments(EventPayload):
    """The segments of the conversation changed.

    Event `session:set_segments`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_segments"

    website_id: str
    session_id: str
    segments: list[str]
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.segments = data.get("segments")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetOpened(EventPayload):
    """An operator opened the conversation.

    Event `session:set_opened`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:actions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_opened"

    website_id: str
    session_id: str
    operator: models.EventsOperator
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.operator = (
            models.EventsOperator._decode(v) if (v := data.get("operator")).__class__ is dict else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetClosed(EventPayload):
    """An operator closed the conversation.

    Event `session:set_closed`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:actions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_closed"

    website_id: str
    session_id: str
    operator: models.EventsOperator
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.operator = (
            models.EventsOperator._decode(v) if (v := data.get("operator")).__class__ is dict else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetParticipants(EventPayload):
    """The people outside Crisp who take part changed.

    Event `session:set_participants`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:participants read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_participants"

    website_id: str
    session_id: str
    participants: list[models.EventsSessionParticipant]
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.participants = (
            [models.EventsSessionParticipant._decode(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("participants")).__class__ is list
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetMentions(EventPayload):
    """The operators mentioned in the conversation changed, each by user_id.

    Event `session:set_mentions`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/

    The README of 2017 calls it Session Set Mention.
    """

    event_name: ClassVar[str] = "session:set_mentions"

    website_id: str
    session_id: str
    mentions: list[str]
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.mentions = data.get("mentions")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetRouting(EventPayload):
    """The conversation was assigned to another operator (each by user_id), or to nobody.

    Event `session:set_routing`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:routing read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_routing"

    website_id: str
    session_id: str
    routing_id: str | None
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    previous_routing_id: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.routing_id = data.get("routing_id")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.previous_routing_id = data.get("previous_routing_id")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetInbox(EventPayload):
    """The conversation moved to another inbox, which is its inbox_id.

    Event `session:set_inbox`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:set_inbox"

    website_id: str
    session_id: str
    previous_inbox_id: str | None
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.previous_inbox_id = data.get("previous_inbox_id")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionRemoved(EventPayload):
    """The conversation was deleted.

    Event `session:removed`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:removed"

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
class SessionError(EventPayload):
    """A value could not be set.

    Event `session:error`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:sessions read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "session:error"

    website_id: str
    session_id: str
    type: str
    value: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    previous_value: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.type = data.get("type")
        new.value = data.get("value")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.previous_value = data.get("previous_value")
        new._raw = data
        new._backfilled = False
        return new


@model
class SessionSetCover(EventPayload):
    """The cover picture of the visitor changed.

    Event `session:set_cover`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Its payload is not documented: all keys are in `extra`.
    Crisp no longer lists this event.

    Only the code of Crisp's Node client of 2017 names it; nothing is known of its payload.
    """

    event_name: ClassVar[str] = "session:set_cover"

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
