"""Plugins of websites: subscriptions, settings, events."""

from __future__ import annotations

from typing import Any

from .._call import adds_to
from .._call import Call
from .._call import handles
from .._collections import Doc
from .._merge import merged

_WEBSITE = "/plugins/subscription/{website_id}"
_PLUGIN = f"{_WEBSITE}/{{plugin_id}}"


@handles("GET /plugins/subscription")
def list_all(call: Call) -> list[Doc]:
    names = call.sampler.names(call.route.returns)
    return [
        {name: value for name, value in subscription.items() if name in names}
        for website_id in call.world.websites
        for subscription in call.world.items.at(("plugins", "subscription", website_id)).values()
    ]


@adds_to(f"POST {_WEBSITE}")
def subscribe(call: Call, _: Doc) -> None:
    _announce(call, call.body["plugin_id"], True)


@adds_to(f"DELETE {_PLUGIN}")
def unsubscribe(call: Call, _: Doc) -> None:
    _announce(call, call.params["plugin_id"], False)


@handles(f"GET {_PLUGIN}/settings")
def get_settings(call: Call) -> Doc:
    """Return the settings, without the plugin's own `schema` and `token`, which are not known."""
    return {**call.params, "settings": _subscription(call).get("settings", {})}


@handles(f"PUT {_PLUGIN}/settings")
def save_settings(call: Call) -> None:
    _save(call, call.body)


@handles(f"PATCH {_PLUGIN}/settings")
def update_settings(call: Call) -> None:
    _save(call, merged(_subscription(call).get("settings", {}), call.body))


@handles(f"POST {_PLUGIN}/event")
def dispatch(call: Call) -> None:
    plugin_id = call.params["plugin_id"]
    urn = f"urn:{plugin_id}"
    call.website.publish("plugin:event", plugin_id=plugin_id, urn=urn, **call.body)


@handles("GET /plugin/connect/websites/all/{page_number}")
def list_websites(call: Call) -> list[Doc]:
    return call.paged(_websites(call))


@handles("GET /plugin/connect/websites/since")
def list_websites_since(call: Call) -> list[Doc]:
    """List all websites as created: the time of a subscription is not kept."""
    return [{**row, "difference": "created"} for row in _websites(call)]


def _websites(call: Call) -> list[Doc]:
    """Return the websites that have the plugin of the token."""
    rows = []
    for website_id in call.world.websites:
        kept = call.world.items.at(("plugins", "subscription", website_id))
        subscription = kept.get(call.world.plugin_id)
        if subscription is not None:
            settings = subscription.get("settings", {})
            if settings or not call.flag("filter_configured"):
                rows.append({"website_id": website_id, "settings": settings})
    return rows


def _save(call: Call, settings: Any) -> None:
    _subscription(call)["settings"] = settings
    plugin_id = call.params["plugin_id"]
    call.website.publish("plugin:settings:saved", plugin_id=plugin_id, settings=settings)


def _announce(call: Call, plugin_id: str, bound: bool) -> None:
    change = {"plugin_id": plugin_id, "bound": bound, "target": "website"}
    call.website.publish("plugin:subscription:updated", **change)


def _subscription(call: Call) -> Doc:
    return call.item(_PLUGIN)
