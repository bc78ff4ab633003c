"""Whether anything of a request was sent: what a write that failed may have done hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Progress:
    """Of one attempt; `sent` as soon as a byte of the request may have left."""

    sent = False


_progress: ContextVar[Progress | None] = ContextVar("crisp_client_progress", default=None)


@contextmanager
def following() -> Iterator[Progress]:
    """What becomes of the request that is made in here."""
    progress = Progress()
    token = _progress.set(progress)
    try:
        yield progress
    finally:
        _progress.reset(token)


def sending() -> None:
    if (progress := _progress.get()) is not None:
        progress.sent = True
