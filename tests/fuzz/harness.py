"""One file of a spec as bytes, read and resolved together with the least that a spec needs.

The first byte says what kind of file it is. Whatever the rest is, it ends in a spec or in problems.
"""

from __future__ import annotations

from functools import cache

from attrs import evolve

from codegen.ir import Api
from codegen.load.loader import Declarations
from codegen.load.loader import declare
from codegen.problems import Problems
from codegen.problems import SpecError
from codegen.resolve.api import resolve
from tests.codegen.specs import BASE
from tests.codegen.specs import SPEC

AREAS = ("", "rest", "rtm", "types")
PARAMS = ("website_id", "session_id", "fingerprint", "page_number")
NAMES = {"": "spec/api.yaml", "rest": "spec/rest/widget.yaml"}


def area_of(path: str) -> str:
    return path.rpartition("/")[0]


@cache
def _base(area: str) -> Declarations:
    """Without api.yaml where that is what is read."""
    found = Declarations()
    problems = Problems()
    for name in BASE:
        if name != "api.yaml" or area:
            data = (SPEC / name).read_bytes()
            declare(found, data, f"spec/{name}", area_of(name), problems)
    problems.raise_any()
    if area and found.platform is not None:
        # What is read is what counts: the less stands beside it, the more inputs a second.
        params = {name: found.platform.params[name] for name in PARAMS}
        found.platform = evolve(found.platform, params=params, rtm_endpoints={}, handles=())
        found.operations = []
    return found


def run(data: bytes) -> Api | SpecError | None:
    """None where there is no platform to resolve with, which `load_api` calls a missing file."""
    area = AREAS[data[0] % len(AREAS)] if data else ""
    base = _base(area)
    found = Declarations(
        base.platform, list(base.types), list(base.operations), list(base.families)
    )
    problems = Problems()
    name = NAMES.get(area, f"spec/{area}/thing.yaml")
    try:
        declare(found, data[1:], name, area, problems)
        if found.platform is None and not problems.found:
            return None
        return resolve(found, problems)
    except SpecError as error:
        check(error)
        return error


def check(error: SpecError) -> None:
    """Every problem has a place, and a message that a terminal can show."""
    assert error.problems
    for problem in error.problems:
        assert problem.line >= 1 and problem.column >= 1, problem
        assert problem.message.isprintable(), problem
