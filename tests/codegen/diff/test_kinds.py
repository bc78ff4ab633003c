"""Which types allow every value of another."""

from __future__ import annotations

import pytest

from codegen.diff.kinds import covers
from codegen.irtypes import Scalar

WIDER = {
    "str": "scalar",
    "iso8601": "str scalar",
    "int": "float scalar",
    "ms": "int float scalar",
    "s": "int float scalar",
    "page": "int float scalar",
    "float": "scalar",
    "bool": "scalar",
    "flag": "",
    "scalar": "",
    "any": "",
}


@pytest.mark.parametrize("kind", WIDER)
def test_a_kind_is_allowed_by_itself_by_wider_ones_and_by_any(kind: str) -> None:
    found = {wide for wide in WIDER if covers(Scalar(wide), {}, Scalar(kind), {})}
    assert found == {kind, *WIDER[kind].split(), "any"}
