# Rendered from spec/rest/website_settings.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_settings.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class WebsiteSettings(Model):
    """All settings of a website.

    Crisp's Node client types the id as websiteID; on the wire it is as here.
    """

    website_id: str
    name: str | None = None
    domain: str | None = None
    domain_alternates: list[str] | None = None
    """Since 2026-09-16."""
    logo: str | None = None
    audit: WebsiteSettingsAudit | None = None
    contact: WebsiteSettingsContact | None = None
    inbox: WebsiteSettingsInbox | None = None
    emails: WebsiteSettingsEmails | None = None
    chatbox: WebsiteSettingsChatbox | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.name = data.get("name")
        new.domain = data.get("domain")
        new.domain_alternates = data.get("domain_alternates")
        new.logo = data.get("logo")
        new.audit = (
            _decode_website_settings_audit(v) if (v := data.get("audit")).__class__ is dict else v
        )
        new.contact = (
            _decode_website_settings_contact(v)
            if (v := data.get("contact")).__class__ is dict
            else v
        )
        new.inbox = (
            _decode_website_settings_inbox(v) if (v := data.get("inbox")).__class__ is dict else v
        )
        new.emails = (
            _decode_website_settings_emails(v) if (v := data.get("emails")).__class__ is dict else v
        )
        new.chatbox = (
            _decode_website_settings_chatbox(v)
            if (v := data.get("chatbox")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class WebsiteSettingsAudit(Model):
    """Settings of the audit log."""

    log: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.log = data.get("log")
        new._raw = data
        return new


@model
class WebsiteSettingsContact(Model):
    """Ways to reach the team outside the chatbox."""

    email: str | None = None
    """An e-mail address."""
    phone: str | None = None
    messenger: str | None = None
    telegram: str | None = None
    twitter: str | None = None
    whatsapp: str | None = None
    instagram: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.email = data.get("email")
        new.phone = data.get("phone")
        new.messenger = data.get("messenger")
        new.telegram = data.get("telegram")
        new.twitter = data.get("twitter")
        new.whatsapp = data.get("whatsapp")
        new.instagram = data.get("instagram")
        new._raw = data
        return new


@model
class WebsiteSettingsInbox(Model):
    """Settings of the inbox that operators see."""

    lock_removal: bool | None = None
    force_operator_token: bool | None = None
    locale: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.lock_removal = data.get("lock_removal")
        new.force_operator_token = data.get("force_operator_token")
        new.locale = data.get("locale")
        new._raw = data
        return new


@model
class WebsiteSettingsEmails(Model):
    """E-mails that visitors get, and treatment of those they send."""

    rating: bool | None = None
    transcript: bool | None = None
    junk_filter: bool | None = None
    enrich: bool | None = None
    trackers: bool | None = None
    """Since 2026-09-16."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.rating = data.get("rating")
        new.transcript = data.get("transcript")
        new.junk_filter = data.get("junk_filter")
        new.enrich = data.get("enrich")
        new.trackers = data.get("trackers")
        new._raw = data
        return new


@model
class WebsiteSettingsChatbox(Model):
    """Look and behaviour of the chatbox."""

    tile: str | None = None
    """Values seen: default."""
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
    """Values seen: chat."""
    home: bool | None = None
    overlay_search: bool | None = None
    overlay_mode: bool | None = None
    helpdesk_link: bool | None = None
    helpdesk_only: bool | None = None
    helpdesk_navigate: str | None = None
    """Values seen: deep."""
    status_health_dead: bool | None = None
    check_domain: bool | None = None
    color_theme: str | None = None
    """Values seen: blue."""
    color_mode: str | None = None
    """Values seen: auto."""
    layout_theme: str | None = None
    """Values seen: default."""
    text_theme: str | None = None
    """Values seen: default."""
    welcome_message: str | None = None
    """Values seen: default."""
    locale: str | None = None
    """Values seen: en."""
    allowed_pages: list[str] | None = None
    blocked_pages: list[str] | None = None
    blocked_countries: list[str] | None = None
    blocked_locales: list[str] | None = None
    blocked_ips: list[str] | None = None
    guard_level: str | None = None
    """Since 2026-09-16. Values seen: default."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.tile = data.get("tile")
        new.conversations = data.get("conversations")
        new.wait_game = data.get("wait_game")
        new.website_logo = data.get("website_logo")
        new.last_operator_face = data.get("last_operator_face")
        new.ongoing_operator_face = data.get("ongoing_operator_face")
        new.activity_metrics = data.get("activity_metrics")
        new.operator_privacy = data.get("operator_privacy")
        new.visitor_privacy = data.get("visitor_privacy")
        new.availability_tooltip = data.get("availability_tooltip")
        new.hide_vacation = data.get("hide_vacation")
        new.hide_on_away = data.get("hide_on_away")
        new.hide_on_mobile = data.get("hide_on_mobile")
        new.position_reverse = data.get("position_reverse")
        new.email_visitors = data.get("email_visitors")
        new.phone_visitors = data.get("phone_visitors")
        new.force_identify = data.get("force_identify")
        new.ignore_privacy = data.get("ignore_privacy")
        new.visitor_compose = data.get("visitor_compose")
        new.file_transfer = data.get("file_transfer")
        new.audio_record = data.get("audio_record")
        new.mode_initial = data.get("mode_initial")
        new.home = data.get("home")
        new.overlay_search = data.get("overlay_search")
        new.overlay_mode = data.get("overlay_mode")
        new.helpdesk_link = data.get("helpdesk_link")
        new.helpdesk_only = data.get("helpdesk_only")
        new.helpdesk_navigate = data.get("helpdesk_navigate")
        new.status_health_dead = data.get("status_health_dead")
        new.check_domain = data.get("check_domain")
        new.color_theme = data.get("color_theme")
        new.color_mode = data.get("color_mode")
        new.layout_theme = data.get("layout_theme")
        new.text_theme = data.get("text_theme")
        new.welcome_message = data.get("welcome_message")
        new.locale = data.get("locale")
        new.allowed_pages = data.get("allowed_pages")
        new.blocked_pages = data.get("blocked_pages")
        new.blocked_countries = data.get("blocked_countries")
        new.blocked_locales = data.get("blocked_locales")
        new.blocked_ips = data.get("blocked_ips")
        new.guard_level = data.get("guard_level")
        new._raw = data
        return new


class WebsiteSettingsUpdate(TypedDict):
    """Settings that can be changed.

    In Crisp's clients the parts have names of their own for sending; their fields are the same.
    """

    name: NotRequired[str]
    domain: NotRequired[str]
    domain_alternates: NotRequired[Sequence[str]]
    """Since 2026-09-16."""
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
    """An e-mail address."""
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
    trackers: NotRequired[bool]
    """Since 2026-09-16."""


class WebsiteSettingsChatboxInput(TypedDict):
    """Look and behaviour of the chatbox."""

    tile: NotRequired[str]
    """Values seen: default."""
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
    """Values seen: chat."""
    home: NotRequired[bool]
    overlay_search: NotRequired[bool]
    overlay_mode: NotRequired[bool]
    helpdesk_link: NotRequired[bool]
    helpdesk_only: NotRequired[bool]
    helpdesk_navigate: NotRequired[str]
    """Values seen: deep."""
    status_health_dead: NotRequired[bool]
    check_domain: NotRequired[bool]
    color_theme: NotRequired[str]
    """Values seen: blue."""
    color_mode: NotRequired[str]
    """Values seen: auto."""
    layout_theme: NotRequired[str]
    """Values seen: default."""
    text_theme: NotRequired[str]
    """Values seen: default."""
    welcome_message: NotRequired[str]
    """Values seen: default."""
    locale: NotRequired[str]
    """Values seen: en."""
    allowed_pages: NotRequired[Sequence[str]]
    blocked_pages: NotRequired[Sequence[str]]
    blocked_countries: NotRequired[Sequence[str]]
    blocked_locales: NotRequired[Sequence[str]]
    blocked_ips: NotRequired[Sequence[str]]
    guard_level: NotRequired[str]
    """Since 2026-09-16. Values seen: default."""


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_website_settings_audit = WebsiteSettingsAudit._decode
_decode_website_settings_chatbox = WebsiteSettingsChatbox._decode
_decode_website_settings_contact = WebsiteSettingsContact._decode
_decode_website_settings_emails = WebsiteSettingsEmails._decode
_decode_website_settings_inbox = WebsiteSettingsInbox._decode


complete_annotations(globals())
