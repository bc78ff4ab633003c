# Copied from codegen/templates/cli/_main.py. Do not edit: change that and run `make generate`.
"""Run one command, and end with the status that says how it went."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from collections.abc import Sequence
from typing import Any

from ._parser import build
from ._parser import module_of
from ._status import CommandError
from ._status import Status


def run(arguments: Sequence[str] | None, connect: Callable[..., Any]) -> int:
    if sys.stdout is None:  # as after `>&-`
        return _failed("the standard output is closed: use >/dev/null", Status.USAGE)
    try:
        try:
            return _run(arguments, connect)
        finally:  # also of help, which ends the program
            sys.stdout.flush()
    except KeyboardInterrupt:
        return Status.INTERRUPTED
    except BrokenPipeError:
        # Python flushes once more at its end, which would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Status.BROKEN_PIPE
    except CommandError as error:
        return _failed(str(error), error.status)


def _run(arguments: Sequence[str] | None, connect: Callable[..., Any]) -> int:
    parser = build()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return Status.DONE
    from ._context import Context

    module = module_of(options.command)
    with Context(options, connect) as context:
        try:
            return module.run(context) or Status.DONE
        except (CommandError, BrokenPipeError):
            raise
        except Exception as error:
            from ._failures import failure

            message, status = failure(error)
            return _failed(message, status)


def _failed(message: str, status: Status) -> Status:
    print(f"crisp: {message}", file=sys.stderr)
    return status
