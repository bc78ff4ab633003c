"""A call that is given up while it waits in an event loop: cancelled, or out of time.

httpcore, below httpx, then loses a connection now and then, which stays open and counts for ever.
"""

from __future__ import annotations

from typing import Any

from .progress import sending


def lost(transport: Any, request: Any) -> list[Any]:
    """Take the connections out of a pool that no request uses and nobody would close.

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
    """Makes the connections of a pool, and closes one that is given up during its handshake."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend

    async def connect_tcp(self, *args: Any, **kwargs: Any) -> Any:
        return _watched(await self._backend.connect_tcp(*args, **kwargs))

    async def connect_unix_socket(self, *args: Any, **kwargs: Any) -> Any:
        return _watched(await self._backend.connect_unix_socket(*args, **kwargs))

    async def sleep(self, seconds: float) -> None:
        await self._backend.sleep(seconds)


def _watched(stream: Any) -> Any:
    """Change the stream itself: a wrapper would cost a coroutine for every read and write."""
    write, start_tls = stream.write, stream.start_tls

    def writing(buffer: bytes, *args: Any, **kwargs: Any) -> Any:
        sending(buffer)
        return write(buffer, *args, **kwargs)

    async def closing(*args: Any, **kwargs: Any) -> Any:
        try:
            return _watched(await start_tls(*args, **kwargs))
        except BaseException:
            await stream.aclose()
            raise

    stream.write, stream.start_tls = writing, closing
    return stream
