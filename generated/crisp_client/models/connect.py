# Rendered from spec/types/connect.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/connect.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class WebsiteConnectEndpoints(Model):
    """Addresses for the real-time connection of a website or user."""

    socket: WebsiteConnectEndpointsSocket
    rescue: WebsiteConnectEndpointsRescue | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.socket = (
            _decode_website_connect_endpoints_socket(v)
            if (v := data.get("socket")).__class__ is dict
            else v
        )
        new.rescue = (
            _decode_website_connect_endpoints_rescue(v)
            if (v := data.get("rescue")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class WebsiteConnectEndpointsSocket(Model):
    """Where to connect."""

    app: str
    """URL; its path is the Socket.IO path."""
    stream: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.app = data.get("app")
        new.stream = data.get("stream")
        new._raw = data
        return new


@model
class WebsiteConnectEndpointsRescue(Model):
    """Where to connect when the main endpoint fails."""

    socket: WebsiteConnectEndpointsSocket | None = None
    """Crisp's Go client looks for `app` here and never finds it."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.socket = (
            _decode_website_connect_endpoints_socket(v)
            if (v := data.get("socket")).__class__ is dict
            else v
        )
        new._raw = data
        return new


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_website_connect_endpoints_rescue = WebsiteConnectEndpointsRescue._decode
_decode_website_connect_endpoints_socket = WebsiteConnectEndpointsSocket._decode


complete_annotations(globals())
