"""Waivers: what they cover, until when, and what is wrong with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.diff.findings import find
from codegen.diff.waivers import load_waivers
from codegen.diff.waivers import waive
from codegen.problems import SpecError
from tests.codegen.diff.base import FILES
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import changed
from tests.codegen.diff.specs import TODAY
from tests.codegen.specs import write_spec

W = "rest/widget.yaml"


def waiver(path: str, expires: str = "2026-12-31", rule: str = "") -> str:
    said = f"    rule: {rule}\n" if rule else ""
    return f"  - path: {path}\n{said}    reason: It never was read.\n    expires: {expires}\n"


def waived(tmp_path: Path, *waivers: str, today: date = TODAY) -> tuple[list[str], list[str]]:
    """Paths of what is waived, of a break and two additions, and what is said of the waivers."""
    file = tmp_path / "waivers.yaml"
    file.write_text("waivers:\n" + "".join(waivers))
    new = changed(W, "      key?: str\n", "      key?: int\n      more?: str\n      most?: str\n")
    found, notes = waive(find(base(), new, TODAY), load_waivers(file), today)
    assert all(f.waived in ("", "It never was read.") for f in found)
    return [f.change.subject.rpartition(" ")[2] for f in found if f.waived], [
        note.replace(f"{file}:", "") for note in notes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (waiver("widget.get_it query.key"), ["query.key"]),
        (waiver("widget.get_it query.*"), ["query.key", "query.more", "query.most"]),
        (waiver("widget.get_it query.mo?t"), ["query.most"]),
        (waiver("widget.get_it query.*", rule="request.added"), ["query.more", "query.most"]),
        (waiver("'*'", rule="request.type-changed"), ["query.key"]),
        (waiver("api.yaml revision"), ["revision"]),
    ],
)
def test_what_a_waiver_covers(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert waived(tmp_path, text) == (expected, [])


@pytest.mark.parametrize("path", ["widget.get_it", "query.key", "widget.get_it query.[k]ey", "get"])
def test_what_it_does_not_cover_is_said(tmp_path: Path, path: str) -> None:
    found, notes = waived(tmp_path, waiver(f"'{path}'"))
    assert (found, notes) == ([], [f"2: the waiver of {path} covers no finding; remove it"])


def test_the_last_day_counts_and_the_next_does_not(tmp_path: Path) -> None:
    text = waiver("widget.get_it query.key", "2026-06-01", "request.type-changed")
    assert waived(tmp_path, text) == (["query.key"], [])
    assert waived(tmp_path, text, today=date(2026, 6, 2)) == (
        [],
        [
            "2: the waiver of widget.get_it query.key (request.type-changed) expired on "
            "2026-06-01 and does not count any more"
        ],
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- a\n", "1:1: the file must hold one mapping, as `waivers: ...`"),
        ("a: b\n", "1:1: the file must hold `waivers:` with a list, and nothing else"),
        ("waivers: []\nmore: []\n", "1:1: the file must hold `waivers:` with a list"),
        ("waivers:\n  - text\n", "2:5: a waiver is a block of `path:`, `reason:` and `expires:`"),
        ("waivers:\n  - path: a\n    reason: b\n", "2:5: a waiver needs `expires:`"),
        ("waivers:\n  - path: a\n    expires: 2026-12-31\n", "2:5: a waiver needs `reason:`"),
        ("waivers:\n  - reason: a\n    expires: 2026-12-31\n", "2:5: a waiver needs `path:`"),
        ("waivers:\n  - path: a\n    reason:\n", "3:12: `reason` must be a text"),
        ("waivers:\n" + waiver("a", "2026-02-30"), "4:14: `expires` must be a day, as"),
        ("waivers:\n" + waiver("a", "never"), "4:14: `expires` must be a day, as `2026-12-31`"),
        ("waivers:\n" + waiver("a", rule="request.romoved"),
         '3:11: there is no rule "request.romoved"; did you mean "request.removed"?'),
        ("waivers:\n" + waiver("a") + "    until: x\n", '5:5: unknown key "until" in a waiver'),
        ("waivers:\n" + waiver("a") + "    reason: b\n",
         '5:5: "reason" stands twice, first in line 3'),
        ("waivers: [\n", "2:1: the file ends inside of `[` or `{`; close it"),
    ],
)  # fmt: skip
def test_bad_waivers(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "waivers.yaml"
    file.write_text(text)
    with pytest.raises(SpecError) as refused:
        load_waivers(file)
    assert any(str(found).startswith(f"{file}:{problem}") for found in refused.value.problems)


def test_a_waiver_keeps_a_break_from_failing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write_spec(tmp_path, FILES)
    text = FILES[W].replace("http: DELETE /old\n", "http: DELETE /older\n")
    write_spec(tmp_path / "new", {**FILES, W: text})
    assert main(["diff", "spec", "new", "--today", "2026-06-01"]) == 1
    Path("waivers.yaml").write_text("waivers:\n" + waiver("widget.old_it"))
    capsys.readouterr()
    assert main(["diff", "spec", "new", "--today", "2026-06-01"]) == 0
    out = capsys.readouterr().out
    assert "waived: widget.old_it: the path is `/older`, was `/old` (It never was read.)\n" in out
    assert out.endswith("1 dangerous\n")
    assert main(["diff", "spec", "new", "--today", "2027-01-01"]) == 1
    assert "note: waivers.yaml:2: the waiver of widget.old_it expired on 2026-12-31" in (
        capsys.readouterr().out
    )
    Path("waivers.yaml").write_text("waivers:\n  - path: x\n")
    assert main(["diff", "spec", "new"]) == 2
    assert "waivers.yaml:2:5: a waiver needs `reason:`" in capsys.readouterr().err
