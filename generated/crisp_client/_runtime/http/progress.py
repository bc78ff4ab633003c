# Copied from codegen/templates/_runtime/http/progress.py. Do not edit: change that and run `make generate`.
"""The attempt that is under way in this thread or task.

`sent` decides what may be retried after a failure, and which errors could hide a write; `route` is
what logs may show of the request.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any


class Progress:
    """The state of one attempt; `sent` is true once a byte of the request may have left."""

    __slots__ = ("beginning", "opened", "route", "sent")

    def __init__(self, method: str, route: str) -> None:
        self.beginning = method.encode() + b" "
        self.route = route
        self.sent = False
        self.opened: Any = None
        """The stream to a SOCKS proxy, which httpcore leaves open if the proxy fails."""


_progress: ContextVar[Progress | None] = ContextVar("crisp_client_progress", default=None)


@contextmanager
def following(progress: Progress) -> Iterator[Progress]:
    """Follow the request that is made in here."""
    token = _progress.set(progress)
    try:
        yield progress
    finally:
        _progress.reset(token)


def sending(piece: bytes | None = None) -> None:
    """Note that bytes are sent now; without the bytes, take them for the request.

    What is said to a proxy before it begins otherwise, and TLS is not written through here.
    """
    progress = _progress.get()
    if progress is not None and not progress.sent:
        progress.sent = piece is None or piece.startswith(progress.beginning)


def opened(stream: Any) -> None:
    """Note a stream that has to be closed if nothing is sent over it."""
    if (progress := _progress.get()) is not None:
        progress.opened = stream


def is_sent() -> bool:
    """Return whether a byte of the request under way may have left."""
    progress = _progress.get()
    return progress is None or progress.sent


def route_under_way() -> str | None:
    """Return the route of our request, None outside of any."""
    progress = _progress.get()
    return None if progress is None else progress.route
