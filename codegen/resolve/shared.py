"""Checks that operations and events share."""

from __future__ import annotations

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
