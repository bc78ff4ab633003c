# Rendered from spec/rest/website_helpdesk_settings.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_settings.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model
from .._runtime.model import secret_field


@model
class Helpdesk(Model):
    """A helpdesk in short; there is one to a website."""

    name: str | None = None
    url: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.name = get("name")
        new.url = get("url")
        new._raw = data
        return self


@model
class HelpdeskSettings(Model):
    """Settings of a helpdesk."""

    name: str | None = None
    appearance: HelpdeskSettingsAppearance | None = None
    behavior: HelpdeskSettingsBehavior | None = None
    include: HelpdeskSettingsInclude | None = None
    access: HelpdeskSettingsAccess | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.name = get("name")
        new.appearance = (
            HelpdeskSettingsAppearance._decode(v)
            if (v := get("appearance")).__class__ is dict
            else v
        )
        new.behavior = (
            HelpdeskSettingsBehavior._decode(v) if (v := get("behavior")).__class__ is dict else v
        )
        new.include = (
            HelpdeskSettingsInclude._decode(v) if (v := get("include")).__class__ is dict else v
        )
        new.access = (
            HelpdeskSettingsAccess._decode(v) if (v := get("access")).__class__ is dict else v
        )
        new._raw = data
        return self


@model
class HelpdeskSettingsAppearance(Model):
    """Pictures on the pages."""

    logos: HelpdeskSettingsAppearanceLogos | None = None
    banner: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.logos = (
            HelpdeskSettingsAppearanceLogos._decode(v)
            if (v := get("logos")).__class__ is dict
            else v
        )
        new.banner = get("banner")
        new._raw = data
        return self


@model
class HelpdeskSettingsAppearanceLogos(Model):
    """Logos at both ends of a page."""

    header: str | None = None
    footer: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.header = get("header")
        new.footer = get("footer")
        new._raw = data
        return self


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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.frequently_read = get("frequently_read")
        new.show_category_images = get("show_category_images")
        new.show_chatbox = get("show_chatbox")
        new.ask_feedback = get("ask_feedback")
        new.locale_picker = get("locale_picker")
        new.refer_link = get("refer_link")
        new.forbid_indexing = get("forbid_indexing")
        new.status_health_dead = get("status_health_dead")
        new._raw = data
        return self


@model
class HelpdeskSettingsInclude(Model):
    """Markup of one's own that pages include."""

    html: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.html = get("html")
        new._raw = data
        return self


@model
class HelpdeskSettingsAccess(Model):
    """Who may read the helpdesk."""

    password: str | None = secret_field(default=None)

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.password = get("password")
        new._raw = data
        return self


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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.root = get("root")
        new.basic = get("basic")
        new.custom = get("custom")
        new.verified = get("verified")
        new._raw = data
        return self


@model
class HelpdeskDomainSetupFlow(Model):
    """What to do so that a domain of one's own leads to the helpdesk."""

    custom: str | None = None
    setup: HelpdeskDomainSetupFlowSetup | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.custom = get("custom")
        new.setup = (
            HelpdeskDomainSetupFlowSetup._decode(v) if (v := get("setup")).__class__ is dict else v
        )
        new._raw = data
        return self


@model
class HelpdeskDomainSetupFlowSetup(Model):
    """The steps to take."""

    records: list[HelpdeskDomainSetupFlowSetupRecord] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.records = (
            [HelpdeskDomainSetupFlowSetupRecord._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("records")).__class__ is list
            else v
        )
        new._raw = data
        return self


@model
class HelpdeskDomainSetupFlowSetupRecord(Model):
    """A DNS record to create."""

    type: str | None = None
    query: str | None = None
    name: str | None = None
    value: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new.query = get("query")
        new.name = get("name")
        new.value = get("value")
        new._raw = data
        return self


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
