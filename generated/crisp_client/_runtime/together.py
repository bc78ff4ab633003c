# Copied from codegen/templates/_runtime/together.py. Do not edit: change that and run `make generate`.
"""Requests at the same time, of which none is left behind."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any


async def together(*works: Coroutine[Any, Any, Any]) -> list[Any]:
    """Return what each returns. If one fails, end the others, wait for that, and raise its error.

    `asyncio.gather` lets them go on: a client that is closed meanwhile leaves the connections open
    that are just being made. `asyncio.TaskGroup` of Python 3.11 leaves its own task cancelled.
    """
    tasks = [asyncio.ensure_future(work) for work in works]
    if not tasks:
        return []
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    for task in done:
        task.result()  # raises if it is the one that failed
    return [task.result() for task in tasks]
