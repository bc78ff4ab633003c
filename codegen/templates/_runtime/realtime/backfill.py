"""Messages that were missed during an outage, read over REST and handed out before what came later.

Crisp repeats nothing. What can be read back are messages: of the conversations that changed since,
those that were written since. Nothing else that happened is kept as an event.
"""

from __future__ import annotations

import asyncio
import itertools
import math
import time
from collections import OrderedDict
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from datetime import UTC
from typing import Any

from ..data.model import EventPayload
from ..dispatch.gap import Gap
from ..dispatch.handlers import decode_or_unknown
from ..dispatch.lanes import conversation_of
from ..dispatch.outcome import Failure
from ..dispatch.queue import EventQueue
from ..errors import CrispError
from ..facts import BackfillFacts
from ..rest.paging import LEAST_PAGE

# Milliseconds that are read again before each outage, for clocks that are not quite right.
MARGIN = 60_000
# So many messages are known again when they come a second time.
REMEMBERED = 20_000
# Conversations that are read at once.
READERS = 4

Fetch = Callable[[str, Mapping[str, Any], Mapping[str, Any]], Awaitable[Any]]


class Backfill:
    """Stands between the connection and the handlers; lives on the loop of the connection.

    While it reads, live events of conversations that it has not done with are held, so that each
    conversation is handed out in order; a message that comes both ways is handed out once. What
    cannot be read is told as a `Failure` about the gap.
    """

    def __init__(
        self,
        facts: BackfillFacts,
        queue: EventQueue,
        *,
        fetch: Fetch,
        websites: Sequence[str],
        inboxes: Sequence[str] | None,
        wanted: Callable[[str], object],
        decode: Callable[[str, Any], EventPayload],
        size: int,
    ) -> None:
        self._facts = facts
        self._queue = queue
        self._fetch = fetch
        self._websites = websites
        self._inboxes = inboxes
        self._wanted = wanted
        self._decode = decode
        self._size = size
        self._names = frozenset(facts.events.values())
        self._began = round(time.time() * 1000)
        self._seen: OrderedDict[tuple[Any, Any], None] = OrderedDict()
        self._held: dict[str | None, list[tuple[str, Any]]] = {}
        self._holds = 0
        # The conversations of which live events are held; None is all of them.
        self._unread: set[str] | None = set()
        self._gaps: list[Gap] = []
        self._reading: asyncio.Task[None] | None = None
        self._released = asyncio.Event()
        self._overflow: CrispError | None = None

    def put(self, name: str, payload: Any) -> None:
        if self._overflow is not None:
            raise self._overflow
        if isinstance(payload, Gap):
            self._queue.put(name, payload)
            self._begin(payload)
        elif name not in self._names or self._is_new(payload):
            session_id = conversation_of(payload)
            if self._unread is None or session_id in self._unread:
                self._held.setdefault(session_id, []).append((name, payload))
                self._holds += 1
            else:
                self._queue.put(name, payload)

    def full(self) -> bool:
        return self._holds >= self._size or self._queue.full()

    async def room(self) -> None:
        while self.full():
            if self._queue.full():
                await self._queue.room()
            else:
                self._released.clear()
                await self._released.wait()

    async def close(self) -> None:
        """Stop reading, and hand out the live events that are held."""
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.wait({self._reading})
        self._release(set())

    def _begin(self, gap: Gap) -> None:
        """Start reading, from the first outage that is not read to its end."""
        self._gaps.append(gap)
        self._unread = None
        if self._reading is not None:
            self._reading.cancel()
        self._reading = asyncio.get_running_loop().create_task(self._read())

    async def _read(self) -> None:
        since = max(self._began, min(gap.start for gap in self._gaps) - MARGIN)
        errors: list[Exception] = []
        try:
            changed = await self._changed(since)
        except Exception as error:
            errors.append(error)
        else:
            unread = set(changed)
            self._release(unread)
            turns = asyncio.Semaphore(READERS)

            async def catch_up(session_id: str, row: Mapping[str, Any]) -> None:
                async with turns:
                    try:
                        await self._hand_out(row, await self._missed(row, since))
                    except Exception as error:
                        errors.append(error)
                    unread.discard(session_id)
                    self._release(unread)

            async with asyncio.TaskGroup() as readers:
                for session_id, row in changed.items():
                    readers.create_task(catch_up(session_id, row))
        gaps, self._gaps = self._gaps, []
        self._release(set())
        if errors:
            errors[0].add_note(f"messages of an outage could not be read ({len(errors)} errors)")
            self._pass_on("", Failure(errors[0], gaps[-1]))

    async def _changed(self, since: int) -> dict[str, Mapping[str, Any]]:
        """Return the conversations that changed since, by their id."""
        start = datetime.fromtimestamp(since / 1000, UTC).isoformat(timespec="milliseconds")
        query = {"per_page": 50, "order_date_updated": True, "filter_date_start": start}
        found: dict[str, Mapping[str, Any]] = {}
        for website_id in self._websites:
            for page_number in itertools.count(1):
                path = {"website_id": website_id, "page_number": page_number}
                rows = await self._fetch(self._facts.conversations, path, query)
                fresh = {
                    row["session_id"]: {**row, "website_id": website_id}
                    for row in rows
                    if row["session_id"] not in found and row.get("updated_at", since) >= since
                }
                found |= fresh
                if not fresh:
                    break
        if self._inboxes is None:
            return found
        return {key: row for key, row in found.items() if row.get("inbox_id") in self._inboxes}

    async def _missed(self, row: Mapping[str, Any], since: int) -> list[Mapping[str, Any]]:
        """Return the messages of a conversation since then, oldest first."""
        path = {"website_id": row["website_id"], "session_id": row["session_id"]}
        found: list[Mapping[str, Any]] = []
        again: list[Mapping[str, Any]] = []
        query: dict[str, Any] = {}
        while True:
            batch = await self._fetch(self._facts.messages, path, query)
            new = [m for m in batch if m["timestamp"] >= since and m not in again]
            found = new + found
            oldest = min((message["timestamp"] for message in batch), default=0)
            # Crisp returns what is strictly before, and a full batch may end between two messages
            # of one time: those are asked for again.
            before = oldest + 1 if new and len(batch) >= LEAST_PAGE else oldest
            asked = query.get("timestamp_before", math.inf)
            if before >= asked:
                before = oldest
            if oldest < since or before >= asked:
                return sorted(found, key=lambda message: message["timestamp"])
            again = [message for message in found if message["timestamp"] == oldest]
            query = {"timestamp_before": before}

    async def _hand_out(self, row: Mapping[str, Any], messages: list[Mapping[str, Any]]) -> None:
        for message in messages:
            name = self._facts.events.get(message["from"], "")
            if not self._wanted(name):
                continue
            while self._queue.full():
                await self._queue.room()
            if message["timestamp"] > self._first_live(row["session_id"]):
                break  # what was written after a message that came live comes live in its turn
            if self._is_new(message):
                payload = {**message, "inbox_id": row.get("inbox_id")}
                event: Any = decode_or_unknown(self._decode, name, payload)
                event._backfilled = True
                self._pass_on(name, event)

    def _first_live(self, session_id: str) -> float:
        """Return the time of the first message that is held of a conversation."""
        times = [
            payload["timestamp"]
            for name, payload in self._held.get(session_id, ())
            if name in self._names and "timestamp" in payload
        ]
        return min(times, default=math.inf)

    def _is_new(self, message: Any) -> bool:
        """Return whether a message is new, and remember it."""
        if not isinstance(message, dict) or "fingerprint" not in message:
            return True
        key = (message.get("session_id"), message["fingerprint"])
        if key in self._seen:
            return False
        self._seen[key] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return True

    def _release(self, unread: set[str]) -> None:
        """Hand out what is held of all conversations but these."""
        self._unread = unread
        for session_id in [key for key in self._held if key not in unread]:
            for name, payload in self._held.pop(session_id):
                self._holds -= 1
                self._pass_on(name, payload)
        self._released.set()

    def _pass_on(self, name: str, payload: Any) -> None:
        try:
            self._queue.put(name, payload)
        except CrispError as error:  # the queue is full, and that ends listening: at the next event
            self._overflow = error
