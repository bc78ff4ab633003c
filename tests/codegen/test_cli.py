"""`python -m codegen`: what it prints, and with which status it ends."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from codegen.__main__ import main
from codegen.inventory import counts
from codegen.language import files
from codegen.lint.rules import RULES
from codegen.options import parser_of
from codegen.resolve import load_api
from tests.codegen.specs import operations
from tests.codegen.specs import ROOT
from tests.codegen.specs import write_spec

GET = "get_it:\n  http: GET /it\n  doc: It.\n"


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    return write_spec(tmp_path, {"rest/widget.yaml": operations(GET)})


def counted(spec):
    found = counts(load_api(spec))
    return f"{found['operations']} operations, {found['types']} types and {found['events']} events"


def test_generate_then_check(run, spec):
    status, out, err = run("generate")
    assert (status, err) == (0, "")
    assert "wrote   _async/resources/widget.py\n" in out
    assert out.endswith(f"0 removed, from {counted(spec)}\n")
    status, out, _ = run("generate")
    assert (status, out.splitlines()[0].split(": ")[1]) == (
        0,
        f"0 written, 0 removed, from {counted(spec)}",
    )
    assert run("names")[0] == 0
    assert run("check") == (0, "the package is what the spec makes\n", "")


def test_the_schemas_of_the_spec_are_checked_too(run, spec, monkeypatch):
    run("generate")
    assert run("schema") == (0, "", "")
    monkeypatch.setattr(files, "differing", lambda: ["schema/rest.json"])
    status, out, _ = run("check")
    stale = (
        f"{files.FOLDER}/schema/rest.json is not what codegen/language makes; run `make generate`"
    )
    assert (status, out.splitlines()) == (1, [stale, "1 differences"])


def test_check_says_no(run, spec):
    run("generate", "--out", "there")
    run("names")
    Path("there/crisp_client/_facts.py").write_text("")
    assert run("check", "--out", "there") == (
        1,
        "there/crisp_client/_facts.py differs; edit spec or codegen/templates/_facts.py.j2, "
        "then run `make generate`\n1 differences\n",
        "",
    )


def test_list(run, spec):
    operations = counts(load_api(spec))["operations"]
    status, out, _ = run("list")
    assert (status, out.splitlines()[:2]) == (
        0,
        ["    5 resources", f"{operations:5} operations"],
    )
    status, out, _ = run("list", "--json")
    assert len(json.loads(out)["operations"]) == operations


def test_lint(run, spec):
    ours = str(ROOT / "spec")
    assert run("lint", "--spec", ours) == (0, f"0 findings in {counted(ROOT / 'spec')}\n", "")
    (spec / "types/more.yaml").write_text("types:\n  Unused: {fields: {a: int}}\n")
    status, out, _ = run("lint")
    found = [row for row in out.splitlines() if "parameter-unused" not in row]
    assert (status, found[:-1]) == (
        1,
        [
            "spec/types/more.yaml:2:3: warning: the type `Unused` has no `doc:` [doc-missing]",
            "spec/types/more.yaml:2:3: warning: no operation or event uses the type `Unused` "
            "[type-unused]",
        ],
    )


@pytest.mark.parametrize("command", ["generate", "check", "names", "lint", "list"])
def test_a_bad_spec_is_status_3_and_writes_nothing(run, spec, command):
    (spec / "rest/widget.yaml").write_text(operations(GET.replace("GET", "GOT")))
    assert run(command) == (
        3,
        "",
        "spec/rest/widget.yaml:6:11: `http:` must begin with one of GET, HEAD, POST, PUT, PATCH, "
        "DELETE\n1 problem\n",
    )
    assert not Path("generated").exists()


def test_no_spec_at_all(run):
    assert run("list") == (
        3,
        "",
        "spec:1:1: there is no such folder; a spec folder holds `api.yaml`\n1 problem\n",
    )


def test_a_file_where_the_package_should_be(run, spec):
    Path("generated").write_text("")
    status, _, err = run("generate")
    assert (status, err) == (
        1,
        "generated cannot be made a folder: File exists\nnothing was written\n",
    )


@pytest.mark.parametrize(
    "arguments", [[], ["make"], ["generate", "extra"], ["diff", "--level"], ["list", "--out", "x"]]
)
def test_wrong_usage_is_status_2(run, arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    assert ended.value.code == 2
    assert "usage: python -m codegen" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["diff", "a", "b"], ["changelog", "a", "b"]])
def test_a_day_that_is_none_is_told(run, command, capsys):
    with pytest.raises(SystemExit):
        run(*command, "--today", "31.12.2026")
    assert "--today: '31.12.2026' is not a day, as 2026-12-31" in capsys.readouterr().err


def test_lint_says_what_its_rules_are(run):
    status, out, err = run("lint", "--rules")
    assert (status, err) == (0, "")
    assert [row.split()[1] for row in out.splitlines()] == sorted(RULES)
    for name, rule in RULES.items():
        status, out, err = run("lint", "--explain", name)
        assert (status, err) == (0, "")
        assert out.startswith(f"{name}: {rule.severity}\n{rule.what}\n{rule.why}\n")
    assert run("lint", "--explain", "untypd") == (
        2,
        "",
        'there is no rule "untypd"; did you mean "untyped"?\n',
    )


@pytest.mark.parametrize("language", ["openapi", "asyncapi"])
def test_export_prints_json_and_writes_what_the_file_is_called(run, spec, language):
    status, out, err = run("export", language)
    assert (status, err) == (0, "")
    document = json.loads(out)
    assert document[language].startswith("3.")
    for name in ("made/api.json", "made/api.yaml"):
        assert run("export", language, "--out", name) == (0, "", "")
    assert Path("made/api.json").read_text("utf-8") == out
    yaml_text = Path("made/api.yaml").read_text("utf-8")
    assert yaml.safe_load(yaml_text) == document
    assert "&id" not in yaml_text


def test_a_reader_that_goes_away_is_no_traceback(spec):
    command = f"{sys.executable} -m codegen list --json --spec {spec} | head -n 1"
    ran = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=True)
    assert (ran.stdout, ran.stderr) == ("{\n", "")


def test_each_option_says_what_it_is_for_or_what_it_may_be():
    parser = parser_of(defaultdict(lambda: print))
    [commands] = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    for name, command in commands.choices.items():
        for option in command._actions:
            assert option.help or option.choices, f"{name}: {option.dest}"
            assert option.metavar is None or option.metavar, f"{name}: {option.dest}"
