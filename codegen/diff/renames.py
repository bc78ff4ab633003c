"""What is gone and what is new compared by structure: a rename is proposed, never assumed."""

from __future__ import annotations

from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Mapping
from difflib import SequenceMatcher

from codegen.diff.change import Change
from codegen.diff.kinds import spelled
from codegen.diff.sides import Side
from codegen.diff.sides import Sides
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import TypeBody

# Half of the letters, in order: `old_it` and `older`, not `delete_team` and `delete_article`.
_ALIKE = 0.5


def proposals(sides: Sides, changes: Iterable[Change]) -> Mapping[Change, str]:
    """For what is gone, the only new thing that is like it, when it is the only one gone so."""
    gone: dict[Hashable, list[Change]] = {}
    come: dict[Hashable, list[Change]] = {}
    for change in changes:
        area, _, aspect = change.what.partition(".")
        if aspect.endswith("removed") and (like := _likeness(sides.old, area, change)):
            gone.setdefault(like, []).append(change)
        elif "added" in aspect and (like := _likeness(sides.new, area, change)):
            come.setdefault(like, []).append(change)
    pairs = [
        (found[0], come[like][0])
        for like, found in gone.items()
        if len(found) == 1 and len(come.get(like, ())) == 1
    ]
    return {old: _called(new) for old, new in pairs if _named_alike(old, new)}


def _named_alike(gone: Change, come: Change) -> bool:
    """Of operations, of which many send and answer the same, the names have to be alike too."""
    if gone.what != "operation.removed":
        return True
    one, other = _words(gone.subject), _words(come.subject)
    if one[:1] == other[:1] and len(one) > 1 and len(other) > 1:
        one, other = one[1:], other[1:]  # that the verb is the same says little
    return SequenceMatcher(None, " ".join(one), " ".join(other)).ratio() >= _ALIKE


def _words(key: str) -> list[str]:
    """What the name of an operation says beside its resource."""
    resource, _, name = key.partition(".")
    return [word for word in name.split("_") if word not in resource.split("_")]


def _called(change: Change) -> str:
    return change.after if ".value-" in change.what else change.name or change.subject


def _likeness(side: Side, area: str, change: Change) -> Hashable:
    """What two things of one structure have in common; None for what has too little of it."""
    if change.what in ("operation.added", "operation.removed"):
        return next(_call(o) for o in side.api.operations() if o.key == change.subject)
    if change.what in ("type.added", "type.removed"):
        return _shape(side.api.types[change.subject])
    if change.what in ("event.added", "event.removed"):
        event = next(e for e in side.api.events() if e.name == change.subject)
        return (event.family, _fields(event.fields)) if event.fields else None
    if area not in ("request", "result"):
        return None
    text = change.before + change.after  # one of them is empty
    if ".value-" in change.what:
        return (area, "value", change.subject)
    if ".member-" in change.what or ".variant-" in change.what:
        return None
    return (area, change.subject.removesuffix(change.name), change.part, text)


def _call(operation: Operation) -> Hashable:
    body = operation.body
    whole = spelled(body.type) if isinstance(body, TypeBody) and not body.pick else ""
    sent = _fields(operation.query), _fields(operation.body_parts), whole
    return "operation", operation.resource, operation.method, sent, operation.returns_text


def _shape(named: NamedType) -> Hashable:
    if isinstance(named, Model):
        return "model", _fields(named.fields)
    if isinstance(named, Enum):
        return "enum", named.words
    return "union", named.by, tuple((word, spelled(variant)) for word, variant in named.variants)


def _fields(fields: Iterable[Field]) -> Hashable:
    return tuple((field.wire, field.required, spelled(field.type)) for field in fields)
