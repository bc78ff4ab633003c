# Copied from codegen/templates/_runtime/dispatch/calling.py. Do not edit: change that and run `make generate`.
"""Calls of handlers that may raise."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from collections.abc import Callable
from typing import Any


def attempt(function: Callable[..., object], *args: Any) -> tuple[object, Exception | None]:
    """Return the result of the function, and the exception that it raised."""
    try:
        return function(*args), None
    except Exception as error:
        return None, error


async def finish(awaitable: Awaitable[object]) -> Exception | None:
    """Wait for it, and return what it raised."""
    try:
        await awaitable
    except asyncio.CancelledError as cancelled:
        return failure_of(cancelled)
    except (GeneratorExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        return as_failure(error)
    return None


def as_failure(error: BaseException) -> Exception:
    """Return an exception to report for one that would end a thread or a loop of ours."""
    if isinstance(error, Exception):
        return error
    what = "called exit()" if isinstance(error, SystemExit) else f"raised {type(error).__name__}"
    failure = RuntimeError(f"the handler {what} in a thread, which ends nothing")
    failure.__cause__ = error
    return failure


def failure_of(cancelled: asyncio.CancelledError) -> Exception:
    """Return the error for a handler's `CancelledError`; raise that if this task is cancelled."""
    task = asyncio.current_task()
    if task is None or task.cancelling():
        raise cancelled
    # Not we are cancelled but something that the handler waited for: its failure, not our end.
    error = RuntimeError("the handler was cancelled from inside")
    error.__cause__ = cancelled
    return error
