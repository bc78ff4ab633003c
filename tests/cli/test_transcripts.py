"""The transcript of an export, as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crisp_client import CrispClient
from crisp_client.testing import Emulator
from tests.cli.conftest import Crisp

Written = Callable[[str], str]


@pytest.fixture
def written(crisp: Crisp, shell: Emulator, tmp_path: Path) -> Written:
    """Exports all, and returns the transcript of a conversation with `TIME` for each time."""

    def run(session_id: str) -> str:
        assert crisp("export", "conversations", "--out", str(tmp_path), "--no-files").status == 0
        text = (tmp_path / session_id / "transcript.txt").read_text("utf-8")
        return re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "TIME", text)

    return run


def send(shell: Emulator, session_id: str, *messages: dict[str, Any]) -> None:
    with CrispClient(shell.identifier, shell.key, shell.tier, shell.url) as client:
        for message in messages:
            client.website_conversations.send_message_in_conversation(
                shell.website_id, session_id, {"from": "operator", "origin": "chat", **message}
            )


def test_it_is_one_page_of_text(shell: Emulator, written: Written) -> None:
    visitor = shell.visitor("Ada \n King")
    visitor.say("one\n\nthree\x1b[31m")
    visitor.say("")
    file = {"name": "a\nb", "url": "http://x/y", "type": "a/b"}
    send(
        shell,
        visitor.session_id,
        {"type": "file", "content": file},
        {"type": "animation", "content": {"url": "http://x/g", "type": "image/gif"}},
        {"type": "audio", "content": {"url": "http://x/a", "type": "audio/mp3", "duration": 3}},
        {"type": "event", "content": {"namespace": "state:resolved"}},
        {"type": "note", "content": "a note", "user": {"nickname": "Bob\nBo"}},
    )
    assert (
        written(visitor.session_id)
        == f"""\
conversation  {visitor.session_id}
with          Ada King
state         unresolved
began         TIME
updated       TIME

TIME  Ada King
    one
    {""}
    three\N{REPLACEMENT CHARACTER}[31m

TIME  Ada King
    {""}

TIME  Example
    [file] a b http://x/y

TIME  Example
    [animation] http://x/g

TIME  Example
    [audio] http://x/a

TIME  Example
    [state:resolved]

TIME  Bob Bo (note)
    a note
"""
    )


@pytest.mark.parametrize(
    ("meta", "name"),
    [
        ({"nickname": "", "email": "ada@example.com"}, "ada@example.com"),
        ({"nickname": "Ada", "email": "ada@example.com"}, "Ada"),
        ({}, "visitor"),
        (None, "visitor"),
    ],
)
def test_a_visitor_has_a_name_or_an_address_or_neither(
    shell: Emulator, written: Written, meta: dict[str, str] | None, name: str
) -> None:
    visitor = shell.visitor()
    visitor.say("hello")
    known = shell._world.websites[shell.website_id].conversations[visitor.session_id]
    known.doc["meta"] = meta
    text = written(visitor.session_id)
    assert f"\nwith          {name}\n" in text
    assert text.endswith(f"\n\nTIME  {name}\n    hello\n")


def test_a_message_of_nobody_is_of_an_operator(shell: Emulator, written: Written) -> None:
    session_id = shell.visitor("Ada").session_id
    send(shell, session_id, {"type": "text", "content": "x"})
    known = shell._world.websites[shell.website_id].conversations[session_id]
    [message] = known.messages
    del message["user"]
    assert written(session_id).endswith("\n\nTIME  operator\n    x\n")


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"type": "poll", "content": {"question": "Tea?"}}, "[poll]"),
        ({"type": "poll", "content": "Tea?"}, "Tea?"),
        ({"type": "file", "content": None}, "[file]"),
        ({"content": {"question": "Tea?"}}, "[message]"),
    ],
)
def test_a_message_of_a_kind_that_is_new(
    shell: Emulator, written: Written, sent: dict[str, Any], said: str
) -> None:
    visitor = shell.visitor("Ada")
    visitor.say("x")
    [message] = shell._world.websites[shell.website_id].conversations[visitor.session_id].messages
    for key in ("type", "content"):
        del message[key]
    message.update(sent)
    assert written(visitor.session_id).endswith(f"\n\nTIME  Ada\n    {said}\n")
