"""Types of values, as the spec writes them; `ir` has fields and named types made of them."""

from __future__ import annotations

from attrs import frozen


@frozen
class Scalar:
    """A built-in kind, with bounds where the spec gives them."""

    kind: str
    minimum: int | None = None
    maximum: int | None = None


@frozen
class Words:
    """An enum written where it is used; a word may end in `*`."""

    words: tuple[str, ...]


@frozen
class Const:
    word: str


@frozen
class Ref:
    name: str


@frozen
class ListOf:
    item: Type


@frozen
class MapOf:
    value: Type


@frozen
class Nullable:
    inner: Type


@frozen
class OneOf:
    """Alternatives told apart by their JSON kind."""

    options: tuple[Type, ...]


@frozen
class Json:
    """JSON text of a value, in a query."""

    inner: Type


Type = Scalar | Words | Const | Ref | ListOf | MapOf | Nullable | OneOf | Json


def not_null(found: Type) -> Type:
    return found.inner if isinstance(found, Nullable) else found
