"""Samples of types that the real spec may not have yet."""

from tests.codegen.specs import load
from tests.package.samples import Samples

TYPES = """\
types:
  Tree:
    doc: A tree.
    fields:
      name: str
      trees: [Tree]
      by_name: '{str: Tree}'
      kind: leaf | fork
      end: End
    fields?:
      crown: Tree | null
      either: str | Tree
  End:
    doc: How it ends.
    by: kind
    of:
      leaf: Leaf
      fork: Tree
  Leaf:
    doc: A leaf.
    fields:
      tree: Tree
      color: str
"""


def test_a_type_that_holds_itself():
    api = load({"types/t.yaml": TYPES})
    made = Samples(api).named(api.types["Tree"], None)
    assert made["trees"] == [] and made["by_name"] == {}
    assert not {"crown", "either"} & made.keys()
    assert made["kind"] == "fork" and "end" in made
