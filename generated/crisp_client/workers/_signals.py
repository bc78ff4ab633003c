# Copied from codegen/templates/workers/_signals.py. Do not edit: change that and run `make generate`.
"""End what runs in a loop of its own when the process is told to end."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Awaitable
from collections.abc import Callable


async def until_signal(serve: Callable[[], Awaitable[None]], stop: Callable[[], object]) -> None:
    """Serve, and call `stop` at SIGTERM and Ctrl-C; a second one ends it at once.

    For a loop of its own, which leaves the signals when it is closed.
    """
    loop = asyncio.get_running_loop()
    serving = asyncio.ensure_future(serve())
    told = 0

    def on_signal() -> None:
        nonlocal told
        told += 1
        if told == 1:
            stop()
        else:
            serving.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError, ValueError, RuntimeError):
            # Windows has none of this, nor has a loop that is not in the main thread.
            loop.add_signal_handler(number, on_signal)
    try:
        with contextlib.suppress(asyncio.CancelledError):
            await serving
    finally:
        serving.cancel()
        await asyncio.wait({serving})
