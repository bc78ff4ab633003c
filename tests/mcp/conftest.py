"""A server of tools on an emulator, and the official SDK's client beside it in one process."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from mcp import Client
from mcp_types import CallToolResult
from mcp_types import ElicitResult

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import Retry
from crisp_client import Tier
from crisp_client.mcp import _example
from crisp_client.mcp import _resources
from crisp_client.mcp._http import GuardedHttp
from crisp_client.mcp._modes import tools_of
from crisp_client.mcp._pace import Budget
from crisp_client.mcp._policy import Policy
from crisp_client.mcp._results import Scrubber
from crisp_client.mcp._scopes import lacking
from crisp_client.mcp._server import Attached
from crisp_client.mcp._server import build
from crisp_client.mcp._tool import Desk
from crisp_client.resources import SiteHandle
from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.limits import Limits

# Both revisions of the protocol: the older one with its handshake, and the newer one.
REVISIONS = ("legacy", "auto")


@attrs.define
class Person:
    """Who sits before the host: what they were asked, and what they say."""

    says: str = "yes"
    asked: list[str] = attrs.field(factory=list)

    async def answer(self, context: Any, params: Any) -> ElicitResult:
        self.asked.append(params.message)
        if self.says == "decline":
            return ElicitResult(action="decline")
        return ElicitResult(action="accept", content={"confirm": self.says == "yes"})


@attrs.define
class Host:
    """A host with a model: calls tools, and remembers the text of each answer."""

    client: Client
    desk: Desk

    async def call(self, tool: str, **given: Any) -> str:
        text, _ = await self.called(tool, **given)
        return text

    async def called(self, tool: str, **given: Any) -> tuple[str, bool]:
        """Return the text of an answer, and whether the tool failed."""
        found = await self.client.call_tool(tool, given)
        assert isinstance(found, CallToolResult)
        return found.content[0].text, bool(found.is_error)

    async def tools(self) -> dict[str, Any]:
        return {one.name: one for one in (await self.client.list_tools()).tools}


@pytest.fixture(autouse=True)
def _what_was_written_is_there_at_once(limits: Limits) -> None:
    """The emulator has nothing that settles, for which a client would wait two seconds."""
    limits(write_settles=0)


@pytest.fixture(scope="module")
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


def furnished(crisp: Emulator, client: CrispClient) -> None:
    """Put the example data of `crisp mcp --emulator` into an emulator."""
    _example.fill(crisp, client)


@pytest.fixture
def site(crisp: Emulator) -> Iterator[SiteHandle]:
    """The website, as a program sees it that has nothing to do with the tools."""
    identifier, key = crisp.add_token("user")
    with CrispClient(identifier, key, "user", crisp.url) as client:
        yield client.site(crisp.website_id)


@pytest.fixture
def ada(crisp: Emulator) -> Visitor:
    visitor = crisp.visitor(nickname="Ada", email="ada@example.com")
    visitor.say("Where is my order?")
    return visitor


@contextlib.asynccontextmanager
async def hosting(
    crisp: Emulator,
    *,
    mode: str = "curated",
    revision: str = "auto",
    person: Person | None = None,
    rate: int = 1000,
    user: bool = False,
    check_scopes: bool = False,
    any_website: bool = False,
    **allowed: Any,
) -> AsyncIterator[Host]:
    """Connect a host to a server; `user` gives that a token of the tier user.

    With `any_website`, it was started without one.
    """
    website_id = None if any_website else crisp.website_id
    tier: Tier = "user" if user else crisp.tier
    token = crisp.add_token("user") if user else (crisp.identifier, crisp.key)
    policy = Policy(tier=tier, **allowed)
    soon = Retry(base=0.01)
    async with AsyncCrispClient(*token, tier, crisp.url, retry=soon) as client:
        client._transport._http = GuardedHttp(client._transport.network, policy)
        if check_scopes:
            policy = attrs.evolve(policy, lacking=await lacking(client, crisp.website_id))
        desk = Desk(
            client=client,
            policy=policy,
            scrub=Scrubber(client._credentials),
            budget=Budget(rate),
            website_id=website_id,
        )
        attached = Attached(
            template=_resources.TEMPLATE,
            listed=_resources.listed,
            read=_resources.read,
            tone=_resources.tone,
            waiting=_resources.WAITING,
        )
        server = build(desk, tools_of(mode, policy, website_id), attached)
        ask = person.answer if person else None
        async with Client(server, mode=revision, elicitation_callback=ask) as connected:
            yield Host(connected, desk)


def hosted(crisp: Emulator, work: Callable[[Host], Awaitable[None]], **options: Any) -> None:
    """Run a piece of work with a host that is connected."""

    async def run() -> None:
        async with hosting(crisp, **options) as host:
            await work(host)

    asyncio.run(asyncio.wait_for(run(), 50))
