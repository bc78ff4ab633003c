"""A client of either flavour over either HTTP library, called as if it were sync."""

from __future__ import annotations

import asyncio
import collections
import contextlib
import importlib
from collections.abc import Iterator
from typing import Any

import attrs

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import CrispError
from crisp_client import Retry
from crisp_client.testing import Emulator
from tests.faults.fault import Fault
from tests.faults.proxy import Exchange
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


@attrs.frozen
class Told:
    """What a caller believes of one write and what the proxy knows of it. `text` is its own."""

    text: str
    schedule: tuple[Fault, ...]
    error: Exception | None
    exchanges: list[Exchange]


class Writer:
    """Writes things that tell themselves apart, and counts how often each was carried out.

    A message has an id of the sender's choice, by which it can be found again; a campaign has none,
    and Crisp makes as many of one name as it is asked for.
    """

    _PER_CONVERSATION = 200

    def __init__(self, crisp: Emulator, proxy: Proxy, caller: Caller, what: str) -> None:
        self._crisp, self._proxy = crisp, proxy
        self._caller = caller
        self._send = {"message": self._message, "campaign": self._campaign}[what]
        self._session_id = ""
        self._count = 0

    def write(self, *schedule: Fault) -> Told:
        """One of them under these faults; an error that is not ours goes on."""
        if self._count % self._PER_CONVERSATION == 0:
            self._session_id = self._crisp.visitor().session_id
        text = f"write {self._count}"
        self._count += 1
        self._proxy.play(*schedule)
        error = None
        try:
            self._send(text)
        except CrispError as raised:
            error = raised
        return Told(text, schedule, error, self._proxy.exchanges)

    def ledger(self) -> collections.Counter[str]:
        """How often each was carried out; waits for those that are still on their way."""
        self._proxy.settle()
        return collections.Counter(
            request.body.get("content") or request.body["name"]
            for request in self._crisp.requests
            if request.method == "POST" and request.status < 300
        )

    def _message(self, text: str) -> None:
        message = {"type": "text", "from": "operator", "origin": "chat", "content": text}
        operation = "website_conversations.send_message_in_conversation"
        self._caller(operation, self._crisp.website_id, self._session_id, message)

    def _campaign(self, text: str) -> None:
        operation = "website_campaigns.create_new_campaign"
        self._caller(operation, self._crisp.website_id, "one-shot", text)
