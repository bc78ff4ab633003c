"""What must not happen twice does not, whatever becomes of an answer."""

from __future__ import annotations

import asyncio
import re
from typing import Any

from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted
from tests.mcp.test_safety import MESSAGES
from tests.mcp.test_safety import SEND
from tests.mcp.test_safety import texts
from tests.mcp.test_safety import written


def test_a_message_whose_answer_is_lost_is_not_sent_twice(crisp: Emulator, ada: Visitor) -> None:
    given = {"session_id": ada.session_id, "text": "once"}

    async def work(host: Host) -> None:
        crisp.rest.lose_answers(None)
        said, failed = await host.called("reply", **given)
        assert failed
        assert said.startswith("Unknown: ") and said.endswith("before you try again.")
        crisp.rest.recover()
        said, failed = await host.called("reply", **given)
        assert not failed
        fingerprint = crisp.messages(ada.session_id)[-1]["fingerprint"]
        assert said == f"Happened: the text was sent before, fingerprint {fingerprint}"
        said, failed = await host.called("reply", **given)
        assert failed
        assert re.fullmatch(
            rf"Did not happen: the same text was carried out \d+ s ago \(fingerprint {fingerprint}"
            r"\), and is not repeated for (600|5\d\d) s\.",
            said,
        )

    try:
        hosted(crisp, work, writing=True, sure=frozenset({"reply"}))
    finally:
        crisp.rest.recover()
    assert texts(crisp, ada) == ["Where is my order?", "once"]


def test_a_message_that_did_not_arrive_may_be_sent_again(crisp: Emulator, ada: Visitor) -> None:
    given = {"session_id": ada.session_id, "text": "again"}

    async def work(host: Host) -> None:
        crisp.rest.fail(403, path=MESSAGES, method="POST")
        said, _ = await host.called("reply", **given)
        assert said.startswith("Did not happen: ")
        assert (await host.call("reply", **given)).startswith("Happened")

    hosted(crisp, work, writing=True, sure=frozenset({"reply"}))
    assert texts(crisp, ada) == ["Where is my order?", "again"]


def test_a_message_that_was_lost_on_its_way_is_sent_as_the_same_one(
    crisp: Emulator, ada: Visitor
) -> None:
    """So that Crisp would not have it twice, should the first still come."""
    given = {"session_id": ada.session_id, "text": "slow"}

    async def work(host: Host) -> None:
        crisp.rest.fail(500, path=MESSAGES, method="POST", times=None)
        assert (await host.call("reply", **given)).startswith("Unknown: ")
        crisp.rest.recover()
        assert (await host.call("reply", **given)).startswith("Happened: the text is sent")

    before = len(crisp.requests)
    try:
        hosted(crisp, work, writing=True, sure=frozenset({"reply"}))
    finally:
        crisp.rest.recover()
    sent = [one.body["fingerprint"] for one in crisp.requests[before:] if one.method == "POST"]
    assert len(sent) > 1 and len({*sent}) == 1
    assert texts(crisp, ada) == ["Where is my order?", "slow"]


def test_a_message_of_which_nothing_is_known_is_not_sent_again(
    crisp: Emulator, ada: Visitor
) -> None:
    """Its answer was lost, and Crisp does not say whether it is there."""
    given = {"session_id": ada.session_id, "text": "perhaps"}

    async def work(host: Host) -> None:
        crisp.rest.lose_answers(None)
        assert (await host.call("reply", **given)).startswith("Unknown: ")
        crisp.rest.recover()
        crisp.rest.fail(403, method="GET", path=f"{MESSAGES}/{{fingerprint}}")
        said, failed = await host.called("reply", **given)
        assert failed and not said.startswith("Happened")

    try:
        hosted(crisp, work, writing=True, sure=frozenset({"reply"}))
    finally:
        crisp.rest.recover()
    assert texts(crisp, ada) == ["Where is my order?", "perhaps"]


def test_what_may_be_done_twice_is_done_twice(crisp: Emulator, ada: Visitor) -> None:
    key = "website_conversations.change_conversation_state"
    given = {"session_id": ada.session_id, "state": "resolved"}

    async def work(host: Host) -> None:
        for _ in range(2):
            said = await host.call("call_operation", operation=key, arguments=given)
            assert said == f"Happened: {key} is carried out."

    before = written(crisp)
    hosted(crisp, work, mode="search", writing=True)
    assert written(crisp) == before + 2


def test_two_calls_at_a_time_send_one_message(crisp: Emulator, ada: Visitor) -> None:
    given = {"session_id": ada.session_id, "text": "together"}

    async def work(host: Host) -> None:
        crisp.rest.delay(0.5, path=MESSAGES, method="POST")
        both = await asyncio.gather(host.call("reply", **given), host.call("reply", **given))
        refused, sent = sorted(both)
        assert sent.startswith("Happened: ")
        assert re.fullmatch(
            r"Did not happen: the same text is under way since \d+ s ago; this one was not sent\.",
            refused,
        )

    hosted(crisp, work, writing=True, sure=frozenset({"reply"}))
    assert texts(crisp, ada) == ["Where is my order?", "together"]


def test_what_is_unsafe_to_repeat_is_not_repeated(crisp: Emulator) -> None:
    create = {
        "operation": "website_conversations.create_new_conversation",
        "arguments": {},
    }

    async def work(host: Host) -> None:
        crisp.rest.lose_answers(path="/website/{website_id}/conversation")
        said, failed = await host.called("call_operation", **create)
        assert failed and said.startswith("Unknown: ")
        said, failed = await host.called("call_operation", **create)
        assert failed
        assert re.fullmatch(
            r"Unknown: the same call was sent \d+ s ago and its answer was lost; it is not "
            r"repeated for (600|5\d\d) s\. Look at Crisp whether it was carried out\.",
            said,
        )

    before = written(crisp)
    hosted(crisp, work, mode="search", writing=True)
    assert written(crisp) == before + 1


def test_a_call_that_crisp_refused_may_be_made_again(crisp: Emulator) -> None:
    key = "website_conversations.create_new_conversation"

    async def work(host: Host) -> None:
        crisp.rest.fail(403, method="POST", path="/website/{website_id}/conversation")
        said = [await host.call("call_operation", operation=key) for _ in range(2)]
        assert said[0].startswith(f"Did not happen: {key}")
        assert said[1].startswith(f"Happened: {key} is carried out.")

    hosted(crisp, work, mode="search", writing=True)


def test_the_same_call_is_known_however_its_arguments_are_ordered(crisp: Emulator) -> None:
    person: Any = {"email": "order@example.com", "person": {"nickname": "O", "phone": "1"}}
    turned = {key: person[key] for key in reversed(person)}

    async def work(host: Host) -> None:
        key = "website_people.add_new_people_profile"
        call = [
            await host.call("call_operation", operation=key, arguments=one)
            for one in (person, turned)
        ]
        assert call[0].startswith("Happened: ")
        assert re.fullmatch(
            r"Did not happen: the same call was carried out \d+ s ago, and is not repeated for "
            r"(600|5\d\d) s\.",
            call[1],
        )

    hosted(crisp, work, mode="search", writing=True)


def test_the_same_message_is_known_however_its_keys_are_ordered(
    crisp: Emulator, ada: Visitor
) -> None:
    message = {"type": "note", "from": "operator", "origin": "chat", "content": "mind"}
    turned = {key: message[key] for key in reversed(message)}

    async def work(host: Host) -> None:
        for one, said in ((message, "Happened: the message is sent"), (turned, "Did not happen: ")):
            arguments = {"session_id": ada.session_id, **one}
            answer = await host.call("call_operation", operation=SEND, arguments=arguments)
            assert answer.startswith(said)

    hosted(crisp, work, mode="search", writing=True, sure=frozenset({SEND}))
    assert texts(crisp, ada) == ["Where is my order?", "mind"]


def test_a_message_with_a_fingerprint_of_its_own_keeps_it(crisp: Emulator, ada: Visitor) -> None:
    message = {"type": "note", "from": "operator", "origin": "chat", "content": "mine"}
    arguments = {"session_id": ada.session_id, **message, "fingerprint": 1815}

    async def work(host: Host) -> None:
        said = await host.call("call_operation", operation=SEND, arguments=arguments)
        assert said.startswith(f"Happened: {SEND} is carried out.")

    hosted(crisp, work, mode="search", writing=True, sure=frozenset({SEND}))
    assert crisp.messages(ada.session_id)[-1]["fingerprint"] == 1815
