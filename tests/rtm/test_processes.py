"""Two processes that listen to one Crisp, and share a store."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.rtm import redis_server
from tests.waiting import until

needs_redis = pytest.mark.skipif(not redis_server.PROGRAM, reason="no Redis is installed")


@pytest.fixture(params=["sqlite", pytest.param("redis", marks=needs_redis)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield str(tmp_path / "seen.db")
    else:
        with redis_server.serving(tmp_path) as address:
            yield address


@contextlib.contextmanager
def listening(
    crisp: Emulator, kind: str, address: str, log: Path, count: int = 2, **environ: str
) -> Iterator[list[subprocess.Popen]]:
    """Two programs that listen, or more or fewer; at the end those that are left are ended."""
    names = ("identifier", "key", "tier")
    environment = {f"CRISP_{name.upper()}": getattr(crisp, name) for name in names}
    command = [sys.executable, "-m", "tests.rtm.sharing", kind, address, str(log)]
    environment |= {"CRISP_HOST": crisp.url, **environ}
    programs = [subprocess.Popen(command, env=environment) for _ in range(count)]
    try:
        crisp.wait_until(lambda: crisp.sockets == count, 30)
        yield programs
    finally:
        for program in programs:
            program.kill()
            program.wait(30)


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
    with Emulator() as crisp, listening(crisp, "sync", address, log) as programs:
        visitor = crisp.visitor()
        for text in ("first", "die", "last"):
            visitor.say(text)
        until(lambda: ended(log) == 3)
        until(lambda: any(program.poll() for program in programs))
        codes = [program.poll() for program in programs]
    assert sorted(codes, key=str) == [3, None]
    survivor = str(programs[codes.index(None)].pid)
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
    with Emulator() as crisp, listening(crisp, "sync", address, log, WINDOW="0"):
        visitor = crisp.visitor()
        for state in told:
            tell(crisp, visitor, state)
        visitor.say("last")
        until(lambda: ended(log) == 1)
    assert states(log) == told
