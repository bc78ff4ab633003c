"""The guide of the command line: each command in it runs, and its table is that of the program."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from crisp_client.testing import Emulator
from tests.cli.conftest import Crisp

GUIDE = (Path(__file__).parents[2] / "docs/guides/command-line.md").read_text("utf-8")
COMMANDS = [
    line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.S) for line in block.splitlines()
]
# These need a person, or change the machine; they stand in blocks of `text`.
NOT_RUN = ["pip", "source", "crisp login"]


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_runs(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "person.json").write_text(
        '{"email": "zoe@example.net", "person": {"nickname": "Zoë"}}', "utf-8"
    )
    (tmp_path / "people.csv").write_text("email,name\nbob@example.com,Bob\n")
    (tmp_path / "delivery.json").write_text("{}")
    monkeypatch.setenv("CRISP_HOOK_SECRET", "secret")
    visitor = shell.visitor("Ada", "ada@example.com")
    visitor.say("hello")
    program, *arguments = shlex.split(command.replace("$SESSION", visitor.session_id))
    assert program == "crisp"
    ended = crisp(*arguments)
    assert ended.status == 0
    assert not ended.err.startswith("crisp: ")  # what else stands there tells how far it is


def test_few_lines_are_not_run() -> None:
    [block] = re.findall(r"```text\n(.*?)```", GUIDE, re.S)
    assert all(line.startswith(tuple(NOT_RUN)) for line in block.splitlines())


def test_the_table_has_the_statuses_that_the_help_names(crisp: Crisp) -> None:
    rows = re.findall(r"^\| (\d+) \| (.*) \|$", GUIDE, re.M)
    _, _, told = crisp("--help").out.partition("\nexit status:\n")
    assert rows == re.findall(r"^  (\d+) +(.*)$", told, re.M)
