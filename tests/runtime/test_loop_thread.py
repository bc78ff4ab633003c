"""What is handed to an event loop that is about to end is begun or refused, and never forgotten."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from collections.abc import Iterator
from concurrent.futures import CancelledError
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor

import pytest

from crisp_client._runtime.dispatch.threads import finish_on
from crisp_client._runtime.dispatch.threads import Place
from crisp_client._runtime.dispatch.threads import Threads
from crisp_client._runtime.loop_thread import LoopThread

LIMIT = 10.0


@pytest.fixture
def loop() -> Iterator[LoopThread]:
    loop = LoopThread("crisp-test")
    loop.start()
    yield loop
    loop.end()
    loop.join(LIMIT)
    assert not loop.is_alive()


async def last() -> None:
    await asyncio.sleep(60)


def in_the_last_turn(loop: LoopThread, work: Callable[[], object]) -> None:
    """Call it in the turn in which the loop is told to stop: what it hands over has no turn."""
    done = threading.Event()

    def end() -> None:
        loop.end()
        loop.call_soon(work)
        loop.call_soon(done.set)

    loop.call_soon(end)
    assert done.wait(LIMIT)


def test_work_of_the_last_turn_is_begun_and_cancelled(loop: LoopThread) -> None:
    begun: list[Future[None]] = []
    in_the_last_turn(loop, lambda: begun.append(loop.submit(last())))
    with pytest.raises(CancelledError):
        begun[0].result(LIMIT)


def test_a_call_of_the_last_turn_is_made(loop: LoopThread) -> None:
    called = threading.Event()
    in_the_last_turn(loop, lambda: loop.call_soon(called.set))
    assert called.wait(LIMIT)


def test_told_twice_to_end_it_begins_what_came_between(loop: LoopThread) -> None:
    begun: list[Future[None]] = []

    def again() -> None:
        begun.append(loop.submit(last()))
        loop.end()

    in_the_last_turn(loop, again)
    with pytest.raises(CancelledError):
        begun[0].result(LIMIT)
    loop.join(LIMIT)
    assert not loop.is_alive()


def test_after_its_end_it_refuses_work_and_calls(loop: LoopThread) -> None:
    loop.end()
    loop.join(LIMIT)
    for hand_over in (lambda: loop.submit(last()), lambda: loop.call_soon(print)):
        with pytest.raises(RuntimeError, match="the event loop has ended"):
            hand_over()


FORKED = """
import asyncio, os, sys, warnings
from crisp_client._runtime.loop_thread import LoopThread
warnings.simplefilter("ignore")  # Python warns of a fork beside threads, as it should
loop = LoopThread("crisp-test")
loop.start()
child = os.fork()
if child:
    status = os.waitpid(child, 0)[1]
    loop.end()
    sys.exit(os.waitstatus_to_exitcode(status))
try:
    loop.submit(asyncio.sleep(0))
except RuntimeError as error:
    print(error, flush=True)
os._exit(0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_in_a_forked_process_it_has_ended() -> None:
    """Where nobody would run it: who waits for it would wait for ever."""
    command = [sys.executable, "-c", FORKED]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=50, check=False)
    assert (ran.stdout, ran.returncode) == ("the event loop has ended\n", 0), ran.stderr


def test_what_a_loop_of_the_program_never_began_is_closed() -> None:
    """By the thread that waits for it; else Python warns that it was never awaited."""
    program = asyncio.new_event_loop()
    awaitable, is_handed_over = program.create_future(), threading.Event()
    program.call_soon_threadsafe = lambda *_: is_handed_over.set()  # type: ignore[method-assign]
    at = Place(program, Threads(1, "crisp-test"), set())
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(finish_on, at, awaitable)
        assert is_handed_over.wait(LIMIT)
        program.close()
        assert waiting.result(LIMIT) is None
