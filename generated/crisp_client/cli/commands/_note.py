# Rendered from spec, codegen/templates/cli/commands/_note.py.j2. Do not edit: change that and run `make generate`.
"""Leave a note in a conversation, which operators see and the customer does not."""

from __future__ import annotations

import argparse

from .._context import Context
from .._conversation import add_session
from .._conversation import add_text
from .._conversation import conversation
from .._conversation import text_of


def configure(parser: argparse.ArgumentParser) -> None:
    add_session(parser)
    add_text(parser)


def run(context: Context) -> None:
    sent = conversation(context).note(text_of(context))
    context.output.done("the note stands there", sent.to_dict())
