"""The slow bot as its users run it: a process of its own, over real sockets."""

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


@pytest.fixture
def bot(crisp):
    process = subprocess.Popen(
        [sys.executable, ROOT / "examples/handles.py"],
        env=environment(crisp),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        crisp.wait_until(lambda: crisp.sockets, timeout=60)
        yield process
    finally:
        process.kill()
        process.communicate()


def test_it_types_answers_and_resolves(crisp, bot):
    visitor = crisp.visitor(nickname="Ada")
    visitor.say("hello")
    assert visitor.wait_for_reply(60)["content"] == "You wrote 1 messages so far."

    def signs():
        # The reply does not wait for the first sign.
        composing = crisp.conversation(visitor.session_id).get("compose", {"operator": {}})
        return [one["type"] for one in composing["operator"].values()]

    crisp.wait_until(lambda: signs() == ["stop"], timeout=60)

    visitor.say("thanks")
    crisp.wait_until(
        lambda: crisp.conversation(visitor.session_id)["state"] == "resolved", timeout=60
    )
    assert crisp.messages(visitor.session_id)[-1]["type"] == "note"

    bot.send_signal(signal.SIGINT)
    out, err = bot.communicate(timeout=60)
    assert (bot.returncode, out, err) == (0, "", "")
