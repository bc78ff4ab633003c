"""Web hooks on their way to the broker: which are forwarded, and what is answered."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from collections.abc import AsyncIterator
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from nats.js.client import JetStreamContext

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.webhooks import AsgiApp
from crisp_client.webhooks import PluginHooks
from crisp_client.webhooks import WsgiApp
from crisp_client.workers import Broker
from crisp_client.workers import BrokerError
from crisp_client.workers import Forwarder
from tests.waiting import until
from tests.waiting import until_async
from tests.webhooks import serving as servers
from tests.webhooks.signing import message
from tests.webhooks.signing import SECRET
from tests.webhooks.signing import signed
from tests.webhooks.signing import WEBSITE
from tests.webhooks.signing import written

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import stored


def post(url: str, body: dict[str, Any], attempt: str = "1") -> httpx.Response:
    text = written(body)
    headers = {**signed(text), "X-Delivery-Attempt-Count": attempt}
    return httpx.post(url, content=text, headers=headers, timeout=30)


def names_of(broker: Broker, count: int) -> list[str]:
    """Return the names of the first events of the stream."""

    async def read() -> list[str]:
        async with broker.connected("test") as connection:
            stream = broker.settings.stream
            found = [await connection.js.get_msg(stream, seq=seq + 1) for seq in range(count)]
        return [str(one.subject).rpartition(".")[2] for one in found]

    return asyncio.run(read())


@pytest.fixture(params=["asgi", "wsgi"])
def serve(request: pytest.FixtureRequest) -> Any:
    """Return what serves a forwarder of web hooks for the length of a block."""

    @contextlib.contextmanager
    def serving(registry: Registry, broker: Broker) -> Iterator[str]:
        app = Forwarder(PluginHooks(registry, SECRET), broker)
        served = servers.asgi(app) if request.param == "asgi" else servers.wsgi(app.wsgi)
        with contextlib.closing(app.wsgi), served as url:
            yield url

    return serving


OTHER = {"website_id": WEBSITE, "event": "session:removed", "data": {"session_id": "s"}}


def test_what_has_no_handler_is_answered_and_not_forwarded(
    make_broker: MakeBroker, serve: Any
) -> None:
    broker, registry = make_broker(), Registry()
    registry.on(MessageSend, print)
    with serve(registry, broker) as url:
        assert [post(url, body).status_code for body in (OTHER, message())] == [200, 200]
    assert asyncio.run(stored(broker)) == 1
    assert names_of(broker, 1) == ["message:send"]


@pytest.mark.parametrize("kind", ["none", "any"])
def test_without_a_handler_or_with_one_of_all_everything_is_forwarded(
    make_broker: MakeBroker, serve: Any, kind: str
) -> None:
    broker, registry = make_broker(), Registry()
    if kind == "any":
        registry.on_any(print)
    with serve(registry, broker) as url:
        assert [post(url, body).status_code for body in (OTHER, message())] == [200, 200]
    assert names_of(broker, 2) == ["session:removed", "message:send"]


def test_one_that_is_delivered_again_is_marked_as_such(make_broker: MakeBroker, serve: Any) -> None:
    broker = make_broker(partitions=1)
    with serve(Registry(), broker) as url:
        for at, attempt in enumerate(("1", "2", "not said")):
            assert post(url, {**OTHER, "timestamp": at}, attempt).status_code == 200

    async def read() -> list[bool]:
        async with broker.connected("test") as connection:
            stream = broker.settings.stream
            found = [await connection.js.get_msg(stream, seq=seq) for seq in (1, 2, 3)]
        return ["Crisp-Again" in one.headers for one in found]

    assert asyncio.run(read()) == [False, True, False]


def test_one_that_comes_twice_is_stored_once(make_broker: MakeBroker, serve: Any) -> None:
    """A message is told by its fingerprint, any other event by all that it says."""
    broker = make_broker(partitions=1)
    other = {**OTHER, "timestamp": 5}
    with serve(Registry(), broker) as url:
        for body in (message("a"), OTHER, message("a", timestamp=5), OTHER, other):
            assert post(url, body).status_code == 200
    assert asyncio.run(stored(broker)) == 3


def test_those_that_come_at_once_share_a_connection(make_broker: MakeBroker, serve: Any) -> None:
    broker = make_broker()
    opened = noting_connections(broker)
    with serve(Registry(), broker) as url, ThreadPoolExecutor(4) as others:
        bodies = [{**OTHER, "timestamp": number} for number in range(4)]
        answers = others.map(lambda body: post(url, body).status_code, bodies)
        assert list(answers) == [200] * 4
    assert len(opened) == 1
    assert asyncio.run(stored(broker)) == 4


def test_a_broker_that_refuses_is_answered_503_and_told(
    make_broker: MakeBroker, serve: Any, caplog: pytest.LogCaptureFixture
) -> None:
    asyncio.run(make_broker(partitions=5).set_up())
    broker = make_broker()
    opened = noting_connections(broker)
    with caplog.at_level(logging.WARNING, "crisp_client"), serve(Registry(), broker) as url:
        answer = post(url, message())
    assert (answer.status_code, answer.text) == (503, "the broker has not taken the event")
    assert "a web hook was answered 503: the stream" in caplog.text
    assert "has 5 partitions, and 4 are asked for" in caplog.text
    (connection,) = opened
    assert connection.nats.is_closed


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_one_that_no_message_has_room_for_does_not_come_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, serve: Any
) -> None:
    (tmp_path / "config").write_text("max_payload: 2000")
    with NatsServer(tmp_path / "store", "-c", str(tmp_path / "config")) as server:
        with serve(Registry(), Broker(server.url, partitions=1)) as url:
            assert post(url, message("x" * 1400)).status_code == 413
            assert post(url, message()).status_code == 200
    assert "a web hook cannot be forwarded: message:send has" in caplog.text


def noting_connections(broker: Broker) -> list[Any]:
    """Return the list of the connections that are made from now on."""
    opened: list[Any] = []
    connected = broker.connected

    @contextlib.asynccontextmanager
    async def noting(role: str) -> AsyncIterator[Any]:
        async with connected(role) as connection:
            opened.append(connection)
            yield connection

    broker.connected = noting  # type: ignore[method-assign]
    return opened


def test_after_the_broker_ended_the_connection_it_is_made_anew(
    make_broker: MakeBroker, serve: Any
) -> None:
    """As when its stream was replaced by one of other partitions, and that was undone."""
    broker = make_broker()
    opened = noting_connections(broker)
    with serve(Registry(), broker) as url:
        assert post(url, OTHER).status_code == 200
        (connection,) = opened
        loop = connection.ended.get_loop()
        loop.call_soon_threadsafe(connection.end, BrokerError("ended"))
        until(connection.ended.done)
        assert post(url, message()).status_code == 200
        assert connection.nats.is_closed
    assert len(opened) == 2
    assert asyncio.run(stored(broker)) == 2


def test_at_the_end_it_leaves_the_broker(make_broker: MakeBroker, serve: Any) -> None:
    broker = make_broker()
    opened = noting_connections(broker)
    with serve(Registry(), broker) as url:
        assert post(url, message()).status_code == 200
    (connection,) = opened
    assert connection.nats.is_closed


def held_up(monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], threading.Event]:
    """Have the broker take events when told; return the subjects of those that came, and that."""
    publish, begun, go_on = JetStreamContext.publish, list[str](), threading.Event()

    async def slow(self: JetStreamContext, *given: Any, **how: Any) -> Any:
        begun.append(given[0])
        await until_async(go_on.is_set)
        return await publish(self, *given, **how)

    monkeypatch.setattr(JetStreamContext, "publish", slow)
    return begun, go_on


def test_more_than_can_wait_are_to_come_again(
    make_broker: MakeBroker, serve: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in (AsgiApp, WsgiApp):
        monkeypatch.setitem(kind.__init__.__kwdefaults__, "max_waiting", 1)  # it is 1,000
    begun, go_on = held_up(monkeypatch)
    with serve(Registry(), make_broker()) as url, ThreadPoolExecutor(1) as others:
        first = others.submit(post, url, OTHER)
        until(lambda: begun)
        answer = post(url, message())
        assert (answer.status_code, answer.text) == (503, "too many events are waiting")
        go_on.set()
        assert first.result(30).status_code == 200
        assert post(url, message()).status_code == 200


async def posted(app: Forwarder, body: dict[str, Any]) -> tuple[int, str]:
    """Send a web hook to an ASGI application, without a server."""
    text = written(body)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
        answer = await client.post("http://127.0.0.1/", content=text, headers=signed(text))
    return answer.status_code, answer.text


def test_one_that_was_closed_takes_nothing(make_broker: MakeBroker) -> None:
    async def run() -> tuple[int, str]:
        async with Forwarder(PluginHooks(Registry(), SECRET), make_broker()) as app:
            pass
        return await posted(app, message())

    assert asyncio.run(run()) == (503, "too many events are waiting")


def test_a_wsgi_app_that_was_closed_takes_nothing(make_broker: MakeBroker) -> None:
    app = Forwarder(PluginHooks(Registry(), SECRET), make_broker()).wsgi
    app.close(timeout=300)  # of which it needs nothing
    with servers.wsgi(app) as url:
        answer = post(url, message())
    assert (answer.status_code, answer.text) == (503, "too many events are waiting")


def test_a_wsgi_app_that_is_closed_ends_when_the_broker_has_what_came(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = held_up(monkeypatch)
    threads = set(threading.enumerate())
    app = Forwarder(PluginHooks(Registry(), SECRET), make_broker()).wsgi
    with servers.wsgi(app) as url, ThreadPoolExecutor(2) as others:
        first = others.submit(post, url, message())
        until(lambda: begun)
        closing = others.submit(app.close, 300)
        until(lambda: post(url, OTHER).status_code == 503)
        assert not closing.done()
        go_on.set()
        closing.result(30)
        assert first.result(30).status_code == 200
    until(lambda: set(threading.enumerate()) <= threads)


def test_each_loop_has_a_connection_of_its_own(make_broker: MakeBroker) -> None:
    """A test client of a framework has one for each request."""
    broker = make_broker()
    app = Forwarder(PluginHooks(Registry(), SECRET), broker)

    with asyncio.Runner() as one, asyncio.Runner() as another:
        assert one.run(posted(app, OTHER)) == (200, "")
        assert another.run(posted(app, message())) == (200, "")
    assert asyncio.run(posted(app, {**OTHER, "timestamp": 5})) == (200, "")
    assert asyncio.run(stored(broker)) == 3
    asyncio.run(app.aclose())


def test_none_overtakes_one_that_is_tried_again(
    make_broker: MakeBroker, serve: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish, tried = JetStreamContext.publish, list[str]()

    async def failing_first(self: JetStreamContext, *given: Any, **how: Any) -> Any:
        tried.append(given[0])
        if len(tried) == 1:
            raise TimeoutError
        return await publish(self, *given, **how)

    monkeypatch.setattr(JetStreamContext, "publish", failing_first)
    broker = make_broker(partitions=1)
    with serve(Registry(), broker) as url, ThreadPoolExecutor(1) as others:
        first = others.submit(post, url, OTHER)
        until(lambda: tried)
        assert post(url, message()).status_code == 200
        assert first.result(30).status_code == 200
    assert names_of(broker, 2) == ["session:removed", "message:send"]
