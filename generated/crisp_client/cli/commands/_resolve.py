# Rendered from spec, codegen/templates/cli/commands/_resolve.py.j2. Do not edit: change that and run `make generate`.
"""Mark conversations as resolved.

With `-`, their ids are lines of the standard input, or JSON as `crisp inbox` prints it; all of them
are read before anything is done:

    crisp inbox --all --older-than 30d | crisp resolve -
"""

from __future__ import annotations

import argparse

from ..._runtime.errors import NotFoundError
from ..._texts import clean
from .._context import Context
from .._conversation import sessions_of
from .._conversation import site
from .._status import Status
from .._times import some


def configure(parser: argparse.ArgumentParser) -> None:
    sessions = "ids of conversations, session_..., or - for those of the standard input"
    parser.add_argument("sessions", metavar="SESSION", nargs="+", type=some, help=sessions)


def run(context: Context) -> Status:
    status = Status.DONE
    for session_id in sessions_of(context.options.sessions):
        try:
            site(context).conversation(session_id).resolve()
        except NotFoundError:
            context.output.note(f"there is no conversation {session_id}")
            status = Status.NOT_FOUND
            continue
        done = {"session_id": session_id, "state": "resolved"}
        context.output.done(f"resolved {clean(session_id)}", done)
    return status
