# Copied from codegen/templates/_runtime/http/aio.py. Do not edit: change that and run `make generate`.
"""Send requests in an event loop."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator
from collections.abc import Callable
from typing import Any
from typing import Protocol

import attrs

from .adapter import Answer
from .adapter import BEGINNING
from .adapter import disarm
from .adapter import HttpBase
from .adapter import Outgoing
from .adapter import Sink
from .adapter import Timeouts
from .failures import deadline_exceeded
from .failures import no_connection_free
from .failures import ours
from .failures import unreadable
from .given_up import ClosingBackend
from .given_up import lost
from .leftover import spoiled
from .network import Network
from .progress import following
from .progress import Progress
from .progress import sending

# Seconds in which a disk takes one piece.
_PATIENCE = 60.0


class AsyncHttpClient(Protocol):
    """The methods that are used of an `httpx.AsyncClient`."""

    def build_request(self, method: str, url: str, *, headers: Any, content: Any) -> Any: ...

    async def send(
        self, request: Any, *, stream: bool, auth: None, follow_redirects: bool
    ) -> Any: ...

    async def aclose(self) -> None: ...


@attrs.define
class _Pool:
    """The connections of one event loop."""

    loop: asyncio.AbstractEventLoop
    transport: Any
    is_watched: bool
    slots: asyncio.Semaphore
    under_way: int = 0
    closing: AsyncGenerator[None, None] | None = None

    async def close_with_loop(self) -> None:
        """Have the connections closed at the end of the loop, if nobody closes the client before.

        asyncio then ends the generators that were begun on the loop. Without that, each socket
        would leave a `ResourceWarning`.
        """

        async def closing() -> AsyncGenerator[None, None]:
            try:
                yield
            finally:
                await self.transport.aclose()

        self.closing = closing()
        await anext(self.closing)

    async def aclose(self) -> None:
        closing, self.closing = self.closing, None  # several calls may end at a time
        if closing is not None:
            await closing.aclose()


class AsyncHttp(HttpBase):
    """Sends requests over connections of its own, or with a client of the user."""

    def __init__(self, network: Network, given: AsyncHttpClient | None = None) -> None:
        # A sync client would send before the missing `await` is noticed.
        if given is not None and not hasattr(given, "aclose"):
            raise TypeError("http_client must be an AsyncClient of httpx or httpx2")
        super().__init__(network, given)
        self._pool: _Pool | None = None
        self._left_behind: list[_Pool | None] = []

    async def send(
        self, outgoing: Outgoing, deadline: float | None, progress: Progress | None = None
    ) -> Answer:
        """Send one request. `deadline` is a time of `time.monotonic()`."""
        with following(progress or Progress(outgoing.method, outgoing.route)) as progress:
            if deadline is None:
                return await self._attempt(outgoing, progress)
            if (left := deadline - time.monotonic()) <= 0:
                raise deadline_exceeded(sent=False)
            _running_loop()
            limit = asyncio.timeout(left)
            try:
                async with limit:
                    return await self._attempt(outgoing, progress)
            except Exception as error:
                if limit.expired():
                    raise deadline_exceeded(sent=progress.sent) from error
                raise

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def aclose(self) -> None:
        """Close the connections, each at the end of the request that is under way."""
        self._close()
        pool, self._pool = self._pool, None
        if pool is not None and not pool.under_way and not pool.loop.is_closed():
            await pool.aclose()

    async def _attempt(self, outgoing: Outgoing, progress: Progress) -> Answer:
        request = None
        try:
            request = self.request(outgoing, outgoing.timeout)
            if self._given is None:
                return await self._exchange(request, outgoing)
            sending()
            response = await self._given.send(
                request, stream=True, auth=None, follow_redirects=False
            )
            return await _read_async(response, outgoing.sink)
        except Exception as error:
            disarm(request, outgoing)
            if progress.opened is not None and not progress.sent:
                await progress.opened.aclose()
            if (known := ours(error, progress)) is error:
                raise
            raise known from error

    async def _exchange(self, request: Any, outgoing: Outgoing) -> Answer:
        pool = self._open()
        if pool.closing is None:
            await pool.close_with_loop()
        await _acquire(pool.slots, outgoing.timeout)
        pool.under_way += 1
        try:
            self.check_open()  # it may have been closed while this waited
            if not pool.is_watched:
                sending()
            response = await pool.transport.handle_async_request(request)
            return await _read_async(response, outgoing.sink)
        except asyncio.CancelledError:
            for connection in lost(pool.transport, request):
                await connection.aclose()
            raise
        finally:
            pool.under_way -= 1
            pool.slots.release()
            if self._closed and not pool.under_way:
                await pool.aclose()

    def forget(self) -> None:
        super().forget()
        self._left_behind.append(self._pool)
        self._pool = None

    def _open(self) -> _Pool:
        loop = _running_loop()
        pool = self._pool
        if pool is not None and pool.loop is loop:
            return pool
        self.check_open()
        if pool is not None and not pool.loop.is_closed():
            raise RuntimeError(
                "the client has connections in another event loop: make one client for each loop"
            )
        backend = ClosingBackend(self._core.AnyIOBackend(), self._is_socks)
        transport = self._library.AsyncHTTPTransport(verify=self._network.ssl_context())
        is_watched = self.connect_by(transport, self._core.AsyncConnectionPool, backend)
        slots = asyncio.Semaphore(self._network.max_connections)
        self._pool = _Pool(loop, transport, is_watched, slots)
        return self._pool


def _running_loop() -> asyncio.AbstractEventLoop:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        raise RuntimeError("the async client needs the event loop of asyncio") from None


async def _acquire(slots: asyncio.Semaphore, timeout: Timeouts | None) -> None:
    if not slots.locked():
        await slots.acquire()
        return
    try:
        async with asyncio.timeout(None if timeout is None else timeout["pool"]):
            await slots.acquire()
    except TimeoutError:
        raise no_connection_free() from None


async def _read_async(response: Any, sink: Sink | None) -> Answer:
    try:
        if sink is not None:
            content = await _received(response, sink)
        elif "content-encoding" in response.headers:
            content = await response.aread()
        else:  # half of what it costs to have nothing decoded
            content = b"".join([piece async for piece in response.stream])
    except Exception as error:
        content = unreadable(error, response.status_code)
    finally:
        await response.aclose()
    if (stream := spoiled(response)) is not None:
        await stream.aclose()
    return Answer(response.status_code, response.headers, content)


async def _received(response: Any, sink: Sink) -> bytes:
    """Hand a success on to the sink; return the beginning of any other answer."""
    if response.status_code != 200:
        return (await anext(aiter(response.stream), b""))[:BEGINNING]
    sink.begin(response.headers)
    async for piece in response.stream:
        await _in_thread(sink, sink.write, piece)
    await _in_thread(sink, sink.end)
    return b""


async def _in_thread(sink: Sink, work: Callable[..., None], *args: bytes) -> None:
    """Write without holding up the loop: a disk may take its time.

    A thread cannot be cancelled. What it is still to write would come behind what is taken back,
    so that is waited for, unless it is cancelled once more.
    """
    working = asyncio.ensure_future(asyncio.to_thread(work, *args))
    try:
        await asyncio.shield(working)
    except asyncio.CancelledError:
        if sink.can_restart:
            await asyncio.wait([working], timeout=_PATIENCE)
        if not working.cancel():
            working.exception()  # else it is logged as one that nobody has seen
        raise
