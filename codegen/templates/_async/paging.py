"""Iterators over all rows of a list that Crisp returns in pages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any
from typing import TypeVar

from .._runtime import checks
from .._runtime.errors import CrispError
from .._runtime.rest.paging import LEAST_PAGE
from .._runtime.rest.paging import Page
from .._runtime.rest.paging import Seen
from .._runtime.rest.raw import catching

T = TypeVar("T")


class AsyncRows(AsyncIterator[T]):
    """The rows of a list, each once, which asks for a page when it needs one.

    It is an iterator, which one loop uses up; each call of `pages()` begins anew. After an error it
    goes on with the page that failed, so that the end is never told for want of an answer.
    """

    def __init__(self, walk: Callable[[], AsyncIterator[Page[T] | CrispError]]) -> None:
        self._walk = walk
        self._pages = self.pages()
        self._rows: Iterator[T] = iter(())

    async def __anext__(self) -> T:
        for row in self._rows:
            return row
        page = await anext(self._pages)
        self._rows = iter(page.items)
        return next(self._rows)

    def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate over the same rows as pages; one on which all rows are known is left out."""
        return _Pages(self._walk())


class _Pages(AsyncIterator[Page[T]]):
    """Raises what a walk found in the place of a page; a generator would be at its end then."""

    def __init__(self, walk: AsyncIterator[Page[T] | CrispError]) -> None:
        self._walk = walk

    async def __anext__(self) -> Page[T]:
        found = await anext(self._walk)
        if isinstance(found, CrispError):
            raise found
        return found


def by_page(
    fetch: Callable[[int], Any],
    key: str | None,
    start: int = 1,
    full: int = 0,
) -> AsyncRows[Any]:
    """Walk a list by the numbers of its pages, from `start` on."""
    checks.whole("start_page", start)

    async def walk() -> AsyncIterator[Page[Any] | CrispError]:
        seen, number, has_more = Seen(key, full), start, True
        while has_more:
            try:
                with catching() as catch:
                    rows = await fetch(number)
                fresh, has_more = seen.fresh(rows), seen.has_more(catch.status, len(rows))
            except CrispError as error:
                yield error
                continue
            if fresh:
                yield Page(fresh, number, has_more)
            number += 1

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

    async def walk() -> AsyncIterator[Page[Any] | CrispError]:
        seen, before, number, has_more = Seen(key, LEAST_PAGE), start, 1, True
        while has_more:
            try:
                with catching() as catch:
                    rows = await fetch(before)
                fresh, has_more = seen.fresh(rows), seen.has_more(catch.status, len(rows))
            except CrispError as error:
                yield error
                continue
            before = seen.next_before(rows, field) if has_more else None
            if fresh:
                yield Page(fresh[::-1], number, has_more, before)
            number += 1

    return AsyncRows(walk)
