# Copied from codegen/templates/_async/waiting.py. Do not edit: change that and run `make generate`.
"""Waiting for one event, for the asynchronous client."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Generator
from functools import partial
from types import TracebackType
from typing import Any
from typing import Generic
from typing import overload
from typing import Self
from typing import TypeVar

from .._runtime.data.model import EventPayload
from .._runtime.dispatch.subscriptions import EventName
from .._runtime.realtime.aside import Aside
from .._runtime.realtime.listening import Listening
from .._runtime.realtime.waits import Wait
from .._runtime.realtime.waits import Waits
from .stream import AsyncStreaming

E = TypeVar("E", bound=EventPayload)
# A connection, what it shows events to, and what lets go of it.
Held = tuple[Listening, Waits, Callable[[], Awaitable[object]]]


class AsyncExpected(Generic[E]):
    """An event that is waited for: `await` it, or cause it inside of an `async with`."""

    def __init__(
        self,
        wait: Wait[E],
        hold: Callable[[Wait[E]], Held],
    ) -> None:
        self._wait = wait
        self._hold = hold
        self._release: Callable[[], Awaitable[object]] | None = None

    @property
    def event(self) -> E:
        """The event, after the end of the block."""
        if not self._wait.future.done() or self._wait.future.cancelled():
            raise RuntimeError("the event is there at the end of the block, not before")
        return self._wait.future.result()

    async def __aenter__(self) -> Self:
        if self._release is not None:
            raise RuntimeError("each wait is for one event: call wait_for() again")
        listening, self._waits, self._release = self._hold(self._wait)
        try:
            listening.refresh()
            await listening.wait_until_live(self._wait.timeout, self._wait.name)
        except TimeoutError as error:
            await self._end()
            raise self._wait.unheard(error) from error.__cause__
        except BaseException:
            await self._end()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        waiting = asyncio.wrap_future(self._wait.future)
        try:
            if error is None:
                await asyncio.wait({waiting}, timeout=self._wait.timeout)
                if not waiting.done():
                    raise self._wait.missed()
                waiting.result()
        finally:
            waiting.cancel()
            await self._end()

    async def _end(self) -> None:
        self._waits.remove(self._wait)
        if self._release is not None:
            await self._release()

    def __await__(self) -> Generator[Any, None, E]:
        return self._whole().__await__()

    async def _whole(self) -> E:
        async with self:
            pass
        return self.event


class AsyncWaiting(AsyncStreaming):
    """The part of the client that waits for one event."""

    @overload
    def wait_for(
        self,
        event: type[E],
        match: Callable[[E], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[E]: ...
    @overload
    def wait_for(
        self,
        event: EventName,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[Any]: ...

    def wait_for(
        self,
        event: type[EventPayload] | str,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[Any]:
        """Wait for the next event of a class, and return it.

            message = await client.wait_for(MessageSend)

        To miss none that a call causes, put the call inside. Crisp is asked for the event before
        the block begins; the end of the block waits for it:

            async with client.wait_for(MessageReceived) as expected:
                await client.website_conversations.send_message(...)
            print(expected.event.fingerprint)

        `match` says which event it is: a plain function that is called with each one that comes, in
        the loop of the connection, and must not block. What it raises is raised here. A handler may
        wait, also for the next event of its own conversation.

        A client that listens uses its connection. Any other connects for this time; its handlers
        do not hear of it. With a token of the website tier, `website_id` is as for `listen()`.

        `timeout` limits the time to connect, and again the time that the event takes after the
        block, in seconds. After it, `EventTimeoutError` says how many came that did not match. The
        other errors are those of `listen()`.
        """
        name = self._name(event)
        silence = self._silence(self._credentials.tier, name)
        wait = Wait(event, name, match, timeout, silence)
        return AsyncExpected(wait, partial(self._hold, website_id))

    expect = wait_for

    def _hold(self, website_id: str | None, wait: Wait[Any]) -> Held:
        """Return a connection, what it shows events to, and what lets go of it."""
        watch = self._realtime
        with watch.lock:
            watch.check_open()
            session: Listening | None = watch.session
            if session is not None and not session.ended:
                watch.waits.add(wait)
                return session, watch.waits, _nothing
            aside: Aside | None = watch.aside
            if aside is None or aside.session.ended:
                aside = watch.aside = Aside(self)
                aside.waits.add(wait)  # before the connection, which asks for what is there
                aside.session = Listening(aside, aside.plan(website_id), self._ask)
                aside.running = asyncio.create_task(aside.session.run())
            else:
                aside.waits.add(wait)
            aside.users += 1
            return aside.session, aside.waits, partial(self._let_go, aside)

    async def _let_go(self, aside: Aside) -> None:
        with self._realtime.lock:
            aside.users -= 1
            if aside.users:
                return
            if self._realtime.aside is aside:
                self._realtime.aside = None
        aside.session.stop()
        await asyncio.wait({aside.running})
        if not aside.running.cancelled():
            aside.running.exception()  # whoever waits was told


async def _nothing() -> None:
    pass
