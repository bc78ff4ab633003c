"""Events on their way to the broker: from real time and web hooks, twice, and when it is away."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from typing import Any

import pytest
from nats.js.client import JetStreamContext

from crisp_client import AsyncCrispClient
from crisp_client import AuthenticationError
from crisp_client import ClosedError
from crisp_client import CrispClient
from crisp_client import Gap
from crisp_client import RealtimeError
from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.events import SessionSetState
from crisp_client.testing import Emulator
from crisp_client.webhooks import PluginHooks
from crisp_client.workers import Broker
from crisp_client.workers import BrokerError
from crisp_client.workers import Forwarder
from crisp_client.workers import Worker
from tests.limits import Limits
from tests.waiting import until_async
from tests.webhooks import serving as servers

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import connected
from .running import forwarding
from .running import keeping
from .running import message
from .running import names
from .running import publish
from .running import publishing
from .running import said
from .running import serving
from .running import stored

SECRET = "signing secret of the plugin"


@pytest.mark.parametrize("kind", ["async", "sync"])
def test_of_real_time_what_has_handlers_reaches_a_worker(
    kind: str, crisp: Emulator, make_broker: MakeBroker
) -> None:
    async def run() -> list[Any]:
        broker = make_broker()
        pair = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
        client = connected(crisp) if kind == "async" else CrispClient(*pair)
        called = []
        client.on(MessageSend, called.append)
        registry, got = keeping(MessageSend, SessionSetState)
        forwarder = Forwarder(client, broker)
        async with forwarding(crisp, forwarder), serving(Worker(registry, broker)):
            ada = crisp.visitor("Ada")
            for number in range(5):
                ada.say(str(number))
            await until_async(lambda: len(got) == 5)
        assert called == []
        assert forwarder.counts.handled == 5
        await (client.aclose() if kind == "async" else asyncio.to_thread(client.close))
        return got

    got = asyncio.run(run())
    assert [event.content for event in got] == ["0", "1", "2", "3", "4"]
    assert all(isinstance(event, MessageSend) for event in got)


def test_two_forwarders_store_an_event_once(
    crisp: Emulator, make_broker: MakeBroker, limits: Limits
) -> None:
    """A message is told by its fingerprint, any other event by what it says."""
    limits(repeat_is_known=0.05)

    async def run() -> list[str]:
        broker = make_broker()
        clients = [connected(crisp), connected(crisp)]
        asked = [MessageSend, "session:removed"]
        one, two = (Forwarder(client, broker, events=asked) for client in clients)
        async with forwarding(crisp, one), forwarding(crisp, two, sockets=2):
            ada = crisp.visitor("Ada")
            for number in range(5):
                ada.say(str(number))
            for session in (ada.session_id, crisp.visitor("Bob").session_id):
                payload = {"website_id": crisp.website_id, "session_id": session}
                crisp.emit("session:removed", payload)
            await until_async(lambda: one.counts.handled == two.counts.handled == 7)
        for client in clients:
            await client.aclose()
        async with broker.connected("test") as connection:
            stream = broker.settings.stream
            total = (await connection.js.stream_info(stream)).state.messages
            found = [await connection.js.get_msg(stream, seq=seq + 1) for seq in range(total)]
        return [str(each.subject).rpartition(".")[2] for each in found]

    assert sorted(asyncio.run(run())) == 5 * ["message:send"] + 2 * ["session:removed"]


def test_what_was_missed_is_read_back_behind_a_gap(
    crisp: Emulator, make_broker: MakeBroker
) -> None:
    async def run() -> list[Any]:
        broker = make_broker(partitions=1)
        registry, got = keeping(MessageSend, Gap)
        client = connected(crisp)
        ada = crisp.visitor("Ada")
        forwarder = Forwarder(
            client, broker, events=[MessageSend], websites=[crisp.website_id], backfill=True
        )
        async with serving(Worker(registry, broker)), forwarding(crisp, forwarder):
            ada.say("before")
            await until_async(lambda: len(got) == 1)
            await asyncio.to_thread(crisp.stop)
            ada.say("meanwhile")
            await asyncio.to_thread(crisp.start)
            await until_async(lambda: len(got) == 3)
        await client.aclose()
        return got

    before, gap, meanwhile = asyncio.run(run())
    assert (before.content, before.backfilled) == ("before", False)
    assert gap.reason == "lost"
    assert (meanwhile.content, meanwhile.backfilled) == ("meanwhile", True)


def test_an_event_that_is_too_large_is_told(crisp: Emulator, make_broker: MakeBroker) -> None:
    async def run() -> list[Any]:
        broker = make_broker()
        client, told = connected(crisp), []
        client.on_error(lambda error, event: told.append((error, event)))
        async with forwarding(crisp, Forwarder(client, broker, events=[MessageSend])):
            payload = message("a", "x" * 2**20) | {"website_id": crisp.website_id}
            crisp.emit("message:send", payload)
            await until_async(lambda: told)
        await client.aclose()
        return told

    ((error, event),) = asyncio.run(run())
    assert "more than the broker takes" in str(error)
    assert event.data["session_id"] == "a"


@pytest.mark.parametrize("kind", ["asgi", "wsgi"])
def test_a_web_hook_is_answered_when_the_broker_has_it(
    crisp: Emulator, make_broker: MakeBroker, kind: str
) -> None:
    registry, got = keeping(MessageSend)
    broker = make_broker()
    app = Forwarder(PluginHooks(registry, SECRET), broker)
    served = servers.asgi(app) if kind == "asgi" else servers.wsgi(app.wsgi)
    with contextlib.closing(app.wsgi), served as url:
        hook = crisp.add_hook(url, secret=SECRET)
        crisp.visitor("Ada").say("hello")
        crisp.wait_until(lambda: "message:send" in hook.delivered, 30)
    assert got == []

    async def work() -> None:
        async with serving(Worker(registry, broker)):
            await until_async(lambda: got)

    asyncio.run(work())
    assert [event.content for event in got] == ["hello"]


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_a_web_hook_comes_again_while_the_broker_is_away(
    crisp: Emulator, tmp_path: Path, limits: Limits
) -> None:
    limits(hook_waits=0.2)
    registry, _ = keeping(MessageSend)
    with NatsServer(tmp_path) as server:
        broker = Broker(server.url, partitions=1)
        asyncio.run(broker.set_up())
        server.kill()
        with servers.asgi(Forwarder(PluginHooks(registry, SECRET), broker)) as url:
            hook = crisp.add_hook(url, secret=SECRET)
            crisp.visitor("Ada").say("hello")
            crisp.wait_until(lambda: 503 in [each.status for each in hook.attempts], 30)
            server.start()
            crisp.wait_until(lambda: "message:send" in hook.delivered, 30)
        assert asyncio.run(stored(broker)) == 1


def test_with_other_partitions_it_does_not_begin(crisp: Emulator, make_broker: MakeBroker) -> None:
    asyncio.run(make_broker().set_up())
    client = connected(crisp)

    async def run() -> None:
        try:
            await Forwarder(client, make_broker(partitions=5)).serve()
        finally:
            await client.aclose()

    with pytest.raises(BrokerError, match="has 4 partitions, and 5 are asked for"):
        asyncio.run(run())


def test_what_cannot_be_meant_is_refused(make_broker: MakeBroker) -> None:
    hooks = PluginHooks(Registry(), SECRET)
    with pytest.raises(TypeError, match="a Forwarder is made of a client, PluginHooks or"):
        Forwarder(Registry(), make_broker())
    with pytest.raises(TypeError, match="web hooks come to the Forwarder as an ASGI app"):
        asyncio.run(Forwarder(hooks, make_broker()).serve())


@pytest.mark.parametrize(
    ("session", "name", "subject"),
    [
        ("session_1", "message:send", "26.message:send"),
        ("session_1", "odd.name of *>", "26.odd%2Ename%20of%20%2A%3E"),
        ("half an emoji \ud83d", "é/:", "7.%C3%A9%2F:"),
    ],
)
def test_an_event_is_stored_under_its_partition_and_name(
    make_broker: MakeBroker, session: str, name: str, subject: str
) -> None:
    registry, got = Registry(), []
    registry.on_any(got.append)

    async def run() -> tuple[str, dict[str, str]]:
        broker = make_broker(partitions=64)
        await publish(broker, {"session_id": session}, name=name)
        async with broker.connected("test") as connection:
            found = await connection.js.get_msg(broker.settings.stream, seq=1)
        async with serving(Worker(registry, broker)):
            await until_async(lambda: got)
        return found.subject.partition(".")[2], found.headers

    stored_under, headers = asyncio.run(run())
    assert stored_under == subject
    assert len(headers["Nats-Msg-Id"]) == 32
    assert got[0].event_name == name


def test_a_web_hook_does_not_overtake_one_that_is_tried_again(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish, tried = JetStreamContext.publish, list[bytes]()

    async def failing_first(self: JetStreamContext, *args: Any, **kwargs: Any) -> Any:
        tried.append(args[1])
        if len(tried) == 1:
            raise TimeoutError
        return await publish(self, *args, **kwargs)

    monkeypatch.setattr(JetStreamContext, "publish", failing_first)

    async def run() -> list[str]:
        broker, (registry, got) = make_broker(), keeping(MessageSend)
        await broker.set_up()
        async with publishing(broker) as (_, publisher):
            events = [said("s", content) for content in "123"]
            await asyncio.gather(*map(publisher.publish_in_turn, events))
        async with serving(Worker(registry, broker)):
            await until_async(lambda: len(got) == 3)
        return [event.content for event in got]

    assert asyncio.run(run()) == ["1", "2", "3"]


def test_without_handlers_every_event_of_the_tier_is_asked_for(
    crisp: Emulator, make_broker: MakeBroker
) -> None:
    async def run() -> None:
        broker = make_broker()
        client = connected(crisp)
        forwarder = Forwarder(client, broker)
        async with forwarding(crisp, forwarder):
            ada = crisp.visitor("Ada")
            ada.say("hello")
            payload = {"website_id": crisp.website_id, "session_id": ada.session_id}
            crisp.emit("session:removed", payload)
            async with asyncio.timeout(30):
                while not {"message:send", "session:removed"} <= set(await names(broker)):
                    await asyncio.sleep(0.02)
            await until_async(lambda: client.realtime_counts == forwarder.counts)
        await client.aclose()

    asyncio.run(run())


def test_it_raises_what_listening_raises(crisp: Emulator, make_broker: MakeBroker) -> None:
    async def run() -> None:
        stranger = AsyncCrispClient(crisp.identifier, "wrong", crisp.tier, crisp.url)
        closed = connected(crisp)
        await closed.aclose()
        for client, error in ((stranger, AuthenticationError), (closed, ClosedError)):
            with pytest.raises(error):
                async with asyncio.timeout(30):
                    await Forwarder(client, make_broker(), events=[MessageSend]).serve()
        await stranger.aclose()

    asyncio.run(run())


def test_a_client_that_listens_cannot_be_forwarded_too(
    crisp: Emulator, make_broker: MakeBroker
) -> None:
    async def run() -> None:
        client, broker = connected(crisp), make_broker()
        one, two = (Forwarder(client, broker, events=[MessageSend]) for _ in range(2))
        async with forwarding(crisp, one):
            with pytest.raises(RealtimeError, match="the client is listening already"):
                async with asyncio.timeout(30):
                    await two.serve()
        async with forwarding(crisp, two):  # now that it does not listen any more
            pass
        await client.aclose()

    asyncio.run(run())


def test_of_what_was_missed_only_what_was_asked_for_is_forwarded(
    crisp: Emulator, make_broker: MakeBroker
) -> None:
    async def run() -> None:
        broker = make_broker(partitions=1)
        client = connected(crisp)
        ada = crisp.visitor("Ada")
        ada.say("before")
        forwarder = Forwarder(
            client, broker, events=[MessageSend], websites=[crisp.website_id], backfill=True
        )
        async with forwarding(crisp, forwarder):
            await asyncio.to_thread(crisp.stop)
            ada.say("of the visitor")
            await asyncio.to_thread(crisp.start)
            await client.website_conversations.send_message_in_conversation(
                crisp.website_id,
                ada.session_id,
                {"type": "text", "from": "operator", "origin": "chat", "content": "of ours"},
            )
            ada.say("at the end")
            await until_async(lambda: forwarder.counts.handled >= 3)
        await client.aclose()
        assert sorted(await names(broker)) == ["gap", "message:send"]

    asyncio.run(run())


def test_one_that_is_closed_ends(crisp: Emulator, make_broker: MakeBroker) -> None:
    async def run() -> None:
        client = connected(crisp)
        async with Forwarder(client, make_broker(), events=[MessageSend]) as forwarder:
            task = asyncio.create_task(forwarder.serve())
            await until_async(lambda: crisp.sockets == 1)
        async with asyncio.timeout(30):
            await task
        await client.aclose()

    asyncio.run(run())


def test_what_gets_a_handler_meanwhile_is_asked_for_too(
    crisp: Emulator, make_broker: MakeBroker, limits: Limits
) -> None:
    limits(bind_again=0.02)

    async def run() -> None:
        client, broker = connected(crisp), make_broker()
        client.on(MessageSend, print)
        forwarder = Forwarder(client, broker)
        async with forwarding(crisp, forwarder):
            ada = crisp.visitor("Ada")
            payload = {"website_id": crisp.website_id, "session_id": ada.session_id}
            client.on("session:removed", print)
            async with asyncio.timeout(30):
                while not forwarder.counts.handled:
                    crisp.emit("session:removed", payload)
                    await asyncio.sleep(0.05)
        await client.aclose()

    asyncio.run(run())


def test_no_task_is_left_of_one_that_has_ended(crisp: Emulator, make_broker: MakeBroker) -> None:
    async def run() -> None:
        client = connected(crisp)
        forwarder = Forwarder(client, make_broker(), events=[MessageSend])
        async with forwarding(crisp, forwarder):
            crisp.visitor("Ada").say("hello")
            await until_async(lambda: forwarder.counts.handled == 1)
        await client.aclose()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(run())
