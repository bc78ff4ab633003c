"""Compare bodies of requests: their fields, and how a caller passes them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from attrs import evolve

from codegen.diff.change import Change
from codegen.diff.metadata import example_changes
from codegen.diff.spot import Spot
from codegen.diff.structure import compare_fields
from codegen.diff.structure import compare_type
from codegen.diff.structure import replacement_rule
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.typeinfo import look_up
from codegen.wholebody import whole


def positional(operation: Operation) -> list[str]:
    """Return the names of the arguments that may be passed by position."""
    found = [field.name for field in operation.path_params]
    if isinstance(operation.body, TypeBody):
        return [*found, "body"]
    either = operation.body.either if operation.body else ()
    return found + [field.name for field in operation.body_fields if field.wire not in either]


def body_changes(spot: Spot, old: Operation, new: Operation) -> Iterator[Change]:
    at = evolve(
        spot,
        address=f"{old.key} body",
        part="body",
        before=_text(old),
        after=_text(new),
    )
    one, other = old.body, new.body
    if _form(old) != _form(new):
        yield at.value_change("request.form-changed")
    types = spot.sides.old.api.types, spot.sides.new.api.types
    if isinstance(one, FieldsBody) and isinstance(other, FieldsBody):
        accepted = [bool(whole(old, types[0])), bool(whole(new, types[1]))]
        if accepted == [False, True]:
            yield at.value_change("request.mapping-accepted")
        elif accepted == [True, False]:
            yield at.value_change("request.mapping-refused")
    before, after = _fields(old, types[0]), _fields(new, types[1])
    if isinstance(one, TypeBody) and isinstance(other, TypeBody):
        yield from example_changes(at, one, other)
        if not (one.pick or other.pick) or before is None or after is None:
            yield from compare_type(at, one.type, other.type)
            return
    if before is not None and after is not None:
        found = list(
            compare_fields(evolve(at, address=f"{at.address}."), before, after, "body field")
        )
        yield from found
        if isinstance(one, TypeBody) and isinstance(other, TypeBody) and one.type != other.type:
            yield at.value_change(replacement_rule(at, found))
    yield from _either(at, old, new)


def _form(operation: Operation) -> str:
    """Return whether a caller passes one argument for the body, or one for each field."""
    return "one" if isinstance(operation.body, TypeBody) else "each"


def _text(operation: Operation) -> str:
    if isinstance(operation.body, TypeBody):
        return operation.body.type_text
    return ", ".join(field.wire for field in operation.body_parts) or "nothing"


def _fields(operation: Operation, types: Mapping[str, NamedType]) -> tuple[Field, ...] | None:
    """Return the fields that are sent; None where the body is no object with described fields."""
    body = operation.body
    if isinstance(body, TypeBody) and body.picked is None:
        model = look_up(body.type, types, Model)
        return model.fields if model else None
    return operation.body_parts


def _either(at: Spot, old: Operation, new: Operation) -> Iterator[Change]:
    """Compare the fields of which exactly one is sent."""
    before = old.body.either if isinstance(old.body, FieldsBody) else ()
    after = new.body.either if isinstance(new.body, FieldsBody) else ()
    if set(before) == set(after):
        return
    known = {field.wire for field in old.body_parts}
    more = set(after) - set(before)
    kept = set(before) <= set(after) and not more & known
    looser = not after or (before and kept)
    rule = "request.one-of-loosened" if looser else "request.one-of-tightened"
    yield at.value_change(rule, before, after)
