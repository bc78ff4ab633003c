"""A client of either flavour over either HTTP library, called as if it were sync."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import math
from collections.abc import Iterator
from typing import Any

import attrs

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import Retry
from crisp_client.testing import Emulator
from tests.faults.proxy import Proxy

FLAVOURS = ("sync", "async")
# Over connections of its own, and over a client that the user made.
WAYS = ("httpx", "httpx2", "given-httpx", "given-httpx2")


@attrs.define
class Caller:
    client: Any
    runner: asyncio.Runner | None

    def __call__(self, operation: str, *arguments: Any, **keywords: Any) -> Any:
        """`operation` as `website.get_website`."""
        resource, name = operation.split(".")
        return self.run(getattr(getattr(self.client, resource), name), *arguments, **keywords)

    def spare_no_outage(self) -> None:
        """Retries without end, where a client would stop to make an outage no worse."""
        self.client._transport._budget._tokens = math.inf

    def run(self, method: Any, *arguments: Any, **keywords: Any) -> Any:
        result = method(*arguments, **keywords)
        return result if self.runner is None else self.runner.run(result)


@contextlib.contextmanager
def caller(
    crisp: Emulator,
    proxy: Proxy,
    flavour: str,
    way: str = "httpx2",
    **settings: Any,
) -> Iterator[Caller]:
    """One of `WAYS` to connect. Tries once unless `settings` say otherwise."""
    settings = {"retry": Retry(attempts=1)} | settings
    library = importlib.import_module(way.removeprefix("given-"))
    given = way.startswith("given-")
    if not given:
        settings["http"] = way
    settings = {
        "identifier": crisp.identifier,
        "key": crisp.key,
        "tier": crisp.tier,
        "host": proxy.url,
    } | settings
    with contextlib.ExitStack() as stack:
        if flavour == "sync":
            if given:
                settings["http_client"] = stack.enter_context(library.Client())
            yield Caller(stack.enter_context(CrispClient(**settings)), None)
            return
        runner = stack.enter_context(asyncio.Runner())
        if given:
            settings["http_client"] = library.AsyncClient()
            stack.callback(lambda: runner.run(settings["http_client"].aclose()))
        client = AsyncCrispClient(**settings)
        stack.callback(lambda: runner.run(client.aclose()))
        yield Caller(client, runner)
