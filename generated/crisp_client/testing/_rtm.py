# Copied from codegen/templates/testing/_rtm.py. Do not edit: change that and run `make generate`.
"""The real-time side: a Socket.IO server that gives each socket what it asked for."""

from __future__ import annotations

import asyncio
from typing import Any

import socketio
from attrs import define
from attrs import field
from starlette.types import Receive
from starlette.types import Scope
from starlette.types import Send

from ._state import World

_TIERS = ("user", "website", "plugin")


@define(eq=False)
class Subscription:
    """What one authenticated socket receives.

    `websites` are those that existed when it came; newer ones are joined by `socket:bind`.
    """

    events: frozenset[str]
    rooms: frozenset[str]
    inboxes: frozenset[str]
    websites: frozenset[str] = field(factory=frozenset)

    def wants(self, event: str, payload: dict[str, Any]) -> bool:
        if event not in self.events:
            return False
        if self.inboxes and payload.get("inbox_id") not in self.inboxes:
            return False
        website_id = payload.get("website_id") or _website_of_resource(payload)
        if website_id is None:
            return True
        return website_id in self.websites and (not self.rooms or website_id in self.rooms)


def _website_of_resource(payload: dict[str, Any]) -> str | None:
    """Uploads name their website only as the resource that they belong to."""
    resource = payload.get("resource")
    if isinstance(resource, dict) and resource.get("type") == "website":
        return str(resource.get("id"))
    return None


class Rtm:
    """Lives as long as the loop of one server run; `publish` may be called from any thread."""

    def __init__(self, world: World, names: dict[str, str]) -> None:
        self.subscriptions: dict[str, Subscription] = {}
        self._world = world
        self._names = names
        self._queue: asyncio.Queue[tuple[str, dict[str, Any]]] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()
        self._sending = self._loop.create_task(self._send_all())
        self._server = socketio.AsyncServer(
            async_mode="asgi",
            async_handlers=False,
            cors_allowed_origins="*",
            monitor_clients=False,
            transports=["websocket"],
        )
        self._server.on(names["authenticate"], self._authenticate)
        self._server.on(names["bind"], self._bind)
        self._server.on("disconnect", self._leave)
        world.listeners.append(self.publish)

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._server.handle_request(scope, receive, send)

    def publish(self, event: str, payload: dict[str, Any]) -> None:
        self._loop.call_soon_threadsafe(self._queue.put_nowait, (event, payload))

    async def close(self) -> None:
        with self._world.changed:
            self._world.listeners.remove(self.publish)
            self.subscriptions.clear()
            self._world.changed.notify_all()
        self._sending.cancel()

    async def _send_all(self) -> None:
        """One event after the other, so that every socket gets them in the order they happened."""
        while True:
            event, payload = await self._queue.get()
            for sid, subscription in list(self.subscriptions.items()):
                if subscription.wants(event, payload):
                    await self._server.emit(event, payload, to=sid)

    async def _authenticate(self, sid: str, asked: Any = None) -> None:
        if complaint := self._refuses(asked):
            await self._server.emit(self._names["unauthorized"], {"message": complaint}, to=sid)
            await self._server.disconnect(sid)
            return
        with self._world.changed:
            self.subscriptions[sid] = Subscription(
                events=_texts(asked["events"]),
                rooms=_texts(asked.get("rooms")),
                inboxes=_texts(asked.get("inboxes")),
                websites=frozenset(self._world.websites),
            )
            self._world.changed.notify_all()
        await self._server.emit(self._names["authenticated"], True, to=sid)

    def _refuses(self, asked: Any) -> str:
        """Why a socket is not let in; an empty text if it is. Without a tier it is a user's."""
        if not isinstance(asked, dict) or not _texts(asked.get("events")):
            return "invalid_data"
        if asked.get("tier", "user") not in _TIERS:
            return "invalid_tier"
        with self._world.lock:
            admitted = self._world.admits(str(asked.get("username")), str(asked.get("password")))
        return "" if admitted else "invalid_credentials"

    async def _bind(self, sid: str, asked: Any = None) -> None:
        subscription = self.subscriptions.get(sid)
        if subscription is None:
            return
        with self._world.changed:
            subscription.websites = frozenset(self._world.websites)
            if isinstance(asked, dict) and "events" in asked:
                subscription.events = _texts(asked["events"])
            self._world.changed.notify_all()

    async def _leave(self, sid: str, *_: Any) -> None:
        with self._world.changed:
            self.subscriptions.pop(sid, None)
            self._world.changed.notify_all()


def _texts(value: Any) -> frozenset[str]:
    """The texts of a list; anything else in it is no name of anything."""
    found = value if isinstance(value, list) else []
    return frozenset(item for item in found if isinstance(item, str))
