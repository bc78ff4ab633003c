"""Endpoints of the real-time connection, and the plugin behind a token."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._call import Call
from .._call import Handler
from .._call import handles
from .._description import description


@handles("GET /plugin/connect/account")
def plugin_account(call: Call) -> dict[str, str]:
    return {"plugin_id": call.world.plugin_id}


def _endpoints(path: str, call: Call) -> dict[str, Any]:
    """Return the endpoints; the rescue one is the same, as there is one port."""
    socket = {"app": f"ws{call.origin.removeprefix('http')}{path}"}
    return {"socket": socket, "rescue": {"socket": socket}}


def _register() -> None:
    for route, path in description().endpoints.items():
        answers: Handler = partial(_endpoints, path)
        handles(route)(answers)


_register()
