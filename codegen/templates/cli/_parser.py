"""The commands, and their arguments as argparse knows them.

A command is a module of `commands` with `configure(parser)` and `run(context)`. It is imported when
it is called, so that `crisp --help` imports none.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any

from .._version import __version__
from ._status import Status

# By name: the module, and what `crisp --help` says of it.
COMMANDS = {
    "call": ("_call", "call any operation of Crisp's API"),
    "find": ("_find", "find operations by what they do"),
    "describe": ("_describe", "tell what an operation takes and does"),
    "inbox": ("_inbox", "list the open conversations"),
    "show": ("_show", "show a conversation"),
    "reply": ("_reply", "send a text to a customer"),
    "note": ("_note", "leave a note for operators"),
    "resolve": ("_resolve", "mark conversations as resolved"),
    "assign": ("_assign", "assign a conversation to an operator"),
    "people": ("_people", "search, show, import or export people"),
    "listen": ("_listen", "print events as they happen"),
    "forward": ("_forward", "hand events to workers, by way of NATS"),
    "work": ("_work", "call the handlers of a program for events that are handed on"),
    "dead": ("_dead", "list, show, retry or drop events that no worker could handle"),
    "export": ("_export", "keep all conversations in a folder"),
    "hooks": ("_hooks", "verify, sign or receive web hooks"),
    "mcp": ("_mcp", "run a server of tools for agents"),
    "doctor": ("_doctor", "find out what is wrong, and what to do"),
    "login": ("_login", "keep a token for later, as a profile"),
    "logout": ("_logout", "forget a profile and its token"),
    "whoami": ("_whoami", "tell who the token is, and which websites it sees"),
    "emulate": ("_emulate", "run a local Crisp to try things on"),
    "completion": ("_completion", "print what makes a shell complete `crisp`"),
}
# Commands whose `--yes` names what nobody is asked about.
_OWN_YES = {"mcp"}


class Parser(argparse.ArgumentParser):
    """A parser that gets its arguments when it is used, and takes options anywhere among them.

    It is used once.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._configure: Callable[[argparse.ArgumentParser], None] | None = None
        self._is_intermixed = False
        kwargs.setdefault("allow_abbrev", False)
        kwargs.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(*args, **kwargs)

    def later(self, configure: Callable[[argparse.ArgumentParser], None]) -> None:
        self._configure = configure

    def complete(self) -> None:
        """Add the arguments of this parser, if they are still to come."""
        configure, self._configure = self._configure, None
        if configure is not None:
            configure(self)

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print help, too, with the errors of doing so, which argparse leaves out."""
        if file is sys.stdout:
            file.write(message)
        else:
            super()._print_message(message, file)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        self.complete()
        if self._is_intermixed or self._subparsers is not None:
            return super().parse_known_args(args, namespace)
        self._is_intermixed = True  # what is called now calls this method
        return self.parse_known_intermixed_args(args, namespace)


def build() -> Parser:
    """Return the parser of `crisp`, with commands whose own arguments are still to come."""
    description = "Crisp (crisp.chat) from the command line."
    parser = Parser("crisp", description=description, epilog=_epilog(), parents=[_options(None)])
    parser.add_argument("--version", action="version", version=f"crisp {__version__}")
    shared, own = _options(argparse.SUPPRESS), _options(argparse.SUPPRESS, yes=False)
    commands = parser.add_subparsers(metavar="COMMAND", dest="command", parser_class=Parser)
    for name, (module, summary) in COMMANDS.items():
        options = own if name in _OWN_YES else shared
        command = commands.add_parser(
            name, help=summary, parents=[options], add_help=name != "call"
        )
        command.later(_configure(module))
    return parser


# Commands of a command, by name: what it does, its own arguments, and what runs it.
Commands = Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None], Callable[..., Any]]]


def add_commands(parser: argparse.ArgumentParser, commands: Commands) -> None:
    """Give a command commands of its own; `options.run` is the one that was chosen."""
    from inspect import cleandoc  # it takes its time, which `crisp --help` need not

    table = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    shared = _options(argparse.SUPPRESS)
    for name, (summary, configure, run) in commands.items():
        said = cleandoc(run.__doc__ or "")
        command = table.add_parser(name, help=summary, description=said, parents=[shared])
        configure(command)
        command.set_defaults(run=run)


def module_of(command: str) -> Any:
    return importlib.import_module(f".commands.{COMMANDS[command][0]}", __package__)


def _configure(module: str) -> Callable[[argparse.ArgumentParser], None]:
    def configure(parser: argparse.ArgumentParser) -> None:
        loaded = importlib.import_module(f".commands.{module}", __package__)
        parser.description = loaded.__doc__
        loaded.configure(parser)

    return configure


def _options(default: Any, *, yes: bool = True) -> Parser:
    """Return the options that stand before a command or behind it, which counts."""
    parser = Parser(add_help=False, argument_default=default)
    group = parser.add_argument_group("options of every command")
    group.add_argument("--profile", metavar="NAME", help="use this profile of `crisp login`")
    group.add_argument("--host", metavar="URL", help="address of the API, as that of an emulator")
    group.add_argument("--website", metavar="ID", help="the website; else that of the profile")
    read_only = "let nothing but GET and HEAD leave"
    group.add_argument("--read-only", action="store_true", help=read_only)
    if yes:
        group.add_argument("--yes", action="store_true", help="do not ask before a risky write")
    group.add_argument("--json", action="store_true", help="print JSON on a terminal, too")
    return parser


def _epilog() -> str:
    lines = [f"  {status.value:<4} {status.meaning}" for status in Status]
    return "\n".join(
        [
            "credentials:",
            "  CRISP_IDENTIFIER, CRISP_KEY and CRISP_TIER of the environment, or `crisp login`",
            "",
            "exit status:",
            *lines,
        ]
    )
