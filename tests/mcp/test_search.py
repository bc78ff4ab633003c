"""The mode `search`: find, describe, call."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.cli.test_find import QUESTIONS
from tests.mcp.answers import parts
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted
from tests.mcp.conftest import REVISIONS
from tests.operations import OPERATIONS


def test_all_of_thirty_questions_are_answered_within_the_first_three(crisp: Emulator) -> None:
    """By a token that may call all of them: to that of a plugin, six are closed."""
    missed = []

    async def work(host: Host) -> None:
        for question, answer, _ in QUESTIONS:
            found = await host.call("find_operations", words=question, limit=3)
            if answer not in [line.partition(":")[0] for line in found.splitlines()]:
                missed.append(question)

    hosted(crisp, work, mode="search", writing=True, user=True)
    assert len(QUESTIONS) == 30
    assert missed == []


@pytest.mark.parametrize("revision", REVISIONS)
def test_find_describe_call(crisp: Emulator, ada: Visitor, revision: str) -> None:
    key = "website_conversations.change_conversation_state"

    async def work(host: Host) -> None:
        found = await host.call("find_operations", words="close a ticket")
        assert found.splitlines()[0] == f"{key}: {OPERATIONS[key]['doc']} [writes]"
        described = await host.call("describe_operation", operation=key)
        schema = json.loads(described.partition("arguments: ")[2])
        given = {"session_id": ada.session_id, "state": "resolved"}
        Draft202012Validator(schema).validate(given)
        said = await host.call("call_operation", operation=key, arguments=given)
        assert said == f"Happened: {key} is carried out."
        said, failed = await host.called(
            "call_operation", operation=key, arguments={**given, "state": "shut"}
        )
        assert failed
        assert said.startswith(f"Did not happen: {key}: state: 'shut' is not one of ['pending',")
        assert said.endswith("; describe_operation tells what it takes")
        said, failed = await host.called("call_operation", operation=key.rpartition("_")[0])
        assert failed and f" or {key} or " in said

    hosted(crisp, work, mode="search", writing=True, revision=revision)
    assert crisp.conversation(ada.session_id)["state"] == "resolved"


def test_what_cannot_be_called_is_not_found(crisp: Emulator) -> None:
    async def work(host: Host) -> None:
        found = await host.call("find_operations", words="delete a conversation", limit=30)
        assert "remove_conversation" not in found
        assert await host.call("find_operations", words="xyzzy") == "Nothing fits: try other words."

    hosted(crisp, work, mode="search")


def test_eight_operations_are_found_if_it_is_not_said_how_many(crisp: Emulator) -> None:
    async def work(host: Host) -> None:
        found = await host.call("find_operations", words="conversation")
        assert len(found.splitlines()) == 8

    hosted(crisp, work, mode="search")


def described(crisp: Emulator, key: str, **options: Any) -> list[str]:
    """Return what is told of an operation, but for its arguments."""
    found: list[str] = []

    async def work(host: Host) -> None:
        found.append(await host.call("describe_operation", operation=key))

    hosted(crisp, work, mode="search", **options)
    *notes, arguments = found[0].splitlines()
    assert json.loads(arguments.removeprefix("arguments: "))["type"] == "object"
    return notes


def test_what_is_told_of_an_operation(crisp: Emulator) -> None:
    read, removed = "website.get_website", "website_conversations.remove_conversation"
    assert described(crisp, read) == [
        f"{read}: {OPERATIONS[read]['doc']}",
        "GET /website/{website_id}",
        "answer: Website",
    ]
    path = "DELETE /website/{website_id}/conversation/{session_id}"
    asks = "[writes; a person is asked: what it removes is gone]"
    told = [f"{removed}: {OPERATIONS[removed]['doc']} {asks}", path, "answer: none"]
    assert described(crisp, removed, writing=True) == told
    refused = "changes something, and the server was started without --write"
    assert described(crisp, removed) == [*told, f"refused here: {removed} {refused}"]
    old = "website_helpdesk.list_helpdesk_locale_articles"
    assert described(crisp, old)[-1] == f"deprecated: {OPERATIONS[old]['deprecated']}"


def test_a_list_has_its_next_page_and_is_cut(crisp: Emulator) -> None:
    for number in range(25):
        crisp.visitor(nickname=f"Visitor {number}").say("x" * 400)
    key = "website_conversations.list_conversations"

    async def work(host: Host) -> None:
        text = await host.call("call_operation", operation=key)
        notes, rows = parts(text)
        assert notes[:2] == ["20 rows.", "There may be more: page_number=2"]
        assert notes[2].startswith(f"Cut at 8,000 characters: {len(rows)} of 20 are shown.")
        assert rows[0]["created_at"].endswith("Z")
        given = {"operation": key, "arguments": {"page_number": 2}, "more": True}
        notes, rows = parts(await host.call("call_operation", **given))
        assert len(rows) == int(notes[0].partition(" ")[0]) >= 5
        assert notes[1:] == ["There may be more: page_number=3"]

    hosted(crisp, work, mode="search")


@pytest.mark.parametrize("mode", ["search", "all"])
def test_what_is_empty_is_told_if_more_is_asked_for(crisp: Emulator, mode: str) -> None:
    """In the mode `all`, `more` is beside the arguments of the operation, and is none of them."""
    crisp.visitor(nickname="Ada").say("hello")

    async def fields(host: Host, **given: Any) -> set[str]:
        name = "list_conversations"
        if mode == "search":
            name, given = "call_operation", {"operation": f"website_conversations.{name}", **given}
        return {key for row in parts(await host.call(name, **given))[1] for key in row}

    async def work(host: Host) -> None:
        few, many = await fields(host), await fields(host, more=True)
        assert few < many
        assert await fields(host, more=False) == few

    hosted(crisp, work, mode=mode)


def test_what_brings_nothing_says_so(crisp: Emulator) -> None:
    key = "media_animation.list_animation_medias"

    async def work(host: Host) -> None:
        given = {"operation": key, "arguments": {"page_number": 1, "list_id": 1}}
        assert await host.call("call_operation", **given) == "Crisp answered without data."

    hosted(crisp, work, mode="search", user=True)


def test_a_list_without_pages_has_no_next_one(crisp: Emulator) -> None:
    key = "website_operators.list_website_operators"

    async def work(host: Host) -> None:
        notes, rows = parts(await host.call("call_operation", operation=key))
        assert (notes, len(rows)) == (["1 rows."], 1)

    hosted(crisp, work, mode="search")


def test_times_are_taken_as_they_are_told(crisp: Emulator, ada: Visitor) -> None:
    key = "website_conversations.get_messages_in_conversation"

    async def work(host: Host) -> None:
        given = {"session_id": ada.session_id, "timestamp_before": "2020-01-01T00:00:00Z"}
        assert await host.call("call_operation", operation=key, arguments=given) == "0 rows."
        later = {**given, "timestamp_before": 4_000_000_000_000}
        assert "Where is my order?" in await host.call(
            "call_operation", operation=key, arguments=later
        )
        said, failed = await host.called(
            "call_operation", operation=key, arguments={**given, "timestamp_before": "yesterday"}
        )
        assert failed
        assert "timestamp_before must be a time as 2026-01-31T12:00:00Z, not 'yesterday'" in said

    hosted(crisp, work, mode="search")


def test_a_head_says_whether_it_is_there(crisp: Emulator, ada: Visitor) -> None:
    key = "website_conversations.check_conversation_exists"

    async def work(host: Host) -> None:
        given = {"session_id": ada.session_id}
        assert await host.call("call_operation", operation=key, arguments=given) == "It is there."
        other = {"session_id": f"session_{'0' * 8}-0000-4000-8000-{'0' * 12}"}
        said = await host.call("call_operation", operation=key, arguments=other)
        assert said == "It is not there."

    hosted(crisp, work, mode="search")
