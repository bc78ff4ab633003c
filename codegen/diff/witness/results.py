"""Programs for findings on what is received: answers, classes of results and events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.diff.witness.calls import arguments
from codegen.diff.witness.calls import method_of
from codegen.diff.witness.case import Case
from codegen.diff.witness.case import NOT_FOUND
from codegen.diff.witness.case import Owner
from codegen.diff.witness.case import received
from codegen.diff.witness.program import BOTH
from codegen.diff.witness.program import Made
from codegen.diff.witness.program import Program
from codegen.diff.witness.program import program
from codegen.diff.witness.program import RUNS
from codegen.diff.witness.program import TYPES
from codegen.diff.witness.reading import annotation_of
from codegen.diff.witness.reading import differs
from codegen.diff.witness.reading import function
from codegen.diff.witness.reading import import_of
from codegen.diff.witness.reading import imports_for
from codegen.diff.witness.reading import may_be_none
from codegen.diff.witness.reading import read
from codegen.diff.witness.reading import types_differ
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Union
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Type
from codegen.render.pytypes import Use
from codegen.render.text import py
from codegen.typeinfo import is_time
from codegen.typeinfo import look_up

UNSEEN = "no type or exception tells it; the numbers mean something else"


def read_gone(case: Case) -> Made:
    for owner, field in case.received():
        if owner.field(field.wire) == _now(case, owner, field):
            return _through(case, field)
        return _attribute(owner, field.name)
    return NOT_FOUND


def _now(case: Case, owner: Owner, field: Field) -> Field | None:
    """Return the field in the new class of the same name."""
    found = (o.field(field.wire) for o in received(case.new) if o.name == owner.name)
    return next(found, None)


def _through(case: Case, field: Field, annotation: str = "object") -> Made:
    """Read a field through the value that has another class now; both classes are as before."""
    place = case.change.subject.removesuffix(f".{field.wire}")
    for owner in received(case.old):
        for holder in owner.fields:
            if place == f"{owner.name.partition('.')[2]}.{holder.wire}":
                lines = [f"    found = value.{holder.name}"]
                lines += ["    assert found is not None"] * may_be_none(holder)
                last = f"found{_item(not_null(holder.type))}"
                return function(f"value: {owner.name}", annotation, last, field, lines)
    operation = case.operation
    if operation is None or operation.returns is None or place != f"{operation.key} returns":
        return "it is too deep in what a call answers"
    call = arguments(operation, case.values).call(method_of(operation))
    last = f"{call}{_item(operation.returns)}"
    return function("client: CrispClient", annotation, last, field, [])


def _item(found: Type) -> str:
    return {ListOf: "[0]", MapOf: '["key"]'}.get(type(found), "")


def payload_unknown(case: Case) -> Made:
    event = case.event
    if event is None or not event.fields:
        return "the payload had no fields"
    return _attribute(Owner(f"events.{event.class_name}", event.fields), event.fields[0].name)


def _attribute(owner: Owner, name: str) -> Program:
    return program(BOTH, import_of(owner.name), "", f"print({owner.name}.from_dict({{}}).{name})")


def unit_changed(case: Case) -> Made:
    """Read the time beside a number that was a moment, and is a length of time now."""
    for owner, field in case.received():
        other = _now(case, owner, field)
        if other is not None and is_time(field) and not is_time(other):
            return _attribute(owner, f"{field.name}_utc")
    return UNSEEN


def read_value(case: Case) -> Made:
    """Read a field, or an answer, as the type that it had."""
    if case.change.part == "variant":
        return variant(case)
    if case.change.part == "type":
        return read_union(case)
    for owner, field in case.received():
        other = _now(case, owner, field)
        annotation = annotation_of(case.py, field)
        if other == field:
            return _through(case, field, annotation)
        if other is not None and is_time(field) and not is_time(other):
            return _attribute(owner, f"{field.name}_utc")
        if other is None or differs(case, field, other, Use.RESULT):
            return read(owner.name, f"value.{field.name}", annotation)
        return _refused(case, owner, field, other)
    return answer(case)


def _refused(case: Case, owner: Owner, field: Field, other: Field) -> Made:
    """Decode an old value under `strict`, where type checkers do not tell the types apart."""
    made = case.values.mapping(owner.fields, [field.wire])
    for value in case.values.of(field, made):
        if value is not None and not case.new_values.fits_field(value, other, made):
            return _strictly(owner, {field.wire: value})
    return "type checkers do not tell the types apart, and old values fit the new one"


def _strictly(owner: Owner, data: Mapping[str, Any]) -> Program:
    line = f"{owner.name}.from_dict({py(data)}, strict=True)"
    return program(RUNS, import_of(owner.name), "", line)


def answer(case: Case) -> Made:
    """Read the answer of a call as the type that it had."""
    operation, new = case.operation, case.new_operation
    if operation is None or operation.returns is None or new is None:
        return NOT_FOUND
    annotation = case.py.annotation(operation.returns, Use.RESULT)
    if new.returns is not None and not types_differ(
        case, operation.returns, new.returns, Use.RESULT
    ):
        return "type checkers do not tell the two answers apart"
    call = arguments(operation, case.values).call(method_of(operation))
    return program(
        TYPES,
        *imports_for(annotation),
        "from crisp_client import CrispClient" + ", models" * ("models." in annotation),
        "",
        "",
        f"def read(client: CrispClient) -> {annotation}:",
        f"    return {call}",
    )


def read_union(case: Case) -> Made:
    """Read a union as one of the types that it had."""
    named = case.named
    if not isinstance(named, Union):
        return NOT_FOUND
    variants = tuple(dict.fromkeys(variant for _, variant in named.variants))
    annotation = _options(case, OneOf(variants))
    now = case.new.types.get(case.sides.renamed.get(named.name, named.name))
    others: Type = Ref(now.name) if now else OneOf(())
    if isinstance(now, Union):
        others = OneOf(tuple(dict.fromkeys(variant for _, variant in now.variants)))
    if not types_differ(case, OneOf(variants), others, Use.RESULT):
        return "type checkers accept the new types where the old ones are expected"
    return read(f"models.{named.name}", "value", annotation)


def _options(case: Case, found: OneOf) -> str:
    texts = [case.py.annotation(option, Use.RESULT) for option in found.options]
    return " | ".join(dict.fromkeys(part for text in texts for part in text.split(" | ")))


def variant(case: Case) -> Made:
    """Decode a value by its tag, and look at its class."""
    named = case.named
    if not isinstance(named, Union):
        return NOT_FOUND
    words = [case.change.name, *(word for word, _ in named.variants)]
    found = {word: variant for word, variant in named.variants}
    for word in words if case.change.part == "type" else words[:1]:
        model = look_up(found.get(word), case.old.types, Model)
        for owner, field in case.decided(named, received(case.old)) if model else ():
            assert model is not None
            data = {named.by: word, field.wire: case.values.mapping(model.fields)}
            return program(
                RUNS,
                import_of(owner.name, "models"),
                "",
                f"found = {owner.name}.from_dict({py(data)})",
                f"assert isinstance(found.{field.name}, models.{model.name})",
            )
    made = read_union(case)
    if isinstance(made, str) and case.change.name in found:
        return _other_variant(case, named, found[case.change.name]) or made
    return made


def _other_variant(case: Case, named: Union, variant: Type) -> Program | None:
    """Decode under `strict` what a word selected, if no type of the new union takes it."""
    now = Ref(case.sides.renamed.get(named.name, named.name))
    for owner, field in case.decided(named, received(case.old)):
        for value in case.values.any_of(variant, "text"):
            if now.name in case.new.types and not case.new_values.fits(value, now):
                return _strictly(owner, {named.by: case.change.name, field.wire: value})
    return None
