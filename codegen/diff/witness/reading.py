"""Programs that read a value as the type that it had, and whether a type checker minds."""

from __future__ import annotations

import re

from codegen.diff.witness.case import Case
from codegen.diff.witness.program import Program
from codegen.diff.witness.program import program
from codegen.diff.witness.program import TYPES
from codegen.ir import Field
from codegen.irtypes import not_null
from codegen.irtypes import Type
from codegen.render.pytypes import PyTypes
from codegen.render.pytypes import Use


def read(name: str, expression: str, annotation: str, *before: str) -> Program:
    more = ["models"] if "models." in annotation else []
    return program(
        TYPES,
        *imports_for(annotation),
        import_of(name, *more),
        "",
        "",
        f"def read(value: {name}) -> {annotation}:",
        *(f"    {line}" for line in before),
        f"    return {expression}",
    )


def import_of(name: str, *more: str) -> str:
    modules = sorted({name.partition(".")[0], *more})
    return f"from crisp_client import {', '.join(modules)}"


_ELSEWHERE = {
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "Any": "typing",
    "Literal": "typing",
}


def imports_for(annotation: str) -> list[str]:
    plain = re.sub(r'"[^"]*"', "", annotation)
    return [
        f"from {module} import {name}"
        for name, module in _ELSEWHERE.items()
        if re.search(rf"(?<![\w.]){name}\b", plain)
    ]


def annotation_of(types: PyTypes, field: Field) -> str:
    found = types.annotation(field.type, Use.RESULT)
    if field.required or found.endswith("| None") or found == "Any":
        return found
    return f"{found} | None"


def differs(case: Case, old: Field, new: Field, use: Use) -> bool:
    """Return whether a type checker refuses the new field where the old one is expected."""
    if use is Use.RESULT and may_be_none(new) and not may_be_none(old):
        return True
    return types_differ(case, not_null(old.type), not_null(new.type), use)


def may_be_none(field: Field) -> bool:
    return not field.required or field.type != not_null(field.type)


def types_differ(case: Case, old: Type, new: Type, use: Use) -> bool:
    before, after = case.py.annotation(old, use), PyTypes(case.new.types).annotation(new, use)
    if before == after or before == "Any":
        return False
    names = [set(re.findall(r"models\.\w+", text)) for text in (before, after)]
    if after == "Any" or names[1] - names[0]:
        return True
    return any(not case.values.fits(v, old) for v in case.new_values.any_of(new, "text"))


def function(argument: str, annotation: str, last: str, field: Field, lines: list[str]) -> Program:
    names = {"models", "events", "CrispClient"}
    used = sorted(n for n in names if re.search(rf"\b{n}\b", f"{argument} {annotation}"))
    return program(
        TYPES,
        *imports_for(annotation),
        f"from crisp_client import {', '.join(used)}",
        "",
        "",
        f"def read({argument}) -> {annotation}:",
        *lines,
        f"    return {last}.{field.name}",
    )
