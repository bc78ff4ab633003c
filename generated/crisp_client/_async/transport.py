# Copied from codegen/templates/_async/transport.py. Do not edit: change that and run `make generate`.
"""One call: build, send, read, decode. Everything but sending is done by pure functions."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import TypeVar

from .._runtime import request
from .._runtime.credentials import Credentials
from .._runtime.errors import CrispError
from .._runtime.errors import DecodeError
from .._runtime.errors import RequestInfo
from .._runtime.facts import Facts
from .._runtime.http import Answer
from .._runtime.http import AsyncHttp
from .._runtime.http import AsyncHttpClient
from .._runtime.request import RequestOptions
from .._runtime.response import read
from .._runtime.response import read_exists
from .._runtime.safety import Deduplicate
from .._runtime.safety import Safety
from .._runtime.unset import UNSET

T = TypeVar("T")

logger = logging.getLogger("crisp_client")


class AsyncTransport:
    """What all resources of a client share: where to, as whom, and over which connections."""

    def __init__(
        self,
        facts: Facts,
        credentials: Credentials,
        host: str,
        timeout: float | None,
        http_client: AsyncHttpClient | None,
        user_agent: str,
    ) -> None:
        self._facts = facts
        self.host = host
        self._base_url = request.base_url(host, facts.base_path)
        self._http = AsyncHttp(http_client, timeout)
        self._open_headers = {"Accept": "application/json", "User-Agent": user_agent}
        self.credentials = credentials

    @property
    def credentials(self) -> Credentials:
        return self._signed[0]

    @credentials.setter
    def credentials(self, credentials: Credentials) -> None:
        headers = self._open_headers
        if credentials.identifier is not None:
            headers = {
                **headers,
                "Authorization": credentials.basic(),
                self._facts.tier_header: credentials.tier,
            }
        # One assignment, so that no thread ever sends one pair's key with another's tier.
        self._signed = (credentials, headers)

    def remember(self, identifier: str, key: str) -> None:
        """Makes a pair the client's; logins are of people, the tier that the platform assumes."""
        self.credentials = Credentials(self._facts.default_tier, identifier, key)

    def forget(self) -> None:
        """Drops the pair and keeps the tier."""
        old = self.credentials
        self.credentials = Credentials(old.tier, tier_defaulted=old.tier_defaulted)

    async def call(
        self,
        method: str,
        template: str,
        *,
        operation: str,
        decode: Callable[[Any], T],
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        auth: bool = True,
        safety: Safety | None = None,
        deduplicate: Deduplicate | None = None,
        options: RequestOptions | None = None,
    ) -> T:
        """Sends one request and decodes the answer's data.

        Without `safety` the verb decides; with `deduplicate` the write can be looked up.
        """
        info, hint, answer = await self._exchange(
            method, template, operation, path, query, body, auth, options
        )
        data = read(
            self._facts, operation, answer.status, answer.headers, answer.content, info, hint
        )
        try:
            return decode(data)
        except DecodeError as error:
            error.operation, error.request = operation, info
            raise

    async def exists(
        self,
        template: str,
        *,
        operation: str,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        auth: bool = True,
        options: RequestOptions | None = None,
    ) -> bool:
        """Asks with HEAD: true for any success, false for 404."""
        info, hint, answer = await self._exchange(
            "HEAD", template, operation, path, query, UNSET, auth, options
        )
        return read_exists(self._facts, operation, answer.status, answer.headers, info, hint)

    async def aclose(self) -> None:
        await self._http.aclose()

    async def _exchange(
        self,
        method: str,
        template: str,
        operation: str,
        path: Mapping[str, Any] | None,
        query: Mapping[str, Any] | None,
        body: Any,
        auth: bool,
        options: RequestOptions | None,
    ) -> tuple[RequestInfo, str, Answer]:
        """The request as sent, what to add to a refusal, and the answer."""
        url = self._base_url + request.build_path(template, path or {})
        if query and (text := request.encode_query(query)):
            url = f"{url}?{text}"
        info = RequestInfo(method, url)
        content = request.encode_body(method, body)
        credentials, signed = self._signed
        if auth:
            credentials.require()
        headers = request.build_headers(signed if auth else self._open_headers, content, options)
        started = time.perf_counter()
        try:
            answer = await self._http.send(
                info,
                headers,
                content,
                timeout=None if options is None else options.timeout,
                operation=operation,
            )
        except CrispError as error:
            _log(method, template, type(error).__name__, started)
            raise
        _log(method, template, answer.status, started)
        return info, credentials.hint() if auth else "", answer


def _log(method: str, template: str, outcome: int | str, started: float) -> None:
    """The route's template only: values may be personal or secret."""
    if logger.isEnabledFor(logging.DEBUG):
        spent = (time.perf_counter() - started) * 1000
        logger.debug("%s %s: %s in %.0f ms", method, template, outcome, spent)
