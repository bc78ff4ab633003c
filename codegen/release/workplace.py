"""Where a release is made, and what may end it: nothing is left there, nor runs on."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path

# Ctrl-C, what ends programs, and a terminal that is closed.
_ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_ASKED_SECONDS = 10
_PREFIX = ".making-"


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Have all that ends a program raise `KeyboardInterrupt`, as Ctrl-C does.

    What is ignored stays so, as with `nohup`.
    """
    with _handled(_heard(), signal.default_int_handler):
        yield


def _heard() -> list[signal.Signals]:
    return [number for number in _ENDS if signal.getsignal(number) is not signal.SIG_IGN]


@contextlib.contextmanager
def to_the_end() -> Iterator[None]:
    """Have it ignored, also by programs that are started, for the moment that this takes."""
    with _handled(_ENDS, signal.SIG_IGN):
        yield


@contextlib.contextmanager
def _handled(numbers: Iterable[signal.Signals], how: signal._HANDLER) -> Iterator[None]:
    before = [(number, signal.signal(number, how)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)


@contextlib.contextmanager
def workplace(parent: Path) -> Iterator[Path]:
    """Make a folder for a release; remove those of releases that were killed."""
    parent.mkdir(parents=True, exist_ok=True)
    for left in parent.glob(f"{_PREFIX}*"):
        with contextlib.suppress(BlockingIOError), _held(left):
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(
        prefix=_PREFIX, dir=parent, ignore_cleanup_errors=True
    ) as name:
        folder = Path(name).resolve()
        with _held(folder):
            yield folder


@contextlib.contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Lock a folder; raise `BlockingIOError` if a release that still runs has it."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(descriptor)


def status_of(command: list[str], root: Path, seconds: float) -> int:
    """Run a program to its end; if it takes too long or is not wanted any more, end it.

    It is asked first: `make` that is killed cannot end what it started.
    """
    noted: list[int] = []
    process = None
    try:
        # Raised while a program is started, it would leave one that nobody knows.
        with _handled(_heard(), lambda number, frame: noted.append(number)):
            process = subprocess.Popen(command, cwd=root)
        if noted:
            raise KeyboardInterrupt
        return process.wait(seconds)
    except BaseException:
        if process is not None:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_ASKED_SECONDS)
            process.kill()
        raise
