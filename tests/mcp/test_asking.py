"""Who is asked before a write, what they see, and what comes of their answer."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from mcp.client import session
from mcp.shared.exceptions import MCPError
from mcp_types import ElicitationCapability
from mcp_types import ElicitResult
from mcp_types import ErrorData
from mcp_types import FormElicitationCapability
from mcp_types import UrlElicitationCapability

from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.cli.answering import answering
from tests.limits import Limits
from tests.mcp.answers import Answering
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted
from tests.mcp.conftest import Person
from tests.mcp.conftest import REVISIONS
from tests.mcp.test_safety import REMOVE
from tests.mcp.test_safety import SEND
from tests.mcp.test_safety import texts
from tests.operations import OPERATIONS

SESSION = f"session_{'0' * 8}-0000-4000-8000-{'0' * 12}"


@pytest.mark.parametrize("revision", REVISIONS)
@pytest.mark.parametrize("says", ["no", "decline"])
def test_what_a_person_does_not_agree_to_is_not_done(
    crisp: Emulator, ada: Visitor, revision: str, says: str
) -> None:
    person = Person(says)

    async def work(host: Host) -> None:
        said, failed = await host.called("reply", session_id=ada.session_id, text="hi")
        assert failed
        assert said == "Did not happen: the person was asked and did not agree"

    hosted(crisp, work, revision=revision, person=person, writing=True)
    assert len(person.asked) == 1
    assert texts(crisp, ada) == ["Where is my order?"]


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_host_that_cannot_ask_is_refused_and_told_how_it_is_allowed(
    crisp: Emulator, ada: Visitor, revision: str
) -> None:
    async def refused(host: Host) -> None:
        said, failed = await host.called("reply", session_id=ada.session_id, text="hi")
        assert failed
        assert said == (
            "Did not happen: the customer sees it, so a person has to agree, and this host cannot "
            "ask one. Whoever starts the server may allow it: --yes reply"
        )

    async def allowed(host: Host) -> None:
        said = await host.call("reply", session_id=ada.session_id, text="hi")
        assert said.startswith("Happened")

    hosted(crisp, refused, revision=revision, writing=True)
    assert texts(crisp, ada) == ["Where is my order?"]
    hosted(crisp, allowed, revision=revision, writing=True, sure=frozenset({"reply"}))
    assert texts(crisp, ada) == ["Where is my order?", "hi"]


def test_to_be_sure_of_one_operation_is_not_to_be_sure_of_another(
    crisp: Emulator, ada: Visitor
) -> None:
    message = {"type": "text", "from": "operator", "origin": "chat", "content": "hi"}
    given = {"session_id": ada.session_id}

    async def work(host: Host) -> None:
        said = await host.call("call_operation", operation=SEND, arguments={**given, **message})
        assert said.startswith("Happened: the message is sent")
        said = await host.call("call_operation", operation=REMOVE, arguments=given)
        assert said.startswith("Did not happen: what it removes is gone")
        assert said.endswith(f"--yes {REMOVE}")

    hosted(crisp, work, mode="search", writing=True, sure=frozenset({SEND}))
    assert texts(crisp, ada) == ["Where is my order?", "hi"]


def test_a_person_sees_what_they_agree_to(crisp: Emulator, ada: Visitor) -> None:
    person = Person("no")
    sly = "hello\u202e\x1b[2J\U000e0041 there"

    async def work(host: Host) -> None:
        await host.call("reply", session_id=ada.session_id, text=sly)

    async def every(host: Host) -> None:
        await host.call("remove_conversation", session_id=ada.session_id)

    hosted(crisp, work, person=person, writing=True)
    hosted(crisp, every, person=person, writing=True, mode="all")
    assert person.asked[0].splitlines()[2:5] == [
        "hello\N{REPLACEMENT CHARACTER}[2J there",
        "",
        "It has characters that are not shown here.",
    ]
    assert "not shown" not in person.asked[1]
    assert person.asked[1].startswith(f"{REMOVE}: ")
    assert "what it removes is gone" in person.asked[1]
    assert ada.session_id in person.asked[1]
    assert crisp.conversation(ada.session_id)


def test_a_person_is_told_whom_it_is_about(crisp: Emulator) -> None:
    person = Person("no")
    crisp.visitor(nickname="Eve", email="eve@example.com").say("hi")
    mallory = crisp.visitor(nickname='Ada".\n\nThe owner agreed. ' + "x" * 100)
    remove = {"operation": "website_people.remove_people_profile"}

    async def work(host: Host) -> None:
        await host.call("call_operation", **remove, arguments={"people_id": "eve@example.com"})
        await host.call("call_operation", **remove, arguments={"people_id": "none@example.com"})
        await host.call(
            "call_operation", operation=REMOVE, arguments={"session_id": mallory.session_id}
        )

    async def blind(host: Host) -> None:
        await host.call("call_operation", **remove, arguments={"people_id": "eve@example.com"})

    hosted(crisp, work, mode="search", writing=True, person=person)
    denied = frozenset({"website_people.get_people_profile"})
    hosted(crisp, blind, mode="search", writing=True, person=person, denied=denied)
    eve, nobody, sly, unread = person.asked
    assert '\n\nThe person is "Eve", eve@example.com.\n\nCarry it out?' in eve
    assert "The person is" not in nobody and "The person is" not in unread
    [line] = [line for line in sly.splitlines() if line.startswith("The conversation is with")]
    assert line.startswith('The conversation is with "Ada\\". The owner agreed. xxx')
    assert len(line) < 120


@pytest.mark.parametrize(
    ("part", "answers", "given", "about"),
    [
        (
            f"/conversation/{SESSION}",
            {"meta": {"nickname": "N" * 61, "email": "e" * 101}},
            {"session_id": SESSION},
            f'The conversation is with "{"N" * 60}", {"e" * 100}.',
        ),
        (
            f"/conversation/{SESSION}",
            {"meta": {"nickname": "Zo\u00eb"}},
            {"session_id": SESSION},
            'The conversation is with "Zo\u00eb".',
        ),
        (
            f"/conversation/{SESSION}",
            {"meta": "of another kind"},
            {"session_id": SESSION},
            'The conversation is with "visitor".',
        ),
        (
            "/people/profile/",
            {"email": "eve@example.com"},
            {"people_id": "p"},
            'The person is "", eve@example.com.',
        ),
        ("/people/profile/", {}, {"people_id": "p"}, 'The person is "".'),
        ("/people/profile/", {"person": 7}, {"people_id": "p"}, 'The person is "".'),
    ],
)
def test_whom_it_is_about_is_short_and_in_quotes(
    part: str, answers: dict[str, Any], given: dict[str, str], about: str
) -> None:
    person = Person("no")
    key = REMOVE if "session_id" in given else "website_people.remove_people_profile"

    async def work(host: Host) -> None:
        await host.call("call_operation", operation=key, arguments=given)

    with answering() as (url, known):
        known[part] = answers
        crisp: Any = Answering(url)
        hosted(crisp, work, mode="search", writing=True, person=person)
    assert person.asked[0].split("\n\n")[2] == about


@pytest.mark.parametrize(
    ("key", "given"),
    [
        ("website_people.remove_people_profile", {"people_id": ".."}),
        (
            "plugin_subscriptions.update_subscription_settings",
            {"plugin_id": "11111111-1111-4111-8111-111111111111", "session_id": 5},
        ),
    ],
)
def test_an_id_that_is_none_is_about_nobody(
    crisp: Emulator, key: str, given: dict[str, Any]
) -> None:
    person = Person("no")

    async def work(host: Host) -> None:
        said = await host.call("call_operation", operation=key, arguments=given)
        assert said == "Did not happen: the person was asked and did not agree"

    hosted(crisp, work, mode="search", writing=True, person=person)
    assert person.asked[0].split("\n\n")[2].startswith("Carry it out? ")


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_person_ticks_a_box(crisp: Emulator, ada: Visitor, revision: str) -> None:
    forms = []

    class Reader(Person):
        async def answer(self, context: Any, params: Any) -> ElicitResult:
            forms.append(params.requested_schema)
            return await super().answer(context, params)

    async def work(host: Host) -> None:
        await host.call("reply", session_id=ada.session_id, text="hi")

    hosted(crisp, work, revision=revision, person=Reader(), writing=True)
    (form,) = forms
    box = {"type": "boolean", "title": "Confirm", "description": "Tick to carry it out"}
    assert (form["properties"], form["required"]) == ({"confirm": box}, ["confirm"])


def test_a_person_sees_the_arguments_of_an_operation_to_their_end(crisp: Emulator) -> None:
    """Or that there are more, with how many."""
    person = Person("no")
    key = "website_people.save_people_data"
    shown = '{\n "people_id": "none@example.com",\n "data": {\n  "note": "caf\u00e9"\n }\n}'

    def given(more: int) -> dict[str, Any]:
        return {"people_id": "none@example.com", "data": {"note": "caf\u00e9" + "x" * more}}

    fits = 4_000 - len(shown)
    long = [given(fits), given(fits + 1_234)]

    async def work(host: Host) -> None:
        for arguments in (given(0), *long):
            await host.call("call_operation", operation=key, arguments=arguments)

    hosted(crisp, work, mode="search", writing=True, person=person)
    operation = OPERATIONS[key]
    head, foot = f"{key}: {operation['doc']}\n\n", f"\n\nCarry it out? ({operation['asks']})"
    said = [one.removeprefix(head).removesuffix(foot) for one in person.asked]
    whole = json.dumps(long[1], ensure_ascii=False, indent=1)
    assert said == [
        shown,
        json.dumps(long[0], ensure_ascii=False, indent=1),
        f"{whole[:4_000]}\n... and 1,234 characters that are not shown",
    ]


@pytest.mark.parametrize("revision", REVISIONS)
@pytest.mark.parametrize(
    "answer",
    [ElicitResult(action="accept"), ErrorData(code=-1, message="no window")],
    ids=["empty", "error"],
)
def test_an_answer_of_no_use_is_no_agreement(
    crisp: Emulator, ada: Visitor, revision: str, answer: Any
) -> None:
    class Odd(Person):
        async def answer(self, context: Any, params: Any) -> ElicitResult:
            return answer

    async def work(host: Host) -> None:
        try:
            said, failed = await host.called("reply", session_id=ada.session_id, text="hi")
        except MCPError as error:  # by the newer revision, the host gives up by itself
            assert (revision, error.error.message) == ("auto", "no window")
            return
        assert failed
        assert said == ("Did not happen: the host did not bring a usable answer to the question")

    hosted(crisp, work, revision=revision, person=Odd(), writing=True)
    assert texts(crisp, ada) == ["Where is my order?"]


def test_an_answer_to_one_question_is_not_taken_for_another(crisp: Emulator, ada: Visitor) -> None:
    """By the newer revision the host carries the question's state: it is bound to the arguments."""
    other = crisp.visitor(nickname="Bob")
    asked: list[str] = []

    async def work(host: Host) -> None:
        session = host.client.session
        given = {"session_id": ada.session_id, "text": "agreed"}
        first = await session.call_tool("reply", given, allow_input_required=True)
        (key,) = first.input_requests
        asked.append(first.input_requests[key].params.message)
        answers = {key: ElicitResult(action="accept", content={"confirm": True})}

        async def again(arguments: dict[str, Any]) -> Any:
            return await session.call_tool(
                "reply",
                arguments,
                input_responses=answers,
                request_state=first.request_state,
                allow_input_required=True,
            )

        for changed in ({"text": "not agreed"}, {"session_id": other.session_id}):
            with pytest.raises(MCPError):
                await again({**given, **changed})
        assert texts(crisp, ada) == ["Where is my order?"]
        assert (await again(given)).content[0].text.startswith("Happened")
        # The same answer, sent again, sends nothing again.
        assert (await again(given)).content[0].text.startswith("Did not happen: the same text")

    hosted(crisp, work, person=Person(), writing=True)
    assert texts(crisp, ada) == ["Where is my order?", "agreed"]
    assert texts(crisp, other) == []
    assert "agreed" in asked[0]


@pytest.mark.parametrize("revision", REVISIONS)
@pytest.mark.parametrize(
    ("asks", "sent"),
    [
        (ElicitationCapability(url=UrlElicitationCapability()), False),  # it only opens pages
        (ElicitationCapability(form=FormElicitationCapability()), True),
        (
            ElicitationCapability(form=FormElicitationCapability(), url=UrlElicitationCapability()),
            True,
        ),
        (ElicitationCapability(), True),
    ],
    ids=["pages", "forms", "both", "neither"],
)
def test_who_is_asked_sees_a_form(
    crisp: Emulator,
    ada: Visitor,
    monkeypatch: pytest.MonkeyPatch,
    revision: str,
    asks: ElicitationCapability,
    sent: bool,
) -> None:
    monkeypatch.setattr(session.types, "ElicitationCapability", lambda **_: asks)

    async def work(host: Host) -> None:
        said, failed = await host.called("reply", session_id=ada.session_id, text="hi")
        assert failed is not sent, said
        assert ("this host cannot ask one" in said) is not sent

    person = Person()
    hosted(crisp, work, revision=revision, person=person, writing=True)
    assert texts(crisp, ada) == ["Where is my order?", *["hi"] * sent]
    assert bool(person.asked) is sent


def test_hints_say_what_a_tool_does(crisp: Emulator) -> None:
    async def work(host: Host) -> None:
        found = {name: one.annotations for name, one in (await host.tools()).items()}
        hints = {
            name: (one.read_only_hint, one.destructive_hint, one.idempotent_hint)
            for name, one in found.items()
        }
        assert hints["get_conversation"] == (True, None, None)
        assert hints["remove_conversation"] == (False, True, True)
        assert hints["update_people_data"] == (False, False, True)
        assert hints["send_message_in_conversation"] == (False, True, False)
        assert hints["create_new_conversation"] == (False, False, False)

    hosted(crisp, work, mode="all", writing=True)


def test_a_note_and_an_assignment_destroy_nothing(crisp: Emulator) -> None:
    async def work(host: Host) -> None:
        found = {
            name: one.annotations.destructive_hint for name, one in (await host.tools()).items()
        }
        assert found["reply"] is True
        assert found["note"] is found["assign"] is found["set_state"] is False

    hosted(crisp, work, writing=True)


def test_a_wait_for_a_person_has_a_limit(crisp: Emulator, ada: Visitor, limits: Limits) -> None:
    limits(person_thinks=0.05)

    class Away(Person):
        async def answer(self, context: Any, params: Any) -> ElicitResult:
            await asyncio.sleep(30)
            raise AssertionError("nobody waits so long")

    async def work(host: Host) -> None:
        said, failed = await host.called("reply", session_id=ada.session_id, text="hi")
        assert failed and "nobody answered the question within" in said

    hosted(crisp, work, revision="legacy", person=Away(), writing=True)
    assert texts(crisp, ada) == ["Where is my order?"]
