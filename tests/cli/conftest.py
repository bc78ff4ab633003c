"""A shell whose environment points at an emulator, and `crisp` run in this process."""

from __future__ import annotations

import sys
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from crisp_client.cli import main
from crisp_client.testing import Emulator


class Ended(NamedTuple):
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str


Crisp = Callable[..., Ended]


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=1) as crisp:
        yield crisp


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A shell in English without a token, and a home without profiles."""
    for name in ("HOST", "IDENTIFIER", "KEY", "TIER", "WEBSITE_ID", "PROFILE"):
        monkeypatch.delenv(f"CRISP_{name}", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("LANGUAGE", "C")  # for argparse, which looks for it at each of its words


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch, emulator: Emulator) -> Emulator:
    """A shell with the token and the website of the emulator, which it returns."""
    monkeypatch.setenv("CRISP_HOST", emulator.url)
    monkeypatch.setenv("CRISP_IDENTIFIER", emulator.identifier)
    monkeypatch.setenv("CRISP_KEY", emulator.key)
    monkeypatch.setenv("CRISP_TIER", emulator.tier)
    monkeypatch.setenv("CRISP_WEBSITE_ID", emulator.website_id)
    return emulator


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A person sees what is printed, without colours."""
    # The class, since the test has another object than its fixtures; the errors are of it as well.
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda file: file is sys.stdout)
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture
def crisp(capsys: pytest.CaptureFixture[str]) -> Crisp:
    def run(*arguments: str) -> Ended:
        capsys.readouterr()
        try:
            status = main(arguments)
        except SystemExit as ended:  # of argparse
            status = int(ended.code or 0)
        return Ended(int(status), *capsys.readouterr())

    return run
