# Rendered from spec/rest/website_settings.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_settings.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model


@model
class WebsiteSettings(Model):
    """All settings of a website.

    Crisp's Node client types the id as websiteID; on the wire it is as here.
    """

    website_id: str
    name: str | None = None
    domain: str | None = None
    logo: str | None = None
    audit: WebsiteSettingsAudit | None = None
    contact: WebsiteSettingsContact | None = None
    inbox: WebsiteSettingsInbox | None = None
    emails: WebsiteSettingsEmails | None = None
    chatbox: WebsiteSettingsChatbox | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.website_id = get("website_id")
        new.name = get("name")
        new.domain = get("domain")
        new.logo = get("logo")
        new.audit = WebsiteSettingsAudit._decode(v) if (v := get("audit")).__class__ is dict else v
        new.contact = (
            WebsiteSettingsContact._decode(v) if (v := get("contact")).__class__ is dict else v
        )
        new.inbox = WebsiteSettingsInbox._decode(v) if (v := get("inbox")).__class__ is dict else v
        new.emails = (
            WebsiteSettingsEmails._decode(v) if (v := get("emails")).__class__ is dict else v
        )
        new.chatbox = (
            WebsiteSettingsChatbox._decode(v) if (v := get("chatbox")).__class__ is dict else v
        )
        new._raw = data
        return self


@model
class WebsiteSettingsAudit(Model):
    """Settings of the audit log."""

    log: bool | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.log = get("log")
        new._raw = data
        return self


@model
class WebsiteSettingsContact(Model):
    """Ways to reach the team outside the chatbox."""

    email: str | None = None
    phone: str | None = None
    messenger: str | None = None
    telegram: str | None = None
    twitter: str | None = None
    whatsapp: str | None = None
    instagram: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.email = get("email")
        new.phone = get("phone")
        new.messenger = get("messenger")
        new.telegram = get("telegram")
        new.twitter = get("twitter")
        new.whatsapp = get("whatsapp")
        new.instagram = get("instagram")
        new._raw = data
        return self


@model
class WebsiteSettingsInbox(Model):
    """Settings of the inbox that operators see."""

    lock_removal: bool | None = None
    force_operator_token: bool | None = None
    locale: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.lock_removal = get("lock_removal")
        new.force_operator_token = get("force_operator_token")
        new.locale = get("locale")
        new._raw = data
        return self


@model
class WebsiteSettingsEmails(Model):
    """E-mails that visitors get, and treatment of those they send."""

    rating: bool | None = None
    transcript: bool | None = None
    junk_filter: bool | None = None
    enrich: bool | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.rating = get("rating")
        new.transcript = get("transcript")
        new.junk_filter = get("junk_filter")
        new.enrich = get("enrich")
        new._raw = data
        return self


@model
class WebsiteSettingsChatbox(Model):
    """Look and behaviour of the chatbox."""

    tile: str | None = None
    """Seen: default."""
    conversations: bool | None = None
    wait_game: bool | None = None
    website_logo: bool | None = None
    last_operator_face: bool | None = None
    ongoing_operator_face: bool | None = None
    activity_metrics: bool | None = None
    operator_privacy: bool | None = None
    visitor_privacy: bool | None = None
    availability_tooltip: bool | None = None
    hide_vacation: bool | None = None
    hide_on_away: bool | None = None
    hide_on_mobile: bool | None = None
    position_reverse: bool | None = None
    email_visitors: bool | None = None
    phone_visitors: bool | None = None
    force_identify: bool | None = None
    ignore_privacy: bool | None = None
    visitor_compose: bool | None = None
    file_transfer: bool | None = None
    audio_record: bool | None = None
    mode_initial: str | None = None
    """Seen: chat."""
    home: bool | None = None
    overlay_search: bool | None = None
    overlay_mode: bool | None = None
    helpdesk_link: bool | None = None
    helpdesk_only: bool | None = None
    helpdesk_navigate: str | None = None
    """Seen: deep."""
    status_health_dead: bool | None = None
    check_domain: bool | None = None
    color_theme: str | None = None
    """Seen: blue."""
    color_mode: str | None = None
    """Seen: auto."""
    layout_theme: str | None = None
    """Seen: default."""
    text_theme: str | None = None
    """Seen: default."""
    welcome_message: str | None = None
    """Seen: default."""
    locale: str | None = None
    """Seen: en."""
    allowed_pages: list[str] | None = None
    blocked_pages: list[str] | None = None
    blocked_countries: list[str] | None = None
    blocked_locales: list[str] | None = None
    blocked_ips: list[str] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.tile = get("tile")
        new.conversations = get("conversations")
        new.wait_game = get("wait_game")
        new.website_logo = get("website_logo")
        new.last_operator_face = get("last_operator_face")
        new.ongoing_operator_face = get("ongoing_operator_face")
        new.activity_metrics = get("activity_metrics")
        new.operator_privacy = get("operator_privacy")
        new.visitor_privacy = get("visitor_privacy")
        new.availability_tooltip = get("availability_tooltip")
        new.hide_vacation = get("hide_vacation")
        new.hide_on_away = get("hide_on_away")
        new.hide_on_mobile = get("hide_on_mobile")
        new.position_reverse = get("position_reverse")
        new.email_visitors = get("email_visitors")
        new.phone_visitors = get("phone_visitors")
        new.force_identify = get("force_identify")
        new.ignore_privacy = get("ignore_privacy")
        new.visitor_compose = get("visitor_compose")
        new.file_transfer = get("file_transfer")
        new.audio_record = get("audio_record")
        new.mode_initial = get("mode_initial")
        new.home = get("home")
        new.overlay_search = get("overlay_search")
        new.overlay_mode = get("overlay_mode")
        new.helpdesk_link = get("helpdesk_link")
        new.helpdesk_only = get("helpdesk_only")
        new.helpdesk_navigate = get("helpdesk_navigate")
        new.status_health_dead = get("status_health_dead")
        new.check_domain = get("check_domain")
        new.color_theme = get("color_theme")
        new.color_mode = get("color_mode")
        new.layout_theme = get("layout_theme")
        new.text_theme = get("text_theme")
        new.welcome_message = get("welcome_message")
        new.locale = get("locale")
        new.allowed_pages = get("allowed_pages")
        new.blocked_pages = get("blocked_pages")
        new.blocked_countries = get("blocked_countries")
        new.blocked_locales = get("blocked_locales")
        new.blocked_ips = get("blocked_ips")
        new._raw = data
        return self


class WebsiteSettingsUpdate(TypedDict):
    """Settings that can be changed.

    In Crisp's clients the parts have names of their own for sending; their fields are the same.
    """

    name: NotRequired[str]
    domain: NotRequired[str]
    logo: NotRequired[str]
    audit: NotRequired[WebsiteSettingsAuditInput | WebsiteSettingsAudit]
    contact: NotRequired[WebsiteSettingsContactInput | WebsiteSettingsContact]
    inbox: NotRequired[WebsiteSettingsInboxInput | WebsiteSettingsInbox]
    emails: NotRequired[WebsiteSettingsEmailsInput | WebsiteSettingsEmails]
    chatbox: NotRequired[WebsiteSettingsChatboxInput | WebsiteSettingsChatbox]


class WebsiteSettingsAuditInput(TypedDict):
    """Settings of the audit log."""

    log: NotRequired[bool]


class WebsiteSettingsContactInput(TypedDict):
    """Ways to reach the team outside the chatbox."""

    email: NotRequired[str]
    phone: NotRequired[str]
    messenger: NotRequired[str]
    telegram: NotRequired[str]
    twitter: NotRequired[str]
    whatsapp: NotRequired[str]
    instagram: NotRequired[str]


class WebsiteSettingsInboxInput(TypedDict):
    """Settings of the inbox that operators see."""

    lock_removal: NotRequired[bool]
    force_operator_token: NotRequired[bool]
    locale: NotRequired[str]


class WebsiteSettingsEmailsInput(TypedDict):
    """E-mails that visitors get, and treatment of those they send."""

    rating: NotRequired[bool]
    transcript: NotRequired[bool]
    junk_filter: NotRequired[bool]
    enrich: NotRequired[bool]


class WebsiteSettingsChatboxInput(TypedDict):
    """Look and behaviour of the chatbox."""

    tile: NotRequired[str]
    """Seen: default."""
    conversations: NotRequired[bool]
    wait_game: NotRequired[bool]
    website_logo: NotRequired[bool]
    last_operator_face: NotRequired[bool]
    ongoing_operator_face: NotRequired[bool]
    activity_metrics: NotRequired[bool]
    operator_privacy: NotRequired[bool]
    visitor_privacy: NotRequired[bool]
    availability_tooltip: NotRequired[bool]
    hide_vacation: NotRequired[bool]
    hide_on_away: NotRequired[bool]
    hide_on_mobile: NotRequired[bool]
    position_reverse: NotRequired[bool]
    email_visitors: NotRequired[bool]
    phone_visitors: NotRequired[bool]
    force_identify: NotRequired[bool]
    ignore_privacy: NotRequired[bool]
    visitor_compose: NotRequired[bool]
    file_transfer: NotRequired[bool]
    audio_record: NotRequired[bool]
    mode_initial: NotRequired[str]
    """Seen: chat."""
    home: NotRequired[bool]
    overlay_search: NotRequired[bool]
    overlay_mode: NotRequired[bool]
    helpdesk_link: NotRequired[bool]
    helpdesk_only: NotRequired[bool]
    helpdesk_navigate: NotRequired[str]
    """Seen: deep."""
    status_health_dead: NotRequired[bool]
    check_domain: NotRequired[bool]
    color_theme: NotRequired[str]
    """Seen: blue."""
    color_mode: NotRequired[str]
    """Seen: auto."""
    layout_theme: NotRequired[str]
    """Seen: default."""
    text_theme: NotRequired[str]
    """Seen: default."""
    welcome_message: NotRequired[str]
    """Seen: default."""
    locale: NotRequired[str]
    """Seen: en."""
    allowed_pages: NotRequired[Sequence[str]]
    blocked_pages: NotRequired[Sequence[str]]
    blocked_countries: NotRequired[Sequence[str]]
    blocked_locales: NotRequired[Sequence[str]]
    blocked_ips: NotRequired[Sequence[str]]
