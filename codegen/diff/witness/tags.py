"""Programs for findings on mappings to send in which one field, the tag, decides another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.diff.witness.case import Case
from codegen.diff.witness.case import Owner
from codegen.diff.witness.case import sent
from codegen.diff.witness.program import Made
from codegen.diff.witness.program import Program
from codegen.diff.witness.program import program
from codegen.diff.witness.program import TYPES
from codegen.diff.witness.reading import read
from codegen.diff.witness.reading import types_differ
from codegen.diff.witness.refused import refused_body
from codegen.ir import Api
from codegen.ir import Model
from codegen.ir import Union
from codegen.irtypes import not_null
from codegen.irtypes import Ref
from codegen.modelnames import Tagged
from codegen.modelnames import tagged
from codegen.render.pytypes import Use
from codegen.render.text import py


def tagged_value(case: Case, named: Union) -> Made:
    """Write a mapping whose tag the new union does not know, or knows for something else."""
    others = {owner.name: owner for owner in sent(case.new)}
    for owner in sent(case.old):
        if (other := others.get(owner.name)) is None:
            continue
        if (made := told_apart(case, owner)) is not None:
            return made
        for value in _mappings(case, owner, named) if tag_of(case.new, other) else ():
            if not case.new_values.fits_mapping(value, other.fields):
                return assigned(owner.name.removeprefix("models."), value)
    return refused_body(case)


def assigned(name: str, value: Any) -> Program:
    return program(
        TYPES, "from crisp_client import models", "", f"value: models.{name} = {py(value)}"
    )


def told_apart(case: Case, owner: Owner) -> Program | None:
    """Look at the tag of a mapping, by which type checkers know the type of what it decided."""
    old = tag_of(case.old, owner)
    other = next((one for one in sent(case.new) if one.name == owner.name), None)
    decided = other.field(old.tagged) if old and other else None
    if old is None or other is None or decided is None or tag_of(case.new, other):
        return None
    for member in old.members:
        if types_differ(case, member.type, not_null(decided.type), Use.BODY):
            annotation = case.py.annotation(member.type, Use.BODY)
            look = f"assert value[{py(old.tag)}] == {py(member.words[0])}"
            return read(owner.name, f"value[{py(old.tagged)}]", annotation, look)
    return None


def tag_of(api: Api, owner: Owner) -> Tagged | None:
    """Return how type checkers know the tag of a mapping; None if it has none."""
    models = (named for named in api.types.values() if isinstance(named, Model))
    found = next((model for model in models if model.fields == owner.fields), None)
    return tagged(found, api.types) if found else None


def _mappings(case: Case, owner: Owner, named: Union) -> Iterator[dict[str, Any]]:
    """Yield mappings that the old types allow, with each kind of what the union is."""
    for field in owner.fields:
        if not_null(field.type) != Ref(named.name):
            continue
        made = case.values.mapping(owner.fields, [field.wire, named.by])
        for word, variant in named.variants:
            value = {field.wire: next(case.values.any_of(variant, "text"))}
            yield made | value | ({named.by: word} if tag_of(case.old, owner) else {})
