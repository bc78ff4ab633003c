"""Compare operations: names, routes, arguments, answers, and facts about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set

from attrs import evolve

from codegen.diff.bodies import body_changes
from codegen.diff.bodies import positional
from codegen.diff.change import Change
from codegen.diff.change import differing
from codegen.diff.change import paired
from codegen.diff.change import shown
from codegen.diff.change import without_rule
from codegen.diff.metadata import ending_changes
from codegen.diff.metadata import gone
from codegen.diff.sides import Side
from codegen.diff.sides import Sides
from codegen.diff.spot import Spot
from codegen.diff.structure import compare_field
from codegen.diff.structure import compare_fields
from codegen.diff.structure import compare_type
from codegen.diff.tiers import caller_changes
from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Operation
from codegen.ir import Removed
from codegen.typeinfo import iteration

# The rule for each attribute that is compared as a whole.
_PLAIN = {
    "method": "operation.method-changed",
    "success": "operation.success-changed",
    "status": "operation.status-changed",
    "authenticated": "operation.credentials-changed",
    "client": "operation.session-changed",
    "awaits": "operation.result-event-changed",
    "refuses": "operation.refusals-changed",
    "asks": "operation.asks-changed",
    "causes": "operation.causes-changed",
}
_PROSE = ("doc", "note", "words", "anchor", "label", "since")
# Compared below, or following from what is compared there.
_HANDLED = {
    *_PLAIN, *_PROSE, "resource", "name", "place", "path", "segments", "path_params", "query",
    "body", "returns", "returns_text", "also", "tiers", "presumed_tiers", "scope", "deprecation",
    "sunset", "successor", "shares", "cursor", "page_rows", "each", "safety", "states_safety",
    "deduplicate",
}  # fmt: skip


def operation_changes(sides: Sides) -> Iterator[Change]:
    old = {operation.key: operation for operation in sides.old.api.operations()}
    new = {operation.key: operation for operation in sides.new.api.operations()}
    was_callable, is_callable = by_every_name(sides.old.api), by_every_name(sides.new.api)
    successors = {one.key: shown(one.successor) for one in sides.new.api.removed}
    renamed: set[str] = set()
    for key, before in old.items():
        after = is_callable.get(key)
        if after is not None:
            if after.key != key:
                yield _change("operation.renamed", before, after, key, after.key)
            yield from _changed_operation(sides, before, after)
        elif (after := same_route(before, new, old)) is not None:
            yield _change("operation.renamed-without-alias", before, after, key, after.key)
            yield from _changed_operation(sides, before, after)
        else:
            route = f"{before.method} {before.path}"
            change = gone(_change("operation.removed", before, None, route, ""), before)
            yield evolve(change, successor=successors.get(key) or change.successor)
        if after is not None:
            renamed.add(after.key)
        yield from _aliases(before, after, is_callable)
    for key, after in new.items():
        if key not in was_callable and key not in renamed:
            route = f"{after.method} {after.path}"
            yield _change("operation.added", None, after, "", route)
    yield from _said_of_removed(sides, old.keys() | new.keys())


def _said_of_removed(sides: Sides, known: Set[str]) -> Iterator[Change]:
    """Compare what is said of operations that were gone before."""
    old, new = (((r.key, r) for r in side.api.removed) for side in (sides.old, sides.new))
    for before, after in paired(old, new):
        one, texts = before or after, (_said(before), _said(after))
        if one is not None and one.key not in known and texts[0] != texts[1]:
            yield Change(
                rule="docs.changed",
                subject=one.key,
                name="removed",
                before=texts[0],
                after=texts[1],
                old=before.place if before else None,
                new=after.place if after else None,
                origins=frozenset({f"operation {one.key}"}),
            )


def _said(removed: Removed | None) -> str:
    return f"{removed.doc} {shown(removed.successor)}".strip() if removed else ""


def by_every_name(api: Api) -> dict[str, Operation]:
    """Return operations by every name that a caller may use; own names win over further ones."""
    found = {f"{o.resource}.{name}": o for o in api.operations() for name in o.also}
    return {**found, **{operation.key: operation for operation in api.operations()}}


def same_route(
    missing: Operation, new: dict[str, Operation], old: dict[str, Operation]
) -> Operation | None:
    """Return the new operation that sends the requests of one that is gone."""
    found = [
        operation
        for key, operation in new.items()
        if key not in old
        and operation.shares == missing.shares
        and _route(operation) == _route(missing)
    ]
    return found[0] if len(found) == 1 else None


def _route_of_another(side: Side, before: Operation) -> Operation | None:
    """Return the operation of another name that has the route of `before`, if there is one."""
    others = (one for one in side.api.operations() if one.key != before.key)
    return next((one for one in others if _route(one) == _route(before)), None)


def _route(operation: Operation) -> tuple[str, str]:
    return operation.method, shape(operation.path)


def shape(path: str) -> str:
    """Return a path without its names, and without the mark that a page may be left out."""
    return re.sub(r"\{[^}.?]*(\.\.\.)?\??\}", r"{\1}", path)


def _change(
    rule: str, old: Operation | None, new: Operation | None, before: str, after: str, name: str = ""
) -> Change:
    known = [operation for operation in (old, new) if operation is not None]
    return Change(
        rule=rule,
        subject=known[0].key,
        name=name,
        before=before,
        after=after,
        direction=Direction.BOTH,
        old=old.place if old else None,
        new=new.place if new else None,
        origins=frozenset(f"operation {operation.key}" for operation in known),
    )


def _aliases(
    old: Operation, new: Operation | None, is_callable: dict[str, Operation]
) -> Iterator[Change]:
    for alias in old.also:
        target = is_callable.get(f"{old.resource}.{alias}")
        if target is None:
            if new is not None:  # else the operation itself is removed
                yield _change("operation.alias-removed", old, new, alias, "", alias)
        elif target is not new and _route(target) != _route(old):
            yield _change("operation.alias-moved", old, target, old.name, target.name, alias)
    for alias in new.also if new is not None else ():
        if alias not in (*old.also, old.name):
            yield _change("operation.alias-added", old, new, "", alias, alias)


def _changed_operation(sides: Sides, old: Operation, new: Operation) -> Iterator[Change]:
    spot = Spot(
        sides, f"operation {old.key}", old.key, Direction.BOTH, old=old.place, new=new.place
    )
    sent = evolve(spot, direction=Direction.SENT)
    # These depend on types and tiers too, which may be others where the operation is the same.
    yield from caller_changes(spot, old, new)
    yield from body_changes(sent, old, new)
    if old == new:
        return
    yield from _own_changes(sides, old, new)
    yield from ending_changes(spot, old, new)
    yield from _path(sent, old, new)
    at = evolve(sent, address=f"{old.key} query.")
    yield from compare_fields(at, old.query, new.query, "query key")
    yield from _order(sent, old, new)
    yield from _answer(spot, old, new)


def _own_changes(sides: Sides, old: Operation, new: Operation) -> Iterator[Change]:
    """Compare what it is, without the values that are sent and received."""

    def changed(rule: str, before: object, after: object, name: str = "") -> Iterator[Change]:
        if before != after:
            yield _change(rule, old, new, shown(before), shown(after), name)

    if shape(old.path) != shape(new.path):
        if (other := _route_of_another(sides.new, old)) is not None:
            change = _change("operation.route-moved", old, new, old.path, new.path)
            yield evolve(change, successor=other.key)
        else:
            yield from changed("operation.path-changed", old.path, new.path)
    elif ("?}" in old.path) != ("?}" in new.path):
        rule = "operation.page-optional" if "?}" in new.path else "operation.page-required"
        yield from changed(rule, old.path, new.path)
    for attribute, before, after in differing(old, new, _PLAIN):
        yield from changed(_PLAIN[attribute], before, after)
    if old.method == new.method or old.states_safety or new.states_safety:
        yield from changed("operation.retry-class-changed", _retry_class(old), _retry_class(new))
    if old.scope != new.scope:
        yield from changed(_scope_rule(old.scope, new.scope), old.scope, new.scope)
    yield from _iteration(old, new)
    for name, before, after in differing(old, new, _PROSE):
        if old.name == new.name or name not in ("anchor", "label"):  # made of the name
            yield from changed("docs.changed", before, after, name)
    for name, before, after in differing(old, new, without_rule(new, _HANDLED)):
        yield from changed("other.changed", before, after, name)


def _scope_rule(old: str, new: str) -> str:
    """Return the rule for two scopes; Crisp may name one without `read` or `write`."""
    if old == "unknown" or new.startswith(f"{old} "):
        return "operation.scope-stated"
    if new == "unknown" or old.startswith(f"{new} "):
        return "operation.scope-unstated"
    return "operation.scope-changed"


def _retry_class(operation: Operation) -> str:
    """Return what the spec says about sending it twice."""
    return str(operation.deduplicate or operation.safety)


# Arguments


def _path(spot: Spot, old: Operation, new: Operation) -> Iterator[Change]:
    at = evolve(spot, address=f"{old.key} path.")
    if shape(old.path) != shape(new.path):
        yield from compare_fields(at, old.path_params, new.path_params, "path parameter")
        return
    for before, after in zip(old.path_params, new.path_params, strict=True):
        if before.name != after.name:
            change = spot.value_change("request.argument-renamed", before.name, after.name)
            yield evolve(change, name=before.wire)
        field = at.field(before.wire, before, after, "path parameter")
        yield from compare_field(field, before, after)


def _order(spot: Spot, old: Operation, new: Operation) -> Iterator[Change]:
    """Find out whether a call by position still means the same."""
    renamed = {}
    if shape(old.path) == shape(new.path):
        pairs = zip(old.path_params, new.path_params, strict=True)
        renamed = {before.name: after.name for before, after in pairs}
    before = [renamed.get(name, name) for name in positional(old)]
    after = positional(new)
    kept = [name for name in before if name in after]
    if any(before.index(name) != after.index(name) for name in kept):
        yield spot.value_change("request.order-changed", ", ".join(before), ", ".join(after))


# Answers


def _answer(spot: Spot, old: Operation, new: Operation) -> Iterator[Change]:
    at = evolve(
        spot,
        address=f"{old.key} returns",
        direction=Direction.RECEIVED,
        part="answer",
        before=old.returns_text,
        after=new.returns_text,
    )
    if old.returns is not None and new.returns is not None:
        yield from compare_type(at, old.returns, new.returns)
    elif old.returns is not None:
        yield at.value_change("result.withheld")
    elif new.returns is not None:
        yield at.value_change("result.given")


def _iteration(old: Operation, new: Operation) -> Iterator[Change]:
    before, after = iteration(old), iteration(new)
    if before and not after:
        yield _change("operation.iterator-removed", old, new, before, "", f"iter_{old.name}")
    elif after and not before:
        yield _change("operation.iterator-added", old, new, "", after, f"iter_{new.name}")
    elif before != after:
        yield _change("operation.paging-changed", old, new, before, after)
    if before and after and old.page_rows != new.page_rows:
        rows = (shown(one.page_rows) or "not known" for one in (old, new))
        yield _change("operation.page-rows-changed", old, new, *rows)
    if before and after and old.name != new.name:
        name = f"iter_{old.name}"
        yield _change("operation.iterator-removed", old, new, name, f"iter_{new.name}", name)
