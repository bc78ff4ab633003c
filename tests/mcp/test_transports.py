"""`crisp mcp` as a program, over both transports, in each mode and by both revisions."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import httpx2
import pytest
from mcp import Client
from mcp import StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamable_http_client

from crisp_client.cli import main
from crisp_client.testing import Emulator
from tests.mcp.answers import parts
from tests.mcp.conftest import Person
from tests.waiting import until

TOKEN = "the token of this test"


def environment(crisp: Emulator, home: Path) -> dict[str, str]:
    return {
        "CRISP_HOST": crisp.url,
        "CRISP_IDENTIFIER": crisp.identifier,
        "CRISP_KEY": crisp.key,
        "CRISP_TIER": crisp.tier,
        "CRISP_WEBSITE_ID": crisp.website_id,
        "CRISP_MCP_TOKEN": TOKEN,
        "XDG_CONFIG_HOME": str(home),
        "PYTHONWARNINGS": "error",
    }


async def answers(client: Client, mode: str) -> None:
    """See that a server of a mode lists its tools, and that one of them reads."""
    tools = [one.name for one in (await client.list_tools()).tools]
    if mode == "curated":
        assert len(tools) in (11, 17)  # without and with those that write
        found = await client.call_tool("what_is_waiting", {})
        notes, _ = parts(found.content[0].text)
        assert "open conversations wait for an answer" in notes[0]
        return
    arguments: dict[str, Any] = {}
    if mode == "search":
        assert tools == ["find_operations", "describe_operation", "call_operation"]
        tool, arguments = "call_operation", {"operation": "website.get_website"}
    else:
        assert len(tools) > 80
        tool = "get_website"
    found = await client.call_tool(tool, arguments)
    assert parts(found.content[0].text)[1][0]["name"] == "Example"


@pytest.mark.parametrize("mode, revision", [("search", "legacy"), ("all", "auto")])
def test_over_the_standard_streams(
    crisp: Emulator, tmp_path: Path, mode: str, revision: str
) -> None:
    program = StdioServerParameters(
        command=sys.executable,
        args=["-m", "crisp_client", "mcp", "--mode", mode],
        env=environment(crisp, tmp_path),
    )

    async def run(log: Any) -> None:
        async with Client(stdio_client(program, log), mode=revision) as client:
            await answers(client, mode)

    with (tmp_path / "log").open("w+") as log:
        asyncio.run(asyncio.wait_for(run(log), 50))
        log.seek(0)
        assert log.read() == ""


@attrs.frozen
class Serving:
    url: str
    said: list[str]


@contextlib.contextmanager
def serving(crisp: Emulator, home: Path, *options: str) -> Iterator[Serving]:
    """Run `crisp mcp --http 0`, and end it with Ctrl-C."""
    program = subprocess.Popen(
        [sys.executable, "-m", "crisp_client", "mcp", "--http", "0", *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(crisp, home),
    )
    assert program.stderr is not None and program.stdout is not None
    said: list[str] = []
    errors = program.stderr
    reading = threading.Thread(target=lambda: said.extend(errors))
    reading.start()
    try:
        until(lambda: said or program.poll() is not None, 50)
        found = re.search(r"http://127\.0\.0\.1:\d+/mcp", "".join(said))
        assert found, said
        yield Serving(found[0], said)
        program.send_signal(signal.SIGINT)
        program.wait(50)
    finally:
        program.kill()
        program.wait()
        reading.join()
        with program.stdout, program.stderr:
            assert program.stdout.read() == ""


@contextlib.asynccontextmanager
async def connected(
    url: str, revision: str, person: Person | None = None, token: str = TOKEN
) -> AsyncIterator[Client]:
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx2.AsyncClient(headers=headers, timeout=30, trust_env=False) as http:
        transport = streamable_http_client(url, http_client=http)
        ask = person.answer if person else None
        async with Client(transport, mode=revision, elicitation_callback=ask) as client:
            yield client


async def over_http(url: str, mode: str, token: str = TOKEN) -> None:
    for revision in ("legacy", "auto"):
        async with connected(url, revision, token=token) as client:
            await answers(client, mode)


def test_over_http_with_a_token_that_it_makes(
    crisp: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "TOKEN", "")
    with serving(crisp, tmp_path, "--mode", "all") as server:
        until(lambda: len(server.said) > 1, 50)
        token = server.said[1].removeprefix("token: ").rstrip()
        assert len(token) == 32
        asyncio.run(asyncio.wait_for(over_http(server.url, "all", token), 50))


def test_http_lets_in_who_has_the_token_and_asks_before_it_writes(
    crisp: Emulator, tmp_path: Path
) -> None:
    visitor = crisp.visitor(nickname="Ada")
    person = Person()
    given = {"session_id": visitor.session_id}
    hello = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "t", "version": "1"},
        },
    }

    def status(url: str, **changed: str) -> int:
        headers = {
            "Authorization": f"Bearer {TOKEN}",
            "Accept": "application/json, text/event-stream",
            **{name.title(): value for name, value in changed.items()},
        }
        headers = {name: value for name, value in headers.items() if value}
        return http.post(url, json=hello, headers=headers).status_code

    def refused(url: str) -> None:
        found = http.post(url, json=hello)
        assert (found.status_code, found.text) == (401, "the token is missing or wrong\n")
        assert found.headers["www-authenticate"] == "Bearer"
        assert found.headers["content-type"] == "text/plain"
        twice = [("Authorization", f"Bearer {TOKEN}"), ("Authorization", f"Bearer {TOKEN}")]
        assert http.post(url, json=hello, headers=twice).status_code == 401

    async def run(url: str) -> None:
        for number, revision in enumerate(("legacy", "auto")):
            async with connected(url, revision, person) as client:
                found = await client.call_tool("reply", {**given, "text": f"hello {number}"})
                assert found.content[0].text.startswith("Happened")

    with (
        serving(crisp, tmp_path, "--write") as server,
        httpx2.Client(trust_env=False, timeout=30) as http,
    ):
        assert status(server.url) == 200
        port = server.url.removesuffix("/mcp").rpartition(":")[2]
        assert status(server.url, host=f"localhost:{port}") == 200
        assert status(server.url, origin=f"http://localhost:{port}") == 200
        refused(server.url)
        assert status(server.url, authorization="") == 401
        assert status(server.url, authorization=f"Bearer {TOKEN}x") == 401
        assert status(server.url, authorization=TOKEN) == 401
        assert status(server.url, host="evil.example") == 421
        assert status(server.url, host="127.0.0.1:1") == 421
        assert status(server.url, origin="http://evil.example") == 403
        assert status(server.url, origin="http://127.0.0.1:1") == 403
        assert status(server.url, origin=server.url.removesuffix("/mcp")) == 200
        assert http.get(server.url.removesuffix("/mcp")).status_code == 401
        asyncio.run(asyncio.wait_for(over_http(server.url, "curated"), 50))
        asyncio.run(asyncio.wait_for(run(server.url), 50))
    assert [one["content"] for one in crisp.messages(visitor.session_id)] == ["hello 0", "hello 1"]
    assert len(person.asked) == 2
    first, *others = server.said
    assert first == f"listening on {server.url}; Ctrl-C ends it\n"
    assert all(one.startswith(("Invalid Host", "Invalid Origin")) for one in others)


def test_the_emulator_has_something_to_do(tmp_path: Path) -> None:
    program = StdioServerParameters(
        command=sys.executable,
        args=["-m", "crisp_client", "mcp", "--emulator", "--write", "--yes", "reply"],
        env={"XDG_CONFIG_HOME": str(tmp_path), "PYTHONWARNINGS": "error"},
    )

    async def run(log: Any) -> None:
        async with Client(stdio_client(program, log)) as client:
            found = await client.call_tool("what_is_waiting", {})
            _, rows = parts(found.content[0].text)
            assert [row["who"] for row in rows] == ["Ada Lovelace", "Alan Turing"]
            given = {"session_id": rows[0]["session_id"], "text": "It comes on Monday."}
            found = await client.call_tool("reply", given)
            assert found.content[0].text.startswith("Happened")
            found = await client.call_tool("what_is_waiting", {})
            assert [row["who"] for row in parts(found.content[0].text)[1]] == ["Alan Turing"]

    with (tmp_path / "log").open("w+") as log:
        asyncio.run(asyncio.wait_for(run(log), 50))
        log.seek(0)
        assert re.fullmatch(r"a local Crisp, .*: http://127\.0\.0\.1:\d+/\n", log.read())


def test_options_say_what_tools_may_do(crisp: Emulator, tmp_path: Path) -> None:
    visitor = crisp.visitor()
    options = "--write --allow reply --allow note --deny note --yes reply --rate 1 --check-scopes"
    program = StdioServerParameters(
        command=sys.executable,
        args=["-m", "crisp_client", "mcp", *options.split()],
        env=environment(crisp, tmp_path),
    )

    async def run(log: Any) -> list[str]:
        async with Client(stdio_client(program, log)) as client:
            assert [one.name for one in (await client.list_tools()).tools] == ["reply"]
            given = {"session_id": visitor.session_id}
            said = [await client.call_tool("reply", {**given, "text": t}) for t in ("one", "two")]
            return [one.content[0].text for one in said]

    before = len(crisp.requests)
    with (tmp_path / "log").open("w+") as log:
        first, second = asyncio.run(asyncio.wait_for(run(log), 50))
        log.seek(0)
        assert log.read() == ""
    assert first.startswith("Happened")
    assert "1 writes a minute are the limit" in second
    assert [one["content"] for one in crisp.messages(visitor.session_id)] == ["one"]
    made = [request for request in crisp.requests[before:] if request.method == "GET"]
    assert len(made) > 3  # one thing for each scope


def test_ctrl_c_ends_it(crisp: Emulator, tmp_path: Path) -> None:
    pipe = subprocess.PIPE
    program = subprocess.Popen(
        [sys.executable, "-m", "crisp_client", "mcp"],
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        text=True,
        env=environment(crisp, tmp_path),
    )
    assert program.stdin is not None and program.stdout is not None
    with program, program.stdin, program.stdout:
        try:
            print(json.dumps({"jsonrpc": "2.0", "id": 1, "method": "ping"}), file=program.stdin)
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["id"] == 1  # it serves
            program.send_signal(signal.SIGINT)
            assert program.wait(50) == -signal.SIGINT
        finally:
            program.kill()


def test_what_it_cannot_begin_with_is_said(
    crisp: Emulator,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def failed(*options: str) -> tuple[int, str]:
        status = main(["mcp", *options])
        out, said = capsys.readouterr()
        assert out == ""
        return status, said

    for name in os.environ.keys() & environment(crisp, tmp_path).keys():
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    status, said = failed()
    assert (status, said.startswith("crisp: no credentials: set CRISP_IDENTIFIER")) == (4, True)
    for name, value in environment(crisp, tmp_path).items():
        monkeypatch.setenv(name, value)
    status, said = failed("--deny", "website_peeple")
    assert (status, said) == (
        2,
        "crisp: --deny: there is nothing named 'website_peeple'; is it website_people?\n",
    )
    status, said = failed("--http", str(crisp.port))
    assert status == 2
    assert re.fullmatch(rf"crisp: cannot listen on port {crisp.port}: \[Errno \d+\] .*\n", said)
    status, said = failed("--mode", "search", "--yes", "call_operation")
    assert status == 2 and "--yes: there is nothing named 'call_operation'" in said
    monkeypatch.setenv("CRISP_MCP_TOKEN", "guess-me")
    status, said = failed("--http", "0")
    assert status == 2
    assert said == "crisp: CRISP_MCP_TOKEN must have 16 characters at least, or be unset\n"


def test_without_the_extra_it_says_which(tmp_path: Path) -> None:
    """A module of this name that cannot be imported stands before the SDK."""
    (tmp_path / "mcp.py").write_text("raise ImportError('no SDK', name='mcp')")
    done = subprocess.run(
        [sys.executable, "-m", "crisp_client", "mcp", "--emulator"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        timeout=50,
    )
    said = 'crisp: crisp mcp needs mcp: pip install "crisp-client[mcp]"\n'
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)


def test_nothing_of_the_sdk_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys, crisp_client, crisp_client.cli, json\n"
        "crisp_client.CrispClient\n"
        "try: crisp_client.cli.main(['mcp', '--help'])\n"
        "except SystemExit: pass\n"
        "print(json.dumps(sorted({'mcp', 'pydantic', 'jsonschema', 'uvicorn'} & {*sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout.splitlines()[-1]) == []
