# Rendered from spec/rest/plugin_connect.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/plugin_connect.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model
from .._runtime.model import secret_field


@model
class PluginConnectAccount(Model):
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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.website_id = get("website_id")
        new.price = get("price")
        new.token = get("token")
        new.settings = get("settings")
        new.plan = (
            PluginConnectWebsitePlan._decode(v) if (v := get("plan")).__class__ is dict else v
        )
        new.difference = get("difference")
        new._raw = data
        return self


@model
class PluginConnectWebsitePlan(Model):
    """The plan of a website."""

    id: str | None = None
    name: str | None = None
    trialing: bool | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.id = get("id")
        new.name = get("name")
        new.trialing = get("trialing")
        new._raw = data
        return self


@model
class PluginConnectEndpoints(Model):
    """Addresses for the real-time connection of a plugin."""

    socket: PluginConnectEndpointsSocket
    rescue: PluginConnectEndpointsRescue | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.socket = (
            PluginConnectEndpointsSocket._decode(v) if (v := get("socket")).__class__ is dict else v
        )
        new.rescue = (
            PluginConnectEndpointsRescue._decode(v) if (v := get("rescue")).__class__ is dict else v
        )
        new._raw = data
        return self


@model
class PluginConnectEndpointsSocket(Model):
    """Where to connect."""

    app: str
    """URL; its path is the Socket.IO path."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.app = get("app")
        new._raw = data
        return self


@model
class PluginConnectEndpointsRescue(Model):
    """Where to connect when the main endpoint fails."""

    socket: PluginConnectEndpointsSocket | None = None
    """Crisp's Go client looks for `app` here and never finds it."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.socket = (
            PluginConnectEndpointsSocket._decode(v) if (v := get("socket")).__class__ is dict else v
        )
        new._raw = data
        return self
