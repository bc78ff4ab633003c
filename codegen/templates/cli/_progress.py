"""Tells people how far a long command is, and how long it still takes."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any
from typing import Self

from ._output import Output
from ._times import lasting

# Seconds between two lines where nothing can be drawn.
_EVERY = 30.0


class Progress:
    """A bar on a terminal; elsewhere a line now and then. Both go to the standard error."""

    def __init__(self, output: Output, total: int, what: str) -> None:
        self._output, self._total, self._what = output, total, what
        self._done, self._worked = 0, 0
        self._began = self._told = time.monotonic()
        self._bar = _bar(what, total) if sys.stderr.isatty() else None

    def step(self, *, worked: bool = True) -> None:
        """Count one; those that were done before say nothing about the time that is left."""
        self._done += 1
        self._worked += worked
        if self._bar is not None:
            bar, task = self._bar
            bar.update(task, completed=self._done, left=self.left)
            return
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            done = f"{self._done} of {self._total} {self._what}"
            self._output.note(", ".join(filter(None, (done, self.left))))

    @property
    def left(self) -> str:
        if not self._worked:
            return ""
        each = (time.monotonic() - self._began) / self._worked
        return f"{lasting(each * (self._total - self._done))} left"

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar[0].start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar[0].stop()


def _bar(what: str, total: int) -> Any:
    """Return a bar of rich and its task; None if that is not installed."""
    try:
        from rich.console import Console
        from rich.progress import BarColumn
        from rich.progress import MofNCompleteColumn
        from rich.progress import Progress as Bar
        from rich.progress import TextColumn
    except ImportError:
        return None
    left = TextColumn("{task.fields[left]}")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), left)
    bar = Bar(*columns, console=Console(stderr=True))
    return bar, bar.add_task(what, total=total, left="")
