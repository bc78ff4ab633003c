# Rendered from spec, codegen/templates/cli/commands/_inbox.py.j2. Do not edit: change that and run `make generate`.
"""List the open conversations of a website, those that were updated last first."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from ..._runtime.data.sound import sound
from ..._texts import one_line
from ..._transcript import name_of
from .._context import Context
from .._conversation import site
from .._objects import Objects
from .._times import count
from .._times import past
from .._times import recent
from .._times import some

if TYPE_CHECKING:
    from ...models import Conversation

# As much of a name or a message as two lines of a terminal have room for.
_EXCERPT = 60


def configure(parser: argparse.ArgumentParser) -> None:
    limit = parser.add_mutually_exclusive_group()
    limit.add_argument("--limit", type=count, default=20, metavar="N", help="at most N (20)")
    limit.add_argument("--all", action="store_true", help="all of them")
    parser.add_argument("--unread", action="store_true", help="those with unread messages")
    parser.add_argument("--unassigned", action="store_true", help="those of nobody")
    parser.add_argument("--search", type=some, metavar="TEXT", help="those with a text")
    older = "those that were updated before: an age (90m, 12h, 30d, 4w) or a date"
    parser.add_argument("--older-than", type=past, metavar="AGE", help=older)


def run(context: Context) -> None:
    options = context.options
    rows = islice(_rows(context), None if options.all else options.limit)
    columns = ["session_id", "who", "updated", "unread", "last message"]
    context.output.table(columns, ((row.to_dict(), _cells(row)) for row in rows))


def _rows(context: Context) -> Iterator[Conversation]:
    options = context.options
    found = site(context).iter_list_conversations(
        filter_not_resolved=True,
        filter_unread=options.unread or None,
        filter_unassigned=options.unassigned or None,
        search_query=options.search,
        search_type=options.search and "text",
        order_date_updated=True,
    )
    for row in Objects(found, "a conversation", context.output):
        updated = sound(row).updated_at_utc
        if options.older_than is None or (updated is not None and updated < options.older_than):
            yield row


def _cells(row: Conversation) -> list[object]:
    row = sound(row)
    unread = row.unread and row.unread.operator
    updated = recent(row.updated_at_utc)
    who, last = _excerpt(name_of(row)), _excerpt(one_line(row.last_message or ""))
    return [row.session_id, who, updated, unread or None, last]


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[: _EXCERPT - 3]}..."
