"""The attempt that is under way: whether anything of it was sent, and what it may be called.

What a write that failed may have done hangs on the one, what the libraries may log on the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Progress:
    """Of one attempt; `sent` as soon as a byte of the request may have left."""

    def __init__(self, route: str) -> None:
        self.route = route
        self.sent = False


_progress: ContextVar[Progress | None] = ContextVar("crisp_client_progress", default=None)


@contextmanager
def following(route: str) -> Iterator[Progress]:
    """What becomes of the request that is made in here."""
    progress = Progress(route)
    token = _progress.set(progress)
    try:
        yield progress
    finally:
        _progress.reset(token)


def sending() -> None:
    if (progress := _progress.get()) is not None:
        progress.sent = True


def route_under_way() -> str | None:
    """None outside of our requests."""
    progress = _progress.get()
    return None if progress is None else progress.route
