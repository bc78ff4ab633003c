# Copied from codegen/templates/cli/commands/_describe.py. Do not edit: change that and run `make generate`.
"""Tell what an operation takes and does, and how it is called from here."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

import attrs

from ..._operations.description import Argument
from ..._operations.description import Operation
from ..._operations.description import operation_of
from ..._operations.description import reference
from ..._operations.description import types
from .._context import Context

_EFFECTS = {
    "safe": "it only reads",
    "idempotent": "twice has the effect of once",
    "deduplicable": "if its answer is lost, it is looked up before it is sent again",
    "unsafe": "twice does it twice, so it is not sent again if its answer is lost",
}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("operation", metavar="OPERATION", help="as website.get_website")


def run(context: Context) -> None:
    operation = operation_of(context.options.operation)
    if context.output.is_json:
        named = {name: types()[name] for name in _named(operation.args)}
        context.output.json({**attrs.asdict(operation), "types": named})
        return
    for line in described(operation):
        context.output.text(line)


def described(operation: Operation) -> Iterator[str]:
    yield operation.key
    yield f"  {operation.doc}"
    yield ""
    yield f"  {_usage(operation)}"
    for where in ("path", "body", "query"):
        found = operation.of(where)
        if found:
            yield ""
            yield f"{where}:"
            yield from _table(found)
    if operation.open:
        yield "body: any keys"
    if operation.either:
        yield f"  exactly one of {', '.join(operation.either)}"
    named = _named(operation.args)
    if named:
        yield ""
        yield "types:"
        for name in named:
            yield f"  {name}: {_shape(types()[name])}"
    yield ""
    yield from _facts(operation)


def _usage(operation: Operation) -> str:
    path = [f"[{a.key.upper()}]" if not a.needed else a.key.upper() for a in operation.of("path")]
    keys = [f"{a.key}=..." for a in operation.args if a.needed and a.where != "path"]
    return " ".join(["crisp call", operation.key, *path, *keys])


def _table(arguments: Sequence[Argument]) -> Iterator[str]:
    width = max(len(one.key) for one in arguments)
    for one in arguments:
        needed = " (needed)" if one.needed else ""
        doc = f"  {one.doc}" if one.doc else ""
        yield f"  {one.key:<{width}}  {one.type}{needed}{doc}"


def _named(arguments: Sequence[Argument]) -> Mapping[str, None]:
    """Return the types that arguments mention, and those that these mention, each once."""
    found: dict[str, None] = {}
    todo = [one.type for one in arguments]
    while todo:
        for name in re.findall(r"\b[A-Z]\w*", todo.pop(0)):
            if name in types() and name not in found:
                found[name] = None
                todo += _mentioned(types()[name])
    return found


def _mentioned(shape: Any) -> list[str]:
    if isinstance(shape, list):
        return []
    if "fields" in shape:
        return [text for _, text in shape["fields"]]
    return list(shape["of"].values())


def _shape(shape: Any) -> str:
    if isinstance(shape, list):
        return " | ".join(shape)
    if "fields" in shape:
        return "{" + ", ".join(f"{key}: {text}" for key, text in shape["fields"]) + "}"
    return f"by {shape['by']}: " + ", ".join(
        f"{word}: {text}" for word, text in shape["of"].items()
    )


def _facts(operation: Operation) -> Iterator[str]:
    yield f"{operation.method} {operation.path}"
    answer = "true or false" if operation.method == "HEAD" else operation.returns
    yield f"answer: {answer or 'none'}"
    if operation.walks:
        yield "--all walks its pages"
    yield f"repeated: {_EFFECTS[operation.safety]}"
    if operation.asks:
        unless = ", ".join(f"{key}={value}" for key, value in operation.unless.items())
        but = f", unless {unless} is given" if unless else ""
        yield f"asks before, or needs --yes: {operation.asks}{but}"
    if operation.closed:
        yield f"closed to the tiers: {', '.join(operation.closed)}"
    if operation.scope:
        yield f"scope: {operation.scope}"
    if operation.deprecated:
        yield f"deprecated: {operation.deprecated}"
    yield f"reference: {reference()}#{operation.anchor}"
