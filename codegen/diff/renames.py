"""Propose renames: compare the structure of what is gone with that of what is new.

A proposal changes no severity.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Mapping
from difflib import SequenceMatcher

from attrs import frozen

from codegen.diff.change import Change
from codegen.diff.kinds import spelled
from codegen.diff.sides import Side
from codegen.diff.sides import Sides
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import TypeBody

# Half of the letters, in order: `old_it` and `older`, not `delete_team` and `delete_article`.
_ALIKE = 0.5


@frozen
class _Kind:
    """A kind of thing that may be renamed: the rules for one that is gone, and for a new one."""

    gone: str
    come: tuple[str, ...]
    likeness: Callable[[Side, Change], Hashable]
    """Returns the structure of the thing that changed; None if there is too little of it."""


def proposals(sides: Sides, changes: Iterable[Change]) -> Mapping[Change, str]:
    """Return, by change, the new name of what is gone.

    It is proposed where exactly one thing is gone and exactly one new thing is like it.
    """
    by_rule: dict[str, list[Change]] = {}
    for change in changes:
        by_rule.setdefault(change.rule, []).append(change)
    found: dict[Change, str] = {}
    for kind in _KINDS:
        gone = _by_likeness(kind, sides.old, by_rule.get(kind.gone, ()))
        come = _by_likeness(kind, sides.new, [c for r in kind.come for c in by_rule.get(r, ())])
        for like, removed in gone.items():
            added = come.get(like, [])
            if len(removed) == len(added) == 1 and _named_alike(removed[0], added[0]):
                found[removed[0]] = _new_name(added[0])
    for gone_rule, come_rules in _FIELDS:
        lost = [change for change in by_rule.get(gone_rule, ()) if change not in found]
        new = [change for rule in come_rules for change in by_rule.get(rule, ())]
        found.update(_moved(sides, lost, [*new, *by_rule.get("type.added", ())]))
    return found


def _moved(sides: Sides, gone: list[Change], come: list[Change]) -> Mapping[Change, str]:
    """Return the fields that have the same name and type elsewhere in the same values now."""
    places: dict[tuple[str, str], dict[str, set[str]]] = {}
    for change in come:
        reached = set(sides.reach(change)[1])
        named = sides.new.api.types.get(change.subject)
        if isinstance(named, Model):
            for field in named.fields:
                key = field.wire, field.type_text
                places.setdefault(key, {})[f"{named.name}.{field.wire}"] = reached
        else:
            places.setdefault((change.name, change.after), {})[change.subject] = reached
    found: dict[Change, str] = {}
    for change in gone:
        reached = set(sides.reach(change)[1])
        at = places.get((change.name, change.before), {})
        likely = [subject for subject, other in at.items() if reached & other]
        if len(likely) == 1:
            found[change] = likely[0]
    return found


def _by_likeness(
    kind: _Kind, side: Side, changes: Iterable[Change]
) -> Mapping[Hashable, list[Change]]:
    found: dict[Hashable, list[Change]] = {}
    for change in changes:
        if (like := kind.likeness(side, change)) is not None:
            found.setdefault(like, []).append(change)
    return found


def _named_alike(gone: Change, come: Change) -> bool:
    """Return whether names are alike: many operations send and answer the same."""
    if gone.rule != "operation.removed":
        return True
    one, other = _words(gone.subject), _words(come.subject)
    if one[:1] == other[:1] and len(one) > 1 and len(other) > 1:
        one, other = one[1:], other[1:]  # many names have the same verb
    return SequenceMatcher(None, " ".join(one), " ".join(other)).ratio() >= _ALIKE


def _words(key: str) -> list[str]:
    """Return the words of an operation's name that its resource does not have."""
    resource, _, name = key.partition(".")
    return [word for word in name.split("_") if word not in resource.split("_")]


def _new_name(come: Change) -> str:
    is_word = come.rule in ("request.value-added", "result.value-added")
    return come.after if is_word else come.name or come.subject


def _operation(side: Side, change: Change) -> Hashable:
    operation = next(o for o in side.api.operations() if o.key == change.subject)
    body = operation.body
    whole = spelled(body.type) if isinstance(body, TypeBody) and not body.pick else ""
    sent = _fields(operation.query), _fields(operation.body_parts), whole
    return operation.resource, operation.method, sent, operation.returns_text


def _type(side: Side, change: Change) -> Hashable:
    is_form = change.name != change.subject  # the type itself is still there
    return None if is_form else _shape(side.api.types[change.subject])


def _event(side: Side, change: Change) -> Hashable:
    event = next(e for e in side.api.events() if e.name == change.subject)
    return (event.family, _fields(event.fields)) if event.fields else None


def _field(side: Side, change: Change) -> Hashable:
    text = change.before or change.after
    return change.subject.removesuffix(change.name), change.part, text


def _word(side: Side, change: Change) -> Hashable:
    return change.subject


def _shape(named: NamedType) -> Hashable:
    if isinstance(named, Model):
        return "model", _fields(named.fields)
    if isinstance(named, Enum):
        return "enum", named.words
    return "union", named.by, tuple((word, spelled(variant)) for word, variant in named.variants)


def _fields(fields: Iterable[Field]) -> Hashable:
    return tuple((field.wire, field.required, spelled(field.type)) for field in fields)


_FIELDS = (
    ("request.removed", ("request.added", "request.added-required")),
    ("result.removed", ("result.added",)),
)
_KINDS = (
    _Kind("operation.removed", ("operation.added",), _operation),
    _Kind("type.removed", ("type.added",), _type),
    _Kind("event.removed", ("event.added",), _event),
    *(_Kind(gone, come, _field) for gone, come in _FIELDS),
    _Kind("request.value-removed", ("request.value-added",), _word),
    _Kind("result.value-removed", ("result.value-added",), _word),
)
