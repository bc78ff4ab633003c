"""Web hooks at the exact value of each limit, and with each of several secrets and keys."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable
from typing import Any

import pytest

from crisp_client.events import MessageSend
from crisp_client.webhooks import AsgiApp
from crisp_client.webhooks import ForbiddenError
from crisp_client.webhooks import parse
from crisp_client.webhooks import parse_website_hook
from crisp_client.webhooks import parse_widget_request
from crisp_client.webhooks import PluginHooks
from crisp_client.webhooks import Registry
from crisp_client.webhooks import SignatureError
from crisp_client.webhooks import verify
from crisp_client.webhooks import WebsiteHooks
from crisp_client.webhooks import WidgetRequests
from crisp_client.webhooks import WsgiApp

from .signing import message
from .signing import SECRET
from .signing import signed
from .signing import WEBSITE
from .signing import written
from .test_asgi import ask
from .test_asgi import status

BODY = written(message())
RESPELT = json.dumps(message(), indent=1).encode()
SECRETS = ("first", "second", "third")

# Which of several

ACCEPTING: dict[str, Callable[[dict[str, str]], object]] = {
    "verify": lambda headers: verify(BODY, headers, SECRETS) or None,
    "verify, written anew": lambda headers: verify(RESPELT, headers, SECRETS) or None,
    "parse": lambda headers: parse(BODY, headers, SECRETS),
    "parse_widget_request": lambda headers: parse_widget_request(BODY, headers, SECRETS),
    "PluginHooks": lambda headers: PluginHooks(Registry(), SECRETS).receive(BODY, headers),
    "WidgetRequests": lambda headers: WidgetRequests(print, SECRETS).receive(BODY, headers),
}


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("accepting", ACCEPTING)
def test_any_of_several_secrets_counts(accepting: str, secret: str) -> None:
    assert ACCEPTING[accepting](signed(BODY, secret=secret)) is not None


@pytest.mark.parametrize("accepting", ACCEPTING)
def test_another_secret_does_not(accepting: str) -> None:
    try:
        found = ACCEPTING[accepting](signed(BODY, secret="fourth"))
    except SignatureError:
        found = None
    assert found is None


@pytest.mark.parametrize("key", SECRETS)
def test_any_of_several_keys_of_a_website_counts(key: str) -> None:
    assert parse_website_hook(BODY, {}, SECRETS, given=key).event_name == "message:send"
    WebsiteHooks(Registry(), SECRETS).admit(f"key={key}")
    with pytest.raises(ForbiddenError):
        WebsiteHooks(Registry(), SECRETS).admit(f"key={key}r")


@pytest.mark.parametrize("website_id", ["first", "second", "third"])
def test_any_of_several_websites_is_allowed(website_id: str) -> None:
    body = message(website_id=website_id)
    body["data"]["website_id"] = website_id
    for hooks in (
        PluginHooks(Registry(), SECRET, websites=SECRETS),
        WebsiteHooks(Registry(), SECRET, websites=SECRETS),
    ):
        text = written(body)
        assert hooks.receive(text, signed(text)).website_id == website_id
        other = written({**body, "website_id": "fourth"})
        with pytest.raises(ForbiddenError):
            hooks.receive(other, signed(other))


def test_a_widget_of_another_website_is_refused() -> None:
    requests = WidgetRequests(print, SECRET, websites=[WEBSITE])
    text = written({"origin": {"website_id": WEBSITE}})
    assert requests.receive(text, signed(text)).website_id == WEBSITE
    other = written({"origin": {"website_id": "another"}})
    with pytest.raises(ForbiddenError):
        requests.receive(other, signed(other))


# Exactly at the limit


@pytest.mark.parametrize("now", [1_700_000_005, 1_699_999_995])
def test_a_time_exactly_as_far_away_as_the_tolerance_is_within(now: int) -> None:
    headers = signed(BODY, "1700000000")
    assert verify(BODY, headers, SECRET, tolerance=5, now=now)
    beyond = now + 0.001 if now > 1_700_000_000 else now - 0.001
    assert not verify(BODY, headers, SECRET, tolerance=5, now=beyond)


def test_no_tolerance_at_all_is_the_same_moment() -> None:
    headers = signed(BODY, "1700000000")
    assert verify(BODY, headers, SECRET, tolerance=0, now=1_700_000_000)
    assert not verify(BODY, headers, SECRET, tolerance=0, now=1_700_000_000.001)


@pytest.mark.parametrize(
    ("timestamp", "seconds"),
    [("100000000000", 100_000_000), ("99999999999", 99_999_999_999), ("0", 0)],
)
def test_a_number_of_twelve_digits_is_milliseconds(timestamp: str, seconds: int) -> None:
    headers = signed(BODY, timestamp)
    assert verify(BODY, headers, SECRET, tolerance=0, now=seconds)


def test_a_timestamp_has_up_to_twenty_digits() -> None:
    assert verify(BODY, signed(BODY, "9" * 20), SECRET)
    assert not verify(BODY, signed(BODY, "9" * 21), SECRET)


def test_a_count_of_attempts_has_up_to_nine_digits() -> None:
    headers = signed(BODY)
    for digits, expected in (("9" * 9, 999_999_999), ("9" * 10, None)):
        headers["X-Delivery-Attempt-Count"] = digits
        assert parse(BODY, headers, SECRET).attempt == expected


def test_receivers_look_at_the_time_if_they_are_told_to() -> None:
    old = signed(BODY)  # of 2023
    for kind, first in ((PluginHooks, Registry()), (WidgetRequests, print)):
        assert kind(first, SECRET).receive(BODY, old)
        assert kind(first, SECRET, tolerance=10**10).receive(BODY, old)
        with pytest.raises(SignatureError, match="tolerance"):
            kind(first, SECRET, tolerance=5).receive(BODY, old)


# What arrives and is not taken yet


def bodies(count: int) -> list[bytes]:
    return [written(message(str(number))) for number in range(count)]


def test_what_asks_the_store_takes_a_place_in_the_queue() -> None:
    """Or a store that is slow would let in more than may wait."""
    registry = Registry()
    handled: list[str] = []
    registry.on(MessageSend, lambda event: handled.append(str(event.content)))

    class Store:
        def __init__(self) -> None:
            self.free = asyncio.Event()

        async def add(self, digest: str, /) -> bool:
            await self.free.wait()
            return True

    async def main() -> list[int]:
        store = Store()
        async with AsgiApp(PluginHooks(registry, SECRET, seen=store), max_waiting=2) as app:
            asked = [asyncio.ensure_future(ask(app, [b], signed(b))) for b in bodies(3)]
            done, _ = await asyncio.wait(asked, return_when=asyncio.FIRST_COMPLETED)
            assert [status(task.result()) for task in done] == [503]
            store.free.set()
            return [status(await task) for task in asked]

    assert asyncio.run(main()) == [200, 200, 503]
    assert sorted(handled) == ["0", "1"]


def test_what_asks_the_store_takes_a_place_in_the_queue_of_wsgi_too() -> None:
    registry = Registry()
    registry.on(MessageSend, lambda event: None)
    asking, free = threading.Semaphore(0), threading.Event()
    answers: dict[bytes, str] = {}

    class Store:
        def add(self, digest: str, /) -> bool:
            asking.release()
            return free.wait(30)

    app = WsgiApp(PluginHooks(registry, SECRET, seen=Store()), max_waiting=2)

    def post(body: bytes) -> None:
        app(environ(body), lambda status, headers: answers.update({body: status[:3]}))

    first, second, third = bodies(3)
    threads = [threading.Thread(target=post, args=[body]) for body in (first, second)]
    with app:
        for thread in threads:
            thread.start()
            assert asking.acquire(timeout=30)
        post(third)
        free.set()
        for thread in threads:
            thread.join(30)
    assert answers == {first: "200", second: "200", third: "503"}


def environ(body: bytes) -> dict[str, Any]:
    class Input:
        def __init__(self) -> None:
            self.left = body

        def read(self, size: int) -> bytes:
            piece, self.left = self.left[:size], self.left[size:]
            return piece

    named = {f"HTTP_{name.upper().replace('-', '_')}": v for name, v in signed(body).items()}
    length = {"CONTENT_LENGTH": str(len(body)), "wsgi.input": Input()}
    return {"REQUEST_METHOD": "POST", **named, **length}


@pytest.mark.parametrize("limit", [2, 3])
def test_as_many_events_as_the_limit_says_may_wait(limit: int) -> None:
    registry = Registry()

    @registry.on(MessageSend)
    async def endless(event: MessageSend) -> None:
        await asyncio.Event().wait()

    async def main() -> list[int]:
        hooks = PluginHooks(registry, SECRET)
        async with AsgiApp(hooks, max_waiting=limit, concurrency=1, drain_timeout=0) as app:
            return [status(await ask(app, [b], signed(b))) for b in bodies(limit + 1)]

    assert asyncio.run(main()) == [*[200] * limit, 503]
