"""The package with other versions of what it needs: the lowest allowed, the newest, another Python.

python -m tests.versions lowest       the direct dependencies as low as pyproject.toml allows
python -m tests.versions newest       all dependencies as high as it allows
python -m tests.versions compat --python python3.13      another Python, with the pinned versions

Each has an environment of its own in build/versions, and runs there the tests of the package: not
those of the generator, whose tools are pinned. The rest of a command line goes to pytest.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from collections.abc import Iterator
from importlib.metadata import distribution
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "build/versions"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
# What runs the package. `docs` and `examples` are what its users write.
TESTS = (
    "cassettes",
    "cli",
    "docs",
    "emulator",
    "examples",
    "mcp",
    "package",
    "rtm",
    "runtime",
    "webhooks",
    "workers",
)
# Tools that bind what the package needs to versions of theirs, with those that fit the lowest.
BOUND = {
    "fastapi": "0.115.4",
    "importlib-metadata": "7.0.0",
    "jsonschema-path": "0.3.3",
    "openapi-schema-validator": "0.6.2",
    "openapi-spec-validator": "0.7.1",
    "opentelemetry-sdk": "1.26.0",
    "opentelemetry-semantic-conventions": "0.47b0",
    "pathable": "0.4.3",
}
# Needs higher versions of what other extras bring than these do: only `lowest` leaves it out.
HIGHER = "mcp"
# Tools that these tests do not use.
ELSEWHERE = (
    "check-wheel-contents",
    "cyclonedx",
    "hatchling",
    "towncrier",
    "twine",
    "zensical",
)


def extras(kind: str) -> dict[str, list[str]]:
    """Return the extras that a kind installs, with what each requires."""
    optional: dict[str, list[str]] = PROJECT["optional-dependencies"]
    return {name: needs for name, needs in optional.items() if (kind, name) != ("lowest", HIGHER)}


def direct(kind: str) -> list[Requirement]:
    """Return what the package requires, with the extras that a kind installs."""
    groups = (PROJECT["dependencies"], *extras(kind).values())
    return [Requirement(text) for group in groups for text in group]


def lowest(requirement: Requirement) -> str:
    """Return the lowest version that a requirement allows."""
    [low] = [one.version for one in requirement.specifier if one.operator == ">="]
    return low


def closure(requirements: Iterable[Requirement]) -> set[str]:
    """Return the names of what requirements bring, as it is installed here."""
    found: set[str] = set()
    waiting = list(requirements)
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        try:
            waiting += map(Requirement, distribution(name).requires or [])
        except PackageNotFoundError:  # of another Python, or another system
            continue
    return found


def constraints(kind: str) -> Iterator[str]:
    """Yield the versions that are given: of tools always, of what the package needs by the kind."""
    needed = direct(kind)
    free = closure(needed) | BOUND.keys() if kind != "compat" else set()
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines():
        if canonicalize_name(line.partition("==")[0]) not in free:
            yield line
    if kind == "lowest":
        yield from sorted({f"{one.name}=={lowest(one)}" for one in needed})
        yield from (f"{name}=={version}" for name, version in BOUND.items())


def installed(kind: str, python: str) -> Path:
    """Set up the environment of a kind anew; return its Python."""
    told = subprocess.run([python, "-VV"], capture_output=True, text=True, check=True).stdout
    number = re.search(r"\d+\.\d+", told)
    assert number is not None, told
    folder = FOLDER / f"{kind}-{number[0]}"
    folder.parent.mkdir(parents=True, exist_ok=True)
    pins = FOLDER / f"{folder.name}.txt"
    pins.write_text("".join(f"{line}\n" for line in constraints(kind)), "utf-8")
    subprocess.run([python, "-m", "venv", "--clear", str(folder)], check=True)
    lines = (ROOT / "dev-requirements.txt").read_text("utf-8").splitlines()
    tools = [line for line in lines if not line.startswith(("#", *ELSEWHERE))]
    command = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-e",
        f".[{','.join(extras(kind))}]",
    ]
    subprocess.run(
        [str(folder / "bin/python"), *command, *tools],
        cwd=ROOT, env={**os.environ, "PIP_CONSTRAINT": str(pins)}, check=True,
    )  # fmt: skip
    return folder / "bin/python"


def versions(kind: str, python: Path) -> str:
    """Return what the package needs directly, with the versions that an environment has."""
    names = sorted({one.name for one in direct(kind)}, key=str.lower)
    code = "import sys; from importlib.metadata import version as v; print(*map(v, sys.argv[1:]))"
    ran = subprocess.run(
        [str(python), "-c", code, *names], capture_output=True, text=True, check=True
    )
    return ", ".join(map(" ".join, zip(names, ran.stdout.split(), strict=True)))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.versions", allow_abbrev=False)
    parser.add_argument("kind", choices=("lowest", "newest", "compat"))
    parser.add_argument("--python", default=sys.executable, help="default: this one")
    options, rest = parser.parse_known_args(arguments)
    python = installed(options.kind, options.python)
    told = subprocess.run([str(python), "-V"], capture_output=True, text=True, check=True).stdout
    print(f"{options.kind}, {told.strip()}: {versions(options.kind, python)}", flush=True)
    tests = [f"tests/{name}" for name in TESTS]
    more = []
    if options.kind == "lowest":
        tests.remove(f"tests/{HIGHER}")
        # Old versions warn of what their own dependencies have deprecated since.
        more = ["-W", "default", "-k", f"not {HIGHER}"]
    command = [str(python), "-m", "pytest", *more, *(rest or ["-n", "auto"]), *tests]
    return subprocess.run(command, cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
