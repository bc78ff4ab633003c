"""Programs for findings on names of `models`, and on mappings to send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.diff.witness.case import Case
from codegen.diff.witness.case import NOT_FOUND
from codegen.diff.witness.case import Owner
from codegen.diff.witness.program import BOTH
from codegen.diff.witness.program import Made
from codegen.diff.witness.program import Program
from codegen.diff.witness.program import program
from codegen.diff.witness.reading import differs
from codegen.diff.witness.reading import read
from codegen.diff.witness.refused import refused_body
from codegen.diff.witness.results import read_union
from codegen.diff.witness.tags import assigned
from codegen.diff.witness.tags import tagged_value
from codegen.diff.witness.tags import told_apart
from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Model
from codegen.ir import Union
from codegen.irtypes import Ref
from codegen.modelnames import model_names
from codegen.naming import constant
from codegen.render.pytypes import PyTypes
from codegen.render.pytypes import Use
from codegen.render.text import py

_UNSENT = "no method or mapping of the package takes it"
EMITTED = "the package has no name for what goes over the socket"


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
            return assigned(case.change.name, value)
    owner = Owner(f"models.{case.change.name}", found[0].fields)
    return told_apart(case, owner) or "both forms are mappings with the same keys"


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


# Mappings to send


def mapping_needed(case: Case) -> Made:
    named = case.named
    if not isinstance(named, Model):
        return _unsent(case)
    name = PyTypes(case.old.types).input_name(named.name).removeprefix("models.")
    return assigned(name, case.values.mapping(named.fields))


def mapping_gone(case: Case) -> Made:
    for owner, field in case.sent():
        value = case.values.mapping(owner.fields, [field.wire])
        return assigned(owner.name.removeprefix("models."), value)
    return _unsent(case)


def mapping_value(case: Case) -> Made:
    """Fill in a value that the new mapping does not take, else read one that it may hold."""
    for owner, field in case.sent():
        other = case.new_field(owner)
        made = case.values.mapping(owner.fields, [field.wire])
        for value in case.values.of(field, made):
            if other is None or not case.new_values.fits_field(value, other, made):
                changed = {**made, field.wire: value}
                return assigned(owner.name.removeprefix("models."), changed)
        if other is not None and differs(case, field, other, Use.BODY):
            annotation = case.py.annotation(field.type, Use.BODY)
            return read(owner.name, f"value[{py(field.wire)}]", annotation)
        return refused_body(case)
    return _unsent(case)


def _unsent(case: Case) -> str:
    emitted = {emit.name for family in case.old.families for emit in family.emits}
    return EMITTED if emitted & {*case.origins("event")} else _UNSENT


def named_value(case: Case) -> Made:
    """Write a value of an enum or union that the new one does not allow."""
    named = case.named
    assert named is not None
    now = case.sides.renamed.get(named.name, named.name)
    values = list(case.values.any_of(Ref(named.name), "text"))
    name = PyTypes(case.old.types).input_name(named.name).removeprefix("models.")
    for value in sorted(values, key=lambda value: bool(value != case.change.before)):
        if now not in case.new.types or not case.new_values.fits(value, Ref(now)):
            return assigned(name, value)
    return tagged_value(case, named) if isinstance(named, Union) else refused_body(case)
