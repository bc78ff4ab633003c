"""Rules for operations and their paths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping

from codegen.ir import Api
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.irtypes import ListOf
from codegen.irtypes import Scalar
from codegen.lint.fields import arguments
from codegen.lint.fields import is_untyped
from codegen.lint.fields import prose
from codegen.lint.fields import untyped
from codegen.lint.finding import Finding
from codegen.lint.finding import finding
from codegen.lint.revisions import age
from codegen.lint.revisions import successor_ends
from codegen.lint.scopes import lookalikes
from codegen.lint.scopes import scope
from codegen.placed import place_of
from codegen.typeinfo import look_up


def operations(api: Api) -> Iterator[Finding]:
    gone = {event.name for event in api.events() if event.status == "removed"}
    known = {operation.key: operation for operation in api.operations()}
    for operation in known.values():
        yield from prose(operation.place, operation.name, operation.doc, operation.note)
        yield from age(operation, api.platform)
        yield from successor_ends(operation, known)
        yield from _safety(operation, known, api)
        yield from _tiers(operation, api)
        yield from scope(operation, api.platform)
        yield from _words(operation)
        yield from _asks(operation)
        yield from _values(operation, api)
        yield from _rows(operation, api)
        named = [("causes", name) for name in operation.causes]
        named += [("awaits", operation.awaits.event)] if operation.awaits else []
        for key, name in named:
            if name in gone:
                message = f"`{name}` no longer comes; Crisp does not list it"
                yield finding("gone-and-awaited", place_of(operation, key, name), message)
    for one in api.removed:
        yield from prose(one.place, one.key, one.doc, "")
        yield from successor_ends(one, known)
    yield from lookalikes(api)
    yield from _same_words(api)
    yield from _files(api)
    yield from _paths(api)


def _files(api: Api) -> Iterator[Finding]:
    for resource in api.resources:
        first = {operation.place.file: operation for operation in reversed(resource.operations)}
        for file, operation in first.items():
            if not file.rpartition("/")[2].startswith(resource.name):
                message = f"operations of `{resource.name}` belong into rest/{resource.name}*.yaml"
                yield finding("file-of-resource", operation.place, message)


def _tiers(operation: Operation, api: Api) -> Iterator[Finding]:
    if operation.shares is None and set(operation.presumed_tiers) >= set(api.platform.tiers):
        message = "every tier is presumed to work; write `tiers: unknown`"
        yield finding("tiers-all-presumed", place_of(operation, "tiers"), message)


def _words(operation: Operation) -> Iterator[Finding]:
    known = set(
        re.findall(r"[a-z0-9]+", f"{operation.key} {operation.doc}".lower().replace("_", " "))
    )
    for phrase in operation.words:
        if known.issuperset(re.split("[ '-]", phrase)):
            message = f"`{phrase}` is said by name and `doc:`"
            yield finding("words-known", place_of(operation, "words", phrase), message)


def _asks(operation: Operation) -> Iterator[Finding]:
    if operation.asks and operation.safety == "safe":
        message = "it changes nothing, so nobody is asked; remove `asks:`"
        yield finding("asks-of-read", place_of(operation, "asks"), message)


def _same_words(api: Api) -> Iterator[Finding]:
    first: dict[str, Operation] = {}
    for operation in api.operations():
        for phrase in operation.words:
            if (other := first.setdefault(phrase, operation)) is not operation:
                message = f"`{phrase}` is `{other.key}` at {place_of(other, 'words', phrase)}"
                yield finding("words-of-two", place_of(operation, "words", phrase), message)


def _safety(operation: Operation, known: Mapping[str, Operation], api: Api) -> Iterator[Finding]:
    if not operation.states_safety:
        return
    if operation.shares is not None:
        rule, owner = known[f"{operation.resource}.{operation.shares}"].safety, operation.shares
    else:
        rule, owner = api.platform.safety[operation.method], operation.method
    if operation.safety == rule:
        message = f"`{owner}` is `{rule}` already; remove `safety:`"
        yield finding("safety-restated", place_of(operation, "safety"), message)


def _values(operation: Operation, api: Api) -> Iterator[Finding]:
    explained = bool(operation.note)
    body = operation.body
    yield from arguments((*operation.path_params, *operation.query), api, explained=explained)
    if isinstance(body, FieldsBody):
        yield from arguments(body.fields, api, explained=explained)
    elif isinstance(body, TypeBody) and is_untyped(body.type) and not explained:
        yield untyped(place_of(operation, "body"), "the body")
    if operation.returns is not None and is_untyped(operation.returns) and not explained:
        yield untyped(place_of(operation, "returns"), "the answer")
    if body is not None and operation.method in ("GET", "HEAD"):
        message = f"`{operation.name}` sends a body with {operation.method}"
        yield finding("body-of-get", place_of(operation, "body"), message)


def _rows(operation: Operation, api: Api) -> Iterator[Finding]:
    """Check that what comes in pages is a list, and that its rows have a key."""
    last = operation.path_params[-1] if operation.path_params else None
    in_pages = operation.cursor is not None or (last is not None and last.type == Scalar("page"))
    if not in_pages or operation.returns is None:
        return
    if not isinstance(operation.returns, ListOf):
        if not operation.note:
            message = f"`{operation.name}` answers a page with one thing; a list is `[Thing]`"
            yield finding("page-of-one-thing", place_of(operation, "returns"), message)
        return
    row = look_up(operation.returns.item, api.types, Model)
    if row is not None and not row.key and not row.note:
        message = f"rows of `{operation.name}` are a `{row.name}`, which has no `key:`"
        yield finding("row-without-key", row.place, message)


def _paths(api: Api) -> Iterator[Finding]:
    first: dict[tuple[str, ...], tuple[str, Operation]] = {}
    used: set[str] = set()
    for operation in api.operations():
        above: tuple[str, ...] = ()
        for segment in operation.segments:
            above = (*above, "{}" if segment.parameter else segment.text)
            if segment.parameter is None:
                continue
            used.add(segment.parameter)
            name, other = first.setdefault(above, (segment.parameter, operation))
            if name != segment.parameter:
                message = (
                    f"`{{{segment.parameter}}}` is `{{{name}}}` in the path of `{other.key}` "
                    f"({place_of(other, 'http')})"
                )
                yield finding("path-names-differ", place_of(operation, "http"), message)
    for wire, field in api.platform.params.items():
        if wire not in used:
            yield finding("parameter-unused", field.place, f"no path has `{{{wire}}}`")
