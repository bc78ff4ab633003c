from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crisp_client.testing import Emulator

from .commands import is_checked
from .pages import blocks
from .pages import ROOT
from .reader import Reader


@pytest.fixture
def crisp(monkeypatch: pytest.MonkeyPatch) -> Iterator[Emulator]:
    with Emulator() as emulator:
        monkeypatch.setenv("CRISP_HOST", emulator.url)
        monkeypatch.setenv("CRISP_IDENTIFIER", emulator.identifier)
        monkeypatch.setenv("CRISP_KEY", emulator.key)
        monkeypatch.setenv("CRISP_TIER", emulator.tier)
        yield emulator


@pytest.fixture
def reader(
    request: pytest.FixtureRequest,
    crisp: Emulator,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[Reader]:
    """A reader of the page that the test is named after, who leaves out nothing of it."""
    page = request.function.__name__.removeprefix("test_")
    path = ROOT / ("README.md" if page == "readme" else f"docs/guides/{page.replace('_', '-')}.md")
    monkeypatch.chdir(tmp_path)
    told = [block for block in blocks(path) if block.language in ("python", "sh", "yaml", "json")]
    reader = Reader([block for block in told if not is_checked(block)], crisp, tmp_path)
    yield reader
    reader.close()
    assert [block.place for block in reader.left] == []
