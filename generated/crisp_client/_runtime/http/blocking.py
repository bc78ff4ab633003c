# Copied from codegen/templates/_runtime/http/blocking.py. Do not edit: change that and run `make generate`.
"""Send requests and block until the answer."""

from __future__ import annotations

import threading
import time
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
from .deadline import BoundedBackend
from .deadline import remaining
from .deadline import until
from .failures import is_known
from .failures import no_connection_free
from .failures import ours
from .failures import unreadable
from .leftover import spoiled
from .network import Network
from .progress import following
from .progress import Progress
from .progress import sending


class HttpClient(Protocol):
    """The methods that are used of an `httpx.Client`."""

    def build_request(self, method: str, url: str, *, headers: Any, content: Any) -> Any: ...

    def send(self, request: Any, *, stream: bool, auth: None, follow_redirects: bool) -> Any: ...

    def close(self) -> None: ...


@attrs.define
class _Pool:
    """Connections, and how many calls use them."""

    transport: Any
    is_watched: bool
    under_way: int = 0


class Http(HttpBase):
    """Sends requests over connections of its own, or with a client of the user."""

    def __init__(self, network: Network, given: HttpClient | None = None) -> None:
        if given is not None and not hasattr(given, "close"):
            raise TypeError("http_client must be a Client of httpx or httpx2")
        super().__init__(network, given)
        self._pool: _Pool | None = None
        self._left_behind: list[_Pool | None] = []
        self._changed = threading.Condition()

    def send(
        self, outgoing: Outgoing, deadline: float | None, progress: Progress | None = None
    ) -> Answer:
        """Send one request. `deadline` is a time of `time.monotonic()`."""
        progress = progress or Progress(outgoing.method, outgoing.route)
        with following(progress), until(deadline):
            try:
                return self._attempt(outgoing, deadline)
            except Exception as error:
                if progress.opened is not None and not progress.sent:
                    progress.opened.close()
                late = deadline is not None and time.monotonic() >= deadline
                if (known := ours(error, progress, late=late)) is error:
                    raise
                raise known from error

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def close(self) -> None:
        """Close the connections, each at the end of the request that is under way."""
        with self._changed:
            self._close()
        self._start_anew()

    def forget(self) -> None:
        super().forget()
        # Kept, since to throw them away would be to say goodbye in the name of the other process.
        self._left_behind.append(self._pool)
        self._pool, self._changed = None, threading.Condition()

    def _attempt(self, outgoing: Outgoing, deadline: float | None) -> Answer:
        request = self.request(outgoing, outgoing.timeout)
        if deadline is not None:
            left = remaining(deadline)
            request.extensions["timeout"] = _shortened(request.extensions.get("timeout"), left)
        try:
            if self._given is None:
                return self._exchange(request, request.extensions["timeout"], outgoing.sink)
            sending()
            response = self._given.send(request, stream=True, auth=None, follow_redirects=False)
            return _read(response, deadline, outgoing.sink)
        except Exception:
            disarm(request, outgoing)
            raise

    def _exchange(self, request: Any, timeout: Timeouts | None, sink: Sink | None) -> Answer:
        try:
            pool = self._enter(None if timeout is None else timeout["pool"])
            try:
                if not pool.is_watched:
                    sending()
                return _read(pool.transport.handle_request(request), None, sink)
            finally:
                self._leave(pool)
        except BaseException as error:
            # Ctrl-C, or what else a signal raises, may come anywhere in the library and here.
            if not is_known(error):
                self._start_anew()
            raise

    def _enter(self, patience: float | None) -> _Pool:
        """Wait for a free place among the connections."""
        with self._changed:
            if not self._changed.wait_for(self._is_free, patience):
                raise no_connection_free()
            self.check_open()
            if self._pool is None:
                backend = BoundedBackend(self._core.SyncBackend(), self._is_socks)
                transport = self._library.HTTPTransport(verify=self._network.ssl_context())
                is_watched = self.connect_by(transport, self._core.ConnectionPool, backend)
                self._pool = _Pool(transport, is_watched)
            self._pool.under_way += 1
            return self._pool

    def _is_free(self) -> bool:
        return self._pool is None or self._pool.under_way < self._network.max_connections

    def _leave(self, pool: _Pool) -> None:
        with self._changed:
            pool.under_way -= 1
            last = pool is not self._pool and not pool.under_way
            self._changed.notify()
        if last:
            pool.transport.close()

    def _start_anew(self) -> None:
        """Drop the connections; those in use are closed when their requests end."""
        with self._changed:
            pool, self._pool = self._pool, None
            self._changed.notify_all()
            if pool is None or pool.under_way:
                return
        pool.transport.close()


def _read(response: Any, deadline: float | None, sink: Sink | None) -> Answer:
    try:
        if sink is not None:
            content = _received(response, deadline, sink)
        elif deadline is None:
            content = _content(response)
        else:
            pieces = []
            limits = response.request.extensions["timeout"]
            limits["read"] = min(limits["read"], remaining(deadline))
            for piece in response.iter_bytes():
                pieces.append(piece)
                remaining(deadline)
            content = b"".join(pieces)
    except Exception as error:
        content = unreadable(error, response.status_code)
    finally:
        response.close()
    if (stream := spoiled(response)) is not None:
        stream.close()
    return Answer(response.status_code, response.headers, content)


def _received(response: Any, deadline: float | None, sink: Sink) -> bytes:
    """Hand a success on to the sink; return the beginning of any other answer."""
    if response.status_code != 200:
        return next(iter(response.stream), b"")[:BEGINNING]
    sink.begin(response.headers)
    for piece in response.stream:
        sink.write(piece)
        if deadline is not None:
            remaining(deadline)
    sink.end()
    return b""


def _content(response: Any) -> bytes:
    if "content-encoding" in response.headers:
        content: bytes = response.read()
        return content
    return b"".join(response.stream)  # half of what it costs to have nothing decoded


def _shortened(timeout: Timeouts | None, left: float) -> Timeouts:
    names = ("connect", "read", "write", "pool")
    given = timeout or dict.fromkeys(names)
    return {name: left if (value := given[name]) is None else min(value, left) for name in names}
