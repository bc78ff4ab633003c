"""Twenty tasks of a support team, as the tool calls that a careful agent makes.

What counts is what Crisp has afterwards, which is read without the tools.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import CrispClient
from crisp_client import NotFoundError
from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.mcp.answers import parts
from tests.mcp.conftest import furnished
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted
from tests.mcp.conftest import Person


@pytest.fixture(scope="module")
def crisp() -> Iterator[Emulator]:
    """An emulator with the example data."""
    with Emulator(seed=1) as emulator:
        yield emulator


@pytest.fixture(scope="module")
def site(crisp: Emulator) -> Iterator[Any]:
    """The website, as a program sees it that has nothing to do with the tools."""
    identifier, key = crisp.add_token("user")
    with CrispClient(identifier, key, "user", crisp.url) as client:
        furnished(crisp, client)
        yield client.site(crisp.website_id)


@pytest.fixture
def eve(crisp: Emulator, site: Any, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """A customer with an open conversation, which is resolved after the task."""
    name = request.node.name.removeprefix("test_")
    visitor = crisp.visitor(nickname="Eve", email=f"{name}@example.com")
    visitor.say("Where is my order?")
    yield visitor
    with contextlib.suppress(NotFoundError):  # a task may have removed it
        site.conversation(visitor.session_id).resolve()


async def rows(host: Host, tool: str, **given: Any) -> list[Any]:
    return parts(await host.call(tool, **given))[1]


async def done(host: Host, tool: str, **given: Any) -> None:
    said = await host.call(tool, **given)
    assert said.startswith("Happened: "), said


async def operation(host: Host, words: str, key: str, **given: Any) -> str:
    """Find an operation, read what it takes, and call it."""
    found = await host.call("find_operations", words=words)
    assert key in re.findall(r"^\S+(?=:)", found, re.M)
    schema = await host.call("describe_operation", operation=key)
    assert all(f'"{name}": ' in schema for name in given)
    return await host.call("call_operation", operation=key, arguments=given)


def said(crisp: Emulator, visitor: Visitor) -> list[tuple[str, str, Any]]:
    """What stands in a conversation: who, which kind, and what."""
    found = crisp.messages(visitor.session_id)
    return [(one["from"], one["type"], one["content"]) for one in found]


def test_answer_the_conversation_of_an_address(crisp: Emulator, eve: Visitor) -> None:
    person = Person()

    async def work(host: Host) -> None:
        text = "answer_the_conversation_of_an_address@example.com"
        [found] = await rows(host, "find_conversations", text=text, state="open")
        there = await rows(host, "read_conversation", session_id=found["session_id"])
        assert there[-1]["text"] == "Where is my order?"
        await done(host, "reply", session_id=found["session_id"], text="It comes on Monday.")

    hosted(crisp, work, writing=True, person=person)
    assert said(crisp, eve)[1:] == [("operator", "text", "It comes on Monday.")]
    assert len(person.asked) == 1


def test_answer_who_has_waited_longest(crisp: Emulator, site: Any) -> None:
    async def work(host: Host) -> None:
        first, second = await rows(host, "what_is_waiting", limit=2)
        await done(host, "reply", session_id=first["session_id"], text="We look for it.")
        now = await rows(host, "what_is_waiting")
        assert now[0]["session_id"] == second["session_id"]

    hosted(crisp, work, writing=True, sure=frozenset({"reply"}))
    [ada] = site.list_conversations(search_query="order 1815", search_type="text")
    assert crisp.messages(ada.session_id)[-1]["content"] == "We look for it."


def test_hand_over_to_an_operator(crisp: Emulator, eve: Visitor) -> None:
    async def work(host: Host) -> None:
        team = await rows(host, "list_operators")
        [pia] = [one for one in team if one["name"] == "Pia Support"]
        given = {"session_id": eve.session_id}
        await done(host, "assign", **given, operator=pia["user_id"])
        await done(host, "note", **given, text="Pia: they ask for their order.")

    hosted(crisp, work, writing=True)
    team = {one["email"]: one["user_id"] for one in operators(crisp)}
    assert crisp.conversation(eve.session_id)["assigned"]["user_id"] == team["pia@example.com"]
    assert said(crisp, eve)[-1][:2] == ("operator", "note")


def operators(crisp: Emulator) -> list[Any]:
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        found = client.website_operators.list_website_operators(crisp.website_id)
    return [one.details.to_dict() for one in found]


def test_take_a_conversation_from_who_has_it(crisp: Emulator, eve: Visitor) -> None:
    async def work(host: Host) -> None:
        await done(host, "assign", session_id=eve.session_id, operator="pia@example.com")
        [mine] = await rows(host, "find_conversations", assigned_to="Pia Support", state="open")
        assert mine["assigned"] == "Pia Support"
        await done(host, "assign", session_id=mine["session_id"], operator="nobody")
        free = await rows(host, "find_conversations", assigned_to="nobody", state="open")
        assert eve.session_id in [one["session_id"] for one in free]

    hosted(crisp, work, writing=True)
    assert not (crisp.conversation(eve.session_id).get("assigned") or {}).get("user_id")


def test_merge_what_is_known_of_a_person(crisp: Emulator, site: Any) -> None:
    for email, segments, data in (
        ("old@example.com", ["beta"], {"plan": "Pro", "orders": 3}),
        ("new@example.com", ["vip"], {"orders": 1}),
    ):
        site.add_new_people_profile({"email": email, "person": {"nickname": "Mae"}})
        site.person(email).update({"segments": segments})
        site.person(email).update_data({"data": data})
    site.person("old@example.com").update({"notepad": "Calls on Mondays."})

    async def work(host: Host) -> None:
        old, new = await rows(host, "find_people", text="Mae")
        old, new = (await rows(host, "read_person", person="old@example.com"))[0], new
        await done(
            host, "update_person", person="new@example.com",
            add_segments=old["segments"], notepad=old["notepad"],
        )  # fmt: skip
        there = (await rows(host, "read_person", person="new@example.com"))[0]["data"]
        missing = {key: value for key, value in old["data"].items() if key not in there}
        await done(host, "set_person_data", person="new@example.com", data=missing)

    hosted(crisp, work, writing=True)
    merged = site.person("new@example.com")
    assert (merged.get().segments, merged.get().notepad) == (["vip", "beta"], "Calls on Mondays.")
    assert merged.get_data().data == {"plan": "Pro", "orders": 1}
    assert site.person("old@example.com").get().segments == ["beta"]


def test_send_the_link_of_an_article(crisp: Emulator, eve: Visitor) -> None:
    person = Person()

    async def work(host: Host) -> None:
        [found] = await rows(host, "search_helpdesk", words="when is it delivered, times")
        [article] = await rows(host, "read_article", article=found["article"])
        assert article["published"] is True
        text = f"{article['text'].split('.')[0]}: {found['url']}"
        await done(host, "reply", session_id=eve.session_id, text=text)

    hosted(crisp, work, writing=True, person=person)
    link = "https://example.helpdesk.example/en/articles/delivery-times/"
    assert said(crisp, eve)[-1][2] == f"Parcels take 2 to 4 days: {link}"
    assert link in person.asked[0]


def test_resolve_all_that_are_answered(crisp: Emulator, site: Any, eve: Visitor) -> None:
    answered = crisp.visitor(nickname="Ida", email="ida@example.com")
    answered.say("Is it open today?")
    site.conversation(answered.session_id).send_text("Until six.")
    before = {one.session_id for one in site.list_conversations(filter_not_resolved=True)}

    async def work(host: Host) -> None:
        waiting = {one["session_id"] for one in await rows(host, "what_is_waiting", limit=50)}
        for one in await rows(host, "find_conversations", state="open"):
            there = await rows(host, "read_conversation", session_id=one["session_id"])
            if one["session_id"] not in waiting and there[-1]["from"] == "operator":
                await done(host, "set_state", session_id=one["session_id"], state="resolved")

    hosted(crisp, work, writing=True)
    left = {one.session_id for one in site.list_conversations(filter_not_resolved=True)}
    assert left < before
    assert answered.session_id not in left and eve.session_id in left
    assert all(crisp.messages(one)[-1]["from"] == "user" for one in left)


def test_leave_a_note_for_colleagues(crisp: Emulator, eve: Visitor) -> None:
    person = Person()

    async def work(host: Host) -> None:
        await done(host, "note", session_id=eve.session_id, text="**Fraud?** Ask the bank.")
        there = await rows(host, "read_conversation", session_id=eve.session_id)
        assert (there[-1]["from"], there[-1]["text"]) == ("note", "**Fraud?** Ask the bank.")

    hosted(crisp, work, writing=True, person=person)
    assert said(crisp, eve)[1:] == [("operator", "note", "**Fraud?** Ask the bank.")]
    assert person.asked == []


def test_sum_up_the_history_of_a_person(crisp: Emulator, site: Any, eve: Visitor) -> None:
    email = "sum_up_the_history_of_a_person@example.com"
    site.person(email).add_event({"text": "Bought the blue one"})

    async def work(host: Host) -> None:
        history = await rows(host, "person_history", person=email)
        talks = [one["last_message"] for one in history if "conversation" in one]
        events = [one["event"] for one in history if "event" in one]
        await done(host, "update_person", person=email, notepad=f"Wrote {talks[0]!r}. {events[0]}.")

    hosted(crisp, work, writing=True)
    assert site.person(email).get().notepad == "Wrote 'Where is my order?'. Bought the blue one."


def test_update_a_phone_number_and_a_company(crisp: Emulator, site: Any) -> None:
    before = site.person("grace@example.com").get()

    async def work(host: Host) -> None:
        [found] = await rows(host, "find_people", text="grace@example.com")
        given = {"phone": "+31201234567", "company": "Navy"}
        await done(host, "update_person", person=found["people_id"], **given)

    hosted(crisp, work, writing=True)
    found = site.person("grace@example.com").get()
    assert (found.person.phone, found.company.name) == ("+31201234567", "Navy")
    assert found.person.nickname == before.person.nickname == "Grace Hopper"


def test_set_data_and_leave_the_rest(crisp: Emulator, site: Any) -> None:
    async def work(host: Host) -> None:
        [there] = await rows(host, "read_person", person="ada@example.com")
        data = {"orders": there["data"]["orders"] + 1, "gift": True}
        await done(host, "set_person_data", person="ada@example.com", data=data)

    hosted(crisp, work, writing=True)
    found = site.person("ada@example.com").get_data().data
    assert found == {"plan": "Pro", "orders": 4, "gift": True}


def test_move_people_to_another_segment(crisp: Emulator, site: Any) -> None:
    async def work(host: Host) -> None:
        assert "trial" in {one["segment"] for one in await rows(host, "list_segments")}
        for one in await rows(host, "find_people"):
            if "trial" in one.get("segments", ()):
                change = {"remove_segments": ["trial"], "add_segments": ["customer"]}
                await done(host, "update_person", person=one["people_id"], **change)

    hosted(crisp, work, writing=True)
    assert site.person("alan@example.com").get().segments == ["customer"]
    assert "trial" not in [one.segment for one in site.list_people_segments()]


def test_open_a_conversation_again_and_ask(crisp: Emulator, site: Any) -> None:
    async def work(host: Host) -> None:
        found = await rows(host, "find_conversations", state="resolved", text="Katherine")
        given = {"session_id": found[0]["session_id"]}
        await done(host, "set_state", **given, state="pending")
        await done(host, "reply", **given, text="Is all still well?")

    hosted(crisp, work, writing=True, person=Person())
    [found] = site.list_conversations(search_query="Katherine", search_type="text")
    assert found.state == "pending"
    assert crisp.messages(found.session_id)[-1]["content"] == "Is all still well?"
    site.conversation(found.session_id).resolve()


def test_ask_and_wait_for_the_answer(crisp: Emulator, eve: Visitor) -> None:
    async def work(host: Host) -> None:
        given = {"session_id": eve.session_id}
        last = (await rows(host, "read_conversation", **given))[-1]
        await done(host, "reply", **given, text="Which number?")
        await asyncio.to_thread(eve.say, "It is 1843.")
        found = await rows(host, "wait_for_message", **given, since=last["at"], seconds=20)
        number = re.search(r"\d{4}", found[-1]["text"])
        assert number is not None
        await done(host, "reply", **given, text=f"{number[0]} comes today.")

    hosted(crisp, work, writing=True, person=Person())
    assert [one[2] for one in said(crisp, eve)][1:] == [
        "Which number?",
        "It is 1843.",
        "1843 comes today.",
    ]


def test_name_the_subject_of_a_conversation(crisp: Emulator, eve: Visitor) -> None:
    async def work(host: Host) -> None:
        text = await operation(
            host, "change the subject of a conversation",
            "website_conversations.update_conversation_metas",
            session_id=eve.session_id, subject="Lost order", segments=["delivery"],
        )  # fmt: skip
        assert text.startswith("Happened: ")

    hosted(crisp, work, mode="search", writing=True)
    meta = crisp.conversation(eve.session_id)["meta"]
    assert (meta["subject"], meta["segments"]) == ("Lost order", ["delivery"])
    assert meta["nickname"] == "Eve"


def test_add_a_contact(crisp: Emulator, site: Any) -> None:
    async def work(host: Host) -> None:
        given = {"email": "joan@example.com", "person": {"nickname": "Joan Clarke"}}
        key = "website_people.add_new_people_profile"
        assert (await operation(host, "create contact", key, **given)).startswith("Happened")
        # The same again is not made twice.
        again = await host.call("call_operation", operation=key, arguments=given)
        assert again.startswith("Did not happen: the same call was carried out")

    hosted(crisp, work, mode="search", writing=True)
    found = site.list_people_profiles(search_text="joan@example.com")
    assert [one.person.nickname for one in found] == ["Joan Clarke"]


def test_silence_a_customer(crisp: Emulator, site: Any, eve: Visitor) -> None:
    person = Person()

    async def work(host: Host) -> None:
        key = "website_conversations.block_incoming_messages_for_conversation"
        given = {"session_id": eve.session_id, "blocked": True}
        words = "prevents the contact from sending further messages"
        assert (await operation(host, words, key, **given)).startswith("Happened")

    hosted(crisp, work, mode="search", writing=True, person=person)
    assert site.conversation(eve.session_id).get().is_blocked is True
    assert len(person.asked) == 1 and "it may silence a customer" in person.asked[0]


def test_forget_a_person_who_asks_for_it(crisp: Emulator, site: Any, eve: Visitor) -> None:
    person = Person()
    email = "forget_a_person_who_asks_for_it@example.com"

    async def work(host: Host) -> None:
        for words, key, given in (
            ("delete a contact", "website_people.remove_people_profile", {"people_id": email}),
            (
                "How to delete a conversation",
                "website_conversations.remove_conversation",
                {"session_id": eve.session_id},
            ),
        ):
            assert (await operation(host, words, key, **given)).startswith("Happened")

    assert site.person(email).get()
    hosted(crisp, work, mode="search", writing=True, person=person)
    with pytest.raises(NotFoundError):
        site.person(email).get()
    with pytest.raises(NotFoundError):
        site.conversation(eve.session_id).get()
    assert len(person.asked) == 2
    assert all(email in one and "what it removes is gone" in one for one in person.asked)


def test_look_at_a_campaign(crisp: Emulator, site: Any) -> None:
    """Something rare, which only a user may do; it reads, and the campaign stays as it is."""
    campaign = site.create_new_campaign("one-shot", "Spring sale").campaign_id
    before = site.get_campaign(campaign).to_dict()

    async def work(host: Host) -> None:
        key = "website_campaigns.list_campaigns"
        _, found = parts(await operation(host, "list campaigns", key))
        assert [(one["name"], one["campaign_id"]) for one in found] == [("Spring sale", campaign)]
        key = "website_campaigns.list_campaign_statistics"
        text = await operation(
            host, "campaign statistics", key, campaign_id=campaign, type="opened"
        )
        assert text.startswith("0 rows.")

    hosted(crisp, work, mode="search", user=True)
    assert site.get_campaign(campaign).to_dict() == before


def test_install_a_plugin(crisp: Emulator, site: Any) -> None:
    person = Person()
    plugin = "11111111-1111-4111-8111-111111111111"

    async def work(host: Host) -> None:
        key = "plugin_subscriptions.subscribe_website_to_plugin"
        words = "subscribe a website to a plugin"
        text = await operation(host, words, key, plugin_id=plugin)
        assert text.startswith("Happened: ")

    hosted(crisp, work, mode="search", writing=True, person=person, user=True)
    found = site.list_subscriptions()
    assert plugin in [one.id for one in found]
    assert "it cannot be undone, and it changes how a plugin works" in person.asked[0]
