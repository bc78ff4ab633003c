"""`names.lock` has what the package offers: no name more, none less."""

from __future__ import annotations

import inspect
import typing
from pathlib import Path

import attrs
import pytest

from codegen.names import read_names
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import events
from crisp_client import models
from crisp_client import resources

LOCKED = read_names(Path(__file__).parent.parent.parent / "names.lock")
OWN = {"event_name"}  # of every event
# Of conversations, and of people.
BY_HAND = {"send_text", "note", "resolve", "typing", "add_segment", "remove_segment"}


@pytest.mark.parametrize("client_class", [CrispClient, AsyncCrispClient])
def test_methods_and_their_arguments(client_class):
    client = client_class()
    found = set()
    for resource in {name.split(".")[1] for name in LOCKED if name.startswith("client.")}:
        methods = getattr(client, resource)
        for name in dir(type(methods)):  # `dir(methods)` leaves out second names
            if name.startswith("_"):
                continue
            found.add(f"client.{resource}.{name}")
            if not name.startswith(("iter_", "wait_for_")):
                arguments = inspect.signature(getattr(methods, name)).parameters.keys()
                found |= {f"client.{resource}.{name}({a})" for a in arguments - {"options"}}
    assert found == {name for name in LOCKED if name.startswith("client.")}


@pytest.mark.parametrize("flavour", ["", "Async"])
def test_handles_with_their_ids_and_methods(flavour):
    found = set()
    for name in resources.__all__:
        if name.endswith("Handle") and name.startswith("Async") == bool(flavour):
            handle = f"resources.{name.removeprefix('Async')}"
            public = {one for one in dir(getattr(resources, name)) if not one.startswith("_")}
            found |= {handle, *(f"{handle}.{one}" for one in public - BY_HAND)}
    assert found == {name for name in LOCKED if name.startswith("resources.")}


def test_types_and_their_fields():
    found = set()
    for name in models.__all__:
        found.add(f"models.{name}")
        found |= {f"models.{name}{member}" for member in members(getattr(models, name))}
    locked = {name for name in LOCKED if name.startswith("models.")}
    assert locked <= found
    # The forms of a message are a union; their keys are locked under the name of the union.
    more = {name.partition("[")[::2] for name in found - locked}
    assert all(key for _, key in more)
    forms = {form for form, _ in more}
    assert forms <= locked and not forms & {
        name.partition("[")[0] for name in locked if "[" in name
    }


def members(found):
    """Attributes of a class, keys of a mapping or of a union of mappings."""
    if typing.get_origin(found) is typing.Annotated:
        return members(found.__origin__)
    if typing.is_typeddict(found):
        return {f"[{key}]" for key in typing.get_type_hints(found)}
    if isinstance(found, type) and attrs.has(found):
        return {f".{field.name}" for field in attrs.fields(found) if field.name[0] != "_"}
    mappings = [part for part in typing.get_args(found) if typing.is_typeddict(part)]
    return {member for part in mappings for member in members(part)}


def test_events_and_their_fields():
    found = {f"Event.{member.name}" for member in events.Event}
    for name in events.CLASSES.values():
        found.add(f"events.{name}")
        found |= {f"events.{name}{member}" for member in members(getattr(events, name))}
    assert found == {name for name in LOCKED if name.startswith(("events.", "Event."))}
