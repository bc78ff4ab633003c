"""A server in memory, and time that passes at once: for what is rare, or takes minutes."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import itertools
import selectors
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Coroutine
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any
from typing import TypeVar

import pytest
from attrs import frozen
from nats.aio.msg import Msg
from nats.errors import NoRespondersError
from nats.js.errors import NotFoundError

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import Broker
from crisp_client.workers import Worker
from crisp_client.workers._connection import Connection
from tests.waiting import until_async

from .running import serving

_T = TypeVar("_T")
# Begins the subject of a request for an event.
NEXT = "$JS.API.CONSUMER.MSG.NEXT"
Hear = Callable[[Any], Awaitable[None]]
Run = Callable[[Coroutine[Any, Any, _T]], _T]


class _Clock(selectors.DefaultSelector):
    """Goes on to when something is to be done, if nothing is to be done before that."""

    now = 100.0
    _turns = 0

    def select(self, timeout: float | None = None) -> list[Any]:
        ready = super().select(0)
        self._turns += 1
        if not ready and timeout != 0:
            assert timeout is not None, "nothing will ever happen any more"
            self.now += timeout
            self._turns = 0
        assert self._turns < 10_000, "it goes on for ever, and waits for nothing"
        assert self.now < 3_600, "it goes on for ever"
        return ready


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.clock = _Clock()
        super().__init__(self.clock)

    def time(self) -> float:
        return self.clock.now


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> Run[Any]:
    """Return what runs a coroutine in a loop that waits for nothing: its clock goes on instead."""

    def run(work: Coroutine[Any, Any, Any]) -> Any:
        with asyncio.Runner(loop_factory=_Loop) as runner:
            loop: Any = runner.get_loop()
            monkeypatch.setattr(time, "monotonic", loop.time)
            return runner.run(work)

    return run


def now() -> float:
    return asyncio.get_running_loop().time()


@frozen
class Sent:
    """What was said to the server, and when."""

    at: float
    subject: str
    data: bytes
    reply: str


class Server:
    """What a `Connection` uses of nats-py. `js` has what the streams have."""

    def __init__(self, partitions: int = 1) -> None:
        self.is_connected = True
        self.max_payload = 2**20
        self.sent: list[Sent] = []
        self.hears: dict[str, Hear] = {}
        self.js = JetStream(partitions)
        self.is_silent = False
        """Whether it does not tell that there is no event to hand out."""
        self.slow = 0.0
        """Seconds until a request is answered."""
        self.connections: list[Connection] = []
        self.roles: list[str] = []
        """What those are for that are not closed yet."""
        # What other workers answer, by the last word of the subject.
        self.others: dict[str, Callable[[bytes], bytes | None]] = {}
        self._numbers = itertools.count()
        self._waiting: dict[str, asyncio.TimerHandle] = {}

    def jetstream(self, **_: Any) -> JetStream:
        return self.js

    def new_inbox(self) -> str:
        return f"inbox{next(self._numbers)}"

    async def subscribe(self, subject: str, queue: str = "", cb: Hear | None = None) -> Any:
        answers = asyncio.Queue[Any]()
        self.hears[subject] = cb or answers.put

        async def next_msg(timeout: float) -> Any:
            async with asyncio.timeout(timeout):
                return await answers.get()

        async def forget() -> None:
            self.hears.pop(subject, None)

        return SimpleNamespace(next_msg=next_msg, unsubscribe=forget, drain=forget)

    async def publish(
        self, subject: str, data: bytes = b"", reply: str = "", headers: Any = None
    ) -> None:
        self.sent.append(Sent(now(), subject, data, reply))
        if subject.startswith(NEXT) and not self.is_silent:
            partition = reply.rpartition(".")[2]
            loop = asyncio.get_running_loop()
            self._waiting[partition] = loop.call_later(5, self._nothing, reply)
        if reply in self.hears and (answer := self._answer(subject, data)) is not None:
            await self.hears[reply](Msg(self, reply, data=answer))  # type: ignore[arg-type]

    async def request(self, subject: str, data: bytes = b"", timeout: float = 0.5) -> Any:
        await self.publish(subject, data)
        async with asyncio.timeout(timeout):
            await asyncio.sleep(self.slow)
        answer = self._answer(subject, data)
        if answer is None and not subject.startswith("$JS."):
            raise NoRespondersError
        return Msg(self, subject, data=answer or b"")  # type: ignore[arg-type]

    def _nothing(self, reply: str) -> None:
        """Answer a request for an event: there was none for so long."""
        inbox, _, partition = reply.rpartition(".")
        message = Msg(self, reply, headers={"Status": "408"})  # type: ignore[arg-type]
        if self._waiting.pop(partition, None) and (hear := self.hears.get(f"{inbox}.*")):
            self._answering = asyncio.ensure_future(hear(message))

    def _answer(self, subject: str, data: bytes) -> bytes | None:
        others = self.others.get(subject.rpartition(".")[2])
        return others and others(data)

    async def ask(self, subject: str, data: bytes = b"") -> list[bytes]:
        """Say something to the worker; return what it answers."""
        reply = self.new_inbox()
        await self.hears[subject](Msg(self, subject, reply, data))  # type: ignore[arg-type]
        return [each.data for each in self.said(reply)]

    def said(self, subject: str) -> list[Sent]:
        """Return what was said about a subject, or about one that begins so."""
        return [each for each in self.sent if each.subject.startswith(subject)]

    async def hand_out(self, *messages: Msg) -> None:
        """Answer requests for events, whether a worker has asked or not."""
        (hear,) = (hear for subject, hear in self.hears.items() if subject.endswith(".*"))
        for message in messages:
            partition = message.subject.split(".")[1]  # of an event, and of an inbox
            if asked := self._waiting.pop(partition, None):
                asked.cancel()
            if message.reply:
                meta = message.metadata
                self.js.handed_out[meta.sequence.stream] = SimpleNamespace(time=meta.timestamp)
            await hear(message)

    def event(
        self,
        number: int,
        text: bytes = b"{}",
        *,
        partition: int = 0,
        times: int = 1,
        **headers: str,
    ) -> Msg:
        """Return a message of the stream, as it is handed out for the so many-eth time."""
        place = f"{times}.{number}.{number}.{number * 10**9}.0"
        reply = f"$JS.ACK.crisp.crisp-{partition}.{place}"
        return Msg(self, f"crisp.{partition}.message:send", reply, text, headers or None)  # type: ignore[arg-type]


class JetStream:
    """Streams in memory. What it was asked for is noted; `answers` stand for what it would say."""

    def __init__(self, partitions: int) -> None:
        self.asked: list[str] = []
        self.answers: dict[str, Callable[..., Any]] = {}
        self.kept: dict[str, dict[int, Any]] = defaultdict(dict)
        self.handed_out: dict[int, Any] = {}
        """What the stream has of that, if a test keeps nothing of another `time` instead."""
        self.partitions = partitions

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        async def ask(*given: Any, **named: Any) -> Any:
            self.asked.append(name)
            answer = self.answers.get(name) or getattr(self, f"_{name}")
            told = answer(*given, **named)
            return await told if inspect.isawaitable(told) else told

        return ask

    def keep(self, stream: str, number: int, **what: Any) -> None:
        """Have a stream keep a message under this number."""
        told = {"subject": f"{stream}.0.x", "data": b"{}", "headers": None, **what}
        self.kept[stream][number] = SimpleNamespace(seq=number, **told)

    def _stream_info(self, stream: str) -> Any:
        kept = self.kept[stream]
        state = SimpleNamespace(
            last_seq=max(kept, default=0), messages=len(kept), consumer_count=self.partitions
        )
        description = f"crisp_client: {self.partitions} partitions"
        return SimpleNamespace(state=state, config=SimpleNamespace(description=description))

    def _consumer_info(self, stream: str, consumer: str) -> Any:
        floor = SimpleNamespace(consumer_seq=1, stream_seq=0)
        return SimpleNamespace(num_waiting=0, num_ack_pending=0, ack_floor=floor)

    def _get_msg(self, stream: str, number: int, **first_of: Any) -> Any:
        kept = self.kept[stream].get(number)
        is_asked_for_itself = not first_of and not stream.endswith("-dead")
        if is_asked_for_itself and not hasattr(kept, "time"):
            kept = self.handed_out.get(number, kept)
        if kept is None:
            raise NotFoundError(code=404, description="no message found")
        return kept

    def _delete_msg(self, stream: str, number: int) -> bool:
        return self.kept[stream].pop(number, None) is not None

    def _publish(
        self, subject: str, data: bytes, stream: str = "", headers: Any = None, **_: Any
    ) -> Any:
        stream = stream or subject.partition(".")[0]
        kept = self.kept[stream]
        seq = max(kept, default=0) + 1
        self.keep(stream, seq, subject=subject, data=data, headers=headers)
        return SimpleNamespace(seq=seq, duplicate=False)


def broker_of(server: Server, **options: Any) -> Broker:
    """Return a broker whose connections lead to it."""
    broker = Broker("nats://127.0.0.1:1", partitions=server.js.partitions, **options)

    @contextlib.asynccontextmanager
    async def connected(role: str) -> AsyncIterator[Connection]:
        server.connections.append(Connection(server, None))
        server.roles.append(role)
        yield server.connections[-1]
        server.roles.remove(role)

    broker.connected = connected  # type: ignore[method-assign]
    return broker


def noting() -> tuple[Registry, list[str]]:
    """Return a handler of messages, and what each says that came.

    It is no plain one, whose thread would have less time than it needs.
    """
    registry, got = Registry(), list[str]()

    @registry.on(MessageSend)
    async def note(event: MessageSend) -> None:
        got.append(str(event.content))

    return registry, got


@contextlib.asynccontextmanager
async def working(
    registry: Registry, server: Server, *, broker: Mapping[str, Any] | None = None, **options: Any
) -> AsyncIterator[Worker]:
    """Have a worker ask it for events; no task is left of it."""
    others = asyncio.all_tasks()
    worker = Worker(registry, broker_of(server, **(broker or {})), **options)
    async with serving(worker):
        await until_async(lambda: server.said(NEXT))
        yield worker
    assert asyncio.all_tasks() == others
