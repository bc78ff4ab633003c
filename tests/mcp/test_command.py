"""`crisp mcp` in this process: what it refuses, and what a server begins with."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crisp_client.cli import main
from crisp_client.testing import Emulator

# As the options are given, the desk of the server that would begin; else what is said.
Begun = Callable[..., Any]


@pytest.fixture
def crisp(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Emulator]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("CRISP_MCP_TOKEN", raising=False)
    monkeypatch.delenv("CRISP_WEBSITE_ID", raising=False)
    with Emulator(seed=1) as emulator:
        for name in ("identifier", "key", "tier"):
            monkeypatch.setenv(f"CRISP_{name.upper()}", getattr(emulator, name))
        monkeypatch.setenv("CRISP_HOST", emulator.url)
        yield emulator


@pytest.fixture
def begun(
    crisp: Emulator, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Begun:
    desks: list[Any] = []

    def build(desk: Any, *_: object) -> None:
        desks.append(desk)
        raise OSError("that is enough")

    monkeypatch.setattr("crisp_client.mcp._server.build", build)

    def begin(*options: str) -> Any:
        status = main(["mcp", "--http", "0", *options])
        said = capsys.readouterr().err
        return (status, said) if not desks else desks.pop()

    return begin


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--yes", "mcp"], "say which tool nobody is asked about: crisp mcp --yes TOOL"),
        (["mcp", "--write", "--read-only"], "give --write or --read-only"),
        (["mcp", "--allow", "notes"], "--allow: there is nothing named 'notes'; is it note?"),
        (["mcp", "--yes", "notes"], "--yes: there is nothing named 'notes'; is it note?"),
    ],
)
def test_what_cannot_be_meant_is_told(
    capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    assert main(options) == 2
    assert capsys.readouterr().err == f"crisp: {said}\n"


def test_a_token_has_sixteen_characters_at_least(
    begun: Begun, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "crisp: CRISP_MCP_TOKEN must have 16 characters at least, or be unset\n"
    monkeypatch.setenv("CRISP_MCP_TOKEN", "x" * 15)
    assert begun() == (2, said)
    for token in ("x" * 16, ""):
        monkeypatch.setenv("CRISP_MCP_TOKEN", token)
        assert begun().website_id


def test_twenty_writes_a_minute_are_the_limit_where_no_other_is_given(begun: Begun) -> None:
    assert [begun(*given).budget.most for given in ([], ["--rate", "7"])] == [20, 7]


def test_the_website_is_the_only_one_of_the_token(begun: Begun, crisp: Emulator) -> None:
    assert begun().website_id == crisp.website_id
    crisp.add_website("Second", "second.example")
    status, said = begun()
    assert (status, said.startswith("crisp: which website? give --website ID, ")) == (2, True)
    assert begun("--website", "w").website_id == "w"
    assert begun("--mode", "search").website_id is None, "each call names it"
