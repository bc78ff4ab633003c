"""Forked processes: a child has one thread only, and must leave its parent's sockets alone."""

from __future__ import annotations

import os
import threading
import weakref
from typing import Any
from typing import Protocol


class Forgetful(Protocol):
    """Holds connections, threads or locks of the process that it was made in."""

    def forget(self) -> None:
        """Start again in a child, without closing what the parent still uses."""


_alive: weakref.WeakSet[Forgetful] = weakref.WeakSet()


def forget_in_child(one: Forgetful) -> None:
    """Have `forget` called on it in every process that is forked from this one."""
    _alive.add(one)


class Lock:
    """A lock that is free in a child, whoever held it in the parent."""

    def __init__(self) -> None:
        self.forget()
        forget_in_child(self)

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: Any) -> None:
        self._lock.release()

    def forget(self) -> None:
        self._lock = threading.Lock()


def _forget_all() -> None:
    for one in list(_alive):
        one.forget()


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(after_in_child=_forget_all)
