"""Sends web hooks in the loop of the running emulator."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Coroutine
from typing import Any

import aiohttp
from attrs import frozen

from ._description import Description
from ._hooks import encoded
from ._hooks import Hook
from ._hooks import HookAttempt
from ._hooks import LOST
from ._hooks import signature
from ._state import website_of
from ._state import World

# Seconds for an answer to be handed on, unless the server has ended.
_LATE = 5.0
# What Crisp sends; receivers need not know it, so the spec does not say it.
_USER_AGENT = "Crisp-HooksDeliver 1.0 (+https://crisp.chat)"


@frozen
class Widget:
    """The answer of a plugin to its widget; `value` is None if the answer has another form."""

    status: int
    body: Any

    @property
    def value(self) -> Any:
        """Return what the handler returned, if the answer holds it."""
        data = self.body.get("data") if isinstance(self.body, dict) else None
        return data.get("value") if isinstance(data, dict) else None


class HookSender:
    """Sends web hooks during one run of the server; what is not delivered at its end is dropped.

    A hook gets its events one after the other. A failed attempt is repeated later, so newer events
    may come before it. Each attempt is signed anew. It is not known whether Crisp does the same,
    nor with which delays, limits and timeouts.
    """

    def __init__(self, world: World, hooks: list[Hook], description: Description) -> None:
        self._world = world
        self._hooks = hooks
        self._names = description.web_hooks
        self._never = frozenset(description.hookless)
        self._loop = asyncio.get_running_loop()
        self._queues: dict[Hook, asyncio.Queue[tuple[str, bytes]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._http = aiohttp.ClientSession(headers={"User-Agent": _USER_AGENT})
        world.listeners.append(self.publish)

    def publish(self, event: str, payload: dict[str, Any]) -> None:
        """Queue an event for the hooks that want it; the caller holds the lock."""
        website_id = website_of(payload)
        wanting = [hook for hook in self._hooks if hook.wants(event, website_id)]
        if not wanting or event in self._never:
            return
        envelope = {"website_id": website_id, "event": event, "data": payload}
        body = encoded({**envelope, "timestamp": self._world.source.now()})
        for hook in wanting:
            self._loop.call_soon_threadsafe(self._enqueue, hook, event, body)

    async def close(self) -> None:
        with self._world.lock:
            self._world.listeners.remove(self.publish)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._http.close()

    def request_widget(
        self, url: str, secret: str, body: Any, timeout: float, trusted: ssl.SSLContext | bool
    ) -> Widget:
        """Send a widget request and wait; must not be called in the thread of the loop."""
        request = self._request_widget(url, secret, body, timeout, trusted)
        return asyncio.run_coroutine_threadsafe(request, self._loop).result(timeout + _LATE)

    async def _request_widget(
        self, url: str, secret: str, body: Any, timeout: float, trusted: ssl.SSLContext | bool
    ) -> Widget:
        text = encoded(body)
        limit = aiohttp.ClientTimeout(timeout)
        headers = {"Content-Type": "application/json", **self._signed(secret, text)}
        async with self._http.post(
            url, data=text, headers=headers, timeout=limit, ssl=trusted
        ) as answer:
            try:
                return Widget(answer.status, await answer.json(content_type=None))
            except ValueError:
                return Widget(answer.status, None)

    def _enqueue(self, hook: Hook, event: str, body: bytes) -> None:
        if hook not in self._queues:
            self._queues[hook] = asyncio.Queue()
            self._start(self._send_all(hook, self._queues[hook]))
        self._queues[hook].put_nowait((event, body))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send_all(self, hook: Hook, queue: asyncio.Queue[tuple[str, bytes]]) -> None:
        while True:
            event, body = await queue.get()
            if hook in self._hooks and not await self._attempt(hook, event, body, 1):
                self._start(self._retry(hook, event, body))

    async def _retry(self, hook: Hook, event: str, body: bytes) -> None:
        for attempt, delay in enumerate(hook.retry_delays, 2):
            await asyncio.sleep(delay)
            if hook not in self._hooks or await self._attempt(hook, event, body, attempt):
                return

    async def _attempt(self, hook: Hook, event: str, body: bytes, number: int) -> bool:
        headers = {
            "Content-Type": "application/json",
            self._names["origin"]: self._origin(hook),
            self._names["attempt_count"]: str(number),
            self._names["attempt_limit"]: str(1 + len(hook.retry_delays)),
            **self._signed(hook.secret, body),
        }
        status, error = None, hook.next_fault()
        if error in ("", LOST):
            try:
                answered = await self._post(hook, body, headers)
                status = None if error else answered
            except TimeoutError:
                error = f"no answer within {hook.timeout:g} s"
            except (aiohttp.ClientError, OSError, ValueError) as failure:
                error = type(failure).__name__
        made = HookAttempt(
            event=event, attempt=number, status=status, error=error, headers=headers, body=body
        )
        with self._world.changed:
            hook.record(made)
            self._world.changed.notify_all()
        return made.is_delivered

    async def _post(self, hook: Hook, body: bytes, headers: dict[str, str]) -> int:
        limit = aiohttp.ClientTimeout(hook.timeout)
        async with self._http.post(
            hook.url,
            data=body,
            headers=headers,
            timeout=limit,
            allow_redirects=False,
            ssl=hook.trusted,
        ) as answer:
            await answer.read()
            return answer.status

    def _origin(self, hook: Hook) -> str:
        kind = "plugin" if hook.secret else "website"
        return f"{kind}/rtm {self._world.plugin_id.replace('-', '')} production"

    def _signed(self, secret: str, body: bytes) -> dict[str, str]:
        with self._world.lock:
            timestamp = str(self._world.source.now())
        headers = {self._names["timestamp"]: timestamp}
        if secret:
            headers[self._names["signature"]] = signature(secret, timestamp, body)
        return headers
