"""One side of the comparison of workers with one process: prints a number.

python -m benchmarks.workers_sides KIND ADDRESS COUNT, and HOST IDENTIFIER KEY where it connects
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import sys
import time
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any

from crisp_client import AsyncCrispClient
from crisp_client import Registry
from crisp_client._runtime.dispatch.dispatcher import Dispatcher
from crisp_client._runtime.dispatch.keys import Keys
from crisp_client._runtime.dispatch.queue import DispatchOptions
from crisp_client.events import decode
from crisp_client.events import MessageSend
from crisp_client.workers import Broker
from crisp_client.workers import Forwarder
from crisp_client.workers import Worker
from crisp_client.workers._envelope import sealed
from crisp_client.workers._publisher import Publisher
from crisp_client.workers._relaying import Relay
from crisp_client.workers._relaying import Source
from tests.workers.nats_server import memory

CONVERSATIONS = 200


def events(count: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        yield {
            "website_id": "website",
            "session_id": f"session_{number % CONVERSATIONS}",
            "type": "text",
            "from": "user",
            "origin": "chat",
            "content": str(number),
            "fingerprint": number,
            "timestamp": number,
        }


class Counting:
    """A handler that waits for as long as it is told, and knows when it was called last."""

    def __init__(self, count: int, wait: float) -> None:
        self.registry = Registry()
        self.left = count
        self.done = asyncio.Event()

        @self.registry.on(MessageSend)
        async def handle(event: MessageSend) -> None:
            if wait:
                await asyncio.sleep(wait)
            self.left -= 1
            if not self.left:
                self.done.set()


async def publish(broker: Broker, count: int) -> None:
    """Put them into the stream, those of many conversations at once."""
    async with broker.connected("bench") as connection:
        publisher = Publisher(connection, broker.settings)
        lanes: dict[str, list[dict[str, Any]]] = {}
        for event in events(count):
            lanes.setdefault(event["session_id"], []).append(event)

        async def lane(some: list[dict[str, Any]]) -> None:
            for event in some:
                await publisher.publish(sealed("message:send", event))

        await asyncio.gather(*map(lane, lanes.values()))


async def direct(count: int, wait: float, concurrency: int, clock: Callable[[], float]) -> float:
    """Return the time of one process that handles them itself."""
    counting = Counting(count, wait)
    options = DispatchOptions(concurrency=concurrency, queue_size=count + 1)
    dispatcher = Dispatcher(counting.registry._handlers, decode, options)
    all_of_them = list(events(count))
    before = clock()
    for event in all_of_them:
        dispatcher.put("message:send", event)
    await counting.done.wait()
    took = clock() - before
    await dispatcher.close()
    return took


async def forwarding(broker: Broker, count: int) -> float:
    """Return the CPU time of what is done for an event between the socket and the broker."""
    async with AsyncCrispClient("identifier", "key", "plugin") as client:
        async with broker.connected("bench") as connection:
            await broker.check(connection)
            publisher = Publisher(connection, broker.settings)
            source = Source(client, ["message:send"], publisher.publish)
            options = DispatchOptions(concurrency=100, queue_size=count + 1)
            relay = Relay(
                source._handlers,
                source._decode_event,
                options,
                keys=Keys(["message:send"]),
                wanted=lambda: ["message:send"],
            )
            all_of_them = list(events(count))
            before = time.process_time()
            for event in all_of_them:
                relay.put("message:send", event)
            await relay.join(None)
            took = time.process_time() - before
            await relay.close()
    return took


async def working(broker: Broker, count: int) -> float:
    """Return the CPU time of a worker, for events that are in the stream."""
    await broker.set_up()
    await publish(broker, count)
    counting = Counting(count, 0)
    worker = Worker(counting.registry, broker)
    serving = asyncio.create_task(worker.serve())
    while counting.left == count:
        await asyncio.sleep(0.01)
    before, left = time.process_time(), counting.left
    await counting.done.wait()
    took = time.process_time() - before
    worker.stop()
    await serving
    return took * count / left


async def idle(kind: str, broker: Broker, host: str, identifier: str, key: str) -> float:
    """Return the bytes in memory of a program that waits for events."""
    async with AsyncCrispClient(identifier, key, "plugin", host) as client:
        client.on(MessageSend, lambda event: None)
        program = {
            "listen": lambda: client.listen(),
            "forward": lambda: Forwarder(client, broker).serve(),
            "work": lambda: Worker(client, broker).serve(),
        }[kind]()
        serving = asyncio.ensure_future(program)
        await asyncio.sleep(2)
        gc.collect()
        used = memory("self")
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving
    return used / 1000


def side(kind: str, address: str, count: int) -> None:
    broker = Broker(address, stream=f"bench-{time.monotonic_ns()}", max_bytes=2**26)
    if kind == "direct":
        print(asyncio.run(direct(count, 0, 100, time.process_time)) / count * 1e6)
    elif kind == "forwarding":
        print(asyncio.run(forwarding(broker, count)) / count * 1e6)
    elif kind == "working":
        print(asyncio.run(working(broker, count)) / count * 1e6)
    else:
        print(asyncio.run(idle(kind, broker, *sys.argv[4:])))


if __name__ == "__main__":
    side(sys.argv[1], sys.argv[2], int(sys.argv[3]))
