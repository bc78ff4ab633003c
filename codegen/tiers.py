"""Tells how an operation stands to each tier of tokens."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from codegen.ir import Operation
from codegen.ir import Platform


class Standing(enum.IntEnum):
    """How an operation stands to a tier. The higher, the surer it is that a token gets in."""

    CLOSED = enum.auto()
    """Crisp states tiers, and this one is not among them."""
    DOUBTED = enum.auto()
    """Crisp states nothing; presumably it is refused."""
    PRESUMED = enum.auto()
    """Crisp does not state it; presumably it works."""
    STATED = enum.auto()

    @property
    def is_open(self) -> bool:
        return self >= Standing.PRESUMED


def standings(operation: Operation, platform: Platform) -> Mapping[str, Standing]:
    """Return how the operation stands to each tier of the platform."""
    return {tier: _standing(operation, tier) for tier in platform.tiers}


def with_standing(operation: Operation, platform: Platform, one: Standing) -> tuple[str, ...]:
    """Return the tiers to which the operation stands like this."""
    return tuple(tier for tier, found in standings(operation, platform).items() if found is one)


def _standing(operation: Operation, tier: str) -> Standing:
    if operation.tiers is None or tier in operation.presumed_tiers:
        return Standing.PRESUMED
    if tier in operation.tiers:
        return Standing.STATED
    return Standing.CLOSED if operation.tiers else Standing.DOUBTED


def tiers_text(operation: Operation) -> str:
    """Return the tiers as the spec writes them."""
    if operation.tiers is None:
        return "unknown"
    return ", ".join([*operation.tiers, *(f"({tier})" for tier in operation.presumed_tiers)])
