"""Install Crisp's official clients, each version in a folder of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from attrs import frozen

PACKAGE = "crisp-api"
KINDS = ("node", "pypi")
FOLDER = Path("build/drift")
TYPESCRIPT = "5.9.3"
"""Reads the types of the Node client."""
_TIMEOUT = 120


class DriftError(Exception):
    """A client cannot be had or run, or an argument of the command is wrong."""


@frozen
class Wanted:
    kind: str
    version: str = ""
    """Empty for the latest."""


@frozen
class Installed:
    kind: str
    version: str
    folder: Path

    def __str__(self) -> str:
        return f"{self.kind}@{self.version}"


def wanted(text: str) -> Wanted:
    """Return the client that `node`, `node@11.3.0` or the like asks for."""
    kind, at, version = text.partition("@")
    if kind not in KINDS:
        raise DriftError(f"{text}: a client is {' or '.join(KINDS)}, or one with `@VERSION`")
    if at and not re.fullmatch(r"\d+(\.\w+)*(-[\w.]+)?", version):
        raise DriftError(f"{text}: a version is as 11.3.0; leave `@` out for the latest")
    return Wanted(kind, version)


def install(client: Wanted, folder: Path = FOLDER) -> Installed:
    """Return the client, installed now unless that version was before."""
    try:
        return _install(client, folder.resolve())
    except OSError as error:
        raise DriftError(f"nothing can be installed below {folder}: {error}") from None


def _install(client: Wanted, folder: Path) -> Installed:
    if client.version and (target := folder / f"{client.kind}-{client.version}").is_dir():
        return Installed(client.kind, client.version, target)
    folder.mkdir(parents=True, exist_ok=True)
    # What is not whole never has the name by which it is found.
    with tempfile.TemporaryDirectory(prefix=".", dir=folder) as made:
        new = Path(made) / "installed"
        new.mkdir()
        version = (_node if client.kind == "node" else _pypi)(client.version, new)
        target = folder / f"{client.kind}-{version}"
        if not target.is_dir():
            new.rename(target)
    return Installed(client.kind, version, target)


def _node(version: str, folder: Path) -> str:
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            raise DriftError(f"{program} is not installed; the client of npm needs Node and npm")
    options = ["--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund"]
    options += ["--fetch-retries=1", "--loglevel=error"]
    (folder / "package.json").write_text('{"private": true}\n', "utf-8")
    packages = (f"{PACKAGE}@{version or 'latest'}", f"typescript@{TYPESCRIPT}")
    ran = _run(["npm", "install", *options, *packages], folder)
    if ran.returncode:
        shown = _run(["npm", "view", PACKAGE, "versions", "--json"], folder)
        known = json.loads(shown.stdout) if not shown.returncode else []
        raise _not_installed("npm", version, known, ran.stderr or ran.stdout)
    found = json.loads((folder / "node_modules" / PACKAGE / "package.json").read_text("utf-8"))
    return str(found["version"])


def _pypi(version: str, folder: Path) -> str:
    # A wheel runs nothing when it is installed, as the setup script of a source archive would.
    options = ("--only-binary", ":all:", "--disable-pip-version-check", "--target", str(folder))
    package = f"{PACKAGE}=={version}" if version else PACKAGE
    command = [sys.executable, "-m", "pip", "install", "--quiet", *options, package]
    ran = _run(command, folder)
    if ran.returncode:
        listed = re.search(r"from versions: ([^)]*)\)", ran.stderr)
        known = listed[1].split(", ") if listed and listed[1] != "none" else []
        raise _not_installed("PyPI", version, known, ran.stderr)
    [metadata] = folder.glob(f"{PACKAGE.replace('-', '_')}-*.dist-info")
    return metadata.name.removesuffix(".dist-info").rpartition("-")[2]


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    # The constraints of this project say nothing of what another needs.
    environment = {name: text for name, text in os.environ.items() if name != "PIP_CONSTRAINT"}
    try:
        return subprocess.run(
            command,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=_TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DriftError(f"{command[0]} did not end within {_TIMEOUT} s") from None


def _not_installed(registry: str, version: str, known: list[str], told: str) -> DriftError:
    if version and known and version not in known:
        return DriftError(
            f"{registry} has no {PACKAGE} {version}; it has {', '.join(known[-10:])}"
            + (f" and {len(known) - 10} before them" if len(known) > 10 else "")
        )
    # npm ends with where its log is.
    lines = [line for line in told.splitlines() if line.strip() and "complete log" not in line]
    reason = lines[-1] if lines else "no reason was given"
    return DriftError(f"{PACKAGE} {version or 'latest'} cannot be had from {registry}: {reason}")
