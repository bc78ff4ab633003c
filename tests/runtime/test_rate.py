"""A client that makes no more requests a second than it was told."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import math
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import ClosedError
from crisp_client import CrispClient
from crisp_client import DeadlineExceededError
from crisp_client import Rate
from crisp_client import RequestOptions
from crisp_client import Retry
from crisp_client import ServerError
from crisp_client._runtime.rate import aio
from crisp_client._runtime.rate import blocking
from crisp_client._runtime.rate.turns import Place
from crisp_client._runtime.rate.turns import Turns
from crisp_client.testing import Emulator
from tests.faults.interrupts import interrupted_at
from tests.figures import Report
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server
from tests.waiting import until

HOUR = Rate(1 / 3600)
"""Of which the second request is never waited for to the end."""


def place(turns: Turns, now: float, deadline: float | None = None, moved: Any = None) -> Place:
    made = Place(moved or (lambda: None))
    turns.take(made, now, deadline)
    return made


def times(turns: Turns, now: float, count: int) -> list[float]:
    return [place(turns, now).at for _ in range(count)]


# When each may go, by a clock that stands still


def test_requests_are_kept_apart() -> None:
    assert times(Turns(Rate(4)), 100, 4) == [100, 100.25, 100.5, 100.75]


def test_a_burst_goes_at_once_and_is_saved_up_again_in_a_pause() -> None:
    turns = Turns(Rate(4, burst=3))
    assert [at <= 100 for at in times(turns, 100, 3)] == [True] * 3
    assert times(turns, 100, 2) == [100.25, 100.5]
    # Of those three, one is there again at 101.0, and all at 101.25 and ever after.
    assert [at <= 100.75 for at in times(turns, 100.75, 2)] == [True, False]
    assert [at <= 200 for at in times(turns, 200, 4)] == [True, True, True, False]


@pytest.mark.parametrize(("since", "at"), [(0.25, 100.25), (0.125, 100.25), (7, 107)])
def test_a_pause_of_the_interval_is_enough_and_a_shorter_one_is_not(
    since: float, at: float
) -> None:
    turns = Turns(Rate(4))
    place(turns, 100)
    assert place(turns, 100 + since).at == at


def test_less_than_one_a_second() -> None:
    assert times(Turns(Rate(0.5)), 100, 3) == [100, 102, 104]


@pytest.mark.parametrize("rate", [5e-324, 1e-300])
def test_a_rate_that_is_too_low_for_a_clock(rate: float) -> None:
    assert times(Turns(Rate(rate)), 0, 2) == [0, 2_000_000]


# A deadline


def test_a_turn_at_the_deadline_is_too_late_and_one_before_is_not() -> None:
    turns = Turns(Rate(4))
    place(turns, 100)
    with pytest.raises(DeadlineExceededError) as caught:
        place(turns, 100, deadline=100.25)
    assert not caught.value.sent
    assert place(turns, 100, deadline=100.375).at == 100.25


def test_the_refusal_says_what_is_wrong() -> None:
    turns = Turns(Rate(0.5))
    times(turns, 100, 3)
    with pytest.raises(DeadlineExceededError) as caught:
        place(turns, 100, deadline=102.5)
    said = "the rate of 0.5 requests a second lets this one go in 6.0 s, 3.5 s too late"
    assert caught.value.message == said


def test_what_is_refused_takes_no_place() -> None:
    turns = Turns(Rate(4))
    place(turns, 100)
    for _ in range(3):
        with pytest.raises(DeadlineExceededError):
            place(turns, 100, deadline=100.125)
    assert place(turns, 100).at == 100.25


def test_a_deadline_that_has_passed_is_not_waited_beyond() -> None:
    turns = Turns(Rate(4))
    place(turns, 100, deadline=99)  # nothing to wait for: the attempt itself tells
    with pytest.raises(DeadlineExceededError):
        place(turns, 100, deadline=99)


# A place that is given back


def test_those_behind_move_up_and_are_told() -> None:
    turns, told = Turns(Rate(4)), []
    _, before, given, *behind = (
        place(turns, 100, moved=lambda number=number: told.append(number)) for number in range(5)
    )
    turns.give_back(given, 100.125)
    assert [before.at, *(one.at for one in behind)] == [100.25, 100.5, 100.75]
    assert told == [3, 4]
    assert place(turns, 100.125).at == 101  # the newest stands behind them all the same


@pytest.mark.parametrize(("now", "next_at"), [(100.125, 100.25), (100.25, 100.5)])
def test_a_place_whose_time_has_come_is_used_up(now: float, next_at: float) -> None:
    turns = Turns(Rate(4))
    place(turns, 100)
    given = place(turns, 100)
    turns.give_back(given, now)
    assert place(turns, now).at == next_at


def test_a_place_is_given_back_once() -> None:
    turns = Turns(Rate(4))
    place(turns, 100)
    given = place(turns, 100)
    turns.give_back(given, 100)
    turns.give_back(given, 100)
    assert times(turns, 100, 2) == [100.25, 100.5]


# Waiting, by a clock that the test moves


OPEN: Any = SimpleNamespace(check_open=lambda: None, waiting=set())
"""In place of the connections, which nobody closes."""


class Clock:
    """In place of the module `time`; waiting looks at it every hundredth of a second or so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        for module in (aio, blocking):
            monkeypatch.setattr(module, "time", self)

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


class Waiters:
    """Threads that wait one behind the other."""

    def __init__(self, turns: Turns, count: int) -> None:
        self.turns = turns
        self.gone: list[int] = []
        for number in range(count):
            waiting = len(turns._waiting)
            threading.Thread(target=self._wait, args=(number,), daemon=True).start()
            until(lambda waiting=waiting: len(turns._waiting) > waiting)

    def _wait(self, number: int) -> None:
        blocking.wait_for_turn(self.turns, None, OPEN)
        self.gone.append(number)


def test_threads_go_in_the_order_in_which_they_came(clock: Clock) -> None:
    turns = Turns(Rate(128))
    blocking.wait_for_turn(turns, None, OPEN)
    waiters = Waiters(turns, 5)
    assert waiters.gone == []
    for number in range(5):
        clock.now += 1 / 128
        until(lambda number=number: len(waiters.gone) > number)
    assert waiters.gone == [0, 1, 2, 3, 4]


def test_an_interrupted_thread_gives_its_place_back(monkeypatch: pytest.MonkeyPatch) -> None:
    turns, behind = Turns(HOUR), []
    blocking.wait_for_turn(turns, None, OPEN)

    class Interrupted(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            behind.append(place(turns, time.monotonic()))
            raise KeyboardInterrupt

    monkeypatch.setattr(blocking, "threading", SimpleNamespace(Event=Interrupted))
    with pytest.raises(KeyboardInterrupt):
        blocking.wait_for_turn(turns, None, OPEN)
    assert behind[0].at - time.monotonic() < 3601


def test_an_interruption_at_any_place_leaves_a_rate_that_works() -> None:
    for step in itertools.count():
        turns = Turns(Rate(1000))
        blocking.wait_for_turn(turns, None, OPEN)
        with contextlib.suppress(KeyboardInterrupt), interrupted_at(step) as interruption:
            blocking.wait_for_turn(turns, None, OPEN)
        blocking.wait_for_turn(turns, time.monotonic() + 5, OPEN)
        if not interruption.came_to_it:
            break
    assert step > 3


def test_a_cancelled_task_gives_its_place_back(clock: Clock) -> None:
    async def main() -> None:
        turns = Turns(Rate(128))
        await aio.wait_for_turn(turns, None, OPEN)
        tasks = [asyncio.create_task(aio.wait_for_turn(turns, None, OPEN)) for _ in range(3)]
        await asyncio.sleep(0)
        tasks[0].cancel()
        await asyncio.wait(tasks[:1])
        clock.now = 1 / 128
        await tasks[1]
        assert not tasks[2].done()
        clock.now = 2 / 128
        await tasks[2]

    asyncio.run(asyncio.wait_for(main(), 30))


def test_a_thread_and_a_task_wait_in_one_queue(clock: Clock) -> None:
    """So it is with the real time of a sync client, which reads back over a loop."""
    turns = Turns(Rate(128))
    blocking.wait_for_turn(turns, None, OPEN)

    async def main() -> None:
        first = asyncio.create_task(aio.wait_for_turn(turns, None, OPEN))
        await asyncio.sleep(0)
        waiters = await asyncio.to_thread(Waiters, turns, 1)
        await asyncio.sleep(0.05)
        assert not first.done() and waiters.gone == []
        first.cancel()
        await asyncio.wait([first])
        clock.now = 1 / 128  # the time of the task, which the thread has now
        await asyncio.to_thread(until, lambda: waiters.gone == [0])

    asyncio.run(asyncio.wait_for(main(), 30))


def test_a_loop_that_is_gone_is_not_waited_for() -> None:
    turns = Turns(HOUR)
    place(turns, time.monotonic())
    first = place(turns, time.monotonic())
    loop = asyncio.new_event_loop()
    left_behind = loop.create_task(aio.wait_for_turn(turns, None, OPEN))
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()
    turns.give_back(first, time.monotonic())
    assert not left_behind.done()
    left_behind.get_coro().close()


# Calls


def test_the_first_call_goes_and_one_that_cannot_be_in_time_is_refused(
    flavour: Flavour, server: Server
) -> None:
    client = flavour.client(rate=HOUR, deadline=30)
    flavour.run(client.request("POST", "/x"))
    with pytest.raises(DeadlineExceededError) as caught:
        flavour.run(client.request("POST", "/x"))
    error = caught.value
    assert len(server.seen) == 1
    assert (error.operation, error.attempts) == ("POST /x", 0)
    assert not error.sent and not error.ambiguous


def test_a_head_counts_too(flavour: Flavour, server: Server) -> None:
    client = flavour.client(rate=Rate(1 / 3600, burst=2), deadline=30)
    flavour.run(client.request("HEAD", "/x"))
    flavour.run(client.request("GET", "/x"))
    with pytest.raises(DeadlineExceededError):
        flavour.run(client.request("HEAD", "/x"))
    assert len(server.seen) == 2


@pytest.mark.parametrize(("burst", "attempts"), [(1, 1), (2, 2), (3, 3), (4, 3)])
def test_each_attempt_counts_and_what_crisp_said_last_is_told(
    flavour: Flavour, server: Server, burst: int, attempts: int
) -> None:
    retry = Retry(attempts=3, base=0)
    client = flavour.client(rate=Rate(1 / 3600, burst), deadline=30, retry=retry)
    server.script = [Reply(503)] * 3
    with pytest.raises(ServerError) as caught:
        flavour.run(client.request("GET", "/x"))
    assert caught.value.attempts == len(server.seen) == attempts


def test_a_copy_shares_the_rate_and_one_with_its_own_does_not(
    flavour: Flavour, server: Server
) -> None:
    client = flavour.client(rate=HOUR, deadline=30)
    copy, own = client.with_options(timeout=20), client.with_options(rate=HOUR)
    flavour.run(own.request("GET", "/x"))
    flavour.run(copy.request("GET", "/x"))
    for used_up in (client, copy, own, own.with_options(timeout=20)):
        with pytest.raises(DeadlineExceededError):
            flavour.run(used_up.request("GET", "/x"))
    for _ in range(3):
        flavour.run(client.with_options(rate=math.inf).request("GET", "/x"))
    assert len(server.seen) == 5


def test_what_reads_back_for_real_time_has_the_same_rate() -> None:
    client, twin = CrispClient("i", "k", rate=HOUR), AsyncCrispClient("i", "k")
    client._transport.share(twin._transport)
    assert client._transport.turns is twin._transport.turns is not None


def test_the_environment_gives_a_rate_and_an_argument_wins(
    flavour: Flavour, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CRISP_RATE", "0.001")
    limited, free = flavour.client(deadline=30), flavour.client(rate=math.inf, deadline=30)
    for client in (limited, free, free):
        flavour.run(client.request("GET", "/x"))
    with pytest.raises(DeadlineExceededError):
        flavour.run(limited.request("GET", "/x"))
    monkeypatch.setenv("CRISP_RATE", "")
    assert flavour.client()._transport.turns is None


MINUTE = 1 / 60


@pytest.mark.parametrize("copy", [{}, {"timeout": 5}, {"rate": MINUTE}])
def test_who_waits_for_a_turn_hears_that_the_client_was_closed(copy: dict[str, Any]) -> None:
    """A minute before it would be its turn, by whatever copy of the client it waits."""

    async def tasks() -> list[object]:
        client = AsyncCrispClient(*login, host=crisp.url, rate=MINUTE)
        other = client.with_options(**copy)
        await other.website.get_website(crisp.website_id)
        waiting = asyncio.create_task(other.website.get_website(crisp.website_id))
        while not other._transport.turns._waiting:
            await asyncio.sleep(0.001)
        await client.aclose()
        return await asyncio.gather(waiting, return_exceptions=True)

    with Emulator() as crisp:
        login = (crisp.identifier, crisp.key, crisp.tier)
        [told] = asyncio.run(tasks())
        assert isinstance(told, ClosedError)
        with ThreadPoolExecutor(1) as pool:
            client = CrispClient(*login, host=crisp.url, rate=MINUTE)
            other = client.with_options(**copy)
            other.website.get_website(crisp.website_id)
            waiting = pool.submit(other.website.get_website, crisp.website_id)
            until(lambda: other._transport.turns._waiting)
            client.close()
            assert isinstance(waiting.exception(timeout=30), ClosedError)
            assert not client._transport._http.waiting


def test_a_wait_that_begins_after_the_end_is_none() -> None:
    client = CrispClient("a", "b", "plugin", rate=MINUTE)
    client.close()
    turns = client._transport.turns
    place(turns, time.monotonic())
    with pytest.raises(ClosedError):
        blocking.wait_for_turn(turns, None, client._transport._http)


@pytest.mark.parametrize("text", ["five", "0", "-1", "nan", "5/s"])
def test_an_environment_that_is_no_rate(
    flavour: Flavour, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setenv("CRISP_RATE", text)
    with pytest.raises(ValueError, match="CRISP_RATE must be a number of requests a second"):
        flavour.client()


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (0, "rate must be a number of requests a second above 0 or a Rate, not 0"),
        (-1, "rate must be a number of requests a second above 0 or a Rate, not -1"),
        (math.nan, "rate must be a number of requests a second above 0 or a Rate, not nan"),
        ("5", "rate must be a number of requests a second above 0 or a Rate, not str"),
        (True, "rate must be a number of requests a second above 0 or a Rate, not bool"),
    ],
)
def test_rates_that_make_no_sense(flavour: Flavour, wrong: Any, complaint: str) -> None:
    for make in (flavour.client, flavour.client().with_options):
        with pytest.raises((TypeError, ValueError)) as caught:
            make(rate=wrong)
        assert str(caught.value) == complaint


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ((0,), "per_second must be a number of requests a second above 0, not 0"),
        ((5, 0), "burst must be a whole number of at least 1, not 0"),
        ((5, 1.5), "burst must be a whole number of at least 1, not 1.5"),
    ],
)
def test_a_rate_of_nothing(wrong: Any, complaint: str) -> None:
    with pytest.raises(ValueError) as caught:
        Rate(*wrong)
    assert str(caught.value) == complaint


FORKED = """
import os, sys, threading
from crisp_client import CrispClient, DeadlineExceededError, Rate

client = CrispClient("i", "k", host=sys.argv[1], rate=Rate(1 / 3600), deadline=30)
turns = client._transport.turns
client.request("GET", "/parent")
turns._lock.acquire()  # as another thread of the parent might hold it
child = os.fork()
if not child:
    client.request("GET", "/child")  # in a process that has made none yet
    os._exit(0)
turns._lock.release()
assert os.waitpid(child, 0)[1] == 0
try:
    client.request("GET", "/parent")
except DeadlineExceededError:
    print("too late")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_child_begins_anew(server: Server) -> None:
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", FORKED, server.url],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert ran.stdout == "too late\n", ran.stderr
    assert [seen.path for seen in server.seen] == ["/v1/parent", "/v1/child"]


@pytest.mark.parametrize(
    "seconds",
    [2, pytest.param(60, marks=pytest.mark.soak)],
)
def test_four_threads_keep_the_rate(seconds: int, report: Report) -> None:
    """However late they wake: nothing is sent before its time, so the sum is never too high."""
    rate = Rate(25, burst=5)
    late: list[int] = []
    with Emulator() as crisp:
        given = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
        with CrispClient(*given, rate=rate) as client:
            client.with_options(rate=math.inf).website.get_website(crisp.website_id)  # connected
            before, began = len(crisp.requests), time.monotonic()

            def work() -> None:
                while (left := began + seconds - time.monotonic()) > 0:
                    try:
                        options = RequestOptions(deadline=left)
                        client.website.get_website(crisp.website_id, options=options)
                    except DeadlineExceededError:
                        break
                    received = len(crisp.requests) - before
                    late.append(received - most(time.monotonic() - began))

            def most(spent: float) -> int:
                return math.floor(rate.burst + rate.per_second * spent)

            threads = [threading.Thread(target=work, daemon=True) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            received = len(crisp.requests) - before
    report(f"{received} requests in {seconds} s by 4 threads, {most(seconds)} at most")
    assert max(late) <= 0
    assert rate.burst < received <= most(seconds)
