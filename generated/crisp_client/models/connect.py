# Rendered from spec/types/connect.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/connect.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class WebsiteConnectEndpoints(Model):
    """Addresses for the real-time connection of a website or user."""

    socket: WebsiteConnectEndpointsSocket
    rescue: WebsiteConnectEndpointsRescue | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.socket = (
            WebsiteConnectEndpointsSocket._decode(v)
            if (v := get("socket")).__class__ is dict
            else v
        )
        new.rescue = (
            WebsiteConnectEndpointsRescue._decode(v)
            if (v := get("rescue")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class WebsiteConnectEndpointsSocket(Model):
    """Where to connect."""

    app: str
    """URL; its path is the Socket.IO path."""
    stream: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.app = get("app")
        new.stream = get("stream")
        new._raw = data
        return self


@model
class WebsiteConnectEndpointsRescue(Model):
    """Where to connect when the main endpoint fails."""

    socket: WebsiteConnectEndpointsSocket | None = None
    """Crisp's Go client looks for `app` here and never finds it."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.socket = (
            WebsiteConnectEndpointsSocket._decode(v)
            if (v := get("socket")).__class__ is dict
            else v
        )
        new._raw = data
        return self
