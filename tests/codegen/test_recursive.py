"""Types that hold themselves: trees are decoded, and an endless one is an error of ours."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from tests.codegen.specs import build
from tests.codegen.specs import operations

GET = """\
get_it:
  http: GET /it
  doc: It.
  returns: Tree
list_it:
  http: GET /them
  doc: Them.
  returns: [Tree]
"""
TYPES = """\
types:
  Tree:
    doc: A tree.
    fields:
      name: str
    fields?:
      trees: [Tree]
      crown: Tree
"""
EVENTS = """\
family: tree
tiers: [user]
scope: none
events:
  tree:grown:
    doc: A tree grew.
    fields:
      tree: Tree
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    files = {"rest/widget.yaml": operations(GET), "types/t.yaml": TYPES, "rtm/tree.yaml": EVENTS}
    return build(tmp_path_factory.mktemp("recursive"), files)


def tree(levels: int, way: str) -> dict[str, Any]:
    found: dict[str, Any] = {"name": "leaf"}
    for _ in range(levels):
        found = {"name": "x", way: [found] if way == "trees" else found}
    return found


@pytest.mark.parametrize("way", ["trees", "crown"])
def test_a_tree_is_decoded(package, way):
    found = package.models.Tree.from_dict(tree(3, way), strict=True)
    inner = getattr(found, way)
    assert (inner[0] if way == "trees" else inner).name == "x"
    assert found.to_dict() == tree(3, way)


@pytest.mark.parametrize("way", ["trees", "crown"])
def test_too_many_levels(package, way):
    endless = tree(10_000, way)
    decode = importlib.import_module(f"{package.__name__}._runtime.data.decode")
    cls = package.models.Tree
    for run in (
        lambda: decode.one(cls)(endless),
        lambda: decode.many(cls)([endless]),
        lambda: cls.from_dict(endless),
        lambda: package.events.TreeGrown.from_dict({"tree": endless}),
        lambda: package.events.decode("tree:grown", {"tree": endless}),
    ):
        with pytest.raises(package.DecodeError, match="is nested too deeply to be decoded"):
            run()
