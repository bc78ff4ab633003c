# Copied from codegen/templates/testing/_description.py. Do not edit: change that and run `make generate`.
"""Reads `api.json` beside this module, which is rendered from the spec."""

from __future__ import annotations

import functools
import json
from pathlib import Path

from ._route import Description
from ._route import Route


@functools.cache
def description() -> Description:
    return read_description(Path(__file__).with_name("api.json").read_text("utf-8"))


def read_description(text: str) -> Description:
    found = json.loads(text)
    return Description(
        base_path=found["base_path"],
        tiers=tuple(found["tiers"]),
        default_tier=found["default_tier"],
        tier_header=found["tier_header"],
        operations=tuple(Route(**route) for route in found["operations"]),
        definitions=found["definitions"],
        reasons={reason: (status, text) for reason, (status, text) in found["reasons"].items()},
        rtm=found["rtm"],
        web_hooks=found["web_hooks"],
        hookless=tuple(found["hookless"]),
    )
