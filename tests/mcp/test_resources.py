"""Conversations as resources: which are listed, and how they are named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from mcp.shared.exceptions import MCPError

from crisp_client import CrispClient
from crisp_client.testing import Emulator
from tests.cli.answering import answering
from tests.mcp.answers import Answering
from tests.mcp.answers import parts
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    """One in which each moment comes after the one before."""
    moments = iter(range(1_700_000_000, 1_800_000_000))
    with Emulator(seed=1, clock=lambda: float(next(moments))) as emulator:
        yield emulator


def listed(crisp: Emulator) -> list[tuple[str, str]]:
    found: list[Any] = []

    async def work(host: Host) -> None:
        found.extend((await host.client.list_resources()).resources)

    hosted(crisp, work)
    return [(one.uri, one.name) for one in found]


def test_the_ten_that_were_updated_last_are_listed(crisp: Emulator) -> None:
    said = {}
    for number in range(12):
        visitor = crisp.visitor(nickname=f"N{number}")
        visitor.say("hello")
        said[f'"N{number}"'] = f"crisp://conversation/{visitor.session_id}"
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        client.site(crisp.website_id).conversation(visitor.session_id).resolve()
    expected = [f'"N{number}"' for number in range(10, 0, -1)]
    assert listed(crisp) == [(said[name], name) for name in expected]


def test_a_name_stays_in_its_letters(crisp: Emulator) -> None:
    crisp.visitor(nickname="Zo\u00eb").say("hello")
    assert [name for _, name in listed(crisp)] == ['"Zo\u00eb"']


def test_a_conversation_that_is_not_there_is_said_not_to_be(crisp: Emulator) -> None:
    async def work(host: Host) -> None:
        with pytest.raises(MCPError, match=r"^Failed: website_conversations\.get_.*404"):
            await host.client.read_resource(f"crisp://conversation/session_{'0' * 36}")

    hosted(crisp, work)


@pytest.mark.parametrize("name", ["N" * 40, "N" * 41])
def test_a_name_has_an_end(crisp: Emulator, name: str) -> None:
    crisp.visitor(nickname=name).say("hello")
    assert [name for _, name in listed(crisp)] == [f'"{"N" * 40}"']


def test_a_conversation_without_an_id_is_no_resource() -> None:
    with answering() as (url, known):
        known["/conversations/"] = [{"state": "pending"}, {"session_id": "session_a"}]
        crisp: Any = Answering(url)
        assert listed(crisp) == [("crisp://conversation/session_a", '"visitor"')]


def test_no_resource_is_listed_where_crisp_does_not_answer(crisp: Emulator) -> None:
    crisp.visitor().say("hello")
    crisp.rest.fail(403, path="/website/{website_id}/conversations/{page_number}")
    assert listed(crisp) == []


def test_a_long_message_is_read_to_its_end(crisp: Emulator) -> None:
    visitor = crisp.visitor()
    visitor.say("long " * 200)
    found: list[str] = []

    async def work(host: Host) -> None:
        read = await host.client.read_resource(f"crisp://conversation/{visitor.session_id}")
        found.append(read.contents[0].text)

    hosted(crisp, work)
    assert parts(found[0])[1][-1]["text"] == "long " * 200


def test_fifty_messages_are_read(crisp: Emulator) -> None:
    visitor = crisp.visitor()
    for number in range(51):
        visitor.say(f"message {number}")
    found: list[str] = []

    async def work(host: Host) -> None:
        read = await host.client.read_resource(f"crisp://conversation/{visitor.session_id}")
        found.append(read.contents[0].text)

    hosted(crisp, work)
    _, rows = parts(found[0])
    assert [row["text"] for row in rows[1:]] == [f"message {number}" for number in range(1, 51)]
