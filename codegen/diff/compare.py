"""One walk over two APIs to a list of changes. It finds and does not judge: that is `rules`."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping

from attrs import fields_dict

from codegen.diff.change import Change
from codegen.diff.change import limits
from codegen.diff.change import paired
from codegen.diff.change import shown
from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.ir import Union


def compare(old: Api, new: Api) -> list[Change]:
    return [
        *_platform(old, new),
        *_operations(old, new),
        *_types(old, new),
        *_events(old, new),
        *_emits(old, new),
    ]


def _platform(old: Api, new: Api) -> Iterator[Change]:
    for name in fields_dict(type(old.platform)):
        before, after = getattr(old.platform, name), getattr(new.platform, name)
        if name == "place" or before == after:
            continue
        if name == "reasons":
            before, after = ({reason.reason: reason for reason in r} for r in (before, after))
        if isinstance(before, Mapping):
            for key in dict.fromkeys([*after, *before]):
                one, other = before.get(key), after.get(key)
                if one != other:
                    named = f"{name}.{key}"
                    yield Change(f"platform.{name}", "api.yaml", named, shown(one), shown(other))
        else:
            yield Change(f"platform.{name}", "api.yaml", name, shown(before), shown(after))


# Operations


def _operations(old: Api, new: Api) -> Iterator[Change]:
    callable_names = {
        f"{o.resource}.{name}" for o in new.operations() for name in (o.name, *o.also)
    }
    for before, after in paired(
        ((o.key, o) for o in old.operations()), ((o.key, o) for o in new.operations())
    ):
        if after is None and before is not None:
            how = "operation.renamed" if before.key in callable_names else "operation.removed"
            yield Change(how, before.key, before=f"{before.method} {before.path}", old=before.place)
        elif before is None and after is not None:
            yield Change(
                "operation.added", after.key, after=f"{after.method} {after.path}", new=after.place
            )
        elif before is not None and after is not None:
            yield from _operation(before, after)


def _operation(old: Operation, new: Operation) -> Iterator[Change]:
    def changed(what: str, before: object, after: object, name: str = "") -> Iterator[Change]:
        if before != after:
            yield Change(
                what, new.key, name, shown(before), shown(after), old=old.place, new=new.place
            )

    yield from changed("operation.method", old.method, new.method)
    yield from changed("operation.path", old.path, new.path)
    if old.returns != new.returns:
        texts = old.returns_text, new.returns_text
        yield Change("operation.returns", new.key, "", *texts, old=old.place, new=new.place)
    yield from changed("operation.order", *_positions(old, new))
    yield from changed("operation.success", old.success, new.success)
    yield from changed("operation.safety", _safety(old), _safety(new))
    yield from changed("operation.tiers", old.tiers, new.tiers)
    yield from changed("operation.status", old.status, new.status)
    yield from changed(
        "operation.credentials", (old.authenticated, old.client), (new.authenticated, new.client)
    )
    yield from changed("operation.anchor", old.anchor, new.anchor)
    yield from changed(
        "operation.consequences",
        (old.awaits, old.causes, old.cursor),
        (new.awaits, new.causes, new.cursor),
    )
    yield from changed("operation.doc", _prose(old), _prose(new))
    for name in sorted({*new.also} - {*old.also}):
        yield Change("name.added", new.key, name, old=old.place, new=new.place)
    for name in sorted({*old.also} - {*new.also}):
        yield Change("name.removed", new.key, name, old=old.place, new=new.place)
    yield from _fields("path", new.key, old.path_params, new.path_params, Direction.SENT)
    yield from _fields("query", new.key, old.query, new.query, Direction.SENT)
    yield from _body(old, new)


def _prose(thing: Operation | Event) -> tuple[str, ...]:
    return (thing.doc, thing.note, thing.label, thing.since, thing.deprecation, thing.sunset)


def _safety(operation: Operation) -> tuple[object, ...]:
    return operation.safety, *filter(None, [operation.deduplicate])


def _positions(old: Operation, new: Operation) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Arguments that both have, by position; equal if a call by position means the same still."""
    before = [field.wire for field in (*old.path_params, *old.body_fields)]
    after = [field.wire for field in (*new.path_params, *new.body_fields)]
    kept = tuple(wire for wire in before if wire in after)
    return kept, tuple(after[: len(kept)])


def _body(old: Operation, new: Operation) -> Iterator[Change]:
    before, after = old.body, new.body
    if isinstance(before, FieldsBody | None) and isinstance(after, FieldsBody | None):
        fields = before.fields if before else (), after.fields if after else ()
        yield from _fields("body", new.key, *fields, Direction.SENT)
        either = before.either if before else (), after.either if after else ()
        if either[0] != either[1]:
            texts = shown(either[0]), shown(either[1])
            yield Change(
                "body.either", new.key, "", *texts, Direction.SENT, old=old.place, new=new.place
            )
    elif isinstance(before, TypeBody) and isinstance(after, TypeBody):
        if (before.type, before.pick) != (after.type, after.pick):
            yield Change(
                "body.type",
                new.key,
                "",
                before.type_text,
                after.type_text,
                Direction.SENT,
                old=old.place,
                new=new.place,
            )
    else:
        yield Change("body.shape", new.key, direction=Direction.SENT, old=old.place, new=new.place)


# Fields


def _fields(
    thing: str, subject: str, old: Iterable[Field], new: Iterable[Field], direction: Direction
) -> Iterator[Change]:
    for before, after in paired(((f.wire, f) for f in old), ((f.wire, f) for f in new)):
        if after is None and before is not None:
            yield Change(
                f"{thing}.removed",
                subject,
                before.wire,
                before.type_text,
                direction=direction,
                required=before.required,
                old=before.place,
            )
        elif before is None and after is not None:
            yield Change(
                f"{thing}.added",
                subject,
                after.wire,
                after=after.type_text,
                direction=direction,
                required=after.required and after.default is None,
                new=after.place,
            )
        elif before is not None and after is not None:
            yield from _field(thing, subject, before, after, direction)


def _field(
    thing: str, subject: str, old: Field, new: Field, direction: Direction
) -> Iterator[Change]:
    def change(how: str, before: object, after: object) -> Change:
        return Change(
            f"{thing}.{how}",
            subject,
            new.wire,
            shown(before),
            shown(after),
            direction,
            new.required,
            old.place,
            new.place,
        )

    if old.type != new.type:
        yield change("type", old.type_text, new.type_text)
    elif old.default != new.default:
        yield change("default", old.default, new.default)
    if old.required != new.required:
        how = "became_required" if new.required else "became_optional"
        yield change(how, "", "")
    if limits(old) != limits(new):
        yield change("limits", limits(old), limits(new))
    before, after = ((f.doc, f.note, f.seen, f.deprecation, f.sunset) for f in (old, new))
    if before != after:
        yield change("doc", before, after)


# Types and events


def _types(old: Api, new: Api) -> Iterator[Change]:
    for before, after in paired(old.types.items(), new.types.items()):
        if after is None and before is not None:
            yield Change("type.removed", before.name, direction=before.direction, old=before.place)
        elif before is None and after is not None:
            yield Change("type.added", after.name, direction=after.direction, new=after.place)
        elif before is not None and after is not None:
            yield from _type(before, after)


def _type(old: NamedType, new: NamedType) -> Iterator[Change]:
    direction = old.direction | new.direction

    def change(what: str, name: str = "", before: str = "", after: str = "") -> Change:
        return Change(what, new.name, name, before, after, direction, old=old.place, new=new.place)

    if isinstance(old, Model) and isinstance(new, Model):
        yield from _fields("field", new.name, old.fields, new.fields, direction)
        if old.key != new.key:
            yield change("type.key", "", shown(old.key), shown(new.key))
    elif isinstance(old, Enum) and isinstance(new, Enum):
        for word in new.words:
            if word not in old.words:
                yield change("word.added", word)
        for word in old.words:
            if word not in new.words:
                yield change("word.removed", word)
    elif isinstance(old, Union) and isinstance(new, Union):
        if (old.by, old.variants) != (new.by, new.variants):
            yield change("type.variants")
    else:
        yield change("type.kind", "", type(old).__name__, type(new).__name__)
    if (old.doc, old.note) != (new.doc, new.note):
        yield change("type.doc", "", old.doc, new.doc)


def _events(old: Api, new: Api) -> Iterator[Change]:
    for before, after in paired(
        ((e.name, e) for e in old.events()), ((e.name, e) for e in new.events())
    ):
        if after is None and before is not None:
            yield Change(
                "event.removed", before.name, direction=Direction.RECEIVED, old=before.place
            )
        elif before is None and after is not None:
            yield Change("event.added", after.name, direction=Direction.RECEIVED, new=after.place)
        elif before is not None and after is not None:
            yield from _event(before, after)


def _event(old: Event, new: Event) -> Iterator[Change]:
    if _prose(old) != _prose(new):
        yield Change("event.doc", new.name, old=old.place, new=new.place)
    for attribute in ("tiers", "scope", "web_hook", "status"):
        before, after = getattr(old, attribute), getattr(new, attribute)
        if before != after:
            yield Change(
                f"event.{attribute}",
                new.name,
                "",
                shown(before),
                shown(after),
                old=old.place,
                new=new.place,
            )
    if (old.fields is None) != (new.fields is None):
        how = "event.payload_unknown" if new.fields is None else "event.payload_known"
        yield Change(how, new.name, direction=Direction.RECEIVED, old=old.place, new=new.place)
    yield from _fields("payload", new.name, old.fields or (), new.fields or (), Direction.RECEIVED)


def _emits(old: Api, new: Api) -> Iterator[Change]:
    """What clients send over the socket."""
    for before, after in paired(
        ((e.name, e) for f in old.families for e in f.emits),
        ((e.name, e) for f in new.families for e in f.emits),
    ):
        if after is None and before is not None:
            yield Change("emit.removed", before.name, direction=Direction.SENT, old=before.place)
        elif before is None and after is not None:
            yield Change("emit.added", after.name, direction=Direction.SENT, new=after.place)
        elif before is not None and after is not None:
            yield from _fields("field", after.name, before.fields, after.fields, Direction.SENT)
            if (before.doc, before.note) != (after.doc, after.note):
                yield Change("emit.doc", after.name, old=before.place, new=after.place)
