# Rendered from spec, codegen/templates/webhooks/__init__.py.j2. Do not edit: change that and run `make generate`.
"""Web hooks and widget requests of Crisp: verified, decoded, and handed to handlers.

    app = AsgiApp(PluginHooks(client, secret))  # the handlers of client.on(...)

`WsgiApp` does the same for WSGI. In a view of your own, `verify` and `parse` take the body as it came
and the headers:

    delivery = parse(body, headers, secret)

`WebsiteHooks` and `parse_website_hook` are for the hooks of a website, which nobody signs;
`WidgetRequests` and `parse_widget_request` for a plugin's widget. `sign` makes the signature of a
request, for tests.
"""

from typing import ClassVar
from typing import TYPE_CHECKING

from .._facts import FACTS
from ..events import decode
from . import _receivers
from ._scheme import Scheme

_SCHEME = Scheme(FACTS.web_hooks, decode)

verify = _SCHEME.verify
parse = _SCHEME.parse
parse_website_hook = _SCHEME.parse_website_hook
parse_widget_request = _SCHEME.parse_widget_request


class PluginHooks(_receivers.PluginHooks):
    """Web hooks of a plugin, signed with its secret, for `AsgiApp` or `WsgiApp`.

    Args:
        registry: A client or a `Registry`, whose handlers get the events.
        secret: The secret of the plugin, or several while it is changed.
        tolerance: How many seconds the time of a signature may be off; see `verify`. By default any time is taken.
        websites: Ids of the websites whose events are wanted; all others are answered 403. By default all are.
        seen: Tells a delivery that came before, which is answered 200 without handling it again: one of
            `crisp_client.stores`, or a `DeliveryStore` of your own. By default a `RecentDeliveries`, of this process.
    """

    _scheme: ClassVar[Scheme] = _SCHEME


class WebsiteHooks(_receivers.WebsiteHooks):
    """Web hooks of a website: not signed, so a key of your own in the URL has to do.

    Args:
        registry: A client or a `Registry`, whose handlers get the events.
        key: The key, or one of several. The URL set in Crisp ends in `?key=...`.
        parameter: Name of the key in the URL, if not `key`.
        websites: Ids of the websites whose events are wanted; all others are answered 403. Give them:
            whoever learns the key can claim any website.
        seen: Tells a delivery that came before, which is answered 200 without handling it again: one of
            `crisp_client.stores`, or a `DeliveryStore` of your own. By default a `RecentDeliveries`, of this process.
    """

    _scheme: ClassVar[Scheme] = _SCHEME


class WidgetRequests(_receivers.WidgetRequests):
    """Requests of a plugin's widget, signed as its web hooks are, each answered with what `handler` returns.

    Crisp waits for the answer, so the handler runs before it. A `WebhookError` that it raises is answered with its
    `status`, as 403 for a `ForbiddenError`; when it fails otherwise the answer is 500, and the failure is logged.
    Whether the `token` of a request is that of its website is for the handler to check: only who has asked Crisp for
    the tokens knows.

    Args:
        handler: A plain or an `async` function of a `WidgetRequest`; its result is anything that JSON knows.
        secret: The secret of the plugin, or several while it is changed.
        tolerance: How many seconds the time of a signature may be off; see `verify`. By default any time is taken.
        websites: Ids of the websites that are answered; all others get 403. By default all are.
    """

    _scheme: ClassVar[Scheme] = _SCHEME


if TYPE_CHECKING:
    from ..registry import Registry
    from ._asgi import AsgiApp
    from ._delivery import Delivery
    from ._delivery import WidgetRequest
    from ._errors import ForbiddenError
    from ._errors import PayloadError
    from ._errors import SignatureError
    from ._errors import WebhookError
    from ._seen import DeliveryStore
    from ._seen import RecentDeliveries
    from ._signature import sign
    from ._wsgi import WsgiApp

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
    "sign",
    "verify",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name stays an error for them.
    _MODULES = {
        "AsgiApp": "_asgi",
        "Delivery": "_delivery",
        "DeliveryStore": "_seen",
        "ForbiddenError": "_errors",
        "PayloadError": "_errors",
        "RecentDeliveries": "_seen",
        "Registry": ".registry",
        "SignatureError": "_errors",
        "WebhookError": "_errors",
        "WidgetRequest": "_delivery",
        "WsgiApp": "_wsgi",
        "sign": "_signature",
    }

    def __getattr__(name):
        from importlib import import_module

        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{module}", __package__), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted(__all__)
