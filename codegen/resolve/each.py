"""`each:` of an operation: what it does many times has to exist, and its body has to be known."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping

from codegen.ir import Field
from codegen.ir import Operation
from codegen.iroperation import Each
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.resolve.types import TypeTable
from codegen.typeinfo import body_of


def check_each(
    operation: Operation,
    known: Mapping[str, Operation],
    refused: Collection[str],
    table: TypeTable,
    problems: Problems,
) -> None:
    """Report what `each:` names and is not there; `known` are the operations by key.

    Of the `refused` ones, nobody knows.
    """
    for each in operation.each:
        own = body_of(operation, table.types)
        if each.ids not in own and _is_known(operation, table):
            hint = problems.did_you_mean(each.ids, own)
            problems.add(each.place, f"the body has no field {shorten(each.ids)}{hint}")
        if each.operation == operation.key:
            problems.add(each.place, f"`{operation.key}` cannot be what it does many times")
        elif each.operation in refused:
            continue
        elif (done := known.get(each.operation)) is None:
            others = [key for key in known if key != operation.key]
            hint = problems.did_you_mean(each.operation, others)
            problems.add(each.place, f"there is no operation {shorten(each.operation)}{hint}")
        else:
            _check_path(operation, each, done, problems)
            if _is_known(done, table):
                _check_values(each, body_of(done, table.types), table, problems)


def _check_path(operation: Operation, each: Each, done: Operation, problems: Problems) -> None:
    more = _parameters(done) - _parameters(operation)
    if len(more) != 1 or done.each:
        message = f"`{done.key}` must have one path parameter more than this route: the id"
        problems.add(each.place, message)


def _check_values(
    each: Each, fields: Mapping[str, Field], table: TypeTable, problems: Problems
) -> None:
    for name, value in each.values:
        if name not in fields:
            hint = problems.did_you_mean(name, fields)
            message = f"the body of `{each.operation}` has no field {shorten(name)}{hint}"
            problems.add(each.place, message)
        elif not table.is_value(value, fields[name].type):
            message = f"{shorten(value)} does not fit the type of `{name}`"
            problems.add(each.place, message)


def _is_known(operation: Operation, table: TypeTable) -> bool:
    """Tell whether the type of the body is there; that it is not was said."""
    found = operation.body_type
    return not isinstance(found, Ref) or found.name in table.types


def _parameters(operation: Operation) -> set[str]:
    return {field.wire for field in operation.path_params if field.type != Scalar("page")}
