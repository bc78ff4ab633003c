# Rendered from spec, codegen/templates/workers/__init__.py.j2. Do not edit: change that and run `make generate`.
"""One process receives, many work: events of Crisp by way of a broker, NATS JetStream.

    broker = Broker("nats://127.0.0.1:4222")
    Forwarder(client, broker).run()  # in one program: receives, and calls no handler
    Worker(client, broker).run()  # in any number of others: calls the handlers of client.on(...)

The events of a conversation stay in order, whichever worker handles them, and those of a worker that dies come to
another one. Needs the extra `workers` and a `nats-server`.
"""

from typing import ClassVar
from typing import TYPE_CHECKING

from .._facts import FACTS
from .._runtime.facts import Facts
from ..events import decode
from . import _forwarder
from . import _worker


class Forwarder(_forwarder.Forwarder):
    """Receives events and hands them to a broker, instead of calling handlers.

    Of a client, `run()` or `serve()` listens in real time. Of `PluginHooks` or `WebsiteHooks` it is an ASGI application,
    and its `wsgi` one for WSGI: they answer 200 when the broker has the event, and 503 if it does not take it within
    5 s, so that Crisp sends it again. Their `seen=` is not asked: the broker knows what came before.

    While the broker is away or full, `keep` events are kept. What comes beyond is lost, which workers are told by a
    `Gap` with the reason `broker`; with `backfill`, its messages are read back. Several forwarders of the same events
    may run, so that one may die.

    Args:
        source: A client, `PluginHooks` or `WebsiteHooks`.
        broker: The broker.
        events: Classes or names of the events to ask for. By default those that the handlers of the client are for; if
            it has none, all that its token may have.
        keep: How many events are kept while the broker does not take them.
        website_id: As of `listen()`, and so are `websites`, `inboxes`, `backfill` and `options`.
    """

    _facts: ClassVar[Facts] = FACTS


class Worker(_worker.Worker):
    """Takes events from a broker and calls the handlers of a client or a `Registry`, until it is told to stop.

    `run()` ends at SIGTERM or Ctrl-C, `serve()` by `stop()`: handlers end, what has not begun is given back.

    An event is acknowledged after its handlers. If one of them raises, `on_error` is told, and it is called again after
    1 s, 2 s, 4 s and so on, up to a minute; meanwhile nothing of the same partition is handled, so that its conversation
    stays in order. After `attempts` it is put into the stream of the dead, `crisp-dead`, with the error. Handlers are
    called again from the first if the worker dies before their end: write them so that this does no harm.

    The `rate=` of a client is kept by all its workers together.

    Args:
        registry: A client or a `Registry` with handlers.
        broker: The broker.
        concurrency: How many events this worker handles at once.
        attempts: How often a handler that raises is called.
        drain: Seconds that handlers have at the end.
    """

    _decode = staticmethod(decode)


if TYPE_CHECKING:
    from ._broker import Broker
    from ._dead_events import DeadEvent
    from ._dead_events import DeadEvents
    from ._errors import AbandonedError
    from ._errors import BrokerError
    from ._errors import UnreadableError

__all__ = [
    "AbandonedError",
    "Broker",
    "BrokerError",
    "DeadEvent",
    "DeadEvents",
    "Forwarder",
    "UnreadableError",
    "Worker",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name stays an error for them.
    _MODULES = {
        "AbandonedError": "_errors",
        "Broker": "_broker",
        "BrokerError": "_errors",
        "DeadEvent": "_dead_events",
        "DeadEvents": "_dead_events",
        "UnreadableError": "_errors",
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
