# Written by hand: to wait for the event itself, and around what causes it, take two methods here.
"""Waiting for one event, for the synchronous client."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import wait as wait_for_futures
from functools import partial
from types import TracebackType
from typing import Any
from typing import Generic
from typing import overload
from typing import Self
from typing import TYPE_CHECKING
from typing import TypeVar

from .._runtime.data.model import EventPayload
from .._runtime.dispatch.queue import TICK
from .._runtime.dispatch.subscriptions import EventName
from .._runtime.realtime.waits import Wait
from .._runtime.realtime.waits import Waits
from .stream import Streaming

if TYPE_CHECKING:
    from .._runtime.realtime.aside import Aside
    from .._runtime.realtime.listening_thread import ListeningThread

    # A connection, what it shows events to, and what lets go of it.
    Held = tuple[ListeningThread, Waits, Callable[[], object]]

E = TypeVar("E", bound=EventPayload)


class Expected(Generic[E]):
    """An event that is waited for: cause it inside of a `with`."""

    def __init__(self, wait: Wait[E], hold: Callable[[Wait[E]], Held]) -> None:
        self._wait = wait
        self._hold = hold
        self._release: Callable[[], object] | None = None

    @property
    def event(self) -> E:
        """The event, after the end of the block."""
        if not self._wait.future.done():
            raise RuntimeError("the event is there at the end of the block, not before")
        return self._wait.future.result()

    def __enter__(self) -> Self:
        if self._release is not None:
            raise RuntimeError("each wait is for one event: call expect() again")
        listening, self._waits, self._release = self._hold(self._wait)
        try:
            listening.refresh()
            listening.wait_until_live(self._wait.timeout, self._wait.name)
        except TimeoutError as error:
            self._end()
            raise self._wait.unheard(error) from error.__cause__
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        future, until = self._wait.future, time.monotonic() + self._wait.timeout
        try:
            if error is None:
                while not future.done():
                    if (left := until - time.monotonic()) <= 0:
                        raise self._wait.missed()
                    wait_for_futures([future], timeout=min(left, TICK))
                future.result()
        finally:
            self._end()

    def _end(self) -> None:
        self._waits.remove(self._wait)
        if self._release is not None:
            self._release()


class Waiting(Streaming):
    """The part of the client that waits for one event."""

    @overload
    def wait_for(
        self,
        event: type[E],
        match: Callable[[E], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> E: ...
    @overload
    def wait_for(
        self,
        event: EventName,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Any: ...

    def wait_for(
        self,
        event: type[EventPayload] | str,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Any:
        """Wait for the next event of a class, and return it.

            message = client.wait_for(MessageSend)

        What a call causes may come before this is called: then use `expect()`.

        `match` says which event it is: a plain function that is called with each one that comes, in
        the thread of the connection, and must not block. What it raises is raised here. A handler
        may wait, also for the next event of its own conversation.

        A client that listens uses its connection. Any other connects for this time; its handlers
        do not hear of it. With a token of the website tier, `website_id` is as for `listen()`.

        `timeout` limits the time to connect, and again the time that the event takes then, in
        seconds. After it, `EventTimeoutError` says how many came that did not match. The other
        errors are those of `listen()`.
        """
        event = EventName(event) if isinstance(event, str) else event
        with self.expect(event, match, timeout, website_id=website_id) as expected:
            pass
        return expected.event

    @overload
    def expect(
        self,
        event: type[E],
        match: Callable[[E], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[E]: ...
    @overload
    def expect(
        self,
        event: EventName,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[Any]: ...

    def expect(
        self,
        event: type[EventPayload] | str,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[Any]:
        """Wait for an event around what causes it, so that it is not missed.

        Crisp is asked for the event before the block begins; the end of the block waits for it:

            with client.expect(MessageReceived) as expected:
                client.website_conversations.send_message(...)
            print(expected.event.fingerprint)

        Arguments and errors are those of `wait_for()`.
        """
        name = self._name(event)
        silence = self._silence(self._credentials.tier, name)
        wait = Wait(event, name, match, timeout, silence)
        return Expected(wait, partial(self._hold, website_id))

    def _hold(self, website_id: str | None, wait: Wait[Any]) -> Held:
        """Return a connection, what it shows events to, and what lets go of it."""
        from .._runtime.realtime.aside import Aside
        from .._runtime.realtime.listening import Listening
        from .._runtime.realtime.listening_thread import ListeningThread

        watch = self._realtime
        with watch.lock:
            watch.check_open()
            session: ListeningThread | None = watch.session
            if session is not None and not session.closed and not session.ended:
                watch.waits.add(wait)
                return session, watch.waits, _nothing
            aside: Aside | None = watch.aside
            if aside is None or aside.session.ended:
                aside = Aside(self)
                aside.waits.add(wait)  # before the connection, which asks for what is there
                planned = aside.plan(website_id)
                ask, release = self._asking()
                thread = ListeningThread(
                    planned.options, calling=False, release=release, on_end=_nothing
                )
                thread.begin(partial(Listening, aside, planned, ask))
                aside.session, watch.aside = thread, aside
            else:
                aside.waits.add(wait)
            aside.users += 1
            return aside.session, aside.waits, partial(self._let_go, aside)

    def _let_go(self, aside: Aside) -> None:
        with self._realtime.lock:
            aside.users -= 1
            if aside.users:
                return
            if self._realtime.aside is aside:
                self._realtime.aside = None
        aside.session.leave()


def _nothing(*_: object) -> None:
    pass
