# Rendered from spec, codegen/templates/cli/commands/_reply.py.j2. Do not edit: change that and run `make generate`.
"""Send a text to the customer of a conversation.

If its answer is lost, Crisp is asked for the message before it is sent again. Where that does not
tell, the command ends with the status of a write that may have been carried out.
"""

from __future__ import annotations

import argparse

from ..._texts import clean
from .._context import Context
from .._conversation import add_session
from .._conversation import add_text
from .._conversation import conversation
from .._conversation import text_of


def configure(parser: argparse.ArgumentParser) -> None:
    add_session(parser)
    add_text(parser)


def run(context: Context) -> None:
    text = text_of(context)
    first, _, more = text.partition("\n")
    shown = clean(first[:60]) + (" ..." if more or first[60:] else "")
    context.confirm(f"the customer of {clean(context.options.session)} sees {shown!r}")
    sent = conversation(context).send_text(text)
    context.output.done("sent", sent.to_dict())
