"""The events of one partition that a worker holds, one after the other."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any

from attrs import define
from attrs import field


@define(eq=False)
class Partition:
    """Usually holds one event; two if one came again that the server took for lost."""

    number: int
    waiting: deque[Any] = field(factory=deque)
    task: asyncio.Task[None] | None = None
    begun: bool = False
    """From when handlers are called until the server knows: only the end of a drain interrupts it.

    It may be interrupted while it waits for a turn, or before a handler is called again.
    """
    has_slot: bool = False

    def add(self, message: Any) -> None:
        """Add a message; one that is held already is not handled again."""
        number = message.metadata.sequence.stream
        for index, known in enumerate(self.waiting):
            if known.metadata.sequence.stream == number:
                self.waiting[index] = message
                return
        self.waiting.append(message)
