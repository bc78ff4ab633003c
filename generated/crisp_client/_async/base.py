# Copied from codegen/templates/_async/base.py. Do not edit: change that and run `make generate`.
"""The client without its resources: credentials, tier, host, and calls that are not in the spec."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Any
from typing import ClassVar
from typing import Self

from .._runtime.credentials import Credentials
from .._runtime.credentials import known_tier
from .._runtime.credentials import resolve_credentials
from .._runtime.credentials import resolve_host
from .._runtime.decode import plain
from .._runtime.facts import Facts
from .._runtime.http import AsyncHttpClient
from .._runtime.request import RequestOptions
from .._runtime.request import verb
from .._runtime.unset import UNSET
from .._version import __version__
from .transport import AsyncTransport


class AsyncBaseClient:
    """A connection to Crisp as one caller.

    `identifier` and `key` are the pair of a token; `tier` is what kind of token it is: `user`,
    `website` or `plugin`. What is not given is taken from the environment: `CRISP_IDENTIFIER` and
    `CRISP_KEY`, `CRISP_TIER`, `CRISP_HOST`. Without any tier, `user` is assumed, as Crisp does.

    `host` is the address of the API with its scheme, for a proxy or an emulator; the base path
    (`/v1`) is appended. `rtm_host` is the address of the real-time server, which is otherwise asked
    of the API.

    `timeout`, in seconds, limits connecting, sending and each wait for data; the default is 10.

    `http_client` is a client of httpx or httpx2 with settings of your own (proxies, certificates,
    limits). Its headers and timeouts hold, but for the headers that this client sets itself; a
    `timeout` given here or for a call wins over its own. Its `auth`, `base_url` and
    `follow_redirects` are not used, and it is never closed here.

    Nothing is opened before the first call. Use the client in a `with` block or close it in the
    end. Credentials are sent to `host` only; redirects are errors.
    """

    _facts: ClassVar[Facts]

    def __init__(
        self,
        identifier: str | None = None,
        key: str | None = None,
        tier: str | None = None,
        host: str | None = None,
        *,
        timeout: float | None = None,
        http_client: AsyncHttpClient | None = None,
        rtm_host: str | None = None,
    ) -> None:
        self._rtm_host = rtm_host
        self._transport = AsyncTransport(
            self._facts,
            resolve_credentials(self._facts, identifier, key, tier),
            resolve_host(self._facts, host),
            timeout,
            http_client,
            f"crisp-client-python/{__version__}",
        )

    @property
    def _credentials(self) -> Credentials:
        return self._transport.credentials

    def authenticate(self, identifier: str, key: str) -> None:
        """Use another pair from now on, of the tier that the client has."""
        old = self._credentials
        self._transport.credentials = Credentials(
            old.tier, identifier, key, tier_defaulted=old.tier_defaulted
        )

    def authenticate_tier(self, tier: str, identifier: str, key: str) -> None:
        """Use another pair and its tier from now on."""
        self._transport.credentials = Credentials(known_tier(self._facts, tier), identifier, key)

    def set_tier(self, tier: str) -> None:
        """Say what kind of token the pair is: `user`, `website` or `plugin`."""
        old = self._credentials
        self._transport.credentials = Credentials(
            known_tier(self._facts, tier), old.identifier, old.key
        )

    async def request(
        self,
        method: str,
        template: str,
        *,
        path: Mapping[str, str | int] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> Any:
        """Call a route that has no method here.

        `template` is the path below the base path, such as `/website/{website_id}/foo`; values in
        braces are given in `path` and encoded as one segment each. In `query`, None is not sent,
        booleans become 1 and 0, lists and mappings JSON text. `body` is anything that JSON knows.
        The result is the `data` of the answer as plain values, for HEAD whether the object exists.
        """
        method = verb(method)
        operation = f"{method} {template}"
        if method == "HEAD":
            return await self._transport.exists(
                template, operation=operation, path=path, query=query, options=options
            )
        return await self._transport.call(
            method,
            template,
            operation=operation,
            decode=plain(object),
            path=path,
            query=query,
            body=body,
            options=options,
        )

    async def aclose(self) -> None:
        """Close the connections; calls after this are errors."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._transport.host} tier={self._credentials.tier!r}>"
