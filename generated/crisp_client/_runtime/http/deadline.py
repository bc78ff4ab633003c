# Copied from codegen/templates/_runtime/http/deadline.py. Do not edit: change that and run `make generate`.
"""A deadline for blocking sockets, which a timeout for each read cannot give.

A server that sends a byte now and then satisfies every read timeout for ever. The streams here
wait no longer than what is left of the running call. They wrap those of httpcore and httpcore2,
which have the same methods; asyncio needs none of this, since it can cancel.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from .progress import is_sent
from .progress import opened
from .progress import sending

_deadline: ContextVar[float | None] = ContextVar("crisp_client_deadline", default=None)

# The system takes as much at once, if it takes anything.
_PIECE = 4096


class DeadlinePassed(Exception):
    """The time that the call may take is over."""


@contextmanager
def until(deadline: float | None) -> Iterator[None]:
    """Limit what this thread does on bounded streams; `deadline` is one of `time.monotonic()`."""
    if deadline is None:
        yield
        return
    token = _deadline.set(deadline)
    try:
        yield
    finally:
        _deadline.reset(token)


def remaining(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise DeadlinePassed
    return left


def _bounded(timeout: float | None) -> float | None:
    deadline = _deadline.get()
    if deadline is None:
        return timeout
    left = remaining(deadline)
    return left if timeout is None else min(timeout, left)


class BoundedStream:
    """`patience` limits waits that have no limit: httpcore asks a SOCKS proxy without any."""

    def __init__(self, stream: Any, patience: float | None = None) -> None:
        self._stream = stream
        self._patience = patience

    def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        if timeout is None and not is_sent():
            timeout = self._patience
        return self._stream.read(max_bytes, _bounded(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        # One that is taken bit by bit is waited for anew with each bit.
        step = len(buffer) or 1 if _deadline.get() is None else _PIECE
        try:
            for start in range(0, len(buffer), step):
                limit = _bounded(timeout)
                sending(buffer)
                self._stream.write(buffer[start : start + step], limit)
        except BaseException:
            del buffer  # crash reporters show what stands in the frames of a traceback
            raise

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> BoundedStream:
        return BoundedStream(
            self._stream.start_tls(ssl_context, server_hostname, _bounded(timeout))
        )

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class BoundedBackend:
    def __init__(self, backend: Any, is_socks: bool) -> None:
        self._backend = backend
        self._is_socks = is_socks

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Any = None,
    ) -> BoundedStream:
        if _deadline.get() is None:
            stream = self._backend.connect_tcp(host, port, timeout, local_address, socket_options)
            return self._opened(BoundedStream(stream, timeout))
        # Each address of the host gets what is left, and not the whole timeout again.
        failure: Exception = OSError(f"no address for {host}")
        for address in _addresses(host, port):
            try:
                stream = self._backend.connect_tcp(
                    address, port, _bounded(timeout), local_address, socket_options
                )
                return self._opened(BoundedStream(stream, timeout))
            except DeadlinePassed:
                raise
            except Exception as error:
                failure = error
        raise failure

    def _opened(self, stream: BoundedStream) -> BoundedStream:
        if self._is_socks:
            opened(stream)
        return stream

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Any = None
    ) -> BoundedStream:
        stream = self._backend.connect_unix_socket(path, _bounded(timeout), socket_options)
        return BoundedStream(stream)

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


def _addresses(host: str, port: int) -> list[str]:
    """Return all addresses of a host; if it has none, its name, which gives the right error."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        return [host]
    return list(dict.fromkeys(str(address[0]) for *_, address in found))
