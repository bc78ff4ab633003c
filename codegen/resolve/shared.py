"""Checks that operations and events share."""

from __future__ import annotations

from codegen.ir import Operation
from codegen.ir import Platform
from codegen.placed import place_of
from codegen.placed import Placed
from codegen.problems import Problems
from codegen.problems import shorten


def check_tiers(
    tiers: tuple[str, ...] | None, platform: Platform, user: Placed, problems: Problems
) -> None:
    for tier in tiers or ():
        if tier not in platform.tiers:
            hint = problems.did_you_mean(tier, platform.tiers)
            problems.add(place_of(user, "tiers", tier), f"{shorten(tier)} is not a tier{hint}")


def check_presumed(
    operation: Operation, platform: Platform, user: Placed, problems: Problems
) -> None:
    """Check the tiers that are written in parentheses."""
    for tier in operation.presumed_tiers:
        place = place_of(user, "tiers", f"({tier})")
        if tier not in platform.tiers:
            hint = problems.did_you_mean(tier, platform.tiers)
            problems.add(place, f"{shorten(tier)} is not a tier{hint}")
        elif tier in (operation.tiers or ()):
            problems.add(place, f"{shorten(tier)} is stated already; remove `({tier})`")
