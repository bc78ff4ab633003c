"""What is written by hand for conversations: texts, notes, the state, and the sign of typing."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import ClosedError
from crisp_client import CrispClient
from crisp_client import Rate
from crisp_client.testing import Emulator
from tests.limits import Limits
from tests.waiting import until
from tests.waiting import until_async

BODY = "from", "type", "content", "origin"


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def visitor(crisp: Emulator) -> Any:
    visitor = crisp.visitor()
    visitor.say("hello")
    return visitor


@pytest.fixture
def client(crisp: Emulator) -> Iterator[CrispClient]:
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        yield client


@pytest.fixture
def conversation(client: CrispClient, crisp: Emulator, visitor: Any) -> Any:
    return client.conversation(visitor.session_id, website_id=crisp.website_id)


def last(crisp: Emulator, visitor: Any) -> dict[str, Any]:
    return crisp.messages(visitor.session_id)[-1]


# Texts, notes, the state


def test_a_text_is_of_an_operator(conversation: Any, crisp: Emulator, visitor: Any) -> None:
    sent = conversation.send_text("hi")
    message = last(crisp, visitor)
    assert [message[key] for key in BODY] == ["operator", "text", "hi", "chat"]
    assert message["fingerprint"] == sent.fingerprint


def test_a_text_may_be_of_the_visitor(conversation: Any, crisp: Emulator, visitor: Any) -> None:
    conversation.send_text("hi", from_="user")
    assert last(crisp, visitor)["from"] == "user"


def test_a_note_is_no_text(conversation: Any, crisp: Emulator, visitor: Any) -> None:
    conversation.note("aside")
    message = last(crisp, visitor)
    assert [message[key] for key in BODY] == ["operator", "note", "aside", "chat"]


@pytest.mark.parametrize("send", ["send_text", "note"])
def test_both_are_shown_as_of_somebody(
    send: str, conversation: Any, crisp: Emulator, visitor: Any
) -> None:
    getattr(conversation, send)("hi", user={"type": "website", "nickname": "Ada"})
    assert last(crisp, visitor)["user"]["nickname"] == "Ada"


@pytest.mark.parametrize("send", ["send_text", "note"])
def test_both_say_where_they_come_from_and_that_a_program_sends_them(
    send: str, conversation: Any, crisp: Emulator, visitor: Any
) -> None:
    getattr(conversation, send)("hi", origin="urn:my.plugin:1", automated=True)
    message = last(crisp, visitor)
    assert (message["origin"], message["automated"]) == ("urn:my.plugin:1", True)
    getattr(conversation, send)("hi")
    assert (last(crisp, visitor)["origin"], last(crisp, visitor)["automated"]) == ("chat", False)


def test_resolve(conversation: Any) -> None:
    conversation.resolve()
    assert conversation.get_state().state == "resolved"


# The sign that somebody types


def test_the_sign_is_there_during_the_block(conversation: Any, signs: list[str]) -> None:
    with conversation.typing():
        until(lambda: signs == ["start"])
    until(lambda: signs == ["start", "stop"] and not repeating())


@pytest.fixture
def signs(client: CrispClient, crisp: Emulator) -> list[str]:
    found: list[str] = []
    client.on_request(lambda info: found.append(sign(info)))
    return found


def sign(info: Any) -> str:
    content = info.request.content or b""
    return "stop" if b'"stop"' in content else "start" if b'"start"' in content else "other"


def repeating() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == "crisp-client-repeated"]


def test_it_is_repeated_and_nothing_comes_after_the_stop(
    conversation: Any, signs: list[str], limits: Limits
) -> None:
    limits(typing_every=0.01)
    with conversation.typing():
        until(lambda: len(signs) > 3)
    until(lambda: not repeating())
    assert signs[-1] == "stop" and "stop" not in signs[:-1]


def test_it_is_not_repeated_for_ever(conversation: Any, signs: list[str], limits: Limits) -> None:
    limits(typing_every=0.01, typing_times=3)
    with conversation.typing():
        until(lambda: signs and not repeating())
        assert signs == ["start"] * 3 + ["stop"]
    assert signs == ["start"] * 3 + ["stop"]


class Mine(Exception):
    pass


def test_the_error_of_the_block_comes_out_and_the_sign_ends(
    conversation: Any, signs: list[str]
) -> None:
    with pytest.raises(Mine), conversation.typing():
        until(lambda: signs)
        raise Mine
    until(lambda: signs == ["start", "stop"])
    until(lambda: not repeating())


def test_the_block_waits_for_no_sign(
    conversation: Any, client: CrispClient, crisp: Emulator, visitor: Any
) -> None:
    ends = threading.Event()

    def hold(call: Any, proceed: Any) -> Any:
        if "compose" in call.route:
            ends.wait(30)
        return proceed()

    client.middleware(hold)
    with conversation.typing():
        pass
    conversation.send_text("hi")
    assert last(crisp, visitor)["content"] == "hi"
    ends.set()
    until(lambda: not repeating())


def test_no_sign_takes_the_turn_of_another_request(
    client: CrispClient, crisp: Emulator, visitor: Any, limits: Limits
) -> None:
    limits(typing_every=0.01, typing_pause=0.01)
    slow, found = client.with_options(rate=Rate(1 / 3600, burst=2)), []
    slow.on_request(lambda info: found.append(sign(info)))
    conversation = slow.conversation(visitor.session_id, website_id=crisp.website_id)
    conversation.get_state()
    with conversation.typing():
        until(lambda: found == ["other", "start"])
    until(lambda: not repeating())
    assert found == ["other", "start"]
    turns = slow._transport.turns
    assert turns is not None and not turns._waiting


def test_where_no_sign_was_sent_none_ends_it(
    client: CrispClient, crisp: Emulator, visitor: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, found = client.with_options(rate=1 / 3600), []
    slow.on_request(lambda info: found.append(sign(info)))
    conversation = slow.conversation(visitor.session_id, website_id=crisp.website_id)
    conversation.get_state()
    with conversation.typing():
        pass
    until(lambda: not repeating())
    assert found == ["other"]


def test_an_error_of_the_sign_is_a_warning(
    conversation: Any, crisp: Emulator, caplog: pytest.LogCaptureFixture
) -> None:
    crisp.rest.fail(503, times=2, method="PATCH")
    with caplog.at_level(logging.WARNING, "crisp_client"), conversation.typing():
        until(lambda: len(caplog.records) == 1)
    until(lambda: not repeating())
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == 2
    assert all(one.startswith("the sign that somebody types: ") for one in told)


def test_a_client_that_the_block_closes_hides_nothing(
    conversation: Any, client: CrispClient, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Mine), conversation.typing():
        client.close()
        raise Mine
    until(lambda: not repeating())
    assert not caplog.records


def test_a_client_that_was_closed_before_is_an_error(
    conversation: Any, client: CrispClient
) -> None:
    client.close()
    with pytest.raises(ClosedError), conversation.typing():
        raise AssertionError("the block does not begin")


def test_without_a_thread_there_is_no_sign(
    conversation: Any, signs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    with conversation.typing():
        pass
    assert signs == []


def run(crisp: Emulator, visitor: Any, use: Any) -> list[str]:
    async def main() -> list[str]:
        async with AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
            found: list[str] = []
            client.on_request(lambda info: found.append(sign(info)))
            before = asyncio.all_tasks()
            await use(client.conversation(visitor.session_id, website_id=crisp.website_id), found)
            await until_async(lambda: asyncio.all_tasks() == before)
            return found

    return asyncio.run(main())


def test_the_async_sign_is_repeated_and_nothing_comes_after_the_stop(
    crisp: Emulator, visitor: Any, limits: Limits
) -> None:
    limits(typing_every=0.01)

    async def use(conversation: Any, found: list[str]) -> None:
        async with conversation.typing():
            await until_async(lambda: len(found) > 3)

    found = run(crisp, visitor, use)
    assert found[-1] == "stop" and "stop" not in found[:-1]


def test_the_async_sign_ends_with_a_block_that_is_cancelled(crisp: Emulator, visitor: Any) -> None:
    """While the first sign is under way, for which nobody waits."""

    async def use(conversation: Any, found: list[str]) -> None:
        async def answer() -> None:
            async with conversation.typing():
                await asyncio.sleep(60)

        task = asyncio.create_task(answer())
        await until_async(lambda: found)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    assert run(crisp, visitor, use) == ["start", "stop"]


def test_no_answer_fails_by_a_sign_that_middleware_refuses(crisp: Emulator, visitor: Any) -> None:
    def refuse(call: Any, proceed: Any) -> Any:
        if "compose" in call.route:
            raise PermissionError("no signs")
        return proceed()

    with CrispClient(crisp.identifier, crisp.key, tier=crisp.tier, host=crisp.url) as client:
        client.middleware(refuse)
        conversation = client.conversation(visitor.session_id, website_id=crisp.website_id)
        with conversation.typing():
            conversation.send_text("hi")
    assert crisp.messages(visitor.session_id)[-1]["content"] == "hi"


def test_the_async_sends(crisp: Emulator, visitor: Any) -> None:
    async def use(conversation: Any, found: list[str]) -> None:
        await conversation.send_text("hi")
        await conversation.note("aside")
        await conversation.resolve()
        assert (await conversation.get_state()).state == "resolved"

    run(crisp, visitor, use)
    assert [one["content"] for one in crisp.messages(visitor.session_id)][-2:] == ["hi", "aside"]
