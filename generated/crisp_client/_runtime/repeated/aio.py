# Copied from codegen/templates/_runtime/repeated/aio.py. Do not edit: change that and run `make generate`.
"""Repeat a call in a task."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from collections.abc import Callable
from typing import ParamSpec

P = ParamSpec("P")

AsyncCall = Callable[P, Awaitable[None]]


class AsyncRepeated:
    """A call that is made anew every few seconds, a number of times or until `end()`.

    It must raise nothing, and take no longer than it may hold up `end()`.
    """

    def __init__(self, call: AsyncCall[[]], every: float, times: int) -> None:
        self._ended = asyncio.Event()
        self._task = asyncio.create_task(self._run(call, every, times))

    async def _run(self, call: AsyncCall[[]], every: float, times: int) -> None:
        for _ in range(times):
            try:
                async with asyncio.timeout(every):
                    await self._ended.wait()
                return
            except TimeoutError:
                await call()

    async def end(self) -> None:
        """Wait for the call under way, so that none comes later; cancelled, cancel it."""
        self._ended.set()
        await self._task
