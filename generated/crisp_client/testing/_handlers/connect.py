# Copied from codegen/templates/testing/_handlers/connect.py. Do not edit: change that and run `make generate`.
"""Where to connect for real-time events, and whose token it is."""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._call import handles
from .._paths import RTM_PATHS


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
    """The rescue endpoint is the same: one port has to do."""
    socket = {"app": f"ws://{call.origin}{RTM_PATHS[tier]}"}
    return {"socket": socket, "rescue": {"socket": socket}}
