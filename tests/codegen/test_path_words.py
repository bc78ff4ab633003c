"""An enum that only paths mention counts as sent, wherever it matters."""

from __future__ import annotations

import importlib
from datetime import date

import pytest

from codegen.diff.findings import find
from codegen.ir import Direction
from codegen.lint import lint
from codegen.surface import public_names
from tests.codegen.specs import build
from tests.codegen.specs import load

REST = """\
resource: widget
tiers: [user]
operations:
  get_it:
    http: GET /it/{kind}
    doc: It.
    path:
      kind: Kind
    returns: Thing
types:
  Kind:
    doc: What it is about.
    enum: [guides, news]
  Thing:
    doc: A thing.
    fields:
      kind: str
"""
FILES = {"rest/widget.yaml": REST}


def test_it_is_used():
    api = load(FILES)
    assert api.types["Kind"].direction is Direction.SENT
    assert [str(f) for f in lint(api) if "[type-" in str(f)] == []
    names = {name: ends for name, ends in public_names(api).items() if "Kind" in name}
    assert names == {"models.Kind": False}


def test_a_word_that_goes_breaks_callers():
    less = REST.replace("[guides, news]", "[guides, other]")
    old = load(FILES)
    new = load({"rest/widget.yaml": less})
    found = {f.rule.id: f for f in find(old, new, date(2026, 6, 1))}
    assert set(found) == {"request.value-removed", "request.value-added", "revision.not-raised"}
    assert found["request.value-removed"].operations == ("widget.get_it",)


def test_the_emulator_refuses_other_words(tmp_path):
    package = build(tmp_path, FILES)
    testing = importlib.import_module(f"{package.__name__}.testing")
    with (
        testing.Emulator(tier="user") as crisp,
        package.CrispClient(crisp.identifier, crisp.key, tier="user", host=crisp.url) as client,
    ):
        assert client.widget.get_it("news").kind == "news"
        with pytest.raises(package.InvalidDataError, match="allowed values"):
            client.widget.get_it("other")
