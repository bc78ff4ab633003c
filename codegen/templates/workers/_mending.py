"""Mends what a server that was killed wrote down in one place only.

When an event is acknowledged, the stream loses it and the consumer forgets it. nats-server 2.9.10
writes that down in two places, at different times. Killed in between, it waits for ever for the
acknowledgement of an event that is not there, and hands out nothing else of the partition. Or it
has an event still that it hands out no more: not until it is killed once more, perhaps hours later,
and has forgotten the consumer's side, too, when no worker knows any more that it was handled.

To delete the consumer and make it anew is no simpler way: the new one knows nothing of what is
being handled, and hands that out at once.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable
from importlib import import_module

from ._connection import Connection
from ._streams import Settings

logger = logging.getLogger("crisp_client")

# Seconds between two looks, and from a new connection to the first.
INTERVAL = 15.0
SOON = 1.0


async def mend(connection: Connection, settings: Settings, is_held: Callable[[int], bool]) -> None:
    """Look after all partitions that this worker holds nothing of, until it is cancelled."""
    again = asyncio.Event()
    connection.on_reconnect.append(again.set)
    # Partitions in which there may be what was acknowledged.
    unclear = set(range(settings.partitions))
    while True:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(INTERVAL):
                await again.wait()
                await asyncio.sleep(SOON)
                unclear.update(range(settings.partitions))
        again.clear()
        for partition in range(settings.partitions):
            if not connection.is_up:
                break
            with contextlib.suppress(Exception):  # it is looked at again
                if partition in unclear:
                    await clear(connection, settings, partition)
                    unclear.discard(partition)
                if not is_held(partition):
                    await free(connection, settings, partition)


async def clear(connection: Connection, settings: Settings, partition: int) -> None:
    """Remove from the stream what has been acknowledged."""
    missing = import_module("nats.js.errors").NotFoundError
    js, stream, consumer = connection.js, settings.stream, settings.consumer(partition)
    with contextlib.suppress(missing):  # there is no event
        while True:
            subject = f"{stream}.{partition}.>"
            number = (await js.get_msg(stream, 1, subject=subject, next=True)).seq
            # Asked after that: a stream that was made anew has other events under these numbers.
            if number > (await js.consumer_info(stream, consumer)).ack_floor.stream_seq:
                break
            await js.delete_msg(stream, number)


async def free(connection: Connection, settings: Settings, partition: int) -> None:
    """Acknowledge the event that a partition waits for, if there is no such event."""
    missing = import_module("nats.js.errors").NotFoundError
    js, stream, consumer = connection.js, settings.stream, settings.consumer(partition)
    number = 0
    for _ in range(2):  # one that is acknowledged just now is not what is meant
        waits = await js.consumer_info(stream, consumer)
        if not waits.num_ack_pending or number not in (0, waits.delivered.stream_seq):
            return
        number = waits.delivered.stream_seq
        try:
            await js.get_msg(stream, number)
            return
        except missing:
            pass
    place = f"1.{number}.{waits.delivered.consumer_seq}.{time.time_ns()}.0"
    await connection.nats.request(f"$JS.ACK.{stream}.{consumer}.{place}", b"", timeout=5)
    logger.warning("partition %d waited for an event that the server has lost", partition)
