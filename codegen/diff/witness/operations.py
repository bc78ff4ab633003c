"""Programs for findings on operations: their methods, routes and tiers."""

from __future__ import annotations

from typing import Any

from codegen.diff.witness.calls import answer
from codegen.diff.witness.calls import answered
from codegen.diff.witness.calls import arguments
from codegen.diff.witness.calls import method_of
from codegen.diff.witness.calls import request
from codegen.diff.witness.calls import served
from codegen.diff.witness.calls import there
from codegen.diff.witness.calls import unreachable
from codegen.diff.witness.case import Case
from codegen.diff.witness.program import BOTH
from codegen.diff.witness.program import Fails
from codegen.diff.witness.program import Made
from codegen.diff.witness.program import Program
from codegen.diff.witness.program import RUNS
from codegen.ir import Operation
from codegen.render.text import py


def old_operation(case: Case) -> Operation:
    assert case.operation is not None, case.finding
    return case.operation


def called(case: Case, fails: Fails, name: str = "", **options: Any) -> Program:
    operation = old_operation(case)
    call = arguments(operation, case.values).call(method_of(operation, name), **options)
    return answered(fails, call, answer(operation, case.values))


# Methods


def method_gone(case: Case) -> Made:
    return called(case, BOTH)


def alias_gone(case: Case) -> Made:
    return called(case, BOTH, case.change.name)


def iterator_gone(case: Case) -> Made:
    operation = old_operation(case)
    found = arguments(operation, case.values)
    call = found.call(method_of(operation, f"iter_{operation.name}"))
    return answered(BOTH, f"next({call}, None)", answer(operation, case.values))


def alias_moved(case: Case) -> Made:
    return moved(case, case.change.name)


def moved(case: Case, name: str = "") -> Made:
    """Look at the request, as both packages have the method, for another route each."""
    operation = old_operation(case)
    return answered(
        RUNS,
        arguments(operation, case.values).call(method_of(operation, name)),
        answer(operation, case.values),
        after=[same_path(case, operation)],
    )


def same_path(case: Case, operation: Operation) -> str:
    path = operation.path.replace("?}", "}").replace("...}", "}")
    for field in operation.path_params:
        path = path.replace(f"{{{field.wire}}}", str(case.values.one(field, {})))
    sent = f"{operation.method} {case.old.platform.base_path}{path}"
    return f'assert f"{{requests[0].method}} {{requests[0].url.path}}" == {py(sent)}'


# Routes and tiers: a local Crisp of the new package no longer takes what the old one took


def route_changed(case: Case) -> Made:
    """Ask for the old route; that what it names is not there, tells that the route is known."""
    operation = old_operation(case)
    if operation.method == "HEAD":
        return "HEAD says the same of a route that is not known and of an object that is not there"
    return served(
        operation,
        case.old.platform,
        "try:",
        f"    {request(operation, case.values)}",
        "except APIError as error:",
        '    assert "the route" not in str(error)',
        error="APIError",
    )


def constant_changed(case: Case) -> Made:
    operation = old_operation(case)
    if not case.change.after:
        return "a server that does not know the constant ignores it"
    if missing := unreachable(operation, case.old):
        return missing
    return served(operation, case.old.platform, request(operation, case.values))


def credentials_needed(case: Case) -> Made:
    """Call with wrong credentials, which are not sent where none are needed."""
    operation = old_operation(case)
    if operation.authenticated:
        return "a server that needs no credentials takes a request that has some"
    if missing := unreachable(operation, case.old):
        return missing
    found = arguments(operation, case.values).with_values(there(operation))
    call = found.call(method_of(operation))
    return served(operation, case.old.platform, call, identifier='"nobody"')


def tier_gone(case: Case) -> Made:
    """Call with a token of the tier, which is let in also if what the call names is not there."""
    operation, tier = old_operation(case), case.change.name
    if not operation.authenticated:
        return "it needs no credentials, so that no token is refused"
    found = arguments(operation, case.values).with_values(there(operation))
    return served(
        operation,
        case.old.platform,
        "try:",
        f"    {found.call(method_of(operation))}",
        "except NotFoundError:",
        "    pass",
        options=f"tier={py(tier)}, enforce_tiers=True",
        error="NotFoundError",
    )
