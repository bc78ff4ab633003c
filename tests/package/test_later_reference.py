"""The spec against what a later client of Crisp's adds, to the last field.

`reference.json` knows routes and names only. `reference-11.3.0.json` also has queries, bodies,
answers and types, and which methods the client dropped.
"""

import json
import re

import pytest

from codegen.ir import Enum
from codegen.ir import Model
from codegen.typeinfo import fields_of
from crisp_client import CrispClient
from tests.codegen.specs import real_api
from tests.package.test_reference import ROOT
from tests.package.test_reference import ROWS
from tests.routes import unmarked

LATER = json.loads((ROOT / "tests/data/reference-11.3.0.json").read_text("utf-8"))
API = real_api()
CHANGED = [row for row in LATER["operations"] if row["id"] in LATER["changed"]]
EACH_ROW = pytest.mark.parametrize("row", LATER["operations"], ids=lambda row: row["id"])


def the_official(row):
    """Return the operation that has the name of Crisp's method."""
    (method,) = row["node"]
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", method.partition(".")[2]).lower()
    (found,) = (o for o in API.operations() if o.name == name)
    return found


def the_other(row):
    """Return the operation of the same id that has another route."""
    official = the_official(row)
    (found,) = (o for o in API.operations() if o.anchor == row["id"] and o != official)
    return found


def as_written(fields):
    """Return the fields as the reference writes them."""
    return {field.wire + "?" * (not field.required): field.type_text for field in fields}


@EACH_ROW
def test_the_name_of_crisps_method_is_the_later_route(row):
    found = the_official(row)
    assert (found.anchor, found.label) == (row["id"], row["label"])
    assert (found.method, unmarked(found.path)) == (row["method"], row["path"])
    assert not found.deprecation


@EACH_ROW
def test_what_it_takes_and_answers(row):
    found = the_official(row)
    body = found.body_parts or fields_of(found.body_type, API.types)
    assert as_written(found.query) == row["query"]
    assert as_written(body) == row["body"]
    assert (found.returns_text or None) == row["returns"]


@EACH_ROW
def test_who_may_call_it_is_not_invented(row):
    expected = ("user",) if "export" in row["id"] or "import" in row["id"] else ("user", "plugin")
    assert the_official(row).tiers == (expected if row["id"] in LATER["changed"] else None)


@pytest.mark.parametrize("name", LATER["types"])
def test_a_type_that_is_new(name):
    found, known = API.types[name], LATER["types"][name]
    assert found.since == LATER["revision"]
    if isinstance(found, Enum):
        assert list(found.words) == known["enum"]
    else:
        assert isinstance(found, Model)
        assert {field.wire: field.type_text for field in found.fields} == known


@pytest.mark.parametrize("name", LATER["fields"])
def test_a_field_that_is_new(name):
    # Our spec has one type for both directions.
    ours = re.sub("^WebsiteSettingsUpdate(?=.)", "WebsiteSettings", name)
    found = {field.wire: field for field in API.types[ours].fields}
    assert {wire: found[wire].type_text for wire in LATER["fields"][name]} == LATER["fields"][name]
    for wire in LATER["fields"][name]:
        assert (found[wire].required, found[wire].since) == (False, LATER["revision"])


@pytest.mark.parametrize(("name", "wires"), LATER["dropped"].items())
def test_a_field_that_the_client_dropped_stays_for_the_old_knowledge_base(name, wires):
    found = {field.wire: field for field in API.types[name].fields}
    assert all("old knowledge base" in found[wire].doc for wire in wires)


@pytest.mark.parametrize(("ended", "closest"), LATER["ended"].items())
def test_a_method_that_the_client_dropped_stays_and_says_for_whom(ended, closest):
    (found,) = (o for o in API.operations() if o.anchor == ended)
    assert "accounts with the old knowledge base only" in found.deprecation
    if closest:
        known = [the_official(row) for row in LATER["operations"] if row["id"] in closest]
        assert found.successor is not None
        assert found.successor.name in {one.key for one in known}
    else:
        assert found.successor is None
        assert "nothing comparable" in found.deprecation


@pytest.mark.parametrize("row", CHANGED, ids=lambda row: row["id"])
def test_a_route_that_moved_is_still_there_under_another_name(row):
    before, *_ = (old for old in ROWS if old["id"] == row["id"] and old["path"] != row["path"])
    found = the_other(row)
    assert (found.method, unmarked(found.path)) == (before["method"], before["path"])
    assert found.successor is not None
    assert found.successor.name == the_official(row).key
    assert "accounts with the old knowledge base only" in found.deprecation


def test_what_is_said_to_be_new_is():
    """Everything that `since:` ascribes to the revision is in the evidence."""
    said = {o.anchor for o in API.operations() if o.since == LATER["revision"]}
    types = {found.name for found in API.types.values() if found.since == LATER["revision"]}
    assert said == {row["id"] for row in LATER["operations"]} - set(LATER["changed"])
    assert types == set(LATER["types"])


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda h: h.map_helpdesk_locale_feedback_ratings("w", "en"), "content_type"),
        (lambda h: h.list_helpdesk_locale_feedbacks("w", "en"), "content_type"),
        (lambda h: h.list_helpdesk_locale_feedbacks("w", "en", 2), "content_type"),
        (lambda h: h.iter_list_helpdesk_locale_feedbacks("w", "en"), "content_type"),
        (lambda h: h.import_external_helpdesk_to_locale("w", "en", "https://a.example"), "body"),
        (lambda h: h.export_helpdesk_locale_articles("w", "en"), "content_type"),
    ],
)
def test_a_call_as_before_is_refused_before_anything_is_sent(call, said):
    with CrispClient("identifier", "key") as client:
        with pytest.raises((TypeError, ValueError), match=said):
            call(client.website_helpdesk)
