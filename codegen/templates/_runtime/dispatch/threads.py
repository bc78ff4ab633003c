"""Threads for functions that block: a pool of them, or the one that listens."""

from __future__ import annotations

import asyncio
import contextvars
import inspect
import queue
import threading
from collections import deque
from collections.abc import Awaitable
from collections.abc import Callable
from concurrent.futures import CancelledError
from contextlib import suppress
from time import monotonic
from typing import Any
from typing import Protocol

import attrs

from ..errors import RealtimeError
from .calling import as_failure
from .calling import attempt
from .calling import finish
from .queue import TICK

# Seconds to wait before each further try to start a thread where none runs.
PAUSES = (0.05, 0.1, 0.2, 0.4)

# Does what blocks, and returns what tells of it, which is called when the thread is free again:
# whoever closes after being told finds no thread at work.
Work = Callable[[], Callable[[], None]]


class NoThreadError(RealtimeError):
    """No thread runs and none can be started."""


class Executor(Protocol):
    """Calls functions that block."""

    is_callers: bool
    """Whether the thread belongs to the program, whose handlers may end it by `sys.exit()`."""

    def submit(self, work: Work) -> None:
        """Call it soon; it must not raise. Raise `NoThreadError` if there is no thread for it."""

    def works_here(self) -> bool:
        """Return whether this is one of the threads, in which waiting for them would never end."""

    def close(self, limit: float = 0.0) -> None:
        """Start no further call, and wait at most `limit` seconds for those that run."""


class Threads:
    """At most `size` threads, which start when they are needed and end with the program.

    Where no further thread can be started, those that there are do the work.
    """

    is_callers = False

    def __init__(self, size: int, name: str = "crisp-client-handler") -> None:
        self._size = size
        self._name = name
        self._changed = threading.Condition()
        self._waiting: deque[Work] = deque()
        self._threads: set[threading.Thread] = set()
        self._busy: set[threading.Thread] = set()
        self._idle = 0
        self._closed = False

    def submit(self, work: Work) -> None:
        with self._changed:
            self._waiting.append(work)
            if self._idle:
                self._idle -= 1
                self._changed.notify()
            elif len(self._threads) < self._size:
                try:
                    self._start(idle=False)
                except NoThreadError:
                    if not self._threads:
                        self._waiting.pop()
                        raise

    def begin(self) -> None:
        """Start the first thread now. Raise `NoThreadError` if none can be started."""
        with self._changed:
            if not self._threads:
                self._start(idle=True)

    def _start(self, *, idle: bool) -> None:
        """Start a thread, for work that waits or as one that counts as idle from now on."""
        thread = threading.Thread(target=self._run, args=(idle,), name=self._name, daemon=True)
        try:
            thread.start()
        except RuntimeError as error:
            raise NoThreadError(f"no thread can be started: {error}") from error
        self._threads.add(thread)
        self._idle += idle

    def works_here(self) -> bool:
        return threading.current_thread() in self._threads

    def close(self, limit: float = 0.0) -> None:
        with self._changed:
            self._closed = True
            self._waiting.clear()
            idle, busy = self._threads - self._busy, set(self._busy)
            self._changed.notify_all()
        # Idle ones end at once, but on a machine that is busy.
        for threads, patience in ((idle, 1.0), (busy, limit)):
            until = monotonic() + patience
            for thread in threads - {threading.current_thread()}:
                thread.join(max(0.0, until - monotonic()))

    def _run(self, idle: bool) -> None:
        me = threading.current_thread()
        tell: Callable[[], None] | None = None
        try:
            while (work := self._next(me, tell, idle)) is not None:
                idle = False
                tell = work()
                del work  # an idle thread keeps nothing alive
        finally:
            with self._changed:
                self._busy.discard(me)
                self._threads.discard(me)

    def _next(
        self, me: threading.Thread, tell: Callable[[], None] | None, idle: bool
    ) -> Work | None:
        with self._changed:
            self._busy.discard(me)
            if tell is not None:
                tell()
                del tell
            while not self._waiting:
                if self._closed:
                    return None
                self._idle += not idle
                idle = False
                self._changed.wait()
            self._busy.add(me)
            return self._waiting.popleft()


class CallingThread:
    """The thread that makes it, which calls what is submitted while it waits.

    With a concurrency of 1 it is the one that called `listen()`, and runs every handler.
    """

    def __init__(self, *, is_callers: bool = True) -> None:
        self.is_callers = is_callers
        self._waiting: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._thread = threading.current_thread()

    def submit(self, work: Work) -> None:
        self._waiting.put(work)

    def works_here(self) -> bool:
        return threading.current_thread() is self._thread

    def close(self, limit: float = 0.0) -> None:
        self._waiting.put(None)

    def run(self) -> None:
        """Call what is submitted, until `close`."""
        while self.step():
            pass

    def step(self) -> bool:
        """Call what is submitted next, if it comes soon; return false after `close`."""
        try:
            work = self._waiting.get(timeout=TICK)
        except queue.Empty:
            return True
        if work is None:
            return False
        work()()
        return True


@attrs.frozen
class Place:
    """Where handlers run: a loop, threads, and the tasks on the loop that threads wait for."""

    loop: asyncio.AbstractEventLoop
    threads: Executor
    tasks: set[asyncio.Task[Any]]


# That of the handler which is being called, also in its thread.
place: contextvars.ContextVar[Place] = contextvars.ContextVar("crisp_client_place")


async def call_in(
    threads: Executor, function: Callable[..., Any], *args: Any
) -> tuple[Any, Exception | None]:
    """Call a function in a thread, and return its result and what it raised.

    When the task is cancelled, the function goes on to its end all the same. Raise `NoThreadError`
    if no thread can be had within a second.
    """
    loop = asyncio.get_running_loop()
    outcome: asyncio.Future[tuple[Any, Exception | None]] = loop.create_future()
    run = contextvars.copy_context().run

    def work() -> Callable[[], None]:
        try:
            result = attempt(run, function, *args)
        except BaseException as error:
            if threads.is_callers:
                raise
            result = None, as_failure(error)
        return lambda: _tell(loop, outcome, result)

    for pause in (*PAUSES, None):
        try:
            threads.submit(work)
            break
        except NoThreadError:
            if pause is None:
                raise
            await asyncio.sleep(pause)
    return await outcome


def _tell(
    loop: asyncio.AbstractEventLoop,
    outcome: asyncio.Future[tuple[Any, Exception | None]],
    result: tuple[Any, Exception | None],
) -> None:
    def settle() -> None:
        if not outcome.done():
            outcome.set_result(result)

    with suppress(RuntimeError):  # the loop is closed: nobody waits any more
        loop.call_soon_threadsafe(settle)


def finish_on(at: Place, awaitable: Awaitable[object]) -> Exception | None:
    """Await on the loop what a plain function returned, while this thread waits for it.

    What is called in a thread meanwhile, because of that, is called in this one: it may be the last
    that there is. `at.tasks` holds the task, for whoever has to cancel it. Return what it raised.
    """
    here = CallingThread(is_callers=at.threads.is_callers)

    async def waited_for() -> Exception | None:
        task = asyncio.current_task()
        assert task is not None
        at.tasks.add(task)
        task.add_done_callback(at.tasks.discard)
        place.set(attrs.evolve(at, threads=here))
        return await finish(awaitable)

    waiting = waited_for()
    try:
        outcome = asyncio.run_coroutine_threadsafe(waiting, at.loop)
    except RuntimeError as error:  # the loop is closed
        waiting.close()
        return error
    outcome.add_done_callback(lambda _: here.close())
    while here.step() and not at.loop.is_closed():
        pass
    try:
        return outcome.result(0)
    except (CancelledError, TimeoutError):  # by the end of the loop
        if inspect.getcoroutinestate(waiting) == inspect.CORO_CREATED:
            waiting.close()  # or Python warns of it
        return None
