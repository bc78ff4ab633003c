"""The spec as plain frozen values: names, references and directions, but no Python source.

`resolve` builds it, everything after reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from attrs import field
from attrs import frozen

from codegen.irlifetime import Lifetime
from codegen.irlifetime import Place as Place
from codegen.irlifetime import places_field
from codegen.irlifetime import Successor
from codegen.irnamed import Direction as Direction
from codegen.irnamed import Enum as Enum
from codegen.irnamed import Field as Field
from codegen.irnamed import Model as Model
from codegen.irnamed import NamedType as NamedType
from codegen.irnamed import Union as Union
from codegen.iroperation import Awaited
from codegen.iroperation import Deduplicate
from codegen.iroperation import Each
from codegen.iroperation import Segment
from codegen.irtypes import Const
from codegen.irtypes import Type

# Operations


@frozen
class FieldsBody:
    """Each field is an argument of its own."""

    fields: tuple[Field, ...]
    either: tuple[str, ...] = ()


@frozen
class TypeBody:
    """One argument of a named type, or of any object."""

    type: Type
    type_text: str
    pick: tuple[tuple[str, bool], ...] = ()
    """The fields of the type that are sent, each with whether it is required; empty for all."""
    picked: Model | None = None
    """The type that the pick makes."""
    example: Any = field(default=None, hash=False)


Body = FieldsBody | TypeBody


@frozen
class Operation(Lifetime):
    resource: str
    name: str
    method: str
    path: str
    segments: tuple[Segment, ...]
    anchor: str
    label: str
    place: Place = field(eq=False)
    doc: str = ""
    note: str = ""
    words: tuple[str, ...] = ()
    """What people call it who do not know its name."""
    asks: str = ""
    """Why a person is asked before, beside what follows from the route."""
    path_params: tuple[Field, ...] = ()
    query: tuple[Field, ...] = ()
    body: Body | None = None
    returns: Type | None = None
    returns_text: str = ""
    success: tuple[int, str] = (200, "resolved")
    safety: str = ""
    """`safe`, `idempotent`, `unsafe` or `deduplicable`: the effect of sending it twice."""
    states_safety: bool = False
    deduplicate: Deduplicate | None = None
    also: tuple[str, ...] = ()
    tiers: tuple[str, ...] | None = None
    """The tiers that Crisp states to work; None if nothing is known of any. See `codegen.tiers`."""
    presumed_tiers: tuple[str, ...] = ()
    """The tiers that Crisp does not state, but that presumably work."""
    scope: str = "unknown"
    """The scope that a token needs, as the spec writes it; or `none`, or `unknown`."""
    status: str = "current"
    shares: str | None = None
    authenticated: bool = True
    client: str | None = None
    awaits: Awaited | None = None
    refuses: tuple[str, ...] = ()
    """Reasons of refusal that are stated for it."""
    causes: tuple[str, ...] = ()
    each: tuple[Each, ...] = ()
    cursor: tuple[str, str] | None = None
    page_rows: int | None = None
    """The most rows that a page has; None for what has no pages, or if it is not known."""
    places: Mapping[str, Place] = places_field()

    @property
    def key(self) -> str:
        return f"{self.resource}.{self.name}"

    @property
    def statuses(self) -> tuple[int, ...]:
        """Return the statuses of success; the last one is that of an answer with the last rows."""
        status, _ = self.success
        return (status, 200) if status == 206 else (status,)

    @property
    def deprecated(self) -> bool:
        """Tell whether it was announced to end, or Crisp no longer has or documents it."""
        return bool(self.deprecation) or self.status in ("seed-only", "removed")

    @property
    def body_fields(self) -> tuple[Field, ...]:
        """Return the body fields that are arguments, required ones first, in spec order."""
        if not isinstance(self.body, FieldsBody):
            return ()
        fields = [f for f in self.body.fields if not isinstance(f.type, Const)]
        return tuple(sorted(fields, key=lambda f: not f.required or f.default is not None))

    @property
    def body_parts(self) -> tuple[Field, ...]:
        """Return the fields of a body that is not a whole type."""
        if isinstance(self.body, FieldsBody):
            return self.body.fields
        return self.body.picked.fields if self.body and self.body.picked else ()

    @property
    def body_type(self) -> Type | None:
        """Return the type of a body that is a whole type."""
        body = self.body
        return body.type if isinstance(body, TypeBody) and not body.picked else None

    @property
    def sent_fields(self) -> tuple[Field, ...]:
        """Return the fields of path, query and the parts of the body."""
        return (*self.path_params, *self.query, *self.body_parts)

    def sent(self) -> Iterator[Type]:
        """Yield the types of all that a request carries."""
        yield from (field.type for field in self.sent_fields)
        if self.body_type is not None:
            yield self.body_type


@frozen
class Removed:
    """An operation that is gone."""

    key: str
    place: Place = field(eq=False)
    doc: str
    successor: Successor | None


@frozen
class Resource:
    name: str
    operations: tuple[Operation, ...]
    files: tuple[str, ...]


# Events


@frozen
class Event(Lifetime):
    name: str
    class_name: str
    family: str
    place: Place = field(eq=False)
    fields: tuple[Field, ...] | None = None
    """None where nothing is known of the payload."""
    doc: str = ""
    note: str = ""
    extends: str | None = None
    tiers: tuple[str, ...] | None = None
    scope: str = "unknown"
    web_hook: bool = False
    status: str = "current"
    label: str = ""
    places: Mapping[str, Place] = places_field()


@frozen
class Emit:
    """A message that a client sends over the socket."""

    name: str
    family: str
    fields: tuple[Field, ...]
    place: Place = field(eq=False)
    doc: str = ""
    note: str = ""


@frozen
class Family:
    name: str
    file: str
    events: tuple[Event, ...]
    emits: tuple[Emit, ...]


# The whole


@frozen
class Handle:
    """A thing of the API that knows its ids, so that its methods need not be told them."""

    name: str
    binds: tuple[str, ...]
    """The path parameters that it has the values of; paths of its operations begin with them."""
    words: tuple[str, ...]
    """What names of its methods leave out, as the thing itself says it."""
    names: tuple[tuple[str, str], ...]
    """Stated names of methods, by the keys of their operations."""
    doc: str
    place: Place = field(eq=False)
    places: Mapping[str, Place] = places_field()


@frozen
class ErrorReason:
    reason: str
    status: int
    doc: str
    error: str | None = None
    """The class of the error, where the status alone does not tell it."""
    scope: bool = False
    """Whether it may mean that the token lacks the scope of the operation."""


@frozen
class Platform:
    """`api.yaml`: what holds for all operations and events."""

    name: str
    revision: str
    host: str
    base_path: str
    rest_reference: str
    rtm_reference: str
    tiers: tuple[str, ...]
    default_tier: str
    tier_header: str
    scoped_tiers: tuple[str, ...]
    """Tiers whose tokens may lack a scope."""
    answers: Mapping[str, tuple[int, str]]
    safety: Mapping[str, str]
    """By verb, the safety of operations that do not state their own."""
    page_rows: int | None
    """The most rows of a page, of operations that do not state their own."""
    retry_statuses: tuple[int, ...]
    status_errors: Mapping[int, str]
    reasons: tuple[ErrorReason, ...]
    params: Mapping[str, Field]
    rtm: Mapping[str, str]
    web_hooks: Mapping[str, str]
    """Names of the headers of a web hook, by the keys of `web_hooks:`."""
    rtm_endpoints: Mapping[str, str]
    """Key of the operation that tells where to connect, by tier."""
    rtm_backfill: Mapping[str, str]
    """Paths of the lists of conversations and messages, and names of events by author."""
    handles: tuple[Handle, ...]
    grace: int | None
    """The fewest days between the announcement of an end and its day, if the spec asks for some."""
    place: Place = field(eq=False)
    places: Mapping[str, Place] = field(eq=False)
    """The place of each setting, by its keys, as `auth.tiers`."""


@frozen
class Api:
    platform: Platform
    resources: tuple[Resource, ...]
    types: Mapping[str, NamedType]
    families: tuple[Family, ...]
    removed: tuple[Removed, ...] = ()

    def operations(self) -> Iterator[Operation]:
        for resource in self.resources:
            yield from resource.operations

    def events(self) -> Iterator[Event]:
        for family in self.families:
            yield from family.events
