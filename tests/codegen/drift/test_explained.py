"""The file of explanations: what it may say, what it covers, and what is of no use any more."""

from __future__ import annotations

import re

import pytest

from codegen.drift.explained import explain
from codegen.drift.explained import load_explanations
from codegen.drift.finding import Finding
from codegen.drift.finding import MEANINGS
from codegen.problems import SpecError
from tests.codegen.specs import ROOT

KEY = Finding("key-new", "widget.save body.rows[].name", "they send it", ("node@11.3.0",))
KIND = Finding("kind", "widget.save body.size", "a text", ("node@11.3.0", "pypi@1.1.23"))
CLIENTS = ("node@11.3.0", "pypi@1.1.23")


@pytest.fixture
def load(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path.joinpath("drift.yaml").relative_to(tmp_path)

    def load(text):
        path.write_text(f"explained:\n{text}", "utf-8")
        return load_explanations(path)

    return load


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("path: widget.save body.rows[].name", [True, False]),
        ("path: widget.* body.*", [True, True]),
        ("path: ['widget.save body.rows*', '*.size']", [True, True]),
        ("path: '*'\n    rule: kind", [False, True]),
        ("path: '*'\n    client: node@11.*", [True, False]),
        ("path: '*'\n    client: pypi@*", [False, False]),
        ("path: widget.save body.row", [False, False]),
    ],
)
def test_what_it_covers(load, text, covered):
    found, _ = explain([KEY, KIND], load(f"  - {text}\n    reason: So it is.\n"), CLIENTS)
    assert [bool(each.explained) for each in found] == covered
    assert {each.explained for each in found} <= {"", "So it is."}


def test_what_is_of_no_use_is_named(load):
    explanations = load(
        "  - path:\n      - widget.save body.size\n      - widget.save body.colour\n"
        "    reason: Known.\n"
        "  - path: widget.gone *\n    client: node@10.*\n    reason: In the old one.\n"
    )
    assert explain([KIND], explanations, CLIENTS)[1] == [
        "drift.yaml:4: the explanation of widget.save body.colour covers nothing; remove it"
    ]
    # One for a client that is not compared may be of use with it.
    assert len(explain([KIND], explanations, (*CLIENTS, "node@10.10.6"))[1]) == 2


@pytest.mark.parametrize("rule", MEANINGS)
def test_what_may_be_of_use_with_a_route_that_they_lack_is_not_named(load, rule):
    explanations = load("  - path: widget.save body.colour\n    reason: Known.\n")
    found = Finding(rule, "widget.save", "it is so", CLIENTS)
    notes = explain([found], explanations, CLIENTS)[1]
    assert (notes == []) is (rule in ("route-lost", "route-moved"))


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("  - text\n", ["2:5: an explanation is a block of `path:` and `reason:`"]),
        ("  - path: a\n", ["2:5: an explanation needs `reason:`"]),
        ("  - reason: a\n", ["2:5: an explanation needs `path:`"]),
        (
            "  - path: {a: b}\n    reason: [c]\n    rule: key-neu\n    klient: d\n",
            [
                "2:11: `path` must be a text, or a list of texts",
                "3:13: `reason` must be a text",
                '4:11: there is no rule "key-neu"; did you mean "key-new"?',
                '5:5: unknown key "klient" in an explanation; did you mean "client"?',
            ],
        ),
        ("  - path: []\n    reason: a\n", ["2:11: `path` must be a text, or a list of texts"]),
        (
            "  []\nmore: a\n",
            ["1:1: the file must hold `explained:` with a list, and nothing else"],
        ),
    ],
)
def test_what_is_wrong_with_it(load, text, problems):
    with pytest.raises(SpecError) as caught:
        load(text)
    assert str(caught.value).splitlines() == [f"drift.yaml:{problem}" for problem in problems]


def test_the_page_lists_the_rules():
    page = (ROOT / "docs/drift.md").read_text("utf-8")
    assert re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE) == list(MEANINGS)


def test_what_the_project_explains_names_each_key():
    """A whole body or query would hide the next key that they send."""
    explanations = load_explanations(ROOT / "docs/drift.yaml")
    assert explanations
    assert [each.path for each in explanations if re.search(r"\.\*$|body\*", each.path)] == []
