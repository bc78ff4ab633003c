"""Stores that know which deliveries came before."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Protocol

from ..stores._memory import MemoryStore


class DeliveryStore(Protocol):
    """Remembers digests of deliveries, in a place that all processes share if there are several.

    The stores of `crisp_client.stores` do.
    """

    def add(self, digest: str, /) -> bool | Awaitable[bool]:
        """Remember it and return true, or false if it is known already; in one step."""


RecentDeliveries = MemoryStore
