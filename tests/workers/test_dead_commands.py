"""`crisp dead`: what is dead is listed, shown, tried again and dropped."""

from __future__ import annotations

import asyncio
import io
import json
import re
import sys
from collections.abc import Callable
from typing import Any

import pytest

from crisp_client.cli import main
from crisp_client.workers import Broker
from crisp_client.workers import DeadEvents

from .conftest import MakeBroker
from .nats_server import NatsServer
from .running import emptied
from .running import message
from .running import serving
from .test_dead import died
from .test_dead import Handlers

Dead = Callable[..., tuple[int, str, str]]


@pytest.fixture
def broker(make_broker: MakeBroker) -> Broker:
    return make_broker()


@pytest.fixture
def dead(
    broker: Broker, server: NatsServer, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Return what runs a command, and returns its status and what it printed."""

    def run(*arguments: str) -> tuple[int, str, str]:
        options = ["--nats", server.url, "--stream", broker.settings.stream, "--partitions", "4"]
        capsys.readouterr()
        status = main(["dead", *arguments, *options])
        return (status, *capsys.readouterr())

    return run


def bury(broker: Broker, *sessions: str) -> Handlers:
    async def run() -> Handlers:
        messages = (message(session, f"content {session}") for session in sessions)
        async with died(broker, *messages) as handlers:
            return handlers

    return asyncio.run(run())


def work(broker: Broker, handlers: Handlers) -> list[str]:
    """Have a worker handle what waits; return the conversations."""

    async def run() -> None:
        async with serving(handlers.worker(broker)):
            await emptied(broker)

    asyncio.run(run())
    return [session for session, _ in handlers.got]


def rows(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def sessions(out: str) -> list[str]:
    return sorted(row["session_id"] for row in rows(out))


def test_list_has_what_the_filters_let_pass(broker: Broker, dead: Dead) -> None:
    bury(broker, "a", "b", "b")
    status, out, _ = dead("list")
    assert status == 0
    assert sessions(out) == ["a", "b", "b"]
    one = rows(out)[0]
    assert one["event"] == "message:send"
    assert (one["error"], one["attempts"]) == ("ValueError: of no use", 1)
    assert one["data"]["content"] == f"content {one['session_id']}"
    assert sessions(dead("list", "--session", "b")[1]) == ["b", "b"]
    assert sessions(dead("list", "--event", "message:send", "--newer-than", "1h")[1]) == list("abb")
    assert len(rows(dead("list", "--limit", "2")[1])) == 2
    for nothing in (("--older-than", "1h"), ("--event", "message:updated"), ("--session", "c")):
        assert dead("list", *nothing)[:2] == (0, "")


def test_people_get_a_table_and_all_of_one(
    broker: Broker, dead: Dead, monkeypatch: pytest.MonkeyPatch
) -> None:
    bury(broker, "a")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    out = dead("list")[1]
    for part in ("number", "conversation", "1", "message:send", "ValueError: of"):
        assert part in out
    out = dead("show", "1")[1]
    assert '\n  "content": "content a"' in out
    assert re.search(r"^died_at +\d{4}-\d\d-\d\d \d\d:\d\d$", out, re.M)
    assert out.startswith("number      1\nevent       message:send\n")
    assert dead("retry", "1")[1] == "1 waits for a worker\n"
    assert dead("retry", "1")[1] == "1 waits for a worker already\n"
    assert dead("drop", "1", "--yes")[1] == "1 dropped\n"


def test_show_of_a_number_that_is_not_there(broker: Broker, dead: Dead) -> None:
    status, out, err = dead("show", "7")
    assert (status, out) == (5, "")
    assert err == "crisp: among the dead there is no 7: nothing was done\n"


def test_retry_has_a_worker_handle_it_once_however_often_it_is_run(
    broker: Broker, dead: Dead
) -> None:
    handlers = bury(broker, "a", "b")
    for _ in range(2):
        status, out, _ = dead("retry", "--session", "b")
        assert status == 0
        (told,) = rows(out)
        assert told["retried"] is True
    assert sessions(dead("list")[1]) == ["a", "b"]  # until a worker has handled it
    assert work(broker, handlers) == ["b"]
    assert sessions(dead("list")[1]) == ["a"]
    assert dead("retry", "--all")[0] == 0
    assert work(broker, handlers) == ["b", "a"]
    assert dead("list")[1] == ""


def test_drop_asks(broker: Broker, dead: Dead, monkeypatch: pytest.MonkeyPatch) -> None:
    handlers = bury(broker, "a", "b", "c")
    status, out, err = dead("drop", "1", "2")
    assert (status, out) == (3, "")
    assert err == "crisp: 2 events will be gone for good: give --yes if you mean it\n"
    for answer, status, left in (("n\n", 3, 3), ("y\n", 0, 2)):
        typed = io.StringIO(answer)
        monkeypatch.setattr(typed, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", typed)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        assert dead("drop", "1")[0] == status
        assert len(rows(dead("list")[1])) == left
    status, out, _ = dead("drop", "--all", "--yes")
    assert (status, rows(out)) == (
        0,
        [{"number": 2, "dropped": True}, {"number": 3, "dropped": True}],
    )
    assert work(broker, handlers) == []


def test_what_cannot_be_meant_does_nothing(broker: Broker, dead: Dead) -> None:
    bury(broker, "a")
    which = "crisp: which? give NUMBERs, or filters such as --session, or --all\n"
    assert dead("retry") == (2, "", which)
    assert dead("drop", "1", "--session", "a", "--yes") == (2, "", which)
    assert dead("retry", "1", "7")[0] == 5
    for command in ("retry", "drop"):
        assert dead(command, "1", "--yes", "--read-only")[0] == 9
    assert sessions(dead("list")[1]) == ["a"]
    assert work(broker, Handlers()) == []


def test_list_has_twenty_where_all_are_not_asked_for(broker: Broker, dead: Dead) -> None:
    bury(broker, *(f"s{number}" for number in range(21)))
    assert len(rows(dead("list")[1])) == 20
    assert len(rows(dead("list", "--all")[1])) == 21


def test_one_that_has_gone_while_it_was_asked_about_is_told(
    broker: Broker, dead: Dead, monkeypatch: pytest.MonkeyPatch
) -> None:
    bury(broker, "a")

    class Typed(io.StringIO):
        def isatty(self) -> bool:
            return True

        def readline(self, *_: Any) -> str:
            # It is dropped by somebody else while this person thinks.
            asyncio.run(drop())
            return "y\n"

    async def drop() -> None:
        async with DeadEvents(broker) as events:
            event = await events.get(1)
            assert event is not None
            assert await events.drop(event)

    monkeypatch.setattr(sys, "stdin", Typed())
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert dead("drop", "1")[:2] == (0, "1 was gone already\n")
