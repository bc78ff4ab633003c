# Rendered from spec/rest/plugin_subscriptions.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/plugin_subscriptions.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.model import secret_field
from .._runtime.data.times import utc


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
    """The form of the time is not documented."""
    active: bool | None = None
    card_id: str | None = None
    bill_period: str | None = None
    """Only Crisp's Go client knows it, and bill_valid_until."""
    bill_valid_until: str | None = None
    """The form of the time is not documented."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.id = data.get("id")
        new.website_id = data.get("website_id")
        new.urn = data.get("urn")
        new.type = data.get("type")
        new.category = data.get("category")
        new.name = data.get("name")
        new.summary = data.get("summary")
        new.price = data.get("price")
        new.plans = (
            [_decode_plugin_subscription_plan(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("plans")).__class__ is list
            else v
        )
        new.icon = data.get("icon")
        new.website_url = data.get("website_url")
        new.contact_url = data.get("contact_url")
        new.terms_url = data.get("terms_url")
        new.privacy_url = data.get("privacy_url")
        new.help_url = data.get("help_url")
        new.video_url = data.get("video_url")
        new.configurable = data.get("configurable")
        new.since = data.get("since")
        new.active = data.get("active")
        new.card_id = data.get("card_id")
        new.bill_period = data.get("bill_period")
        new.bill_valid_until = data.get("bill_valid_until")
        new._raw = data
        return new


@model
class PluginSubscriptionPlan(Model):
    """A plan that a plugin offers."""

    id: str
    name: str | None = None
    price: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.id = data.get("id")
        new.name = data.get("name")
        new.price = data.get("price")
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.plugin_id = data.get("plugin_id")
        new.website_id = data.get("website_id")
        new.token = data.get("token")
        new.schema = data.get("schema")
        new.settings = data.get("settings")
        new.settings_form_url = data.get("settings_form_url")
        new.callback_url = data.get("callback_url")
        new._raw = data
        return new


@model
class PluginBillUsage(Model):
    """A charge for the use of a plugin."""

    name: str | None = None
    units: int | None = None
    price: float | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.name = data.get("name")
        new.units = data.get("units")
        new.price = data.get("price")
        new._raw = data
        return new


@model
class PluginAttestProvenance(Model):
    """A statement, and its signature."""

    payload: PluginAttestProvenancePayload | None = None
    signed: str | None = None
    expire_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.payload = (
            _decode_plugin_attest_provenance_payload(v)
            if (v := data.get("payload")).__class__ is dict
            else v
        )
        new.signed = data.get("signed")
        new.expire_at = data.get("expire_at")
        new._raw = data
        return new

    @property
    def expire_at_utc(self) -> datetime | None:
        """`expire_at` as a time in UTC; None if it holds none."""
        return utc(self.expire_at)


@model
class PluginAttestProvenancePayload(Model):
    """From where a plugin is used."""

    website: PluginAttestProvenancePayloadWebsite | None = None
    user: PluginAttestProvenancePayloadUser | None = None
    plugin: PluginAttestProvenancePayloadPlugin | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website = (
            _decode_plugin_attest_provenance_payload_website(v)
            if (v := data.get("website")).__class__ is dict
            else v
        )
        new.user = (
            _decode_plugin_attest_provenance_payload_user(v)
            if (v := data.get("user")).__class__ is dict
            else v
        )
        new.plugin = (
            _decode_plugin_attest_provenance_payload_plugin(v)
            if (v := data.get("plugin")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class PluginAttestProvenancePayloadWebsite(Model):
    """A website, by id only."""

    website_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new._raw = data
        return new


@model
class PluginAttestProvenancePayloadUser(Model):
    """An operator, and their role."""

    user_id: str
    role: str | None = None
    """No words are stated; operators are owner or member elsewhere."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new.role = data.get("role")
        new._raw = data
        return new


@model
class PluginAttestProvenancePayloadPlugin(Model):
    """A plugin, by id only."""

    plugin_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.plugin_id = data.get("plugin_id")
        new._raw = data
        return new


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


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_plugin_attest_provenance_payload = PluginAttestProvenancePayload._decode
_decode_plugin_attest_provenance_payload_plugin = PluginAttestProvenancePayloadPlugin._decode
_decode_plugin_attest_provenance_payload_user = PluginAttestProvenancePayloadUser._decode
_decode_plugin_attest_provenance_payload_website = PluginAttestProvenancePayloadWebsite._decode
_decode_plugin_subscription_plan = PluginSubscriptionPlan._decode


complete_annotations(globals())
