"""Forwarders and workers that run for the length of a block."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

from crisp_client import AsyncCrispClient
from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.workers import Broker
from crisp_client.workers import Forwarder
from crisp_client.workers import Worker
from crisp_client.workers._connection import Connection
from crisp_client.workers._envelope import sealed
from crisp_client.workers._publisher import Publisher
from tests.waiting import until_async


@contextlib.asynccontextmanager
async def serving(*programs: Forwarder | Worker) -> AsyncIterator[None]:
    """Serve them; at the end each is stopped, and what it raised is raised."""
    tasks = [asyncio.create_task(program.serve()) for program in programs]
    try:
        yield
    finally:
        for program in programs:
            program.stop()
        await asyncio.gather(*tasks)


@contextlib.asynccontextmanager
async def forwarding(
    crisp: Emulator, forwarder: Forwarder, sockets: int = 1
) -> AsyncIterator[None]:
    """Serve it, and go on when events come."""
    async with serving(forwarder):
        await until_async(lambda: crisp.sockets == sockets)
        await asyncio.sleep(0.1)
        yield


def keeping(*events: Any) -> tuple[Registry, list[Any]]:
    """Return handlers, and the list in which they put what comes."""
    registry, got = Registry(), []
    for event in events:
        registry.on(event, got.append)
    return registry, got


def holding() -> tuple[Registry, list[str], asyncio.Event]:
    """Return a handler of messages that waits for the event, and what each says that has begun."""
    registry, got, go_on = Registry(), list[str](), asyncio.Event()

    @registry.on(MessageSend)
    async def hold(event: MessageSend) -> None:
        got.append(str(event.content))
        await go_on.wait()

    return registry, got, go_on


def connected(crisp: Emulator) -> AsyncCrispClient:
    return AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url)


@contextlib.asynccontextmanager
async def publishing(broker: Broker) -> AsyncIterator[tuple[Connection, Publisher]]:
    """Yield a connection, and what puts events into the stream by it, as a forwarder does."""
    async with broker.connected("test") as connection:
        yield connection, Publisher(connection, broker.settings)


async def publish(broker: Broker, *payloads: dict[str, Any], name: str = "message:send") -> None:
    async with publishing(broker) as (connection, publisher):
        await broker.check(connection)
        for payload in payloads:
            await publisher.publish(sealed(name, payload))


def said(session: str, content: str, *sealing: Any, **how: Any) -> Any:
    """Return a message as an event of the stream."""
    return sealed("message:send", message(session, content), *sealing, **how)


def message(session: str, content: str) -> dict[str, Any]:
    return {"session_id": session, "website_id": "w", "content": content, "fingerprint": 1}


async def stored(broker: Broker, stream: str | None = None) -> int:
    """Return how many messages a stream of the broker has."""
    async with broker.connected("test") as connection:
        info = await connection.js.stream_info(stream or broker.settings.stream)
        return int(info.state.messages)


async def emptied(broker: Broker) -> None:
    """Wait until the workers have left nothing in the stream."""
    async with asyncio.timeout(30):
        while await stored(broker):
            await asyncio.sleep(0.05)


async def asked_of_all(broker: Broker) -> None:
    """Wait until a request for an event waits at each consumer."""
    async with broker.connected("test") as connection, asyncio.timeout(30):
        for partition in range(broker.settings.partitions):
            place = broker.settings.stream, broker.settings.consumer(partition)
            while not (await connection.js.consumer_info(*place)).num_waiting:
                await asyncio.sleep(0.01)


async def names(broker: Broker) -> list[str]:
    """Return the names of the events in the stream."""
    async with broker.connected("test") as connection:
        subjects = f"{broker.settings.stream}.>"
        info = await connection.js.stream_info(broker.settings.stream, subjects_filter=subjects)
    return [subject.rpartition(".")[2] for subject in info.state.subjects or ()]


async def forgotten(connection: Connection, stream: str) -> None:
    """Wait until the server does not know the ids of the messages any more that came before."""
    headers = {"Nats-Msg-Id": "probe"}

    async def is_duplicate() -> bool:
        text = b'{"event": "probe", "data": {}}'
        answer = await connection.js.publish(f"{stream}.0.probe", text, headers=headers)
        return bool(answer.duplicate)

    await is_duplicate()
    async with asyncio.timeout(30):
        while await is_duplicate():
            await asyncio.sleep(0.01)
