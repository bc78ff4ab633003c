"""A web hook that is removed gets nothing more: not what waits, not what is to be tried again."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from crisp_client.testing import Emulator
from crisp_client.testing import Hook

from .receiver import Receiver
from .receiver import receiving


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as receiver:
        yield receiver


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=5) as emulator:
        yield emulator


def said(hook: Hook) -> list[str]:
    return [json.loads(attempt.body)["data"]["content"] for attempt in hook.attempts]


def settle(crisp: Emulator, receiver: Receiver) -> None:
    """Wait until events of others have come through, in one turn of the loop after the other."""
    later = crisp.add_hook(receiver.url, secret="other", events=["message:send"], retry_delays=[])
    for number in range(5):
        crisp.visitor().say("later")
        crisp.wait_until(lambda n=number: len(later.attempts) > n, 30)  # type: ignore[misc]


@pytest.mark.parametrize("delays", [[0], [0, 0, 0]])
def test_it_is_not_tried_again(crisp: Emulator, receiver: Receiver, delays: list[float]) -> None:
    hook = crisp.add_hook(receiver.url, events=["message:send"], retry_delays=delays)
    receiver.statuses = [503, *[200] * 5]
    receiver.free.clear()
    crisp.visitor().say("hello")
    receiver.wait_for(1)
    crisp.remove_hook(hook)
    receiver.free.set()
    crisp.wait_until(lambda: hook.attempts, 30)
    settle(crisp, receiver)
    assert [attempt.status for attempt in hook.attempts] == [503]


def test_what_waits_for_it_is_not_sent(crisp: Emulator, receiver: Receiver) -> None:
    hook = crisp.add_hook(receiver.url, events=["message:send"])
    receiver.free.clear()
    visitor = crisp.visitor()
    for text in ("first", "second", "third"):
        visitor.say(text)
    receiver.wait_for(1)
    crisp.remove_hook(hook)
    receiver.free.set()
    crisp.wait_until(lambda: hook.attempts, 30)
    settle(crisp, receiver)
    assert said(hook) == ["first"]


@pytest.mark.parametrize("removed", [0, 1, 2])
def test_the_others_go_on(crisp: Emulator, receiver: Receiver, removed: int) -> None:
    """Whichever of them is removed."""
    hooks = [crisp.add_hook(receiver.url, events=["message:send"]) for _ in range(3)]
    gone = hooks[removed]
    crisp.remove_hook(gone)
    crisp.visitor().say("hello")
    for hook in hooks:
        if hook is not gone:
            crisp.wait_until(lambda hook=hook: hook.attempts, 30)  # type: ignore[misc]
    assert [said(hook) for hook in hooks] == [[] if hook is gone else ["hello"] for hook in hooks]


def test_a_retry_that_nobody_removed_is_sent(crisp: Emulator, receiver: Receiver) -> None:
    hook = crisp.add_hook(receiver.url, events=["message:send"], retry_delays=[0, 0])
    receiver.statuses = [503, 503]
    crisp.visitor().say("hello")
    crisp.wait_until(lambda: len(hook.attempts) == 3, 30)
    assert [attempt.status for attempt in hook.attempts] == [503, 503, 200]
