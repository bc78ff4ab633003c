"""The wheel where nothing else is: by itself, then with each extra alone.

`make test` unpacks it beside what is installed for development; `make soak` installs it into empty
environments, for which pip needs an index.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from codegen.release.package import Built
from crisp_client import __version__
from crisp_client.testing import Emulator
from tests.codegen.specs import ROOT
from tests.examples.environment import environment
from tests.release.test_package import PROJECT

WALK = Path(__file__).with_name("walk.py")
EXTRAS = PROJECT["optional-dependencies"]
# What the modules of a part of the package need besides, by the extra that brings it. The
# module for pydantic is loaded by those who have it, and the plugin by pytest.
BRINGS = {
    "_runtime": {"pydantic_core"},
    "mcp": {"mcp", "uvicorn"},
    "otel": {"opentelemetry"},
    "testing": {"jsonschema", "starlette", "uvicorn"},
}
# What an extra brings of others: the SDK of `mcp` needs most of them, and pydantic.
ALSO = {"mcp": {"_runtime", "httpx2", "otel", "testing"}}
# What somebody reads who did not install it.
HINTS = {
    "httpx2": "crisp_client.CrispClient(http='httpx2').website.get_website('x')",
    "redis": "from crisp_client.stores import RedisStore; RedisStore('redis://127.0.0.1:1')",
    "otel": "import crisp_client.otel",
    "socks": "crisp_client.CrispClient(proxy='socks5://127.0.0.1:1').website.get_website('x')",
    "cli": "from crisp_client.cli import main; sys.exit(main(['completion', 'bash']))",
    "mcp": "from crisp_client.cli import main; sys.exit(main(['mcp', '--emulator']))",
    "testing": "from crisp_client.testing import Emulator",
    "workers": (
        "import asyncio, crisp_client.workers as workers\n"
        "asyncio.run(workers.Broker('nats://127.0.0.1:1', connect_timeout=1).set_up())"
    ),
}
LIST = "list(client.website_conversations.list_conversations(os.environ['WEBSITE'], 1))"


def used(then: str, options: str = "") -> str:
    return f"with crisp_client.CrispClient({options}) as client: {then}"


TOOLS = """
import asyncio
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

program = StdioServerParameters(
    command=sys.executable, args=["-m", "crisp_client", "mcp"], env=dict(os.environ)
)

async def tools():
    async with Client(stdio_client(program)) as client:
        return (await client.list_tools()).tools

assert len(asyncio.run(tools())) == 11
"""
# What an extra is for, done once; without one, a call is made.
USES = {
    "": used(LIST),
    "speed": f"import orjson\n{used(LIST)}",
    "httpx2": used(LIST, "http='httpx2'"),
    "redis": HINTS["redis"],
    "otel": "import crisp_client.otel\n" + used("crisp_client.otel.instrument(client)"),
    "socks": used("pass", "proxy='socks5://127.0.0.1:1'"),
    "cli": HINTS["cli"],
    "mcp": TOOLS,
    "testing": f"{HINTS['testing']}\nwith Emulator() as crisp: print(crisp.url)",
    "workers": f"""
try:
    {HINTS["workers"].replace(chr(10), chr(10) + "    ")}
except workers.BrokerError:
    sys.exit()  # it was looked for, and nobody is there
sys.exit("there is a broker at port 1")
""",
}
BEGIN = "import os, sys, crisp_client\n"


def ran(python: Path | str, *arguments: str | Path, **more: str) -> str:
    env = {**os.environ, "PYTHONWARNINGS": "error", **more}
    command = [str(one) for one in (python, *arguments)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-6000:]
    return done.stdout


def refused(python: Path, code: str, **more: str) -> str:
    """Run code that fails; return what it says."""
    env = {**os.environ, **more}
    done = subprocess.run(
        [str(python), "-c", code], env=env, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 1, done.stdout
    return done.stderr


def bot_answers(python: Path | str, **more: str) -> str:
    """Have the bot of the demo answer a visitor; return what it says."""
    with Emulator() as crisp:
        bot = subprocess.Popen(
            [str(python), ROOT / "examples/bot.py"],
            env=environment(crisp, **more),
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            crisp.wait_until(lambda: crisp.sockets or bot.poll() is not None, timeout=60)
            assert bot.poll() is None, bot.communicate()[1]
            visitor = crisp.visitor(nickname="Ada")
            visitor.say("Do you ship to Nantes?")
            return visitor.wait_for_reply(timeout=60)["content"]
        finally:
            bot.kill()
            bot.communicate(timeout=60)


def test_the_bot_of_the_demo_runs_from_the_wheel(built: Built, tmp_path: Path) -> None:
    with zipfile.ZipFile(built.wheel) as files:
        files.extractall(tmp_path)
    found = json.loads(ran(sys.executable, WALK, PYTHONPATH=str(tmp_path)))
    assert found == {"at": str(tmp_path / "crisp_client/__init__.py"), "failed": {}}
    said = bot_answers(sys.executable, PYTHONPATH=str(tmp_path))
    assert said == "I'm a bot, and you said: Do you ship to Nantes?"


def installed(folder: Path, wheel: Path, extra: str) -> Path:
    """Install a wheel into a new environment, with an extra; return its Python."""
    ran(sys.executable, "-m", "venv", "--without-pip", folder)
    python = folder / "bin/python"
    wanted = f"crisp-client[{extra}] @ {wheel.as_uri()}" if extra else str(wheel)
    ran(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", wanted),
        PIP_CONSTRAINT=str(ROOT / "constraints.txt"),
        PYTHONWARNINGS="default",
    )
    return python


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("extra", ["", *EXTRAS])
def test_it_works_with_an_extra_alone(built: Built, tmp_path: Path, extra: str) -> None:
    python = installed(tmp_path / "env", built.wheel, extra)
    more = {"PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    found = json.loads(ran(python, WALK, **more))
    assert found["at"].startswith(str(tmp_path))
    missing: dict[str, set[str]] = {}
    for module, name in found["failed"].items():
        part = module.split(".")[1]
        missing.setdefault(part, set()).add(name.partition(".")[0])
    there = {extra} | ALSO.get(extra, set())
    wanted = {part: names for part, names in BRINGS.items() if part not in there}
    wanted["testing"] = {"pytest"} | wanted.get("testing", set())
    # A module names the first that it lacks; not each of them is somewhere the first.
    assert missing.keys() == wanted.keys()
    assert all(missing[part] <= wanted[part] for part in wanted)
    for other in HINTS.keys() - there:
        said = refused(python, BEGIN + HINTS[other], **more)
        assert f"crisp-client[{other}]" in said.splitlines()[-1]
    with Emulator() as crisp:
        env = environment(crisp, WEBSITE=crisp.website_id, **more)
        ran(python, "-c", BEGIN + USES[extra], **env)
    assert bot_answers(python, **more).startswith("I'm a bot")
    assert __version__ in ran(python.with_name("crisp"), "--version", **more)
