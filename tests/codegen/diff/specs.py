"""Specs of the cases, loaded and compared."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any
from typing import NamedTuple

import attrs

from codegen.diff.findings import find
from codegen.diff.findings import Finding
from codegen.ir import Api
from tests.codegen.diff.base import FILES
from tests.codegen.diff.cases import Case
from tests.codegen.diff.cases import read_cases
from tests.codegen.specs import load as loaded

TODAY = date(2026, 6, 1)
CASES: dict[str, Case] = {case.name: case for case in read_cases()}


class Compared(NamedTuple):
    """The spec of a case, and what is found on the way from the base and on the way back."""

    new: Api
    there: list[Finding]
    back: list[Finding]


@cache
def base() -> Api:
    return loaded(FILES)


@cache
def compared(name: str) -> Compared:
    """Return what is found of a case, which each process compares once."""
    new = loaded(CASES[name].files)
    return Compared(new, *both_ways(base(), new))


def changed(file: str, old: str, new: str) -> Api:
    """The base with one text in place of another."""
    assert FILES[file].count(old) == 1, old
    return loaded({**FILES, file: FILES[file].replace(old, new)})


def both_ways(old: Api, new: Api) -> tuple[list[Finding], list[Finding]]:
    return find(old, new, TODAY), find(new, old, TODAY)


def with_fact(thing: Any, **facts: Any) -> Any:
    """A part of the IR with facts of its own, which it may not know today."""
    known = {f.name: getattr(thing, f.name) for f in attrs.fields(type(thing))}
    new = [name for name in facts if name not in known]
    more = attrs.make_class("More", new, bases=(type(thing),), frozen=True, kw_only=True)
    return more(**{**known, **facts})


def with_operation(api: Api, key: str, **facts: Any) -> Api:
    resources = tuple(
        attrs.evolve(
            resource,
            operations=tuple(
                with_fact(o, **facts) if o.key == key else o for o in resource.operations
            ),
        )
        for resource in api.resources
    )
    return attrs.evolve(api, resources=resources)
