"""The broker of events: a stream of NATS JetStream, and how to reach it."""

from __future__ import annotations

import asyncio
import math
import os
import re
import time
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any

from .._runtime import checks
from ._connection import connected
from ._connection import Connection
from ._streams import check
from ._streams import NotReadyError
from ._streams import set_up
from ._streams import Settings

WEEK = 604_800.0
# More would be more consumers than a server likes, and more than any number of workers needs.
MOST = 1_024
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ADDRESS = re.compile(r"((nats|tls|wss?)://)?[^/\s]+/?")


class Broker:
    """A stream of events in NATS JetStream, which forwarders fill and workers empty.

        broker = Broker("nats://127.0.0.1:4222")
        await broker.set_up()

    Nothing is connected before it is needed. Each `Forwarder` and `Worker` has a connection of its
    own, so one broker may be given to several.

    Args:
        servers: The address of the server, or those of a cluster, also as one text with commas. By
            default `NATS_URL` of the environment, else the server of this machine. With `tls://`,
            or `tls`, nothing is said to a server without TLS.
        stream: The name of the stream. Programs with other handlers need another one: an event is
            handled by one worker of its stream.
        partitions: How many events are handled at once, by all workers together. The events of a
            conversation share a partition, which is worked on by one worker at a time.
        max_age: Seconds after which an event that no worker took is removed by the server, which
            tells nobody. By default a week.
        max_bytes: The size of the stream. If it is full the server takes no further event: see
            `Forwarder`. By default 1 GiB.
        duplicates: Seconds for which the server knows an event that came, so that it is not stored
            again when a second forwarder brings it. By default 10 minutes.
        ack_wait: Seconds after which the event of a worker that died is handed to another one.
        replicas: In a cluster, how many servers keep the stream: 1, 3 or 5.
        connect_timeout: Seconds for the first connection. One that is lost later is made again for
            as long as it takes.
        domain: The JetStream domain, if there is one.
        options: Those of `nats.connect` of nats-py, such as `user_credentials`, `token`, `tls`.
    """

    def __init__(
        self,
        servers: str | Sequence[str] | None = None,
        *,
        stream: str = "crisp",
        partitions: int = 64,
        max_age: float = WEEK,
        max_bytes: int = 2**30,
        duplicates: float = 600.0,
        ack_wait: float = 30.0,
        replicas: int = 1,
        connect_timeout: float = 10.0,
        domain: str | None = None,
        **options: Any,
    ) -> None:
        if not isinstance(stream, str) or not _NAME.fullmatch(stream):
            raise ValueError("stream must be a name of letters, digits, - and _")
        for name, count in (("partitions", partitions), ("max_bytes", max_bytes)):
            checks.whole(name, count)
        checks.whole("replicas", replicas)
        for name, seconds in (
            ("max_age", max_age),
            ("duplicates", duplicates),
            ("ack_wait", ack_wait),
            ("connect_timeout", connect_timeout),
        ):
            checks.seconds(name, seconds)
            if math.isinf(seconds):
                raise ValueError(f"{name} must be a number of seconds, and have an end")
        if duplicates > max_age:
            raise ValueError("duplicates must be at most max_age, after which nothing is known")
        if domain is not None and not (isinstance(domain, str) and _NAME.fullmatch(domain)):
            raise ValueError("domain must be a name of letters, digits, - and _")
        if partitions > MOST:
            raise ValueError(f"partitions must be at most {MOST}")
        if replicas not in (1, 3, 5):
            raise ValueError("replicas must be 1, 3 or 5")
        if servers is None:
            servers = os.environ.get("NATS_URL") or "nats://127.0.0.1:4222"
        self._servers = _addresses(servers)
        self._connect_timeout = connect_timeout
        self._domain = domain
        self._options = options
        self.settings = Settings(
            stream=stream,
            partitions=partitions,
            max_age=max_age,
            max_bytes=max_bytes,
            duplicates=duplicates,
            ack_wait=ack_wait,
            replicas=replicas,
        )

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} stream={self.settings.stream!r}>"  # addresses have passwords
        )

    async def set_up(self) -> None:
        """Make the streams and the consumers, or give existing ones the limits stated here.

        May be called again at any time, by any number of programs. Raises `BrokerError`, and
        changes nothing, if there is a stream of this name with another number of partitions, with
        a limit that is larger than the one stated here, or that was made by something else.
        """
        async with self.connected("set-up") as connection:
            await self._patiently(set_up, connection)

    def connected(self, role: str) -> AbstractAsyncContextManager[Connection]:
        """Return a connection of one's own, for a `with` block."""
        return connected(
            self._servers,
            self._options,
            name=f"crisp_client {role} of {self.settings.stream}",
            limit=self._connect_timeout,
            domain=self._domain,
        )

    async def check(self, connection: Connection) -> None:
        """Make what is missing of the stream; raise `BrokerError` if it has other partitions."""
        await self._patiently(check, connection)

    async def _patiently(
        self, make: Callable[[Connection, Settings], Awaitable[object]], connection: Connection
    ) -> None:
        """Do so again while the server is not ready, for as long as a connection may take."""
        limit = time.monotonic() + self._connect_timeout
        while True:
            try:
                await make(connection, self.settings)
                return
            except NotReadyError:
                if time.monotonic() > limit:
                    raise
            await asyncio.sleep(0.5)


def _addresses(servers: str | Sequence[str]) -> list[str]:
    """Return the addresses, each as nats-py takes it. They may hold passwords: none is shown."""
    if isinstance(servers, str):
        servers = re.split(r",(?=\s*\w+://)", servers)
    try:
        found = [one.strip() for one in servers]
    except (TypeError, AttributeError):
        raise TypeError("servers must be an address, or a list of addresses") from None
    if not found or not all(_ADDRESS.fullmatch(one) for one in found):
        raise ValueError("servers must be addresses such as nats://host:4222 or tls://host:4222")
    return found
