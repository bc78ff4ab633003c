"""What the emulator keeps follows from the shape of paths and types."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from codegen.ir import Api
from codegen.state import Collection
from codegen.state import collections
from codegen.state import documents
from codegen.state import parts
from codegen.state import singles
from tests.codegen.specs import load
from tests.codegen.specs import operations

TYPES = """
types:
  Thing:
    doc: A thing.
    fields: {user_id: str}
  Row:
    doc: A row.
    key: user_id
    fields: {user_id: str}
"""
ITEM = "/things/thing/{user_id}"


def of(*routes: str, types: str = TYPES) -> Api:
    """Return an API of routes such as `GET /things [Row]`."""
    text = ""
    for number, route in enumerate(routes):
        verb, path, returns = (*route.split(), "", "")[:3]
        text += f"route_{number}:\n  http: {verb} {path}\n  doc: It.\n"
        text += f"  returns: {returns}\n" if returns else ""
    return load({"rest/widget.yaml": operations(text) + types})


def the(found: Iterable[Collection]) -> Collection:
    (one,) = [collection for collection in found if collection.item.startswith("/things")]
    return one


def test_an_item_that_is_made_read_and_deleted() -> None:
    routes = (f"GET {ITEM} Thing", f"DELETE {ITEM}", "POST /things/thing")
    one = the(collections(of(*routes)))
    assert (one.item, one.listed, one.key, one.what) == (ITEM, "", "user_id", "thing")
    assert not one.put_adds


@pytest.mark.parametrize(
    "row", ["Thing", "Row"], ids=["of the type of the item", "whose key is the id"]
)
def test_its_list(row: str) -> None:
    path = "/things/all/{page_number}"
    routes = (f"GET {ITEM} Thing", f"DELETE {ITEM}", "POST /things/thing", f"GET {path} [{row}]")
    assert the(collections(of(*routes))).listed == path


def test_a_list_of_the_same_type_comes_before_one_of_the_same_key() -> None:
    routes = (f"GET {ITEM} Thing", f"DELETE {ITEM}", "POST /things/thing")
    lists = ("GET /things/others [Row]", "GET /things/all [Thing]")
    assert the(collections(of(*routes, *lists))).listed == "/things/all"
    more = (*routes, *lists, "GET /things/more [Thing]")
    assert the(collections(of(*more))).listed == ""


def test_put_adds_where_nothing_is_posted() -> None:
    routes = (f"GET {ITEM} Thing", f"PUT {ITEM}", f"DELETE {ITEM}", "GET /things/all [Thing]")
    assert the(collections(of(*routes))).put_adds


@pytest.mark.parametrize(
    "routes",
    [
        (f"GET {ITEM} Thing",),
        (f"GET {ITEM} Thing", f"DELETE {ITEM}"),
        (f"GET {ITEM} Thing", "POST /things/thing"),
        (f"GET {ITEM} Thing", f"PUT {ITEM}", "GET /things/all [Thing]"),
        (f"GET {ITEM} str", f"DELETE {ITEM}", "POST /things/thing"),
        ("GET /things/thing Thing", "PUT /things/thing", "POST /things"),
    ],
)
def test_what_is_no_collection(routes: tuple[str, ...]) -> None:
    found = collections(of(*routes))
    assert [one for one in found if one.item.startswith("/things")] == []


def test_what_the_type_says() -> None:
    types = """
types:
  Thing:
    doc: A thing.
    key: number
    order: place
    starts: {name: none, place: 3, share: 0.5, open: false, word: b}
    fields: {number: int, name: str, place: int, share: float, open: bool, word: a | b}
"""
    routes = (f"GET {ITEM} Thing", f"DELETE {ITEM}", "POST /things/thing")
    one = the(collections(of(*routes, types=types)))
    assert (one.key, one.numbered, one.order) == ("number", True, "place")
    starts = {"name": "none", "place": 3, "share": 0.5, "open": False, "word": "b"}
    assert one.starts == starts


def test_documents() -> None:
    routes = ("GET /a Thing", "PUT /a", "GET /b Thing", "PATCH /b", "GET /c Thing", "PUT /d")
    assert documents(of(*routes)) == {"/a", "/b"}


@pytest.mark.parametrize("verb", ["POST", "PUT"])
def test_a_thing_of_which_there_is_one(verb: str) -> None:
    path = "/shelf/{user_id}"
    api = of(f"GET {path} Thing", f"{verb} {path}", f"DELETE {path}", f"HEAD {path}")
    assert singles(api) == {path: "shelf"}
    assert documents(api) == {path}


@pytest.mark.parametrize(
    "routes",
    [
        ("GET /shelf Thing", "POST /shelf"),
        ("GET /shelf Thing", "DELETE /shelf"),
        ("POST /shelf Thing", "DELETE /shelf"),
        ("GET /shelf [Thing]", "POST /shelf", "DELETE /shelf"),
        (f"GET {ITEM} Thing", f"DELETE {ITEM}", f"PUT {ITEM}", "GET /things/all [Thing]"),
        (f"GET {ITEM} Thing", f"DELETE {ITEM}", *("GET /things/thing", "POST /things/thing")),
    ],
)
def test_what_is_no_thing_of_which_there_is_one(routes: tuple[str, ...]) -> None:
    assert singles(of(*routes)) == {}


def test_a_part_of_an_item() -> None:
    types = (
        TYPES
        + """
  Size:
    doc: A size.
    fields: {user_id: str}
  More:
    doc: More than the thing has.
    fields: {user_id: str, size: int}
"""
    )
    item = (f"GET {ITEM} Thing", f"DELETE {ITEM}", "POST /things/thing")
    size = (f"GET {ITEM}/size Size", f"PATCH {ITEM}/size", f"GET {ITEM}/more More")
    beside = (f"PUT {ITEM}/more", f"GET {ITEM}/a/size Size", f"PUT {ITEM}/a/size")
    assert parts(of(*item, *size, *beside, types=types)) == {f"{ITEM}/size": ITEM}


COUNTED = """
types:
  Thing:
    doc: A thing.
    fields: {user_id: str, parts: int, groups: int, lines: int, names: str}
  Part:
    doc: A part.
    key: plugin_id
    fields: {plugin_id: str}
"""


@pytest.mark.parametrize(
    ("item", "listed", "counts"),
    [
        ("/part/{plugin_id}", "/parts", {"parts": "part"}),
        ("/part/{plugin_id}", "/parts/{page_number}", {"parts": "part"}),
        # No number of that name, or one of things further inside, or no list inside of the item.
        ("/part/{plugin_id}", "/others", {}),
        ("/name/{plugin_id}", "/names", {}),
        ("/group/line/{plugin_id}", "/groups/lines", {}),
        ("/part/{plugin_id}", "", {}),
    ],
)
def test_a_number_called_like_a_list_inside_of_an_item_counts_it(
    item: str, listed: str, counts: dict[str, str]
) -> None:
    inside = f"{ITEM}{item}"
    routes = [f"GET {ITEM} Thing", f"DELETE {ITEM}", "POST /things/thing"]
    routes += [f"GET {inside} Part", f"DELETE {inside}", f"POST {inside.rpartition('/')[0]}"]
    routes += [f"GET {ITEM}{listed} [Part]"] * bool(listed)
    found = {one.item: one for one in collections(of(*routes, types=COUNTED))}
    assert inside in found
    assert found[ITEM].counts == counts


def test_of_the_real_spec(real_api: Api) -> None:
    found = {one.item.rpartition("{")[2].strip("}"): one for one in collections(real_api)}
    assert found["locale"].counts == {"articles": "article", "categories": "category"}
    assert found["inbox_id"].listed == "/website/{website_id}/inboxes/list/{page_number}"
    assert found["browsing_id"].key == "browsing_id"
    assert found["plugin_id"].key == "id"
    assert found["locale_linked"].put_adds
    assert [path.rpartition("/")[2] for path in parts(real_api)] == [
        *("participants", "routing", "state"),
    ]
    assert singles(real_api) == {
        "/plans/subscription/{website_id}": "subscription",
        "/website/{website_id}/helpdesk": "helpdesk",
    }
