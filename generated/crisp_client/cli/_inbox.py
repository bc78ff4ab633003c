# Rendered from spec, codegen/templates/cli/_inbox.py.j2. Do not edit: change that and run `make generate`.
"""List the open conversations of a website, those that were updated last first."""

from __future__ import annotations

import argparse
from itertools import islice
from typing import TYPE_CHECKING

from ._context import Context

if TYPE_CHECKING:
    from .._sync.client import CrispClient


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="at most N (20)")


def run(context: Context) -> None:
    client: CrispClient = context.client
    rows = client.website_conversations.iter_list_conversations(
        context.website_id, filter_not_resolved=True, order_date_updated=True
    )
    context.output.table(
        ["session_id", "who", "state", "updated", "last message"],
        (
            (
                row.to_dict(),
                [
                    row.session_id,
                    row.meta and (row.meta.nickname or row.meta.email),
                    row.state,
                    row.updated_at_utc and row.updated_at_utc.strftime("%Y-%m-%d %H:%M"),
                    row.last_message,
                ],
            )
            for row in islice(rows, context.options.limit)
        ),
    )
