# Copied from codegen/templates/cli/_values.py. Do not edit: change that and run `make generate`.
"""Read values of the command line by the types of the spec."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from collections.abc import Mapping
from datetime import datetime
from datetime import UTC
from pathlib import Path
from typing import Any

from .._operations.calling import Given
from .._operations.description import Argument
from .._operations.description import Operation
from ._status import CommandError

_PAIR = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)=(.*)", re.DOTALL)
_TRUTHS = {"true": True, "false": False, "1": True, "0": False}


def given(operation: Operation, texts: Iterable[str], body: Mapping[str, Any] | None) -> Given:
    """Return the values of a command line; raise for what the operation does not take."""
    found = Given(body=dict(body or {}))
    positional: list[str] = []
    for text in texts:
        utf8(text, _short(text))
        if (pair := _PAIR.fullmatch(text)) is None:
            positional.append(text)
            continue
        argument = _named(operation, pair[1])
        if pair[1] in found.of(argument) and argument.where != "body":
            raise CommandError(f"{pair[1]} is given twice")
        found.of(argument)[argument.key] = value_of(argument, pair[2])
    _place(operation, positional, found)
    _check(operation, found)
    return found


def value_of(argument: Argument, text: str) -> Any:
    """Return what a text says, as a value that the argument may have."""
    kinds = set(argument.kinds)
    if kinds == {"text"}:
        return _word(argument, text)
    if "bool" in kinds and text in _TRUTHS:
        return _TRUTHS[text]
    if argument.type.partition(" ")[0] == "ms" and not text.isdigit():
        return _moment(argument, text)
    value = json_or_text(text)
    if kinds & {"any", kind_of(value)}:
        return value
    if "text" in kinds:
        return _word(argument, text)
    raise CommandError(f"{argument.key} must be {_said(argument)}, not {_short(text)}")


def json_or_text(text: str) -> Any:
    """Return what a text says as JSON; the text itself if it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def utf8(text: str, source: str) -> str:
    """Return a text; raise if it was made of bytes that are none, which Python keeps aside."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise CommandError(f"{source} is no text of UTF-8") from None
    return text


def check_kind(argument: Argument, value: Any) -> None:
    """Raise unless a value of a body has a kind of JSON that its key takes."""
    if not {"any", kind_of(value)} & set(argument.kinds):
        raise CommandError(
            f"{argument.key} must be {_said(argument)}, not {_short(json.dumps(value))}"
        )
    if isinstance(value, str):
        _word(argument, value)


def kind_of(value: Any) -> str:
    kinds = {bool: "bool", int: "number", float: "number", list: "list", dict: "object"}
    return "null" if value is None else kinds.get(type(value), "text")


def body_of(text: str) -> dict[str, Any]:
    """Return the object behind `--body`: JSON, or `@` and a file that has it; `@-` is the input."""
    source = "--body"
    try:
        if text == "@-":
            source = "the standard input"
            text = utf8(sys.stdin.read(), source)
        elif text.startswith("@"):
            source = text[1:]
            text = Path(source).read_text("utf-8")
        found = json.loads(text)
    except OSError as error:
        raise CommandError(f"{source} cannot be read: {error.strerror}") from None
    except RecursionError:
        raise CommandError(f"{source} is nested too deeply") from None
    except ValueError as error:  # also of the encoding
        raise CommandError(f"{source} is no JSON: {error}") from None
    if not isinstance(found, dict):
        raise CommandError(f"{source} must hold an object, not {_short(text.strip())}")
    return found


def _named(operation: Operation, key: str) -> Argument:
    known = {one.key: one for one in operation.args}
    known |= {one.name: one for one in operation.args if one.name}
    if key in known:
        return known[key]
    if operation.open:
        return Argument(key=key, where="body", type="any", kinds=["any"])
    from difflib import get_close_matches

    near = get_close_matches(key, known)
    takes = f"; did you mean {near[0]}?" if near else f"; it takes {', '.join(known) or 'nothing'}"
    raise CommandError(f"{operation.key} has no {key!r}{takes}")


def _place(operation: Operation, positional: list[str], found: Given) -> None:
    """Give the values without a key to the parameters of the path, in its order."""
    free = [one for one in operation.of("path") if one.key not in found.path]
    if len(positional) > len(free):
        names = " ".join(one.key.upper() for one in free) or "none"
        raise CommandError(
            f"{operation.key} takes no value {_short(positional[len(free)])}: values of its path "
            f"are {names}, all else is key=value"
        )
    for argument, text in zip(free, positional, strict=False):
        found.path[argument.key] = value_of(argument, text)


def _check(operation: Operation, found: Given) -> None:
    known = {one.key: one for one in operation.of("body")}
    for key, value in found.body.items():
        if key in known:
            check_kind(known[key], value)
        elif not operation.whole:
            _named(operation, key)
    missing = [
        one.key.upper() if one.where == "path" else f"{one.key}="
        for one in operation.args
        if one.needed and one.key not in found.of(one)
    ]
    if missing:
        raise CommandError(
            f"{operation.key} needs {' '.join(missing)}; see `crisp describe {operation.key}`"
        )
    if operation.either and sum(key in found.body for key in operation.either) != 1:
        keys = ", ".join(operation.either)
        raise CommandError(f"{operation.key} needs exactly one of {keys}")


def _word(argument: Argument, text: str) -> str:
    if argument.words and text not in argument.words:
        raise CommandError(
            f"{argument.key} must be one of {', '.join(argument.words)}, not {_short(text)}"
        )
    return text


def _moment(argument: Argument, text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        said = "milliseconds since 1970, or a time as 2026-01-31T12:00:00Z"
        raise CommandError(f"{argument.key} must be {said}, not {_short(text)}") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _said(argument: Argument) -> str:
    kinds = {"bool": "true or false", "list": "a list of JSON", "object": "an object of JSON"}
    return " or ".join(kinds.get(kind, f"a {kind}") for kind in argument.kinds)


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:37]}...")
