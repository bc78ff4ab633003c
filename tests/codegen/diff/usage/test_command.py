"""`python -m codegen diff --usage`: what it prints, how it ends, what it refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft4Validator
from jsonschema import Draft202012Validator

from codegen.diff.source import SourceError
from codegen.diff.usage.program import read_program
from tests.codegen.diff.base import FILES
from tests.codegen.diff.conftest import Run
from tests.codegen.specs import ROOT
from tests.codegen.specs import write_spec

W = "rest/widget.yaml"
USES = "from crisp_client import CrispClient\nCrispClient().widget.old_it()\n"
MAY_USE = "import crisp_client\ndef f(w):\n    w.old_it()\n"
USES_NOT = "from crisp_client import CrispClient\nCrispClient().widget.list_them()\n"
DYNAMIC = "from crisp_client import CrispClient\ngetattr(CrispClient(), name)\n"


@pytest.fixture
def new(run: Run, tmp_path: Path) -> Path:
    """Two things break: `old_it` asks another path, `get_it` needs a key."""
    rest = FILES[W].replace("http: DELETE /old\n", "http: DELETE /older\n")
    rest = rest.replace("      key?: str\n", "      key: str\n")
    api = FILES["api.yaml"].replace("revision: 2026-01-29", "revision: 2026-02-01")
    return write_spec(tmp_path / "new", {**FILES, W: rest, "api.yaml": api})


def test_only_what_reaches_the_program_is_shown(run: Run, new: Path) -> None:
    Path("bot.py").write_text(USES)
    status, out, err = run("spec", "new", "--usage", "bot.py")
    assert (status, err) == (1, "")
    assert re.sub(r"[0-9a-f]{12}", "<print>", out) == (
        "BREAKING (1)\n"
        "\n"
        "  widget.old_it  [operation.path-changed]\n"
        "      the path is `/older`, was `/old`\n"
        "      do: Update the package; an older one asks `/old`.\n"
        "      used: bot.py:2 calls widget.old_it\n"
        "      spec/rest/widget.yaml:88  wire  both  <print>\n"
        "\n"
        "note: 1 file of `bot.py` read; 2 findings left out: nothing there is reached\n"
        "1 breaking\n"
    )


@pytest.mark.parametrize(
    ("program", "status"), [(USES, 1), (MAY_USE, 1), (DYNAMIC, 1), (USES_NOT, 0)]
)
def test_what_reaches_the_program_decides_the_status(
    run: Run, new: Path, program: str, status: int
) -> None:
    Path("bot.py").write_text(program)
    assert run("spec", "new", "--usage", "bot.py")[0] == status


def test_what_may_be_and_what_cannot_be_told_is_said(run: Run, new: Path) -> None:
    Path("bot.py").write_text(MAY_USE)
    assert "used: bot.py:3 perhaps calls widget.old_it\n" in run("spec", "new", "--usage", ".")[1]
    Path("bot.py").write_text(DYNAMIC)
    out = run("spec", "new", "--usage", "bot.py")[1]
    assert "used: bot.py:2 perhaps means it by `getattr(CrispClient(), name)`\n" in out
    assert (
        "note: cannot be told: bot.py:2: `getattr(CrispClient(), name)`: the name is not written "
        "there\n"
    ) in out


def test_a_file_that_is_not_python_is_named_and_the_others_are_read(run: Run, new: Path) -> None:
    Path("app").mkdir()
    Path("app/bot.py").write_text(USES)
    Path("app/bad.py").write_text("x = 1\ndef f(:\n")
    status, out, err = run("spec", "new", "--usage", "app")
    assert (status, err) == (1, "")
    assert "used: app/bot.py:2 calls widget.old_it\n" in out
    assert "note: not read: app/bad.py:2:7: invalid syntax\n" in out


def test_a_notebook_is_named_as_one_that_is_not_read(run: Run, new: Path) -> None:
    Path("app").mkdir()
    Path("app/bot.py").write_text(USES)
    Path("app/tried.ipynb").write_text('{"cells": []}')
    out = run("spec", "new", "--usage", "app")[1]
    assert "note: not read: app/tried.ipynb:1:1: a notebook; " in out
    status, _, err = run("spec", "new", "--usage", "app/tried.ipynb")
    assert status == 2 and err.startswith("app/tried.ipynb: no file can be read\n")


def test_what_only_the_maintainer_of_the_spec_mends_is_left_out(run: Run, tmp_path: Path) -> None:
    host = FILES["api.yaml"].replace("https://api.crisp.chat", "https://api.example")
    write_spec(tmp_path / "new", {**FILES, "api.yaml": host})
    Path("bot.py").write_text(USES_NOT)
    assert "revision.not-raised" in run("spec", "new")[1]
    out = run("spec", "new/spec", "--usage", "bot.py")[1]
    assert "platform.host-changed" in out and "revision" not in out


MANY = f"{USES}{MAY_USE}CrispClient().widget.get_it()\n"


def test_annotations_stand_in_the_repository_of_the_program(run: Run, new: Path) -> None:
    Path("shop/.git").mkdir(parents=True)
    Path("shop/bot.py").write_text(MANY)
    Path("shop/bad.py").write_text("def f(:\n")
    for path in ("shop", str(Path("shop").absolute()), "new/../shop"):
        lines = run("spec", "new", "--usage", path, "--format", "github")[1].splitlines()
        assert [re.sub(",title=.*|::.*", "", line.removeprefix("::")) for line in lines] == [
            "error file=bot.py,line=6,col=1",
            "error file=bot.py,line=2,col=1",
            "warning title=not read",
        ]
        assert lines[1].split("%0A")[1:] == [
            "- calls widget.old_it",
            "- bot.py:5 perhaps calls widget.old_it",
        ]


def test_an_annotation_names_ten_places_and_how_many_there_are(run: Run, new: Path) -> None:
    Path("bot.py").write_text(USES + "CrispClient().widget.old_it()\n" * 13)
    [line] = run("spec", "new", "--usage", "bot.py", "--format", "github")[1].splitlines()
    assert line.endswith("%0A- bot.py:11 calls widget.old_it%0A- and 4 more places")
    Path("bot.py").write_text(USES_NOT + "getattr(CrispClient(), name)\n" * 13)
    *_, line = run("spec", "new", "--usage", "bot.py", "--format", "github")[1].splitlines()
    assert line.startswith("::notice title=cannot be told::bot.py:3: `getattr(")
    assert line.endswith("%0Aand 3 more places")


def test_what_is_not_read_is_among_the_ten_that_are_shown(run: Run, tmp_path: Path) -> None:
    for folder, default in (("a", 1), ("b", 2)):
        added = "".join(
            f"  e{n}: {{http: GET /e{n}, doc: It., query: {{k{n}: int = {default}}}}}\n"
            for n in range(12)
        )
        text = FILES[W].replace("operations:\n", f"operations:\n{added}", 1)
        write_spec(tmp_path / folder, {**FILES, W: text})
    calls = "".join(f"CrispClient().widget.e{n}()\n" for n in range(12))
    Path("app").mkdir()
    Path("app/bot.py").write_text(f"from crisp_client import CrispClient\n{calls}")
    Path("app/bad.py").write_text("def f(:\n")
    out = run("a", "b", "--usage", "app", "--format", "github")[1]
    warnings = [line for line in out.splitlines() if line.startswith("::warning")]
    assert len(warnings) == 10
    assert "title=not read::app/bad.py" in warnings[-1]
    assert all(f"the query key `k{n}` is" in out for n in range(12))


def test_sarif_has_a_result_at_each_place_of_the_program(run: Run, new: Path) -> None:
    api = new / "api.yaml"
    api.write_text(api.read_text().replace("https://api.crisp.chat", "https://api.example"))
    Path("bot.py").write_text(MANY)
    document = json.loads(run("spec", "new", "--usage", "bot.py", "--format", "sarif")[1])
    schema = json.loads((ROOT / "tests/data/sarif-2.1.0.json").read_text("utf-8"))
    Draft4Validator(schema).validate(document)
    [ran] = document["runs"]
    places = []
    for result in ran["results"]:
        physical = result["locations"][0]["physicalLocation"]
        line = physical.get("region", {}).get("startLine", 0)
        places.append((result["ruleId"], physical["artifactLocation"]["uri"], line))
    assert sorted(places) == [
        ("operation.path-changed", "bot.py", 2),
        ("operation.path-changed", "bot.py", 5),
        ("platform.host-changed", "bot.py", 0),
        ("request.became-required", "bot.py", 6),
    ]
    assert ran["properties"]["notes"][0].startswith("1 file of `bot.py` read; ")


def test_folders_of_others_are_passed_over(run: Run, new: Path) -> None:
    Path("app/.venv").mkdir(parents=True)
    Path("app/env").mkdir()
    Path("app/env/pyvenv.cfg").touch()
    Path("app/bot.py").write_text(USES_NOT)
    for folder in (".venv", "env"):
        Path(f"app/{folder}/bot.py").write_text(USES)
    status, out, _ = run("spec", "new", "--usage", "app")
    assert status == 0 and "note: 1 file of `app` read; " in out


def test_modules_of_a_program_know_each_other(run: Run, new: Path) -> None:
    Path("app/shop").mkdir(parents=True)
    Path("app/shop/__init__.py").touch()
    Path("app/shop/deps.py").write_text("from crisp_client import CrispClient\nc = CrispClient()\n")
    Path("app/shop/absolute.py").write_text("from shop.deps import c\nc.widget.old_it()\n")
    Path("app/shop/relative.py").write_text("from . import deps\ndeps.c.widget.old_it()\n")
    Path("app/shop/other.py").write_text("from .other import c\nc.widget.list_them()\n")
    out = run("spec", "new", "--usage", "app")[1]
    assert re.findall(r"used: (.*)", out) == [
        "app/shop/absolute.py:2 calls widget.old_it",
        "app/shop/relative.py:2 calls widget.old_it",
    ]


@pytest.mark.parametrize(
    ("program", "imports"),
    [
        ("import os, crisp_client", True),
        ("import crisp_client.models as m", True),
        ("import ours.crisp_client", True),
        ("import crisp_clients", False),
        ("from crisp_client import CrispClient", True),
        ("from crisp_client.models import Thing", True),
        ("from ours import os, crisp_client", True),
        ("from . import crisp_client", True),
        ("from . import crisp_clients", False),
        ("from crisp_clients import CrispClient", False),
        ("import_module('crisp_client')", True),
        ("import_module('ours.crisp_client.models')", True),
        ("print('crisp_client is good')", False),
    ],
)
def test_each_way_to_import_the_package(tmp_path: Path, program: str, imports: bool) -> None:
    path = tmp_path / "bot.py"
    path.write_text(f"def f():\n    {program}\n")
    if imports:
        assert len(read_program([str(path)]).modules) == 1
    else:
        with pytest.raises(SourceError, match="nothing imports crisp_client"):
            read_program([str(path)])


@pytest.mark.parametrize(
    ("program", "arguments", "message"),
    [
        ("", ("nowhere.py",), "nowhere.py: there is no such file or folder\n"),
        ("", ("spec",), "spec: there is no Python file in it\n"),
        ("import os\n", ("bot.py",), "bot.py: nothing imports crisp_client (1 file read)\n"),
        ("def f(:\n", ("bot.py",), "bot.py: no file can be read\nbot.py:1:7: invalid syntax\n"),
        ("", ("bot.py", "--history"), "--usage needs two sides; --history has many\n"),
    ],
)
def test_wrong_usage_is_status_2(
    run: Run, new: Path, program: str, arguments: tuple[str, ...], message: str
) -> None:
    Path("bot.py").write_text(program)
    assert run("spec", "new", "--usage", *arguments) == (2, "", message)


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "github", "migration"])
def test_each_form_has_the_places(run: Run, new: Path, form: str) -> None:
    Path("bot.py").write_text(USES)
    out = run("spec", "new", "--usage", "bot.py", "--format", form)[1]
    text = re.sub(r"<[^>]*>", "", out).replace("\\_", "_")
    assert "calls widget.old_it" in text and "bot.py" in text
    assert "get_it" not in text


def test_json_has_it_all(run: Run, new: Path) -> None:
    Path("bot.py").write_text(USES + MAY_USE)
    document = json.loads(run("spec", "new", "--usage", "bot.py", "--format", "json")[1])
    schema = json.loads((ROOT / "docs/diff.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(document)
    assert document["usage"] == {
        "paths": ["bot.py"],
        "files": 1,
        "hidden": 2,
        "untold": [],
        "unread": [],
    }
    [finding] = [f for f in document["findings"] if f["severity"] == "breaking"]
    text = "calls widget.old_it"
    assert finding["uses"] == [
        {"file": "bot.py", "line": 2, "column": 1, "text": text, "sure": True},
        {"file": "bot.py", "line": 5, "column": 5, "text": text, "sure": False},
    ]
    document["findings"][0]["uses"] = [{"file": "bot.py"}]
    assert not Draft202012Validator(schema).is_valid(document)


def test_the_order_of_files_does_not_matter(run: Run, new: Path) -> None:
    for name in "ab":
        Path(f"{name}.py").write_text(USES)
    one, other = (
        run("spec", "new", "--usage", *order)[1] for order in (("a.py", "b.py"), ("b.py", "a.py"))
    )
    assert re.findall("used: .*", one) == re.findall("used: .*", other)
