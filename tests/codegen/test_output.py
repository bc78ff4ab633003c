"""`generate` changes the folder of the package, and `check` compares it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest

from codegen import output
from codegen.ir import Api
from codegen.output import check
from codegen.output import generate
from codegen.output import OutputError
from codegen.render import tree
from codegen.render.text import py
from codegen.render.tree import Output
from tests.codegen.specs import load
from tests.codegen.specs import operations

GET = "get_it:\n  http: GET /it\n  doc: It.\n"
EVENT = "family: thing\ntiers: [user]\nevents:\n  thing:made:\n    doc: It.\n    payload: unknown\n"
FILES = {"rest/widget.yaml": operations(GET), "rtm/thing.yaml": EVENT}
# Many files, which are copied, as some of every other folder are.
LEFT_OUT = ("_runtime/", "cli/", "mcp/", "testing/", "webhooks/", "workers/")


@pytest.fixture(autouse=True)
def added(monkeypatch: pytest.MonkeyPatch) -> list[Output]:
    """Files that are generated too; some of the package's own are not."""
    added: list[Output] = []

    def render(api: Api) -> Iterator[Output]:
        yield from (one for one in tree.render(api) if not one.path.startswith(LEFT_OUT))
        yield from added

    monkeypatch.setattr(output, "render", render)
    return added


@pytest.fixture
def api() -> Api:
    return load(FILES)


@pytest.fixture
def target(tmp_path: Path, api: Api) -> Path:
    generate(api, tmp_path / "out/crisp_client")
    return tmp_path / "out/crisp_client"


def snapshot(target: Path) -> dict[str, tuple[bytes, int]]:
    """Everything beside and in the package, with the time that it was written."""
    return {
        path.relative_to(target.parent).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(target.parent.rglob("*"))
        if path.is_file()
    }


def test_a_second_run_touches_nothing(api, target):
    before = snapshot(target)
    written = generate(api, target)
    assert (written.changed, written.removed) == ((), ())
    assert written.total == len(before)
    assert snapshot(target) == before


def test_only_what_differs_is_written(target):
    before = snapshot(target)
    later = load({**FILES, "rest/widget.yaml": operations(GET.replace("It.", "This."))})
    written = generate(later, target)
    says = {
        "_async/resources/widget.py",
        "_sync/resources/widget.py",
        "_operations/operations.json",
    }
    assert set(written.changed) == says
    after = snapshot(target)
    assert {name for name in after if after[name] != before[name]} == {
        f"crisp_client/{name}" for name in says
    }


def test_what_tools_leave_among_the_templates_is_no_file_of_the_package(
    api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("a.py", "__pycache__/a.cpython-311.pyc", "deep/__pycache__/b.py", ".ruff_cache/c"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    monkeypatch.setattr(tree, "TEMPLATES", tmp_path)
    assert [one.path for one in tree.render(api)] == ["a.py"]


def test_what_is_gone_from_the_spec_is_removed(target):
    (target / "events/__pycache__").mkdir()
    (target / "old/deep").mkdir(parents=True)
    (target / "old/deep/left.py").write_text("")
    written = generate(load({}), target)
    assert written.removed == (
        "_async/resources/widget.py",
        "_sync/resources/widget.py",
        "events/thing.py",
        "old/deep/left.py",
    )
    assert not (target / "old").exists()
    assert (target / "events/__init__.py").exists()


def broken_template(monkeypatch, text):
    environment = tree._environment.__wrapped__(tree.TEMPLATES)
    broken = jinja2.DictLoader({"events/{family}.py.j2": text})
    environment.loader = jinja2.ChoiceLoader([broken, environment.loader])
    monkeypatch.setattr(tree, "_environment", lambda templates: environment)


UNTIDY = """\
'A module.'
from typing import Literal
from collections.abc import Sequence
from typing import Any
import os
__all__ = ['b', 'A']
A = Literal[{words}]
b:Any=1
"""
TIDY = """\
"A module."

from typing import Any
from typing import Literal

__all__ = ["A", "b"]
A = Literal[
    {words},
]
b: Any = 1
"""


def test_everything_that_is_rendered_is_formatted(api, target, monkeypatch):
    words = [f'"{letter * 9}"' for letter in "abcdefghij"]
    broken_template(monkeypatch, UNTIDY.format(words=", ".join(words)))
    generate(api, target)
    made = (target / "events/thing.py").read_text()
    assert made.partition("\n")[2] == TIDY.format(words=",\n    ".join(words))
    assert check(api, target) == []


@pytest.mark.parametrize(
    "value",
    [
        "it's",
        'a "b"',
        "both ' and \"",
        "back\\slash \\' \"",
        '"""',
        "\n",
        "",
        ("one",),
        ("a", "b"),
        ("it's",),
        7,
        True,
        None,
    ],
)
def test_a_literal_is_its_value(value: object) -> None:
    assert eval(py(value)) == value


def test_an_annotation_inside_a_text_has_double_quotes() -> None:
    assert py(f"Literal[{py('a')}]") == "'Literal[\"a\"]'"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ nothing.at.all }}", r"codegen/templates/events/\{family\}.py.j2: 'nothing' is undef"),
        ("{% for %}", r"codegen/templates/events/\{family\}.py.j2:1: Expected"),
        ("def broken(:\n", r"ruff check: .*events/thing.py"),
    ],
)
def test_a_broken_template_leaves_the_old_package(target, monkeypatch, text, message):
    before = snapshot(target)
    broken_template(monkeypatch, text)
    later = load({**FILES, "rest/widget.yaml": operations(GET.replace("It.", "This."))})
    with pytest.raises(OutputError, match="(?s)" + message):
        generate(later, target)
    assert snapshot(target) == before
    assert [path.name for path in target.parent.iterdir()] == ["crisp_client"]


def test_an_unused_rule_of_the_sync_derivation_leaves_the_old_package(api, target, monkeypatch):
    before = snapshot(target)
    monkeypatch.setitem(output.Unasync.convert.__globals__["RULES"], "never", "x")
    with pytest.raises(OutputError, match=r"no token matched .*: never"):
        generate(api, target)
    assert snapshot(target) == before


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "resource.py",
            "replaces the file that is derived from codegen/templates/_async/resource.py",
        ),
        ("own.py", "is not derived from `_async/`, as the files beside it are"),
    ],
)
def test_a_file_by_hand_among_derived_ones_has_to_say_so(api, target, added, name, message):
    def by_hand(text: str) -> Output:
        return Output(f"_sync/{name}", text, (f"codegen/templates/_sync/{name}",), "Copied")

    before = snapshot(target)
    for text in ("x = 1\n", "# Written by hand: \nx = 1\n"):
        added[:] = [by_hand(text)]
        with pytest.raises(OutputError) as caught:
            generate(api, target)
        with pytest.raises(OutputError):
            check(api, target)
        assert str(caught.value) == (
            f"codegen/templates/_sync/{name} {message}: remove it, or let its first line be "
            "`# Written by hand: ` and the reason"
        )
    assert snapshot(target) == before

    added[:] = [by_hand("# Written by hand: for a test.\nx = 1\n")]
    assert generate(api, target).changed == (f"_sync/{name}",)
    assert (target / "_sync" / name).read_text() == (
        f"# Copied from codegen/templates/_sync/{name}. Do not edit: change that and run "
        "`make generate`.\n# Written by hand: for a test.\nx = 1\n"
    )


def test_folders_in_the_way_are_noticed_before_anything_moves(api, target):
    (target / "_facts.py").unlink()
    (target / "_facts.py").mkdir()
    (target / "models/connect.py").unlink()
    before = snapshot(target)
    with pytest.raises(OutputError, match=r"_facts\.py is a folder where a file must be"):
        generate(api, target)
    assert snapshot(target) == before


def test_files_in_the_way_are_noticed(tmp_path, api):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="file cannot be made a folder"):
        generate(api, tmp_path / "file/crisp_client")
    with pytest.raises(OutputError, match="file is a file where a folder must be"):
        generate(api, tmp_path / "file")
    assert (tmp_path / "file").read_text() == ""


def test_check_names_the_file_to_edit(api, target):
    assert check(api, target) == []
    (target / "_async/resources/widget.py").write_text("# by hand\n")
    (target / "_sync/base.py").unlink()
    (target / "models/mine.py").write_text("")
    before = snapshot(target)
    assert [str(difference) for difference in check(api, target)] == [
        f"{target}/_async/resources/widget.py differs; edit spec/rest/widget.yaml or "
        "codegen/templates/_async/resources/{resource}.py.j2, then run `make generate`",
        f"{target}/_sync/base.py is missing; edit codegen/templates/_async/base.py or "
        "codegen/unasync.py, then run `make generate`",
        f"{target}/models/mine.py comes from nowhere; remove it, or run `make generate`",
    ]
    assert snapshot(target) == before


def test_check_makes_nothing_where_nothing_is(tmp_path, api):
    found = check(api, tmp_path / "nowhere/crisp_client")
    assert len(found) > 50
    assert {difference.what for difference in found} == {"is missing"}
    assert not (tmp_path / "nowhere").exists()


def test_the_first_line_says_where_a_file_comes_from(target):
    first = {
        path.relative_to(target).as_posix(): path.read_text().partition("\n")[0]
        for path in target.rglob("*.py")
    }
    assert all(
        "Do not edit: change that and run `make generate`." in line for line in first.values()
    )
    assert first["events/thing.py"].startswith("# Rendered from spec/rtm/thing.yaml, codegen/")
    assert first["_async/base.py"].startswith("# Copied from codegen/templates/_async/base.py.")
    assert first["_sync/base.py"].startswith("# Derived from codegen/templates/_async/base.py, ")
    assert not os.path.exists(target / "_lazy_table.j2")
