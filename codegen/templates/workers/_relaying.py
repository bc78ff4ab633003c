"""Real time on its way to the broker: the connection of `listen()` with other handlers."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from typing import Any

from .._runtime.data.model import EventPayload
from .._runtime.data.model import model
from .._runtime.data.model import UnknownEvent
from .._runtime.dispatch.dispatcher import Dispatcher
from .._runtime.dispatch.gap import Gap
from .._runtime.dispatch.handlers import Handlers
from .._runtime.dispatch.keys import Keys
from .._runtime.dispatch.outcome import Failure
from .._runtime.dispatch.queue import EventQueue
from .._runtime.realtime.arguments import Plan
from .._runtime.realtime.listening import Ask
from .._runtime.realtime.listening import Listener
from .._runtime.realtime.listening import Listening
from ._ending import end
from ._envelope import Envelope
from ._envelope import sealed

logger = logging.getLogger("crisp_client")

# The reason of a gap that the broker is the cause of.
FULL = "broker"
# Seconds between two looks whether there is room again.
LOOK = 0.1


@model
class Sealed(UnknownEvent):
    """An event as it goes to the broker, in the queue of a dispatcher."""

    envelope: Envelope


class Source:
    """A client as `Listening` sees it: what comes is published, and its handlers are not called."""

    def __init__(
        self, client: Any, events: Collection[str], publish: Callable[[Envelope], Awaitable[None]]
    ) -> None:
        self._facts = client._facts
        self._transport = client._transport
        self._rtm_host = client._rtm_host
        self._realtime = client._realtime
        self._client = client
        self._events = list(events)
        self._handlers = Handlers()

        async def forward(event: Sealed) -> None:
            await publish(event.envelope)

        self._handlers.register(None, forward)
        self._handlers.on_error = lambda *told: client._handlers.on_error(*told)
        client._handlers.on_change = client._realtime.refresh

    @staticmethod
    def _decode_event(name: str, payload: Any) -> EventPayload:
        return UnknownEvent(event_name=name, data=payload)

    def _wanted(self, tier: str) -> list[str]:
        """Ask for the events that are named; else for those of the client's handlers, or all."""
        client = self._client
        return self._events or client._wanted(tier) or list(client._event_names[tier])


class Relay(Dispatcher):
    """A dispatcher whose events are sealed as they come, when their number is known."""

    def __init__(self, *args: Any, keys: Keys, wanted: Callable[[], Collection[str]]) -> None:
        super().__init__(*args)
        self._keys = keys
        self._wanted = wanted

    def begin(self, names: Iterable[str]) -> None:
        self._keys.begin(names)

    def put(self, name: str, payload: Any) -> None:
        if payload.__class__ is not Failure:
            is_gap = name == Gap.event_name
            if isinstance(payload, UnknownEvent) and name not in self._wanted():
                return  # read back, though nobody asked for it
            envelope = sealed(name, payload, None if is_gap else self._keys.key(name, payload))
            payload = Sealed(event_name=name, data=envelope.data, envelope=envelope)
        super().put(name, payload)


class Keeping:
    """Keeps up to `most` events that the broker has not taken; what comes beyond is a `Gap`."""

    def __init__(self, inbox: EventQueue, relay: Dispatcher, most: int) -> None:
        self._inbox = inbox
        self._relay = relay
        self._most = most
        self._since: int | None = None
        self._missed = 0
        self._looking: asyncio.Task[None] | None = None

    def put(self, name: str, payload: Any) -> None:
        if self._since is None and self._relay.held < self._most:
            self._inbox.put(name, payload)
            return
        self._missed += 1
        since = payload.start if isinstance(payload, Gap) else _now()
        self._since = since if self._since is None else min(self._since, since)
        if self._looking is None:
            logger.error(
                "the broker has not taken %d events: what comes now is lost, and will be told as "
                "a gap",
                self._most,
            )
            self._looking = asyncio.get_running_loop().create_task(self._look())

    def full(self) -> bool:
        return False

    async def room(self) -> None: ...

    async def close(self) -> None:
        """Tell of what was missed now, since nobody will look again."""
        if self._looking is not None:
            await end({self._looking})
        self._tell()

    async def _look(self) -> None:
        while self._relay.held > self._most // 2:
            await asyncio.sleep(LOOK)
        self._tell()

    def _tell(self) -> None:
        since, self._since, self._looking = self._since, None, None
        if since is not None:
            logger.warning("the broker takes events again; %d were missed", self._missed)
            self._missed = 0
            self._inbox.put(Gap.event_name, Gap(start=since, end=_now(), reason=FULL))


class Relaying(Listening):
    """A `listen()` whose events are published."""

    def __init__(self, source: Listener, plan: Plan, ask: Ask, *, keep: int) -> None:
        self._keep = keep
        super().__init__(source, plan, ask)

    @property
    def closed(self) -> bool:
        return self.ended

    def _handing_out(self, *_: Any) -> Dispatcher:
        source, rtm = self._client, self._client._facts.rtm
        return Relay(
            source._handlers,
            source._decode_event,
            self._plan.options,
            keys=Keys(frozenset(rtm.backfill.events.values())),
            wanted=lambda: source._wanted(source._transport.credentials.tier),
        )

    def _inbox(self) -> EventQueue:
        self._keeping = Keeping(super()._inbox(), self.dispatcher, self._keep)
        return self._keeping

    async def run(self) -> None:
        """Return after `stop`, when the broker has what came, or `drain` is over."""
        await asyncio.wait({self._connection.task})
        await self._keeping.close()
        await super().run()


def _now() -> int:
    return round(time.time() * 1000)
