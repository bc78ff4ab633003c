"""The real-time side: a Socket.IO server that sends each socket the events it asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import socketio
from attrs import define
from attrs import field
from starlette.types import Receive
from starlette.types import Scope
from starlette.types import Send

from ._description import Description
from ._eio3 import speaks_3
from ._eio3 import Translator
from ._realtime import Realtime
from ._state import website_of
from ._state import World
from ._wire import Wire

# Seconds that a reordered event waits for the event that is sent before it.
_PATIENCE = 0.05

# Name, payload and who asked for it.
_Item = tuple[str, dict[str, Any], str]


@define(eq=False)
class Subscription:
    """The events that one authenticated socket receives.

    `websites` are those that existed when it authenticated; `socket:bind` adds newer ones.
    """

    identifier: str
    tier: str
    events: frozenset[str]
    rooms: frozenset[str]
    inboxes: frozenset[str]
    websites: frozenset[str] = field(factory=frozenset)

    def wants(self, event: str, payload: dict[str, Any], asked_by: str) -> bool:
        if event not in self.events:
            return False
        if self.inboxes and payload.get("inbox_id") not in self.inboxes:
            return False
        website_id = website_of(payload)
        if website_id in self.websites:
            return not self.rooms or website_id in self.rooms
        # An upload may belong to something else; then, as with pictures, it is for who asked.
        return asked_by == self.identifier if asked_by else not website_id


class Rtm:
    """The sockets of one run of the server; `do` may be called from any thread.

    A socket may ask for any event; it never hears one that is stated to be for other tiers.
    """

    def __init__(self, world: World, description: Description, realtime: Realtime) -> None:
        names = description.rtm
        self.subscriptions: dict[str, Subscription] = {}
        self._world = world
        self._names = names
        self._tiers = description.event_tiers
        self._realtime = realtime
        self._silence = realtime.ping_interval + realtime.ping_timeout
        self._wires: set[Wire] = set()
        self._queue: asyncio.Queue[_Item] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()
        self._sending = self._loop.create_task(self._send_all())
        self._tasks: set[asyncio.Task[Any]] = set()
        self._server = socketio.AsyncServer(
            async_mode="asgi",
            async_handlers=False,
            cors_allowed_origins="*",
            monitor_clients=False,
            transports=["websocket"],
            ping_interval=realtime.ping_interval,
            ping_timeout=realtime.ping_timeout,
        )
        self._server.on("connect", self._accept)
        self._server.on(names["authenticate"], self._authenticate)
        self._server.on(names["bind"], self._bind)
        self._server.on("disconnect", self._leave)
        world.listeners.append(self.publish)

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        wire = Wire(receive, send)
        self._wires.add(wire)
        try:
            if speaks_3(scope):
                translator = Translator(wire.receive, wire.send, self._silence)
                await translator.serve(self._server.handle_request, scope)
            else:
                await self._server.handle_request(scope, wire.receive, wire.send)
        finally:
            self._wires.discard(wire)

    def publish(self, event: str, payload: dict[str, Any]) -> None:
        """Queue an event for the sockets that want it; the caller holds the lock."""
        item = event, payload, self._world.asked_by
        self._loop.call_soon_threadsafe(self._queue.put_nowait, item)

    def do(self, action: Callable[[Rtm], None]) -> None:
        """Call `action` in the loop, after all that was published so far."""
        self._loop.call_soon_threadsafe(action, self)

    async def close(self) -> None:
        with self._world.lock:
            self._world.listeners.remove(self.publish)
            for _ in self.subscriptions:
                self._world.tell("socket", what="disconnected", why="")
            self.subscriptions.clear()
        self.resume_all()
        self._sending.cancel()

    def reject_all(self, identifier: str) -> None:
        """Reject the sockets of an identifier, whose key is no longer valid."""
        for sid, subscription in list(self.subscriptions.items()):
            if subscription.identifier == identifier:
                self._start(self._reject(sid, "invalid_credentials"))

    def disconnect_all(self) -> None:
        for sid, _ in list(self._server.manager.get_participants("/", None)):
            self._start(self._server.disconnect(sid))

    def stall_all(self) -> None:
        for wire in self._wires:
            wire.hold()

    def resume_all(self) -> None:
        for wire in self._wires:
            wire.release()

    async def _send_all(self) -> None:
        """Send one event after the other, so that every socket gets them in order."""
        late: list[_Item] = []
        while True:
            try:
                async with asyncio.timeout(_PATIENCE if late else None):
                    item = await self._queue.get()
            except TimeoutError:
                pass
            else:
                if self._happens(self._realtime.reorder):
                    late.append(item)
                    continue
                await self._send(*item)
            for item in late:
                await self._send(*item)
            late.clear()

    async def _send(self, event: str, payload: dict[str, Any], asked_by: str) -> None:
        times = 2 if self._happens(self._realtime.duplicate) else 1
        tiers = self._tiers.get(event, self._world.tiers)
        for sid, subscription in list(self.subscriptions.items()):
            if subscription.tier in tiers and subscription.wants(event, payload, asked_by):
                for _ in range(times):
                    await self._server.emit(event, payload, to=sid)

    def _happens(self, share: float) -> bool:
        return share > 0 and self._realtime.chance.random() < share

    async def _accept(self, sid: str, *_: Any) -> None:
        await asyncio.sleep(self._realtime.accept_delay)
        limit = self._realtime.authentication_deadline
        self._loop.call_later(limit, self._miss_deadline, sid)

    def _miss_deadline(self, sid: str) -> None:
        """Disconnect a socket that has not authenticated, if it is still there."""
        if sid not in self.subscriptions:
            self._start(self._server.disconnect(sid))

    async def _authenticate(self, sid: str, asked: Any = None) -> None:
        if not self._realtime.answers:
            return
        if complaint := self._complaint(asked):
            await self._reject(sid, complaint)
            return
        identifier = str(asked.get("username"))
        with self._world.lock:
            self.subscriptions[sid] = Subscription(
                identifier=identifier,
                tier=self._world.credentials[identifier].tier,
                events=_texts(asked["events"]),
                rooms=_texts(asked.get("rooms")),
                inboxes=_texts(asked.get("inboxes")),
                websites=frozenset(self._world.websites),
            )
            self._world.tell("socket", what="connected", why="")
        await self._server.emit(self._names["authenticated"], True, to=sid)

    def _complaint(self, asked: Any) -> str:
        """Return why a socket is rejected; empty if it is not. The tier may be left out."""
        if not isinstance(asked, dict) or not _texts(asked.get("events")):
            return "invalid_data"
        tier = asked.get("tier")
        if tier not in (None, *self._world.tiers):
            return "invalid_tier"
        identifier = str(asked.get("username"))
        with self._world.lock:
            admitted = self._world.admits(identifier, str(asked.get("password")))
            if admitted and tier in (None, self._world.credentials[identifier].tier):
                return ""
        return "invalid_credentials"

    async def _reject(self, sid: str, complaint: str) -> None:
        self._world.tell("socket", what="refused", why=complaint)
        await self._server.emit(self._names["unauthorized"], {"message": complaint}, to=sid)
        await self._server.disconnect(sid)

    async def _bind(self, sid: str, asked: Any = None) -> None:
        subscription = self.subscriptions.get(sid)
        if subscription is None:
            return
        with self._world.lock:
            subscription.websites = frozenset(self._world.websites)
            if isinstance(asked, dict) and "events" in asked:
                subscription.events = _texts(asked["events"])

    async def _leave(self, sid: str, *_: Any) -> None:
        with self._world.lock:
            if self.subscriptions.pop(sid, None) is not None:
                self._world.tell("socket", what="disconnected", why="")

    def _start(self, work: Any) -> None:
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _texts(value: Any) -> frozenset[str]:
    """Return the `str` items of a list and ignore all others."""
    found = value if isinstance(value, list) else []
    return frozenset(item for item in found if isinstance(item, str))
