"""The view that a program has of the real-time connection."""

from __future__ import annotations

import functools
import inspect
import logging
import threading
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import Self
from typing import TypeVar

from .. import checks
from .. import forking
from ..dispatch.outcome import Counts
from ..dispatch.subscriptions import Subscriptions
from ..errors import ClosedError
from ..errors import RealtimeError
from .state import RealtimeState
from .waits import Waits

OfTwo = Callable[[RealtimeState, Exception | None], object]
StateHandler = Callable[[RealtimeState], object] | OfTwo
OnState = TypeVar("OnState", bound=StateHandler)

logger = logging.getLogger("crisp_client")


class Watch:
    """The real time of a client and all its copies, of which at most one listens.

    `session` is what listens, or listened last; `waits` is what it shows events to, before
    handlers. `aside` is a connection for waits alone, while nothing listens. A forked process does
    not listen: what it has of the other one's connection is left alone.
    """

    def __init__(self) -> None:
        self._closed = False
        self._handlers: tuple[OfTwo, ...] = ()
        self._left_behind: list[Any] = []
        self._begin()
        forking.forget_in_child(self)

    def _begin(self) -> None:
        self.lock = threading.Lock()
        self.session: Any = None
        self.aside: Any = None
        self.waits = Waits()
        self.state = RealtimeState.IDLE
        self.error: Exception | None = None
        self.counts: Callable[[], Counts] = Counts

    def forget(self) -> None:
        self._left_behind.append((self.session, self.aside, self.counts))
        self._begin()

    def close(self) -> None:
        """Refuse every further `listen()`, and end what is waited for."""
        with self.lock:
            self._closed = True
            aside = self.aside
        if aside is not None:
            aside.session.stop()

    def check_open(self) -> None:
        if self._closed:
            raise ClosedError("the client has been closed")

    def leave(self, session: object) -> None:
        """Forget what has ended; in a forked process it was forgotten before."""
        if self.session is session:
            self.session = None

    def refresh(self) -> None:
        """Have Crisp asked for the events that are handled now."""
        if (session := self.session) is not None:
            session.refresh()

    def add(self, handler: StateHandler) -> None:
        checks.function("the handler of states", handler)
        with self.lock:
            self._handlers = (*self._handlers, _of_two(handler))

    def change(self, state: RealtimeState, error: Exception | None = None) -> None:
        self.state, self.error = state, error
        for handler in self._handlers:
            try:
                handler(state, error)
            except Exception:
                logger.exception("a handler of the state %s failed", state)


def _of_two(handler: Any) -> OfTwo:
    """Let a handler that takes the state alone be called with the reason too."""
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    try:
        parameters = list(inspect.signature(handler).parameters.values())
    except (TypeError, ValueError):  # some built-in functions have no signature
        parameters = []
    if sum(each.kind in kinds and each.default is each.empty for each in parameters) == 2:
        known: OfTwo = handler
        return known
    return lambda state, error: handler(state)


class Watched(Subscriptions):
    """The part of a client that tells about its connection."""

    _event_names: Mapping[str, Sequence[str]]
    """The events that may be asked for, by tier."""

    @functools.cached_property
    def _realtime(self) -> Watch:
        watch: Watch = vars(self).setdefault("_realtime", Watch())
        return watch

    def __copy__(self) -> Self:
        """Shares the connection too: it is one for the client and all its copies."""
        new = super().__copy__()
        vars(new)["_realtime"] = self._realtime
        return new

    @property
    def realtime_state(self) -> RealtimeState:
        """The state of the connection; `live` when events arrive."""
        return self._realtime.state

    @property
    def realtime_counts(self) -> Counts:
        """Counts of events since the client began to listen."""
        return self._realtime.counts()

    @property
    def realtime_error(self) -> Exception | None:
        """The error that ended the connection or prevents the next one; None if there is none."""
        return self._realtime.error

    def on_state(self, handler: OnState) -> OnState:
        """Call `handler` with the `RealtimeState` at each change; also a decorator.

        One that takes two arguments also gets the error that led to the state, or None:

            @client.on_state
            def show(state: RealtimeState, error: Exception | None) -> None: ...

        It is a plain function, called at once in the thread of the connection, and must not block.
        """
        self._realtime.add(handler)
        return handler

    def _check_handlers(self, tier: str) -> None:
        self._realtime.check_open()
        if not (self._handlers.handles_all or self._handlers.names()):
            raise RealtimeError("no handlers: register one with on() before listening")
        for name in self._handlers.names():
            if self._is_for_others(tier, name):
                logger.warning("tokens of the tier %s are not known to get %s", tier, name)

    def _silence(self, tier: str, name: str) -> str:
        """Return why an event may never come: of what a token may not have, Crisp says nothing."""
        if self._is_for_others(tier, name):
            return f"; tokens of the tier {tier} are not known to get it"
        return "; without the scope for it, Crisp sends none"

    def _is_for_others(self, tier: str, name: str) -> bool:
        return name in self._known_events and name not in self._event_names[tier]

    def _wanted(self, tier: str) -> list[str]:
        """Return the events to ask Crisp for."""
        names = list(dict.fromkeys([*self._handlers.names(), *self._realtime.waits.names()]))
        if not self._handlers.handles_all:
            return names
        return list(dict.fromkeys([*names, *self._event_names[tier]]))
