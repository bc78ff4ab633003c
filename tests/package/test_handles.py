"""Handles: how they are made, what they pass, and what they say when something is missing."""

from __future__ import annotations

import asyncio
import copy
import inspect
import pickle
import warnings
from types import SimpleNamespace
from typing import Any

import pytest

from codegen.handles import methods_on
from codegen.handles import name_on
from codegen.handles import operations_of
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import events
from crisp_client import models
from crisp_client import resources
from crisp_client import Retry
from crisp_client import ServerError
from crisp_client.testing import Emulator
from tests.codegen.specs import real_api

CLIENT = CrispClient("i", "k")
CLIENTS = [CLIENT, AsyncCrispClient("i", "k")]
both = pytest.mark.parametrize("client", CLIENTS, ids=["sync", "async"])
IDS = {"website_id": "w", "session_id": "s", "people_id": "p"}
HANDLES = {handle.name: handle for handle in real_api().platform.handles}
each = pytest.mark.parametrize("handle", HANDLES.values(), ids=list(HANDLES))


def made(client: Any, name: str) -> Any:
    return getattr(client, name)(SimpleNamespace(**IDS))


# How it is made


@both
def test_a_thing_that_has_all_ids_makes_it(client: Any) -> None:
    for thing in (
        events.decode("message:send", {"website_id": "w", "session_id": "s"}),
        models.Conversation.from_dict({"website_id": "w", "session_id": "s"}),
        client.site("w").conversation("s"),
    ):
        handle = client.conversation(thing)
        assert (handle.website_id, handle.session_id) == ("w", "s")


@both
def test_the_ways_to_make_one_lead_to_the_same(client: Any) -> None:
    profile = models.PeopleProfile.from_dict({"people_id": "p"})
    person = client.site("w").person("p")
    assert person == client.site("w").person(profile) == client.person("p", website_id="w")
    assert person == client.person(profile, website_id="w")
    assert client.site(person) == client.site("w")
    assert len({person, client.person(person), client.site("w")}) == 2


@both
def test_what_is_missing_or_contradicts_is_said(client: Any) -> None:
    profile = models.PeopleProfile.from_dict({"people_id": "p"})
    row = models.Conversation.from_dict({"website_id": "w", "session_id": "s"})
    for make, error, text in (
        (
            lambda: client.person(profile),
            TypeError,
            "client.person(): the PeopleProfile has no website_id; pass website_id= as well",
        ),
        (
            lambda: client.conversation("s"),
            TypeError,
            "client.conversation(): the session_id has no website_id; pass website_id= as well",
        ),
        (
            lambda: client.conversation(profile, website_id="w"),
            TypeError,
            "client.conversation(): the PeopleProfile has no session_id; pass the session_id "
            "itself, or an event, a row or a handle that has one",
        ),
        (
            lambda: client.site(SimpleNamespace(website_id=b"w")),
            TypeError,
            "client.site(): website_id must be a str, not bytes",
        ),
        (lambda: client.site(""), ValueError, "client.site(): website_id must not be empty"),
        (lambda: client.site(" "), ValueError, "client.site(): website_id must not be empty"),
        (lambda: client.site(0), TypeError, "client.site(): website_id must be a str, not int"),
        (lambda: client.site(True), TypeError, "client.site(): website_id must be a str, not bool"),
        (
            lambda: client.site(None),
            TypeError,
            "client.site(): the NoneType has no website_id; pass the website_id itself, or an "
            "event, a row or a handle that has one",
        ),
        (
            lambda: client.site("w").conversation(7),
            TypeError,
            "client.site(...).conversation(): session_id must be a str, not int",
        ),
        (
            lambda: client.person("p", website_id=0),
            TypeError,
            "client.person(): website_id must be a str, not int",
        ),
        (
            lambda: client.site("other").conversation(row),
            ValueError,
            "client.site(...).conversation(): the Conversation has another website_id than the one "
            "given",
        ),
    ):
        with pytest.raises(error) as caught:
            make()
        assert str(caught.value) == text
    assert client.site("w").conversation(row) == client.conversation(row, website_id="w")


# What it is


@both
def test_it_equals_those_of_the_same_ids_and_client(client: Any) -> None:
    handle = client.conversation("s", website_id="w")
    assert handle != client.conversation("s", website_id="x")
    assert handle != client.site("w")
    copied = client.with_options(timeout=1)
    assert handle != copied.conversation(handle)
    assert copied.conversation(handle) == copied.conversation("s", website_id="w")


@both
def test_it_shows_its_ids_and_keeps_them(client: Any) -> None:
    handle = client.conversation("s", website_id="w")
    prefix = "Async" * isinstance(client, AsyncCrispClient)
    assert repr(handle) == f"<{prefix}ConversationHandle website_id='w' session_id='s'>"
    with pytest.raises(AttributeError):
        handle.session_id = "t"


@both
def test_it_is_copied_but_not_pickled_as_a_client_is(client: Any) -> None:
    handle = client.site("w")
    assert copy.copy(handle) == handle
    with pytest.raises(TypeError, match="a client holds connections"):
        pickle.dumps(handle)


def test_its_class_is_there_for_annotations() -> None:
    assert type(made(CLIENT, "person")) is resources.PersonHandle
    assert type(made(CLIENTS[1], "person")) is resources.AsyncPersonHandle


# Its methods


@both
@each
def test_each_operation_below_its_path_is_a_method_without_the_ids(
    client: Any, handle: Any
) -> None:
    api, one = real_api(), made(client, handle.name)
    operations = list(operations_of(handle, api))
    assert len(operations) > 10
    for operation in operations:
        resource = getattr(client, operation.resource)
        for name, called in methods_on(handle, operation, api):
            method, whole = getattr(one, name), getattr(resource, called)
            assert method.__doc__ == whole.__doc__
            left = list(inspect.signature(whole).parameters.values())[len(handle.binds) :]
            assert list(inspect.signature(method).parameters.values()) == left
            assert inspect.iscoroutinefunction(method) == inspect.iscoroutinefunction(whole)


@pytest.mark.parametrize(
    ("handle", "operation", "name"),
    [
        ("conversation", "website_conversations.get_messages_in_conversation", "get_messages"),
        ("conversation", "website_conversations.get_conversation_state", "get_state"),
        ("conversation", "website_conversations.get_conversation", "get"),
        ("conversation", "website_conversations.set_state", "set_state"),
        ("person", "website_people.check_people_profile_exists", "check_exists"),
        ("person", "website_people.get_people_data", "get_data"),
        ("site", "website_operators.unlink_operator_from_website", "unlink_operator"),
        ("site", "website_operators.send_email_to_website_operators", "send_email_to_operators"),
        ("site", "website_conversations.get_conversation", "get_conversation"),
        (
            "site",
            "plan_subscription.check_coupon_availability_for_website_plan_subscription",
            "check_coupon_availability_for_plan_subscription",
        ),
    ],
)
def test_a_name_leaves_out_what_the_handle_says(handle: str, operation: str, name: str) -> None:
    api = real_api()
    found = {one.key: one for one in operations_of(HANDLES[handle], api)}
    assert name_on(HANDLES[handle], found[operation], api) == name


def test_a_deprecated_method_warns_at_the_line_of_the_caller() -> None:
    site = CrispClient("i", "k", host="http://127.0.0.1:9").site("w")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with pytest.raises(TypeError):
            site.export_old_helpdesk_locale_articles()
    assert [warning.filename for warning in caught] == [__file__]


@both
@pytest.mark.parametrize(
    ("handle", "name", "see"),
    [
        ("conversation", "get_messages_in_conversation", "client.conversation(...).get_messages"),
        ("conversation", "getMessages", "client.conversation(...).get_messages"),
        ("conversation", "get_mesages", "client.conversation(...).get_messages"),
        ("conversation", "relations", "client.conversation(...).get_relations"),
        ("conversation", "list_campaigns", "client.website_campaigns.list_campaigns"),
        ("person", "get_people_profile", "client.person(...).get"),
    ],
)
def test_a_name_that_it_lacks_is_said_to_be_where_it_is(
    client: Any, handle: str, name: str, see: str
) -> None:
    with pytest.raises(AttributeError) as caught:
        getattr(made(client, handle), name)
    assert str(caught.value) == f"client.{handle}(...) has no {name}; see {see}"
    assert (caught.value.name, type(caught.value.obj)) == (name, type(made(client, handle)))


@both
def test_a_name_like_nothing_has_no_advice(client: Any) -> None:
    with pytest.raises(AttributeError, match=r"^client.site\(...\) has no zzz$"):
        _ = client.site("w").zzz


def test_it_calls_with_the_options_of_its_client() -> None:
    with (
        Emulator() as crisp,
        CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client,
    ):
        site = client.site(crisp.website_id)
        visitor = crisp.visitor()
        visitor.say("hello")
        conversation = site.conversation(visitor.session_id)
        assert [message.content for message in conversation.get_messages()] == ["hello"]
        assert next(site.iter_list_conversations()).session_id == visitor.session_id
        assert client.raw(conversation.get).status == 200
        crisp.rest.fail(503)
        once = client.with_options(retry=Retry(attempts=1)).conversation(conversation)
        with pytest.raises(ServerError):
            once.get()


def test_the_async_one_is_awaited() -> None:
    async def main() -> None:
        async with AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
            conversation = client.site(crisp.website_id).conversation(visitor.session_id)
            assert [message.content for message in await conversation.get_messages()] == ["hello"]
            assert [one.content async for one in conversation.iter_get_messages()] == ["hello"]

    with Emulator() as crisp:
        visitor = crisp.visitor()
        visitor.say("hello")
        asyncio.run(main())
