# Copied from codegen/templates/_runtime/data/model.py. Do not edit: change that and run `make generate`.
"""The base of all result and event classes.

They are slotted attrs classes. Type checkers treat them as read-only; at run time they are not,
since frozen classes decode at half the speed. Each object keeps the mapping that it was made from,
so keys that the spec does not know are never lost.
"""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import ClassVar
from typing import dataclass_transform
from typing import Self
from typing import TypeVar

import attrs

from ..errors import DecodeError
from .encode import Encodable
from .encode import json_text
from .encode import jsonable
from .kinds import kind
from .kinds import too_deep
from .strict import check

# Makes an object without calling `__init__`; as a global it saves a lookup for each object.
blank: Callable[[Any], Any] = object.__new__

T = TypeVar("T")
M = TypeVar("M", bound="Model")


def secret_field(*, default: Any = attrs.NOTHING) -> Any:
    """Declare a field that no `repr` shows: keys, tokens and passwords."""
    return attrs.field(default=default, repr=False)


@dataclass_transform(
    frozen_default=True,
    kw_only_default=True,
    field_specifiers=(attrs.field, secret_field),
)
def model(cls: type[T]) -> type[T]:
    """Turn a class with annotations into a result class."""
    return attrs.define(cls, slots=True, kw_only=True, eq=True, repr=True)


@model
class Model(Encodable):
    """An object as Crisp answered it, or as made by hand from keyword arguments.

    What was absent or null is `None`. A value that the spec does not expect is kept as it came.
    """

    _raw: dict[str, Any] | None = attrs.field(default=None, init=False, eq=False, repr=False)

    _wire: ClassVar[Mapping[str, str]] = {}
    """Wire names of the fields that have another name in Python."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        """Make an object of this class from a dict, without checks and without its `__init__`."""
        raise DecodeError(
            f"{cls.__name__} cannot be made from an object, which does not name its class"
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, strict: bool = False) -> Self:
        """Decode a JSON object.

        A key that is missing, unknown or of another type is accepted. With `strict`, raise
        `DecodeError` that lists wrong types and unknown keys; a missing key is accepted there, too.
        """
        if data.__class__ is not dict:  # the usual case first: asking for a Mapping costs more
            if not isinstance(data, Mapping):
                raise DecodeError(f"{cls.__name__} must be an object, got {kind(data)}")
            data = dict(data)
        try:
            decoded: Self = cls._decode(data)
            if strict:
                check(decoded)
        except RecursionError:
            raise too_deep(cls) from None
        return decoded

    @property
    def extra(self) -> dict[str, Any]:
        """The keys of the source that the class has no field for, with their values."""
        known = _python_names(self)
        return {key: value for key, value in (self._raw or {}).items() if key not in known}

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, unknown keys included; it is a copy that may be changed."""
        raw = self._raw or {}
        names = _python_names(self)
        out: dict[str, Any] = {}
        for key, source in raw.items():
            value = getattr(self, names[key]) if key in names else source
            # A null of the source stays; a value that the program replaced by None is left out.
            if value is not None or source is None:
                out[key] = jsonable(value)
        for key, name in names.items():
            if key not in raw and (value := getattr(self, name)) is not None:
                out[key] = jsonable(value)
        return out

    def to_json(self) -> str:
        """Return what `to_dict` returns as compact JSON, all ASCII, which is UTF-8 too.

        Raises:
            TypeError: a value that the program put in is not JSON; the message tells where.
            ValueError: the same of a number such as `nan`.
        """
        return json_text(self, type(self).__name__)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from .pydantic_schema import result_schema  # pydantic calls this, so it is installed

        this: Any = cls  # for mypy a class of unhashable objects is unhashable itself
        is_base = this._decode.__func__ is Model._decode.__func__  # type: ignore[attr-defined]
        return result_schema(this, {} if is_base else _python_names_of(this), handler)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from .pydantic_schema import with_texts

        return with_texts(cls, cls.__doc__ or "", schema, handler)


def _python_names(obj: Model) -> dict[str, str]:
    """Return the field of each wire name, in the order of the class."""
    # For mypy a class of unhashable objects is unhashable itself.
    cls: Any = type(obj)
    return _python_names_of(cls)


@functools.cache
def _python_names_of(cls: Any) -> dict[str, str]:
    fields = (field.name for field in attrs.fields(cls) if field.init)
    return {cls._wire.get(name, name): name for name in fields}


def replace(obj: M, /, **changes: Any) -> M:
    """Return a copy of `obj` with some fields changed; unknown keys of its source are kept."""
    names = set(_python_names(obj).values())
    if unknown := sorted(changes.keys() - names):
        raise TypeError(f"{type(obj).__name__} has no field {', '.join(unknown)}")
    new = copy.copy(obj)
    for name, value in changes.items():
        setattr(new, name, value)
    return new


@model
class EventPayload(Model):
    """The base of all event payloads."""

    event_name: ClassVar[str]
    """The event's name on the wire, such as `message:send`."""

    _backfilled: bool = attrs.field(default=False, init=False, eq=False, repr=False)

    @property
    def backfilled(self) -> bool:
        """True if the event was missed and read over REST later."""
        return self._backfilled


@model
class UnknownEvent(EventPayload):
    """An event that the spec does not know, or whose payload could not be decoded.

    `data` is the payload as it came. `reason` says why it could not be decoded; it is None if
    only the name is unknown.
    """

    # A field, not a constant of the class: the name is known only when the event comes.
    event_name: str  # type: ignore[misc]
    data: Any
    reason: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the payload; one that is not an object is put under the key `data`."""
        data = jsonable(self.data)
        return data if isinstance(data, dict) else {"data": data}
