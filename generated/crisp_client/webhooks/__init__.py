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
from ..events import CLASSES
from ..events import decode
from ..events._named import Registering
from . import _receivers
from ._scheme import Scheme

_SCHEME = Scheme(FACTS.web_hooks, decode)

verify = _SCHEME.verify
parse = _SCHEME.parse
parse_website_hook = _SCHEME.parse_website_hook
parse_widget_request = _SCHEME.parse_widget_request


class Registry(_receivers.Registry, Registering):
    _known_events = CLASSES


class PluginHooks(_receivers.PluginHooks):
    _scheme: ClassVar[Scheme] = _SCHEME


class WebsiteHooks(_receivers.WebsiteHooks):
    _scheme: ClassVar[Scheme] = _SCHEME


class WidgetRequests(_receivers.WidgetRequests):
    _scheme: ClassVar[Scheme] = _SCHEME


if TYPE_CHECKING:
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
        return sorted({*globals(), *__all__})
