# Copied from codegen/templates/workers/_rates.py. Do not edit: change that and run `make generate`.
"""One rate for all workers: when a request may be sent is agreed on in the broker.

The time of the next turn stands under a key of NATS's key-value store. Who wants turns moves it on,
which succeeds for one worker at a time (compare and set); a turn of a worker that dies is lost.
The time is that of the server: a worker whose clock is an hour ahead would make all others wait.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
import time
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future
from functools import partial
from importlib import import_module
from typing import Any

from .._runtime.dispatch.subscriptions import Subscriptions
from .._runtime.rate.turns import Turns
from ._connection import Connection
from ._ending import end
from ._errors import BrokerError
from ._streams import made
from ._streams import Settings

logger = logging.getLogger("crisp_client")

# So many turns are taken at once, and so long a request waits for the broker.
TOGETHER = 100
PATIENCE = 30.0
# Seconds after which a time that nobody moved is forgotten: it has passed long before.
KEPT = 86_400.0
# Errors of the server that a key was moved by somebody else.
_MOVED = (10071, 10164)
# The key whose message tells what time it is for the server.
CLOCK = "clock"


class SharedRate:
    """Has the rate of a client, if that has one, kept together with the other workers."""

    def __init__(self, registry: Subscriptions, connection: Connection, settings: Settings) -> None:
        transport: Any = getattr(registry, "_transport", None)
        self._turns: Turns | None = None if transport is None else transport.turns
        self._connection = connection
        self._settings = settings
        self._bucket = f"{settings.stream}-rates"
        if self._turns is not None:
            identifier = transport.credentials.identifier
            self._key = hashlib.sha256(identifier.encode()).hexdigest()[:32]
        self._wanted: deque[Future[float]] = deque()
        self._wake = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._revision, self._even = 0, 0.0
        self._agreeing: asyncio.Task[None] | None = None
        # What to add to `time.monotonic()` to have the time of the server.
        self._offset: float | None = None

    async def __aenter__(self) -> None:
        if self._turns is not None:
            api = import_module("nats.js.api")
            bucket = api.KeyValueConfig(
                bucket=self._bucket,
                ttl=KEPT,
                replicas=self._settings.replicas,
            )
            try:
                self._store = await made(partial(self._connection.js.create_key_value, bucket))
            except Exception as error:
                raise BrokerError(f"the rate cannot be shared by the broker: {error}") from error
            self._connection.on_reconnect.append(self._forget)
            self._agreeing = self._loop.create_task(self._agree())
            self._turns.elsewhere = self

    async def __aexit__(self, *_: object) -> None:
        if self._turns is not None and self._agreeing is not None:
            self._turns.elsewhere = None
            await end({self._agreeing})
            # What still waits had its turn in the client, which keeps its rate alone from now on.
            self._give([time.monotonic()] * len(self._wanted))

    def turn(self) -> Future[float]:
        """Return the time of `time.monotonic()` from which on a request may be sent."""
        wanted: Future[float] = Future()
        self._wanted.append(wanted)
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits for long
            self._loop.call_soon_threadsafe(self._wake.set)
        return wanted

    async def _agree(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._wanted:
                count = min(len(self._wanted), TOGETHER)
                try:
                    async with asyncio.timeout(PATIENCE):
                        times = await self._take(count)
                except TimeoutError:
                    text = f"the broker gave no turn for a request within {PATIENCE:g} s"
                    self._give([BrokerError(text) for _ in range(count)])
                else:
                    self._give(times)

    def _give(self, turns: Iterable[float | BrokerError]) -> None:
        """Give those that have waited longest their turn, or the error."""
        for turn in turns:
            wanted = self._wanted.popleft()
            if not wanted.set_running_or_notify_cancel():
                continue
            if isinstance(turn, BrokerError):
                wanted.set_exception(turn)
            else:
                wanted.set_result(turn)

    async def _take(self, count: int) -> list[float]:
        assert self._turns is not None
        interval = 1 / self._turns.rate.per_second
        ahead = interval * (self._turns.rate.burst - 1)
        while True:
            await self._connection.up()
            if self._offset is None:
                await self._compare_clocks()
                continue
            even = max(self._even, time.monotonic() + self._offset)
            after = even + count * interval
            try:
                text = repr(after).encode()
                self._revision = await self._put(self._key, text, last=self._revision)
            except Exception as error:  # if away, it is not known whether the turns are taken
                if getattr(error, "err_code", None) not in _MOVED:
                    logger.debug("the broker gave no turn: %s", error)
                    await asyncio.sleep(0.1)
                with contextlib.suppress(Exception):
                    await self._look()
                continue
            self._even = after
            first = even - ahead - self._offset
            return [first + number * interval for number in range(count)]

    def _forget(self) -> None:
        """Compare clocks again: it may be another server by now."""
        self._offset = None

    async def _compare_clocks(self) -> None:
        """Ask for the time of the server, which is that of a message that it has just stored."""
        before = time.monotonic()
        try:
            number = await self._put(CLOCK, b"")
            between = (before + time.monotonic()) / 2
            stored = await self._connection.js.get_msg(f"KV_{self._bucket}", number)
        except Exception as error:  # away, or another worker has just done the same
            logger.debug("the broker did not tell the time: %s", error)
            await asyncio.sleep(0.1)
            return
        self._offset = stored.time.timestamp() - between

    async def _put(self, key: str, value: bytes, last: int | None = None) -> int:
        """Write a key, if `last` is given only one that nobody has moved since; return its number.

        nats-py would leave out the domain, without which nothing of this passes from a leaf to the
        hub.
        """
        prefix = self._connection.prefix
        before = "" if prefix == "$JS.API" else f"{prefix}."
        headers = None if last is None else {"Nats-Expected-Last-Subject-Sequence": str(last)}
        subject = f"{before}$KV.{self._bucket}.{key}"
        stored = await self._connection.js.publish(subject, value, headers=headers)
        return int(stored.seq)

    async def _look(self) -> None:
        """Read the time that others have moved."""
        errors = import_module("nats.js.errors")
        try:
            entry = await self._store.get(self._key)
        except errors.KeyNotFoundError:
            self._revision, self._even = 0, 0.0
            return
        self._revision, self._even = entry.revision, float(entry.value)
