"""Names of the API as names in Python. No other module renames; `reserved` knows what is taken."""

from __future__ import annotations

import keyword
import re
from functools import cache

from codegen import reserved

# Regular expressions that JavaScript reads alike: the JSON Schemas of the spec have them too.
SNAKE = r"[a-z][a-z0-9]*(_[a-z0-9]+)*"
CAMEL = r"[A-Z][A-Za-z0-9]*"
EVENT = r"[a-z][a-z0-9_]*(:[a-z][a-z0-9_]*)+"
WIRE = r"[A-Za-z][A-Za-z0-9_.:-]*"
# Keywords in some places only. Written out, since Python 3.11 lacks the last, and what is made must
# not depend on the Python that makes it.
_SOFT = ("_", "case", "match", "type")
OPERATION = rf"(?!({'|'.join((*keyword.kwlist, *_SOFT))})$){SNAKE}"

# The sync half is derived without this prefix.
_ASYNC = re.compile(r"Async(?=[A-Z])")
_USED = "is a name that the generated code uses itself"


def operation_problem(name: str) -> str | None:
    """Return why `name` cannot name an operation or a file, or None if it can."""
    if not re.fullmatch(SNAKE, name):
        return "must be snake_case: lower-case words joined by `_`"
    if keyword.iskeyword(name) or name in _SOFT:
        return "is a Python keyword"
    return None


def resource_problem(name: str) -> str | None:
    return operation_problem(name) or (
        "is an attribute of every client" if name in reserved.client() else _class_problem(name)
    )


def _class_problem(resource: str) -> str | None:
    name = resource_class(resource)
    problem = type_problem(name)
    return f"makes the class {name}, which {problem}" if problem else None


def family_problem(name: str) -> str | None:
    return operation_problem(name) or (_USED if name in reserved.modules_of_events() else None)


def file_problem(stem: str) -> str | None:
    """Return why a file of the spec, and a module of `models`, cannot have this name."""
    return operation_problem(stem) or (_USED if stem in reserved.modules_of_models() else None)


def type_problem(name: str) -> str | None:
    if not re.fullmatch(CAMEL, name):
        return "must be CamelCase"
    if keyword.iskeyword(name) or name in reserved.types():
        return _USED
    if _ASYNC.match(name):
        return "must not begin with Async, which tells the two clients apart"
    return None


def event_problem(name: str) -> str | None:
    if not re.fullmatch(EVENT, name):
        return "must be lower-case words joined by `:`"
    if problem := type_problem(camel(name)):
        return f"makes the class {camel(name)}, which {problem}"
    return None


def wire_problem(name: str) -> str | None:
    if not re.fullmatch(WIRE, name):
        return "must begin with a letter and hold letters, digits and `_ . : -` only"
    if _ASYNC.match(name):
        return "must not begin with Async, which tells the two clients apart"
    return None


def python_name(wire: str) -> str:
    """Return the name of an argument or attribute: `from` is `from_`."""
    name = re.sub(r"[^A-Za-z0-9_]", "_", wire)
    return name + "_" if keyword.iskeyword(name) or name in _taken() else name


@cache
def _taken() -> frozenset[str]:
    """Return what an argument, an attribute or a method must not be: a name has one form in all."""
    return reserved.in_methods() | reserved.in_classes() | reserved.members()


def stands_in_class(wire: str) -> bool:
    """Tell whether a class may have this name in its body, and hide no name that it needs there."""
    named = wire.isidentifier() and not keyword.iskeyword(wire)
    return named and wire not in reserved.in_classes()


def camel(*words: str) -> str:
    """Return a class name: `MessageSend` for `message:send`, `ImagePng` for `image/png`.

    Acronyms are words as any other; what is no letter or digit parts words.
    """
    return "".join(
        part[:1].upper() + part[1:] for word in words for part in re.split(r"[^A-Za-z0-9]+", word)
    )


def resource_class(name: str) -> str:
    return camel(name) + "Resource"


def constant(event: str) -> str:
    """Return the member of the `Event` enum: `MESSAGE_SEND` for `message:send`."""
    return re.sub(r"[^a-z0-9]", "_", event).upper()


def snake(name: str) -> str:
    """Return a class name as a part of a function name: `message_content` for `MessageContent`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def union_decoder(name: str) -> str:
    """Return the name of the function that decodes a value by its sibling field."""
    return f"decode_{snake(name)}"


def bound_decoder(name: str) -> str:
    """Return the name of the decoder of a class in the module of that class."""
    return f"_{union_decoder(name)}"


def anchor(operation: str) -> str:
    return operation.replace("_", "-")


def label(text: str) -> str:
    return " ".join(part.capitalize() for part in re.split(r"[-:_]", text))
