"""The spec against what Crisp's own sources say: data that was not made from it."""

import json
import re
from pathlib import Path

import pytest

from codegen.inventory import inventory
from codegen.resolve import load_api
from crisp_client import CrispClient
from crisp_client import Event
from crisp_client import events
from tests.routes import unmarked

ROOT = Path(__file__).parent.parent.parent
REFERENCE = json.loads((ROOT / "tests/data/reference.json").read_text("utf-8"))
INVENTORY = inventory(load_api(ROOT / "spec"))
BY_REFERENCE = {row["id"]: row for row in REFERENCE["operations"]}


@pytest.mark.parametrize("operation", INVENTORY["operations"], ids=lambda o: o["name"])
def test_verb_and_path_are_those_of_the_reference(operation):
    known = BY_REFERENCE[operation["reference"]]
    path = unmarked(operation["path"])
    assert (operation["method"], path) == (known["method"], unmarked(known["path"]))


def test_every_operation_of_the_reference_data_is_there():
    assert {o["reference"] for o in INVENTORY["operations"]} == BY_REFERENCE.keys()


@pytest.mark.parametrize("original", REFERENCE["original_methods"], ids=lambda m: m["original"])
def test_every_original_method_is_there_by_its_name(original):
    with CrispClient() as client:
        assert callable(getattr(getattr(client, original["resource"]), original["name"]))
    (operation,) = (
        o
        for o in INVENTORY["operations"]
        if o["resource"] == original["resource"] and original["name"] in (o["name"], *o["also"])
    )
    assert operation["reference"] == original["operation"]


@pytest.mark.parametrize("row", REFERENCE["operations"], ids=lambda row: row["id"])
def test_every_method_of_the_node_client_is_there_by_its_name(row):
    def snake(name):
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()

    sharing = [o for o in INVENTORY["operations"] if o["reference"] == row["id"]]
    names = {name for o in sharing for name in (o["name"], *o["also"])}
    assert {snake(name.partition(".")[2]) for name in row["node"]} <= names


@pytest.mark.parametrize("name", REFERENCE["original_events"])
def test_every_original_event_is_there(name):
    payload_class = getattr(events, events.CLASSES[name])
    assert payload_class.event_name == name == Event(name)
    assert isinstance(events.decode(name, {}), payload_class)


def test_the_counts_that_were_asked_for():
    assert len(REFERENCE["original_methods"]) == 45
    assert len(REFERENCE["original_events"]) == 67
    assert len(BY_REFERENCE) == 253
    assert len(INVENTORY["events"]) == 102
