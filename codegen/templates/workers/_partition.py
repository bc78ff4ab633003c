"""The events of one partition that a worker holds, one after the other."""

from __future__ import annotations

import asyncio
from collections import deque
from datetime import datetime
from typing import Any

from attrs import define
from attrs import field

Place = tuple[int, datetime]


def place(message: Any) -> Place:
    """Return what tells a message from all others: a stream that is made anew counts from 1."""
    return message.metadata.sequence.stream, message.metadata.timestamp


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
    has_slot: bool = field(init=False)
    since: float = field(init=False)
    """Not before this they came, by the clock of the loop; if the stream may be lost, long ago."""

    def add(self, message: Any) -> None:
        """Add a message; one that is held already is not handled again."""
        at = place(message)
        for index, known in enumerate(self.waiting):
            if place(known) == at:
                self.waiting[index] = message
                return
        self.waiting.append(message)
