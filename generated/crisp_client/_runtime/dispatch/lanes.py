# Copied from codegen/templates/_runtime/dispatch/lanes.py. Do not edit: change that and run `make generate`.
"""Events that wait for their handlers, each behind those of its conversation. No IO."""

from __future__ import annotations

from collections import deque
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from ..data.model import EventPayload
from ..data.model import UnknownEvent
from ..errors import RealtimeError
from .queue import DispatchOptions

# Name, payload and number; a payload may be an event already.
Item = tuple[str, Any, int]
Key = str | None

# How many events of one lane are handled before the others have their turn.
TURN = 64


def conversation_of(payload: Any) -> Key:
    """Return the id whose events stay in order: the conversation's, or else the website's."""
    if isinstance(payload, UnknownEvent):
        payload = payload.data
    if payload.__class__ is dict:
        key = payload.get("session_id") or payload.get("website_id")
    elif isinstance(payload, EventPayload):
        key = getattr(payload, "session_id", None) or getattr(payload, "website_id", None)
    else:
        key = None
    return key if key.__class__ is str else None


class Lanes:
    """A bounded queue with a lane for each conversation; one worker at a time works on a lane.

    Workers `take` the key of a lane and call `next` with it until that returns None. `announce` is
    called when there is something to take, `room` when the queue was `full` and has room again,
    `empty` when nothing waits and nobody is at work any more; they are called in the middle of a
    change. Not thread-safe: threaded callers must lock.
    """

    def __init__(
        self,
        options: DispatchOptions,
        announce: Callable[[], None],
        room: Callable[[], None],
        empty: Callable[[], None],
    ) -> None:
        self.received = 0
        self.dropped = 0
        self.waiting = 0
        self._size = options.queue_size
        self._low = options.queue_size * 3 // 4
        self._on_full = options.on_full
        self._single = options.concurrency == 1
        self._announce = announce
        self._room = room
        self._empty = empty
        self._lanes: dict[Key, deque[Item]] = {}
        # Those that nobody works on, in the order in which they came to have work.
        self.ready: OrderedDict[Key, None] = OrderedDict()
        # Keys by number, to find the oldest event; only dropping needs it.
        self._order: OrderedDict[int, Key] | None = None
        if self._on_full == "drop_oldest":
            self._order = OrderedDict()
        self._was_full = False

    def put(self, name: str, payload: Any) -> None:
        """Add an event. Raise `RealtimeError` if the queue is full and `on_full` is `raise`."""
        if self._single:
            key = None
        elif payload.__class__ is dict and (known := payload.get("session_id")).__class__ is str:
            key = known  # nearly always, so that the call is saved
        else:
            key = conversation_of(payload)
        if self.waiting >= self._size and self._on_full != "block":
            self._overflow()
        self.received = number = self.received + 1
        self.waiting += 1
        if self._order is not None:
            self._order[number] = key
        if (lane := self._lanes.get(key)) is not None:
            lane.append((name, payload, number))
        else:
            self._lanes[key] = deque(((name, payload, number),))
            self.ready[key] = None
            self._announce()

    def take(self) -> tuple[Key] | None:
        """Return the key of the lane that has waited longest, in a tuple; None without any."""
        return (self.ready.popitem(last=False)[0],) if self.ready else None

    def next(self, key: Key, turn: int) -> Item | None:
        """Return the next event of a lane; None when its worker has to take another lane.

        `turn` is how many events of it the worker has had in a row.
        """
        lane = self._lanes[key]
        if not lane:
            del self._lanes[key]
            if not self._lanes:
                self._empty()
            return None
        if turn >= TURN and self.ready:
            self.ready[key] = None
            self._announce()
            return None
        item = lane.popleft()
        self.waiting -= 1
        if self._order is not None:
            del self._order[item[2]]
        if self._was_full and self.waiting <= self._low:
            self._was_full = False
            self._room()
        return item

    def full(self) -> bool:
        """Return whether callers of `put` have to wait until `room` is called."""
        if self.waiting < self._size or self._on_full != "block":
            return False
        self._was_full = True
        return True

    def clear(self) -> int:
        """Drop all events that wait, and return how many they were."""
        left, self.waiting = self.waiting, 0
        self.dropped += left
        for key in self.ready:
            del self._lanes[key]
        for lane in self._lanes.values():
            lane.clear()
        self.ready.clear()
        if self._order is not None:
            self._order.clear()
        if not self._lanes:
            self._empty()
        return left

    @property
    def held(self) -> int:
        """The number of events that wait or are worked on."""
        return self.waiting + len(self._lanes) - len(self.ready)

    @property
    def idle(self) -> bool:
        """Tell whether nothing waits and no worker is busy."""
        return not self._lanes

    def _overflow(self) -> None:
        if self._order is None:
            raise RealtimeError(f"the queue is full: {self._size} events wait for their handlers")
        _, key = self._order.popitem(last=False)
        self._lanes[key].popleft()
        self.waiting -= 1
        self.dropped += 1
        if not self._lanes[key] and key in self.ready:
            del self.ready[key]
            del self._lanes[key]
