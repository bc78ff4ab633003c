"""The bot by web hooks as its users run it: a process of its own that the emulator calls."""

import contextlib
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from crisp_client.testing import Emulator

from .environment import environment

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def crisp():
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def bot(crisp):
    process = subprocess.Popen(
        [sys.executable, ROOT / "examples/hook_bot.py"],
        env=environment(crisp, CRISP_HOOK_SECRET="a secret", PORT="0"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_it_answers_each_message_once(crisp, bot):
    url = bot.stdout.readline().strip()
    hook = crisp.add_hook(url, secret="a secret", retry_delays=[0.01])
    hook.lose_next()  # so the first event of all comes twice
    visitor = crisp.visitor(nickname="Ada")
    visitor.say("hello")
    assert visitor.wait_for_reply(60)["content"] == "I'm a bot, and you said: hello"
    hook.lose_next()
    visitor.say("still there?")
    assert visitor.wait_for_reply(60)["content"] == "I'm a bot, and you said: still there?"
    twice = lambda: [a.attempt for a in hook.attempts].count(2) == 2  # noqa: E731
    crisp.wait_until(twice, 60)

    unsigned = httpx.post(url, json={"event": "message:send", "data": {}})
    assert unsigned.status_code == 401
    assert {attempt.status for attempt in hook.attempts} <= {200, None}

    # The standard library's server swallows one that comes while it answers.
    for _ in range(5):
        bot.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            bot.communicate(timeout=30)
            break
    assert bot.returncode == 0
    # Its own messages come back as message:received, which it does not answer.
    assert len(crisp.messages(visitor.session_id)) == 4
