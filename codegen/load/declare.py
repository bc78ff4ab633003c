"""Operations, events and types as the blocks of a file declare them, before `resolve`."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve
from attrs import frozen

from codegen.ir import Body
from codegen.ir import Emit
from codegen.ir import Enum
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Place
from codegen.ir import Removed
from codegen.ir import Union
from codegen.language.keys.event import EmitKeys
from codegen.language.keys.event import EventKeys
from codegen.language.keys.field import distinct
from codegen.language.keys.file import RestFile
from codegen.language.keys.file import RtmFile
from codegen.language.keys.operation import OperationKeys
from codegen.language.keys.operation import RemovedKeys
from codegen.language.keys.shared import check_ending
from codegen.language.keys.type import TypeKeys
from codegen.naming import camel
from codegen.naming import label
from codegen.problems import Problems


@frozen
class DeclaredOperation:
    """An operation as its file has it; `resolve` makes an `ir.Operation` of it."""

    resource: str
    name: str
    method: str
    path: str
    params: tuple[Field, ...]
    """The path parameters that its file declares."""
    query: tuple[Field, ...]
    body: Body | None
    tiers: tuple[str, ...] | None
    presumed_tiers: tuple[str, ...]
    deprecation: str
    asks: str
    """Why a person is asked before the writes of its file."""
    keys: OperationKeys
    """The rest, as it was read."""
    places: Mapping[str, Place]

    @property
    def key(self) -> str:
        return f"{self.resource}.{self.name}"

    @property
    def place(self) -> Place:
        return self.keys.place


def operation(file: RestFile, keys: OperationKeys, problems: Problems) -> DeclaredOperation | None:
    if keys.is_unread(OperationKeys.http, OperationKeys.shares):
        return None
    if (OperationKeys.http in keys) == (OperationKeys.shares in keys):
        message = f"the operation `{keys.name}` needs `http:`, or `shares:` instead"
        problems.add(keys.place, message)
        return None
    if OperationKeys.shares in keys and OperationKeys.path in keys:
        place = keys.place_of(OperationKeys.path)
        problems.add(place, "the path is that of the shared route; remove `path:`")
    if OperationKeys.shares in keys and OperationKeys.scope in keys:
        place = keys.place_of(OperationKeys.scope)
        problems.add(place, "the scope is that of the shared route; remove `scope:`")
    if OperationKeys.deduplicate in keys and OperationKeys.safety in keys:
        place = keys.place_of(OperationKeys.safety)
        problems.add(place, "`deduplicate:` says it already; remove `safety:`")
    if RestFile.deprecated not in file and not file.is_unread(RestFile.deprecated):
        check_ending(keys, problems)
    method, _, path = keys.http.partition(" ")
    tiers = _tiers(keys if OperationKeys.tiers in keys else file)
    return DeclaredOperation(
        resource=file.resource,
        name=keys.name,
        method=method,
        path=path.strip(),
        params=file.params,
        query=distinct(keys.query, problems),
        body=_body(keys, problems),
        tiers=tiers and tuple(tier for tier in tiers if not tier.startswith("(")),
        presumed_tiers=tuple(tier[1:-1] for tier in tiers or () if tier.startswith("(")),
        deprecation=keys.deprecated or file.deprecated,
        asks=file.asks,
        keys=keys,
        places=_places(file, keys),
    )


def removed(file: RestFile, keys: RemovedKeys) -> Removed:
    return Removed(f"{file.resource}.{keys.name}", keys.place, keys.doc, keys.successor)


def _body(keys: OperationKeys, problems: Problems) -> Body | None:
    inline = isinstance(keys.body, FieldsBody)
    unread = keys.is_unread(OperationKeys.body)
    if OperationKeys.either in keys and not (inline and len(keys.either) > 1) and not unread:
        place = keys.place_of(OperationKeys.either)
        problems.add(place, "must name two fields or more of an inline body")
    return evolve(keys.body, either=keys.either) if isinstance(keys.body, FieldsBody) else keys.body


def _tiers(source: RestFile | RtmFile | OperationKeys | EventKeys) -> tuple[str, ...] | None:
    return None if source.tiers == ("unknown",) else source.tiers


def _places(file: RestFile | RtmFile, keys: OperationKeys | EventKeys) -> Mapping[str, Place]:
    """Return the places of values, those of the file for what it says of all that is in it."""
    shared = ("tiers", *(f"tiers.{tier}" for tier in file.tiers))
    return {**{key: file.places[key] for key in shared if key in file.places}, **keys.places}


def event(file: RtmFile, keys: EventKeys, problems: Problems) -> Event:
    kinds = (EventKeys.fields, EventKeys.optional_fields, EventKeys.extends)
    described = any(key in keys for key in kinds)
    if described == (EventKeys.payload in keys) and not keys.is_unread(*kinds, EventKeys.payload):
        problems.add(
            keys.place,
            f"the event `{keys.name}` needs its payload: `fields:` or `extends:`, "
            "or else `payload: unknown`",
        )
    check_ending(keys, problems)
    return Event(
        name=keys.name,
        class_name=camel(keys.name),
        family=file.family,
        place=keys.place,
        fields=_both_fields(keys, problems) if described else None,
        doc=keys.doc,
        note=keys.note,
        extends=keys.extends or None,
        tiers=_tiers(keys if EventKeys.tiers in keys else file),
        scope=keys.scope or file.scope or "unknown",
        web_hook=keys.web_hook if EventKeys.web_hook in keys else file.web_hook,
        status=keys.status or "current",
        deprecation=keys.deprecated,
        sunset=keys.sunset,
        successor=keys.successor,
        since=keys.since,
        label=keys.label or label(keys.name),
        places=_places(file, keys),
    )


def emit(file: RtmFile, keys: EmitKeys, problems: Problems) -> Emit:
    fields = _both_fields(keys, problems)
    return Emit(keys.name, file.family, fields, keys.place, keys.doc, keys.note)


def _both_fields(keys: EventKeys | EmitKeys | TypeKeys, problems: Problems) -> tuple[Field, ...]:
    return distinct((*keys.fields, *keys.optional_fields), problems)


def named_type(module: str, keys: TypeKeys, problems: Problems) -> NamedType | None:
    check_ending(keys, problems)
    named = _named_type(module, keys, problems)
    if named is None:
        return None
    return evolve(
        named,
        deprecation=keys.deprecated,
        sunset=keys.sunset,
        successor=keys.successor,
        since=keys.since,
        was=keys.was,
        places={**keys.places, **{f"word.{one.word}": one.place for one in keys.of}},
    )


def _named_type(module: str, keys: TypeKeys, problems: Problems) -> NamedType | None:
    fields = (TypeKeys.fields, TypeKeys.optional_fields, TypeKeys.extends)
    if keys.is_unread(*fields, TypeKeys.enum, TypeKeys.by, TypeKeys.of):
        return None
    has_fields, has_words = any(key in keys for key in fields), TypeKeys.enum in keys
    if [has_fields, has_words, TypeKeys.by in keys].count(True) != 1:
        message = f"the type `{keys.name}` needs exactly one of `fields:`, `enum:` and `by:`"
        problems.add(keys.place, message)
        return None
    if has_words:
        return Enum(keys.name, module, keys.enum, keys.place, keys.doc, keys.note, keys.example)
    if not has_fields:
        if TypeKeys.of not in keys:
            problems.add(keys.place, f"the type `{keys.name}` needs `of:` below `by:`")
            return None
        if TypeKeys.example in keys:
            place = keys.place_of(TypeKeys.example)
            problems.add(place, f"`{keys.name}` has no example: a field decides its type")
        variants = tuple((variant.word, variant.type) for variant in keys.of)
        return Union(keys.name, module, keys.by, variants, keys.place, keys.doc, keys.note)
    return Model(
        name=keys.name,
        module=module,
        fields=_both_fields(keys, problems),
        place=keys.place,
        extends=keys.extends or None,
        key=keys.key or None,
        starts=keys.starts,
        order=keys.order or None,
        example=keys.example,
        doc=keys.doc,
        note=keys.note,
    )
