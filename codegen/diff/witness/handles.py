"""Programs for findings on handles: how one is made, and its attributes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from attrs import evolve

from codegen.diff.witness.calls import answer
from codegen.diff.witness.calls import answered
from codegen.diff.witness.calls import arguments
from codegen.diff.witness.case import Case
from codegen.diff.witness.operations import same_path
from codegen.diff.witness.program import BOTH
from codegen.diff.witness.program import Made
from codegen.diff.witness.program import Program
from codegen.diff.witness.program import program
from codegen.diff.witness.program import RUNS
from codegen.handles import methods_on
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


def method_moved(case: Case) -> Made:
    """Look at the request, as both packages have a method of this name."""
    handle, ids = _old(case)
    for operation in operations_of(handle, case.old):
        for name, method in methods_on(handle, operation, case.old):
            if name == case.change.name and not method.startswith("wait_for_"):
                found = arguments(operation, case.values)
                others = dict(islice(found.path.items(), len(ids), None))
                call = evolve(found, path=others).call(f"{_call(case, handle, ids)}.{name}")
                return answered(
                    RUNS,
                    f"next({call}, None)" if method.startswith("iter_") else call,
                    answer(operation, case.values),
                    after=[same_path(case, operation)],
                )
    return "what it waits for does not show what it asks"


def _old(case: Case) -> tuple[Handle, tuple[Field, ...]]:
    name = case.change.subject.rpartition(".")[2]
    handle = next(one for one in case.old.platform.handles if one.name == name)
    operation = next(operations_of(handle, case.old))
    return handle, operation.path_params[: len(handle.binds)]


def _made(case: Case, handle: Handle, ids: tuple[Field, ...], lines: Iterable[str]) -> Program:
    return program(
        BOTH,
        "from crisp_client import CrispClient",
        "",
        'client = CrispClient("identifier", "key")',
        f"made = client.{_call(case, handle, ids)}",
        *lines,
    )


def _call(case: Case, handle: Handle, ids: tuple[Field, ...]) -> str:
    values = [(field.name, py(case.values.one(field, {}))) for field in ids]
    given = [values[-1][1], *(f"{name}={value}" for name, value in values[:-1])]
    return f"{handle.name}({', '.join(given)})"
