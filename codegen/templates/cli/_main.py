"""Run one command, and end with the status that says how it went."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from ._parser import build
from ._parser import module_of
from ._status import CommandError
from ._status import Status


def run(arguments: Sequence[str] | None, connect: Callable[..., Any]) -> int:
    _open_what_is_closed()
    if sys.stdout is None:  # as after `>&-`
        return _failed("the standard output is closed: use >/dev/null", Status.USAGE)
    status: int = Status.DONE
    try:
        try:
            status = _run(arguments, connect)
            return status
        finally:  # also of help, which ends the program
            sys.stdout.flush()
    except KeyboardInterrupt:
        return Status.INTERRUPTED
    except BrokenPipeError:
        _end_output()
        return Status.BROKEN_PIPE
    except OSError as error:  # all others are told where they happen
        _end_output()
        return status or _failed(
            f"the output cannot be written: {error.strerror or error}", Status.FAILED
        )
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

            message, status = failure(error, has_sent=context.has_sent)
            return _failed(message, status)


def _failed(message: str, status: Status) -> Status:
    with suppress(OSError):  # such as a disk that is full: the status still tells
        print(f"crisp: {message}", file=sys.stderr)
    return status


def _open_what_is_closed() -> None:
    """Put nothing in the place of a standard input or error that is closed, as after `2>&-`.

    Python prints on the standard output what it should print on None, and a file that is opened
    later would get the number of what is closed.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")


def _end_output() -> None:
    """Send nowhere what is still to be written: Python does that at its end, and would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
