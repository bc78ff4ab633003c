"""Crisp's official Node client against the emulator: it was not made from our spec.

Needs Node and an installed `crisp-api`; run with `make oracle`.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from crisp_client.testing import Emulator

HERE = Path(__file__).parent
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed"),
    pytest.mark.skipif(
        not (HERE / "node_modules/crisp-api").is_dir(), reason="`make oracle` installs crisp-api"
    ),
]


@pytest.fixture
def crisp():
    with Emulator() as emulator:
        yield emulator


def node(crisp, *arguments):
    environment = {
        **os.environ,
        "CRISP_HOST": crisp.url,
        "CRISP_IDENTIFIER": crisp.identifier,
        "CRISP_KEY": crisp.key,
        "CRISP_TIER": crisp.tier,
    }
    if crisp.url.startswith("https"):
        environment["NODE_EXTRA_CA_CERTS"] = crisp.ca
    return subprocess.Popen(
        ["node", "official.js", *arguments],
        cwd=HERE,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("tls", [False, True])
def test_a_conversation(tls):
    with Emulator(tls=tls) as crisp:
        converse(crisp)


def converse(crisp):
    process = node(crisp, "conversation", crisp.website_id)
    assert process.stdout.readline() == "READY\n"
    visitor = crisp.visitor(nickname="Ada")
    visitor.say("hello")
    assert visitor.wait_for_reply(10)["content"] == "Node heard: hello"
    out, err = process.communicate(timeout=20)
    told = json.loads(out)
    assert (told["listed"], told["heard"], err) == (visitor.session_id, "hello", "")
    assert told["sent"]["fingerprint"] == crisp.messages(visitor.session_id)[-1]["fingerprint"]


def test_it_hears_a_server_that_is_slow_repeats_itself_and_breaks(crisp):
    crisp.realtime.accept_delay = 1
    crisp.realtime.duplicate = 1
    process = node(crisp, "listen")
    try:
        visitor = crisp.visitor()
        for turn in ("first", "after a cut"):
            crisp.wait_until(lambda: crisp.sockets == 1, 40)
            visitor.say(turn)
            assert [process.stdout.readline() for _ in range(2)] == [f"{turn}\n"] * 2
            crisp.realtime.cut()
            crisp.wait_until(lambda: crisp.sockets == 0, 10)
    finally:
        process.kill()
        process.communicate()


def test_it_is_refused_with_a_key_that_was_rolled(crisp):
    process = node(crisp, "listen")
    try:
        crisp.wait_until(lambda: crisp.sockets == 1, 20)
        crisp.roll_key()
        crisp.wait_until(lambda: crisp.sockets == 0, 10)
        _, err = process.communicate(timeout=20)
        assert "authentication is invalid" in err
    finally:
        process.kill()
        process.communicate()
