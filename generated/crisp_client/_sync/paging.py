# Derived from codegen/templates/_async/paging.py, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Iterators over all rows of a list that Crisp returns in pages."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from typing import Any

from .._runtime.rest.paging import Seen


def by_page(fetch: Callable[[int], Any], key: str | None) -> Iterator[Any]:
    """Yield the rows of page 1, 2 and so on, up to the first empty page."""
    seen = Seen(key)
    number = 1
    while rows := fetch(number):
        for row in seen.fresh(rows):
            yield row
        number += 1


def by_time(
    fetch: Callable[[int | None], Any],
    field: str,
    key: str | None,
) -> Iterator[Any]:
    """Yield rows from the newest to the oldest; ask for each page with the oldest time so far."""
    seen = Seen(key)
    before = None
    while rows := fetch(before):
        fresh = seen.fresh(rows)
        for row in reversed(fresh):
            yield row
        before = seen.next_before(rows, field)
