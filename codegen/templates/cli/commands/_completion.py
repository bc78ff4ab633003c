"""Print the script that makes a shell complete `crisp`, its options and the operations.

source <(crisp completion bash)        in ~/.bashrc
source <(crisp completion zsh)         in ~/.zshrc, behind compinit
crisp completion fish | source         in ~/.config/fish/config.fish
"""

from __future__ import annotations

import argparse

from .._context import Context
from .._parser import build
from .._parser import Parser
from .._status import CommandError
from .._status import Status


def configure(parser: argparse.ArgumentParser) -> None:
    shells = ["bash", "zsh", "fish"]
    parser.add_argument("shell", metavar="SHELL", choices=shells, help="bash, zsh or fish")


def run(context: Context) -> None:
    try:
        import shtab
    except ImportError:
        message = "completion needs shtab: pip install 'crisp-client[cli]'"
        raise CommandError(message, Status.FAILED) from None
    parser = build()
    _complete(parser)
    print(shtab.complete(parser, shell=context.options.shell))


def _complete(parser: argparse.ArgumentParser) -> None:
    """Add all arguments of all commands, and the operations as choices."""
    from ..._operations.description import operations

    if isinstance(parser, Parser):
        parser.complete()
    for action in parser._actions:
        if action.dest == "operation":
            action.choices = list(operations())
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                _complete(command)
