# Copied from codegen/templates/_runtime/data/pydantic_schema.py. Do not edit: change that and run `make generate`.
"""Answers what pydantic asks of our classes; imported when pydantic asks, and at no other time.

A result is taken as leniently as from Crisp; its JSON Schema says what Crisp's answers look like. A
mapping to send is checked, but a key that the spec does not know is kept.
"""

from __future__ import annotations

import ast
import functools
import inspect
import itertools
import sys
import types
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from contextvars import ContextVar
from typing import Any
from typing import get_args
from typing import get_origin
from typing import get_type_hints
from typing import NotRequired
from typing import Union

import attrs
from pydantic_core import core_schema

from ..errors import DecodeError
from .encode import Encodable

# The classes whose schemas are being made: one that mentions itself then refers to itself.
_open: ContextVar[frozenset[Any]] = ContextVar("_open", default=frozenset())


def result_schema(cls: Any, names: Mapping[str, str], handler: Any) -> core_schema.CoreSchema:
    """Return how pydantic takes a result: an instance, or an object that it can be made from.

    `names` are the fields by their names on the wire. They are for readers of the JSON Schema.
    """
    hints = get_type_hints(cls)
    fields = attrs.fields_dict(cls)
    forms = {wire: hints[name] for wire, name in names.items()}
    needed = {wire for wire, name in names.items() if fields[name].default is attrs.NOTHING}

    def decoded(value: Any, checked: Callable[[Any], Any]) -> Any:
        if isinstance(value, cls):
            return value
        try:
            return cls.from_dict(value)
        except DecodeError as error:
            raise ValueError(error.message) from None

    return _made(
        cls,
        lambda ref: core_schema.no_info_wrap_validator_function(
            _named(cls, decoded),
            _object(forms, needed, handler),
            ref=ref,
            serialization=core_schema.wrap_serializer_function_ser_schema(
                lambda value, written: written(_as_mapping(value)), schema=core_schema.any_schema()
            ),
        ),
    )


def mapping_schema(cls: Any, handler: Any) -> core_schema.CoreSchema:
    """Return how pydantic takes a mapping to send; a result with the same keys is one, too."""
    hints = get_type_hints(cls, include_extras=True)
    forms = {key: _without_results(hint) for key, hint in hints.items()}
    return _made(
        cls,
        lambda ref: core_schema.no_info_before_validator_function(
            _named(cls, lambda value: _as_mapping(value)),
            _object(forms, cls.__required_keys__, handler),
            ref=ref,
        ),
    )


def _made(cls: Any, make: Callable[[str], core_schema.CoreSchema]) -> core_schema.CoreSchema:
    ref = f"{cls.__module__}.{cls.__qualname__}:{id(cls)}"
    if cls in _open.get():
        return core_schema.definition_reference_schema(ref)
    before = _open.set(_open.get() | {cls})
    try:
        return make(ref)
    finally:
        _open.reset(before)


def _named(cls: Any, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function by the name of a class, as complaints call what it checks."""
    function.__name__ = function.__qualname__ = cls.__name__
    return function


def _object(
    forms: Mapping[str, Any], needed: Collection[str], handler: Any
) -> core_schema.CoreSchema:
    fields = {
        key: core_schema.typed_dict_field(handler.generate_schema(form), required=key in needed)
        for key, form in forms.items()
    }
    return core_schema.typed_dict_schema(fields, extra_behavior="allow")


def with_texts(cls: Any, doc: str, schema: Any, handler: Any) -> Any:
    """Return the JSON Schema of a class with its name, its text, and those below its fields."""
    found = handler(schema)
    own = handler.resolve_ref_schema(found)
    own["title"] = cls.__name__
    if doc:
        own["description"] = inspect.cleandoc(doc)
    wires, properties = getattr(cls, "_wire", {}), own.get("properties", {})
    for name, text in _texts(cls.__module__).get(cls.__name__, {}).items():
        if (field := properties.get(wires.get(name, name))) is not None:
            field["description"] = text
    return found


def _as_mapping(value: Any) -> Any:
    return value.to_dict() if isinstance(value, Encodable) else value


def _without_results(hint: Any) -> Any:
    """Return a hint without result classes: a mapping of the same keys stands beside each."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        kept = [arg for arg in args if not (isinstance(arg, type) and issubclass(arg, Encodable))]
        return Union[tuple(map(_without_results, kept))]  # noqa: UP007
    if origin is NotRequired:
        return _without_results(args[0])
    if origin in (Sequence, Mapping):
        return origin[tuple(map(_without_results, args))]
    return hint


@functools.cache
def _texts(module: str) -> dict[str, dict[str, str]]:
    """Return the text below each field of each class; none where its source is not installed."""
    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except OSError:
        return {}
    found: dict[str, dict[str, str]] = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            bases = (base.id for base in node.bases if isinstance(base, ast.Name))
            inherited = {k: v for base in bases for k, v in found.get(base, {}).items()}
            found[node.name] = {**inherited, **dict(_below(node))}
    return found


def _below(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, text in itertools.pairwise(node.body):
        match field, text:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(found))),
            ):
                yield name, found
