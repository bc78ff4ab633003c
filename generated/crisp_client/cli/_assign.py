# Rendered from spec, codegen/templates/cli/_assign.py.j2. Do not edit: change that and run `make generate`.
"""Assign a conversation to an operator, or to nobody. Crisp tells them, unless it is --silent."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from .._texts import one_line
from ._context import Context
from ._conversation import add_session
from ._conversation import conversation
from ._conversation import site
from ._status import CommandError
from ._status import Status

if TYPE_CHECKING:
    from ..models import ConversationRoutingAssignUpdate
    from ..models import WebsiteOperator


def configure(parser: argparse.ArgumentParser) -> None:
    parser.description = __doc__
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
    name = "nobody" if chosen is None else _name(chosen)
    context.output.done(f"assigned to {name}", done)


def _operator(context: Context, wanted: str) -> WebsiteOperator:
    """Return the one operator that a text means."""
    everybody = [row.details for row in site(context).list_operators()]
    asked = wanted.strip().casefold()
    for field in ("user_id", "email"):
        for one in everybody:
            if (getattr(one, field) or "").casefold() == asked:
                return one
    named = [one for one in everybody if asked in (_name(one).casefold(), _first(one))]
    if len(named) == 1:
        return named[0]
    there = ", ".join(f"{_name(one)} <{one.email}>" for one in named or everybody) or "nobody"
    how = "several operators have the name" if named else "no operator is"
    raise CommandError(f"{how} {wanted!r}; there is {there}", Status.NOT_FOUND)


def _name(operator: WebsiteOperator) -> str:
    return one_line(f"{operator.first_name or ''} {operator.last_name or ''}")


def _first(operator: WebsiteOperator) -> str:
    return (operator.first_name or "").casefold()
