"""Rules for named types."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Place
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import not_null
from codegen.irtypes import Type
from codegen.lint.fields import fields
from codegen.lint.fields import prose
from codegen.lint.finding import Finding
from codegen.lint.finding import finding
from codegen.lint.revisions import age
from codegen.lint.revisions import successor_ends
from codegen.typeinfo import look_up
from codegen.typeinfo import references
from codegen.typeinfo import words_of


def types(api: Api) -> Iterator[Finding]:
    users = _users(api)
    for named in api.types.values():
        yield from _use(named, users.get(named.name, set()))
        if not named.doc:
            yield finding("doc-missing", named.place, f"the type `{named.name}` has no `doc:`")
        yield from prose(named.place, named.name, named.doc, named.note)
        yield from age(named, api.platform)
        yield from successor_ends(named, api.types)
        if isinstance(named, Model):
            received = Direction.RECEIVED in named.direction
            yield from fields(named.fields, api, explained=bool(named.note), received=received)
            yield from decided(named.fields, named.place, api)
            keys = [field for field in named.fields if field.wire == named.key]
            if any(not field.required for field in keys):
                message = f"the key of `{named.name}` may be absent: `{named.key}`"
                yield finding("key-optional", named.place, message)


def decided(found: tuple[Field, ...], place: Place, api: Api) -> Iterator[Finding]:
    """Compare the words of a field with the variants that they decide."""
    beside = {field.wire: field for field in found}
    for field in found:
        union = look_up(not_null(field.type), api.types, Union)
        if union is None:
            continue
        words = words_of(not_null(beside[union.by].type), api.types)
        if not words or any(word.endswith("*") for word in words):
            continue
        known = [word for word, _ in union.variants]
        for word in known:
            if word not in words:
                message = f"`{union.by}` is never `{word}`, for which `{union.name}` has a variant"
                yield finding("variant-without-word", place, message)
        for word in words:
            if word not in known:
                message = f"`{union.name}` has no variant for `{word}`, as `{union.by}` may be"
                yield finding("word-without-variant", place, message)


def _use(named: NamedType, users: set[str]) -> Iterator[Finding]:
    if not users:
        message = f"no operation or event uses the type `{named.name}`"
        yield finding("type-unused", named.place, message)
    if len(users) == 1 and "/types/" in named.place.file:
        [user] = users
        if "/types/" not in user:
            message = f"only {user} uses the type `{named.name}`; move it there"
            yield finding("type-far-away", named.place, message)


def _users(api: Api) -> dict[str, set[str]]:
    """Return by type the files that mention it. A type counts only if it is used itself."""
    found: dict[str, set[str]] = {}

    def add(mentioned: Iterable[str], file: str) -> None:
        for name in mentioned:
            found.setdefault(name, set()).add(file)

    for named in api.types.values():
        if isinstance(named, Model) and named.extends:
            add([named.extends], named.place.file)
        if named.direction is not Direction.NONE:
            add((name for used in _parts(named) for name in references(used)), named.place.file)
    for operation in api.operations():
        file = operation.place.file
        body = operation.body
        used = list(operation.sent())
        used += [body.type] if isinstance(body, TypeBody) else []  # of a pick too
        used += [operation.returns] if operation.returns is not None else []
        add((name for one in used for name in references(one)), file)
    for family in api.families:
        for event in family.events:
            add([event.extends] if event.extends else [], family.file)
            own = event.fields or ()
            add((name for field in own for name in references(field.type)), family.file)
        for emit in family.emits:
            add((name for field in emit.fields for name in references(field.type)), family.file)
    return found


def _parts(named: NamedType) -> Iterator[Type]:
    if isinstance(named, Model):
        yield from (field.type for field in named.fields)
    if isinstance(named, Union):
        yield from (variant for _, variant in named.variants)
