"""Whatever the loader accepts imports, makes requests, decodes answers and passes mypy."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import os
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Callable
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest
from attrs import define
from attrs import Factory
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import Phase
from hypothesis import settings

from codegen.ir import Api
from codegen.ir import Operation
from codegen.irtypes import Scalar
from codegen.modelnames import model_names
from codegen.output import generate
from codegen.problems import SpecError
from codegen.typeinfo import iteration
from tests.codegen.diff.callers import answers
from tests.codegen.diff.callers import calls
from tests.codegen.diff.callers import Values
from tests.codegen.random_names import specs
from tests.codegen.specs import BASE
from tests.codegen.specs import import_package
from tests.codegen.specs import load
from tests.codegen.specs import write_spec

TURNS = 4
# What has names of the spec: mypy checks nothing of the rest.
CHECKED = ("__init__.py", "_facts.py", "_methods.py", "registry.py", "resources.py", "models",
           "events", *(f"{half}/{path}" for half in ("_async", "_sync")
                       for path in ("client.py", "handles", "named.pyi", "resources")))  # fmt: skip


def tried(count: int, check: Callable[[Api, Mapping[str, str]], None]) -> Counter[bool]:
    """Draw specs, and check each that the loader accepts; return how many it does, and not."""
    outcomes: Counter[bool] = Counter()

    @settings(
        max_examples=count,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],  # an example is made of its seed: there is nothing to shrink
        suppress_health_check=list(HealthCheck),
    )
    @given(specs)
    def each(files: Mapping[str, str]) -> None:
        api = accepted(files)
        outcomes[api is not None] += 1
        if api is not None:
            check(api, files)

    each()
    return outcomes


def accepted(files: Mapping[str, str]) -> Api | None:
    try:
        return load(files)
    except SpecError as error:
        for problem in error.problems:
            assert problem.file.startswith("spec/")
            assert problem.line >= 1 and problem.column >= 1 and problem.message
        return None


# A package is used


def use(api: Api, target: Path) -> None:
    """Generate the package over that of another spec: most files are the same."""
    generate(api, target)
    importlib.invalidate_caches()
    package = import_package(target)
    try:
        use_data(api, package)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            for flavour in ("CrispClient", "AsyncCrispClient"):
                asyncio.run(use_client(api, package, flavour))
    finally:
        for name in [name for name in sys.modules if name.startswith(package.__name__)]:
            del sys.modules[name]


def use_data(api: Api, package: ModuleType) -> None:
    for area in ("models", "events", "resources"):
        module = importlib.import_module(f"{package.__name__}.{area}")
        for name in module.__all__:
            assert getattr(module, name) is not None
    models = importlib.import_module(f"{package.__name__}.models")
    for made in model_names(api):
        if made.form == "class":
            check_object(getattr(models, made.name).from_dict, made.fields, api)
    events = importlib.import_module(f"{package.__name__}.events")
    for event in api.events():

        def decode(data: Any, strict: bool, name: str = event.name) -> Any:
            return events.decode(name, data, strict=strict)

        found = check_object(decode, event.fields or (), api)
        assert type(found).__name__ == event.class_name


def check_object(decode: Callable[..., Any], fields: Any, api: Api) -> Any:
    data = Values(api, 0).object(fields)
    found = decode(data, strict=True)
    assert found.to_dict() == data
    for field in fields:
        if isinstance(data[field.wire], str):
            assert getattr(found, field.name) == data[field.wire]
    return found


async def use_client(api: Api, package: ModuleType, flavour: str) -> None:
    """Call each method, and compare what goes out with what was given."""
    sent: list[httpx.Request] = []
    answer: Any = None

    def send(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json={"error": False, "reason": "any", "data": answer})

    transport = httpx.MockTransport(send)
    kind: Any = httpx.Client if flavour == "CrispClient" else httpx.AsyncClient
    client = getattr(package, flavour)("i", "k", http_client=kind(transport=transport))
    for operation in api.operations():
        if operation.place.file.removeprefix("spec/") in BASE:
            continue
        resource = getattr(client, operation.resource)
        found = [*answers(operation, api)] or [None] * TURNS
        for turn, (positional, named) in zip(range(TURNS), calls(api, operation), strict=False):
            answer = found[turn]
            for name in (operation.name, *operation.also):
                result = getattr(resource, name)(*positional, **named)
                assert inspect.isawaitable(result) == (kind is httpx.AsyncClient)
                if inspect.isawaitable(result):
                    await result
                check_request(operation, sent.pop(), named)
        if iteration(operation):
            answer = []
            walk = getattr(resource, f"iter_{operation.name}")
            path = [field for field in operation.path_params if field.type == Scalar("str")]
            rows = walk(**{field.name: "x" for field in path})
            assert [row async for row in rows] == [] if hasattr(rows, "__aiter__") else not [*rows]
            sent.pop()
    assert sent == []


def check_request(operation: Operation, request: httpx.Request, named: Mapping[str, Any]) -> None:
    assert request.method == operation.method
    given = {f.wire for f in operation.query if named.get(f.name) is not None}
    assert set(request.url.params) == given | {f.wire for f in operation.query if f.default}
    if operation.body_fields and request.content:
        wires = {field.wire for field in operation.body_parts}
        assert set(json.loads(request.content)) <= wires


def used(count: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Counter[bool]:
    # Python would take a file that is replaced within a second for the one that it compiled.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    return tried(count, lambda api, _: use(api, folder / "crisp_client"))


@pytest.mark.timeout(180)
def test_what_is_accepted_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes = used(12, tmp_path, monkeypatch)
    assert min(outcomes[True], outcomes[False]) > 2


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_what_is_accepted_works_many_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes = used(1500, tmp_path, monkeypatch)
    assert min(outcomes[True], outcomes[False]) > 200


# A package is checked


@define
class TypeChecks:
    """Packages with names of their own, which mypy checks together: it reads libraries once."""

    folder: Path
    waiting: list[str] = Factory(list)
    checked: int = 0

    def add(self, api: Api, files: Mapping[str, str]) -> None:
        name = f"package_{self.checked + len(self.waiting)}"
        generate(api, self.folder / name)
        # For whoever reads what mypy says of it.
        write_spec(self.folder / "specs" / name, files)
        self.waiting.append(name)
        if len(self.waiting) == 10:
            self.run()

    def run(self) -> None:
        """Check those that wait, without a cache: one of another package misleads mypy."""
        config = self.folder / "mypy.ini"
        untyped = "[mypy-socketio.*,engineio.*,aiohttp_socks.*]\nignore_missing_imports = True\n"
        config.write_text(f"[mypy]\nstrict = True\n{untyped}")
        command = [sys.executable, "-m", "mypy", "--no-error-summary", "--config-file"]
        command += [str(config), "--cache-dir", os.devnull, "--follow-imports=silent"]
        command += [f"{name}/{path}" for name in self.waiting for path in CHECKED]
        ran = subprocess.run(command, capture_output=True, text=True, cwd=self.folder, check=False)
        assert ran.returncode == 0, f"in {self.folder}:\n{ran.stdout}{ran.stderr}"
        self.checked += len(self.waiting)
        self.waiting.clear()


def type_checked(count: int, folder: Path) -> int:
    """Draw specs, check the types of each that the loader accepts; return how many it does."""
    checks = TypeChecks(folder)
    accepted = tried(count, checks.add)[True]
    if checks.waiting:
        checks.run()
    assert checks.checked == accepted
    return accepted


@pytest.mark.timeout(180)
def test_what_is_accepted_passes_mypy(tmp_path: Path) -> None:
    assert type_checked(3, tmp_path) > 0


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_what_is_accepted_passes_mypy_many_times(tmp_path: Path) -> None:
    assert type_checked(200, tmp_path) > 50
