"""The spec against what Crisp's own sources say: data that was not made from it.

`reference.json` has all that one revision said, `reference-<version>.json` what a later one added
or changed. The routes of all of them are live until one says otherwise.
"""

import json
import re
from pathlib import Path

from codegen.inventory import inventory
from codegen.revision import comparable
from crisp_client import CrispClient
from crisp_client import Event
from crisp_client import events
from tests.codegen.specs import real_api
from tests.inturn import in_turn
from tests.routes import unmarked

ROOT = Path(__file__).parent.parent.parent
REFERENCE = json.loads((ROOT / "tests/data/reference.json").read_text("utf-8"))
REFERENCES = [
    json.loads(path.read_text("utf-8")) for path in sorted((ROOT / "tests/data").glob("reference*"))
]
REVISION = max(reference["revision"] for reference in REFERENCES)
ROWS = [row for reference in REFERENCES for row in reference["operations"]]
INVENTORY = inventory(real_api())


def route(row):
    return row["method"], unmarked(row["path"])


# An operation may have another route than before, beside that.
KNOWN = {row["id"]: {route(same) for same in ROWS if same["id"] == row["id"]} for row in ROWS}
OURS = {(operation["reference"], *route(operation)) for operation in INVENTORY["operations"]}
BY_ROUTE = {(o["reference"], *route(o)): o for o in INVENTORY["operations"]}
each_row = in_turn("row", ROWS, ids=lambda row: f"{row['id']} {row['path']}")


def is_newer(revision: str) -> bool:
    pair = comparable(REVISION, revision)
    return pair is None or pair[0] < pair[1]


# A misspelt anchor is seen below: the row that it means has no operation.
REFERRING = [o for o in INVENTORY["operations"] if o["reference"] in KNOWN]


@in_turn("operation", REFERRING, ids=lambda operation: operation["name"])
def test_verb_and_path_are_those_of_the_reference(operation):
    assert route(operation) in KNOWN[operation["reference"]]


@each_row
def test_every_operation_of_the_reference_data_is_there(row):
    is_there = (row["id"], *route(row)) in OURS
    assert is_there or is_newer(INVENTORY["revision"]), (
        f"no operation has this route and this name or `anchor:`. If Crisp has removed it since "
        f"{REVISION}, raise `revision:` in spec/api.yaml"
    )


# The newest tier is younger than what the reference says of routes.
NEWEST = "website"
OF_A_PERSON = "/user/"


@in_turn("row", REFERENCE["operations"], ids=lambda row: row["id"])
def test_tiers_are_those_of_the_reference_and_no_more_is_said_to_be_stated(row):
    ours = {key: operation for key, operation in BY_ROUTE.items() if key[0] == row["id"]}
    found = ours[row["id"], *route(row)]
    stated, presumed, closed, doubted = (
        set(found[key] or ())
        for key in ("tiers", "tiers_not_stated", "tiers_closed", "tiers_doubted")
    )
    assert stated | presumed | closed | doubted == {"user", "website", "plugin"}
    if row["tiers"] is None:
        if row["path"].startswith(OF_A_PERSON):
            assert (stated, closed) == ({"user"}, {"website", "plugin"})
        elif row["id"] == "get-website-connect-endpoints":  # seen to take a website token
            assert (stated, presumed) == ({"website"}, {"user", "plugin"})
        else:
            assert (stated, closed) == (set(), set())
    else:
        assert stated == set(row["tiers"])
        # What both of the older tiers may call, the newest presumably may, too; else it may not.
        assert presumed == ({NEWEST} if stated == {"user", "plugin"} else set())
        assert closed == {"user", "website", "plugin"} - stated - presumed


@in_turn("original", REFERENCE["original_methods"], ids=lambda m: m["original"])
def test_every_original_method_is_there_by_its_name(original):
    with CrispClient() as client:
        assert callable(getattr(getattr(client, original["resource"]), original["name"]))
    (operation,) = (
        o
        for o in INVENTORY["operations"]
        if o["resource"] == original["resource"] and original["name"] in (o["name"], *o["also"])
    )
    assert operation["reference"] == original["operation"]


@each_row
def test_every_method_of_the_node_client_is_there_by_its_name(row):
    def snake(name):
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()

    sharing = [o for o in INVENTORY["operations"] if o["reference"] == row["id"]]
    names = {name for o in sharing for name in (o["name"], *o["also"])}
    wanted = {snake(name.partition(".")[2]) for name in row["node"]}
    assert wanted <= names or not sharing  # which another test tells


@in_turn("name", REFERENCE["original_events"], ids=str)
def test_every_original_event_is_there(name):
    payload_class = getattr(events, events.CLASSES[name])
    assert payload_class.event_name == name == Event(name)
    assert isinstance(events.decode(name, {}), payload_class)


def test_nothing_stands_twice_or_was_lost():
    originals = {row["original"] for row in REFERENCE["original_methods"]}
    assert len({(row["id"], *route(row)) for row in ROWS}) == len(ROWS)
    # The client of 2017 changes no more.
    assert len(originals) == len(REFERENCE["original_methods"]) == 45
    assert len(set(REFERENCE["original_events"])) == len(REFERENCE["original_events"]) == 67
    assert {row["operation"] for row in REFERENCE["original_methods"]} <= KNOWN.keys()
