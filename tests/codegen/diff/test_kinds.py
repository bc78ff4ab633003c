"""Which types allow every value of another."""

from __future__ import annotations

import pytest

from codegen.diff.kinds import covers
from codegen.ir import Enum
from codegen.ir import Place
from codegen.irtypes import Const
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words

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


STR, INT, FLOAT = Scalar("str"), Scalar("int"), Scalar("float")
ALLOWED = {
    "a value where null may be": (Nullable(FLOAT), INT),
    "null where it may be": (Nullable(FLOAT), Nullable(INT)),
    "one of several": (OneOf((STR, FLOAT)), INT),
    "several of several": (OneOf((STR, FLOAT)), OneOf((INT, STR))),
    "a list": (ListOf(FLOAT), ListOf(INT)),
    "a mapping": (MapOf(FLOAT), MapOf(INT)),
    "JSON": (Json(FLOAT), Json(INT)),
    "a word": (Words(("a", "b")), Words(("a",))),
    "a word as a text": (STR, Words(("a",))),
    "a constant": (Words(("a", "b")), Const("a")),
    "a constant that begins so": (Words(("b", "urn:*")), Const("urn:a")),
    "a constant as a text": (STR, Const("a")),
}
REFUSED = {
    "another value where null may be": (Nullable(STR), INT),
    "null where it may not be": (FLOAT, Nullable(INT)),
    "another value or null": (Nullable(STR), Nullable(INT)),
    "none of several": (OneOf((STR, INT)), FLOAT),
    "more than several": (OneOf((STR, FLOAT)), OneOf((INT, Scalar("bool")))),
    "another list": (ListOf(STR), ListOf(INT)),
    "another mapping": (MapOf(STR), MapOf(INT)),
    "other JSON": (Json(STR), Json(INT)),
    "another word": (Words(("a", "b")), Words(("a", "c"))),
    "a word as a number": (INT, Words(("a",))),
    "another constant": (Words(("a", "b")), Const("c")),
    "a constant as a number": (INT, Const("a")),
}


@pytest.mark.parametrize(("wide", "narrow"), ALLOWED.values(), ids=ALLOWED)
def test_a_type_is_allowed_by_one_with_all_of_its_values(wide: Type, narrow: Type) -> None:
    assert covers(wide, {}, narrow, {}) is True


@pytest.mark.parametrize(("wide", "narrow"), REFUSED.values(), ids=REFUSED)
def test_a_type_is_not_allowed_by_one_that_lacks_a_value(wide: Type, narrow: Type) -> None:
    assert covers(wide, {}, narrow, {}) is False


def test_each_side_has_types_of_its_own() -> None:
    place = Place("types/thing.yaml", 1, 1)
    old = {"Mode": Enum("Mode", "thing", ("slow",), place)}
    new = {"Mode": Enum("Mode", "thing", ("slow", "fast"), place)}
    assert covers(Ref("Mode"), new, Ref("Mode"), old)
    assert not covers(Ref("Mode"), old, Ref("Mode"), new)
    assert covers(Ref("Mode"), new, Const("fast"), old)
    assert not covers(Ref("Mode"), old, Const("fast"), new)
