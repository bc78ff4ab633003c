# Rendered from spec, codegen/templates/webhooks/__init__.py.j2. Do not edit: change that and run `make generate`.
"""Web hooks and widget requests of Crisp: verified, decoded, and handed to handlers.

    app = AsgiApp(PluginHooks(client, secret))  # the handlers of client.on(...)

`WsgiApp` does the same for WSGI. In a view of your own, `verify` and `parse` take the body as it came
and the headers:

    delivery = parse(body, headers, secret)

`WebsiteHooks` and `parse_website_hook` are for the hooks of a website, which nobody signs;
`WidgetRequests` and `parse_widget_request` for a plugin's widget.
"""

from __future__ import annotations

from typing import ClassVar

from .._facts import FACTS
from ..events import decode
from . import _receivers
from ._scheme import Scheme

__all__ = [
    "AsgiApp",
    "Delivery",
    "DeliveryStore",
    "ForbiddenError",
    "PayloadError",
    "PluginHooks",
    "RecentDeliveries",
    "Registry",
    "SignatureError",
    "WebhookError",
    "WebsiteHooks",
    "WidgetRequest",
    "WidgetRequests",
    "WsgiApp",
    "parse",
    "parse_website_hook",
    "parse_widget_request",
    "verify",
]

_SCHEME = Scheme(FACTS.web_hooks, decode)

verify = _SCHEME.verify
parse = _SCHEME.parse
parse_website_hook = _SCHEME.parse_website_hook
parse_widget_request = _SCHEME.parse_widget_request


class PluginHooks(_receivers.PluginHooks):
    _scheme: ClassVar[Scheme] = _SCHEME


class WebsiteHooks(_receivers.WebsiteHooks):
    _scheme: ClassVar[Scheme] = _SCHEME


class WidgetRequests(_receivers.WidgetRequests):
    _scheme: ClassVar[Scheme] = _SCHEME
