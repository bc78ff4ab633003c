# Rendered from spec/rest/plugin_subscriptions.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/plugin_subscriptions.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model
from .._runtime.model import secret_field


@model
class PluginSubscription(Model):
    """A plugin, as it is installed on a website.

    Its dates are texts; their form is not stated.
    """

    id: str
    """The plugin_id."""
    website_id: str
    urn: str | None = None
    type: str | None = None
    category: str | None = None
    name: str | None = None
    summary: str | None = None
    price: int | None = None
    plans: list[PluginSubscriptionPlan] | None = None
    icon: str | None = None
    website_url: str | None = None
    contact_url: str | None = None
    terms_url: str | None = None
    privacy_url: str | None = None
    help_url: str | None = None
    video_url: str | None = None
    configurable: bool | None = None
    since: str | None = None
    active: bool | None = None
    card_id: str | None = None
    bill_period: str | None = None
    """Only Crisp's Go client knows it, and bill_valid_until."""
    bill_valid_until: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.id = get("id")
        new.website_id = get("website_id")
        new.urn = get("urn")
        new.type = get("type")
        new.category = get("category")
        new.name = get("name")
        new.summary = get("summary")
        new.price = get("price")
        new.plans = (
            [PluginSubscriptionPlan._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("plans")).__class__ is list
            else v
        )
        new.icon = get("icon")
        new.website_url = get("website_url")
        new.contact_url = get("contact_url")
        new.terms_url = get("terms_url")
        new.privacy_url = get("privacy_url")
        new.help_url = get("help_url")
        new.video_url = get("video_url")
        new.configurable = get("configurable")
        new.since = get("since")
        new.active = get("active")
        new.card_id = get("card_id")
        new.bill_period = get("bill_period")
        new.bill_valid_until = get("bill_valid_until")
        new._raw = data
        return self


@model
class PluginSubscriptionPlan(Model):
    """A plan that a plugin offers."""

    id: str
    name: str | None = None
    price: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.id = get("id")
        new.name = get("name")
        new.price = get("price")
        new._raw = data
        return self


@model
class PluginSubscriptionSettings(Model):
    """The settings of a plugin on a website."""

    plugin_id: str
    website_id: str
    token: str | None = secret_field(default=None)
    schema: dict[str, Any] | None = None
    """JSON Schema of the settings."""
    settings: dict[str, Any] | None = None
    """In the form that the schema sets."""
    settings_form_url: str | None = None
    callback_url: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.plugin_id = get("plugin_id")
        new.website_id = get("website_id")
        new.token = get("token")
        new.schema = get("schema")
        new.settings = get("settings")
        new.settings_form_url = get("settings_form_url")
        new.callback_url = get("callback_url")
        new._raw = data
        return self


@model
class PluginBillUsage(Model):
    """A charge for the use of a plugin."""

    name: str | None = None
    units: int | None = None
    price: float | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.name = get("name")
        new.units = get("units")
        new.price = get("price")
        new._raw = data
        return self


@model
class PluginAttestProvenance(Model):
    """A statement, and its signature."""

    payload: PluginAttestProvenancePayload | None = None
    signed: str | None = None
    expire_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.payload = (
            PluginAttestProvenancePayload._decode(v)
            if (v := get("payload")).__class__ is dict
            else v
        )
        new.signed = get("signed")
        new.expire_at = get("expire_at")
        new._raw = data
        return self


@model
class PluginAttestProvenancePayload(Model):
    """From where a plugin is used."""

    website: PluginAttestProvenancePayloadWebsite | None = None
    user: PluginAttestProvenancePayloadUser | None = None
    plugin: PluginAttestProvenancePayloadPlugin | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.website = (
            PluginAttestProvenancePayloadWebsite._decode(v)
            if (v := get("website")).__class__ is dict
            else v
        )
        new.user = (
            PluginAttestProvenancePayloadUser._decode(v)
            if (v := get("user")).__class__ is dict
            else v
        )
        new.plugin = (
            PluginAttestProvenancePayloadPlugin._decode(v)
            if (v := get("plugin")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class PluginAttestProvenancePayloadWebsite(Model):
    """A website, by id only."""

    website_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.website_id = get("website_id")
        new._raw = data
        return self


@model
class PluginAttestProvenancePayloadUser(Model):
    """An operator, and their role."""

    user_id: str
    role: str | None = None
    """No words are stated; operators are owner or member elsewhere."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new.role = get("role")
        new._raw = data
        return self


@model
class PluginAttestProvenancePayloadPlugin(Model):
    """A plugin, by id only."""

    plugin_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.plugin_id = get("plugin_id")
        new._raw = data
        return self


class PluginSubscriptionBillUsageReport(TypedDict):
    """A charge to make for the use of a plugin."""

    name: str
    units: int
    price: float
    """Whether of a unit or of all is not stated."""


class PluginSubscriptionChannelForward(TypedDict):
    """A payload for the channel of a plugin."""

    namespace: str
    payload: Mapping[str, Any]
    """Goes out as it is."""
    identifier: NotRequired[str]


class PluginSubscriptionEventDispatch(TypedDict):
    """An event of a plugin."""

    name: str
    data: Mapping[str, Any]
    """Goes out as it is."""
