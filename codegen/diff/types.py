"""Compare named types where they are declared, and the Python names that they make."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from attrs import evolve

from codegen.diff.change import Change
from codegen.diff.change import differing
from codegen.diff.change import paired
from codegen.diff.change import shown
from codegen.diff.change import without_rule
from codegen.diff.leaves import compare_words
from codegen.diff.metadata import ending_changes
from codegen.diff.metadata import example_changes
from codegen.diff.metadata import gone
from codegen.diff.sides import Sides
from codegen.diff.spot import Spot
from codegen.diff.structure import compare_fields
from codegen.diff.structure import compare_unions
from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Union
from codegen.modelnames import model_names
from codegen.modelnames import ModelName
from codegen.surface import lasting_names

_WAYS = (Direction.SENT, Direction.RECEIVED)
_HANDLED = {
    "name", "module", "place", "places", "direction", "extends", "doc", "note", "fields", "words",
    "by", "variants", "key", "since", "deprecation", "sunset", "successor", "was", "example",
}  # fmt: skip


def type_changes(sides: Sides) -> Iterator[Change]:
    renamed, lasting = sides.renamed, lasting_names(sides.old.api)
    old = [(renamed.get(name, name), named) for name, named in sides.old.api.types.items()]
    for before, after in paired(old, sides.new.api.types.items()):
        if after is None and before is not None:
            if not _is_exported(before):
                yield _change("type.unused-changed", before, None)
                continue
            change = gone(_change("type.removed", before, None), before)
            if before.direction and before.name not in lasting and not change.ending:
                change = evolve(
                    change,
                    ending="All that used it was announced to end.",
                    sunset=max(sides.old.sunsets(before.name), default=""),
                )
            yield change
        elif before is None and after is not None:
            rule = "type.added" if _is_exported(after) else "type.unused-changed"
            yield _change(rule, None, after)
        elif before is not None and after is not None:
            if before.name != after.name:
                yield _change("type.renamed", before, after, before.name, after.name)
            yield from _former_names(before, after)
            yield from _changed_type(sides, before, after)
    yield from _names(sides, lasting)


def _is_exported(named: NamedType) -> bool:
    """Return whether Python has the type: an enum always, others if something uses them."""
    return isinstance(named, Enum) or bool(named.direction)


def _change(
    rule: str,
    old: NamedType | None,
    new: NamedType | None,
    before: object = "",
    after: object = "",
    name: str = "",
) -> Change:
    known = [named for named in (old, new) if named is not None]
    return Change(
        rule=rule,
        subject=known[0].name,
        name=name or known[0].name,
        before=shown(before),
        after=shown(after),
        part="type",
        old=old.place if old else None,
        new=new.place if new else None,
        origins=frozenset({f"type {known[0].name}"}),
    )


def _former_names(old: NamedType, new: NamedType) -> Iterator[Change]:
    for name in old.was:
        if name not in (*new.was, new.name):
            yield _change("type.former-name-removed", old, new, name, "", name)
    for name in new.was:
        if name not in (*old.was, old.name):
            yield _change("type.former-name-added", old, new, "", name, name)


def _changed_type(sides: Sides, old: NamedType, new: NamedType) -> Iterator[Change]:
    both = old.direction & new.direction
    if not old.direction | new.direction:
        if evolve(old, name=new.name, was=new.was) != new and not _is_base(sides.new.api, new.name):
            yield _change("type.unused-changed", old, new)
        return
    if type(old) is not type(new):
        sorts = (type(named).__name__.lower() for named in (old, new))
        yield _change("type.kind-changed", old, new, *sorts)
        return
    for way in _WAYS:
        if way in both:
            yield from _values(sides, old, new, way)
    if isinstance(old, Model) and isinstance(new, Model) and old.key != new.key:
        yield _change("type.key-changed", old, new, old.key, new.key)
    if old.module != new.module:
        yield _change("type.moved", old, new, old.module, new.module)
    spot = Spot(sides, f"type {new.name}", new.name, new.direction, "type", new.name)
    spot = evolve(spot, old=old.place, new=new.place)
    yield from ending_changes(spot, old, new)
    if not isinstance(old, Union) and not isinstance(new, Union):
        yield from example_changes(spot, old, new)
    for name, before, after in differing(old, new, ("doc", "note", "since")):
        yield _change("docs.changed", old, new, before, after, name)
    for name, before, after in differing(old, new, without_rule(new, _HANDLED)):
        yield _change("other.changed", old, new, before, after, name)


def _values(sides: Sides, old: NamedType, new: NamedType, way: Direction) -> Iterator[Change]:
    spot = Spot(sides, f"type {new.name}", new.name, way, "type", new.name)
    spot = evolve(spot, old=old.place, new=new.place)
    match old, new:
        case Model(), Model():
            inside = evolve(spot, address=f"{new.name}.")
            yield from compare_fields(inside, old.fields, new.fields, "field")
        case Enum(), Enum():
            yield from compare_words(spot, old.words, new.words)
        case Union(), Union():
            yield from compare_unions(spot, old, new)


def _is_base(api: Api, name: str) -> bool:
    """Return whether something extends a type: then its change shows there."""
    bases = {named.extends for named in api.types.values() if isinstance(named, Model)}
    return name in bases | {event.extends for event in api.events()}


# Python names


def _names(sides: Sides, lasting: Mapping[str, Direction]) -> Iterator[Change]:
    """Compare the further names that a type makes: they depend on the way that it goes."""
    old, new = ({n.name: n for n in model_names(side.api)} for side in (sides.old, sides.new))
    owners = _owners(sides.old.api) & _owners(sides.new.api)
    for before, after in paired(old.items(), new.items()):
        if before is not None and after is not None:
            old_type, new_type = (s.api.types.get(before.owner) for s in (sides.old, sides.new))
            if before.form != after.form and type(old_type) is type(new_type):
                yield _name_change("type.form-changed", before, after)
        elif before is not None and before.owner in owners:
            ends = not lasting.get(before.owner, Direction.NONE) & before.way
            if ends and before.owner in sides.old.api.types:
                yield _ended_form(sides, before)
            else:
                yield _name_change("type.form-removed", before, None)
        elif after is not None and after.owner in owners:
            yield _name_change("type.form-added", None, after)


def _owners(api: Api) -> set[str]:
    """Return the types and operations that may have further names."""
    return set(api.types) | {
        f"{operation.resource}.{name}"
        for operation in api.operations()
        for name in (operation.name, *operation.also)
    }


def _ended_form(sides: Sides, form: ModelName) -> Change:
    """Return the change of a form that went with all that sent it, or all that received it."""
    verb = "sent" if form.way is Direction.SENT else "received"
    return evolve(
        _name_change("type.removed", form, None),
        direction=form.way,
        ending=f"All that {verb} it was announced to end.",
        sunset=max(sides.old.sunsets(form.owner, form.way), default=""),
    )


def _name_change(rule: str, old: ModelName | None, new: ModelName | None) -> Change:
    known = [name for name in (old, new) if name is not None]
    owner = known[0].owner
    return Change(
        rule=rule,
        subject=owner,
        name=known[0].name,
        before=old.form if old else "",
        after=new.form if new else "",
        part="type",
        old=old.place if old else None,
        new=new.place if new else None,
        origins=frozenset({f"operation {owner}" if "." in owner else f"type {owner}"}),
    )
