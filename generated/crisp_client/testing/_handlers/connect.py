# Copied from codegen/templates/testing/_handlers/connect.py. Do not edit: change that and run `make generate`.
"""Endpoints of the real-time connection, and the plugin behind a token."""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._call import handles

# The socket paths that the endpoint routes name. `/socket.io/` is served, too, for programs that
# drop the path.
RTM_PATHS = {"user": "/u/1a7/", "website": "/w/f43/", "plugin": "/p/68/"}


@handles("GET /user/connect/endpoints")
def user_endpoints(call: Call) -> dict[str, Any]:
    return _endpoints(call, "user")


@handles(
    "GET /website/connect/endpoints",
    "GET /website/{website_id}/connect/endpoints",
)
def website_endpoints(call: Call) -> dict[str, Any]:
    return _endpoints(call, "website")


@handles("GET /plugin/connect/endpoints")
def plugin_endpoints(call: Call) -> dict[str, Any]:
    return _endpoints(call, "plugin")


@handles("GET /plugin/connect/account")
def plugin_account(call: Call) -> dict[str, str]:
    return {"plugin_id": call.world.plugin_id}


def _endpoints(call: Call, tier: str) -> dict[str, Any]:
    """Return the endpoints; the rescue one is the same, as there is one port."""
    socket = {"app": f"ws://{call.origin}{RTM_PATHS[tier]}"}
    return {"socket": socket, "rescue": {"socket": socket}}
