"""Run a local Crisp until Ctrl-C, and print what lets `crisp` and other programs find it."""

from __future__ import annotations

import argparse
from typing import NoReturn

from ...testing import _arguments
from .._context import Context
from .._status import CommandError


def configure(parser: argparse.ArgumentParser) -> None:
    _arguments.configure(parser)


def run(context: Context) -> int:
    from ...testing.__main__ import run  # ends the program if the extra is missing

    own = argparse.ArgumentParser(add_help=False)
    _arguments.configure(own)
    names = vars(own.parse_args([]))
    return run({name: getattr(context.options, name) for name in names}, _refuse)


def _refuse(message: str) -> NoReturn:
    raise CommandError(message)
