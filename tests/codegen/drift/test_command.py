"""`python -m codegen drift`: what it prints, and with which status it ends."""

from __future__ import annotations

import json

import pytest

from codegen.__main__ import main
from codegen.drift import command
from codegen.drift.install import DriftError
from tests.codegen.drift.small import InProcess
from tests.codegen.drift.small import small_spec


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Run the command with clients that are in this process."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(command, "install", lambda client: client)
    monkeypatch.setattr(command, "Process", lambda client: InProcess(kind=client.kind))

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(["drift", *arguments])
        return (status, *capsys.readouterr())

    return run


def lacking(text: str) -> str:
    return text.replace("get_widget:\n    http: GET", "drop_widget:\n    http: DELETE").replace(
        "only_new?: flag", "only_old?: flag"
    )


def test_nothing_differs(run, tmp_path):
    small_spec(tmp_path)
    status, out, err = run("pypi@1.0")
    assert (status, err) == (0, "")
    assert out == (
        "pypi@1.0: 4 methods, 5 requests, no types of answers\n"
        "not compared: what Crisp answers beyond the types that clients have, and events\n"
        "\n0 unexplained, 0 explained\n"
    )


def test_something_differs(run, tmp_path):
    small_spec(tmp_path, lacking)
    status, out, _ = run()
    assert status == 1
    assert "node@1.0: 4 methods, 5 requests, no types of answers\npypi@1.0: 4 methods, " in out
    assert (
        "\nroute-new (1): they have the route, the spec lacks it\n"
        "  GET /website/{website_id}/widget/{session_id}: widgets.get_widget takes it, "
        "the spec lacks it  [node@1.0, pypi@1.0]\n"
    ) in out
    assert "\nproposed as spec/rest/widget_new.yaml:\n\n    # yaml-language-server" in out
    assert out.endswith("\n2 unexplained, 0 explained\n")


def test_formats(run, tmp_path):
    small_spec(tmp_path, lacking)
    status, out, _ = run("node", "--format", "json")
    found = json.loads(out)
    assert (status, found["version"], found["unexplained"]) == (1, 1, 2)
    assert found["clients"] == {"node@1.0": {"methods": 4, "requests": 5, "answers": 0}}
    assert {
        "rule": "key-new",
        "subject": "widget.list_widgets query.only_new",
        "message": "they send it, the spec lacks it",
        "clients": ["node@1.0"],
        "since": None,
        "explained": None,
    } in found["findings"]
    assert list(found["proposals"]) == ["widget_new.yaml"]
    status, out, _ = run("node", "--format", "markdown")
    assert status == 1
    assert out.startswith("## Drift from Crisp's official clients: 2 unexplained, 0 explained\n")
    assert "- `widget.list_widgets query.only_new`: `they send it, the spec lacks it`" in out
    assert "### Proposed: `spec/rest/widget_new.yaml`\n\n```yaml\n" in out


def test_differences_that_are_explained(run, tmp_path):
    small_spec(tmp_path, lacking)
    known = tmp_path / "docs/drift.yaml"
    known.parent.mkdir()
    known.write_text(
        "explained:\n"
        "  - path: ['* query.only_new', 'GET /*', 'nothing']\n    reason: It is known.\n"
    )
    status, out, _ = run("pypi")
    assert (status, out.splitlines()[2:]) == (
        0,
        [
            "",
            "note: docs/drift.yaml:2: the explanation of nothing covers nothing; remove it",
            "",
            "0 unexplained, 2 explained",
        ],
    )
    other = tmp_path / "other.yaml"
    other.write_text("explained: []\n")
    assert run("pypi", "--explained", "other.yaml")[0] == 1
    other.write_text("explained:\n  - path: a\n")
    expected = (2, "", "other.yaml:2:5: an explanation needs `reason:`\n")
    assert run("pypi", "--explained", "other.yaml") == expected
    expected = (2, "", "missing.yaml: there is no such file\n")
    assert run("pypi", "--explained", "missing.yaml") == expected


def test_wrong_usage(run, tmp_path, monkeypatch):
    small_spec(tmp_path)
    installed = []
    monkeypatch.setattr(command, "install", installed.append)
    status, out, err = run("pypi", "rust@1.0")
    assert (status, out) == (2, "")
    assert err == "rust@1.0: a client is node or pypi, or one with `@VERSION`\n"
    assert installed == []  # nothing is done by halves

    def refuse(client):
        raise DriftError("npm is not installed")

    monkeypatch.setattr(command, "install", refuse)
    assert run("node") == (2, "", "npm is not installed\n")
    with pytest.raises(SystemExit) as caught:
        run("--format", "html")
    assert caught.value.code == 2


def test_a_spec_that_is_not_valid(run, tmp_path, monkeypatch):
    installed = []
    monkeypatch.setattr(command, "install", installed.append)
    small_spec(tmp_path, lambda text: text.replace("WidgetNew\n", "WidgetOld\n"))
    status, out, err = run("pypi")
    assert (status, out) == (3, "")
    assert "spec/rest/widget.yaml:20:11: " in err
    assert installed == []
