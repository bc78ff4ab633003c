"""The only module that imports an HTTP library: httpx, or httpx2, which has the same interface.

Requests go straight to the library's transport. The layer above it adds what Crisp must not have
(cookies, redirects, `.netrc`) or what is done here (timeouts, the log), and costs a third of a
call. A client given by the user is used as it is. The library is imported at the first request.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
import os
import weakref
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import Literal
from typing import NamedTuple
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .. import checks
from ..errors import APIConnectionError
from . import log
from .failures import ClosedError

if TYPE_CHECKING:
    import ssl

Library = Literal["httpx", "httpx2"]
Timeouts = Mapping[str, float | None]

# The most that the libraries keep open for later is 20; more at once costs far more each.
MAX_CONNECTIONS = 20

# Those that no error and no hook shows, in lower case.
SECRET_HEADERS = ("authorization", "proxy-authorization")


class Answer(NamedTuple):
    """What came back; `repr` does not show what it holds."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    def __repr__(self) -> str:
        return f"<Answer {self.status}>"


class Outgoing(NamedTuple):
    """A request, ready to be sent; `repr` does not show what it holds."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | None
    timeout: Timeouts | None
    """By the names of httpx; None leaves them to a client given by the user."""
    route: str

    def __repr__(self) -> str:
        return f"<Outgoing {self.method} {self.route}>"


class HttpBase:
    """What both flavours share: the library, the request, and how to connect."""

    def __init__(
        self, given: Any, library: Library | None, base_url: str, max_connections: int
    ) -> None:
        if given is not None and (isinstance(given, type) or not hasattr(given, "build_request")):
            raise TypeError("http_client must be a client of httpx or httpx2, ready for use")
        if given is not None and getattr(given, "params", None):
            raise ValueError("http_client must have no params: they would replace the query")
        if given is not None and library is not None:
            raise ValueError("give http or http_client, not both")
        if library not in (None, "httpx", "httpx2"):
            raise ValueError(f"http must be 'httpx' or 'httpx2', not {library!r}")
        if library == "httpx2" and not importlib.util.find_spec(library):
            raise ValueError("httpx2 is not installed: pip install 'crisp-client[httpx2]'")
        checks.whole("max_connections", max_connections)
        log.install()
        self._given = given
        self.is_given = given is not None
        self.library = library
        self._base_url = base_url
        self._max_connections = max_connections
        self._closed = False
        _alive.add(self)

    @functools.cached_property
    def _library(self) -> Any:
        return importlib.import_module(self.library or default_library())

    def request(self, outgoing: Outgoing, timeout: Timeouts | None) -> Any:
        if self._given is None:
            return self._library.Request(
                outgoing.method,
                outgoing.url,
                headers=outgoing.headers,
                content=outgoing.content,
                extensions={"timeout": timeout},
            )
        request = self._given.build_request(
            outgoing.method, outgoing.url, headers=outgoing.headers, content=outgoing.content
        )
        if timeout is not None:
            request.extensions["timeout"] = timeout
        return request

    def transport_settings(self) -> dict[str, Any]:
        """For the one origin that there is."""
        try:
            certificates = ssl_context(self._library.__name__)
        except OSError as error:
            raise APIConnectionError(f"no certificates: {error}", sent=False) from error
        return {
            "verify": certificates,
            "proxy": self._proxy,
            # How many there are is counted here: a pool that lost one would wait for it.
            "limits": self._library.Limits(
                max_connections=None,
                max_keepalive_connections=self._max_connections,
                keepalive_expiry=5.0,
            ),
        }

    @functools.cached_property
    def _proxy(self) -> str | None:
        return _proxy_for(self._base_url)

    @property
    def _layers(self) -> int:
        """How many of TLS a request is wrapped in: one for Crisp, one for the proxy before it."""
        if not self._base_url.startswith("https:"):
            return 0
        return 2 if (self._proxy or "").startswith("https:") else 1

    def check_open(self) -> None:
        if self._closed:
            raise ClosedError("the client has been closed")

    def forget(self) -> None:
        """Leaves the connections to the process that this one was forked from."""
        raise NotImplementedError


def replace_backend(transport: Any, wrapper: Callable[[Any], Any]) -> bool:
    """Connects through `wrapper`; the library has no public way to hand one to its transport.

    Whether that succeeded: without it nobody notes when something is sent.
    """
    if backend := getattr(transport._pool, "_network_backend", None):
        transport._pool._network_backend = wrapper(backend)
    return backend is not None


def disarm(request: Any) -> None:
    """An exception of the library keeps the request: it goes on without the credentials."""
    if request is not None:
        for name in SECRET_HEADERS:
            request.headers.pop(name, None)


# What the whole process shares

_alive: weakref.WeakSet[HttpBase] = weakref.WeakSet()


def _forget_all() -> None:
    for http in list(_alive):
        http.forget()


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(after_in_child=_forget_all)


def default_library() -> str:
    """httpx2 where it is installed, which the extra `httpx2` does."""
    return "httpx2" if importlib.util.find_spec("httpx2") else "httpx"


def ssl_context(library: str | None = None) -> ssl.SSLContext:
    """One for the process: reading the certificates costs more than a dozen calls."""
    return _ssl_context(library or default_library())


@functools.cache
def _ssl_context(library: str) -> ssl.SSLContext:
    context: ssl.SSLContext = importlib.import_module(library).create_ssl_context()
    return context


def _proxy_for(base_url: str) -> str | None:
    """Of the environment, for the host that everything goes to."""
    from urllib.request import getproxies
    from urllib.request import proxy_bypass

    parts = urlsplit(base_url)
    if proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"
