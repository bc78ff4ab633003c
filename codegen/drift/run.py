"""Run an official client in a process of its own: ask for its methods, and make calls."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from typing import Protocol

from attrs import frozen

from codegen.drift.client import Client
from codegen.drift.client import read_client
from codegen.drift.install import DriftError
from codegen.drift.install import Installed

Call = tuple[str, Sequence[Any]]
"""The name of a method, with its object, and the arguments."""
CALL_TIMEOUT = 5
"""Seconds for one call."""
_TIMEOUT = 300
_HERE = Path(__file__).parent
_RUNNERS = {"node": ("node", "run_node.js"), "pypi": (sys.executable, "run_pypi.py")}


class Runner(Protocol):
    """Make the calls of one client."""

    def describe(self) -> Client: ...

    def call(self, asked: Mapping[str, Any]) -> list[str]:
        """Make calls, and return how each ended: an empty text, or what was raised."""
        ...


def asked(
    host: str,
    calls: Sequence[Call],
    identifier: str = "identifier",
    key: str = "key",
    tier: str = "plugin",
) -> dict[str, Any]:
    """Return what a runner needs to make calls; `{call}` in the host stands for their number."""
    return {
        "host": host,
        "identifier": identifier,
        "key": key,
        "tier": tier,
        "timeout": CALL_TIMEOUT,
        "calls": calls,
    }


@frozen
class Process:
    """A client that is installed in a folder."""

    installed: Installed

    def describe(self) -> Client:
        kind, version = self.installed.kind, self.installed.version
        described = json.loads(self._run("describe", ""))
        return read_client(kind, version, described, complete=kind == "node")

    def call(self, asked: Mapping[str, Any]) -> list[str]:
        ended = [json.loads(line) for line in self._run("call", json.dumps(asked)).splitlines()]
        if len(ended) < (count := len(asked["calls"])):
            raise DriftError(f"{self.installed} ended after {len(ended)} of {count} calls")
        return [outcome for _, outcome in ended]

    def _run(self, command: str, text: str) -> str:
        program, script = _RUNNERS[self.installed.kind]
        try:
            ran = subprocess.run(
                [program, str(_HERE / script), str(self.installed.folder), command],
                input=text,
                capture_output=True,
                encoding="utf-8",
                timeout=_TIMEOUT,
                check=False,
            )
        except FileNotFoundError:
            raise DriftError(f"{program} is not installed; {self.installed} needs it") from None
        except subprocess.TimeoutExpired:
            raise DriftError(f"{self.installed} did not end within {_TIMEOUT} s") from None
        if ran.returncode:
            last = "\n".join(ran.stderr.strip().splitlines()[-5:])
            raise DriftError(f"{self.installed} cannot be run:\n{last}")
        return ran.stdout
