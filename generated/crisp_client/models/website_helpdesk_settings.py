# Rendered from spec/rest/website_helpdesk_settings.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_settings.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.model import secret_field


@model
class Helpdesk(Model):
    """A helpdesk in short; there is one to a website."""

    name: str | None = None
    url: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.name = data.get("name")
        new.url = data.get("url")
        new._raw = data
        return new


@model
class HelpdeskSettings(Model):
    """Settings of a helpdesk."""

    name: str | None = None
    appearance: HelpdeskSettingsAppearance | None = None
    behavior: HelpdeskSettingsBehavior | None = None
    include: HelpdeskSettingsInclude | None = None
    access: HelpdeskSettingsAccess | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.name = data.get("name")
        new.appearance = (
            _decode_helpdesk_settings_appearance(v)
            if (v := data.get("appearance")).__class__ is dict
            else v
        )
        new.behavior = (
            _decode_helpdesk_settings_behavior(v)
            if (v := data.get("behavior")).__class__ is dict
            else v
        )
        new.include = (
            _decode_helpdesk_settings_include(v)
            if (v := data.get("include")).__class__ is dict
            else v
        )
        new.access = (
            _decode_helpdesk_settings_access(v)
            if (v := data.get("access")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class HelpdeskSettingsAppearance(Model):
    """Pictures on the pages."""

    logos: HelpdeskSettingsAppearanceLogos | None = None
    banner: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.logos = (
            _decode_helpdesk_settings_appearance_logos(v)
            if (v := data.get("logos")).__class__ is dict
            else v
        )
        new.banner = data.get("banner")
        new._raw = data
        return new


@model
class HelpdeskSettingsAppearanceLogos(Model):
    """Logos at both ends of a page."""

    header: str | None = None
    footer: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.header = data.get("header")
        new.footer = data.get("footer")
        new._raw = data
        return new


@model
class HelpdeskSettingsBehavior(Model):
    """What pages show and ask.

    Crisp's Node client types these fields in camelCase; on the wire they are as here.
    """

    frequently_read: bool | None = None
    show_category_images: bool | None = None
    show_chatbox: bool | None = None
    ask_feedback: bool | None = None
    locale_picker: bool | None = None
    refer_link: bool | None = None
    forbid_indexing: bool | None = None
    status_health_dead: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.frequently_read = data.get("frequently_read")
        new.show_category_images = data.get("show_category_images")
        new.show_chatbox = data.get("show_chatbox")
        new.ask_feedback = data.get("ask_feedback")
        new.locale_picker = data.get("locale_picker")
        new.refer_link = data.get("refer_link")
        new.forbid_indexing = data.get("forbid_indexing")
        new.status_health_dead = data.get("status_health_dead")
        new._raw = data
        return new


@model
class HelpdeskSettingsInclude(Model):
    """Markup of one's own that pages include."""

    html: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.html = data.get("html")
        new._raw = data
        return new


@model
class HelpdeskSettingsAccess(Model):
    """Who may read the helpdesk."""

    password: str | None = secret_field(default=None)

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.password = data.get("password")
        new._raw = data
        return new


@model
class HelpdeskDomain(Model):
    """Domains of a helpdesk."""

    root: str | None = None
    basic: str | None = None
    """The one that Crisp gives."""
    custom: str | None = None
    """One's own."""
    verified: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.root = data.get("root")
        new.basic = data.get("basic")
        new.custom = data.get("custom")
        new.verified = data.get("verified")
        new._raw = data
        return new


@model
class HelpdeskDomainSetupFlow(Model):
    """What to do so that a domain of one's own leads to the helpdesk."""

    custom: str | None = None
    setup: HelpdeskDomainSetupFlowSetup | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.custom = data.get("custom")
        new.setup = (
            _decode_helpdesk_domain_setup_flow_setup(v)
            if (v := data.get("setup")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class HelpdeskDomainSetupFlowSetup(Model):
    """The steps to take."""

    records: list[HelpdeskDomainSetupFlowSetupRecord] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.records = (
            [
                _decode_helpdesk_domain_setup_flow_setup_record(i) if i.__class__ is dict else i
                for i in v
            ]
            if (v := data.get("records")).__class__ is list
            else v
        )
        new._raw = data
        return new


@model
class HelpdeskDomainSetupFlowSetupRecord(Model):
    """A DNS record to create."""

    type: str | None = None
    query: str | None = None
    name: str | None = None
    value: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.query = data.get("query")
        new.name = data.get("name")
        new.value = data.get("value")
        new._raw = data
        return new


class HelpdeskRemoveVerify(TypedDict):
    """Proof that the user means to delete the helpdesk."""

    method: Literal["password", "token", "google"]
    secret: str


class HelpdeskSettingsInput(TypedDict):
    """Settings of a helpdesk."""

    name: NotRequired[str]
    appearance: NotRequired[HelpdeskSettingsAppearanceInput | HelpdeskSettingsAppearance]
    behavior: NotRequired[HelpdeskSettingsBehaviorInput | HelpdeskSettingsBehavior]
    include: NotRequired[HelpdeskSettingsIncludeInput | HelpdeskSettingsInclude]
    access: NotRequired[HelpdeskSettingsAccessInput | HelpdeskSettingsAccess]


class HelpdeskSettingsAppearanceInput(TypedDict):
    """Pictures on the pages."""

    logos: NotRequired[HelpdeskSettingsAppearanceLogosInput | HelpdeskSettingsAppearanceLogos]
    banner: NotRequired[str]


class HelpdeskSettingsAppearanceLogosInput(TypedDict):
    """Logos at both ends of a page."""

    header: NotRequired[str]
    footer: NotRequired[str]


class HelpdeskSettingsBehaviorInput(TypedDict):
    """What pages show and ask.

    Crisp's Node client types these fields in camelCase; on the wire they are as here.
    """

    frequently_read: NotRequired[bool]
    show_category_images: NotRequired[bool]
    show_chatbox: NotRequired[bool]
    ask_feedback: NotRequired[bool]
    locale_picker: NotRequired[bool]
    refer_link: NotRequired[bool]
    forbid_indexing: NotRequired[bool]
    status_health_dead: NotRequired[bool]


class HelpdeskSettingsIncludeInput(TypedDict):
    """Markup of one's own that pages include."""

    html: NotRequired[str]


class HelpdeskSettingsAccessInput(TypedDict):
    """Who may read the helpdesk."""

    password: NotRequired[str]


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_helpdesk_domain_setup_flow_setup = HelpdeskDomainSetupFlowSetup._decode
_decode_helpdesk_domain_setup_flow_setup_record = HelpdeskDomainSetupFlowSetupRecord._decode
_decode_helpdesk_settings_access = HelpdeskSettingsAccess._decode
_decode_helpdesk_settings_appearance = HelpdeskSettingsAppearance._decode
_decode_helpdesk_settings_appearance_logos = HelpdeskSettingsAppearanceLogos._decode
_decode_helpdesk_settings_behavior = HelpdeskSettingsBehavior._decode
_decode_helpdesk_settings_include = HelpdeskSettingsInclude._decode
