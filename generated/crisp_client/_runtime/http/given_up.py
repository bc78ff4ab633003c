# Copied from codegen/templates/_runtime/http/given_up.py. Do not edit: change that and run `make generate`.
"""A call that is given up while it waits in an event loop: cancelled, or out of time.

httpcore, below httpx, then loses a connection now and then, which stays open and counts for ever.
And what it raises says whether anything was sent, which a cancellation does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any


class Progress:
    sent = True


_progress: ContextVar[Progress | None] = ContextVar("crisp_client_progress", default=None)


@contextmanager
def following() -> Iterator[Progress]:
    """Whether anything was sent, for a call that may be given up in here."""
    progress = Progress()
    token = _progress.set(progress)
    try:
        yield progress
    finally:
        _progress.reset(token)


@contextmanager
def unsent() -> Iterator[None]:
    """A call that is given up in here has sent nothing."""
    try:
        yield
    except BaseException:
        if (progress := _progress.get()) is not None:
            progress.sent = False
        raise


def lost(transport: Any, request: Any) -> list[Any]:
    """Takes those connections out of a pool that nobody uses any more and nobody would close.

    `request` has been given up. The library has no public way to ask for any of this.
    """
    pool = transport._pool
    requests, connections = getattr(pool, "_requests", []), getattr(pool, "_connections", [])
    for other in [other for other in requests if other.request.extensions is request.extensions]:
        requests.remove(other)
    used = {id(other.connection) for other in requests}
    found = [
        connection
        for connection in connections
        if not (id(connection) in used or connection.is_idle() or connection.is_closed())
    ]
    for connection in found:
        connections.remove(connection)
    return found


class ClosingBackend:
    """Makes the connections of a pool, and closes those that are given up while TLS begins."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend

    async def connect_tcp(self, *args: Any, **kwargs: Any) -> Any:
        with unsent():
            return _watched(await self._backend.connect_tcp(*args, **kwargs))

    async def connect_unix_socket(self, *args: Any, **kwargs: Any) -> Any:
        with unsent():
            return _watched(await self._backend.connect_unix_socket(*args, **kwargs))

    async def sleep(self, seconds: float) -> None:
        await self._backend.sleep(seconds)


def _watched(stream: Any) -> Any:
    """The stream itself: to wrap it would cost a coroutine for every read and write."""
    read, write, start_tls = stream.read, stream.write, stream.start_tls

    def reading(*args: Any, **kwargs: Any) -> Any:
        stream.heard = True  # see `adapter.check_turn`
        return read(*args, **kwargs)

    def writing(*args: Any, **kwargs: Any) -> Any:
        stream.heard = False
        return write(*args, **kwargs)

    async def closing(*args: Any, **kwargs: Any) -> Any:
        with unsent():
            try:
                return _watched(await start_tls(*args, **kwargs))
            except BaseException:
                await stream.aclose()
                raise

    stream.read, stream.write, stream.start_tls = reading, writing, closing
    return stream
