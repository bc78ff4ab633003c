# Copied from codegen/templates/_runtime/dispatch/claims.py. Do not edit: change that and run `make generate`.
"""Which process handles an event, where several listen: the one that claims it in their store."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections import OrderedDict
from collections.abc import Callable
from collections.abc import Collection
from time import monotonic
from typing import Any
from typing import NamedTuple

from ..data.model import EventPayload
from .store import DAY
from .store import Store
from .threads import call_in
from .threads import Threads

logger = logging.getLogger("crisp_client")

# Seconds after which a claim is open again, if the process that has it does not renew it.
LEASE = 30.0
# Seconds within which a content that comes again is another event for certain.
WINDOW = 60.0
# So many contents are known again.
REMEMBERED = 20_000
# Seconds for a store to answer in, and how many calls are under way at once.
LIMIT = 10.0
CALLS = 4
# Seconds between two looks at what another process handles: the first pause, and the longest.
FIRST_LOOK = 0.05
LONGEST_LOOK = 1.0


class Claim(NamedTuple):
    """An event as the store knows it, and for how long that has to remember it."""

    key: str
    keep: float


class Claims:
    """The claims of one process; belongs to the loop it is used on.

    A message is told by conversation and fingerprint, also if it was read back. `messages` are the
    names of such events. The others have no id: they are told by their content, and by how often it
    came within a minute.
    """

    def __init__(self, store: Store, messages: Collection[str]) -> None:
        self._store = store
        self._messages = messages
        self._threads = Threads(CALLS, "crisp-client-store")
        self._recent: OrderedDict[str, tuple[int, float]] = OrderedDict()
        self._held: set[str] = set()
        self._renewing: asyncio.Task[None] | None = None

    def of(self, name: str, payload: Any) -> Claim:
        """Return what to claim for an event; to be asked once for each."""
        content = payload.to_dict() if isinstance(payload, EventPayload) else payload
        if name in self._messages and isinstance(content, dict):
            message = content.get("session_id"), content.get("fingerprint")
            if None not in message:
                return Claim(_digest(name, message), DAY)
        text, now = _digest(name, content), monotonic()
        count, last = self._recent.pop(text, (0, now))
        count = count + 1 if now - last < WINDOW else 1
        self._recent[text] = count, now
        if len(self._recent) > REMEMBERED:
            self._recent.popitem(last=False)
        return Claim(f"{text}:{count}", WINDOW)

    async def take(self, claim: Claim) -> bool | None:
        """Return whether to handle an event here; None while another process handles it.

        If the store fails it is handled: twice is better than never.
        """
        try:
            ours = await self._call(self._store.claim, claim.key, LEASE)
        except Exception as error:
            logger.error("the store of events failed; the event is handled here", exc_info=error)
            return True
        if ours:
            self._held.add(claim.key)
            if self._renewing is None:
                self._renewing = asyncio.get_running_loop().create_task(self._renew())
        return None if ours is None else bool(ours)

    async def settled(self, claim: Claim) -> bool:
        """Wait while another process handles an event; return whether it is to be handled here."""
        pause = FIRST_LOOK
        while True:
            await asyncio.sleep(pause)
            if (ours := await self.take(claim)) is not None:
                return ours
            pause = min(2 * pause, LONGEST_LOOK)

    async def finish(self, claim: Claim) -> None:
        """Tell the others that an event has been handled."""
        self._held.discard(claim.key)
        try:
            await self._call(self._store.finish, claim.key, claim.keep)
        except Exception as error:
            logger.error(
                "the store of events failed; the event may be handled again", exc_info=error
            )

    async def close(self) -> None:
        """Leave what is not finished to the others, as soon as its time is over."""
        if self._renewing is not None:
            self._renewing.cancel()
            await asyncio.wait({self._renewing})
        self._threads.close()

    async def _renew(self) -> None:
        while True:
            await asyncio.sleep(LEASE / 3)
            for key in list(self._held):
                try:
                    await self._call(self._store.renew, key, LEASE)
                except Exception as error:
                    logger.error(
                        "the store of events failed; an event may be handled again", exc_info=error
                    )

    async def _call(self, function: Callable[..., Any], *args: Any) -> Any:
        if not self._store.waits:
            return function(*args)
        try:
            async with asyncio.timeout(LIMIT):
                result, error = await call_in(self._threads, function, *args)
        except TimeoutError as late:
            raise TimeoutError(f"the store did not answer within {LIMIT:g} s") from late
        if error is not None:
            raise error
        return result


def _digest(name: str, content: Any) -> str:
    try:
        text = json.dumps([name, content], sort_keys=True, default=str)
    except RecursionError:
        text = f"{name} is too deep"
    return hashlib.sha256(text.encode()).hexdigest()
