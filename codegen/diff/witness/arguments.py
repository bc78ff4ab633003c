"""Programs for findings on what a method takes: arguments, and bodies that are one mapping."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.diff.witness.calls import answer
from codegen.diff.witness.calls import answered
from codegen.diff.witness.calls import Arguments
from codegen.diff.witness.calls import arguments
from codegen.diff.witness.calls import Expression
from codegen.diff.witness.calls import method_of
from codegen.diff.witness.calls import unsent
from codegen.diff.witness.case import Case
from codegen.diff.witness.case import NOT_FOUND
from codegen.diff.witness.operations import called
from codegen.diff.witness.operations import old_operation
from codegen.diff.witness.operations import same_path
from codegen.diff.witness.program import BOTH
from codegen.diff.witness.program import Fails
from codegen.diff.witness.program import Made
from codegen.diff.witness.program import RUNS
from codegen.diff.witness.program import TYPES
from codegen.diff.witness.refused import refused_argument
from codegen.diff.witness.refused import refused_body
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.irtypes import not_null
from codegen.irtypes import Scalar
from codegen.render.text import py
from codegen.typeinfo import fields_of
from codegen.wholebody import whole


def argument(case: Case) -> Field | None:
    """Return the old argument that changed; None if it is in a type, or new."""
    operation = case.operation
    if operation is None:
        return None
    fields = (*operation.path_params, *operation.body_fields, *operation.query)
    found = (f for f in fields if f.wire == case.change.name and f.place == case.change.old)
    return next(found, None)


def _changed_argument(case: Case) -> Field:
    found = argument(case)
    assert found is not None, case.finding
    return found


def is_argument(case: Case) -> bool:
    """Return whether a method has a parameter for it; else it is a key of a mapping."""
    operation = case.operation
    return operation is not None and (
        case.change.part in ("query key", "path parameter")
        or (case.change.part == "body field" and not isinstance(operation.body, TypeBody))
    )


def argument_needed(case: Case) -> Made:
    return called(case, BOTH)


def argument_gone(case: Case) -> Made:
    operation, field = old_operation(case), _changed_argument(case)
    found = arguments(operation, case.values, [field.name])
    by_keyword = field in operation.path_params
    call = found.call(method_of(operation), by_keyword=by_keyword)
    return answered(BOTH, call, answer(operation, case.values))


def argument_value(case: Case) -> Made:
    """Pass a value that the new types do not allow."""
    operation, field = old_operation(case), _changed_argument(case)
    other = _new_field(case, field)
    if field in operation.query and _is_moment(field) and not (other and _is_moment(other)):
        moment = Expression("datetime(2026, 1, 2, tzinfo=UTC)")
        imports = ("from datetime import datetime", "from datetime import UTC")
        return unsent(_call_with(case, operation, field, moment), "", *imports)
    refused = [
        value
        for value in case.values.of(field, {})
        if other is None or not case.new_values.fits_field(value, other, {})
    ]
    for value in refused:
        call = _call_with(case, operation, field, value)
        fails = _fails(case, operation, field, value)
        if fails is TYPES:
            return unsent(call)
        if fails is RUNS:
            return answered(RUNS, call, answer(operation, case.values))
    return refused_value(case)


def _fails(case: Case, operation: Operation, field: Field, value: Any) -> Fails | None:
    """Return how the new method fails with a value that its field does not allow.

    In the place of the first field, type checkers take a mapping for the whole body; so does the
    method, if it has what a body needs.
    """
    new = case.new_operation
    as_one = whole(new, case.new.types) if new else None
    if new is None or as_one is None or as_one.first.wire != field.wire:
        return TYPES
    passed = arguments(operation, case.values, [field.name])
    beside = {f.name for f in operation.body_fields} & {*passed.body, *passed.keywords}
    if not isinstance(value, dict) or (as_one.apart and len(beside) > 1):
        return TYPES
    unknown = value.keys() - {part.wire for part in new.body_parts}
    if as_one.told != "kind" and unknown:
        return TYPES
    return RUNS if unknown or {*as_one.required} - {*as_one.defaults, *value} else None


def _new_field(case: Case, field: Field) -> Field | None:
    new = case.new_operation
    fields = (*new.path_params, *new.body_fields, *new.query) if new else ()
    return next((other for other in fields if other.wire == field.wire), None)


def _is_moment(field: Field) -> bool:
    return not_null(field.type) == Scalar("iso8601")


def _call_with(case: Case, operation: Operation, field: Field, value: Any) -> str:
    found = arguments(operation, case.values, [field.name])
    return found.with_values({field.name: value}).call(method_of(operation))


def refused_value(case: Case) -> Made:
    """Let a local Crisp refuse a value that its spec does not allow, where types cannot tell."""
    operation, field = case.operation, argument(case)
    if operation is None or field is None:
        return refused_body(case)
    return refused_argument(case, operation, field, _new_field(case, field))


def argument_checked(case: Case) -> Made:
    operation, field = old_operation(case), _changed_argument(case)
    call = _call_with(case, operation, field, Expression("word"))
    data = answer(operation, case.values)
    before = ['word: Any = "no word of the spec"']
    return answered(RUNS, call, data, "from typing import Any", before=before)


def argument_renamed(case: Case) -> Made:
    new = case.new_operation
    if new is None or case.change.before not in {field.name for field in new.path_params}:
        return called(case, BOTH, by_keyword=True)
    # Two changed places: both packages take the call, for another request each.
    operation = old_operation(case)
    return answered(
        RUNS,
        arguments(operation, case.values).call(method_of(operation), by_keyword=True),
        answer(operation, case.values),
        after=[same_path(case, operation)],
    )


def order_changed(case: Case) -> Made:
    """Pass all by position and look at the request: types may be the same."""
    operation = old_operation(case)
    either = operation.body.either if isinstance(operation.body, FieldsBody) else ()
    fields = [f for f in operation.body_fields if f.wire not in either]
    names = [f.name for f in (*operation.path_params, *fields)]
    found = arguments(operation, case.values, names)
    after = [same_path(case, operation)]
    imports = []
    if fields:
        imports = ["import json"]
        sent = {f.wire: found.body[f.name] for f in fields}
        after.append(f"assert {py(sent)}.items() <= json.loads(requests[0].content).items()")
    return answered(
        RUNS,
        found.call(method_of(operation), positions=True),
        answer(operation, case.values),
        *imports,
        after=after,
    )


def form_changed(case: Case) -> Made:
    operation = old_operation(case)
    names = [field.name for field in operation.body_fields]
    found = arguments(operation, case.values, names)
    return answered(BOTH, found.call(method_of(operation)), answer(operation, case.values))


def mapping_refused(case: Case) -> Made:
    """Pass as one mapping what the old package takes so."""
    operation = old_operation(case)
    first = operation.body_fields[0]
    found = arguments(operation, case.values, [first.name])
    given = {**found.body, **found.keywords}
    body = {f.wire: given[f.name] for f in operation.body_fields if f.name in given}
    query = {f.name: given[f.name] for f in operation.query if f.name in given}
    return answered(
        RUNS,
        Arguments(found.path, {"body": body}, query).call(method_of(operation), positions=True),
        answer(operation, case.values),
        "import json",
        after=[f"assert {py(body)}.items() <= json.loads(requests[0].content).items()"],
    )


def one_of_changed(case: Case) -> Made:
    """Pass what the old rule allows, and not exactly one of those that the new rule names."""
    operation, new = old_operation(case), case.new_operation
    if not isinstance(operation.body, FieldsBody) or new is None:
        return NOT_FOUND
    before = operation.body.either
    after = new.body.either if isinstance(new.body, FieldsBody) else ()
    beside = [f.wire for f in operation.body_fields if f.wire not in before and f.wire in after]
    chosen = [[wire] for wire in before] or [[]]
    for one in chosen:
        for more in ([], beside):
            if len({*one, *more} & set(after)) == 1:
                continue
            names = [f.name for f in operation.body_fields if f.wire in {*one, *more}]
            found = arguments(operation, case.values, names)
            call = found.call(method_of(operation))
            return answered(BOTH, call, answer(operation, case.values))
    return "each choice of the old rule is one of the new rule"


# Bodies that are one mapping


def body_refused(case: Case) -> Made:
    """Pass the least body, or one with the field that changed."""
    operation, new = old_operation(case), case.new_operation
    if new is None or not isinstance(operation.body, TypeBody):
        return NOT_FOUND
    for body in _bodies(case, operation.body):
        if isinstance(new.body, FieldsBody) or not _takes(case, new, body):
            found = arguments(operation, case.values).with_values({"body": body})
            return unsent(found.call(method_of(operation)))
    return refused_body(case)


def _bodies(case: Case, body: TypeBody) -> Iterator[Any]:
    """Yield bodies that the old method takes."""
    fields = body.picked.fields if body.picked else fields_of(body.type, case.old.types)
    if not fields:
        yield from case.values.any_of(body.type, "body")
        return
    yield case.values.mapping(fields)
    for field in fields:
        if field.wire == case.change.name:
            made = case.values.mapping(fields, [field.wire])
            for value in case.values.of(field, made):
                yield {**made, field.wire: value}


def _takes(case: Case, new: Operation, value: Any) -> bool:
    if new.body is None or isinstance(new.body, FieldsBody):
        return False
    if new.body.picked is not None:
        return case.new_values.fits_mapping(value, new.body.picked.fields)
    return case.new_values.fits(value, new.body.type)
