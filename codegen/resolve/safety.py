"""The class of safety of an operation, and checks that a write can be looked up."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping

from attrs import evolve

from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Operation
from codegen.iroperation import Deduplicate
from codegen.irtypes import Scalar
from codegen.placed import place_of
from codegen.problems import did_you_mean
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.typeinfo import fields_of
from codegen.typeinfo import Types


def class_of(
    method: str, stated: str, deduplicate: Deduplicate | None, rules: Mapping[str, str]
) -> str:
    """Return the class that is stated, or else that of the verb."""
    if deduplicate is not None:
        return "deduplicable"
    return stated or rules.get(method, "unsafe")


def with_lookups(
    operations: list[Operation], types: Types, refused: Collection[str], problems: Problems
) -> list[Operation]:
    """Return the operations; those with `deduplicate:` get the path of their lookup.

    Nothing more is said of those in `refused`, of which something is wrong already.
    """
    known = {operation.key: operation for operation in operations}
    return [
        operation if operation.key in refused else _checked(operation, known, types, problems)
        for operation in operations
    ]


def _checked(
    operation: Operation, known: Mapping[str, Operation], types: Types, problems: Problems
) -> Operation:
    if operation.method == "HEAD" and operation.states_safety:
        message = "a HEAD operation only asks; remove `safety:`"
        problems.add(place_of(operation, "safety"), message)
    rule = operation.deduplicate
    if rule is None:
        return operation
    place = place_of(operation, "deduplicate")
    fields = {field.wire: field for field in _sent(operation, types)}
    if rule.body_field not in fields:
        named, hint = shorten(rule.body_field), did_you_mean(rule.body_field, fields)
        problems.add(place, f"`deduplicate:` names {named}, not in the body{hint}")
        return operation
    for message in _write_problems(operation, fields[rule.body_field], types):
        problems.add(place, message)
    lookup = known.get(f"{operation.resource}.{rule.lookup}")
    if lookup is None:
        siblings = [o.name for o in known.values() if o.resource == operation.resource]
        hint = did_you_mean(rule.lookup, siblings)
        problems.add(place, f"`deduplicate:` names {shorten(rule.lookup)}, not found{hint}")
        return operation
    for message in _lookup_problems(operation, lookup, rule, types):
        problems.add(place, f"`{lookup.name}` cannot look the write up: {message}")
    return evolve(operation, deduplicate=evolve(rule, lookup_path=lookup.path))


def _write_problems(operation: Operation, sent: Field, types: Types) -> Iterator[str]:
    if sent.type != Scalar("int"):
        yield f"`{sent.wire}` must be `int`, as the client fills in a number"
    answered = fields_of(operation.returns, types)
    others = [field for field in answered if field.required and field.wire != sent.wire]
    if others or sent.wire not in (field.wire for field in answered):
        yield (
            f"a write that was found answers `{sent.wire}` and nothing else, "
            "so `returns:` needs a type in which only that is always there"
        )


def _lookup_problems(
    operation: Operation, lookup: Operation, rule: Deduplicate, types: Types
) -> Iterator[str]:
    if lookup.method != "GET":
        yield "it must be a GET"
    last = lookup.segments[-1] if lookup.segments else None
    if last is None or last.text != f"{{{rule.body_field}}}":
        yield f"its path must end in `{{{rule.body_field}}}`"
    own = {field.wire for field in operation.path_params}
    for field in lookup.path_params:
        if field.wire not in own and field.wire != rule.body_field:
            yield f"its path needs `{{{field.wire}}}`, which the path of the write lacks"
    for field in lookup.query:
        if field.required:
            yield f"it needs `{field.wire}` in the query"
    if rule.body_field not in (field.wire for field in fields_of(lookup.returns, types)):
        yield f"its answer has no `{rule.body_field}`"


def _sent(operation: Operation, types: Types) -> tuple[Field, ...]:
    body = operation.body
    if isinstance(body, FieldsBody):
        return body.fields
    if body is None:
        return ()
    return body.picked.fields if body.picked else fields_of(body.type, types)
