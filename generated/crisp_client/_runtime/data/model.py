# Copied from codegen/templates/_runtime/data/model.py. Do not edit: change that and run `make generate`.
"""The base of all result and event classes.

They are slotted attrs classes, read-only for type checkers but not at run time, where frozen
classes would cost half of the decoding speed. Each keeps the mapping that it was made from, so that
keys which the spec does not know are never lost.
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
from .decode import kind
from .decode import too_deep
from .encode import Encodable
from .encode import jsonable

# Makes an object without calling `__init__`; a name of its own saves a lookup for each object.
blank: Callable[[Any], Any] = object.__new__

T = TypeVar("T")
M = TypeVar("M", bound="Model")


def secret_field(*, default: Any = attrs.NOTHING) -> Any:
    """A field that no `repr` shows: keys, tokens and passwords."""
    return attrs.field(default=default, repr=False)


@dataclass_transform(
    frozen_default=True,
    kw_only_default=True,
    field_specifiers=(attrs.field, secret_field),
)
def model(cls: type[T]) -> type[T]:
    """Makes a class with annotations a result class."""
    return attrs.define(cls, slots=True, kw_only=True, eq=True, repr=True)


@model
class Model(Encodable):
    """An object as Crisp answered it, or as made by hand from keyword arguments.

    What was absent or null is `None`. A value that the spec does not expect is kept as it came.
    """

    _raw: dict[str, Any] | None = attrs.field(default=None, init=False, eq=False, repr=False)

    _wire: ClassVar[Mapping[str, str]] = {}
    """The wire name of each field that Python calls something else."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        """An object of this class from a dict, without checks and without its `__init__`."""
        raise NotImplementedError

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, strict: bool = False) -> Self:
        """Decode a JSON object.

        Nothing missing, unknown or of another type is an error, unless `strict` is true: then
        `DecodeError` lists everything that does not fit the annotations, unknown keys included.
        """
        if data.__class__ is not dict:  # the usual case first: asking for a Mapping costs more
            if not isinstance(data, Mapping):
                raise DecodeError(f"{cls.__name__} must be an object, got {kind(data)}")
            data = dict(data)
        try:
            decoded: Self = cls._decode(data)
            if strict:
                from .strict import check  # only tests pay for it, and it needs this module

                check(decoded)
        except RecursionError:
            raise too_deep(cls) from None
        return decoded

    @property
    def extra(self) -> dict[str, Any]:
        """Keys that came with the object and are no fields of it, with their values."""
        known = _python_names(self)
        return {key: value for key, value in (self._raw or {}).items() if key not in known}

    def to_dict(self) -> dict[str, Any]:
        """The JSON object again, unknown keys included; a copy that may be changed."""
        raw = self._raw or {}
        names = _python_names(self)
        out: dict[str, Any] = {}
        for key, source in raw.items():
            value = getattr(self, names[key]) if key in names else source
            # A null that came stays; a value that was since replaced by None goes.
            if value is not None or source is None:
                out[key] = jsonable(value)
        for key, name in names.items():
            if key not in raw and (value := getattr(self, name)) is not None:
                out[key] = jsonable(value)
        return out


def _python_names(obj: Model) -> dict[str, str]:
    """The field of each wire name, in the order of the class."""
    # For mypy a class of unhashable objects is unhashable itself.
    cls: Any = type(obj)
    return _python_names_of(cls)


@functools.cache
def _python_names_of(cls: Any) -> dict[str, str]:
    fields = (field.name for field in attrs.fields(cls) if field.init)
    return {cls._wire.get(name, name): name for name in fields}


def replace(obj: M, /, **changes: Any) -> M:
    """A copy of `obj` with some fields changed; unknown keys of its source are kept."""
    names = set(_python_names(obj).values())
    if unknown := sorted(changes.keys() - names):
        raise TypeError(f"{type(obj).__name__} has no field {', '.join(unknown)}")
    new = copy.copy(obj)
    for name, value in changes.items():
        setattr(new, name, value)
    return new


@model
class EventPayload(Model):
    """What an event carries."""

    event_name: ClassVar[str]
    """The event's name on the wire, such as `message:send`."""

    _backfilled: bool = attrs.field(default=False, init=False, eq=False, repr=False)

    @property
    def backfilled(self) -> bool:
        """Whether it was missed and read over REST afterwards, not received when it happened."""
        return self._backfilled


@model
class UnknownEvent(EventPayload):
    """An event that the spec does not know, or whose payload could not be decoded.

    `data` is the payload as it came; `reason` says why it could not be decoded, and is None
    for an event that is merely unknown.
    """

    # Its name is known only when it comes, so what is a constant of the other classes is a field.
    event_name: str  # type: ignore[misc]
    data: Any
    reason: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The payload; one that is not an object stands under the key `data`."""
        data = jsonable(self.data)
        return data if isinstance(data, dict) else {"data": data}
