"""Names of the API as names in Python. No other module renames, or knows reserved words."""

from __future__ import annotations

import keyword
import re

# Regular expressions that JavaScript reads alike: the JSON Schemas of the spec have them too.
SNAKE = r"[a-z][a-z0-9]*(_[a-z0-9]+)*"
CAMEL = r"[A-Z][A-Za-z0-9]*"
EVENT = r"[a-z][a-z0-9_]*(:[a-z][a-z0-9_]*)+"
WIRE = r"[A-Za-z][A-Za-z0-9_.:-]*"
OPERATION = rf"(?!({'|'.join((*keyword.kwlist, *keyword.softkwlist))})$){SNAKE}"

# Members that our own base classes define, and names that every generated method uses.
_TAKEN = {"extra", "to_dict", "from_dict", "event_name", "backfilled", "self", "cls", "options"}
_TAKEN |= {"models", "one", "many", "plain", "nothing", "one_of", "deprecated", "unwarned"}
# Names in annotations: an attribute of that name would hide it in the lines below.
_TAKEN |= {"str", "int", "float", "bool", "list", "dict", "object"}
# `aclose` becomes `close` when the sync half is derived.
_TAKEN |= {"aclose", "close"}
# Names that a generated module imports; a type of that name would hide them.
_IMPORTED = {
    "Any",
    "ClassVar",
    "Literal",
    "Mapping",
    "Sequence",
    "NotRequired",
    "Self",
    "TypedDict",
}
_IMPORTED |= {"TYPE_CHECKING", "StrEnum", "UNSET", "Unset", "RequestOptions"}
_IMPORTED |= {"Model", "Event", "EventPayload", "UnknownEvent", "AsyncResource", "Resource"}
# Attributes of the client, where resources are attributes too.
_CLIENT = {"authenticate", "authenticate_tier", "set_tier", "request", "aclose", "close"}
_CLIENT |= {"on", "once", "on_any", "off", "on_error", "on_state", "events", "listen", "start"}
_CLIENT |= {"stop", "bind", "rebind", "wait_until_live", "realtime_state", "realtime_counts"}
_CLIENT |= {"realtime_error"}
_CLIENT |= {"with_options", "raw", "on_request", "on_response", "cached_property"}
# Names in the package of events, where each family is a module.
_EVENTS = {"decode", "sys"}
# The sync half is derived without this prefix.
_ASYNC = re.compile(r"Async(?=[A-Z])")


def operation_problem(name: str) -> str | None:
    """Return why `name` cannot name an operation or a file, or None if it can."""
    if not re.fullmatch(SNAKE, name):
        return "must be snake_case: lower-case words joined by `_`"
    if keyword.iskeyword(name) or keyword.issoftkeyword(name):
        return "is a Python keyword"
    return None


def resource_problem(name: str) -> str | None:
    return operation_problem(name) or (
        "is an attribute of every client" if name in _CLIENT else None
    )


def family_problem(name: str) -> str | None:
    return operation_problem(name) or (
        "is a name that the generated code uses itself" if name in _EVENTS else None
    )


def type_problem(name: str) -> str | None:
    if not re.fullmatch(CAMEL, name):
        return "must be CamelCase"
    if keyword.iskeyword(name) or name in _IMPORTED:
        return "is a name that the generated code uses itself"
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
    reserved = keyword.iskeyword(name) or name in _TAKEN or name in _IMPORTED
    return name + "_" if reserved else name


def is_identifier(wire: str) -> bool:
    return wire.isidentifier() and not keyword.iskeyword(wire)


def camel(*words: str) -> str:
    """Return a class name: `MessageSend` for `message:send`; acronyms are words as any other."""
    return "".join(
        part[:1].upper() + part[1:] for word in words for part in re.split(r"[:_]", word)
    )


def constant(event: str) -> str:
    """Return the member of the `Event` enum: `MESSAGE_SEND` for `message:send`."""
    return re.sub(r"[^a-z0-9]", "_", event).upper()


def snake(name: str) -> str:
    """Return a class name as a part of a function name: `message_content` for `MessageContent`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def anchor(operation: str) -> str:
    return operation.replace("_", "-")


def label(text: str) -> str:
    return " ".join(part.capitalize() for part in re.split(r"[-:_]", text))
