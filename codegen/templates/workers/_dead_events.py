"""Looks at events that no worker could handle, has them tried again, or drops them."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from collections.abc import Collection
from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from types import TracebackType
from typing import Any
from typing import Self
from urllib.parse import unquote

from attrs import frozen

from .._runtime import checks
from .._runtime.dispatch.subscriptions import name_of
from ._broker import Broker
from ._connection import Connection
from ._dead import AMONG
from ._dead import ATTEMPTS
from ._dead import ERROR
from ._dead import remove
from ._envelope import ID
from ._envelope import opened
from ._envelope import sealed
from ._envelope import token
from ._errors import BrokerError
from ._errors import UnreadableError
from ._streams import failure


@frozen
class DeadEvent:
    """An event that no worker could handle.

    `number` is its place among the dead, `data` what Crisp sent, or the text of what is no event,
    `died_at` when it was given up. `error` is the last one, with the name of its class.
    """

    number: int
    event_name: str
    data: Any
    error: str
    attempts: int
    died_at: datetime
    _id: str
    _text: bytes

    @property
    def session_id(self) -> str | None:
        """The conversation, if it belongs to one."""
        found = self.data.get("session_id") if isinstance(self.data, dict) else None
        return found if isinstance(found, str) else None

    def to_dict(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "event": self.event_name,
            "session_id": self.session_id,
            "died_at": self.died_at.isoformat(),
            "attempts": self.attempts,
            "error": self.error,
            "data": self.data,
        }


class DeadEvents:
    """The events of a broker that no worker could handle.

        async with DeadEvents(broker) as dead:
            async for event in dead.find(session_id="session_..."):
                await dead.retry(event)

    They are kept for 30 days, and the oldest ones make room when 64 MiB are full. Everything raises
    `BrokerError` if the broker does not answer.
    """

    def __init__(self, broker: Broker) -> None:
        checks.instance("broker", broker, Broker)
        self._broker = broker
        self._settings = broker.settings
        self._stack = contextlib.AsyncExitStack()
        self._open: Connection | None = None
        self._is_checked = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._broker!r}>"

    async def __aenter__(self) -> Self:
        self._open = await self._stack.enter_async_context(self._broker.connected("dead"))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open, self._is_checked = None, False
        await self._stack.aclose()

    async def find(
        self,
        *,
        events: Collection[Any] = (),
        session_id: str | None = None,
        before: datetime | None = None,
        after: datetime | None = None,
    ) -> AsyncIterator[DeadEvent]:
        """Iterate over them, the oldest first, but for those that come meanwhile.

        `events` are names or classes, of which one has to fit; `before` and `after` are times of
        `died_at`.
        """
        if isinstance(events, str) or not isinstance(events, Collection):
            raise TypeError("`events` is a list of event classes or names")
        names = {name_of(event) for event in events}
        js, stream = self._connection.js, self._settings.dead
        number, last = 1, 0
        with _missing_is_none(), _told():
            last = (await js.stream_info(stream)).state.last_seq
        while number <= last:
            found = None
            with _missing_is_none(), _told():
                found = await js.get_msg(stream, number, subject=f"{stream}.>", next=True)
            if found is None or found.seq > last:
                return
            event, number = _read(found), found.seq + 1
            if names and event.event_name not in names:
                continue
            if session_id is not None and event.session_id != session_id:
                continue
            if before is not None and event.died_at >= before:
                continue
            if after is not None and event.died_at < after:
                continue
            yield event

    async def get(self, number: int) -> DeadEvent | None:
        """Return the one with this number; None if it is not among them, or not any more."""
        checks.whole("number", number)
        js = self._connection.js
        with _missing_is_none(), _told():
            return _read(await js.get_msg(self._settings.dead, number))
        return None

    async def retry(self, event: DeadEvent) -> bool:
        """Have a worker handle it again, after what came of its conversation since.

        It stays among the dead until that has happened, which removes it there; if its handlers
        fail again, it is dead again under another number. May be called any number of times: only
        the first has an effect. Return false if that was a short while ago.
        """
        connection = self._connection
        if not self._is_checked:
            await self._broker.check(connection)
            self._is_checked = True
        settings = self._settings
        partition = sealed(event.event_name, event.data).partition(settings.partitions)
        with _told():
            taken = await connection.js.publish(
                f"{settings.stream}.{partition}.{token(event.event_name)}",
                event._text,
                stream=settings.stream,
                headers={
                    ID: f"retry-{event.number}-{event._id}",
                    AMONG: f"{event.number} {event._id}",
                },
            )
        return not taken.duplicate

    async def drop(self, event: DeadEvent) -> bool:
        """Remove it for good, also if it is waiting to be tried again.

        Return false if it was not among the dead any more.
        """
        connection = self._connection
        with _told():
            return await remove(connection, self._settings, event.number, event._id)

    @property
    def _connection(self) -> Connection:
        if self._open is None:
            raise RuntimeError("DeadEvents are used in their `async with` block")
        return self._open


@contextlib.contextmanager
def _missing_is_none() -> Iterator[None]:
    with contextlib.suppress(import_module("nats.js.errors").NotFoundError):
        yield


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """Raise `BrokerError` in the place of what nats-py raises, unless something is not there."""
    try:
        yield
    except (BrokerError, import_module("nats.js.errors").NotFoundError):
        raise
    except Exception as error:
        kind, why = failure(error)
        raise kind(f"the broker does not do this: {why}") from error


def _read(message: Any) -> DeadEvent:
    headers = message.headers or {}
    text = message.data or b""
    data: Any
    try:
        name, data, _ = opened(text)
    except UnreadableError:
        name = unquote(message.subject.partition(".")[2])
        data = text.decode("utf-8", "replace")
    attempts = headers.get(ATTEMPTS, "")
    return DeadEvent(
        number=message.seq,
        event_name=name,
        data=data,
        error=headers.get(ERROR, ""),
        attempts=int(attempts) if attempts.isdecimal() else 0,
        died_at=message.time,
        id=headers.get(ID, ""),
        text=text,
    )
