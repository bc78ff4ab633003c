"""Revisions of Crisp's API: days, as `2026-01-29`, or versions, as `11.3.0`.

Two days have an order, and two versions. A day and a version have none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_VERSION = re.compile(r"(\d+)\.(\d+)(?:\.(\d+))?")


class Revision(NamedTuple):
    is_day: bool
    numbers: tuple[int, ...]


def comparable(one: str, other: str) -> tuple[Revision, Revision] | None:
    """Return both in a form that has an order; None if one is a day and the other a version."""
    found = _read(one), _read(other)
    if found[0] is None or found[1] is None or found[0].is_day != found[1].is_day:
        return None
    return found[0], found[1]


def _read(text: str) -> Revision | None:
    for is_day, form in ((True, _DAY), (False, _VERSION)):
        if match := form.fullmatch(text):
            return Revision(is_day, tuple(int(number or 0) for number in match.groups()))
    return None
