"""Run old callers against an edit of the spec, to find out what it does to them."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from codegen.ir import Api
from codegen.ir import Model
from codegen.ir import Operation
from codegen.irtypes import ListOf
from codegen.irtypes import Ref
from codegen.output import all_outputs
from crisp_client.testing import Emulator
from crisp_client.testing._description import read_description
from crisp_client.testing._router import Router
from crisp_client.testing._sample import Sampler
from crisp_client.testing._state import Credential
from crisp_client.testing._validation import Validator
from tests.codegen.diff.callers import answers
from tests.codegen.diff.callers import calls
from tests.codegen.diff.callers import own_operations
from tests.codegen.diff.callers import TURNS
from tests.codegen.diff.callers import Values
from tests.codegen.diff.program import Program
from tests.codegen.diff.results import complaints
from tests.codegen.diff.results import field_complaints

# What a package is to a type checker: the parts that callers see, without those that never change.
_SEEN = ("_facts.py", "models/", "events/", "_sync/")
_INIT = """\
from . import events as events
from . import models as models
from ._runtime.errors import *
from ._runtime.rest.retry import Retry as Retry
from ._sync.client import CrispClient as CrispClient
from .events import Event as Event
"""


class OldCallers:
    """Of one spec, with the package that it made."""

    def __init__(self, api: Api, package: ModuleType, crisp: Emulator) -> None:
        self.api = api
        self.package = package
        self.crisp = crisp

    def on_the_wire(self, new: Api) -> Iterator[str]:
        """Yield what goes wrong with old requests, old results and old handlers."""
        yield from self._requests(new)
        yield from self._answers(new)
        yield from self._events(new)

    def _requests(self, new: Api) -> Iterator[str]:
        self._serve(new)
        for operation in own_operations(self.api):
            for tier in operation.tiers or ("plugin",):
                yield from itertools.islice(self._refused(operation, tier), 1)

    def _refused(self, operation: Operation, tier: str) -> Iterator[str]:
        """Every call that is refused, or answers with something else."""
        self.crisp._world.credentials[tier] = Credential("key", tier)
        with self.package.CrispClient(tier, "key", tier, self.crisp.url) as client:
            method = getattr(getattr(client, operation.resource), operation.name)
            for positional, keywords in calls(self.api, operation):
                try:
                    result = method(*positional, **keywords)
                except (self.package.CrispError, TypeError, ValueError) as error:
                    yield f"{operation.key}: {error!r:.200}"
                    continue
                if operation.returns is not None:
                    for complaint in complaints(result, operation.returns, self.api):
                        yield f"{operation.key}: {complaint:.200}"

    def _serve(self, new: Api) -> None:
        """Makes the running emulator one of another spec."""
        description = read_description(all_outputs(new)["testing/api.json"].text)
        app = self.crisp._app
        with self.crisp._world.lock:
            self.crisp._world.items.documents.clear()
            app._router = Router(description.operations)
            app._validator = Validator(description.definitions)
            app._sampler = Sampler(description.definitions)

    def _answers(self, new: Api) -> Iterator[str]:
        """More answers than the emulator gives: each kind of a value once."""
        known = {operation.key: operation for operation in new.operations()}
        for operation in self.api.operations():
            other = known.get(operation.key)
            if operation.returns is None or other is None:
                continue
            for value in answers(other, new):
                decoded = self._decoded(operation.returns, value)
                for complaint in complaints(decoded, operation.returns, self.api):
                    yield f"{operation.key} answers: {complaint:.200}"
                    return

    def _decoded(self, found: Any, value: Any) -> Any:
        if isinstance(found, ListOf) and isinstance(value, list):
            return [self._decoded(found.item, item) for item in value]
        if isinstance(found, Ref) and isinstance(self.api.types[found.name], Model):
            model = getattr(self.package.models, found.name)
            return model.from_dict(value) if isinstance(value, dict) else value
        return value

    def _events(self, new: Api) -> Iterator[str]:
        known = {event.name: event for event in new.events()}
        for event in self.api.events():
            if event.name not in known:
                yield f"{event.name} is never sent"
                continue
            fields = known[event.name].fields
            if fields is None or event.fields is None:
                continue  # what nobody describes, nobody can check
            for turn in range(TURNS):
                value = Values(new, turn).object(fields)
                decoded = self.package.events.decode(event.name, value)
                for complaint in field_complaints(decoded, event.fields, self.api):
                    yield f"{event.name}: {complaint:.200}"
                    return


def type_errors(folder: Path, old: Api, new: dict[str, Api]) -> dict[str, list[str]]:
    """One run of mypy over the same old program for every new package; lines and complaints."""
    program = Program(old)
    write_seen(folder, old, new)
    programs = []
    for name in new:
        programs.append(f"use_{name}.py")
        (folder / programs[-1]).write_text(program.text(name))
    command = [sys.executable, "-m", "mypy", "--no-error-summary", "--hide-error-context"]
    command += ["--no-incremental", "--config-file=", "--follow-imports=silent"]
    ran = subprocess.run([*command, *programs], cwd=folder, capture_output=True, text=True)
    if ran.returncode > 1 or ran.stderr:
        raise RuntimeError(ran.stderr + ran.stdout[-2000:])
    found: dict[str, list[str]] = {name: [] for name in new}
    for line in ran.stdout.splitlines():
        if match := re.match(r"use_(\w+)\.py:(\d+: error: .*)", line):
            found[match[1]].append(match[2])
    return found


def write_seen(folder: Path, old: Api, new: Mapping[str, Api]) -> None:
    """Write what a type checker sees of each new package."""
    shared = _outputs(old, ("_runtime/",))
    for path, text in shared.items():
        _write(folder / "shared_runtime" / path.removeprefix("_runtime/"), text)
    for name, api in new.items():
        runtime = _outputs(api, ("_runtime/",))
        own = {path: text for path, text in runtime.items() if text != shared.get(path)}
        for path, text in {**_outputs(api, _SEEN), "__init__.py": _INIT, **own}.items():
            _write(folder / name / path, _rerouted(text, own))


def _outputs(api: Api, folders: tuple[str, ...]) -> dict[str, str]:
    return {path: o.text for path, o in all_outputs(api).items() if path.startswith(folders)}


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text)


def _rerouted(text: str, own: Iterable[str]) -> str:
    """Import the runtime from where it is read once, but for modules that the spec has changed."""
    kept = "".join(rf"(?!\.{Path(path).stem}\b)" for path in own)
    return re.sub(rf"from \.+_runtime{kept}", "from shared_runtime", text)
