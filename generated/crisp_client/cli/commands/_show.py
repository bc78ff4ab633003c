# Rendered from spec, codegen/templates/cli/commands/_show.py.j2. Do not edit: change that and run `make generate`.
"""Show a conversation: who it is with, and what was written last."""

from __future__ import annotations

import argparse
from itertools import islice

from ..._runtime.data.sound import sound
from ..._transcript import entries
from ..._transcript import facts
from .._context import Context
from .._conversation import add_session
from .._conversation import conversation
from .._objects import Objects
from .._times import count
from .._times import local

_STYLES = {"visitor": "bold green", "operator": "bold cyan", "note": "bold yellow", "event": "dim"}


def configure(parser: argparse.ArgumentParser) -> None:
    add_session(parser)
    limit = parser.add_mutually_exclusive_group()
    messages = "the last N messages (20)"
    limit.add_argument("--limit", type=count, default=20, metavar="N", help=messages)
    limit.add_argument("--all", action="store_true", help="all messages")


def run(context: Context) -> None:
    options, output = context.options, context.output
    handle = conversation(context)
    found = handle.get()
    newest = islice(handle.iter_get_messages(), None if options.all else options.limit)
    as_sent = [(sound(one), one) for one in Objects(newest, "a message", output)]
    as_sent.sort(key=lambda pair: pair[0].timestamp or 0)
    if output.is_json:
        said = [message.to_dict() for _, message in as_sent]
        return output.json({"conversation": found.to_dict(), "messages": said})
    found, messages = sound(found), [message for message, _ in as_sent]
    output.facts(facts(found, local))
    for entry in entries(found, messages, local, {}):
        output.text()
        output.styled(_STYLES[entry.kind], entry.head)
        for line in entry.lines:
            output.text(f"    {line}")
