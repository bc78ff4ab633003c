"""What asks before it writes, what is never written, and what is said when nobody knows."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from crisp_client.cli import _connect
from crisp_client.cli._context import Context
from crisp_client.cli._http import ReadOnlyHttp
from crisp_client.cli._parser import build
from crisp_client.cli._status import CommandError
from crisp_client.testing import Emulator
from tests.operations import OPERATIONS

SEND = "website_conversations.send_message_in_conversation"
MESSAGE = ["type=text", "from=operator", "origin=chat", "content=Hello"]
CREATE = "website_conversations.create_new_conversation"


@pytest.mark.parametrize(
    ("operation", "why"),
    [
        ("website_conversations.remove_conversation", "what it removes is gone"),
        ("website_batch.batch_remove_people", "what it removes is gone"),
        ("website_people.save_people_profile", "it replaces what is there"),
        ("website_batch.batch_resolve_conversations", "it changes many things at once"),
        (SEND, "the customer sees it"),
        ("website_conversations.update_message_in_conversation", "the customer sees it"),
        (
            "website_campaigns.dispatch_campaign",
            "it cannot be undone, and people to whom the campaign goes may see it",
        ),
        (
            "website_operators.invite_website_operator",
            "it cannot be undone, and it changes what an operator may do",
        ),
        (
            "website_operators.send_email_to_website_operators",
            "it cannot be undone, and it changes what an operator may do",
        ),
        ("website_conversations.initiate_new_call_session_for_conversation", "it cannot be undone"),
        ("website_conversations.change_conversation_state", ""),
        ("website_people.add_new_people_profile", ""),
        (CREATE, ""),
        ("website_conversations.assign_conversation_routing", ""),
        ("website_analytics.generate_analytics", ""),
        ("website.get_website", ""),
    ],
)
def test_what_asks_and_why(operation, why):
    assert OPERATIONS[operation].get("asks", "") == why


def test_assigning_asks_neither_as_a_command_nor_by_call(crisp, shell):
    session_id = shell.visitor().session_id
    assert crisp("assign", session_id, "olive").status == 0
    call = ("call", "website_conversations.assign_conversation_routing", "-", session_id)
    assert crisp(*call, "assigned=null").status == 0
    assert crisp("call", "website_batch.batch_routing_conversations", "-").status == 2
    many = ("call", "website_batch.batch_routing_conversations", "-", f'sessions=["{session_id}"]')
    assert crisp(*many, "assigned=null").status == 3


def test_no_read_asks_and_every_removal_does():
    for one in OPERATIONS.values():
        assert one["method"] not in ("GET", "HEAD") or "asks" not in one
        assert one["method"] != "DELETE" or "asks" in one


def test_without_a_terminal_it_needs_yes(crisp, shell):
    session_id = shell.visitor().session_id
    before = len(shell.requests)
    ended = crisp("call", SEND, "-", session_id, *MESSAGE)
    assert (ended.status, ended.out) == (3, "")
    assert ended.err == f"crisp: {SEND}: the customer sees it: give --yes if you mean it\n"
    assert len(shell.requests) == before
    assert crisp("call", SEND, "-", session_id, *MESSAGE, "--yes").status == 0
    assert shell.messages(session_id)[-1]["content"] == "Hello"


def test_a_note_asks_neither_as_a_command_nor_by_call(crisp, shell):
    session_id = shell.visitor().session_id
    note = ["type=note", *MESSAGE[1:]]
    assert crisp("note", session_id, "Hello").status == 0
    assert crisp("call", SEND, "-", session_id, *note).status == 0
    body = json.dumps(dict(one.split("=") for one in note))
    assert crisp("call", SEND, "-", session_id, "--body", body).status == 0
    assert [one["type"] for one in shell.messages(session_id)] == ["note"] * 3
    assert crisp("call", SEND, "-", session_id, "--body", body, "type=text").status == 3
    update = "website_conversations.update_message_in_conversation"
    assert crisp("call", update, "-", session_id, "1", "content=Hello").status == 3
    assert [key for key, one in OPERATIONS.items() if "unless" in one] == [SEND]
    said = "asks before, or needs --yes: the customer sees it, unless type=note is given"
    assert said in crisp("call", SEND, "--help").out


class Terminal:
    """What a person types, as the standard input."""

    def __init__(self, text: str) -> None:
        self.text = text

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return self.text


@pytest.mark.parametrize(
    ("typed", "status"), [("y\n", 0), (" Yes \n", 0), ("n\n", 3), ("yy\n", 3), ("\n", 3), ("", 3)]
)
def test_on_a_terminal_it_asks(crisp, shell, monkeypatch, typed, status):
    session_id = shell.visitor().session_id
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    ended = crisp("call", SEND, "-", session_id, *MESSAGE)
    assert ended.status == status
    asked = f"{SEND}: the customer sees it. Go on? [y/N] "
    assert ended.err == asked + ("crisp: nothing was done\n" if status else "")
    assert len(shell.messages(session_id)) == (0 if status else 1)


def test_a_write_whose_answer_is_lost_says_so_and_has_its_own_status(crisp, shell):
    shell.rest.lose_answers()
    ended = crisp("call", CREATE, "-")
    assert (ended.status, ended.out) == (8, "")
    assert "the write may or may not have been carried out" in ended.err
    assert "look at Crisp before you send it again" in ended.err


def test_a_write_that_is_answered_with_503_may_have_been_carried_out(crisp, shell):
    shell.rest.fail(503, times=1)
    assert crisp("call", CREATE, "-").status == 8


@pytest.fixture
def read_only(shell: Emulator) -> Iterator[Context]:
    options = build().parse_args(["--read-only", "whoami"])
    with Context(options, _connect) as context:
        yield context


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_read_only_holds_for_a_route_that_is_not_in_the_spec_and_for_copies(
    read_only, shell, method
):
    before = len(shell.requests)
    for client in (read_only.client, read_only.client.with_options(timeout=5)):
        with pytest.raises(CommandError, match=f"--read-only: {method} /new was not sent"):
            client.request(method, "/new")
    assert len(shell.requests) == before


def test_read_only_holds_for_other_hosts_where_files_go(read_only):
    elsewhere = read_only.client._transport._http.elsewhere("http://127.0.0.1:9")
    assert isinstance(elsewhere, ReadOnlyHttp)


def test_read_only_asks_nobody(crisp, shell):
    session_id = shell.visitor().session_id
    ended = crisp("--read-only", "call", SEND, "-", session_id, *MESSAGE)
    route = "/website/{website_id}/conversation/{session_id}/message"
    assert ended == (9, "", f"crisp: --read-only: POST {route} was not sent\n")


def test_read_only_reads(crisp, shell):
    assert crisp("--read-only", "call", "website.get_website", "-").status == 0
    exists = "website_conversations.check_conversation_exists"  # a HEAD
    assert crisp("--read-only", "call", exists, "-", "session_x") == (0, "false\n", "")
