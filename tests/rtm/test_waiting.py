"""Waiting for one event: with a connection that there is, or one for that time."""

from __future__ import annotations

import asyncio
import contextlib
import pickle
import queue
import threading
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import AuthenticationError
from crisp_client import ClosedError
from crisp_client import CrispClient
from crisp_client import CrispError
from crisp_client import Gap
from crisp_client import RealtimeError
from crisp_client import RealtimeState
from crisp_client.events import CampaignProgress
from crisp_client.events import MessageReceived
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.limits import Limits
from tests.rtm.relay import client_of
from tests.rtm.relay import KEY
from tests.rtm.relay import message
from tests.rtm.relay import QUICK
from tests.rtm.relay import Relay
from tests.rtm.relay import run
from tests.waiting import in_vain
from tests.waiting import until
from tests.waiting import until_async


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    """An emulator; whatever else ran beside it must have ended with the test."""
    before = set(threading.enumerate())
    with Emulator() as emulator:
        yield emulator
    until(lambda: {t for t in threading.enumerate() if t.name.startswith("crisp-")} <= before)


@pytest.fixture
def visitor(crisp: Emulator) -> Visitor:
    return crisp.visitor("Ada")


class Side:
    """Either client, called alike."""

    def __init__(self, crisp: Emulator, is_async: bool, **settings: Any) -> None:
        self.is_async = is_async
        kind: Any = AsyncCrispClient if is_async else CrispClient
        settings = {"identifier": crisp.identifier, "key": crisp.key, "tier": crisp.tier} | settings
        self.client = kind(host=crisp.url, **settings)

    def run(self, work: Callable[[Any], Any]) -> Any:
        async def main() -> Any:
            before = asyncio.all_tasks()
            async with self.client:
                result = await work(self.client)
            assert asyncio.all_tasks() == before
            return result

        if self.is_async:
            return asyncio.run(main())
        with self.client:
            return work(self.client)

    def expect(self, event: Any, cause: Callable[[], object], *args: Any, **named: Any) -> Any:
        async def expected(client: AsyncCrispClient) -> Any:
            async with client.wait_for(event, *args, **named) as expected:
                cause()
            return expected.event

        def sync_expected(client: CrispClient) -> Any:
            with client.expect(event, *args, **named) as expected:
                cause()
            return expected.event

        return self.run(expected if self.is_async else sync_expected)

    def wait(self, event: Any, *args: Any, **named: Any) -> Any:
        async def wait(client: AsyncCrispClient) -> Any:
            return await client.wait_for(event, *args, **named)

        return self.run(wait if self.is_async else lambda c: c.wait_for(event, *args, **named))


@pytest.fixture(params=["async", "sync"])
def is_async(request: pytest.FixtureRequest) -> bool:
    return bool(request.param == "async")


@pytest.fixture
def side(crisp: Emulator, is_async: bool) -> Side:
    return Side(crisp, is_async)


def test_what_is_caused_in_the_block_is_there_after_it(
    crisp: Emulator, side: Side, visitor: Visitor
) -> None:
    found = side.expect(MessageSend, lambda: visitor.say("hello"))
    assert isinstance(found, MessageSend)
    assert found.content == "hello"
    assert side.client.realtime_state is RealtimeState.IDLE
    crisp.wait_until(lambda: not crisp.sockets, 30)


def test_the_event_itself(crisp: Emulator, side: Side, visitor: Visitor) -> None:
    def say() -> None:
        crisp.wait_until(lambda: crisp.sockets, 30)
        visitor.say("hello")

    thread = threading.Thread(target=say)
    thread.start()
    assert side.wait(MessageSend).content == "hello"
    thread.join()


def test_match_says_which_one(side: Side, visitor: Visitor) -> None:
    def cause() -> None:
        visitor.say("one")
        visitor.say("two")

    assert side.expect(MessageSend, cause, lambda m: m.content == "two").content == "two"


def test_by_name_also_one_that_the_spec_does_not_know(crisp: Emulator, side: Side) -> None:
    payload = {"website_id": crisp.website_id, "answer": 42}
    found = side.expect("thing:made", lambda: crisp.emit("thing:made", payload))
    assert found.data["answer"] == 42


def test_none_in_time(crisp: Emulator, is_async: bool, visitor: Visitor) -> None:
    def cause() -> None:
        visitor.say("one")
        visitor.say("two")

    def wait(seconds: float) -> None:
        side = Side(crisp, is_async)
        side.expect(MessageSend, cause, lambda m: m.content == "three", seconds)

    seconds, error = in_vain(wait, lambda error: error.unmatched == 2)
    assert str(error).startswith(f"no message:send came within {seconds} s")
    assert "; 2 came that did not match; " in str(error)
    assert (error.event, error.unmatched) == ("message:send", 2)
    assert isinstance(error, CrispError) and isinstance(error, TimeoutError)
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)


def test_one_that_the_tier_never_gets(crisp: Emulator, is_async: bool) -> None:
    def wait(seconds: float) -> None:
        Side(crisp, is_async).wait(CampaignProgress, timeout=seconds)

    _, error = in_vain(wait, lambda error: "not connected" not in str(error))
    assert "tokens of the tier plugin are not known to get it" in str(error)


def test_an_error_in_the_block_or_of_match_is_raised_at_once(
    crisp: Emulator, is_async: bool, visitor: Visitor
) -> None:
    with pytest.raises(ZeroDivisionError):
        Side(crisp, is_async).expect(MessageSend, lambda: 1 / 0, timeout=60)
    with pytest.raises(AttributeError, match="odd"):
        cause = lambda: visitor.say("hello")  # noqa: E731
        Side(crisp, is_async).expect(MessageSend, cause, lambda m: m.odd, 60)
    crisp.wait_until(lambda: not crisp.sockets, 30)


def test_arguments(crisp: Emulator, is_async: bool) -> None:
    async def match(_: object) -> bool:
        return True

    for wrong, named in ((TypeError, {"match": 1}), (TypeError, {"match": match})):
        with pytest.raises(wrong, match="match must be"):
            Side(crisp, is_async).wait(MessageSend, **named)
    with pytest.raises(ValueError, match="timeout must be"):
        Side(crisp, is_async).wait(MessageSend, timeout=0)
    with pytest.raises(TypeError, match="no event of its own"):
        Side(crisp, is_async).wait(type("Odd", (MessageSend.__base__,), {}))


def test_wrong_credentials(crisp: Emulator, is_async: bool) -> None:
    side = Side(crisp, is_async, key="0" * 64)
    with pytest.raises(AuthenticationError):
        side.wait(MessageSend)


def test_what_cannot_be_waited_for_is_not_caused(crisp: Emulator) -> None:
    caused = []
    client = CrispClient(crisp.identifier, "0" * 64, crisp.tier, crisp.url)
    with pytest.raises(AuthenticationError), client.expect(MessageSend):
        caused.append("hello")
    client.close()
    assert caused == []


def test_no_connection_in_time(crisp: Emulator, is_async: bool) -> None:
    crisp.realtime.answers = False

    def wait(seconds: float) -> None:
        Side(crisp, is_async).wait(MessageSend, timeout=seconds)

    seconds, error = in_vain(wait, lambda error: "authenticating" in str(error))
    why = f"not connected within {seconds} s (the state is authenticating)"
    assert f"waiting for message:send: {why}" in str(error)


def test_a_closed_client_does_not_wait(crisp: Emulator, side: Side) -> None:
    async def wait(client: AsyncCrispClient) -> None:
        await client.aclose()
        await client.wait_for(MessageSend)

    def sync_wait(client: CrispClient) -> None:
        client.close()
        client.wait_for(MessageSend)

    with pytest.raises(ClosedError, match="closed"):
        side.run(wait if side.is_async else sync_wait)


def test_closing_ends_the_wait(crisp: Emulator, side: Side) -> None:
    def close() -> None:
        crisp.wait_until(lambda: crisp.sockets, 30)
        if not side.is_async:
            side.client.close()

    async def wait(client: AsyncCrispClient) -> None:
        async def closing() -> None:
            await asyncio.to_thread(close)
            await client.aclose()

        task = asyncio.create_task(closing())
        try:
            await client.wait_for(MessageSend, timeout=60)
        finally:
            await task

    def sync_wait(client: CrispClient) -> None:
        thread = threading.Thread(target=close)
        thread.start()
        try:
            client.wait_for(MessageSend, timeout=60)
        finally:
            thread.join()

    with pytest.raises(RealtimeError, match="stopped"):
        side.run(wait if side.is_async else sync_wait)


def test_the_handlers_of_a_client_that_does_not_listen_hear_nothing(
    side: Side, visitor: Visitor
) -> None:
    heard: list[Any] = []
    side.client.on(MessageSend, heard.append)
    side.client.on_state(heard.append)
    side.expect(MessageSend, lambda: visitor.say("hello"))
    assert heard == []


def test_a_website_token_finds_its_way_with_the_website(crisp: Emulator, is_async: bool) -> None:
    identifier, key = crisp.add_token("website")
    side = Side(crisp, is_async, identifier=identifier, key=key, tier="website")
    visitor = crisp.visitor()
    found = side.expect(MessageSend, lambda: visitor.say("hello"), website_id=crisp.website_id)
    assert found.content == "hello"
    asked = [request.path for request in crisp.requests]
    assert asked == [f"/v1/website/{crisp.website_id}/connect/endpoints"]


@contextlib.contextmanager
def started(client: CrispClient) -> Iterator[None]:
    client.start()
    client.wait_until_live()
    yield
    client.stop()


def test_a_client_that_listens_uses_its_connection(
    crisp: Emulator, side: Side, visitor: Visitor
) -> None:
    heard: queue.SimpleQueue[MessageSend] = queue.SimpleQueue()
    side.client.on(MessageSend, heard.put)
    most = 0

    def cause() -> None:
        nonlocal most
        most = crisp.sockets
        crisp.emit("message:received", {"website_id": crisp.website_id, "content": "new"})

    async def expect(client: AsyncCrispClient) -> Any:
        task = asyncio.create_task(client.listen())
        await client.wait_until_live()
        async with client.wait_for(MessageReceived) as expected:
            cause()
        visitor.say("hello")
        assert (await asyncio.to_thread(heard.get, timeout=5)).content == "hello"
        client.stop()
        await task
        return expected.event

    def sync_expect(client: CrispClient) -> Any:
        with started(client):
            with client.expect(MessageReceived) as expected:
                cause()
            visitor.say("hello")
            assert heard.get(timeout=30).content == "hello"
        return expected.event

    assert side.run(expect if side.is_async else sync_expect).content == "new"
    assert most == 1


def test_a_handler_waits_for_the_next_message_of_its_own_conversation(
    crisp: Emulator, side: Side, visitor: Visitor
) -> None:
    found: list[str] = []

    async def ask(message: MessageSend) -> None:
        if message.content == "question":
            async with side.client.wait_for(MessageSend, timeout=30) as expected:
                visitor.say("answer")
            found.append(expected.event.content)
            side.client.stop()

    def sync_ask(message: MessageSend) -> None:
        if message.content == "question":
            with side.client.expect(MessageSend, timeout=30) as expected:
                visitor.say("answer")
            found.append(expected.event.content)
            side.client.stop()

    async def listen(client: AsyncCrispClient) -> None:
        task = asyncio.create_task(client.listen())
        await client.wait_until_live()
        visitor.say("question")
        await task

    def sync_listen(client: CrispClient) -> None:
        with started(client):
            visitor.say("question")
            crisp.wait_until(lambda: crisp.sockets == 0, 30)

    side.client.on(MessageSend, ask if side.is_async else sync_ask)
    side.run(listen if side.is_async else sync_listen)
    assert found == ["answer"]


def test_waits_at_a_time_share_one_connection(
    crisp: Emulator, side: Side, visitor: Visitor
) -> None:
    def cause() -> None:
        assert crisp.sockets == 1
        visitor.say("hello")
        crisp.emit("message:received", {"website_id": crisp.website_id})

    async def main(client: AsyncCrispClient) -> Any:
        async with client.wait_for(MessageSend) as one, client.wait_for(MessageReceived) as two:
            async with client.wait_for(MessageSend) as three:
                cause()
            assert crisp.sockets == 1
        return one.event, two.event, three.event

    def sync_main(client: CrispClient) -> Any:
        with client.expect(MessageSend) as one, client.expect(MessageReceived) as two:
            with client.expect(MessageSend) as three:
                cause()
            assert crisp.sockets == 1
        return one.event, two.event, three.event

    one, two, three = side.run(main if side.is_async else sync_main)
    assert one is three
    assert (type(one), type(two)) == (MessageSend, MessageReceived)


@pytest.mark.parametrize("end", ["came", "missed", "unheard", "refused", "failed"])
def test_nothing_of_a_wait_that_is_over_is_left_in_a_client_that_goes_on(
    crisp: Emulator, side: Side, visitor: Visitor, end: str
) -> None:
    crisp.realtime.answers = end != "unheard"
    if end == "refused":
        crisp.roll_key()
    timeout = 0.3 if end in ("missed", "unheard") else 60

    def cause() -> None:
        if end == "failed":
            raise ZeroDivisionError
        if end != "missed":
            visitor.say("hello")

    def look(client: Any, expected: Any) -> None:
        crisp.wait_until(lambda: not crisp.sockets, 30)
        assert client._realtime.aside is None
        if end == "came":
            assert expected.event.content == "hello"
        else:
            error = AuthenticationError if end == "refused" else RuntimeError
            with pytest.raises(error):
                print(expected.event)

    async def over(client: AsyncCrispClient) -> None:
        expected = client.wait_for(MessageSend, timeout=timeout)
        with contextlib.suppress(CrispError, ZeroDivisionError):
            async with expected:
                cause()
        look(client, expected)

    def sync_over(client: CrispClient) -> None:
        expected = client.expect(MessageSend, timeout=timeout)
        with contextlib.suppress(CrispError, ZeroDivisionError):
            with expected:
                cause()
        look(client, expected)

    side.run(over if side.is_async else sync_over)


def test_a_cancelled_wait_leaves_nothing(crisp: Emulator) -> None:
    side = Side(crisp, is_async=True)

    async def main(client: AsyncCrispClient) -> None:
        async def wait() -> None:
            await client.wait_for(MessageSend, timeout=60)

        task = asyncio.create_task(wait())
        await asyncio.to_thread(crisp.wait_until, lambda: crisp.sockets)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert client._realtime.aside is None

    side.run(main)


def test_each_wait_is_for_one_event(crisp: Emulator, visitor: Visitor) -> None:
    client = CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url)
    with client.expect(MessageSend) as expected:
        with pytest.raises(RuntimeError, match="at the end of the block"):
            print(expected.event)
        visitor.say("hello")
    with pytest.raises(RuntimeError, match="for one event"), expected:
        pass
    client.close()


def test_a_server_that_does_not_answer_what_it_is_asked_for(relay: Relay, limits: Limits) -> None:
    """Nobody knows whether Crisp does; python-socketio does, unless the handler goes on."""

    async def main() -> None:
        client = client_of(relay)
        client.on(MessageSend, print)
        relay.hold_binds = True
        limits(bind_answer=0.05)
        task = asyncio.create_task(client.listen())
        await client.wait_until_live()
        async with client.wait_for(MessageReceived) as expected:
            await until_async(lambda: relay.binds)
            assert [bind["events"] for bind in relay.binds] == [
                ["message:send", "message:received"]
            ]
            relay.send("message:received", message(1))
        assert expected.event.fingerprint == 1
        client.stop()
        await task
        await client.aclose()

    run(main)


def test_one_that_cannot_be_read_does_not_match(relay: Relay) -> None:
    def wait(seconds: float) -> None:
        async def main() -> None:
            async with client_of(relay) as client:
                async with client.wait_for(MessageSend, timeout=seconds):
                    await asyncio.to_thread(relay.send, "message:send", "text")

        asyncio.run(main())

    _, error = in_vain(wait, lambda error: error.unmatched == 1)
    assert "1 came that did not match" in str(error)


def test_the_end_of_an_outage(relay: Relay) -> None:
    async def main() -> None:
        client = client_of(relay)
        client.on(MessageSend, print)
        task = asyncio.create_task(client.listen())
        await client.wait_until_live()
        async with client.wait_for(Gap) as expected:
            relay.disconnect_all()
        assert expected.event.reason == "disconnected"
        await until_async(lambda: relay.open_sockets == 1)
        assert [hello["events"] for hello in relay.hellos] == [["message:send"]] * 2
        client.stop()
        await task
        await client.aclose()

    run(main)


def test_an_event_is_asked_for_no_longer_than_it_is_waited_for(relay: Relay) -> None:
    async def main() -> None:
        async with client_of(relay) as client:
            client.on(MessageSend, print)
            task = asyncio.create_task(client.listen(options=QUICK))
            await client.wait_until_live()
            with pytest.raises(ZeroDivisionError):
                async with client.wait_for(MessageReceived):
                    raise ZeroDivisionError
            relay.disconnect_all()
            await until_async(lambda: len(relay.hellos) == 2)
            assert relay.hellos[1]["events"] == ["message:send"]
            client.stop()
            await task

    run(main)


def test_a_refusal_ends_the_wait(relay: Relay) -> None:
    async def main() -> None:
        client = client_of(relay)
        with pytest.raises(AuthenticationError) as caught:
            async with client.wait_for(MessageSend, timeout=60):
                await asyncio.to_thread(relay.revoke)
        assert KEY not in str(caught.value)
        await client.aclose()

    run(main)
