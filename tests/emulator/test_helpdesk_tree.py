"""The new knowledge base: what is created at a path is there, below it, and gone with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import APIError
from crisp_client import CrispClient
from crisp_client import InvalidDataError
from crisp_client import NotFoundError
from crisp_client.resources import WebsiteHelpdeskResource
from crisp_client.testing import Emulator
from tests.tokens import pair_of

Where = tuple[str, str, Any]


@pytest.fixture(scope="module")
def client(crisp: Emulator) -> Iterator[CrispClient]:
    with CrispClient(*pair_of(crisp, "user"), tier="user", host=crisp.url) as client:
        yield client


@pytest.fixture
def where(crisp: Emulator, client: CrispClient) -> Where:
    website_id = crisp.add_website("Fresh", "fresh.example")
    client.website_helpdesk.initialize_helpdesk(website_id, "Help", "help")
    client.website_helpdesk.add_helpdesk_locale(website_id, "en")
    return website_id, "en", "guides"


@pytest.fixture
def helpdesk(client: CrispClient) -> WebsiteHelpdeskResource:
    return client.website_helpdesk


def slugs(helpdesk: WebsiteHelpdeskResource, where: Where, **query: Any) -> list[str | None]:
    return [row.slug for row in helpdesk.list_helpdesk_tree(*where, **query)]


def test_what_is_created_is_resolved_and_listed(helpdesk, where):
    helpdesk.create_helpdesk_tree_path(*where, "start/first steps")
    assert helpdesk.resolve_helpdesk_tree_path(*where, "start/first steps").slug == "first steps"
    assert slugs(helpdesk, where) == ["start"]
    assert slugs(helpdesk, where, sub_path="start") == ["first steps"]
    (start,) = helpdesk.list_helpdesk_tree(*where)
    assert [child.slug for child in start.children] == ["first steps"]
    assert helpdesk.list_helpdesk_tree(where[0], "en", "news") == []


def test_content_and_metadata_are_of_the_entry(helpdesk, where):
    path = (*where, "start/first")
    helpdesk.create_helpdesk_tree_path(*path)
    helpdesk.save_helpdesk_tree_content(*path, "# So")
    helpdesk.update_helpdesk_tree_metadata(*path, {"title": "First", "state": {"hidden": True}})
    helpdesk.update_helpdesk_tree_metadata(*path, {"state": {"published": True}})
    assert helpdesk.resolve_helpdesk_tree_content(*path).content == "# So"
    entry = helpdesk.resolve_helpdesk_tree_path(*path)
    assert (entry.title, entry.state.published, entry.state.hidden) == ("First", True, True)
    helpdesk.create_helpdesk_tree_path(*path)  # changes nothing
    assert helpdesk.resolve_helpdesk_tree_metadata(*path).title == "First"
    assert slugs(helpdesk, where, sub_path="start", search_title="fir") == ["first"]
    assert slugs(helpdesk, where, sub_path="start", search_title="last") == []
    assert slugs(helpdesk, where, sub_path="start", filter_date_end="2001-01-01") == []


def test_pages_are_listed_by_path(helpdesk, where):
    for path in ("start/second", "last", "start/first"):
        helpdesk.create_helpdesk_tree_path(*where, path)
    found = [page.tree_path for page in helpdesk.list_helpdesk_pages(*where)]
    assert found == ["last", "start", "start/first", "start/second"]


def test_a_page_is_found_by_path_and_by_id(helpdesk, where):
    helpdesk.create_helpdesk_tree_path(*where, "first")
    helpdesk.update_helpdesk_tree_metadata(*where, "first", {"title": "First"})
    (page,) = helpdesk.list_helpdesk_pages(*where)
    assert (page.tree_path, page.title) == ("first", "First")
    assert helpdesk.resolve_helpdesk_page_entity(*where, page.entity_id) == page
    of_entry = helpdesk.resolve_helpdesk_tree_page(*where, "first")
    assert (of_entry.title, of_entry.url) == ("First", page.url)
    with pytest.raises(NotFoundError):
        helpdesk.resolve_helpdesk_page_entity(*where, "other")


def test_what_is_below_goes_along(helpdesk, where):
    helpdesk.create_helpdesk_tree_path(*where, "old/one")
    helpdesk.save_helpdesk_tree_content(*where, "old/one", "1")
    helpdesk.create_helpdesk_tree_path(*where, "older")
    move = {"action": "move", "path": {"to": "new/place"}}
    helpdesk.update_helpdesk_tree_path(*where, "old", move)
    assert helpdesk.resolve_helpdesk_tree_content(*where, "new/place/one").content == "1"
    assert slugs(helpdesk, where) == ["new", "older"]
    for taken in ("older", "new/place/one"):
        with pytest.raises(InvalidDataError, match="a path that is free"):
            again = {"action": "move", "path": {"to": taken}}
            helpdesk.update_helpdesk_tree_path(*where, "new/place", again)
    helpdesk.delete_helpdesk_tree_path(*where, "new")
    assert slugs(helpdesk, where) == ["older"]


def test_what_is_not_there(helpdesk, where):
    website_id, _, kind = where
    calls = (
        lambda: helpdesk.resolve_helpdesk_tree_path(*where, "none"),
        lambda: helpdesk.resolve_helpdesk_tree_metadata(*where, "none"),
        lambda: helpdesk.save_helpdesk_tree_content(*where, "none", "x"),
        lambda: helpdesk.update_helpdesk_tree_path(*where, "none", {"action": "move"}),
        lambda: helpdesk.delete_helpdesk_tree_path(*where, "none"),
        lambda: helpdesk.create_helpdesk_tree_path(website_id, "fr", kind, "first"),
    )
    for call in calls:
        with pytest.raises(APIError) as caught:
            call()
        assert (caught.value.status, caught.value.reason) == (404, "not_found")
