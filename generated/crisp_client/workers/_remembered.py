# Copied from codegen/templates/workers/_remembered.py. Do not edit: change that and run `make generate`.
"""The events that are known again, of which the oldest are forgotten."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import TypeVar

_T = TypeVar("_T")

# So many are known.
MOST = 20_000


def remember(known: OrderedDict[_T, None], those: Iterable[_T]) -> None:
    """Add those, and forget the oldest ones that are too many."""
    for one in those:
        known[one] = None
    while len(known) > MOST:
        known.popitem(last=False)
