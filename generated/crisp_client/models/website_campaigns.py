# Rendered from spec/rest/website_campaigns.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_campaigns.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from typing import ClassVar
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class WebsiteCampaignNew(Model):
    """The campaign that was created, by id only."""

    campaign_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.campaign_id = data.get("campaign_id")
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.campaign_id = data.get("campaign_id")
        new.created_at = data.get("created_at")
        new.updated_at = data.get("updated_at")
        new.type = data.get("type")
        new.format = data.get("format")
        new.name = data.get("name")
        new.subject = data.get("subject")
        new.tag = data.get("tag")
        new.ready = data.get("ready")
        new.dispatched = data.get("dispatched")
        new.running = data.get("running")
        new.progress = data.get("progress")
        new.targets = data.get("targets")
        new.reached = data.get("reached")
        new.dispatched_at = data.get("dispatched_at")
        new._raw = data
        return new

    @property
    def created_at_utc(self) -> datetime | None:
        """`created_at` as a time in UTC; None if it holds none."""
        return utc(self.created_at)

    @property
    def updated_at_utc(self) -> datetime | None:
        """`updated_at` as a time in UTC; None if it holds none."""
        return utc(self.updated_at)

    @property
    def dispatched_at_utc(self) -> datetime | None:
        """`dispatched_at` as a time in UTC; None if it holds none."""
        return utc(self.dispatched_at)


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.campaign_id = data.get("campaign_id")
        new.created_at = data.get("created_at")
        new.updated_at = data.get("updated_at")
        new.type = data.get("type")
        new.format = data.get("format")
        new.name = data.get("name")
        new.subject = data.get("subject")
        new.tag = data.get("tag")
        new.ready = data.get("ready")
        new.dispatched = data.get("dispatched")
        new.running = data.get("running")
        new.progress = data.get("progress")
        new.targets = data.get("targets")
        new.reached = data.get("reached")
        new.dispatched_at = data.get("dispatched_at")
        new.sender = (
            _decode_website_campaign_item_sender(v)
            if (v := data.get("sender")).__class__ is dict
            else v
        )
        new.recipients = (
            _decode_website_campaign_item_recipients(v)
            if (v := data.get("recipients")).__class__ is dict
            else v
        )
        new.flow = (
            _decode_website_campaign_item_flow(v)
            if (v := data.get("flow")).__class__ is dict
            else v
        )
        new.message = data.get("message")
        new.options_ = (
            _decode_website_campaign_item_options(v)
            if (v := data.get("options")).__class__ is dict
            else v
        )
        new.statistics = (
            _decode_website_campaign_item_statistics(v)
            if (v := data.get("statistics")).__class__ is dict
            else v
        )
        new._raw = data
        return new

    @property
    def created_at_utc(self) -> datetime | None:
        """`created_at` as a time in UTC; None if it holds none."""
        return utc(self.created_at)

    @property
    def updated_at_utc(self) -> datetime | None:
        """`updated_at` as a time in UTC; None if it holds none."""
        return utc(self.updated_at)

    @property
    def dispatched_at_utc(self) -> datetime | None:
        """`dispatched_at` as a time in UTC; None if it holds none."""
        return utc(self.dispatched_at)


@model
class WebsiteCampaignItemSender(Model):
    """The operator in whose name a campaign is sent."""

    user_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new._raw = data
        return new


@model
class WebsiteCampaignItemRecipients(Model):
    """Whom a campaign is for."""

    type: str | None = None
    """Values seen: all."""
    segments: list[str] | None = None
    people: list[str] | None = None
    """Each people_id. That these are ids follows from the name only."""
    filter: list[models.WebsiteFilter] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.segments = data.get("segments")
        new.people = data.get("people")
        new.filter = (
            [models.WebsiteFilter._decode(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("filter")).__class__ is list
            else v
        )
        new._raw = data
        return new


@model
class WebsiteCampaignItemFlow(Model):
    """When a campaign is sent to a contact.

    The unit of both delays is not stated.
    """

    launch_event: str | None = None
    assert_filter: list[models.WebsiteFilter] | None = None
    """Conditions that the contact must meet."""
    assert_delay: int | None = None
    deliver_once: bool | None = None
    deliver_delay: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.launch_event = data.get("launch_event")
        new.assert_filter = (
            [models.WebsiteFilter._decode(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("assert_filter")).__class__ is list
            else v
        )
        new.assert_delay = data.get("assert_delay")
        new.deliver_once = data.get("deliver_once")
        new.deliver_delay = data.get("deliver_delay")
        new._raw = data
        return new


@model
class WebsiteCampaignItemOptions(Model):
    """How a campaign is sent."""

    deliver_to_chatbox: bool | None = None
    deliver_to_email: bool | None = None
    sender_name_website: bool | None = None
    sender_email_reply: bool | None = None
    tracking: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.deliver_to_chatbox = data.get("deliver_to_chatbox")
        new.deliver_to_email = data.get("deliver_to_email")
        new.sender_name_website = data.get("sender_name_website")
        new.sender_email_reply = data.get("sender_email_reply")
        new.tracking = data.get("tracking")
        new._raw = data
        return new


@model
class WebsiteCampaignItemStatistics(Model):
    """What recipients did, in numbers."""

    opened: int | None = None
    clicked: int | None = None
    unsubscribed: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.opened = data.get("opened")
        new.clicked = data.get("clicked")
        new.unsubscribed = data.get("unsubscribed")
        new._raw = data
        return new


@model
class WebsiteCampaignRecipient(Model):
    """A contact that a campaign is for."""

    people_id: str
    email: str | None = None
    person: WebsiteCampaignRecipientPerson | None = None
    subscribed: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.people_id = data.get("people_id")
        new.email = data.get("email")
        new.person = (
            _decode_website_campaign_recipient_person(v)
            if (v := data.get("person")).__class__ is dict
            else v
        )
        new.subscribed = data.get("subscribed")
        new._raw = data
        return new


@model
class WebsiteCampaignRecipientPerson(Model):
    """Name and picture of a contact."""

    nickname: str | None = None
    avatar: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.nickname = data.get("nickname")
        new.avatar = data.get("avatar")
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.profile = (
            _decode_website_campaign_statistic_profile(v)
            if (v := data.get("profile")).__class__ is dict
            else v
        )
        new.data = data.get("data")
        new.created_at = data.get("created_at")
        new.updated_at = data.get("updated_at")
        new._raw = data
        return new

    @property
    def created_at_utc(self) -> datetime | None:
        """`created_at` as a time in UTC; None if it holds none."""
        return utc(self.created_at)

    @property
    def updated_at_utc(self) -> datetime | None:
        """`updated_at` as a time in UTC; None if it holds none."""
        return utc(self.updated_at)


@model
class WebsiteCampaignStatisticProfile(Model):
    """The contact who did it."""

    people_id: str
    email: str | None = None
    person: WebsiteCampaignStatisticProfilePerson | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.people_id = data.get("people_id")
        new.email = data.get("email")
        new.person = (
            _decode_website_campaign_statistic_profile_person(v)
            if (v := data.get("person")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class WebsiteCampaignStatisticProfilePerson(Model):
    """What statistics show of a contact."""

    nickname: str | None = None
    avatar: str | None = None
    geolocation: WebsiteCampaignStatisticProfilePersonGeolocation | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.nickname = data.get("nickname")
        new.avatar = data.get("avatar")
        new.geolocation = (
            _decode_website_campaign_statistic_profile_person_geolocation(v)
            if (v := data.get("geolocation")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class WebsiteCampaignStatisticProfilePersonGeolocation(Model):
    """A place on earth."""

    country: str | None = None
    region: str | None = None
    """The reference has no null; places of real contacts have it, in the city too."""
    city: str | None = None
    coordinates: WebsiteCampaignStatisticProfilePersonGeolocationCoordinates | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.country = data.get("country")
        new.region = data.get("region")
        new.city = data.get("city")
        new.coordinates = (
            _decode_website_campaign_statistic_profile_person_geolocation_coordinates(v)
            if (v := data.get("coordinates")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class WebsiteCampaignStatisticProfilePersonGeolocationCoordinates(Model):
    """Degrees north and east."""

    latitude: float
    longitude: float

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.latitude = data.get("latitude")
        new.longitude = data.get("longitude")
        new._raw = data
        return new


class WebsiteCampaignItemSenderInput(TypedDict):
    """The operator in whose name a campaign is sent."""

    user_id: str


class WebsiteCampaignItemRecipientsInput(TypedDict):
    """Whom a campaign is for."""

    type: NotRequired[str]
    """Values seen: all."""
    segments: NotRequired[Sequence[str]]
    people: NotRequired[Sequence[str]]
    """Each people_id. That these are ids follows from the name only."""
    filter: NotRequired[Sequence[models.WebsiteFilterInput | models.WebsiteFilter]]


class WebsiteCampaignItemFlowInput(TypedDict):
    """When a campaign is sent to a contact.

    The unit of both delays is not stated.
    """

    launch_event: NotRequired[str]
    assert_filter: NotRequired[Sequence[models.WebsiteFilterInput | models.WebsiteFilter]]
    """Conditions that the contact must meet."""
    assert_delay: NotRequired[int]
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


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_website_campaign_item_flow = WebsiteCampaignItemFlow._decode
_decode_website_campaign_item_options = WebsiteCampaignItemOptions._decode
_decode_website_campaign_item_recipients = WebsiteCampaignItemRecipients._decode
_decode_website_campaign_item_sender = WebsiteCampaignItemSender._decode
_decode_website_campaign_item_statistics = WebsiteCampaignItemStatistics._decode
_decode_website_campaign_recipient_person = WebsiteCampaignRecipientPerson._decode
_decode_website_campaign_statistic_profile = WebsiteCampaignStatisticProfile._decode
_decode_website_campaign_statistic_profile_person = WebsiteCampaignStatisticProfilePerson._decode
_decode_website_campaign_statistic_profile_person_geolocation = (
    WebsiteCampaignStatisticProfilePersonGeolocation._decode
)
_decode_website_campaign_statistic_profile_person_geolocation_coordinates = (
    WebsiteCampaignStatisticProfilePersonGeolocationCoordinates._decode
)


complete_annotations(globals())
