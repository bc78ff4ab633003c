# Rendered from spec, codegen/templates/registry.py.j2. Do not edit: change that and run `make generate`.
"""Handlers of events that are collected without a client."""

from __future__ import annotations

from .events import CLASSES
from .events._named import Registering


class Registry(Registering):
    """Handlers of events, collected in a module of their own, for clients and web hooks.

        registry = Registry()

        @registry.on("message:send")
        def greet(message): ...

        client.include(registry)
        app = AsgiApp(PluginHooks(registry, secret))

    It has the methods of a client that register handlers. A registry may include others, and be included by any number
    of clients and registries.
    """

    _known_events = CLASSES

    def __repr__(self) -> str:
        handlers = self._handlers
        names = [*handlers.names(), *(["any event"] if handlers.handles_all else [])]
        return f"<{type(self).__name__}: handlers of {', '.join(names) or 'nothing'}>"
