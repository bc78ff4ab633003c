"""Questions that every stage asks about a type have one answer."""

from __future__ import annotations

import pytest

from codegen.ir import Enum
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Place
from codegen.ir import Union
from codegen.irtypes import Nullable
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.language.grammar import KINDS
from codegen.render.jsonschema import Schemas
from codegen.typeinfo import json_kind
from codegen.typeinfo import look_up

HERE = Place("spec/types/thing.yaml", 1, 1)
MODEL, ENUM = Model("A", "thing", (), HERE), Enum("B", "thing", ("b",), HERE)
TYPES: dict[str, NamedType] = {"A": MODEL, "B": ENUM}
JSON_KINDS = {"integer": "number", "number": "number", "boolean": "bool", "string": "text"}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("any", "scalar")])
def test_alternatives_are_told_apart_as_the_wire_has_them(kind):
    """The emulator checks requests with the same schemas."""
    schema = Schemas({}).type(Scalar(kind))
    assert json_kind(Scalar(kind), {}) == JSON_KINDS[schema["type"]]


def test_named_types_are_objects_but_for_enums():
    kinds = [json_kind(Ref(name), TYPES) for name in ("A", "B", "Unknown")]
    assert kinds == ["object", "text", "object"]


def test_a_type_is_looked_up_by_its_kind():
    assert look_up(Ref("A"), TYPES, Model) is MODEL
    assert look_up(Ref("A"), TYPES, Union) is None
    assert look_up(Ref("B"), TYPES, Enum) is ENUM
    for other in (Ref("C"), Nullable(Ref("A")), Scalar("str"), None):
        assert look_up(other, TYPES, Model) is None
