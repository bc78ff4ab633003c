"""Iterators over all rows of a list that Crisp returns in pages."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from collections.abc import Callable
from typing import Any
from typing import TypeVar

from .._runtime import checks
from .._runtime.rest.paging import LEAST_PAGE
from .._runtime.rest.paging import Page
from .._runtime.rest.paging import Seen
from .._runtime.rest.raw import catching

T = TypeVar("T")


class AsyncRows(AsyncIterator[T]):
    """The rows of a list, each once, which asks for a page when it needs one.

    It is an iterator, which one loop uses up; each call of `pages()` begins anew.
    """

    def __init__(self, walk: Callable[[], AsyncIterator[Page[T]]]) -> None:
        self._walk = walk
        self._rows = _each(walk())

    async def __anext__(self) -> T:
        return await anext(self._rows)

    def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate over the same rows as pages; one on which all rows are known is left out."""
        return self._walk()


def by_page(
    fetch: Callable[[int], Any],
    key: str | None,
    start: int = 1,
    full: int = 0,
) -> AsyncRows[Any]:
    """Walk a list by the numbers of its pages, from `start` on."""
    checks.whole("start_page", start)

    async def walk() -> AsyncIterator[Page[Any]]:
        seen = Seen(key, full)
        for number in itertools.count(start):
            with catching() as catch:
                rows = await fetch(number)
            if not rows:
                return
            fresh, has_more = seen.fresh(rows), seen.has_more(catch.status, len(rows))
            if fresh:
                yield Page(fresh, number, has_more)
            if not has_more:
                return

    return AsyncRows(walk)


def by_time(
    fetch: Callable[[Any], Any],
    field: str,
    key: str | None,
    start: Any = None,
) -> AsyncRows[Any]:
    """Walk a list from the newest row to the oldest, from before `start` on.

    Each page is asked for with the oldest time so far.
    """

    async def walk() -> AsyncIterator[Page[Any]]:
        seen, before = Seen(key, LEAST_PAGE), start
        for number in itertools.count(1):
            with catching() as catch:
                rows = await fetch(before)
            if not rows:
                return
            fresh, has_more = seen.fresh(rows), seen.has_more(catch.status, len(rows))
            before = seen.next_before(rows, field) if has_more else None
            if fresh:
                yield Page(fresh[::-1], number, has_more, before)
            if not has_more:
                return

    return AsyncRows(walk)


async def _each(pages: AsyncIterator[Page[T]]) -> AsyncIterator[T]:
    async for page in pages:
        for row in page.items:
            yield row
