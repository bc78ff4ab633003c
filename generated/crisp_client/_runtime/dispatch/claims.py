# Copied from codegen/templates/_runtime/dispatch/claims.py. Do not edit: change that and run `make generate`.
"""Which process handles an event, where several listen: the one that claims it in their store."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from time import monotonic
from typing import Any
from typing import NamedTuple

from .keys import Keys
from .store import DAY
from .store import Store
from .threads import call_in
from .threads import Threads

logger = logging.getLogger("crisp_client")

# Seconds after which a claim is open again, if the process that has it does not renew it.
LEASE = 30.0
# Seconds for the turn of an event without an id to come in; one that is later is handled here.
LATE = 30.0
# Seconds after which the store knows nothing of such an event any more, from when it came: less
# than twice the `WINDOW` of `Repeats`, after which the next one with its content has its number.
KNOWN = 80.0
# So many events without an id may wait for their turn.
WAITING = 20_000
# Seconds for a store to answer in, and how many calls are under way at once.
LIMIT = 10.0
CALLS = 4
# Seconds between two looks at what another process handles: the first pause, and the longest.
FIRST_LOOK = 0.05
LONGEST_LOOK = 1.0


class Claim(NamedTuple):
    """An event as the store knows it."""

    key: str
    came: float | None
    """When it came to this process, if it has no id of its own."""

    def left(self) -> float:
        """Return the seconds for which the store may know it."""
        return DAY if self.came is None else self.came + KNOWN - monotonic()


class Claims:
    """The claims of one process; belongs to the loop it is used on.

    An event whose key is not certain is not claimed but handled by each process.
    """

    def __init__(self, store: Store, messages: Collection[str]) -> None:
        self._store = store
        self._threads = Threads(CALLS, "crisp-client-store")
        self._keys = Keys(messages)
        self._coming: OrderedDict[int, Claim] = OrderedDict()
        self._held: set[Claim] = set()
        self._renewing: asyncio.Task[None] | None = None

    def begin(self, names: Iterable[str]) -> None:
        """Take note that events of these names come from now on, and did not until now."""
        self._keys.begin(names)

    def came(self, number: int, name: str, payload: Any) -> None:
        """Count an event as it comes, before it waits for its turn. `number` is any of its own."""
        if self._keys.of_message(name, payload) is not None:
            return
        if key := self._keys.counted(name, payload):
            self._coming[number] = Claim(key, monotonic())
            if len(self._coming) > WAITING:
                self._coming.popitem(last=False)

    def of(self, number: int, name: str, payload: Any) -> Claim | None:
        """Return what to claim for an event at its turn; None if it is to be handled anyway."""
        claim = self._coming.pop(number, None)
        if claim is not None and claim.came is not None and monotonic() - claim.came > LATE:
            return None
        if claim is None and (key := self._keys.of_message(name, payload)):
            return Claim(key, None)
        return claim

    async def take(self, claim: Claim) -> bool | None:
        """Return whether to handle an event here; None while another process handles it.

        If the store fails it is handled: twice is better than never.
        """
        if (left := claim.left()) <= 0:
            return True
        try:
            ours = await self._call(self._store.claim, claim.key, min(LEASE, left))
        except Exception as error:
            logger.error("the store of events failed; the event is handled here", exc_info=error)
            return True
        if ours:
            self._held.add(claim)
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
        self._held.discard(claim)
        try:
            await self._call(self._store.finish, claim.key, max(claim.left(), 0.0))
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
            for claim in list(self._held):
                if (left := claim.left()) <= 0:
                    continue
                try:
                    await self._call(self._store.renew, claim.key, min(LEASE, left))
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
