# Copied from codegen/templates/_runtime/repeated/aio.py. Do not edit: change that and run `make generate`.
"""Repeat a call in a task."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from collections.abc import Callable
from typing import ClassVar
from typing import ParamSpec

P = ParamSpec("P")

AsyncCall = Callable[P, Awaitable[None]]


class AsyncRepeated:
    """A call that is made at once, and anew every few seconds, a number of times or until `end()`.

    `last` is called then, once, when the call under way is over. Neither may raise anything.
    """

    # The loop alone would forget them.
    _running: ClassVar[set[asyncio.Task[None]]] = set()

    def __init__(self, call: AsyncCall[[]], last: AsyncCall[[]], every: float, times: int) -> None:
        self._ended = asyncio.Event()
        task = asyncio.create_task(self._run(call, last, every, times))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _run(
        self, call: AsyncCall[[]], last: AsyncCall[[]], every: float, times: int
    ) -> None:
        for _ in range(times):
            if self._ended.is_set():
                break
            await call()
            try:
                async with asyncio.timeout(every):
                    await self._ended.wait()
            except TimeoutError:
                pass
        await last()

    def end(self) -> None:
        """Let the last call be made, without waiting for it."""
        self._ended.set()
