# Rendered from spec/rtm/plugin.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `plugin`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class PluginChannel(EventPayload):
    """A payload came over the channel of a plugin.

    Event `plugin:channel`. Tiers: user, website, plugin; also a web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "plugin:channel"

    website_id: str
    plugin_id: str
    identifier: str
    namespace: str
    payload: Any
    """As it was sent. An object when forward_plugin_payload_to_channel sent it; neither client says that it always is."""
    type: str | None = None
    """Only Crisp's Node client knows it."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.plugin_id = data.get("plugin_id")
        new.identifier = data.get("identifier")
        new.namespace = data.get("namespace")
        new.payload = data.get("payload")
        new.type = data.get("type")
        new._raw = data
        new._backfilled = False
        return new


@model
class PluginEvent(EventPayload):
    """A plugin sent an event of its own.

    Event `plugin:event`. Tiers: user, website, plugin; also a web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "plugin:event"

    website_id: str
    plugin_id: str
    urn: str
    """URN of the plugin."""
    name: str
    data: dict[str, Any]
    """As the plugin sent it."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.plugin_id = data.get("plugin_id")
        new.urn = data.get("urn")
        new.name = data.get("name")
        new.data = data.get("data")
        new._raw = data
        new._backfilled = False
        return new


@model
class PluginSubscriptionUpdated(EventPayload):
    """A plugin was installed on a website, or removed from it.

    Event `plugin:subscription:updated`. Tiers: user, website, plugin; also a web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/

    On a socket that is already open, `socket:bind` is needed before events of a new website arrive.
    """

    event_name: ClassVar[str] = "plugin:subscription:updated"

    website_id: str
    plugin_id: str
    bound: bool
    """True if it was installed."""
    target: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.plugin_id = data.get("plugin_id")
        new.bound = data.get("bound")
        new.target = data.get("target")
        new._raw = data
        new._backfilled = False
        return new


@model
class PluginSettingsSaved(EventPayload):
    """The settings of a plugin on a website were saved.

    Event `plugin:settings:saved`. Tiers: user, website, plugin; also a web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "plugin:settings:saved"

    website_id: str
    plugin_id: str
    settings: dict[str, Any]
    """In the form that the plugin's own schema sets."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.plugin_id = data.get("plugin_id")
        new.settings = data.get("settings")
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
