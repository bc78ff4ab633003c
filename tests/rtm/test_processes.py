"""Two processes that listen to one Crisp, and share a store."""

from __future__ import annotations

import contextlib
import multiprocessing
from collections.abc import Iterator
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest

from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.rtm import redis_server
from tests.rtm import sharing
from tests.waiting import until

needs_redis = pytest.mark.skipif(not redis_server.PROGRAM, reason="no Redis is installed")


@pytest.fixture(params=["sqlite", pytest.param("redis", marks=needs_redis)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield str(tmp_path / "seen.db")
    else:
        with redis_server.serving(tmp_path) as address:
            yield address


# Each is a process of its own, forked off one that has imported what they need and nothing else.
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.rtm.sharing", "socketio"])


@contextlib.contextmanager
def listening(
    crisp: Emulator, kind: str, address: str, log: Path, count: int = 2, **limits: float
) -> Iterator[list[ForkServerProcess]]:
    """Two processes that listen, or more or fewer; at the end those that are left are ended."""
    credentials = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
    given = (credentials, kind, address, str(log), limits)
    processes = [FORKS.Process(target=sharing.main, args=given) for _ in range(count)]
    for process in processes:
        process.start()
    try:
        crisp.wait_until(lambda: crisp.sockets == count, 30)
        yield processes
    finally:
        for process in processes:
            process.kill()
            process.join(30)


def tell(crisp: Emulator, visitor: Visitor, state: str) -> None:
    about = {"website_id": crisp.website_id, "session_id": visitor.session_id}
    crisp.emit("session:set_state", {**about, "state": state})


def lines(log: Path) -> list[list[str]]:
    return [line.split() for line in log.read_text().splitlines()] if log.exists() else []


def states(log: Path) -> list[str]:
    return [line[2] for line in lines(log) if line[0] == "state"]


def ended(log: Path) -> int:
    return sum(line[0] == "end" for line in lines(log))


@pytest.mark.parametrize("kind", ["async", "sync"])
def test_each_event_is_handled_once_and_in_order(kind: str, address: str, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with Emulator() as crisp, listening(crisp, kind, address, log):
        visitors = [crisp.visitor() for _ in range(5)]
        for number in range(8):
            for visitor in visitors:
                visitor.say(str(number))
        until(lambda: ended(log) == 40)
        for visitor in visitors:  # what is handled twice would come before this
            visitor.say("last")
        until(lambda: ended(log) == 45)
    for visitor in visitors:
        own = [line[:1] + line[2:3] for line in lines(log) if line[1] == visitor.session_id]
        texts = [*map(str, range(8)), "last"]
        assert own == [[what, text] for text in texts for what in ("begin", "end")]


def test_what_a_process_had_when_it_died_is_handled_by_the_other(
    address: str, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    with Emulator() as crisp, listening(crisp, "sync", address, log) as processes:
        visitor = crisp.visitor()
        for text in ("first", "die", "last"):
            visitor.say(text)
        until(lambda: ended(log) == 3)
        until(lambda: any(process.exitcode for process in processes))
        codes = [process.exitcode for process in processes]
    assert sorted(codes, key=str) == [3, None]
    survivor = str(processes[codes.index(None)].pid)
    own = [line[:1] + line[2:3] for line in lines(log)]
    assert own == [
        ["begin", "first"],
        ["end", "first"],
        ["begin", "die"],
        ["begin", "die"],
        ["end", "die"],
        ["begin", "last"],
        ["end", "last"],
    ]
    assert [line[3] for line in lines(log)][-4:] == [survivor] * 4


def test_the_same_state_again_is_handled_after_a_restart(address: str, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with Emulator() as crisp:
        visitor = crisp.visitor()
        for number in (1, 2):
            with listening(crisp, "async", address, log, 1):
                visitor.say(f"start {number}")  # handlers are there when this is answered
                until(lambda number=number: ended(log) == number)
                tell(crisp, visitor, "test")
                until(lambda number=number: len(states(log)) == number)
            crisp.wait_until(lambda: crisp.sockets == 0, 30)
    assert states(log) == ["test", "test"]


def test_a_state_is_handled_by_one_when_it_is_certain_which_it_is(
    address: str, tmp_path: Path
) -> None:
    log, told = tmp_path / "log", [f"test{n}" for n in range(5)]
    with Emulator() as crisp, listening(crisp, "sync", address, log, repeat_is_known=0):
        visitor = crisp.visitor()
        for state in told:
            tell(crisp, visitor, state)
        visitor.say("last")
        until(lambda: ended(log) == 1)
    assert states(log) == told
