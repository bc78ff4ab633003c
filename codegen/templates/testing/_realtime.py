"""How the real-time side behaves, well or badly, from now on."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Protocol

from attrs import define
from attrs import field


class Sockets(Protocol):
    """What can be done to the open connections, in the loop of the server."""

    def disconnect_all(self) -> None: ...
    def stall_all(self) -> None: ...
    def resume_all(self) -> None: ...


@define(eq=False, kw_only=True)
class Realtime:
    """Settings that may be changed at any time, and what can be done to the open connections.

    They outlive `stop()` and `restart()`. Times are seconds. Everything may be called from any
    thread, and does nothing while the emulator is stopped.
    """

    accept_delay: float = 0.0
    """How long a new connection waits for being accepted."""
    authentication_deadline: float = 10.0
    """Who has not authenticated by then is disconnected; Crisp's limit is not published."""
    answers: bool = True
    """Whether an authentication is answered at all."""
    duplicate: float = 0.0
    """The share of events that are sent twice."""
    reorder: float = 0.0
    """The share of events that are sent after the one that follows them."""
    ping_interval: float = 25.0
    """From the next start on, like the next one. Clients are told of whole seconds only."""
    ping_timeout: float = 20.0

    chance: Random = field(factory=lambda: Random(0), init=False, repr=False)
    _do: Callable[[Callable[[Sockets], None]], None] = field(repr=False, alias="do")
    _cut: Callable[[], None] = field(repr=False, alias="cut")

    def disconnect(self) -> None:
        """Tells every client to go, as Crisp does; the transport is closed in good order."""
        self._do(lambda sockets: sockets.disconnect_all())

    def cut(self) -> None:
        """Breaks every connection without a word, those of REST included."""
        self._cut()

    def stall(self) -> None:
        """Falls silent on the connections that are open now: they stay, but nothing passes.

        New ones are served as ever. What the emulator sends meanwhile comes after `resume()`.
        """
        self._do(lambda sockets: sockets.stall_all())

    def resume(self) -> None:
        self._do(lambda sockets: sockets.resume_all())
