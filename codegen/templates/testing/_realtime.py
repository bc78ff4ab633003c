"""Settings by which the real-time side of the emulator misbehaves."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Protocol

from attrs import define
from attrs import field


class Sockets(Protocol):
    """The open connections; its methods are called in the loop of the server."""

    def disconnect_all(self) -> None: ...
    def stall_all(self) -> None: ...
    def resume_all(self) -> None: ...


@define(eq=False, kw_only=True)
class Realtime:
    """Settings of the real-time side, and methods that act on the open connections.

    Settings may be changed at any time and are kept over `stop()` and `restart()`. Times are in
    seconds. Methods may be called from any thread; while the emulator is stopped they do nothing.
    """

    accept_delay: float = 0.0
    """Seconds until a new connection is accepted."""
    authentication_deadline: float = 10.0
    """Seconds within which a client must authenticate; Crisp's limit is not published."""
    answers: bool = True
    """If false, authentications are not answered."""
    duplicate: float = 0.0
    """The share of events that are sent twice."""
    reorder: float = 0.0
    """The share of events that are sent after the one that follows them."""
    ping_interval: float = 25.0
    """Used from the next start on. Clients are told of whole seconds only."""
    ping_timeout: float = 20.0
    """Used from the next start on, like `ping_interval`."""

    chance: Random = field(factory=lambda: Random(0), init=False, repr=False)
    _do: Callable[[Callable[[Sockets], None]], None] = field(repr=False, alias="do")
    _cut: Callable[[], None] = field(repr=False, alias="cut")

    def disconnect(self) -> None:
        """Disconnect every client as Crisp does, and close the transports in good order."""
        self._do(lambda sockets: sockets.disconnect_all())

    def cut(self) -> None:
        """Break every connection without notice, those of REST included."""
        self._cut()

    def stall(self) -> None:
        """Fall silent on the connections that are open now: they stay open, but nothing passes.

        New connections work. What the emulator sends meanwhile arrives after `resume()`.
        """
        self._do(lambda sockets: sockets.stall_all())

    def resume(self) -> None:
        self._do(lambda sockets: sockets.resume_all())
