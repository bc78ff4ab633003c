"""The ASGI and the WSGI application, which promise the same, behind real servers."""

from __future__ import annotations

import asyncio
import json
import logging
import queue
import threading
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import Event
from crisp_client import EventPayload
from crisp_client import models
from crisp_client import UnknownEvent
from crisp_client.events import MessageSend
from crisp_client.stores import SqliteStore
from crisp_client.webhooks import AsgiApp
from crisp_client.webhooks import ForbiddenError
from crisp_client.webhooks import PayloadError
from crisp_client.webhooks import PluginHooks
from crisp_client.webhooks import RecentDeliveries
from crisp_client.webhooks import Registry
from crisp_client.webhooks import SignatureError
from crisp_client.webhooks import WebhookError
from crisp_client.webhooks import WebsiteHooks
from crisp_client.webhooks import WidgetRequest
from crisp_client.webhooks import WidgetRequests
from crisp_client.webhooks import WsgiApp

from . import serving
from .signing import message
from .signing import SECRET
from .signing import signed
from .signing import WEBSITE
from .signing import written

PATIENCE = 10
Serve = Callable[..., Any]


@pytest.fixture(params=["asgi", "wsgi"])
def serve(request: pytest.FixtureRequest) -> Serve:
    """Runs a receiver behind a server; what it yields posts a body there."""

    @contextmanager
    def serve(receiver: Any, **options: Any) -> Iterator[Callable[..., httpx.Response]]:
        if request.param == "asgi":
            server, app = serving.asgi, AsgiApp(receiver, **options)
        else:
            server, app = serving.wsgi, WsgiApp(receiver, **options)
        with (
            server(app) as url,
            httpx.Client(base_url=url, timeout=PATIENCE, verify=False) as http,
        ):

            def post(body: Any, headers: Any = None, url: str = "/", **how: Any) -> httpx.Response:
                text = body if isinstance(body, bytes) else written(body)
                headers = signed(text) if headers is None else headers
                return http.request(how.get("method", "POST"), url, content=text, headers=headers)

            yield post
        if isinstance(app, WsgiApp):
            app.close()

    return serve


def collect(registry: Registry, name: str = "message:send") -> queue.Queue[Any]:
    """A queue that gets each such event."""
    events: queue.Queue[Any] = queue.Queue()
    registry.on(name, events.put)
    return events


@pytest.mark.parametrize("kind", [CrispClient, AsyncCrispClient, Registry])
def test_one_registry_for_both_ways_in(serve: Serve, kind: Any) -> None:
    registry = kind()
    plain: queue.Queue[MessageSend] = queue.Queue()
    other: queue.Queue[MessageSend] = queue.Queue()

    @registry.on(MessageSend)
    def on_class(event: MessageSend) -> None:
        plain.put(event)

    @registry.on(Event.MESSAGE_SEND)
    async def on_name(event: MessageSend) -> None:
        await asyncio.sleep(0)
        other.put(event)

    with serve(PluginHooks(registry, SECRET)) as post:
        answer = post(message("Grüße 😀"))
        assert (answer.status_code, answer.content) == (200, b"")
        event = plain.get(timeout=PATIENCE)
        assert type(event) is MessageSend
        assert event.content == "Grüße 😀"
        assert other.get(timeout=PATIENCE) is event


def test_a_handler_for_once(serve: Serve) -> None:
    registry = Registry()
    heard: queue.Queue[Any] = queue.Queue()
    registry.once(MessageSend, heard.put)
    with serve(PluginHooks(registry, SECRET)) as post:
        for text in "abc":
            assert post(message(text)).status_code == 200
    assert [event.content for event in heard.queue] == ["a"]


def test_it_answers_before_it_works(serve: Serve) -> None:
    registry, answered, done = Registry(), threading.Event(), threading.Event()

    @registry.on(MessageSend)
    def slow(event: MessageSend) -> None:
        if answered.wait(PATIENCE):
            done.set()

    with serve(PluginHooks(registry, SECRET)) as post:
        assert post(message()).status_code == 200
        answered.set()
    assert done.is_set()  # the end of the server has waited for it


def test_in_order_within_a_conversation(serve: Serve) -> None:
    registry = Registry()
    seen: dict[str, list[str]] = {}

    @registry.on(MessageSend)
    async def later(event: MessageSend) -> None:
        assert isinstance(event.content, str)
        await asyncio.sleep(0.002 if int(event.content) % 3 else 0)  # a chance to overtake
        seen.setdefault(event.session_id, []).append(event.content)

    with serve(PluginHooks(registry, SECRET), concurrency=3) as post:
        for number in range(60):
            session_id = f"session_{number % 5}"
            assert post(message(str(number), session_id=session_id)).status_code == 200
    assert len(seen) == 5
    assert all(texts == sorted(texts, key=int) and len(texts) == 12 for texts in seen.values())


def test_side_by_side_across_conversations(serve: Serve) -> None:
    registry, meeting = Registry(), threading.Barrier(3)
    met: queue.Queue[int] = queue.Queue()

    @registry.on(MessageSend)
    def together(event: MessageSend) -> None:
        met.put(meeting.wait(PATIENCE))

    with serve(PluginHooks(registry, SECRET), concurrency=3) as post:
        for number in range(3):
            post(message(session_id=f"session_{number}"))
        assert sorted(met.get(timeout=PATIENCE) for _ in range(3)) == [0, 1, 2]


def test_fifty_visitors_at_once_without_a_setting(serve: Serve) -> None:
    registry, meeting = Registry(), threading.Barrier(50)
    met: queue.Queue[int] = queue.Queue()
    registry.on(MessageSend, lambda event: met.put(meeting.wait(PATIENCE)))
    with serve(PluginHooks(registry, SECRET)) as post:
        for number in range(50):
            post(message(session_id=f"session_{number}"))
        assert sorted(met.get(timeout=PATIENCE) for _ in range(50)) == list(range(50))


def test_a_failing_handler_changes_nothing_for_others(serve: Serve) -> None:
    registry = Registry()
    failures: queue.Queue[tuple[Exception, EventPayload]] = queue.Queue()
    registry.on_error(lambda error, event: failures.put((error, event)))

    @registry.on(MessageSend)
    def wrong(event: MessageSend) -> None:
        raise StopIteration("plain")

    @registry.on(MessageSend)
    async def wrong_too(event: MessageSend) -> None:
        raise LookupError("async")

    @registry.on(MessageSend)
    async def asks_too_much(event: MessageSend, more: int) -> None: ...

    events = collect(registry)
    with serve(PluginHooks(registry, SECRET)) as post:
        assert post(message()).status_code == 200
        assert events.get(timeout=PATIENCE).content == "hello"
    kinds = [type(failures.get_nowait()[0]) for _ in range(3)]
    assert kinds == [StopIteration, LookupError, TypeError]


def test_a_failing_on_error_is_logged(serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    registry = Registry()

    @registry.on(MessageSend)
    def wrong(event: MessageSend) -> None:
        raise LookupError("the handler")

    @registry.on_error
    def wrong_too(error: Exception, event: EventPayload) -> None:
        raise RuntimeError("of errors")

    with serve(PluginHooks(registry, SECRET)) as post:
        assert post(message("content-canary")).status_code == 200
    told = [r for r in caplog.records if r.getMessage() == "a handler of message:send failed"]
    assert [r.exc_info[0] for r in told if r.exc_info] == [LookupError, RuntimeError]
    assert "canary" not in caplog.text


def test_what_cannot_be_decoded_reaches_its_handlers(serve: Serve) -> None:
    registry = Registry()
    events, unknown = collect(registry), collect(registry, "brand:new")
    with serve(PluginHooks(registry, SECRET)) as post:
        assert post({"event": "message:send", "data": []}).status_code == 200
        assert post({"event": "brand:new", "data": {"a": 1}}).status_code == 200
        assert isinstance(events.get(timeout=PATIENCE), UnknownEvent)
        assert unknown.get(timeout=PATIENCE).data == {"a": 1}


BODY = written(message())
WRONG = {**signed(BODY), "X-Crisp-Signature": "0" * 64}


@pytest.mark.parametrize(
    "method, body, headers, status",
    [
        ("POST", b"{}", signed(b"{}"), 400),
        ("POST", b"{", signed(b"{"), 400),
        ("POST", b"", signed(b""), 400),
        ("POST", b"\xff", signed(b"\xff"), 400),
        ("POST", BODY, {}, 401),
        ("POST", b"", {}, 401),
        ("POST", BODY, WRONG, 401),
        ("POST", BODY, {**signed(BODY), "X-Crisp-Request-Timestamp": "1"}, 401),
        ("POST", BODY, [*signed(BODY).items(), ("x-crisp-signature", "0" * 64)], 401),
        ("GET", b"", {}, 405),
        ("HEAD", b"", {}, 405),
        ("PUT", BODY, signed(BODY), 405),
        ("DELETE", b"", {}, 405),
        ("OPTIONS", b"", {}, 405),
    ],
)
def test_what_is_refused(serve: Serve, method: str, body: bytes, headers: Any, status: int) -> None:
    registry = Registry()
    events = collect(registry)
    with serve(PluginHooks(registry, SECRET)) as post:
        answer = post(body, headers, method=method)
        assert answer.status_code == status
        assert answer.headers.get("allow") == ("POST" if status == 405 else None)
        assert post(b"{" * 50_000, signed(BODY)).status_code == 401
        assert post(BODY).status_code == 200
        assert events.get(timeout=PATIENCE).content == "hello"
    assert events.empty()


def test_nothing_but_the_event_reaches_logs(serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "crisp_client")
    body = written(message("content-canary"))
    with serve(PluginHooks(Registry(), SECRET)) as post:
        assert post(body, WRONG).status_code == 401
        assert post(b"content-canary", signed(b"content-canary")).status_code == 400
    assert "web hook refused: the signature does not match" in caplog.messages
    own = "".join(r.getMessage() for r in caplog.records if r.name == "crisp_client")
    assert "canary" not in own
    assert SECRET not in caplog.text


def test_events_that_nobody_handles_are_taken(serve: Serve) -> None:
    with serve(PluginHooks(Registry(), SECRET), max_waiting=1) as post:
        for number in range(3):
            assert post(message(str(number))).status_code == 200


@pytest.mark.parametrize("size", [1_000, 1_001, 70_000])
def test_a_body_has_a_limit(serve: Serve, size: int) -> None:
    registry = Registry()
    events = collect(registry)
    with serve(PluginHooks(registry, SECRET), max_body=size) as post:
        room = size - len(written(message("")))
        assert post(message("x" * room)).status_code == 200
        assert len(events.get(timeout=PATIENCE).content) == room
        assert post(message("x" * (room + 1))).status_code == 413
        assert post(message("x" * 10 * room)).status_code == 413
    assert events.empty()


def test_a_large_body_written_anew(serve: Serve) -> None:
    registry = Registry()
    events = collect(registry)
    body = message("x" * 200_000)
    with serve(PluginHooks(registry, SECRET)) as post:
        answer = post(json.dumps(body).encode(), signed(written(body)))
        assert answer.status_code == 200
        assert len(events.get(timeout=PATIENCE).content) == 200_000


def test_a_full_queue_asks_to_come_again(serve: Serve) -> None:
    registry, free = Registry(), threading.Event()
    seen: queue.Queue[Any] = queue.Queue()

    @registry.on(MessageSend)
    def blocked(event: MessageSend) -> None:
        free.wait(PATIENCE)
        seen.put(event.content)

    with serve(PluginHooks(registry, SECRET), max_waiting=2, concurrency=1) as post:
        assert [post(message(text)).status_code for text in "abc"] == [200, 200, 503]
        free.set()
        assert [seen.get(timeout=PATIENCE) for _ in "ab"] == ["a", "b"]
        # Refused is not seen: the same delivery, sent again, is no duplicate. The place of the
        # last event is free a moment after its handler is.
        while post(message("c")).status_code == 503:
            pass
        assert seen.get(timeout=PATIENCE) == "c"


def test_a_delivery_that_came_before_is_not_handled_again(serve: Serve) -> None:
    registry = Registry()
    events = collect(registry)
    with serve(PluginHooks(registry, SECRET)) as post:
        assert [post(message()).status_code for _ in range(3)] == [200, 200, 200]
        assert post(BODY, signed(BODY, "1700000005555")).status_code == 200  # signed anew
        assert post(message(timestamp=1)).status_code == 200
    assert events.qsize() == 2


class Store:
    """One of the program's own, plain or `async`, that may fail."""

    def __init__(self, how: str) -> None:
        self.how = how
        self.known = RecentDeliveries()

    def add(self, digest: str, /) -> Any:
        if self.how == "broken":
            raise ConnectionError("the store is away")
        return self.later(digest) if "async" in self.how else self.known.add(digest)

    async def later(self, digest: str) -> bool:
        await asyncio.sleep(0)
        if "broken" in self.how:
            raise ConnectionError("the store is away")
        return self.known.add(digest)


def test_a_store_that_several_processes_share(serve: Serve, tmp_path: Path) -> None:
    registry = Registry()
    events = collect(registry)
    for text in ("one", "one", "other"):
        hooks = PluginHooks(registry, SECRET, seen=SqliteStore(tmp_path / "seen.db"))
        with serve(hooks) as post:
            for _ in range(2):
                assert post(message(text)).status_code == 200
    assert [event.content for event in events.queue] == ["one", "other"]


@pytest.mark.parametrize("how", ["plain", "async", "broken", "async broken"])
def test_a_store_of_the_programs_own(
    serve: Serve, how: str, caplog: pytest.LogCaptureFixture
) -> None:
    registry = Registry()
    events = collect(registry)
    with serve(PluginHooks(registry, SECRET, seen=Store(how)), max_waiting=3) as post:
        for _ in range(3):
            assert post(message()).status_code == 200
    assert events.qsize() == (3 if "broken" in how else 1)
    assert ("the store of deliveries failed" in caplog.text) == ("broken" in how)


def test_websites_that_are_wanted(serve: Serve) -> None:
    registry = Registry()
    events = collect(registry)
    with serve(PluginHooks(registry, SECRET, websites=[WEBSITE])) as post:
        assert post(message()).status_code == 200
        assert post(message(website_id="another")).status_code == 403
        inside = message("inside")
        inside["data"]["website_id"] = "another"
        assert post(inside).status_code == 403
        assert post({"event": "message:send", "data": {}}).status_code == 403
    assert events.qsize() == 1
    with pytest.raises(TypeError, match="list of ids"):
        PluginHooks(registry, SECRET, websites=WEBSITE)


def test_hooks_of_a_website(serve: Serve) -> None:
    registry = Registry()
    events = collect(registry)
    with serve(WebsiteHooks(registry, ["old", "n&w"])) as post:
        assert post(message("1"), {}, "/?key=old").status_code == 200
        assert post(message("2"), {}, "/?a=b&key=n%26w").status_code == 200
        for query in ("", "?key=", "?key=x", "?key=old&key=old", "?Key=old", "?key=%FF"):
            assert post(message("3"), {}, f"/{query}").status_code == 403
        assert post(b"[]", {}, "/?key=old").status_code == 400
        assert post(b"", {}, "/?key=old", method="GET").status_code == 405
    assert [events.get_nowait().content for _ in range(2)] == ["1", "2"]
    with serve(WebsiteHooks(registry, "k", parameter="secret")) as post:
        assert post(message("4"), {}, "/?secret=k").status_code == 200
    assert events.get_nowait().content == "4"


def widget(**changes: Any) -> dict[str, Any]:
    return {
        "origin": {"website_id": WEBSITE, "session_id": "session_1", "token": "t"},
        "widget": {"section_id": "a", "item_id": "b"},
        "action": {"type": "submit"},
        "payload": {"data": {}, "value": 20},
        **changes,
    }


def test_a_widget_is_answered_with_what_its_handler_returns(serve: Serve) -> None:
    async def later(request: WidgetRequest) -> Any:
        await asyncio.sleep(0)
        return {"twice": request.value * 2}

    for handler in (lambda request: {"twice": request.value * 2}, later):
        with serve(WidgetRequests(handler, SECRET, websites=[WEBSITE])) as post:
            answer = post(widget())
            assert answer.json() == {"data": {"value": {"twice": 40}}}
            assert answer.headers["content-type"] == "application/json"
            assert post(widget(origin={})).status_code == 403
            assert post(widget(), signed(b"")).status_code == 401
            assert post(b"[]").status_code == 400


def test_a_widget_is_answered_with_a_result_object_as_crisp_has_it(serve: Serve) -> None:
    found = models.ConversationMessage.from_dict({"from": "user", "new_at_crisp": None})
    with serve(WidgetRequests(lambda request: [found], SECRET)) as post:
        assert post(widget()).json()["data"]["value"] == [{"from": "user", "new_at_crisp": None}]


@pytest.mark.parametrize("result", [StopIteration, LookupError, {1, 2}, float("nan"), object()])
def test_a_widget_that_fails(serve: Serve, result: Any, caplog: pytest.LogCaptureFixture) -> None:
    def handler(request: WidgetRequest) -> Any:
        if isinstance(result, type):
            raise result
        return result

    with serve(WidgetRequests(handler, SECRET)) as post:
        answer = post(widget())
    assert (answer.status_code, answer.text) == (500, "the request could not be handled")
    assert "the handler of a widget failed" in caplog.text


@pytest.mark.parametrize(
    ("error", "status"), [(ForbiddenError, 403), (SignatureError, 401), (PayloadError, 400)]
)
def test_a_widget_that_refuses(
    serve: Serve, error: type[WebhookError], status: int, caplog: pytest.LogCaptureFixture
) -> None:
    def handler(request: WidgetRequest) -> Any:
        raise error(f"not the token of {request.website_id}")

    with serve(WidgetRequests(handler, SECRET)) as post:
        answer = post(widget())
    assert (answer.status_code, answer.text) == (status, f"not the token of {WEBSITE}")
    assert "failed" not in caplog.text


WHOLE = "must be a whole number of at least"
SECONDS = "must be a number of seconds, 0 or more or None, not"
LIMITS = [
    ("max_body", "1 MB", f"{WHOLE} 0, not str"),
    ("max_body", -1, f"{WHOLE} 0, not -1"),
    ("max_waiting", 2.5, f"{WHOLE} 0, not 2.5"),
    ("max_waiting", -1, f"{WHOLE} 0, not -1"),
    ("concurrency", "16", f"{WHOLE} 1, not str"),
    ("concurrency", 2.5, f"{WHOLE} 1, not 2.5"),
    ("concurrency", 0, f"{WHOLE} 1, not 0"),
    ("drain_timeout", "30", f"{SECONDS} str"),
    ("drain_timeout", -1, f"{SECONDS} -1"),
]


@pytest.mark.parametrize(("name", "wrong", "said"), LIMITS)
def test_limits_that_make_no_sense(name: str, wrong: Any, said: str) -> None:
    apps: list[Any] = [AsgiApp] if name == "drain_timeout" else [AsgiApp, WsgiApp]
    for app in apps:
        with pytest.raises((TypeError, ValueError)) as raised:
            app(WidgetRequests(print, SECRET), **{name: wrong})
        assert str(raised.value) == f"{name} {said}"


@pytest.mark.parametrize("wrong", ["5", -1, float("nan")])
def test_a_tolerance_that_makes_no_sense_is_refused_at_once(wrong: Any) -> None:
    for kind, first in ((PluginHooks, Registry()), (WidgetRequests, print)):
        with pytest.raises((TypeError, ValueError), match=f"^tolerance {SECONDS}"):
            kind(first, SECRET, tolerance=wrong)


@pytest.mark.parametrize("app", [AsgiApp, WsgiApp])
def test_mistakes_of_the_program(app: Any) -> None:
    client = CrispClient()
    with pytest.raises(TypeError, match=r"PluginHooks\(client, secret\)"):
        app(client)
    with pytest.raises(TypeError, match="PluginHooks, WebsiteHooks or"):
        app(lambda: None)
    for kind in (PluginHooks, WebsiteHooks):
        with pytest.raises(ValueError, match="is empty"):
            kind(client, "")
        with pytest.raises(TypeError, match="registry must be a client or a Registry, not None"):
            kind(None, SECRET)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="is empty"):
        WidgetRequests(print, "")
    with pytest.raises(TypeError, match="a function"):
        WidgetRequests(SECRET, SECRET)  # type: ignore[arg-type]
    assert SECRET not in repr(PluginHooks(client, SECRET)) + repr(app(PluginHooks(client, SECRET)))
