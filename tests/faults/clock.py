"""How late a call with a deadline comes back, by the clock.

    late = [lateness(lambda: client.website.get_website(website_id), 0.5) for _ in range(200)]
    print(summary(late))
    assert max(run.own for run in late) < 0.1

A busy machine makes everything late. What its threads had to wait for a core the system counts
(Linux only), and it is not the call's fault.
"""

from __future__ import annotations

import contextlib
import glob
import statistics
import time
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence

from attrs import define

from crisp_client import CrispError


@define
class Lateness:
    """Seconds from the deadline to the end of the call, below 0 when it came back before, and
    those for which threads of this process were kept waiting meanwhile."""

    call: float = 0.0
    kept: float = 0.0

    @property
    def own(self) -> float:
        return self.call - self.kept if self.call > self.kept else min(self.call, 0.0)


class DidNotFailError(AssertionError):
    """A call came to an end that it should not have."""


def lateness(
    call: Callable[[], object], deadline: float, expected: type[Exception] = CrispError
) -> Lateness:
    """Of a call that must fail with `expected`."""
    with _watched(deadline, expected) as late:
        call()
    return late


async def lateness_async(
    call: Callable[[], Awaitable[object]],
    deadline: float,
    expected: type[Exception] = CrispError,
) -> Lateness:
    """The same in the caller's loop."""
    with _watched(deadline, expected) as late:
        await call()
    return late


def summary(runs: Sequence[Lateness]) -> str:
    calls, own = [run.call for run in runs], [run.own for run in runs]
    return (
        f"{len(runs)} runs: back {min(calls) * 1000:.1f} to {max(calls) * 1000:.1f} ms after the "
        f"deadline, median {statistics.median(calls) * 1000:.1f} ms; without waiting for a core "
        f"{max(own) * 1000:.1f} ms at worst"
    )


@contextlib.contextmanager
def _watched(deadline: float, expected: type[Exception]) -> Iterator[Lateness]:
    late = Lateness()
    kept, began = _kept_waiting(), time.monotonic()
    try:
        yield late
    except expected:
        late.call = time.monotonic() - began - deadline
        late.kept = max(0.0, _kept_waiting() - kept)
    else:
        raise DidNotFailError(f"the call did not fail with {expected.__name__}")


def _kept_waiting() -> float:
    """Seconds that all threads of this process have waited for a core; 0 where nobody counts."""
    waited = 0
    for path in glob.glob("/proc/self/task/*/schedstat"):
        with contextlib.suppress(OSError), open(path) as file:
            waited += int(file.read().split()[1])
    return waited / 1e9
