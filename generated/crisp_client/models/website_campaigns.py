# Rendered from spec/rest/website_campaigns.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_campaigns.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import ClassVar
from typing import Literal
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .. import models
from .._runtime.model import Model
from .._runtime.model import model


@model
class WebsiteCampaignNew(Model):
    """The campaign that was created, by id only."""

    campaign_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.campaign_id = get("campaign_id")
        new._raw = data
        return self


@model
class WebsiteCampaignExcerpt(Model):
    """A campaign without its content."""

    campaign_id: str
    created_at: int
    """In milliseconds."""
    updated_at: int
    """In milliseconds."""
    type: Literal["one-shot", "automated"] | str | None = None
    format: Literal["markdown", "html"] | str | None = None
    name: str | None = None
    subject: str | None = None
    tag: str | None = None
    ready: bool | None = None
    """Whether it could be dispatched."""
    dispatched: bool | None = None
    running: bool | None = None
    progress: int | None = None
    """Per cent."""
    targets: int | None = None
    """Number of contacts it is for."""
    reached: int | None = None
    """Number of contacts that got it."""
    dispatched_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.campaign_id = get("campaign_id")
        new.created_at = get("created_at")
        new.updated_at = get("updated_at")
        new.type = get("type")
        new.format = get("format")
        new.name = get("name")
        new.subject = get("subject")
        new.tag = get("tag")
        new.ready = get("ready")
        new.dispatched = get("dispatched")
        new.running = get("running")
        new.progress = get("progress")
        new.targets = get("targets")
        new.reached = get("reached")
        new.dispatched_at = get("dispatched_at")
        new._raw = data
        return self


@model
class WebsiteCampaignItem(Model):
    """A campaign with its content."""

    campaign_id: str
    created_at: int
    """In milliseconds."""
    updated_at: int
    """In milliseconds."""
    type: Literal["one-shot", "automated"] | str | None = None
    format: Literal["markdown", "html"] | str | None = None
    name: str | None = None
    subject: str | None = None
    tag: str | None = None
    ready: bool | None = None
    """Whether it could be dispatched."""
    dispatched: bool | None = None
    running: bool | None = None
    progress: int | None = None
    """Per cent."""
    targets: int | None = None
    """Number of contacts it is for."""
    reached: int | None = None
    """Number of contacts that got it."""
    dispatched_at: int | None = None
    """In milliseconds."""
    sender: WebsiteCampaignItemSender | None = None
    recipients: WebsiteCampaignItemRecipients | None = None
    flow: WebsiteCampaignItemFlow | None = None
    message: str | None = None
    options_: WebsiteCampaignItemOptions | None = None
    statistics: WebsiteCampaignItemStatistics | None = None

    _wire: ClassVar[Mapping[str, str]] = {
        "options_": "options",
    }

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.campaign_id = get("campaign_id")
        new.created_at = get("created_at")
        new.updated_at = get("updated_at")
        new.type = get("type")
        new.format = get("format")
        new.name = get("name")
        new.subject = get("subject")
        new.tag = get("tag")
        new.ready = get("ready")
        new.dispatched = get("dispatched")
        new.running = get("running")
        new.progress = get("progress")
        new.targets = get("targets")
        new.reached = get("reached")
        new.dispatched_at = get("dispatched_at")
        new.sender = (
            WebsiteCampaignItemSender._decode(v) if (v := get("sender")).__class__ is dict else v
        )
        new.recipients = (
            WebsiteCampaignItemRecipients._decode(v)
            if (v := get("recipients")).__class__ is dict
            else v
        )
        new.flow = WebsiteCampaignItemFlow._decode(v) if (v := get("flow")).__class__ is dict else v
        new.message = get("message")
        new.options_ = (
            WebsiteCampaignItemOptions._decode(v) if (v := get("options")).__class__ is dict else v
        )
        new.statistics = (
            WebsiteCampaignItemStatistics._decode(v)
            if (v := get("statistics")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class WebsiteCampaignItemSender(Model):
    """The operator in whose name a campaign is sent."""

    user_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new._raw = data
        return self


@model
class WebsiteCampaignItemRecipients(Model):
    """Whom a campaign is for."""

    type: str | None = None
    """Seen: all."""
    segments: list[str] | None = None
    people: list[str] | None = None
    filter: list[models.WebsiteFilter] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new.segments = get("segments")
        new.people = get("people")
        new.filter = (
            [models.WebsiteFilter._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("filter")).__class__ is list
            else v
        )
        new._raw = data
        return self


@model
class WebsiteCampaignItemFlow(Model):
    """When a campaign is sent to a contact."""

    launch_event: str | None = None
    assert_filter: list[models.WebsiteFilter] | None = None
    """Conditions that the contact must meet."""
    assert_delay: int | None = None
    """The unit of both delays is not stated."""
    deliver_once: bool | None = None
    deliver_delay: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.launch_event = get("launch_event")
        new.assert_filter = (
            [models.WebsiteFilter._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("assert_filter")).__class__ is list
            else v
        )
        new.assert_delay = get("assert_delay")
        new.deliver_once = get("deliver_once")
        new.deliver_delay = get("deliver_delay")
        new._raw = data
        return self


@model
class WebsiteCampaignItemOptions(Model):
    """How a campaign is sent."""

    deliver_to_chatbox: bool | None = None
    deliver_to_email: bool | None = None
    sender_name_website: bool | None = None
    sender_email_reply: bool | None = None
    tracking: bool | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.deliver_to_chatbox = get("deliver_to_chatbox")
        new.deliver_to_email = get("deliver_to_email")
        new.sender_name_website = get("sender_name_website")
        new.sender_email_reply = get("sender_email_reply")
        new.tracking = get("tracking")
        new._raw = data
        return self


@model
class WebsiteCampaignItemStatistics(Model):
    """What recipients did, in numbers."""

    opened: int | None = None
    clicked: int | None = None
    unsubscribed: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.opened = get("opened")
        new.clicked = get("clicked")
        new.unsubscribed = get("unsubscribed")
        new._raw = data
        return self


@model
class WebsiteCampaignRecipient(Model):
    """A contact that a campaign is for."""

    people_id: str
    email: str | None = None
    person: WebsiteCampaignRecipientPerson | None = None
    subscribed: bool | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.people_id = get("people_id")
        new.email = get("email")
        new.person = (
            WebsiteCampaignRecipientPerson._decode(v)
            if (v := get("person")).__class__ is dict
            else v
        )
        new.subscribed = get("subscribed")
        new._raw = data
        return self


@model
class WebsiteCampaignRecipientPerson(Model):
    """Name and picture of a contact."""

    nickname: str | None = None
    avatar: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.nickname = get("nickname")
        new.avatar = get("avatar")
        new._raw = data
        return self


@model
class WebsiteCampaignStatistic(Model):
    """Something that a recipient did.

    No field tells rows apart; a contact may be in several.
    """

    type: str | None = None
    profile: WebsiteCampaignStatisticProfile | None = None
    data: dict[str, Any] | None = None
    created_at: int | None = None
    """In milliseconds."""
    updated_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new.profile = (
            WebsiteCampaignStatisticProfile._decode(v)
            if (v := get("profile")).__class__ is dict
            else v
        )
        new.data = get("data")
        new.created_at = get("created_at")
        new.updated_at = get("updated_at")
        new._raw = data
        return self


@model
class WebsiteCampaignStatisticProfile(Model):
    """The contact who did it."""

    people_id: str
    email: str | None = None
    person: WebsiteCampaignStatisticProfilePerson | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.people_id = get("people_id")
        new.email = get("email")
        new.person = (
            WebsiteCampaignStatisticProfilePerson._decode(v)
            if (v := get("person")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class WebsiteCampaignStatisticProfilePerson(Model):
    """What statistics show of a contact."""

    nickname: str | None = None
    avatar: str | None = None
    geolocation: WebsiteCampaignStatisticProfilePersonGeolocation | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.nickname = get("nickname")
        new.avatar = get("avatar")
        new.geolocation = (
            WebsiteCampaignStatisticProfilePersonGeolocation._decode(v)
            if (v := get("geolocation")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class WebsiteCampaignStatisticProfilePersonGeolocation(Model):
    """A place on earth."""

    country: str | None = None
    region: str | None = None
    """The reference has no null; places of real contacts have it, in the city too."""
    city: str | None = None
    coordinates: WebsiteCampaignStatisticProfilePersonGeolocationCoordinates | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.country = get("country")
        new.region = get("region")
        new.city = get("city")
        new.coordinates = (
            WebsiteCampaignStatisticProfilePersonGeolocationCoordinates._decode(v)
            if (v := get("coordinates")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class WebsiteCampaignStatisticProfilePersonGeolocationCoordinates(Model):
    """Degrees north and east."""

    latitude: float
    longitude: float

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.latitude = get("latitude")
        new.longitude = get("longitude")
        new._raw = data
        return self


class WebsiteCampaignItemSenderInput(TypedDict):
    """The operator in whose name a campaign is sent."""

    user_id: str


class WebsiteCampaignItemRecipientsInput(TypedDict):
    """Whom a campaign is for."""

    type: NotRequired[str]
    """Seen: all."""
    segments: NotRequired[Sequence[str]]
    people: NotRequired[Sequence[str]]
    filter: NotRequired[Sequence[models.WebsiteFilterInput | models.WebsiteFilter]]


class WebsiteCampaignItemFlowInput(TypedDict):
    """When a campaign is sent to a contact."""

    launch_event: NotRequired[str]
    assert_filter: NotRequired[Sequence[models.WebsiteFilterInput | models.WebsiteFilter]]
    """Conditions that the contact must meet."""
    assert_delay: NotRequired[int]
    """The unit of both delays is not stated."""
    deliver_once: NotRequired[bool]
    deliver_delay: NotRequired[int]


class WebsiteCampaignItemOptionsInput(TypedDict):
    """How a campaign is sent."""

    deliver_to_chatbox: NotRequired[bool]
    deliver_to_email: NotRequired[bool]
    sender_name_website: NotRequired[bool]
    sender_email_reply: NotRequired[bool]
    tracking: NotRequired[bool]


class SaveCampaignBody(TypedDict):
    """SaveCampaignBody"""

    type: Literal["one-shot", "automated"]
    format: Literal["markdown", "html"]
    name: str
    subject: str
    tag: NotRequired[str]
    sender: WebsiteCampaignItemSenderInput | WebsiteCampaignItemSender
    recipients: WebsiteCampaignItemRecipientsInput | WebsiteCampaignItemRecipients
    flow: WebsiteCampaignItemFlowInput | WebsiteCampaignItemFlow
    message: str
    options: NotRequired[WebsiteCampaignItemOptionsInput | WebsiteCampaignItemOptions]


class UpdateCampaignBody(TypedDict):
    """UpdateCampaignBody"""

    type: NotRequired[Literal["one-shot", "automated"]]
    format: NotRequired[Literal["markdown", "html"]]
    name: NotRequired[str]
    subject: NotRequired[str]
    tag: NotRequired[str]
    sender: NotRequired[WebsiteCampaignItemSenderInput | WebsiteCampaignItemSender]
    recipients: NotRequired[WebsiteCampaignItemRecipientsInput | WebsiteCampaignItemRecipients]
    flow: NotRequired[WebsiteCampaignItemFlowInput | WebsiteCampaignItemFlow]
    message: NotRequired[str]
    options: NotRequired[WebsiteCampaignItemOptionsInput | WebsiteCampaignItemOptions]
