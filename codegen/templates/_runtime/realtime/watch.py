"""What a program sees of the real-time connection from outside."""

from __future__ import annotations

import functools
import logging
import threading
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import Self
from typing import TypeVar

from .. import checks
from ..dispatch.calling import Counts
from ..dispatch.handlers import Subscriptions
from .state import RealtimeState

StateHandler = Callable[[RealtimeState], object]
OnState = TypeVar("OnState", bound=StateHandler)

logger = logging.getLogger("crisp_client")


class Watch:
    """One client's real time, shared by all copies of it: at most one of them listens."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.session: Any = None
        self._closed = False
        self.state = RealtimeState.IDLE
        self.counts: Callable[[], Counts] = Counts
        self._handlers: tuple[StateHandler, ...] = ()

    def close(self) -> None:
        """Nothing begins to listen from here on."""
        with self.lock:
            self._closed = True

    def check_open(self) -> None:
        if self._closed:
            raise RuntimeError("the client has been closed")

    def add(self, handler: StateHandler) -> None:
        checks.function("the handler of states", handler)
        with self.lock:
            self._handlers = (*self._handlers, handler)

    def change(self, state: RealtimeState) -> None:
        self.state = state
        for handler in self._handlers:
            try:
                handler(state)
            except Exception:
                logger.exception("a handler of the state %s failed", state)


class Watched(Subscriptions):
    """The part of a client that tells about its connection."""

    _event_names: Mapping[str, Sequence[str]]
    """What may be asked for, by tier."""

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
        """Where the connection is; `live` when events arrive."""
        return self._realtime.state

    @property
    def realtime_counts(self) -> Counts:
        """What became of the events since the client began to listen."""
        return self._realtime.counts()

    def on_state(self, handler: OnState) -> OnState:
        """Call `handler` with the `RealtimeState` at each change; also a decorator.

        It is a plain function, called at once in the thread of the connection, and must not block.
        """
        self._realtime.add(handler)
        return handler

    def _handlers_changed(self) -> None:
        if (session := self._realtime.session) is not None:
            session.connection.refresh()

    def _wanted(self, tier: str) -> list[str]:
        """The events to ask Crisp for."""
        names = self._handlers.names()
        if not self._handlers.handles_all:
            return names
        return list(dict.fromkeys([*names, *self._event_names[tier]]))
