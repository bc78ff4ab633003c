"""A process that is forked from one with open connections makes connections of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.runtime.server import Reply
from tests.runtime.server import Server

# Both sides go on at once, over whatever connections they have.
PROGRAM = """
import asyncio, json, os, sys
from crisp_client import AsyncCrispClient, CrispClient

url, flavour, library = sys.argv[1:]
client = (CrispClient if flavour == "sync" else AsyncCrispClient)("i", "k", host=url, http=library)
runner = asyncio.Runner()

def call(path):
    answer = client.request("GET", path)
    return (answer if flavour == "sync" else runner.run(answer))["path"]

call("/before")
child = os.fork()
me = "parent" if child else "child"
if not child:
    runner = asyncio.Runner()  # the loop belongs to the other process
asked = [f"/{me}/{number}" for number in range(20)]
wrong = [path for path in asked if call(path) != f"/v1{path}"]
os.write(1, (json.dumps([me, wrong]) + chr(10)).encode())  # at once: the other side writes too
if child:
    os.waitpid(child, 0)
else:
    os._exit(0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.parametrize("library", ["httpx", "httpx2"])
@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_nobody_gets_the_answers_of_the_other(
    server: Server, monkeypatch: pytest.MonkeyPatch, flavour: str, library: str
) -> None:
    def answer(server: Server) -> Reply:
        return Reply(200, Server.envelope({"path": server.seen[-1].path}), wait=0.001)

    monkeypatch.setattr(Server, "next", answer)
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", PROGRAM, server.url, flavour, library],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    told: list[Any] = sorted(json.loads(line) for line in ran.stdout.splitlines())
    assert told == [["child", []], ["parent", []]], ran.stderr
    assert ran.returncode == 0
