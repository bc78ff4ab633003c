"""The example that sends a file, as its users run it."""

import subprocess
import sys
from pathlib import Path

import pytest

from crisp_client.testing import Emulator
from tests import loopback

from .environment import environment

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def crisp():
    with Emulator() as emulator:
        yield emulator


def test_the_visitor_gets_a_file_that_is_there(crisp, tmp_path):
    path = tmp_path / "invoice of May.pdf"
    path.write_bytes(b"pages")
    visitor = crisp.visitor("Ada")
    visitor.say("please send it")
    done = subprocess.run(
        [
            sys.executable,
            ROOT / "examples/send_file.py",
            crisp.website_id,
            visitor.session_id,
            path,
        ],
        env=environment(crisp),
        capture_output=True,
        text=True,
        timeout=30,
    )
    reply = visitor.wait_for_reply()
    assert (done.returncode, done.stdout) == (0, f"{reply['content']['url']}\n")
    assert done.stderr.splitlines() == ["0 of 5 bytes", "5 of 5 bytes"]
    assert reply["type"] == "file"
    assert reply["content"]["name"] == "invoice of May.pdf"
    assert reply["content"]["type"] == "application/pdf"
    assert loopback.get(reply["content"]["url"]).content == b"pages"
