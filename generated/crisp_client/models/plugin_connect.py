# Rendered from spec/rest/plugin_connect.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/plugin_connect.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.model import secret_field


@model
class PluginConnectAccount(Model):
    """A plugin, by id only."""

    plugin_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.plugin_id = data.get("plugin_id")
        new._raw = data
        return new


@model
class PluginConnectWebsite(Model):
    """A website that installed the plugin."""

    website_id: str
    price: int | None = None
    token: str | None = secret_field(default=None)
    settings: dict[str, Any] | None = None
    """In the form that the plugin's own schema sets."""
    plan: PluginConnectWebsitePlan | None = None
    difference: str | None = None
    """What changed. Only in the list of changes since a time."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.price = data.get("price")
        new.token = data.get("token")
        new.settings = data.get("settings")
        new.plan = (
            _decode_plugin_connect_website_plan(v)
            if (v := data.get("plan")).__class__ is dict
            else v
        )
        new.difference = data.get("difference")
        new._raw = data
        return new


@model
class PluginConnectWebsitePlan(Model):
    """The plan of a website."""

    id: str | None = None
    name: str | None = None
    trialing: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.id = data.get("id")
        new.name = data.get("name")
        new.trialing = data.get("trialing")
        new._raw = data
        return new


@model
class PluginConnectEndpoints(Model):
    """Addresses for the real-time connection of a plugin."""

    socket: PluginConnectEndpointsSocket
    rescue: PluginConnectEndpointsRescue | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.socket = (
            _decode_plugin_connect_endpoints_socket(v)
            if (v := data.get("socket")).__class__ is dict
            else v
        )
        new.rescue = (
            _decode_plugin_connect_endpoints_rescue(v)
            if (v := data.get("rescue")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class PluginConnectEndpointsSocket(Model):
    """Where to connect."""

    app: str
    """URL; its path is the Socket.IO path."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.app = data.get("app")
        new._raw = data
        return new


@model
class PluginConnectEndpointsRescue(Model):
    """Where to connect when the main endpoint fails."""

    socket: PluginConnectEndpointsSocket | None = None
    """Crisp's Go client looks for `app` here and never finds it."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.socket = (
            _decode_plugin_connect_endpoints_socket(v)
            if (v := data.get("socket")).__class__ is dict
            else v
        )
        new._raw = data
        return new


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_plugin_connect_endpoints_rescue = PluginConnectEndpointsRescue._decode
_decode_plugin_connect_endpoints_socket = PluginConnectEndpointsSocket._decode
_decode_plugin_connect_website_plan = PluginConnectWebsitePlan._decode


complete_annotations(globals())
