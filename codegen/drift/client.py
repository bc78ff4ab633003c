"""An official client as values: its methods, and their types as those of a spec."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Place
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words
from codegen.naming import snake
from codegen.typeinfo import Types

NOWHERE = Place("", 0, 0)
"""The place of what stands in no spec."""


@frozen
class Parameter:
    name: str
    optional: bool
    type: Type | None
    """None where the client does not say it."""


@frozen
class Method:
    name: str
    """With its object, as `website.listTeams`."""
    source: str
    """The file of the client, or its object: methods of one source belong together."""
    doc: str
    parameters: tuple[Parameter, ...]
    returns: Type | None = None

    @property
    def snake(self) -> str:
        """Return the name that an operation of ours would have."""
        return snake(self.name.rpartition(".")[2])


@frozen
class Client:
    kind: str
    """`node` or `pypi`."""
    version: str
    methods: tuple[Method, ...]
    types: Types
    complete: bool
    """Whether Crisp means it to have all routes; so what it lacks is worth a word."""

    def __str__(self) -> str:
        return f"{self.kind}@{self.version}"


def read_client(kind: str, version: str, described: Mapping[str, Any], complete: bool) -> Client:
    """Return the client that `run_node.js` or `run_pypi.py` describes."""
    methods = tuple(
        Method(
            found["name"],
            found["source"],
            found["doc"],
            tuple(
                Parameter(each["name"], each["optional"], _type(each["type"]))
                for each in found["parameters"]
            ),
            _type(found["returns"]),
        )
        for found in described["methods"]
    )
    types = {
        name: model(name, tuple(map(_field, fields))) for name, fields in described["types"].items()
    }
    return Client(kind, version, methods, types, complete)


def model(name: str, fields: tuple[Field, ...]) -> Model:
    return Model(name=name, module="", fields=fields, place=NOWHERE)


def _field(found: Mapping[str, Any]) -> Field:
    return Field(
        wire=found["name"],
        name=found["name"],
        type=_type(found["type"]) or Scalar("any"),
        type_text="",
        required=not found["optional"],
        place=NOWHERE,
    )


def _type(found: Mapping[str, Any] | None) -> Type | None:
    match found:
        case None:
            return None
        case {"scalar": kind}:
            return Scalar(kind)
        case {"words": words}:
            return Words(tuple(words))
        case {"list": item}:
            return ListOf(_known(item))
        case {"map": value}:
            return MapOf(_known(value))
        case {"ref": name}:
            return Ref(name)
        case {"nullable": inner}:
            return Nullable(_known(inner))
        case {"options": options}:
            return OneOf(tuple(map(_known, options)))
    raise ValueError(f"a runner described the type {found}")


def _known(found: Mapping[str, Any]) -> Type:
    return _type(found) or Scalar("any")
