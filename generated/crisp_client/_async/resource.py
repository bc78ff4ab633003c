# Copied from codegen/templates/_async/resource.py. Do not edit: change that and run `make generate`.
"""The base of all resources."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import TypeVar

from .._runtime.data.unset import UNSET
from .._runtime.rest.options import RequestOptions
from .._runtime.safety import Deduplicate
from .._runtime.safety import Safety
from .transport import AsyncTransport

T = TypeVar("T")


class AsyncResource:
    """Operations of one kind; the client makes it and shares its connections with it."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def _call(
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
        return await self._transport.call(
            method,
            template,
            operation=operation,
            decode=decode,
            path=path,
            query=query,
            body=body,
            auth=auth,
            safety=safety,
            deduplicate=deduplicate,
            options=options,
        )

    async def _exists(
        self,
        template: str,
        *,
        operation: str,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        auth: bool = True,
        options: RequestOptions | None = None,
    ) -> bool:
        return await self._transport.exists(
            template,
            operation=operation,
            path=path,
            query=query,
            auth=auth,
            options=options,
        )

    def _remember(self, identifier: str, key: str) -> None:
        """Use the identifier and key of a login for all further calls of the client."""
        self._transport.remember(identifier, key)

    def _forget(self) -> None:
        """Drop the client's identifier and key after a logout."""
        self._transport.forget()
