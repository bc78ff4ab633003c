"""Say which operations are methods of a handle, and by what names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.ir import Api
from codegen.ir import Handle
from codegen.ir import Operation
from codegen.naming import camel
from codegen.typeinfo import awaiting
from codegen.typeinfo import iteration


def handle_class(handle: Handle) -> str:
    return f"{camel(handle.name)}Handle"


def operations_of(handle: Handle, api: Api) -> Iterator[Operation]:
    """Yield the operations whose paths begin with the parameters that the handle binds."""
    count = len(handle.binds)
    for operation in api.operations():
        if tuple(field.wire for field in operation.path_params[:count]) == handle.binds:
            yield operation


def name_on(handle: Handle, operation: Operation, api: Api) -> str:
    """Return the name of an operation as a method of a handle: as stated, or by the rule."""
    return dict(handle.names).get(operation.key) or ruled_name(handle, operation, api)


def ruled_name(handle: Handle, operation: Operation, api: Api) -> str:
    """Return the name of an operation without the words of the handle and of those around it.

    A preposition goes with a word that ends the name: `get_messages_in_conversation` becomes
    `get_messages`, as `get_conversation_state` becomes `get_state`.
    """
    name = operation.name
    for around in api.platform.handles:
        if handle.binds[: len(around.binds)] == around.binds:
            for word in around.words:
                name = re.sub(rf"(_(in|for|of|from|to))?_{word}$|_{word}(?=_)", "", name)
    return name


def methods_on(handle: Handle, operation: Operation, api: Api) -> Iterator[tuple[str, str]]:
    """Yield the methods of a handle that an operation makes, each with that of the resource.

    Further names of the operation have none.
    """
    name = name_on(handle, operation, api)
    yield name, operation.name
    if iteration(operation):
        yield f"iter_{name}", f"iter_{operation.name}"
    if awaiting(operation):
        yield f"wait_for_{name}", f"wait_for_{operation.name}"


def inner(handle: Handle, api: Api) -> list[Handle]:
    """Return the handles that a handle makes: those that need one id more."""
    return [one for one in api.platform.handles if one.binds[:-1] == handle.binds]
