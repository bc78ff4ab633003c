# Copied from codegen/templates/_runtime/http/given_up.py. Do not edit: change that and run `make generate`.
"""A call that is given up while it waits in an event loop: cancelled, or out of time.

httpcore, below httpx, then loses a connection now and then, which stays open and counts for ever.
"""

from __future__ import annotations

from typing import Any

from .progress import is_sent
from .progress import opened
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
    """Makes the connections of a pool, and closes one that is given up during its handshake.

    `is_socks` has waits for a SOCKS proxy limited, as in `BoundedStream`.
    """

    def __init__(self, backend: Any, is_socks: bool) -> None:
        self._backend = backend
        self._is_socks = is_socks

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, **more: Any
    ) -> Any:
        stream = await self._backend.connect_tcp(host, port, timeout=timeout, **more)
        if self._is_socks:
            _limit(stream, timeout)
            opened(stream)
        return _watched(stream)

    async def connect_unix_socket(self, *args: Any, **kwargs: Any) -> Any:
        return _watched(await self._backend.connect_unix_socket(*args, **kwargs))

    async def sleep(self, seconds: float) -> None:
        await self._backend.sleep(seconds)


def _limit(stream: Any, patience: float | None) -> None:
    read = stream.read

    def reading(max_bytes: int, timeout: float | None = None) -> Any:
        if timeout is None and not is_sent():
            timeout = patience
        return read(max_bytes, timeout)

    stream.read = reading


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
