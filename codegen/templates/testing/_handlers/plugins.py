"""Plugins of websites: subscriptions, settings, events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import _search
from .._call import adds_to
from .._call import Call
from .._call import handles
from .._collections import Doc
from .._merge import merged

_WEBSITE = "/plugins/subscription/{website_id}"
_PLUGIN = f"{_WEBSITE}/{{plugin_id}}"
_PLAN = {"$ref": "#/$defs/PluginConnectWebsitePlan"}


@handles("GET /plugins/subscription")
def list_all(call: Call) -> list[Doc]:
    names = call.sampler.names(call.route.returns)
    return [
        {name: value for name, value in subscription.items() if name in names}
        for website_id in call.world.websites
        for subscription in call.world.subscriptions(website_id).values()
    ]


@adds_to(f"POST {_WEBSITE}")
def subscribe(call: Call, subscription: Doc) -> None:
    """Give a new subscription its token; who is subscribed already keeps theirs."""
    subscription.setdefault("token", call.world.source.key())
    _announce(call, call.body["plugin_id"], True)


@adds_to(f"DELETE {_PLUGIN}")
def unsubscribe(call: Call, subscription: Doc) -> None:
    call.world.unsubscribe(subscription)
    _announce(call, call.params["plugin_id"], False)


@handles(f"GET {_PLUGIN}/settings")
def get_settings(call: Call) -> Doc:
    """Return settings and token, without the plugin's own `schema`, which is not known."""
    return {**call.params, **_shown(_subscription(call))}


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
    return call.paged([_row(call, one) for one in _subscriptions(call) if _is_asked(call, one)])


@handles("GET /plugin/connect/websites/since")
def list_websites_since(call: Call) -> list[Doc]:
    """List what changed; no source states the words, nor what Crisp shows of those that left."""
    rows = []
    for one in [*_subscriptions(call), *_ended(call)]:
        if _search.within(one["updated_at"], call.query["date_since"], None):
            if _is_asked(call, one):
                rows.append(_change(call, one))
    return rows


def _subscriptions(call: Call) -> Iterator[Doc]:
    """Yield what the websites have of the plugin of the token."""
    for website_id in call.world.websites:
        subscription = call.world.subscriptions(website_id).get(call.world.plugin_id)
        if subscription is not None:
            yield subscription


def _ended(call: Call) -> Iterator[Doc]:
    """Yield the subscriptions to the plugin of the token that ended, and were not made again."""
    for (website_id, plugin_id), subscription in call.world.unsubscribed.items():
        if plugin_id == call.world.plugin_id:
            if plugin_id not in call.world.subscriptions(website_id):
                yield subscription


def _is_asked(call: Call, subscription: Doc) -> bool:
    return bool(subscription.get("settings")) or not call.flag("filter_configured")


def _change(call: Call, subscription: Doc) -> Doc:
    website_id = subscription["website_id"]
    if subscription["id"] not in call.world.subscriptions(website_id):
        return {"website_id": website_id, "difference": "deleted"}
    is_new = _search.within(subscription["created_at"], call.query["date_since"], None)
    return {**_row(call, subscription), "difference": "created" if is_new else "updated"}


def _row(call: Call, subscription: Doc) -> Doc:
    website_id = subscription["website_id"]
    row = {"website_id": website_id, **_shown(subscription)}
    plan = call.world.items.documents.get(("plans", "subscription", website_id))
    if plan and call.flag("include_plan"):
        row["plan"] = call.sampler.completed(_PLAN, plan, {})
    return row


def _shown(subscription: Doc) -> Doc:
    return {"token": subscription["token"], "settings": subscription.get("settings", {})}


def _save(call: Call, settings: Any) -> None:
    _subscription(call).update(settings=settings, updated_at=call.world.source.now())
    plugin_id = call.params["plugin_id"]
    call.website.publish("plugin:settings:saved", plugin_id=plugin_id, settings=settings)


def _announce(call: Call, plugin_id: str, bound: bool) -> None:
    change = {"plugin_id": plugin_id, "bound": bound, "target": "website"}
    call.website.publish("plugin:subscription:updated", **change)


def _subscription(call: Call) -> Doc:
    return call.item(_PLUGIN)
