"""The only module that knows an HTTP library.

httpx is imported at the first request. A client given by the user may be of httpx or of httpx2:
both have the methods used here, and exceptions of the same names.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Coroutine
from collections.abc import Mapping
from typing import Any
from typing import NamedTuple
from typing import NoReturn
from typing import Protocol
from typing import TYPE_CHECKING

from .errors import APIConnectionError
from .errors import APITimeoutError
from .errors import CrispError
from .errors import DecodeError
from .errors import RequestInfo

if TYPE_CHECKING:
    import ssl

DEFAULT_TIMEOUT = 10.0


class Answer(NamedTuple):
    status: int
    headers: Mapping[str, str]
    content: bytes


class AsyncHttpClient(Protocol):
    """What is used of an `httpx.AsyncClient`."""

    def build_request(
        self, method: str, url: str, *, headers: Any, content: Any, timeout: Any = ...
    ) -> Any: ...

    def send(
        self, request: Any, *, auth: None, follow_redirects: bool
    ) -> Coroutine[Any, Any, Any]: ...

    def aclose(self) -> Coroutine[Any, Any, None]: ...


class HttpClient(Protocol):
    """What is used of an `httpx.Client`."""

    def build_request(
        self, method: str, url: str, *, headers: Any, content: Any, timeout: Any = ...
    ) -> Any: ...

    def send(self, request: Any, *, auth: None, follow_redirects: bool) -> Any: ...

    def close(self) -> None: ...


class _Http:
    """What both flavours share: the client's ownership and its timeout."""

    def __init__(self, given: Any, timeout: float | None) -> None:
        if given is not None and getattr(given, "params", None):
            raise ValueError("http_client must have no params: they would replace the query")
        if timeout is not None and not timeout > 0:
            raise ValueError("timeout must be more than 0 seconds")
        self._owned = given is None
        self._timeout = DEFAULT_TIMEOUT if given is None and timeout is None else timeout
        self._closed = False

    def _build(
        self,
        client: Any,
        info: RequestInfo,
        headers: Mapping[str, str],
        content: bytes | None,
        timeout: float | None,
    ) -> Any:
        if self._owned:
            return self._build_own(info, headers, content, timeout)
        if timeout is None:
            timeout = self._timeout
        if timeout is None:
            return client.build_request(info.method, info.url, headers=headers, content=content)
        return client.build_request(
            info.method, info.url, headers=headers, content=content, timeout=timeout
        )

    def _build_own(
        self,
        info: RequestInfo,
        headers: Mapping[str, str],
        content: bytes | None,
        timeout: float | None,
    ) -> Any:
        """Without what `build_request` merges in from a client, which ours does not have."""
        import httpx

        return httpx.Request(
            info.method,
            info.url,
            headers={"Accept-Encoding": "gzip, deflate", **headers},
            content=content,
            extensions=None if timeout is None else {"timeout": httpx.Timeout(timeout).as_dict()},
        )

    def _check_open(self) -> None:
        if self._closed:
            raise RuntimeError("the client has been closed")


class AsyncHttp(_Http):
    """Sends requests with a client of the user or one of its own, opened at the first request."""

    def __init__(self, given: AsyncHttpClient | None, timeout: float | None) -> None:
        # A sync client would send before the missing `await` is noticed.
        if given is not None and not hasattr(given, "aclose"):
            raise TypeError("http_client must be an AsyncClient of httpx or httpx2")
        super().__init__(given, timeout)
        self._client = given

    async def send(
        self,
        info: RequestInfo,
        headers: Mapping[str, str],
        content: bytes | None,
        *,
        timeout: float | None,
        operation: str,
    ) -> Answer:
        client = self._client or self._open()
        try:
            request = self._build(client, info, headers, content, timeout)
            response = await client.send(request, auth=None, follow_redirects=False)
        except Exception as error:
            _raise_ours(error, info, operation)
        return Answer(response.status_code, response.headers, response.content)

    def _open(self) -> AsyncHttpClient:
        self._check_open()
        import httpx

        self._client = httpx.AsyncClient(verify=ssl_context(), timeout=self._timeout)
        return self._client

    async def aclose(self) -> None:
        """Closes what it opened; a client of the user stays open."""
        self._closed = True
        if self._owned and self._client is not None:
            client, self._client = self._client, None
            await client.aclose()


class Http(_Http):
    """Sends requests with a client of the user or one of its own, opened at the first request."""

    def __init__(self, given: HttpClient | None, timeout: float | None) -> None:
        if given is not None and not hasattr(given, "close"):
            raise TypeError("http_client must be a Client of httpx or httpx2")
        super().__init__(given, timeout)
        self._client = given
        self._lock = threading.Lock()

    def send(
        self,
        info: RequestInfo,
        headers: Mapping[str, str],
        content: bytes | None,
        *,
        timeout: float | None,
        operation: str,
    ) -> Answer:
        client = self._client or self._open()
        try:
            request = self._build(client, info, headers, content, timeout)
            response = client.send(request, auth=None, follow_redirects=False)
        except Exception as error:
            _raise_ours(error, info, operation)
        return Answer(response.status_code, response.headers, response.content)

    def _open(self) -> HttpClient:
        import httpx

        with self._lock:
            self._check_open()
            if self._client is None:
                self._client = httpx.Client(verify=ssl_context(), timeout=self._timeout)
            return self._client

    def close(self) -> None:
        """Closes what it opened; a client of the user stays open."""
        with self._lock:
            self._closed = True
            if not self._owned or self._client is None:
                return
            client, self._client = self._client, None
        client.close()


@functools.cache
def ssl_context() -> ssl.SSLContext:
    """One for the process: reading the certificates costs more than a dozen calls."""
    import httpx

    return httpx.create_ssl_context()


def _raise_ours(error: Exception, info: RequestInfo, operation: str) -> NoReturn:
    """Raises our error for one of httpx or httpx2, told by name; any other goes on as it is."""
    names = {
        cls.__name__
        for cls in type(error).__mro__
        if cls.__module__.partition(".")[0] in ("httpx", "httpx2")
    }
    ours: type[CrispError]
    if "TimeoutException" in names:
        ours = APITimeoutError
    elif "DecodingError" in names:
        ours = DecodeError
    elif names & {"RequestError", "InvalidURL"}:
        ours = APIConnectionError
    else:
        raise error
    text = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    raise ours(text, operation=operation, request=info) from error
