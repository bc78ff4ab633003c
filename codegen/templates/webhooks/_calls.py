"""Functions of the program, plain or `async`, called from a loop."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

from .._runtime.dispatch.calling import attempt
from .._runtime.dispatch.calling import finish

Outcome = tuple[object, Exception | None]


async def call(function: Callable[..., object], *args: Any) -> Outcome:
    """Call a function, a plain one in a thread; return its result and what it raised."""
    if inspect.iscoroutinefunction(function):
        return await value_of(*attempt(function, *args))
    return await value_of(*await asyncio.to_thread(attempt, function, *args))


async def value_of(result: object, error: Exception | None) -> Outcome:
    """Return the outcome of a call; if that has to be awaited, the outcome of that."""
    if not inspect.isawaitable(result):
        return result, error
    values: list[object] = []

    async def wait() -> None:
        values.append(await result)

    error = await finish(wait())
    return (values[0] if values else None), error
