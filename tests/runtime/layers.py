"""Middleware of either flavour, written once: as a generator, in which `yield` is `proceed()`."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Generator
from typing import Any

from crisp_client import ResponseInfo
from tests.runtime.server import Flavour

Steps = Callable[[Any], Generator[None, ResponseInfo, Any]]


def layer(flavour: Flavour, steps: Steps) -> Any:
    def begin(info: Any) -> tuple[Any, list[Any]]:
        running = steps(info)
        return running, _step(lambda: next(running))

    def plain(info: Any, proceed: Any) -> Any:
        running, ended = begin(info)
        if not ended:
            try:
                response = proceed()
            except Exception as raised:
                error = raised
                ended = _step(lambda: running.throw(error))
            else:
                ended = _step(lambda: running.send(response))
        return ended[0]

    async def awaiting(info: Any, proceed: Any) -> Any:
        running, ended = begin(info)
        if not ended:
            try:
                response = await proceed()
            except Exception as raised:
                error = raised
                ended = _step(lambda: running.throw(error))
            else:
                ended = _step(lambda: running.send(response))
        return ended[0]

    return awaiting if flavour.is_async else plain


def _step(step: Callable[[], Any]) -> list[Any]:
    """Return what the generator returned, in a list; an empty one while it goes on."""
    try:
        step()
    except StopIteration as end:
        return [end.value]
    return []
