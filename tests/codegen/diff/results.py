"""Check results and events as old callers do."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

from codegen.ir import Api
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Union
from codegen.irtypes import Const
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words


def complaints(value: Any, found: Type, api: Api, siblings: Any = None) -> Iterator[str]:
    """Yield where a decoded value is not as the spec says."""
    types = api.types
    match found:
        case Nullable(inner):
            if value is not None:
                yield from complaints(value, inner, api, siblings)
        case _ if value is None and found != Scalar("any"):
            yield f"no {found}"
        case Scalar("any"):
            pass
        case Scalar(kind):
            if not isinstance(value, _PYTHON[kind]) or (kind in _INTS and isinstance(value, bool)):
                yield f"{value!r} is no {kind}"
        case Words() | Const():
            if not isinstance(value, str):
                yield f"{value!r} is no word"
        case ListOf(inner):
            if not isinstance(value, list):
                yield f"{value!r} is no list"
                return
            for item in value:
                yield from complaints(item, inner, api)
        case MapOf(inner):
            if not isinstance(value, dict):
                yield f"{value!r} is no mapping"
                return
            for item in value.values():
                yield from complaints(item, inner, api)
        case OneOf(options):
            if all(any(True for _ in complaints(value, option, api)) for option in options):
                yield f"{value!r} is none of {options}"
        case Ref(name) if isinstance(types[name], Enum):
            if not isinstance(value, str):
                yield f"{value!r} is no word"
        case Ref(name) if isinstance(named := types[name], Union):
            variant = dict(named.variants).get(getattr(siblings, named.by, None))
            if variant is not None:
                yield from complaints(value, variant, api)
        case Ref(name):
            named = types[name]
            assert isinstance(named, Model)
            if type(value).__name__ != name:
                yield f"{value!r} is no {name}"
                return
            yield from field_complaints(value, named.fields, api)


def field_complaints(value: Any, fields: Iterable[Field], api: Api) -> Iterator[str]:
    for field in fields:
        inner = getattr(value, field.name)
        if inner is None and not field.required:
            continue
        yield from complaints(inner, field.type, api, value)


_INTS = ("int", "ms", "s", "float", "page")
_PYTHON: dict[str, Any] = {
    "str": str, "int": int, "float": (int, float), "bool": bool, "ms": int, "s": int,
    "iso8601": str, "scalar": (str, int, float, bool),
}  # fmt: skip
