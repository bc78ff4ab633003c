"""Fields, and the types that a spec names: models, enums and unions of models."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from attrs import field
from attrs import frozen

from codegen.irlifetime import Lifetime
from codegen.irlifetime import Place
from codegen.irlifetime import places_field
from codegen.irtypes import Type


@frozen
class Field(Lifetime):
    """A field of a type or body, a query key or a path parameter."""

    wire: str
    name: str
    type: Type
    type_text: str
    required: bool
    place: Place = field(eq=False)
    default: str | None = None
    doc: str = ""
    note: str = ""
    format: str = ""
    seen: tuple[str, ...] = ()
    example: Any = field(default=None, hash=False)
    """A value as JSON has it; until `resolve` has read it, what stands in the file."""
    min: int | None = None
    max: int | None = None
    closed: bool = False
    whole_day: bool = False
    """True if a `date` that a program gives for it means the end of that day."""
    secret: bool = False
    refers_to: str = ""
    """The path parameter whose values it has: the text, or each text of the list."""
    places: Mapping[str, Place] = places_field()


# Named types


class Direction(enum.Flag):
    """Say who makes values of a type, as `resolve.direction` finds out from its use."""

    NONE = 0
    SENT = 1
    RECEIVED = 2
    BOTH = 3


@frozen
class Model(Lifetime):
    name: str
    module: str
    fields: tuple[Field, ...]
    place: Place = field(eq=False)
    doc: str = ""
    note: str = ""
    extends: str | None = None
    key: str | None = None
    starts: tuple[tuple[str, str], ...] = ()
    """Fields of a new one as the emulator makes it, with the texts of their values."""
    order: str | None = None
    """The field by which the emulator sorts lists."""
    example: Any = field(default=None, hash=False)
    was: tuple[str, ...] = ()
    direction: Direction = Direction.NONE
    places: Mapping[str, Place] = places_field()


@frozen
class Enum(Lifetime):
    name: str
    module: str
    words: tuple[str, ...]
    place: Place = field(eq=False)
    doc: str = ""
    note: str = ""
    example: Any = field(default=None, hash=False)
    was: tuple[str, ...] = ()
    direction: Direction = Direction.NONE
    places: Mapping[str, Place] = places_field()


@frozen
class Union(Lifetime):
    """A value whose type is decided by the sibling field `by`."""

    name: str
    module: str
    by: str
    variants: tuple[tuple[str, Type], ...]
    place: Place = field(eq=False)
    doc: str = ""
    note: str = ""
    was: tuple[str, ...] = ()
    direction: Direction = Direction.NONE
    places: Mapping[str, Place] = places_field()


NamedType = Model | Enum | Union
