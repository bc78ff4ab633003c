"""Compare handles: which there are, what they bind, and the names of their methods."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from codegen.diff.change import Change
from codegen.diff.change import paired
from codegen.diff.change import shown
from codegen.diff.operations import by_every_name
from codegen.diff.operations import same_route
from codegen.diff.sides import Sides
from codegen.handles import methods_on
from codegen.handles import operations_of
from codegen.ir import Api
from codegen.ir import Handle


def handle_changes(sides: Sides) -> Iterator[Change]:
    old, new = sides.old.api, sides.new.api
    pairs = paired(
        ((one.name, one) for one in old.platform.handles),
        ((one.name, one) for one in new.platform.handles),
    )
    for before, after in pairs:
        if before is None or after is None or before.binds != after.binds:
            ids = ["" if one is None else shown(one.binds) for one in (before, after)]
            rule = "handle.added"
            if before is not None:
                rule = "handle.removed" if after is None else "handle.ids-changed"
            yield _change(rule, before, after, *ids)
            continue
        if before.doc != after.doc:
            yield _change("docs.changed", before, after, before.doc, after.doc, "doc")
        yield from _method_changes(before, after, old, new)


def _change(
    rule: str, old: Handle | None, new: Handle | None, before: str, after: str, name: str = ""
) -> Change:
    known = [one for one in (old, new) if one is not None]
    return Change(
        rule=rule,
        subject=f"api.yaml handles.{known[0].name}",
        name=name or known[0].name,
        before=before,
        after=after,
        part="handle",
        old=old.place if old else None,
        new=new.place if new else None,
    )


class _Called(NamedTuple):
    """Name what a method of a handle calls: an operation, or its iterator or waiting method."""

    operation: str
    prefix: str

    def __str__(self) -> str:
        resource, _, name = self.operation.partition(".")
        return f"{resource}.{self.prefix}{name}"


def _method_changes(old: Handle, new: Handle, old_api: Api, new_api: Api) -> Iterator[Change]:
    """Compare the methods that both sides can have; what is gone or new is told of operations."""
    before, after = _methods(old, old_api), _methods(new, new_api)
    names = {called: name for name, called in after.items()}
    is_callable, was_callable = by_every_name(new_api), by_every_name(old_api)
    own = [{one.key: one for one in api.operations()} for api in (new_api, old_api)]
    known = set()
    for name, was in before.items():
        operation = is_callable.get(was.operation) or same_route(was_callable[was.operation], *own)
        now = None if operation is None else _Called(operation.key, was.prefix)
        known.add(now)
        if name in after:
            if after[name] != now:
                yield _change("handle.method-moved", old, new, str(was), str(after[name]), name)
        elif now in names:
            yield _change("handle.method-removed", old, new, name, names[now], name)
        elif now is not None and not was.prefix:
            yield _change("handle.method-removed", old, new, name, "", name)
    for name, called in after.items():
        had = called in known or called.prefix or name in before
        if not had and called.operation in was_callable:
            yield _change("handle.method-added", old, new, "", name, name)


def _methods(handle: Handle, api: Api) -> dict[str, _Called]:
    return {
        name: _Called(operation.key, called.removesuffix(operation.name))
        for operation in operations_of(handle, api)
        for name, called in methods_on(handle, operation, api)
    }
