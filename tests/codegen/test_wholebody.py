"""Which bodies of fields may be one mapping: those where it is never a value of the first field."""

from __future__ import annotations

import pytest

from codegen.wholebody import whole
from tests.codegen.specs import load
from tests.codegen.specs import operations

TYPES = """
types:

  Plain:
    doc: An object.
    fields:
      size: int

  Same:
    doc: An object with a key that the bodies have.
    fields:
      name: str

  Color:
    doc: A color.
    enum: [red, blue]

  Holder:
    doc: An object whose field has several forms.
    fields:
      type: plain | word
      content: Content

  Content:
    doc: A content.
    by: type
    of:
      plain: Plain
      word: str
"""


def told(*fields: str) -> str | None:
    """Return how a mapping is told from a value of the first field; None if it is not."""
    lines = "".join(f"    {field}\n" for field in fields)
    text = f"do_it:\n  http: PATCH /widget/{{user_id}}\n  doc: Do it.\n  body:\n{lines}"
    api = load({"rest/widget.yaml": operations(text) + TYPES})
    [operation] = [one for one in api.operations() if one.name == "do_it"]
    found = whole(operation, api.types)
    return None if found is None else found.told


@pytest.mark.parametrize(
    "kind", ["str", "int", "bool", "a | b", "Color", "'[str]'", "'[Plain]'", "'[str] | null'"]
)
def test_a_first_field_that_is_never_a_mapping(kind: str) -> None:
    assert told(f"name: {kind}") == "kind"


@pytest.mark.parametrize("name", ["name: Plain", "name: Plain | null", "name?: Plain"])
def test_one_with_other_keys_than_the_body(name: str) -> None:
    assert told(name) == "keys"
    assert told(name, "more?: str") == "keys"


@pytest.mark.parametrize("kind", ["Same", "any", "'{str: str}'"])
def test_one_that_may_have_the_keys_of_the_body(kind: str) -> None:
    """Alone it is ambiguous, and takes no mapping; beside another it is the one that is alone."""
    assert told(f"name: {kind}") is None
    assert told(f"name: {kind}", "more: str") == "alone"
    assert told(f"name: {kind}", "more?: str") is None


def test_a_field_that_is_checked_needs_an_argument_of_its_own() -> None:
    assert told("name: {type: a | b, closed: true}") is None
    assert told("name: str = x") == "kind"


def test_a_body_that_leaves_nothing_to_choose() -> None:
    assert told("name: const spam") is None
