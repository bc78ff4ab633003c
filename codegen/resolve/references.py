"""References: a field that has ids names a parameter of a path, whose values they are."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import Model
from codegen.irtypes import ListOf
from codegen.irtypes import not_null
from codegen.irtypes import Scalar
from codegen.placed import place_of
from codegen.problems import Problems
from codegen.problems import shorten


def check_references(api: Api, problems: Problems) -> None:
    """Report what refers to nothing that a path names, or is no text."""
    known = {field.wire for operation in api.operations() for field in operation.path_params}
    for field in dict.fromkeys(_fields(api)):  # many types may inherit one
        if not field.refers_to:
            continue
        place = place_of(field, "refers_to")
        if field.refers_to not in known:
            hint = problems.did_you_mean(field.refers_to, known)
            problems.add(place, f"no path has the parameter {shorten(field.refers_to)}{hint}")
        found = not_null(field.type)
        if Scalar("str") not in (found, found.item if isinstance(found, ListOf) else None):
            problems.add(place, f"`{field.wire}` is no text, nor a list of texts, to be an id")


def _fields(api: Api) -> Iterator[Field]:
    for named in api.types.values():
        if isinstance(named, Model):
            yield from named.fields
    for operation in api.operations():
        yield from operation.sent_fields
    for event in api.events():
        yield from event.fields or ()
    for family in api.families:
        for emit in family.emits:
            yield from emit.fields
