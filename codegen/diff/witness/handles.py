"""Programs for findings on handles: how one is made, and its attributes."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.diff.witness.case import Case
from codegen.diff.witness.program import BOTH
from codegen.diff.witness.program import Made
from codegen.diff.witness.program import Program
from codegen.diff.witness.program import program
from codegen.handles import operations_of
from codegen.ir import Field
from codegen.ir import Handle
from codegen.render.text import py


def handle_gone(case: Case) -> Made:
    """Make it, and read its ids: one of the two fails if it has others now."""
    handle, ids = _old(case)
    return _made(case, handle, ids, [f"made.{field.name}" for field in ids])


def method_gone(case: Case) -> Made:
    handle, ids = _old(case)
    return _made(case, handle, ids, [f"made.{case.change.name}"])


def _old(case: Case) -> tuple[Handle, tuple[Field, ...]]:
    name = case.change.subject.rpartition(".")[2]
    handle = next(one for one in case.old.platform.handles if one.name == name)
    operation = next(operations_of(handle, case.old))
    return handle, operation.path_params[: len(handle.binds)]


def _made(case: Case, handle: Handle, ids: tuple[Field, ...], lines: Iterable[str]) -> Program:
    values = [(field.name, py(case.values.one(field, {}))) for field in ids]
    given = [values[-1][1], *(f"{name}={value}" for name, value in values[:-1])]
    return program(
        BOTH,
        "from crisp_client import CrispClient",
        "",
        'client = CrispClient("identifier", "key")',
        f"made = client.{handle.name}({', '.join(given)})",
        *lines,
    )
