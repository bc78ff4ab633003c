"""Workers and the server are killed: nothing is lost, and nothing overtakes."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.figures import Report

from .chaos import Chaos
from .chaos import Result
from .chaos import run
from .nats_server import MISSING
from .nats_server import PROGRAM

pytestmark = pytest.mark.skipif(not PROGRAM, reason=MISSING)


def check(result: Result) -> None:
    """Nothing is lost or overtaken, and only what a dead worker had in hand is handled again.

    That may be dozens, of a worker that is killed where it has handled what had waited for it, and
    the server has not answered yet: no number for each that is killed is right on every machine.
    """
    assert (result.lost, result.inversions, result.after_acknowledgement) == (0, 0, 0), result
    assert result.handled_twice == result.by_dead_workers, result
    assert result.of_one_partition <= 1, result


def test_a_worker_and_the_server_are_killed(tmp_path: Path) -> None:
    chaos = Chaos(
        events=600,
        conversations=40,
        workers=2,
        worker_kills=1,
        server_kills=1,
        rate=150,
        apart=1.0,
    )
    check(asyncio.run(run(chaos, tmp_path)))


def test_a_worker_and_the_server_are_killed_at_the_same_moment(tmp_path: Path) -> None:
    chaos = Chaos(
        events=600,
        conversations=40,
        workers=2,
        worker_kills=0,
        server_kills=0,
        together=1,
        rate=150,
    )
    check(asyncio.run(run(chaos, tmp_path)))


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_twenty_workers_and_three_servers_are_killed(tmp_path: Path, report: Report) -> None:
    chaos = Chaos(
        events=50_000,
        conversations=1_000,
        workers=4,
        worker_kills=20,
        server_kills=3,
        rate=500,
        limit=300,
    )
    result = asyncio.run(run(chaos, tmp_path))
    report(f"50,000 events of 1,000 conversations, 20 workers and 3 servers killed: {result}")
    check(result)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_ten_times_a_worker_and_the_server_are_killed_at_the_same_moment(
    tmp_path: Path, report: Report
) -> None:
    chaos = Chaos(
        events=30_000,
        conversations=1_000,
        workers=4,
        worker_kills=0,
        server_kills=0,
        together=10,
        rate=200,
        limit=300,
    )
    result = asyncio.run(run(chaos, tmp_path))
    report(f"30,000 events, ten times a worker and the server killed at once: {result}")
    check(result)
