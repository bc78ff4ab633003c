"""Nothing that the emulator keeps shows a key, a password or a secret when it is printed."""

from __future__ import annotations

import base64
import gc
import logging
import types
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import CrispClient
from crisp_client.testing import Emulator
from tests import loopback

from .receiver import receiving

KEY, SECRET, URL_KEY = "key-canary-1", "secret-canary-2", "url-canary-3"
PAIR = base64.b64encode(f"identifier:{KEY}".encode()).decode()
OURS = "crisp_client.testing"


def reachable(root: object) -> Iterator[Any]:
    """Yield the objects of the emulator's own classes that something leads to."""
    waiting, known = [root], {id(root)}
    while waiting:
        one = waiting.pop()
        # What is not ours may be lazy, and would be made by asking for its `__class__`.
        if issubclass(type(one), type | types.ModuleType | types.FrameType):
            continue
        if type(one).__module__.startswith(OURS):
            yield one
        for other in gc.get_referents(one):
            if id(other) not in known:
                known.add(id(other))
                waiting.append(other)


def test_no_object_shows_them(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with receiving() as receiver, Emulator(identifier="identifier", key=KEY) as crisp:
        hook = crisp.add_hook(receiver.url, secret=SECRET, events=["message:send"])
        website = crisp.add_website_hook(f"{receiver.url}?key={URL_KEY}", events=["message:send"])
        user = crisp.add_token("user")
        with CrispClient("identifier", KEY, "plugin", crisp.url) as client:
            client.website.get_website(crisp.website_id)
            login = {"email": crisp.email, "password": crisp.password}
            loopback.post(f"{crisp.url}/v1/user/session/login", json=login)
        crisp.visitor().say("hello")
        crisp.wait_until(lambda: hook.attempts and website.attempts, 30)
        objects = list(reachable(crisp))
        shown = {type(one).__name__ for one in objects}
        texts = [*map(repr, objects), *map(str, objects)]
        hidden = {
            "key": KEY, "token": PAIR, "secret": SECRET, "key in a URL": URL_KEY,
            "key of another token": user[1], "password": crisp.password,
        }  # fmt: skip
    assert {"Credential", "Account", "Hook", "HookAttempt", "RecordedRequest"} <= shown
    texts += [caplog.handler.format(record) for record in caplog.records]
    for name, value in hidden.items():
        assert not [text[:200] for text in texts if value in text], name


def test_a_hook_and_its_attempts_have_what_they_hide() -> None:
    """Or there would be nothing to hide."""
    with receiving() as receiver, Emulator() as crisp:
        hook = crisp.add_hook(receiver.url, secret=SECRET, events=["message:send"])
        crisp.visitor().say("hello")
        crisp.wait_until(lambda: hook.attempts, 30)
        assert hook.secret == SECRET
        assert "X-Crisp-Signature" in hook.attempts[0].headers
        assert hook.attempts[0].headers["X-Crisp-Signature"] not in repr(hook.attempts)


def test_the_body_of_a_request_is_shown_but_for_what_is_secret() -> None:
    with Emulator() as crisp:
        body = {"email": "a@b.example", "password": "p4ss", "more": [{"token": "t0ken"}]}
        loopback.post(f"{crisp.url}/v1/user/session/login", json=body)
        [request] = crisp.requests
    assert request.body == body
    shown = "{'email': 'a@b.example', 'password': '***', 'more': [{'token': '***'}]}"
    assert f"body={shown}" in repr(request)
