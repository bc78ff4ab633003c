"""The example that logs with structlog, as its users run it."""

import json
import signal
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


def test_each_line_names_the_conversation_and_none_quotes_it(crisp):
    bot = subprocess.Popen(
        [sys.executable, ROOT / "examples/log.py"],
        env=environment(crisp),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        crisp.wait_until(lambda: crisp.sockets, timeout=60)
        visitor = crisp.visitor("Ada")
        crisp.rest.fail(429, method="POST")
        visitor.say("personal")
        assert visitor.wait_for_reply(60)["content"] == "I'm a bot"
        lines = [json.loads(bot.stdout.readline()) for _ in range(5)]
        bot.send_signal(signal.SIGINT)
        out, err = bot.communicate(timeout=60)
    finally:
        bot.kill()
        bot.communicate()
    assert (bot.returncode, out, err) == (0, "", "")
    assert all(line.pop("timestamp") for line in lines)
    assert all(line.pop("ms") >= 0 for line in lines if line["event"] == "call")
    session_id, operation = visitor.session_id, "website_conversations.send_message_in_conversation"
    route = "/website/{website_id}/conversation/{session_id}/message"
    assert lines == [
        {"event": "listening", "level": "info"},
        {"event": "call", "level": "info", "operation": "rtm", "status": 200},
        {"event": "handling", "level": "info", "name": "message:send", "session_id": session_id},
        {
            "event": "attempt",
            "level": "warning",
            "route": route,
            "number": 1,
            "status": 429,
            "session_id": session_id,
        },
        {
            "event": "call",
            "level": "info",
            "operation": operation,
            "status": 202,
            "session_id": session_id,
        },
    ]
