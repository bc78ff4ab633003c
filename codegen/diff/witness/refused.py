"""Programs whose request only the old server takes, where type checkers see no difference."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from codegen.diff.witness.allowed import Allowed
from codegen.diff.witness.calls import Arguments
from codegen.diff.witness.calls import arguments
from codegen.diff.witness.calls import method_of
from codegen.diff.witness.calls import served
from codegen.diff.witness.calls import there
from codegen.diff.witness.calls import unreachable
from codegen.diff.witness.case import Case
from codegen.diff.witness.case import sent
from codegen.diff.witness.program import Made
from codegen.diff.witness.values import beyond
from codegen.diff.witness.values import outside
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Type
from codegen.typeinfo import body_of
from codegen.typeinfo import look_up

_ALIKE = "type checkers accept the same values, and a local Crisp refuses none of those tried"


def refused_argument(case: Case, operation: Operation, field: Field, other: Field | None) -> Made:
    """Pass a value of an argument that a local Crisp of the new spec refuses."""
    old, new = Allowed(case.old.types), Allowed(case.new.types)
    found = arguments(operation, case.values, [field.name])
    for value in _values(case, field, other, {}):
        if other and old.fits_field(value, field, {}) and not new.fits_field(value, other, {}):
            return _served(case, operation, found.with_values({field.name: value}))
    return _ALIKE


def refused_body(case: Case) -> Made:
    """Send what changed in the body of some operation that a local Crisp has."""
    old, new = Allowed(case.old.types), Allowed(case.new.types)
    others = {operation.key: operation for operation in case.new.operations()}
    reason: Made = _ALIKE
    for operation in case.old.operations():
        other = others.get(operation.key)
        if operation.body is None or other is None or other.body is None:
            continue
        for body in _bodies(case, operation, other):
            if old.body(body, operation) and not new.body(body, other):
                reason = _served(case, operation, _with_body(case, operation, body))
                if not isinstance(reason, str):
                    return reason
                break
    return reason


def _served(case: Case, operation: Operation, found: Arguments) -> Made:
    if missing := unreachable(operation, case.old):
        return missing
    call = found.with_values(there(operation)).call(method_of(operation))
    return served(operation, case.old.platform, call)


def _with_body(case: Case, operation: Operation, body: Any) -> Arguments:
    if isinstance(operation.body, TypeBody):
        return arguments(operation, case.values).with_values({"body": body})
    given = {field.name: body[field.wire] for field in operation.body_fields if field.wire in body}
    return arguments(operation, case.values, given.keys()).with_values(given)


def _values(case: Case, field: Field, other: Field | None, beside: dict[str, Any]) -> Iterator[Any]:
    """Yield values of the field that changed, the one just beyond a new limit first."""
    if other is not None and (value := beyond(field, other, case.values)) is not None:
        yield value
    yield from case.values.of(field, beside)


def _bodies(case: Case, operation: Operation, other: Operation) -> Iterator[Any]:
    """Yield bodies of an operation that have what changed; none if it is not in there."""
    around = _Around(case)
    body, now = operation.body, other.body
    if isinstance(body, TypeBody) and body.picked is None:
        if isinstance(now, TypeBody) and (value := outside(body.type, now.type)) is not None:
            yield value
        yield from around.type(body.type, frozenset())
    else:
        yield from around.fields(body_of(operation, case.old.types).values(), frozenset())


@frozen
class _Around:
    """Makes values of types that have what changed, a field or a type, somewhere inside."""

    case: Case

    def type(self, found: Type, above: frozenset[str]) -> Iterator[Any]:
        match found:
            case ListOf(inner):
                yield from ([value] for value in self.type(inner, above))
            case MapOf(inner):
                yield from ({"key": value} for value in self.type(inner, above))
            case Nullable(inner):
                yield from self.type(inner, above)
            case OneOf(options):
                for option in options:
                    yield from self.type(option, above)
            case Ref(name) if name == self._changed:
                yield from self.case.values.any_of(found, "text")
            case Ref(name) if name not in above:
                named = self.case.old.types[name]
                if isinstance(named, Model):
                    yield from self.fields(named.fields, above | {name})

    @property
    def _changed(self) -> str:
        named = self.case.named
        return named.name if named is not None and self.case.change.part == "type" else ""

    def fields(self, fields: Iterable[Field], above: frozenset[str]) -> Iterator[dict[str, Any]]:
        fields = tuple(fields)
        change, values = self.case.change, self.case.values
        for field in fields:
            made = values.mapping(fields, [field.wire])
            if (field.wire, field.place) == (change.name, change.old):
                for value in _values(self.case, field, self._now(), made):
                    yield {**made, field.wire: value}
                continue
            union = look_up(not_null(field.type), self.case.old.types, Union)
            if union is not None and union.by in made:
                for word, variant in union.variants:
                    for value in self.type(variant, above):
                        yield {**made, union.by: word, field.wire: value}
            else:
                for value in self.type(field.type, above):
                    yield {**made, field.wire: value}

    def _now(self) -> Field | None:
        """Return the field that changed as the new spec has it."""
        change = self.case.change
        new = self.case.new
        bodies = (operation.body_parts for operation in new.operations())
        found = (field for fields in (*bodies, *(o.fields for o in sent(new))) for field in fields)
        return next((f for f in found if (f.wire, f.place) == (change.name, change.new)), None)
