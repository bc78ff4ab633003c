"""The API's names as Python's: the only module that renames, and that knows reserved words."""

from __future__ import annotations

import keyword
import re

_OPERATION = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_TYPE = re.compile(r"[A-Z][A-Za-z0-9]*")
_EVENT = re.compile(r"[a-z][a-z0-9_]*(:[a-z][a-z0-9_]*)+")
_WIRE = re.compile(r"[A-Za-z][A-Za-z0-9_.:-]*")

# Members that our own base classes define, and names that every generated method uses.
_TAKEN = {"extra", "to_dict", "from_dict", "event_name", "self", "cls", "options"}
# Names that a generated module imports; a type of that name would hide them.
_IMPORTED = {"Any", "ClassVar", "Literal", "Mapping", "Model", "NotRequired", "Required", "Self"}
_IMPORTED |= {
    "TypedDict",
    "EventPayload",
    "UnknownEvent",
    "Event",
    "RequestOptions",
    "UNSET",
    "Unset",
}
_IMPORTED |= {"AsyncResource", "Resource", "TYPE_CHECKING", "StrEnum"}


def operation_problem(name: str) -> str | None:
    """Why `name` cannot name an operation, a resource or a file; None when it can."""
    if not _OPERATION.fullmatch(name):
        return "must be snake_case: lower-case words joined by `_`"
    if keyword.iskeyword(name) or keyword.issoftkeyword(name):
        return "is a Python keyword"
    return None


def type_problem(name: str) -> str | None:
    if not _TYPE.fullmatch(name):
        return "must be CamelCase"
    if keyword.iskeyword(name) or name in _IMPORTED:
        return "is a name that the generated code uses itself"
    return None


def event_problem(name: str) -> str | None:
    if not _EVENT.fullmatch(name):
        return "must be lower-case words joined by `:`"
    return None


def wire_problem(name: str) -> str | None:
    if not _WIRE.fullmatch(name):
        return "must begin with a letter and hold letters, digits and `_ . : -` only"
    return None


def python_name(wire: str) -> str:
    """Name of an argument or attribute: `from` is `from_`."""
    name = re.sub(r"[^A-Za-z0-9_]", "_", wire)
    return name + "_" if keyword.iskeyword(name) or name in _TAKEN else name


def camel(*words: str) -> str:
    """`message:send` and `website_people` as class names; no list of acronyms, no taste."""
    return "".join(
        part[:1].upper() + part[1:] for word in words for part in re.split(r"[:_]", word)
    )


def constant(event: str) -> str:
    """`message:send` as a member of the `Event` enum."""
    return re.sub(r"[^a-z0-9]", "_", event).upper()


def snake(name: str) -> str:
    """`ConversationMessageContent` as part of a function name."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def anchor(operation: str) -> str:
    return operation.replace("_", "-")


def label(text: str) -> str:
    return " ".join(part.capitalize() for part in re.split(r"[-:_]", text))
