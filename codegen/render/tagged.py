"""List the bodies of which one field decides what another holds; the runtime checks them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from codegen.ir import Api
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.typeinfo import fields_of
from codegen.typeinfo import look_up

_KINDS = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}


class VariantView(NamedTuple):
    """The JSON kind of a value, empty if it may have several, and the keys of an object."""

    kind: str
    keys: tuple[str, ...] = ()


class TaggedBodyView(NamedTuple):
    tag: str
    """Empty if the body has no such field: what is there already decides."""
    tagged: str
    variants: tuple[tuple[str, VariantView], ...]


def tagged_bodies(api: Api) -> tuple[TaggedBodyView, ...]:
    """Return them in spec order; operations with the same fields and variants share one."""
    found: dict[TaggedBodyView, None] = {}
    for operation in api.operations():
        fields = _body_fields(operation, api.types)
        wires = {field.wire for field in fields}
        for field in fields:
            union = look_up(not_null(field.type), api.types, Union)
            if union is not None:
                tag = union.by if union.by in wires else ""
                variants = tuple((word, _variant(t, api.types)) for word, t in union.variants)
                found[TaggedBodyView(tag, field.wire, variants)] = None
    return tuple(found)


def _body_fields(operation: Operation, types: Mapping[str, NamedType]) -> tuple[Field, ...]:
    body = operation.body
    if isinstance(body, FieldsBody):
        return body.fields
    if not isinstance(body, TypeBody):
        return ()
    return body.picked.fields if body.picked else fields_of(body.type, types)


def _variant(found: Type, types: Mapping[str, NamedType]) -> VariantView:
    match found:
        case Scalar(kind):
            return VariantView(_KINDS.get(kind, ""))
        case ListOf():
            return VariantView("array")
        case MapOf():
            return VariantView("object")
        case Ref(name):
            named = types.get(name)
            if isinstance(named, Model):
                return VariantView("object", tuple(field.wire for field in named.fields))
            return VariantView("string" if isinstance(named, Enum) else "")
    return VariantView("")
