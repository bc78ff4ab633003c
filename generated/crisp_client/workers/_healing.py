# Copied from codegen/templates/workers/_healing.py. Do not edit: change that and run `make generate`.
"""Makes consumers anew that take no request.

Two programs that make the same one at the same moment spoil it now and then, in nats-server 2.9.10,
under load: it hands out one event to nobody, and then nothing any more.
"""

from __future__ import annotations

import logging
from typing import Any

from ._connection import Connection
from ._streams import make_consumers
from ._streams import Settings
from ._streams import told

logger = logging.getLogger("crisp_client")


class Healing:
    """Looks after the partitions of which the server does not answer."""

    def __init__(self, connection: Connection, settings: Settings) -> None:
        self._connection = connection
        self._settings = settings
        # When the consumer of each was made that was looked at before.
        self._made: dict[int, Any] = {}

    def silent(self, partition: int, times: int) -> None:
        """Take note that so many requests, one after the other, were not answered."""
        if times == 1:
            self._made[partition] = None
        self._made.setdefault(partition, None)

    async def heal(self) -> bool:
        """Make consumers anew that did not answer twice; return whether there were any.

        A request waits at any other one, or it has handed out something that was acknowledged. And
        what another worker has just made is another one. Raise `BrokerError` if that fails.
        """
        is_healed = False
        js, stream = self._connection.js, self._settings.stream
        for partition, before in list(self._made.items()):
            consumer = self._settings.consumer(partition)
            with told(self._settings):
                info = await js.consumer_info(stream, consumer)
                if info.num_waiting or info.ack_floor.consumer_seq:
                    del self._made[partition]
                elif info.created != before:
                    self._made[partition] = info.created
                else:
                    await js.delete_consumer(stream, consumer)
                    await make_consumers(self._connection, self._settings)
                    del self._made[partition]
                    text = "the broker did not answer for partition %d: its consumer is new"
                    logger.warning(text, partition)
                    is_healed = True
        return is_healed
