"""The fixtures that every project with the package has."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.testing import Visitor


@pytest.fixture
def proxied(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy that nobody answers at."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("proxied")
def test_a_client_and_a_visitor_of_one_emulator(
    crisp_client: CrispClient, crisp_visitor: Visitor, crisp_emulator: Emulator
) -> None:
    crisp_visitor.say("hello")
    website_id, session_id = crisp_emulator.website_id, crisp_visitor.session_id
    (message,) = crisp_client.website_conversations.get_messages(website_id, session_id)
    assert message.content == "hello"
    with crisp_client.expect(MessageSend) as expected:
        crisp_visitor.say("and goodbye")
    assert expected.event.content == "and goodbye"


@pytest.mark.usefixtures("proxied")
def test_an_async_client(async_crisp_client: AsyncCrispClient, crisp_visitor: Visitor) -> None:
    async def main() -> Any:
        async with async_crisp_client.wait_for(MessageSend) as expected:
            crisp_visitor.say("hello")
        return expected.event.content

    assert asyncio.run(main()) == "hello"
    gc.collect()  # what is left open would be an error of this test


def test_each_test_begins_anew(crisp_emulator: Emulator, crisp_client: CrispClient) -> None:
    assert crisp_emulator.requests == []
    assert crisp_client.website.get_website(crisp_emulator.website_id).name == "Example"
