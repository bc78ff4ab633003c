"""The only module that imports an HTTP library: httpx, or httpx2, which has the same interface.

Requests go straight to the library's transport. The layer above it adds what Crisp must not have
(cookies, redirects, `.netrc`) or what is done here (timeouts, the log), and costs a third of a
call. A client given by the user is used as it is. The library is imported at the first request.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import NamedTuple
from typing import Protocol
from typing import Self

import attrs

from .. import forking
from ..errors import ClosedError
from . import log
from .body import Body
from .network import Network
from .network import Proxy
from .own_request import Requests

Timeouts = Mapping[str, float | None]

# Those that no error and no hook shows, in lower case.
SECRET_HEADERS = ("authorization", "proxy-authorization")


# Bytes of a refusal that are read where a file was asked for.
BEGINNING = 4096


class Answer(NamedTuple):
    """An answer; its `repr` shows the status only."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    def __repr__(self) -> str:
        return f"<Answer {self.status}>"


class Sink(Protocol):
    """Where the content of an answer goes that is not to be held in memory.

    It comes as it was sent: a sink unpacks what is compressed.
    """

    @property
    def can_restart(self) -> bool: ...

    def begin(self, headers: Mapping[str, str]) -> None: ...

    def write(self, piece: bytes) -> None: ...

    def end(self) -> None: ...


class Outgoing(NamedTuple):
    """A request, ready to be sent; its `repr` shows method and route only."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | Body | None
    timeout: Timeouts | None
    """By the names of httpx; None leaves them to a client given by the user."""
    route: str
    sink: Sink | None = None
    """What takes the content of a success, piece by piece, in the place of the answer."""

    def __repr__(self) -> str:
        return f"<Outgoing {self.method} {self.route}>"


class HttpBase:
    """The part that both flavours share: the library, the request, and how to connect."""

    def __init__(self, network: Network, given: Any) -> None:
        if given is not None and (isinstance(given, type) or not hasattr(given, "build_request")):
            raise TypeError("http_client must be a client of httpx or httpx2, ready for use")
        if given is not None and getattr(given, "params", None):
            raise ValueError("http_client must have no params: they would replace the query")
        if given is not None and network.library is not None:
            raise ValueError("give http or http_client, not both")
        log.install()
        self._network = network
        self._given = given
        self.is_given = given is not None
        self._closed = False
        # To be called when it is closed, for those that wait to send something.
        self.waiting: set[Callable[[], object]] = set()
        forking.forget_in_child(self)

    @functools.cached_property
    def _library(self) -> Any:
        return importlib.import_module(self._network.library_name)

    @functools.cached_property
    def _core(self) -> Any:
        """The package below the library: httpcore for httpx, httpcore2 for httpx2."""
        return importlib.import_module(self._library.__name__.replace("httpx", "httpcore"))

    @functools.cached_property
    def _requests(self) -> Requests:
        return Requests(self._library, self._network.host)

    def request(self, outgoing: Outgoing, timeout: Timeouts | None) -> Any:
        method, url, headers, content, *_ = outgoing
        if isinstance(content, Body):
            return self._streamed(outgoing, content, timeout)
        if outgoing.sink is not None:
            return self._plain(outgoing, timeout)
        if self._given is None:
            extensions = {"timeout": timeout}
            return self._requests.request(method, url, headers, content, extensions=extensions)
        request = self._given.build_request(method, url, headers=headers, content=content)
        if timeout is not None:
            request.extensions["timeout"] = timeout
        return request

    def _streamed(self, outgoing: Outgoing, body: Body, timeout: Timeouts | None) -> Any:
        headers = {**outgoing.headers, "Content-Length": str(body.size)}
        library = self._library if self._given is None else _library_of(self._given)
        return self._plain(outgoing._replace(headers=headers), timeout, stream=body.stream(library))

    def _plain(self, outgoing: Outgoing, timeout: Timeouts | None, **stream: Any) -> Any:
        """Make a request of nothing but what it says: not even a given client's headers."""
        library = self._library if self._given is None else _library_of(self._given)
        url = library.URL(outgoing.url)
        headers = {"Host": url.netloc.decode("ascii"), **outgoing.headers}
        extensions = {"timeout": timeout} if self._given is None or timeout is not None else {}
        return library.Request(
            outgoing.method, url, headers=headers, extensions=extensions, **stream
        )

    def elsewhere(self, origin: str) -> Self:
        """Return the same way to another host, with connections of its own."""
        return type(self)(attrs.evolve(self._network, host=origin), self._given)

    def connect_by(self, transport: Any, pool: Any, backend: Any) -> bool:
        """Have a transport of the library's make its connections by `backend`; return success.

        Tools that record or mock replace a method of the library's transports, so requests have to
        go through one, and it has no public way to be handed a pool: `_pool` is the one name here
        that is not public. Without it nobody notes when something is sent.
        """
        if not hasattr(transport, "_pool"):
            return False
        network = self._network
        proxy = network.proxy_for(network.host)
        transport._pool = pool(
            ssl_context=network.ssl_context(),
            proxy=None if proxy is None else self._proxy(proxy),
            # How many there are is counted here: a pool that lost one would wait for it.
            max_connections=None,
            max_keepalive_connections=network.max_connections,
            keepalive_expiry=5.0,
            network_backend=backend,
        )
        return True

    @property
    def _is_socks(self) -> bool:
        proxy = self._network.proxy_for(self._network.host)
        return proxy is not None and proxy.is_socks

    def _proxy(self, proxy: Proxy) -> Any:
        user = None
        if proxy.user is not None:
            user = (proxy.user.encode(), proxy.password.encode())
        trust = self._network.ssl_context() if proxy.scheme == "https" else None
        return self._core.Proxy(proxy.url, auth=user, ssl_context=trust)

    def _close(self) -> None:
        self._closed = True
        for wake in list(self.waiting):
            wake()

    def check_open(self) -> None:
        if self._closed:
            raise ClosedError("the client has been closed")

    def forget(self) -> None:
        """Leave the connections to the process that this one was forked from."""
        self.waiting = set()


def disarm(request: Any, outgoing: Outgoing) -> None:
    """Remove the credentials from a request that an exception of the library keeps."""
    if request is not None:
        for name in SECRET_HEADERS:
            request.headers.pop(name, None)
        if outgoing.sink is not None or isinstance(outgoing.content, Body):
            # The query is, or may be, a signature.
            request.url = request.url.copy_with(query=None)


def _library_of(client: Any) -> Any:
    """Return httpx or httpx2, whichever a client is of."""
    names = (kind.__module__.partition(".")[0] for kind in type(client).__mro__)
    return importlib.import_module(next(name for name in names if name in ("httpx", "httpx2")))
