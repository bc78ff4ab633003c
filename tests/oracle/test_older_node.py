"""Crisp's Node clients of before 6, which speak Engine.IO 3, against the emulator.

The oldest that npm has, 1.10.1, runs on the Socket.IO client of 2017 (`overrides` in package.json).
"""

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest

from crisp_client.testing import Emulator

HERE = Path(__file__).parent
CLIENTS = ("node-crisp-api", "crisp-api-4", "crisp-api-5")
OLDEST = CLIENTS[0]
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed"),
    pytest.mark.skipif(
        not (HERE / "node_modules" / OLDEST).is_dir(), reason="`make oracle` installs the clients"
    ),
]


@pytest.fixture
def crisp():
    crisp = Emulator()
    # Whole seconds, that both sides take: a client that did not ping would be gone after two.
    crisp.realtime.ping_interval = crisp.realtime.ping_timeout = 1
    with crisp:
        yield crisp


@contextmanager
def bot(crisp, client):
    environment = {
        **os.environ,
        "CRISP_HOST": crisp.url,
        "CRISP_IDENTIFIER": crisp.identifier,
        "CRISP_KEY": crisp.key,
        "CRISP_TIER": crisp.tier,
    }
    if crisp.url.startswith("https"):
        environment["NODE_EXTRA_CA_CERTS"] = crisp.ca
    process = subprocess.Popen(
        ["node", "older.js", client], cwd=HERE, env=environment, stderr=subprocess.PIPE, text=True
    )
    try:
        crisp.wait_until(lambda: crisp.sockets == 1, 20)
        yield process
    finally:
        process.kill()
        process.communicate()


def answers(crisp, text):
    visitor = crisp.visitor(nickname="Ada")
    visitor.say(text)
    return visitor.wait_for_reply(10)["content"] == f"You said: {text}"


@pytest.mark.parametrize("client", CLIENTS)
def test_the_bot_answers_as_long_as_it_runs(crisp, client):
    with bot(crisp, client):
        assert answers(crisp, "hello")
        with pytest.raises(TimeoutError):
            crisp.wait_until(lambda: crisp.sockets == 0, 4)
        assert answers(crisp, "still there?")


@pytest.mark.parametrize("client", CLIENTS)
def test_the_bot_answers_over_tls(client):
    with Emulator(tls=True) as crisp, bot(crisp, client):
        assert answers(crisp, "hello")


@pytest.mark.parametrize("client", CLIENTS)
def test_it_comes_back_after_a_cut(crisp, client):
    with bot(crisp, client):
        crisp.realtime.cut()
        crisp.wait_until(lambda: crisp.sockets == 0, 10)
        crisp.wait_until(lambda: crisp.sockets == 1, 30)
        assert answers(crisp, "again")


@pytest.mark.parametrize("client", CLIENTS)
def test_it_is_refused_with_a_key_that_was_rolled(crisp, client):
    with bot(crisp, client) as process:
        crisp.roll_key()
        crisp.wait_until(lambda: crisp.sockets == 0, 10)
        if client != OLDEST:  # which does not listen for the refusal
            _, err = process.communicate(timeout=20)
            assert "authentication is invalid" in err
