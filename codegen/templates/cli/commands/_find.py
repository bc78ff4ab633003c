"""Find operations by what they do, in your own words: `crisp find close a ticket`."""

from __future__ import annotations

import argparse

from ..._operations.ranking import ranked
from .._context import Context
from .._status import CommandError
from .._status import Status
from .._times import count


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORD", nargs="+", help="what it should do")
    parser.add_argument("--limit", type=count, default=10, metavar="N", help="at most N (10)")


def run(context: Context) -> None:
    words = " ".join(context.options.words)
    if not words.strip():
        raise CommandError("what should it do? give some words")
    found = ranked(words)[: context.options.limit]
    if not found:
        raise CommandError(f"nothing is known of {words!r}: try other words", Status.NOT_FOUND)
    context.output.table(
        ["operation", "what it does"],
        (({"operation": one.key, "doc": one.doc}, [one.key, one.doc]) for one in found),
    )
