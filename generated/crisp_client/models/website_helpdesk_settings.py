# Rendered from spec/rest/website_helpdesk_settings.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_settings.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
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
    localization: HelpdeskSettingsLocalization | None = None
    """Since 2026-09-16."""
    section: HelpdeskSettingsSection | None = None
    """Since 2026-09-16."""
    service: HelpdeskSettingsService | None = None
    """Since 2026-09-16."""

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
        new.localization = (
            _decode_helpdesk_settings_localization(v)
            if (v := data.get("localization")).__class__ is dict
            else v
        )
        new.section = (
            _decode_helpdesk_settings_section(v)
            if (v := data.get("section")).__class__ is dict
            else v
        )
        new.service = (
            _decode_helpdesk_settings_service(v)
            if (v := data.get("service")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class HelpdeskSettingsAppearance(Model):
    """Colors and pictures on the pages."""

    color: HelpdeskSettingsAppearanceColor | None = None
    """Since 2026-09-16."""
    logos: HelpdeskSettingsAppearanceLogos | None = None
    banner: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.color = (
            _decode_helpdesk_settings_appearance_color(v)
            if (v := data.get("color")).__class__ is dict
            else v
        )
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
    favicon: str | None = None
    """Since 2026-09-16."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.header = data.get("header")
        new.footer = data.get("footer")
        new.favicon = data.get("favicon")
        new._raw = data
        return new


@model
class HelpdeskSettingsAppearanceColor(Model):
    """Light or dark.

    Since 2026-09-16.
    """

    mode: str | None = None
    """Its values are not stated."""
    mode_changeable: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.mode = data.get("mode")
        new.mode_changeable = data.get("mode_changeable")
        new._raw = data
        return new


@model
class HelpdeskSettingsLocalization(Model):
    """Languages in which pages are written and translated.

    Since 2026-09-16.
    """

    writing_locale: str | None = None
    translated_automatic: bool | None = None
    translated_locales_readonly: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.writing_locale = data.get("writing_locale")
        new.translated_automatic = data.get("translated_automatic")
        new.translated_locales_readonly = data.get("translated_locales_readonly")
        new._raw = data
        return new


@model
class HelpdeskSettingsSection(Model):
    """One text for each content type.

    What the texts mean is not stated.

    Since 2026-09-16.
    """

    articles: str | None = None
    guides: str | None = None
    references: str | None = None
    news: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.articles = data.get("articles")
        new.guides = data.get("guides")
        new.references = data.get("references")
        new.news = data.get("news")
        new._raw = data
        return new


@model
class HelpdeskSettingsService(Model):
    """What other programs may use.

    Since 2026-09-16.
    """

    mcp_server: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.mcp_server = data.get("mcp_server")
        new._raw = data
        return new


@model
class HelpdeskSettingsBehavior(Model):
    """What pages show and ask."""

    frequently_read: bool | None = None
    show_category_images: bool | None = None
    show_chatbox: bool | None = None
    ask_feedback: bool | None = None
    locale_picker: bool | None = None
    refer_link: bool | None = None
    forbid_indexing: bool | None = None
    status_health_dead: bool | None = None
    report_incorrect: bool | None = None
    """Since 2026-09-16."""
    serve_markdown: bool | None = None
    """Since 2026-09-16."""
    agent_chat_bar: bool | None = None
    """Since 2026-09-16."""
    agent_copy_button: bool | None = None
    """Since 2026-09-16."""
    table_of_contents: bool | None = None
    """Since 2026-09-16."""

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
        new.report_incorrect = data.get("report_incorrect")
        new.serve_markdown = data.get("serve_markdown")
        new.agent_chat_bar = data.get("agent_chat_bar")
        new.agent_copy_button = data.get("agent_copy_button")
        new.table_of_contents = data.get("table_of_contents")
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
    restrict_mode: str | None = None
    """Its values are not stated. Since 2026-09-16."""
    jwt_secret: str | None = secret_field(default=None)
    """Since 2026-09-16."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.password = data.get("password")
        new.restrict_mode = data.get("restrict_mode")
        new.jwt_secret = data.get("jwt_secret")
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
    localization: NotRequired[HelpdeskSettingsLocalizationInput | HelpdeskSettingsLocalization]
    """Since 2026-09-16."""
    section: NotRequired[HelpdeskSettingsSectionInput | HelpdeskSettingsSection]
    """Since 2026-09-16."""
    service: NotRequired[HelpdeskSettingsServiceInput | HelpdeskSettingsService]
    """Since 2026-09-16."""


class HelpdeskSettingsAppearanceInput(TypedDict):
    """Colors and pictures on the pages."""

    color: NotRequired[HelpdeskSettingsAppearanceColorInput | HelpdeskSettingsAppearanceColor]
    """Since 2026-09-16."""
    logos: NotRequired[HelpdeskSettingsAppearanceLogosInput | HelpdeskSettingsAppearanceLogos]
    banner: NotRequired[str]


class HelpdeskSettingsAppearanceLogosInput(TypedDict):
    """Logos at both ends of a page."""

    header: NotRequired[str]
    footer: NotRequired[str]
    favicon: NotRequired[str]
    """Since 2026-09-16."""


class HelpdeskSettingsAppearanceColorInput(TypedDict):
    """Light or dark.

    Since 2026-09-16.
    """

    mode: NotRequired[str]
    """Its values are not stated."""
    mode_changeable: NotRequired[bool]


class HelpdeskSettingsLocalizationInput(TypedDict):
    """Languages in which pages are written and translated.

    Since 2026-09-16.
    """

    writing_locale: NotRequired[str]
    translated_automatic: NotRequired[bool]
    translated_locales_readonly: NotRequired[bool]


class HelpdeskSettingsSectionInput(TypedDict):
    """One text for each content type.

    What the texts mean is not stated.

    Since 2026-09-16.
    """

    articles: NotRequired[str]
    guides: NotRequired[str]
    references: NotRequired[str]
    news: NotRequired[str]


class HelpdeskSettingsServiceInput(TypedDict):
    """What other programs may use.

    Since 2026-09-16.
    """

    mcp_server: NotRequired[bool]


class HelpdeskSettingsBehaviorInput(TypedDict):
    """What pages show and ask."""

    frequently_read: NotRequired[bool]
    show_category_images: NotRequired[bool]
    show_chatbox: NotRequired[bool]
    ask_feedback: NotRequired[bool]
    locale_picker: NotRequired[bool]
    refer_link: NotRequired[bool]
    forbid_indexing: NotRequired[bool]
    status_health_dead: NotRequired[bool]
    report_incorrect: NotRequired[bool]
    """Since 2026-09-16."""
    serve_markdown: NotRequired[bool]
    """Since 2026-09-16."""
    agent_chat_bar: NotRequired[bool]
    """Since 2026-09-16."""
    agent_copy_button: NotRequired[bool]
    """Since 2026-09-16."""
    table_of_contents: NotRequired[bool]
    """Since 2026-09-16."""


class HelpdeskSettingsIncludeInput(TypedDict):
    """Markup of one's own that pages include."""

    html: NotRequired[str]


class HelpdeskSettingsAccessInput(TypedDict):
    """Who may read the helpdesk."""

    password: NotRequired[str]
    restrict_mode: NotRequired[str]
    """Its values are not stated. Since 2026-09-16."""
    jwt_secret: NotRequired[str]
    """Since 2026-09-16."""


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_helpdesk_domain_setup_flow_setup = HelpdeskDomainSetupFlowSetup._decode
_decode_helpdesk_domain_setup_flow_setup_record = HelpdeskDomainSetupFlowSetupRecord._decode
_decode_helpdesk_settings_access = HelpdeskSettingsAccess._decode
_decode_helpdesk_settings_appearance = HelpdeskSettingsAppearance._decode
_decode_helpdesk_settings_appearance_color = HelpdeskSettingsAppearanceColor._decode
_decode_helpdesk_settings_appearance_logos = HelpdeskSettingsAppearanceLogos._decode
_decode_helpdesk_settings_behavior = HelpdeskSettingsBehavior._decode
_decode_helpdesk_settings_include = HelpdeskSettingsInclude._decode
_decode_helpdesk_settings_localization = HelpdeskSettingsLocalization._decode
_decode_helpdesk_settings_section = HelpdeskSettingsSection._decode
_decode_helpdesk_settings_service = HelpdeskSettingsService._decode


complete_annotations(globals())
