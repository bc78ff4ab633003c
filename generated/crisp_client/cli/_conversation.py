# Rendered from spec, codegen/templates/cli/_conversation.py.j2. Do not edit: change that and run `make generate`.
"""What the commands of one conversation share."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ._context import Context
from ._status import CommandError
from ._times import some
from ._values import json_or_text
from ._values import utf8

if TYPE_CHECKING:
    from ..resources import ConversationHandle
    from ..resources import SiteHandle


def add_session(parser: argparse.ArgumentParser) -> None:
    session = "id of the conversation, session_..."
    parser.add_argument("session", metavar="SESSION", type=some, help=session)


def add_text(parser: argparse.ArgumentParser) -> None:
    text = "the text, Markdown; without it, or with -, it is read from the standard input"
    parser.add_argument("text", metavar="TEXT", nargs="?", help=text)
    parser.add_argument("--file", type=Path, help="read the text from a file")


def site(context: Context) -> SiteHandle:
    found: SiteHandle = context.client.site(context.website_id)
    return found


def conversation(context: Context) -> ConversationHandle:
    return site(context).conversation(context.options.session)


def text_of(context: Context) -> str:
    """Return the text of a command line, of a file or of the standard input."""
    options = context.options
    given, file = options.text, options.file
    if given is not None and file is not None:
        raise CommandError("give TEXT or --file, not both")
    if given == "-":
        given = None
    elif given is None and file is None and sys.stdin.isatty():
        raise CommandError("what text? give it, or --file FILE, or pipe it in")
    try:
        if file is not None:
            given = file.read_text("utf-8")
        elif given is None:
            given = sys.stdin.read()
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise CommandError(f"{file or 'the standard input'} is no text of UTF-8") from None
    source = "TEXT" if options.text not in (None, "-") else "the standard input"
    text = utf8(str(given), source).strip()
    if not text:
        raise CommandError("the text is empty")
    return text


def sessions_of(given: Iterable[str]) -> Iterable[str]:
    """Return the ids of a command line; `-` stands for those of the standard input, each once.

    There, a line is an id, or JSON as `crisp inbox` prints it. All lines are read before anything
    is done, since a list moves while its conversations are changed.
    """
    found: dict[str, None] = {}
    for one in given:
        if one != "-":
            found[one] = None
            continue
        for number, line in enumerate(sys.stdin, 1):
            if text := line.strip():
                found[_session(text, number)] = None
    return found


def _session(text: str, number: int) -> str:
    if not text.startswith("{"):
        return text
    found = json_or_text(text)
    session_id = found.get("session_id") if isinstance(found, dict) else None
    if not isinstance(session_id, str):
        raise CommandError(f"line {number} of the input is no JSON with a session_id")
    return session_id
