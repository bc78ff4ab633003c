"""Finds the new rows of a page: lists move while they are read, and Crisp gives no total."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from typing import Any
from typing import Generic
from typing import TypeVar

import attrs

from ..data.model import Model
from ..errors import DecodeError

T = TypeVar("T")

logger = logging.getLogger("crisp_client")

MOST_REPEATS = 3
# A full page of Crisp has at least as many rows.
LEAST_PAGE = 20


@attrs.frozen
class Page(Generic[T]):
    """A page of a list, as `pages()` of an iterator gives it.

    `items` are its rows, without those that came before. `page` is its number, so that
    `start_page=page + 1` goes on behind it. Messages have no numbered pages: there `page` counts
    from 1, and `timestamp_before=before` goes on (milliseconds; None if there is nothing more).
    `has_more` is false if Crisp says that this is the last page; if it is true, more may follow.
    """

    items: list[T]
    page: int
    has_more: bool
    before: int | None = None


def full_page(asked: int | None, default: int, most: int | None = None) -> int:
    """Return the rows of a full page, if `asked` were asked for and `most` are allowed."""
    if not isinstance(asked, int):
        return default
    return asked if most is None else min(asked, most)


class Seen:
    """Remembers the rows that were returned, by the field `key` or else by all their fields.

    A page of fewer than `full` rows is not full; 0 if the size of the pages is not known.
    """

    def __init__(self, key: str | None, full: int = 0) -> None:
        self._key = key
        self._known: set[Any] = set()
        self._last: list[Any] = []
        self._repeats = 0
        self._size = 0
        self._new = 0
        self._full = full
        self._tells = False

    def fresh(self, rows: Sequence[T]) -> list[T]:
        """Return the rows of a page that were not on an earlier page, in order.

        It may be none, since rows move back when others are added in front. Raise `DecodeError` if
        the same page comes three times in a row: a server that ignores the page number would never
        end.
        """
        marks = [self._mark(row) for row in rows]
        self._repeats = self._repeats + 1 if marks == self._last else 1
        self._last = marks
        if self._repeats >= MOST_REPEATS:
            raise DecodeError(f"the same page came {self._repeats} times in a row")
        new = []
        for mark, row in zip(marks, rows, strict=True):
            if mark not in self._known:
                self._known.add(mark)
                new.append(row)
        self._size = max(self._size, len(rows))
        self._new = len(new)
        return new

    def has_more(self, status: int | None, count: int) -> bool:
        """Tell whether more may follow a page of so many rows, answered with this status.

        An empty page ends every list. Crisp answers 206 while more rows follow, and 200 on the last
        page, but perhaps not for each list: 200 ends a list that has answered 206 before, or whose
        page is not full.
        """
        self._tells = self._tells or status == 206
        return count > 0 and (status != 200 or not (self._tells or count < self._full))

    def next_before(self, rows: Sequence[Any], field: str) -> Any:
        """Return the time to ask for after these rows, the last page, with the oldest row first.

        Crisp returns rows strictly before that time, and a full page may end between two rows of
        one time. So the rows of the oldest time are asked for again, until none of them is new.
        """
        oldest = getattr(rows[0], field, None)
        is_full = len(rows) >= max(self._size, LEAST_PAGE)
        if is_full and self._new and isinstance(oldest, int):
            return oldest + 1
        if is_full and getattr(rows[-1], field, None) == oldest:
            text = "more rows of the time %s than Crisp gives out: some of them are left out"
            logger.warning(text, oldest)
        return oldest

    def _mark(self, row: Any) -> Any:
        value = getattr(row, self._key, None) if self._key else None
        if value is None or not isinstance(value, str | int):
            plain = row.to_dict() if isinstance(row, Model) else row
            return json.dumps(plain, sort_keys=True, default=str)
        return value
