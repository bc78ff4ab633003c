"""Fixtures for tests of the command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.__main__ import main
from tests.codegen.diff.base import FILES
from tests.codegen.specs import write_spec

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    write_spec(tmp_path, FILES)

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(["diff", *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run
