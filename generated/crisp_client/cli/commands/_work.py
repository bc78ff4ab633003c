# Rendered from spec, codegen/templates/cli/commands/_work.py.j2. Do not edit: change that and run `make generate`.
"""Call the handlers of a program for events that are handed on, until Ctrl-C or SIGTERM.

MODULE:NAME is a client, or a `Registry`, in a module that Python finds from this folder, as
`bot:client`. Any number of such processes may run; each event is handled by one of them. It needs
the extra `workers`, a nats-server and `crisp forward`, or another Forwarder.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from typing import Any

from ..._runtime.dispatch.subscriptions import Subscriptions
from .. import _broker
from .._context import Context
from .._status import CommandError
from .._times import count


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("handlers", metavar="MODULE:NAME", help="what has the handlers")
    concurrency = "how many events this process handles at once (100)"
    parser.add_argument("--concurrency", type=count, default=100, metavar="N", help=concurrency)
    attempts = "how often a handler that fails is called (5)"
    parser.add_argument("--attempts", type=count, default=5, metavar="N", help=attempts)
    _broker.configure(parser)


def run(context: Context) -> None:
    from ...workers import Worker

    options = context.options
    handlers = _named(options.handlers)
    worker = Worker(
        handlers,
        _broker.broker_of(options),
        concurrency=options.concurrency,
        attempts=options.attempts,
    )
    told = f"working for {options.handlers}; Ctrl-C ends it"
    _broker.run(lambda: worker._run(lambda: context.output.note(told)))


def _named(text: str) -> Subscriptions:
    """Return what is named as `module:name`."""
    module_name, _, name = text.partition(":")
    if not module_name or not name.isidentifier():
        raise CommandError(f"{text!r} is no MODULE:NAME, as bot:client")
    sys.path.insert(0, "")  # the folder in which the command is typed
    try:
        module = importlib.import_module(module_name)
    except ModuleNotFoundError as error:
        # A module that it imports may be the one that is missing.
        if error.name is None or not f"{module_name}.".startswith(f"{error.name}."):
            raise
        raise CommandError(f"there is no module {module_name} in this folder") from None
    finally:
        sys.path.remove("")
    found: Any = getattr(module, name, None)
    if not isinstance(found, Subscriptions):
        what = "there is none" if found is None else f"it is a {type(found).__name__}"
        raise CommandError(f"{text} must be a client or a Registry; {what}")
    return found
