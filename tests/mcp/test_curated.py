"""The tools for the work of an inbox, called by the official SDK's client."""

from __future__ import annotations

import asyncio

import pytest

from crisp_client import CrispClient
from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.limits import Limits
from tests.mcp.answers import parts
from tests.mcp.conftest import furnished
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted
from tests.mcp.conftest import Person
from tests.mcp.conftest import REVISIONS


@pytest.fixture
def crisp() -> Emulator:
    """An emulator with the example data."""
    with Emulator(seed=1) as emulator:
        identifier, key = emulator.add_token("user")
        with CrispClient(identifier, key, "user", emulator.url) as client:
            furnished(emulator, client)
        yield emulator


@pytest.mark.parametrize("revision", REVISIONS)
def test_what_is_waiting_has_who_wrote_last_the_longest_wait_first(
    crisp: Emulator, revision: str
) -> None:
    async def work(host: Host) -> None:
        notes, rows = parts(await host.call("what_is_waiting"))
        waiting, total = notes[0].split(" open ")[0].split(" of ")
        assert (len(rows), int(total) >= 3) == (int(waiting), True)
        assert [row["who"] for row in rows][:2] == ["Ada Lovelace", "Alan Turing"]
        assert "Grace Hopper" not in {row["who"] for row in rows}  # she was answered
        assert rows[0]["waiting_since"].endswith("Z") and rows[0]["waits"]
        assert rows[0]["session_id"].startswith("session_")
        notes, rows = parts(await host.call("what_is_waiting", limit=1))
        assert len(rows) == 1
        assert notes[1] == "The first 1 are shown; limit shows more."

    hosted(crisp, work, revision=revision)


def test_find_and_read_conversations(crisp: Emulator) -> None:
    async def work(host: Host) -> None:
        notes, rows = parts(await host.call("find_conversations", text="refund"))
        assert (notes, len(rows)) == (["1 conversations, page 1."], 1)
        session_id = rows[0]["session_id"]
        _, rows = parts(await host.call("find_conversations", state="resolved"))
        assert [row["who"] for row in rows] == ["Katherine Johnson"]
        notes, rows = parts(await host.call("read_conversation", session_id=session_id))
        assert rows[0]["with"] == "Alan Turing"
        said = [(row["from"], row["text"]) for row in rows[1:4]]
        assert said == [
            ("visitor", "Can I get a refund for the blue one?"),
            ("operator", "Of course. Which order is it?"),
            ("visitor", "Number 1912, from last week."),
        ]
        given = {"session_id": session_id, "messages": 2}
        notes, rows = parts(await host.call("read_conversation", **given))
        assert rows[1]["text"] == said[1][1]
        before = notes[1].removeprefix("Earlier ones: before=")
        _, rows = parts(await host.call("read_conversation", **given, before=before))
        assert [row["text"] for row in rows[1:]] == [said[0][1]]

    hosted(crisp, work)


def test_people_and_helpdesk(crisp: Emulator) -> None:
    async def work(host: Host) -> None:
        _, rows = parts(await host.call("find_people", text="ada"))
        assert (rows[0]["name"], rows[0]["segments"]) == ("Ada Lovelace", ["vip"])
        _, rows = parts(await host.call("read_person", person=rows[0]["people_id"]))
        assert rows[0]["data"] == {"plan": "Pro", "orders": 3}
        notes, rows = parts(await host.call("person_history", person="ada@example.com"))
        assert notes[0] == "1 conversations and 0 events, page 1."
        assert rows[0]["last_message"].startswith("Hello, my order 1815")
        _, rows = parts(await host.call("list_segments"))
        assert {row["segment"] for row in rows} >= {"vip", "trial"}
        _, rows = parts(await host.call("list_operators"))
        assert "Pia Support" in {row["name"] for row in rows}
        _, rows = parts(await host.call("search_helpdesk", words="my money back, a refund"))
        assert rows[0]["title"] == "Refunds"
        _, rows = parts(await host.call("read_article", article=rows[0]["article"]))
        assert rows[0]["text"].startswith("We refund within 30 days.")

    hosted(crisp, work)


@pytest.mark.parametrize("revision", REVISIONS)
def test_answer_note_assign_resolve(crisp: Emulator, ada: Visitor, revision: str) -> None:
    person = Person()

    async def work(host: Host) -> None:
        session_id = ada.session_id
        said = await host.call("reply", session_id=session_id, text="On its way.")
        assert said.startswith("Happened: the text is sent (fingerprint ")
        assert len(person.asked) == 1
        assert f"customer of {session_id}:\n\nOn its way." in person.asked[0]
        assert person.asked[0].endswith(
            '\n\nThe conversation is with "Ada", ada@example.com.'
            "\n\nCarry it out? (the customer sees it)"
        )
        assert (await host.call("note", session_id=session_id, text="careful")).startswith(
            "Happened"
        )
        said = await host.call("assign", session_id=session_id, operator="pia")
        assert said.startswith(f"Happened: {session_id} is assigned to Pia Support (")
        said = await host.call("set_state", session_id=session_id, state="resolved")
        assert said == f"Happened: {session_id} is resolved."
        assert len(person.asked) == 1

    hosted(crisp, work, revision=revision, person=person, writing=True)
    found = crisp.conversation(ada.session_id)
    messages = crisp.messages(ada.session_id)
    assert found["state"] == "resolved" and found["assigned"]
    assert [(one["type"], one["content"]) for one in messages[1:3]] == [
        ("text", "On its way."),
        ("note", "careful"),
    ]


def test_nobody_of_that_name_is_an_operator(crisp: Emulator, ada: Visitor) -> None:
    async def work(host: Host) -> None:
        given = {"session_id": ada.session_id, "operator": "zoe"}
        said, failed = await host.called("assign", **given)
        assert failed
        assert said.startswith("Did not happen: no operator is 'zoe'; there is ")
        assert (await host.call("assign", **{**given, "operator": "nobody"})).startswith("Happened")

    hosted(crisp, work, writing=True)


def test_update_a_person_and_leave_the_rest(crisp: Emulator) -> None:
    async def work(host: Host) -> None:
        given = {"person": "alan@example.com"}
        said = await host.call("update_person", **given, add_segments=["late"], notepad="was kind")
        assert said == "Happened: changed notepad, segments."
        await host.call("update_person", **given, remove_segments=["trial"])
        await host.call("set_person_data", **given, data={"orders": 2})
        _, rows = parts(await host.call("read_person", **given))
        assert rows[0]["segments"] == ["late"]
        assert (rows[0]["notepad"], rows[0]["name"]) == ("was kind", "Alan Turing")
        assert rows[0]["data"] == {"orders": 2}
        said, failed = await host.called("update_person", **given)
        assert (said, failed) == ("Did not happen: nothing to change was given", True)

    hosted(crisp, work, writing=True)


def test_wait_for_a_message(crisp: Emulator, ada: Visitor) -> None:
    async def work(host: Host) -> None:
        waiting = asyncio.create_task(
            host.call("wait_for_message", session_id=ada.session_id, seconds=30)
        )
        while not crisp.sockets:
            await asyncio.sleep(0.01)
        crisp.visitor().say("somebody else")
        while not waiting.done():
            await asyncio.to_thread(ada.say, "are you there?")
            await asyncio.wait({waiting}, timeout=0.5)
        notes, rows = parts(await waiting)
        assert notes == ["A customer wrote."]
        assert (rows[0]["session_id"], rows[0]["text"]) == (ada.session_id, "are you there?")
        # What came before the call is not missed.
        given = {"session_id": ada.session_id, "seconds": 1}
        before = "2020-01-01T00:00:00Z"
        notes, rows = parts(await host.call("wait_for_message", **given, since=before))
        assert rows[0]["text"] == "Where is my order?"
        said = await host.call("wait_for_message", **given)
        assert said == "No customer wrote within 1 s. Call it again to go on waiting."

    hosted(crisp, work)


@pytest.mark.parametrize("revision", REVISIONS)
def test_resources_and_prompts(crisp: Emulator, ada: Visitor, revision: str) -> None:
    async def work(host: Host) -> None:
        listed = (await host.client.list_resources()).resources
        assert (listed[0].uri, listed[0].name) == (
            f"crisp://conversation/{ada.session_id}",
            '"Ada"',
        )
        templates = (await host.client.list_resource_templates()).resource_templates
        assert templates[0].uri_template == "crisp://conversation/{session_id}"
        found = (await host.client.read_resource(listed[0].uri)).contents[0]
        _, rows = parts(found.text)
        assert rows[-1]["text"] == "Where is my order?"
        prompts = (await host.client.list_prompts()).prompts
        assert [one.name for one in prompts] == ["waiting", "answer_in_tone"]
        prompt = await host.client.get_prompt("answer_in_tone", {"session_id": ada.session_id})
        assert "send nothing before I say so" in prompt.messages[0].content.text
        assert "Where is my order?" in prompt.messages[0].content.text
        prompt = await host.client.get_prompt("waiting")
        assert "what_is_waiting" in prompt.messages[0].content.text

    hosted(crisp, work, revision=revision)


def test_a_helpdesk_that_is_too_large_is_said_to_be_so(crisp: Emulator, limits: Limits) -> None:
    limits(articles_searched=1)

    async def work(host: Host) -> None:
        notes, rows = parts(await host.call("search_helpdesk", words="refunds"))
        assert rows and notes[1].startswith("Only 1 pages of each kind were looked at")

    hosted(crisp, work)


def test_an_old_helpdesk_is_searched_too() -> None:
    with Emulator(seed=1) as emulator:
        identifier, key = emulator.add_token("user")
        with CrispClient(identifier, key, "user", emulator.url) as client:
            site = client.site(emulator.website_id)
            site.initialize_helpdesk("Old", "old")
            site.add_helpdesk_locale({"locale": "nl"})
            with pytest.warns(DeprecationWarning, match="old knowledge base"):
                site.add_new_helpdesk_locale_article("nl", "Terugbetaling")

        async def work(host: Host) -> None:
            notes, rows = parts(await host.call("search_helpdesk", words="terugbetaling geld"))
            assert notes == ["1 of 1 articles in nl fit; read_article reads one."]
            _, rows = parts(await host.call("read_article", article=rows[0]["article"]))
            assert rows[0]["title"] == "Terugbetaling"
            notes, rows = parts(await host.call("search_helpdesk", words="refund"))
            assert notes[0].startswith("No title in nl has these words; of 1 articles")
            assert len(rows) == 1
            said, failed = await host.called("read_article", article="recipes/cake")
            assert failed and said.startswith("Failed: an article begins with articles/, guides/")

        hosted(emulator, work)
