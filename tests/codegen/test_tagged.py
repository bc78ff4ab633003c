"""What the runtime knows of bodies of which one field decides what another holds."""

from __future__ import annotations

import importlib
from pathlib import Path

from tests.codegen.specs import build
from tests.codegen.specs import operations

WIDGET = """\

add_part:
  http: POST /parts
  doc: A named type as body.
  body: Part

add_same_part:
  http: POST /parts/again
  doc: The same fields and variants again.
  body:
    kind: PartKind
    value: PartValue
    weight?: int

change_part:
  http: PATCH /parts
  doc: Without the field that decides.
  body:
    value: PartValue

save_part:
  http: PUT /parts
  doc: Part of a type.
  body: Wrapped {kind, wrapped?}
"""

TYPES = """\
types:

  PartKind:
    enum: [word, size, deep, rows, map, link, open, state]

  PartValue:
    by: kind
    of:
      word: str
      size: int
      deep: Deep
      rows: [str]
      map: '{str: any}'
      link: str | Deep
      open: any
      state: PartKind

  Deep:
    fields:
      from: str
    fields?:
      url: str

  Part:
    fields:
      kind: PartKind
      value: PartValue

  Wrapped:
    fields:
      kind: PartKind
      other: str
    fields?:
      wrapped:
        type: PartValue | null
"""


def test_bodies_are_told_by_their_fields(tmp_path: Path) -> None:
    files = {"rest/widget.yaml": operations(WIDGET), "types/part.yaml": TYPES}
    name = build(tmp_path, files).__name__
    facts = importlib.import_module(f"{name}._facts").FACTS
    variant = importlib.import_module(f"{name}._runtime.facts").Variant
    assert [(body.tag, body.tagged) for body in facts.tagged_bodies] == [
        ("kind", "value"),
        ("", "value"),  # where the kind is not said
        ("kind", "wrapped"),
    ]
    for body in facts.tagged_bodies:
        assert body.variants == {
            "word": variant("string"),
            "size": variant("integer"),
            "deep": variant("object", ("from", "url")),
            "rows": variant("array"),
            "map": variant("object"),
            "link": variant(""),
            "open": variant(""),
            "state": variant("string"),
        }


def test_a_spec_without_any(tmp_path: Path) -> None:
    name = build(tmp_path, {}).__name__
    assert importlib.import_module(f"{name}._facts").FACTS.tagged_bodies == ()
