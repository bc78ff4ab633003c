"""Renames are proposed for what is alike and alone, and judge nothing."""

from __future__ import annotations

import pytest

from codegen.diff.findings import find
from tests.codegen.diff.base import FILES
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import changed
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY

W, T, E = "rest/widget.yaml", "types/thing.yaml", "rtm/thing.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (W, "      count?: int 1..50\n", "      total?: int 1..50\n", {"request.removed": "total"}),
        (W, "      count?: int 1..50\n", "      total?: int 1..60\n", {}),
        (W, "      count?: int 1..50\n", "      a?: int 1..50\n      b?: int 1..50\n", {}),
        (T, "      size: int\n", "      length: int\n", {"result.removed": "length"}),
        (T, "enum: [on, off]", "enum: [on, out]", {"result.value-removed": "out"}),
        (T, "enum: [on, off]", "enum: [on, out, in]", {}),
        (E, "thing:moved:", "thing:shifted:", {"event.removed": "thing:shifted"}),
        (E, "thing:lost:", "thing:mislaid:", {}),  # nothing is known of it that could be alike
        (W, "  old_it:\n    http: DELETE /old\n", "  older:\n    http: DELETE /older\n",
         {"operation.removed": "widget.older"}),
        (W, "  old_it:\n    http: DELETE /old\n", "  older:\n    http: POST /older\n", {}),
        (W, "  old_it:\n    http: DELETE /old\n", "  ring_bell:\n    http: DELETE /bell\n", {}),
        (W, "  any_it:\n    http: POST /any\n", "  any_widget_bell:\n    http: POST /bell\n", {}),
    ],
)  # fmt: skip
def test_proposals(file: str, old: str, new: str, expected: dict[str, str]) -> None:
    found = find(base(), changed(file, old, new), TODAY)
    name = new.split(":")[0].strip()
    proposed = {f.rule.id: f.proposal for f in found if f.proposal}
    assert {rule: text.replace(f"thing:made {name}", name) for rule, text in proposed.items()} == (
        expected
    )


def test_a_renamed_type() -> None:
    types = FILES[T].replace("  Made:\n", "  Created:\n")
    rest = FILES[W].replace("returns: Made", "returns: Created")
    found = find(base(), loaded({**FILES, T: types, W: rest}), TODAY)
    assert [(f.rule.id, f.proposal) for f in found if f.proposal] == [("type.removed", "Created")]


SIZE = "      size: int\n"
SIZES = "types:\n  Sizes: {doc: New., fields: {size: int}}\n"
PART = "doc: A part.\n    fields:\n"
ROW = "doc: A row.\n    key: id\n    fields:\n"


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        (((SIZE, ""), (PART, PART + SIZE)), ["Part.size"]),
        (((SIZE, "      sizes: Sizes\n"), ("types:\n", SIZES)), ["Sizes.size"]),
        # Another kind, a type that is not in the same values, and two places.
        (((SIZE, ""), (PART, f"{PART}      size: str\n")), []),
        (((SIZE, ""), (ROW, ROW + SIZE)), []),
        (((SIZE, "      sizes: Sizes\n"), ("types:\n", SIZES), (PART, PART + SIZE)), []),
    ],
)
def test_a_field_that_moved(edits: tuple[tuple[str, str], ...], expected: list[str]) -> None:
    types = FILES[T]
    for old, new in edits:
        types = types.replace(old, new, 1)
    found = find(base(), loaded({**FILES, T: types}), TODAY)
    assert [f.proposal for f in found if f.rule.id == "result.removed" and f.proposal] == expected
