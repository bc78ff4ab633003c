"""Programs for findings on names of `models`, and on mappings to send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.diff.witness.case import Case
from codegen.diff.witness.case import NOT_FOUND
from codegen.diff.witness.case import sent
from codegen.diff.witness.program import BOTH
from codegen.diff.witness.program import Made
from codegen.diff.witness.program import Program
from codegen.diff.witness.program import program
from codegen.diff.witness.program import TYPES
from codegen.diff.witness.reading import differs
from codegen.diff.witness.reading import read
from codegen.diff.witness.results import read_union
from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Model
from codegen.ir import Union
from codegen.irtypes import Ref
from codegen.modelnames import model_names
from codegen.modelnames import tagged
from codegen.naming import constant
from codegen.render.pytypes import PyTypes
from codegen.render.pytypes import Use
from codegen.render.text import py

_SAME = "type checkers accept the same values, and the package sends them as before"
_UNSENT = "no method or mapping of the package takes it"


# Names


def name_gone(case: Case) -> Made:
    return program(BOTH, f"from crisp_client.models import {case.change.name}")


def event_gone(case: Case) -> Made:
    if case.event is None:
        return NOT_FOUND
    member = f"Event.{constant(case.event.name)}"
    return program(BOTH, "from crisp_client import Event", "", f"print({member})")


def form_changed(case: Case) -> Made:
    """Use a name as what it was: decode with a class, or fill in a mapping."""
    found = [made for made in model_names(case.old) if made.name == case.change.name]
    if not found:
        return NOT_FOUND
    if found[0].form == "class":
        return _decoded(case.change.name)
    named = case.old.types.get(found[0].owner)
    values: Iterator[Any] = iter([case.values.mapping(found[0].fields)])
    if isinstance(named, Union):
        values = case.values.any_of(Ref(named.name), "text")
    for value in values:
        if case.change.after == "class" or not _takes(case, case.change.name, value):
            return _assigned(case.change.name, value)
    return "both forms are mappings with the same keys"


def _takes(case: Case, name: str, value: Any) -> bool:
    """Return whether the new form of a name in `models` takes a value."""
    for made in model_names(case.new):
        named = case.new.types.get(made.owner)
        if made.name == name and made.form != "class":
            if isinstance(named, Enum | Union):
                return case.new_values.fits(value, Ref(named.name))
            return case.new_values.fits_mapping(value, made.fields)
    return False


def kind_changed(case: Case) -> Made:
    named = case.named
    if named is None:
        return NOT_FOUND
    if isinstance(named, Model) and Direction.RECEIVED in named.direction:
        return _decoded(named.name)
    if isinstance(named, Enum) or Direction.SENT in named.direction:
        return named_value(case)
    return read_union(case)


def _decoded(name: str) -> Program:
    return program(BOTH, "from crisp_client import models", "", f"models.{name}.from_dict({{}})")


def _assigned(name: str, value: Any) -> Program:
    return program(
        TYPES, "from crisp_client import models", "", f"value: models.{name} = {py(value)}"
    )


# Mappings to send


def mapping_needed(case: Case) -> Made:
    named = case.named
    if not isinstance(named, Model):
        return _UNSENT
    name = PyTypes(case.old.types).input_name(named.name).removeprefix("models.")
    return _assigned(name, case.values.mapping(named.fields))


def mapping_gone(case: Case) -> Made:
    for owner, field in case.sent():
        value = case.values.mapping(owner.fields, [field.wire])
        return _assigned(owner.name.removeprefix("models."), value)
    return _UNSENT


def mapping_value(case: Case) -> Made:
    """Fill in a value that the new mapping does not take, else read one that it may hold."""
    for owner, field in case.sent():
        other = case.new_field(owner)
        made = case.values.mapping(owner.fields, [field.wire])
        for value in case.values.of(field, made):
            if other is None or not case.new_values.fits_field(value, other, made):
                changed = {**made, field.wire: value}
                return _assigned(owner.name.removeprefix("models."), changed)
        if other is not None and differs(case, field, other, Use.BODY):
            annotation = case.py.annotation(field.type, Use.BODY)
            return read(owner.name, f"value[{py(field.wire)}]", annotation)
        return _SAME
    return _UNSENT


def named_value(case: Case) -> Made:
    """Write a value of an enum or union that the new one does not allow."""
    named = case.named
    assert named is not None
    now = case.sides.renamed.get(named.name, named.name)
    values = list(case.values.any_of(Ref(named.name), "text"))
    name = PyTypes(case.old.types).input_name(named.name).removeprefix("models.")
    for value in sorted(values, key=lambda value: bool(value != case.change.before)):
        if now not in case.new.types or not case.new_values.fits(value, Ref(now)):
            return _assigned(name, value)
    return _tagged_value(case, named) if isinstance(named, Union) else _SAME


def _tagged_value(case: Case, named: Union) -> Made:
    """Write a mapping whose tag the new union does not know, or knows for something else."""
    others = {owner.name: owner for owner in sent(case.new)}
    for owner, field in case.decided(named, sent(case.old)):
        model = next(
            m for m in case.old.types.values() if isinstance(m, Model) and m.fields == owner.fields
        )
        if tagged(model, case.old.types) is None or owner.name not in others:
            continue
        for word, variant in named.variants:
            made = case.values.mapping(owner.fields, [field.wire, named.by])
            made |= {named.by: word, field.wire: next(case.values.any_of(variant, "text"))}
            if not case.new_values.fits_mapping(made, others[owner.name].fields):
                return _assigned(owner.name.removeprefix("models."), made)
    return _SAME
