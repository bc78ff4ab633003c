"""`make record`: writes what changed, removes what nothing needs, and goes on after a failure."""

import shutil
from pathlib import Path

import pytest

from . import __main__ as program
from . import record as command
from .recordings import Recording


class Written(Recording):
    def record(self, api=None):
        if self.steps is None:
            raise ValueError("the emulator refused it")
        return self.steps


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(command, "files", lambda: set(tmp_path.rglob("*.yaml")))
    monkeypatch.setattr(command.streams, "files", set)
    monkeypatch.setattr(command.streams, "streams", list)
    return tmp_path


def recorded(monkeypatch, folder, only=(), **texts):
    wanted = [
        Written(folder / f"made/{name}.yaml", {"operation": name}, text)
        for name, text in texts.items()
    ]
    monkeypatch.setattr(command, "recordings", lambda: wanted)
    failed = command.record(only)
    return failed, {path.stem: path.read_text("utf-8") for path in folder.rglob("*.yaml")}


def test_only_what_changed_is_written(folder, monkeypatch, capsys):
    assert recorded(monkeypatch, folder, a="1", b="ü") == ([], {"a": "1", "b": "ü"})
    capsys.readouterr()
    assert recorded(monkeypatch, folder, a="1", b="3") == ([], {"a": "1", "b": "3"})
    assert capsys.readouterr().out == f"{folder}/made/b.yaml\n"


def test_what_nothing_needs_is_removed(folder, monkeypatch, capsys):
    recorded(monkeypatch, folder, a="1", b="2")
    assert recorded(monkeypatch, folder, a="1") == ([], {"a": "1"})
    assert f"{folder}/made/b.yaml removed\n" in capsys.readouterr().out


def test_a_failure_is_told_and_leaves_its_cassette_and_the_others(folder, monkeypatch, capsys):
    recorded(monkeypatch, folder, a="1", b="2")
    assert recorded(monkeypatch, folder, a=None, b="3") == (["a"], {"a": "1", "b": "3"})
    assert "the emulator refused it" in capsys.readouterr().err


def test_what_was_recorded_live_stays(folder, monkeypatch, capsys):
    live = "operation: a\nrecorded from: live\n"
    recorded(monkeypatch, folder, a=live)
    capsys.readouterr()
    assert recorded(monkeypatch, folder, a="1", b="2") == ([], {"a": live, "b": "2"})
    assert capsys.readouterr().out == f"{folder}/made/b.yaml\n"


def test_some_are_recorded_by_name_and_the_others_left(folder, monkeypatch):
    recorded(monkeypatch, folder, a="1", b="2", gone="3")
    assert recorded(monkeypatch, folder, ["a"], a="4", b=None) == (
        [],
        {"a": "4", "b": "2", "gone": "3"},
    )
    assert command.main(["b"]) == "not recorded: b"


def test_a_name_of_nothing_is_told_with_one_that_is_near():
    assert command.main(["website_inboxes.get_inbx"]) == (
        "nothing to record has the name website_inboxes.get_inbx; "
        'did you mean "website_inboxes.get_inbox"?'
    )


def test_live_is_asked_for_by_1_alone():
    assert program.main(["--live", "0"]).startswith("LIVE=0 means nothing: LIVE=1 records")


def test_an_invalid_spec_is_told_as_lint_tells_it(tmp_path):
    spec = Path(shutil.copytree(program.SPEC, tmp_path / "spec"))
    (spec / "rest/website_gadgets.yaml").write_text("resource: website_gadgets\n")
    told = program.unready(spec, program.PACKAGE).splitlines()
    assert told[0].startswith("spec/rest/website_gadgets.yaml:1:1: ")


def test_a_package_of_another_spec_is_told(tmp_path):
    told = program.unready(program.SPEC, tmp_path / "crisp_client")
    assert told.endswith("run `make generate` first")
