"""Run tests in a fork of this process, which has imported what tests need and none of our code."""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from _pytest.assertion.rewrite import AssertionRewritingHook
from pytest import ExitCode

from tests.mutants.hook import sitecustomize as hook

ROOT = Path.cwd()
HOOK = str(Path(hook.__file__).parent)
# Imported once, and not for each fault.
WARM = (
    "_hypothesis_pytestplugin aiohttp anyio.pytest_plugin attrs django fastapi flask httpx "
    "hypothesis jinja2 jsonschema orjson packaging pytest_timeout socketio starlette.testclient "
    "trustme uvicorn vcr werkzeug yaml"
).split()
OPTIONS = (
    "-p no:cacheprovider -p no:xdist -p no:terminalreporter "
    "-W ignore::pytest.PytestAssertRewriteWarning"
).split()
OURS = ("codegen", "crisp_client")
TIMED_OUT = "out of time"


def warm() -> None:
    for name in WARM:
        importlib.import_module(name)


def in_fork(work: Callable[[], None], limit: float, log: Path) -> str:
    """Run `work` in a process of its own; return why it did not end well, or nothing."""
    if not (pid := os.fork()):
        code = 1
        try:
            os.setsid()
            # Of a process in the background it is ignored, and so in what a test starts.
            signal.signal(signal.SIGINT, signal.default_int_handler)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            with log.open("wb", 0) as output, open(os.devnull, "rb") as empty:
                for number, file in ((0, empty), (1, output), (2, output)):
                    os.dup2(file.fileno(), number)
            work()
            code = 0
        finally:
            os._exit(code)
    try:
        return _ended(pid, time.monotonic() + limit)
    finally:
        # What a test left behind, too: it is in the same group.
        try:
            os.killpg(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def _ended(pid: int, end: float) -> str:
    try:
        while time.monotonic() < end:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                code = os.waitstatus_to_exitcode(status)
                return f"ended with {code}" if code else ""
            time.sleep(0.02)
    except KeyboardInterrupt:
        _kill(pid)
        raise
    _kill(pid)
    return TIMED_OUT


def _kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)  # and not its group, which it may not have made yet
    os.waitpid(pid, 0)


def run_pytest(
    arguments: list[str],
    plugin: object,
    change: Mapping[str, Any],
    folder: Path,
    note: Callable[[str], None] | None = None,
) -> None:
    """Run pytest with changed modules; what tests start sees the same."""
    described = folder / "change.json"
    described.write_text(json.dumps(change))
    environment = {hook.VARIABLE: str(described), "PYTHONPATH": HOOK}
    os.environ.update(environment, HYPOTHESIS_STORAGE_DIRECTORY=str(folder / "hypothesis"))
    sys.path.insert(0, HOOK)  # some tests hand on sys.path
    _hand_on(environment)
    for name in [name for name in sys.modules if name.split(".")[0] in OURS]:
        del sys.modules[name]
    hook.install(dict(change), note)
    _leave_assertions()
    sys.path.insert(0, str(ROOT))
    arguments = [*OPTIONS, f"--basetemp={folder / 'tests'}", *arguments]
    ended = pytest.main(arguments, plugins=[plugin])
    if ended not in (ExitCode.OK, ExitCode.TESTS_FAILED, ExitCode.NO_TESTS_COLLECTED):
        sys.exit(ended)


def _hand_on(environment: Mapping[str, str]) -> None:
    """Add to the environment of each process, also where a test makes it up."""
    original = subprocess.Popen.__init__

    def start(self: Any, *arguments: Any, env: Any = None, **rest: Any) -> None:
        if env is not None:
            paths = filter(None, (HOOK, env.get("PYTHONPATH")))
            test = {hook.TEST: os.environ.get(hook.TEST, "")}
            env = {**env, **environment, **test, "PYTHONPATH": os.pathsep.join(paths)}
        original(self, *arguments, env=env, **rest)

    subprocess.Popen.__init__ = start  # type: ignore[method-assign]


def _leave_assertions() -> None:
    """Keep pytest from loading our modules itself, as it does with a package that has a plugin."""
    original = AssertionRewritingHook.find_spec

    def find(self: Any, name: str, *rest: Any) -> Any:
        return None if name.split(".")[0] in OURS else original(self, name, *rest)

    AssertionRewritingHook.find_spec = find  # type: ignore[method-assign]
