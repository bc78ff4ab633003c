# Copied from codegen/templates/_runtime/http_async.py. Do not edit: change that and run `make generate`.
"""Sends requests in an event loop."""

from __future__ import annotations

import asyncio
from typing import Any
from typing import NamedTuple
from typing import Protocol

from . import http_log
from .errors import APITimeoutError
from .http import Answer
from .http import disarm
from .http import HttpBase
from .http import Library
from .http import Outgoing
from .http import Timeouts
from .http_deadline import DeadlinePassed
from .http_deadline import remaining
from .http_errors import deadline_exceeded
from .http_errors import ours
from .http_errors import unreadable


class AsyncHttpClient(Protocol):
    """What is used of an `httpx.AsyncClient`."""

    def build_request(self, method: str, url: str, *, headers: Any, content: Any) -> Any: ...

    async def send(
        self, request: Any, *, stream: bool, auth: None, follow_redirects: bool
    ) -> Any: ...

    async def aclose(self) -> None: ...


class _Pool(NamedTuple):
    """The connections of one event loop."""

    loop: asyncio.AbstractEventLoop
    transport: Any
    slots: asyncio.Semaphore


class AsyncHttp(HttpBase):
    """Sends requests over connections of its own, or with a client of the user."""

    def __init__(
        self,
        given: AsyncHttpClient | None,
        library: Library | None,
        base_url: str,
        max_connections: int,
    ) -> None:
        # A sync client would send before the missing `await` is noticed.
        if given is not None and not hasattr(given, "aclose"):
            raise TypeError("http_client must be an AsyncClient of httpx or httpx2")
        super().__init__(given, library, base_url, max_connections)
        self._pool: _Pool | None = None

    async def send(self, outgoing: Outgoing, deadline: float | None) -> Answer:
        """`deadline` is a time of `time.monotonic()`."""
        try:
            if deadline is None:
                return await self._exchange(outgoing)
            async with asyncio.timeout(remaining(deadline, sent=False)) as scope:
                return await self._exchange(outgoing)
        except Exception as error:
            if deadline is not None and (isinstance(error, DeadlinePassed) or scope.expired()):
                raise deadline_exceeded(error) from error
            if (known := ours(error)) is None:
                raise
            raise known from error

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def aclose(self) -> None:
        """Closes what it opened; a client of the user stays open."""
        self._closed = True
        pool, self._pool = self._pool, None
        if pool is not None and not pool.loop.is_closed():
            await pool.transport.aclose()

    async def _exchange(self, outgoing: Outgoing) -> Answer:
        request = self.request(outgoing, outgoing.timeout)
        try:
            if self._given is not None:
                with http_log.route(outgoing.route):
                    response = await self._given.send(
                        request, stream=True, auth=None, follow_redirects=False
                    )
                    return await _read_async(response)
            pool = self._open()
            await _acquire(pool.slots, outgoing.timeout)
            try:
                return await _read_async(await pool.transport.handle_async_request(request))
            finally:
                pool.slots.release()
        except Exception:
            disarm(request)
            raise

    def _open(self) -> _Pool:
        loop = asyncio.get_running_loop()
        pool = self._pool
        if pool is not None and pool.loop is loop:
            return pool
        self.check_open()
        if pool is not None and not pool.loop.is_closed():
            raise RuntimeError(
                "the client has connections in another event loop: make one client for each loop"
            )
        transport = self._library.AsyncHTTPTransport(**self.transport_settings())
        self._pool = _Pool(loop, transport, asyncio.Semaphore(self._max_connections))
        return self._pool


async def _acquire(slots: asyncio.Semaphore, timeout: Timeouts | None) -> None:
    if not slots.locked() or timeout is None or timeout["pool"] is None:
        await slots.acquire()
        return
    try:
        async with asyncio.timeout(timeout["pool"]):
            await slots.acquire()
    except TimeoutError:
        raise APITimeoutError("no connection became free in time", sent=False) from None


async def _read_async(response: Any) -> Answer:
    try:
        content = await response.aread()
    except Exception as error:
        content = unreadable(error, response.status_code)
    finally:
        await response.aclose()
    return Answer(response.status_code, response.headers, content)
