"""Which websites, routes and scopes can be reached."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

import pytest
from mcp.shared.exceptions import MCPError

from crisp_client import NotFoundError
from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.mcp.answers import parts
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted
from tests.mcp.conftest import Person
from tests.mcp.test_safety import REMOVE


def test_another_website_is_not_reached(crisp: Emulator) -> None:
    other = crisp.add_website("Other", "other.example")

    async def work(host: Host) -> None:
        said, failed = await host.called(
            "call_operation", operation="website.get_website", arguments={"website_id": other}
        )
        assert failed
        assert said == f"Failed: this server works on the website {crisp.website_id} alone"
        found = await host.call("call_operation", operation="website.get_website")
        assert parts(found)[1][0]["website_id"] == crisp.website_id

    hosted(crisp, work, mode="search")


def test_a_website_that_may_be_named_is_this_one_alone(crisp: Emulator) -> None:
    """Where an operation can do without one, none is named for it."""
    other = crisp.add_website("Other", "other.example")
    key = "email_subscription.get_subscription_status"
    known = {"email_hash": "0" * 64, "key": "k"}

    async def work(host: Host) -> None:
        for named in ({}, {"website_id": crisp.website_id}, {"website_id": other}):
            said = await host.call("call_operation", operation=key, arguments={**known, **named})
            alone = f"Failed: this server works on the website {crisp.website_id} alone"
            assert (said == alone) is (named == {"website_id": other})

    before = len(crisp.requests)
    hosted(crisp, work, mode="search")
    asked = [parse_qs(one.query).get("website_id") for one in crisp.requests[before:]]
    assert asked == [None, [crisp.website_id]]


@pytest.mark.parametrize("mode", ["search", "all"])
def test_without_a_website_each_call_names_one(crisp: Emulator, mode: str) -> None:
    other = crisp.add_website("Other", "other.example")

    async def call(host: Host, **given: Any) -> str:
        if mode == "all":
            return await host.call("get_website", **given)
        key = "website.get_website"
        return await host.call("call_operation", operation=key, arguments=given)

    async def work(host: Host) -> None:
        for one in (crisp.website_id, other):
            _, [found] = parts(await call(host, website_id=one))
            assert found["website_id"] == one
        assert "'website_id' is a required property" in await call(host)

    hosted(crisp, work, mode=mode, any_website=True)


def test_without_a_website_there_are_no_resources(crisp: Emulator, ada: Visitor) -> None:
    async def work(host: Host) -> None:
        assert (await host.client.list_resources()).resources == []
        with pytest.raises(MCPError, match="conversations may not be read"):
            await host.client.read_resource(f"crisp://conversation/{ada.session_id}")
        said = await host.call("list_operators")
        assert said == "Failed: no website: start the server with --website ID"

    hosted(crisp, work, any_website=True)


def test_without_a_website_nobody_is_looked_up_to_ask(crisp: Emulator, ada: Visitor) -> None:
    person = Person("no")

    async def work(host: Host) -> None:
        given = {"website_id": crisp.website_id, "session_id": ada.session_id}
        await host.call("call_operation", operation=REMOVE, arguments=given)

    hosted(crisp, work, mode="search", writing=True, person=person, any_website=True)
    assert "The conversation is with" not in person.asked[0]


def test_where_something_is_denied_an_unknown_route_is_not_taken(crisp: Emulator) -> None:
    """Nobody can tell what it does."""

    async def asked(host: Host) -> None:
        path = "/website/{website_id}/operator/unknown"
        await host.desk.client.request("GET", path, path={"website_id": crisp.website_id})

    async def refused(host: Host) -> None:
        with pytest.raises(Exception, match=r"was not sent: no operation has this route, and"):
            await asked(host)

    async def free(host: Host) -> None:
        with pytest.raises(NotFoundError):
            await asked(host)

    before = len(crisp.requests)
    hosted(crisp, refused, denied=frozenset({"website_people"}))
    assert len(crisp.requests) == before
    hosted(crisp, free)


def test_all_else_goes_on_where_something_is_denied(crisp: Emulator, ada: Visitor) -> None:
    """Also by routes with a page that may be left out, or with a path of several parts."""
    tree = {"locale": "en", "content_type": "articles", "path": "one/two"}

    async def work(host: Host) -> None:
        for key, given in (
            ("website_conversations.list_conversations", {}),
            ("website_conversations.list_conversations", {"page_number": 2}),
            ("website_helpdesk.resolve_helpdesk_tree_metadata", tree),
        ):
            said = await host.call("call_operation", operation=key, arguments=given)
            assert "was not sent" not in said, key

    before = len(crisp.requests)
    hosted(crisp, work, mode="search", denied=frozenset({"website_people"}))
    assert len(crisp.requests) == before + 3


def test_what_needs_a_scope_that_the_token_lacks_is_refused(crisp: Emulator) -> None:
    crisp.rest.fail(403, path="/website/{website_id}/settings", reason="not_allowed")

    async def work(host: Host) -> None:
        before = len(crisp.requests)
        said, failed = await host.called(
            "call_operation", operation="website_settings.get_website_settings"
        )
        assert failed and "website:settings" in said
        assert len(crisp.requests) == before
        await host.call("call_operation", operation="website_visitors.count_visitors")
        assert len(crisp.requests) == before + 1

    hosted(crisp, work, mode="search", check_scopes=True)


@pytest.mark.parametrize(
    "allowed", [{}, {"denied": frozenset({"website_settings"})}], ids=["failed", "denied"]
)
def test_a_scope_that_cannot_be_tried_is_not_said_to_be_lacking(
    crisp: Emulator, allowed: dict[str, Any]
) -> None:
    if not allowed:
        crisp.rest.fail(500, times=None, path="/website/{website_id}/settings")

    async def work(host: Host) -> None:
        crisp.rest.recover()
        key = "website_settings.get_website_settings"
        said = await host.call("call_operation", operation=key)
        assert "lacks the scope" not in said
        assert ("--deny website_settings" in said) is bool(allowed)

    try:
        hosted(crisp, work, mode="search", check_scopes=True, **allowed)
    finally:
        crisp.rest.recover()
