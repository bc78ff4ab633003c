"""The bot that prints its spans, as its users run it."""

import subprocess
import sys
from pathlib import Path

import pytest

from crisp_client.testing import Emulator

from .environment import environment

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def crisp():
    with Emulator() as emulator:
        yield emulator


def test_a_handler_with_its_call_and_request_is_one_trace(crisp):
    bot = subprocess.Popen(
        [sys.executable, ROOT / "examples/tracing.py"],
        env=environment(crisp),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        crisp.wait_until(lambda: crisp.sockets, timeout=60)
        visitor = crisp.visitor()
        visitor.say("hello")
        assert visitor.wait_for_reply(60)["content"] == "I'm a bot"
        traces, names = [], []
        while "process message:send" not in names:
            trace, _, name = bot.stdout.readline().strip().partition(" ")
            assert name, "the bot has ended"
            traces.append(trace)
            names.append(name)
    finally:
        bot.kill()
        bot.communicate()
    own = [name for trace, name in zip(traces, names, strict=True) if trace == traces[-1]]
    assert own == [
        "POST /website/{website_id}/conversation/{session_id}/message",
        "website_conversations.send_message_in_conversation",
        "process message:send",
    ]
