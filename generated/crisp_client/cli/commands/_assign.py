# Rendered from spec, codegen/templates/cli/commands/_assign.py.j2. Do not edit: change that and run `make generate`.
"""Assign a conversation to an operator, or to nobody. Crisp tells them, unless it is --silent."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..._operators import name_of
from ..._operators import one_of
from ..._runtime.data.sound import sound
from .._context import Context
from .._conversation import add_session
from .._conversation import conversation
from .._conversation import site
from .._objects import Objects
from .._status import CommandError
from .._status import Status

if TYPE_CHECKING:
    from ...models import ConversationRoutingAssignUpdate
    from ...models import WebsiteOperator


def configure(parser: argparse.ArgumentParser) -> None:
    add_session(parser)
    operator = "an operator, by e-mail address, name or user_id"
    parser.add_argument("operator", metavar="OPERATOR", nargs="?", help=operator)
    parser.add_argument("--nobody", action="store_true", help="take it from whoever has it")
    parser.add_argument("--silent", action="store_true", help="tell the operator nothing")


def run(context: Context) -> None:
    options = context.options
    if (options.operator is None) is not options.nobody:
        raise CommandError("to whom? give an OPERATOR, or --nobody")
    chosen = None if options.nobody else _operator(context, options.operator)
    body: ConversationRoutingAssignUpdate = {
        "assigned": None if chosen is None else {"user_id": chosen.user_id}
    }
    if options.silent:
        body["silent"] = True
    conversation(context).assign_routing(body)
    done = {"session_id": options.session, "user_id": chosen and chosen.user_id}
    name = "nobody" if chosen is None else name_of(chosen)
    context.output.done(f"assigned to {name}", done)


def _operator(context: Context, wanted: str) -> WebsiteOperator:
    rows = Objects(site(context).list_operators(), "an operator", context.output)
    everybody = [details for row in rows if (details := sound(row).details)]
    try:
        return one_of(everybody, wanted)
    except LookupError as error:
        raise CommandError(str(error), Status.NOT_FOUND) from None
