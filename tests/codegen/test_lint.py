"""What lint says of a valid spec, one case for each rule and a spec that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.lint import lint
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.specs import ROOT

GOOD = {
    "rest/widget.yaml": operations(
        "get_it:\n  http: GET /it\n  doc: One.\n  returns: Thing\n  query:\n    since?: ms\n"
    ),
    "types/thing.yaml": """\
types:

  Thing:
    doc: A thing.
    fields:
      id: str
      data:
        type: {str: any}
        note: What its maker puts in.
      created_at: ms
""",
    "rtm/thing.yaml": """\
family: thing
tiers: [user]

events:

  thing:made:
    doc: There is a new thing.
    fields:
      id: str

  thing:odd:
    doc: Something.
    note: No source says what it carries.
    payload: unknown
""",
}


def findings(folder: Path, **changes: tuple[str, str, str]) -> list[str]:
    """What lint says of the good spec after replacing one text in one of its files."""
    files = dict(GOOD)
    for name, old, new in changes.values():
        assert old in files[name]
        files[name] = files[name].replace(old, new)
    return [f"{p.file}:{p.line}: {p.message}" for p in lint(load(folder, files))]


def test_a_good_spec_is_left_alone(tmp_path: Path) -> None:
    assert findings(tmp_path) == []


@pytest.mark.parametrize(
    "name, old, new, expected",
    [
        (
            "types/thing.yaml",
            "    doc: A thing.\n",
            "",
            "types/thing.yaml:3: the type `Thing` has no `doc:`",
        ),
        (
            "types/thing.yaml",
            "A thing.",
            "A thing",
            "types/thing.yaml:3: the `doc:` of `Thing` does not end with a full stop",
        ),
        (
            "types/thing.yaml",
            "puts in.",
            "puts in",
            "types/thing.yaml:7: the `note:` of `data` does not end with a full stop",
        ),
        (
            "types/thing.yaml",
            "        note: What its maker puts in.\n",
            "",
            "types/thing.yaml:7: `data` is not typed; type it, or say in a `note:` why not",
        ),
        (
            "types/thing.yaml",
            "created_at: ms",
            "created_at: int",
            "types/thing.yaml:10: `created_at` looks like a time; say `ms` or `s`",
        ),
        (
            "rest/widget.yaml",
            "returns: Thing",
            "returns: '{str: any}'",
            "types/thing.yaml:3: no operation or event uses the type `Thing`",
        ),
        (
            "rest/widget.yaml",
            "returns: Thing",
            "returns: any",
            "rest/widget.yaml:5: the answer is not typed; type it, or say in a `note:` why not",
        ),
        (
            "rest/widget.yaml",
            "resource: widget",
            "resource: gadget",
            "rest/widget.yaml:5: operations of `gadget` belong into rest/gadget*.yaml",
        ),
        (
            "rest/widget.yaml",
            "returns: Thing\n",
            "returns: Thing\n    safety: safe\n",
            "rest/widget.yaml:5: `GET` is `safe` already; remove `safety:`",
        ),
        (
            "rtm/thing.yaml",
            "family: thing",
            "family: thought",
            "rtm/thing.yaml:6: events of `thought` belong into rtm/thought.yaml",
        ),
        (
            "rtm/thing.yaml",
            "    note: No source says what it carries.\n",
            "",
            "rtm/thing.yaml:11: nothing is known of `thing:odd`; a `note:` should say why",
        ),
        (
            "rtm/thing.yaml",
            "a new thing.",
            "a new thing",
            "rtm/thing.yaml:6: the `doc:` of `thing:made` does not end with a full stop",
        ),
    ],
)
def test_each_rule(tmp_path: Path, name: str, old: str, new: str, expected: str) -> None:
    assert f"spec/{expected}" in findings(tmp_path, change=(name, old, new))


def test_no_file_of_the_real_spec_is_too_long_to_review() -> None:
    lengths = {
        p.name: len(p.read_text("utf-8").splitlines()) for p in (ROOT / "spec").rglob("*.yaml")
    }
    assert {name for name, lines in lengths.items() if lines > 310} == set()
