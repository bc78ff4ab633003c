# Copied from codegen/templates/workers/_streams.py. Do not edit: change that and run `make generate`.
"""The streams of a broker, and the consumer of each partition: made once, checked each time."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import re
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from typing import Any

from attrs import frozen

from .._runtime.together import together
from ._connection import Connection
from ._connection import LIMIT
from ._errors import BrokerError

logger = logging.getLogger("crisp_client")

# How long the dead stay, and how much room they have: then the oldest make room.
DEAD_AGE = 2_592_000.0
DEAD_BYTES = 2**26
# Requests for an event that wait at one consumer: one of each worker, and some that have just gone.
MAX_WAITING = 512
# How often it is tried to make a stream that another process makes, too.
_TRIES = 10
# Seconds before a stream is made again: nats-server 2.9.10, which still removes the files of the
# one that was deleted, removes those of the new one, too, and then takes no event ever.
SETTLED = 1.0
# Errors of the server: no leader of the cluster yet; JetStream is not enabled.
_NO_LEADER = 10008
_NO_JETSTREAM = 10039
# Consumers that are made at once.
_TOGETHER = 16
_PARTITIONS = re.compile(r"crisp_client: (\d+) partitions")


class NotReadyError(BrokerError):
    """The server, or its cluster, has just begun, and does not answer yet."""


class OtherStreamError(BrokerError):
    """There is a stream of this name, with other partitions or made by something else."""


@frozen(kw_only=True)
class Settings:
    """What a stream is made of; times are seconds."""

    stream: str
    partitions: int
    max_age: float
    max_bytes: int
    duplicates: float
    ack_wait: float
    replicas: int

    @property
    def dead(self) -> str:
        """The stream of events that no worker could handle."""
        return f"{self.stream}-dead"

    def consumer(self, partition: int) -> str:
        return f"{self.stream}-{partition}"


async def check(connection: Connection, settings: Settings) -> bool:
    """Make what is missing of streams and consumers; raise if the partitions are others.

    Return whether something was missing: somebody deleted it, or `set_up()` came to no end.
    """
    known = await _info(connection, settings.stream)
    if known is None:
        await set_up(connection, settings)
        return True
    _check_partitions(settings, known.config)
    has_dead = await _info(connection, settings.dead) is not None
    has_consumers = known.state.consumer_count >= settings.partitions
    if not has_dead:
        with told(settings):
            await _stream(connection, None, _dead(settings))
    if not has_consumers:
        await make_consumers(connection, settings)
    return not (has_dead and has_consumers)


async def restore(connection: Connection, settings: Settings) -> None:
    """Make what was deleted while programs run; what cannot be made is tried again by them.

    If somebody made a stream of other partitions instead, the connection ends with that error.
    """
    await asyncio.sleep(SETTLED)
    try:
        if await check(connection, settings):
            logger.warning("the broker had lost the stream %s, or a part: made", settings.stream)
    except OtherStreamError as error:
        connection.end(error)
        raise
    except BrokerError as error:
        logger.debug("the stream is not there: %s", error)


async def set_up(connection: Connection, settings: Settings) -> None:
    api = import_module("nats.js.api")
    wanted = api.StreamConfig(
        name=settings.stream,
        description=f"crisp_client: {settings.partitions} partitions",
        subjects=[f"{settings.stream}.*.>"],
        retention=api.RetentionPolicy.WORK_QUEUE,
        discard=api.DiscardPolicy.NEW,
        max_bytes=settings.max_bytes,
        max_age=settings.max_age,
        duplicate_window=settings.duplicates,
        num_replicas=settings.replicas,
    )
    known = await _info(connection, settings.stream)
    if known is not None:
        _check_partitions(settings, known.config)
        _check_limits(settings, known.config)
    with told(settings):
        await _stream(connection, known, wanted)
        await _stream(connection, await _info(connection, settings.dead), _dead(settings))
    await make_consumers(connection, settings)


def _dead(settings: Settings) -> Any:
    """Return what the stream of the dead is to be."""
    return import_module("nats.js.api").StreamConfig(
        name=settings.dead,
        description="crisp_client: events that no worker could handle",
        subjects=[f"{settings.dead}.>"],
        max_bytes=DEAD_BYTES,
        max_age=DEAD_AGE,
        num_replicas=settings.replicas,
    )


async def make_consumers(connection: Connection, settings: Settings) -> None:
    """Make the consumer of each partition; one that is there already stays."""
    api = import_module("nats.js.api")
    with told(settings):
        turns = asyncio.Semaphore(_TOGETHER)

        async def consumer(partition: int) -> None:
            async with turns:
                await connection.js.add_consumer(
                    settings.stream,
                    durable_name=settings.consumer(partition),
                    filter_subject=f"{settings.stream}.{partition}.>",
                    ack_policy=api.AckPolicy.EXPLICIT,
                    ack_wait=settings.ack_wait,
                    # One event at a time: what keeps a conversation in order, whoever dies.
                    max_ack_pending=1,
                    max_deliver=-1,
                    max_waiting=MAX_WAITING,
                )

        await together(*map(consumer, range(settings.partitions)))


@contextlib.contextmanager
def told(settings: Settings) -> Iterator[None]:
    try:
        yield
    except BrokerError:
        raise
    except Exception as error:
        kind, why = failure(error)
        raise kind(f"the stream {settings.stream} cannot be set up: {why}") from error


async def _stream(connection: Connection, known: Any, wanted: Any) -> None:
    if known is None:
        await made(partial(connection.js.add_stream, wanted))
    elif any(getattr(known.config, name) != getattr(wanted, name) for name in _LIMITS.values()):
        # What else it is, such as where it is kept, stays as it is.
        limits = {name: getattr(wanted, name) for name in _LIMITS.values()}
        await connection.js.update_stream(known.config.evolve(**limits))


async def made(make: Callable[[], Awaitable[Any]]) -> Any:
    """Make a stream, which another process may be making at the same moment.

    The server refuses it for as long, as if it overlapped with another; then it is the same one.
    """
    errors = import_module("nats.js.errors")
    for _ in range(_TRIES - 1):
        with contextlib.suppress(errors.BadRequestError):
            return await make()
        await asyncio.sleep(0.1)
    return await make()


async def _info(connection: Connection, stream: str) -> Any:
    """Return the configuration and the state of a stream; None if there is none."""
    errors = import_module("nats.js.errors")
    try:
        return await connection.js.stream_info(stream)
    except errors.NotFoundError:
        return None
    except Exception as error:
        kind, why = failure(error)
        raise kind(f"the broker does not tell of its streams: {why}") from error


def failure(error: Exception) -> tuple[type[BrokerError], str]:
    """Return the class and the reason of what is raised instead of an error of nats-py."""
    errors = import_module("nats.js.errors")
    code = getattr(error, "err_code", None)
    if code == _NO_LEADER:
        return NotReadyError, "its cluster has chosen no leader"
    if isinstance(error, TimeoutError):
        return NotReadyError, f"no answer within {LIMIT:g} s"
    is_away = isinstance(error, errors.ServiceUnavailableError | errors.NoStreamResponseError)
    if is_away and code in (None, _NO_JETSTREAM):
        return BrokerError, "it has no JetStream: start it with `nats-server -js`"
    return BrokerError, str(error) or type(error).__name__


# Our names of the limits that a stream has, and those of NATS.
_LIMITS = {
    "max_age": "max_age",
    "max_bytes": "max_bytes",
    "duplicates": "duplicate_window",
    "replicas": "num_replicas",
}


def _check_partitions(settings: Settings, known: Any) -> None:
    """Raise unless the stream has the partitions that are wanted."""
    found = _PARTITIONS.search(known.description or "")
    if found is None:
        raise OtherStreamError(
            f"the stream {settings.stream} was not made by set_up(): give the broker another "
            "`stream`"
        )
    if int(found[1]) != settings.partitions:
        raise OtherStreamError(
            f"the stream {settings.stream} has {found[1]} partitions, and {settings.partitions} "
            "are asked for: with another number, conversations would change their partition and "
            f"lose their order. Say partitions={found[1]}, or give the broker another `stream` "
            "and let the workers empty this one"
        )


def _check_limits(settings: Settings, known: Any) -> None:
    """Raise if a limit of the stream is larger than the one that is wanted."""
    less = []
    for ours, theirs in _LIMITS.items():
        wanted, has = getattr(settings, ours), getattr(known, theirs)
        if wanted < (has if has and has > 0 else math.inf):
            less.append(f"{ours} {has:g}, and {wanted:g} is less")
    if less:
        raise BrokerError(
            f"the stream {settings.stream} has {'; '.join(less)}: set_up() shrinks nothing, since "
            "events could be lost. Ask for as much as it has, or change it with NATS's own tools"
        )
