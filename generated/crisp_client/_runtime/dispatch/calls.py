# Copied from codegen/templates/_runtime/dispatch/calls.py. Do not edit: change that and run `make generate`.
"""Call functions of the program for a dispatcher, and tell of those that fail."""

from __future__ import annotations

from collections.abc import Callable
from inspect import isawaitable
from inspect import iscoroutinefunction
from typing import Any

from ..data.model import EventPayload
from .calling import as_failure
from .calling import attempt
from .calling import finish
from .handlers import ErrorHandler
from .handlers import Handlers
from .handlers import log_failure
from .handlers import Registration
from .threads import call_in
from .threads import Executor
from .threads import finish_on
from .threads import NoThreadError
from .threads import Place


class Calls:
    """Call handlers in threads; `on_error`, or the log, is told of what they raise."""

    def __init__(self, handlers: Handlers, threads: Executor, place: Place) -> None:
        self._handlers = handlers
        self._threads = threads
        self._place = place

    async def tell(
        self, error: Exception, event: EventPayload, one: Registration | None = None
    ) -> None:
        """Tell of a failure of a handler, or, without one, of something about an event."""
        handler = self._told_of(one)
        if handler is log_failure:
            log_failure(error, event)
            return
        failure: Exception | None
        if iscoroutinefunction(handler):
            waiting: Any = handler(error, event)
            failure = await finish(waiting)
        else:
            try:
                failure = await self.in_thread(handler, error, event)
            except NoThreadError:
                # Here on the loop, which it may hold up: to be told late beats not to be told.
                result, failure = attempt(handler, error, event)
                if isawaitable(result):
                    failure = await finish(result)
        if failure is not None:
            log_failure(error, event)
            log_failure(failure, event)

    async def in_thread(self, function: Callable[..., object], *args: Any) -> Exception | None:
        result, error = await call_in(self._threads, self.here, function, *args)
        failure: Exception | None = error or result
        return failure

    def tell_here(self, error: Exception, event: EventPayload, one: Registration) -> None:
        handler = self._told_of(one)
        if handler is log_failure:
            log_failure(error, event)
        elif failure := self.here(handler, error, event):
            log_failure(error, event)
            log_failure(failure, event)

    def _told_of(self, one: Registration | None) -> ErrorHandler:
        return self._handlers.on_error if one is None else one.on_error or log_failure

    def here(self, function: Callable[..., object], *args: Any) -> Exception | None:
        """Run the function and return its exception; a task cannot raise a `StopIteration`."""
        try:
            result, error = attempt(function, *args)
        except BaseException as raised:
            if self._threads.is_callers and isinstance(raised, SystemExit | KeyboardInterrupt):
                raise
            return as_failure(raised)
        if isawaitable(result):
            return finish_on(self._place, result)
        return error
