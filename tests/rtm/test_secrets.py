"""Credentials looked for as values in all that real time tells: errors, states, log records."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import AuthenticationError
from crisp_client import Gap
from crisp_client.events import MessageSend
from tests.rtm.bare import Bare
from tests.rtm.bare import serving
from tests.rtm.middleman import Middleman
from tests.rtm.relay import listening
from tests.rtm.relay import QUICK
from tests.rtm.relay import run
from tests.rtm.test_endings import close
from tests.rtm.test_endings import cut
from tests.rtm.test_endings import frame
from tests.runtime.test_leaks import IDENTIFIER
from tests.runtime.test_leaks import KEY
from tests.runtime.test_leaks import PAIR
from tests.runtime.test_values import texts
from tests.waiting import until_async

PASSWORD = "p4ssw0rd-canary"
PROXY = base64.b64encode(f"ada:{PASSWORD}".encode()).decode()
SECRETS = (IDENTIFIER, KEY, PAIR, PASSWORD, PROXY)
ECHO = json.dumps(["unauthorized", {"message": f"{IDENTIFIER}:{KEY}", "more": [KEY, PAIR]}])


def shown(*roots: Any) -> list[str]:
    return [text[:200] for text in texts(*roots) if any(secret in text for secret in SECRETS)]


def told(caplog: pytest.LogCaptureFixture) -> Iterator[Any]:
    """Yield what a program's own handler of log records gets."""
    for record in caplog.records:
        if record.name.startswith("crisp_client"):
            yield from (record.msg, record.args, record.getMessage())


def client_of(server: Bare | str, **settings: Any) -> AsyncCrispClient:
    host = server if isinstance(server, str) else f"ws://127.0.0.1:{server.port}/socket.io/"
    client = AsyncCrispClient(IDENTIFIER, KEY, "plugin", rtm_host=host, **settings)
    client.on(MessageSend, print)
    return client


@pytest.fixture(autouse=True)
def all_records(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)


@pytest.mark.parametrize("moment", ["asked", "live"])
def test_a_refusal_that_repeats_them(moment: str, caplog: pytest.LogCaptureFixture) -> None:
    errors: list[AuthenticationError] = []

    async def main() -> None:
        async with serving(frame(f"42{ECHO}", "41"), moment=moment) as server:
            client = client_of(server)
            with pytest.raises(AuthenticationError) as caught:
                await client.listen(options=QUICK)
            errors.append(caught.value)
            await client.aclose()

    run(main)
    assert "***" in errors[0].message
    assert shown(errors) == []
    assert shown(list(told(caplog))) == []


@pytest.mark.parametrize("ending", [frame("41"), frame("1"), close, cut],
                         ids=["goodbye", "Engine.IO's goodbye", "closed", "cut"])  # fmt: skip
def test_a_connection_that_is_lost(ending: Any, caplog: pytest.LogCaptureFixture) -> None:
    found: list[Any] = []

    async def main() -> None:
        async with serving(ending) as server:
            client = client_of(server)
            client.on(Gap, found.append)
            client.on_error(lambda error, event: found.append((error, event)))
            async with listening(client):
                await until_async(lambda: found)

    run(main)
    assert len(list(told(caplog))) > 3
    assert shown(found, list(told(caplog))) == []


@pytest.mark.parametrize("status", [401, 407, 502])
def test_a_handshake_that_is_refused(status: int, caplog: pytest.LogCaptureFixture) -> None:
    """The error of aiohttp knows the request; its headers go to the server, and no further."""

    async def main() -> None:
        async with serving(statuses=[status]) as server:
            async with listening(client_of(server)):
                pass

    run(main)
    assert any("cannot connect" in str(one) for one in told(caplog))
    assert shown(list(told(caplog))) == []


async def cannot_connect(client: AsyncCrispClient, caplog: pytest.LogCaptureFixture) -> None:
    task = asyncio.create_task(client.listen(options=QUICK))
    await until_async(lambda: any("cannot connect" in str(one) for one in told(caplog)))
    client.stop()
    await task
    await client.aclose()


@pytest.mark.parametrize("scheme", ["ws", "wss"])
def test_a_proxy_that_refuses_its_password(scheme: str, caplog: pytest.LogCaptureFixture) -> None:
    """An error of aiohttp keeps the request, with what was sent to the proxy."""

    async def main() -> None:
        async with serving(statuses=[407] * 100) as proxy:
            url = f"http://ada:{PASSWORD}@127.0.0.1:{proxy.port}"
            client = client_of(f"{scheme}://crisp.invalid/socket.io/?key={KEY}", proxy=url)
            await cannot_connect(client, caplog)

    run(main)
    assert any(name in str(list(told(caplog))) for name in ("status 407", "status 404"))
    assert shown(list(told(caplog))) == []


def test_a_socks_proxy_that_refuses_its_password(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        with Middleman(9, socks_answer=b"\x05\xff") as proxy:
            url = f"socks5://ada:{PASSWORD}@127.0.0.1:{proxy.port}"
            await cannot_connect(client_of("ws://crisp.invalid/", proxy=url), caplog)

    run(main)
    assert shown(list(told(caplog))) == []
