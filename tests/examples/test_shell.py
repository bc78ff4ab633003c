"""The examples in shell, as their users run them."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from crisp_client.testing import Emulator

from .environment import environment

SHELL = Path(__file__).parents[2] / "examples/shell"
MESSAGE = "/website/{website_id}/conversation/{session_id}/message"
PROFILES = "/website/{website_id}/people/profile"


@pytest.fixture
def crisp():
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def environ(crisp: Emulator) -> dict[str, str]:
    folder = str(Path(sys.executable).parent)
    path = os.pathsep.join([folder, os.environ.get("PATH", "")])
    return environment(crisp, CRISP_WEBSITE_ID=crisp.website_id, PATH=path)


def run(environ: dict[str, str], name: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SHELL / name, *map(str, arguments)],
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=50,
    )


def test_nightly_export(crisp, environ, tmp_path):
    crisp.visitor("Ada").say("hello")
    for written in (1, 0):
        done = run(environ, "nightly_export.sh", tmp_path / "all")
        assert done.returncode == 0
        assert json.loads(done.stdout)["written"] == written


def test_close_old(crisp, environ):
    visitor = crisp.visitor("Ada")
    visitor.say("hello")
    assert run(environ, "close_old.sh").stdout == ""
    assert crisp.conversation(visitor.session_id)["state"] == "unresolved"
    done = run(environ, "close_old.sh", "2999-01-01")
    assert json.loads(done.stdout)["session_id"] == visitor.session_id
    assert crisp.conversation(visitor.session_id)["state"] == "resolved"


def test_answer_is_sent_once(crisp, environ, tmp_path):
    visitor = crisp.visitor("Ada")
    (tmp_path / "answer.txt").write_text("It is on its way.")
    for _ in range(2):
        done = run(environ, "answer.sh", visitor.session_id, tmp_path / "answer.txt")
        assert done.returncode == 0
    assert [one["content"] for one in crisp.messages(visitor.session_id)] == ["It is on its way."]
    assert crisp.conversation(visitor.session_id)["state"] == "resolved"


def test_an_answer_that_may_have_been_sent_is_not_sent_again(crisp, environ, tmp_path):
    session_id = crisp.visitor("Ada").session_id
    (tmp_path / "answer.txt").write_text("It is on its way.")
    crisp.rest.lose_answers(method="POST", path=MESSAGE)
    crisp.rest.fail(403, method="GET")
    statuses = [run(environ, "answer.sh", session_id, tmp_path / "answer.txt").returncode]
    statuses += [run(environ, "answer.sh", session_id, tmp_path / "answer.txt").returncode]
    assert statuses == [8, 0]
    assert len(crisp.messages(session_id)) == 1


def test_an_answer_that_was_refused_is_sent_by_the_next_run(crisp, environ, tmp_path):
    session_id = crisp.visitor("Ada").session_id
    (tmp_path / "answer.txt").write_text("It is on its way.")
    crisp.rest.fail(403, method="POST", path=MESSAGE)
    assert run(environ, "answer.sh", session_id, tmp_path / "answer.txt").returncode == 4
    assert run(environ, "answer.sh", session_id, tmp_path / "answer.txt").returncode == 0
    assert len(crisp.messages(session_id)) == 1


@pytest.mark.skipif(shutil.which("jq") is None, reason="needs jq")
def test_watch(crisp, environ):
    command = [SHELL / "watch.sh", "Refund", "Ask Olive."]
    program = subprocess.Popen(
        command,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        crisp.wait_until(lambda: crisp.sockets, timeout=50)
        ada, bob = crisp.visitor("Ada"), crisp.visitor("Bob")
        ada.say("hello")
        bob.say("I want a REFUND")
        crisp.wait_until(lambda: len(crisp.messages(bob.session_id)) == 2, timeout=50)
        assert crisp.messages(bob.session_id)[1]["content"] == "Ask Olive."
        assert len(crisp.messages(ada.session_id)) == 1
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.communicate()


def test_import_csv(crisp, environ, tmp_path):
    file = tmp_path / "people.csv"
    file.write_text("email,name\nada@example.com,Ada\nbob@example.com,Bob\n")
    crisp.rest.fail(400, reason="invalid_data", method="POST", path=PROFILES)
    done = run(environ, "import_csv.sh", file)
    assert done.returncode == 1
    assert json.loads((tmp_path / "people.csv.refused").read_text())["email"] == "ada@example.com"
    assert run(environ, "import_csv.sh", file).returncode == 0
    assert not (tmp_path / "people.csv.refused").exists()
