"""Functions that stand around something, or watch it, and can be removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from typing import Generic
from typing import Self
from typing import TypeVar

from . import forking

F = TypeVar("F", bound=Callable[..., Any])


class Middleware:
    """Hold what was added; it is in force until `remove()`, or until the end of a `with` block."""

    def __init__(self, remove: Callable[[Middleware], object]) -> None:
        self._remove = remove

    def remove(self) -> None:
        """Take it away; calls and handlers that are under way still pass it."""
        self._remove(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.remove()


class Layers(Generic[F]):
    """Functions in the order in which they were added; may be changed from any thread.

    `changed` is called after each change.
    """

    def __init__(self, changed: Callable[[], object] = lambda: None) -> None:
        self._lock = forking.Lock()
        self._added: dict[Middleware, F] = {}
        self._changed = changed
        self.functions: tuple[F, ...] = ()

    def add(self, function: F) -> Middleware:
        added = Middleware(self._remove)
        with self._lock:
            self._added[added] = function
            self._change()
        return added

    def discard(self, function: F) -> None:
        """Remove one registration of the function, if there is any."""
        for added, known in list(self._added.items()):
            if known == function:
                return self._remove(added)

    def _remove(self, added: Middleware) -> None:
        with self._lock:
            self._added.pop(added, None)
            self._change()

    def _change(self) -> None:
        self.functions = tuple(self._added.values())
        self._changed()
