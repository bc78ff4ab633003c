"""What a docstring says of the keys of a body: by the kind of the body and of each type."""

from __future__ import annotations

import pytest

from codegen.render.bodies import body_lines
from tests.codegen.specs import load
from tests.codegen.specs import operations

TYPES = """\
types:
  Word:
    doc: A word.
    enum: [a, b]
  Part:
    doc: A part.
    fields:
      id: str
  Thing:
    doc: A thing.
    fields:
      kind: Word
      content: Content
      other: Content
    fields?:
      FIELD
  Content:
    doc: What is in it.
    by: kind
    of:
      a: str
      b: Part
"""


def lines(body: str, field: str = "more: str") -> list[str]:
    text = f"do_it:\n  http: POST /it\n  doc: Do it.\n  note: It is odd.\n  body: {body}\n"
    files = {"rest/widget.yaml": operations(text) + TYPES.replace("FIELD", field)}
    api = load(files)
    (found,) = [one for one in api.operations() if one.name == "do_it"]
    return list(body_lines(found, api.types))


def test_a_type_is_named_with_its_keys():
    assert lines("Thing") == [
        "Keys of `body`, a mapping as `models.Thing`:",
        "    Required: kind (Word), content (by `kind`), other (by `kind`).",
        "    Optional: more (str).",
        "    By `kind`, `content` is one of: str (a), Part (b).",
        "    By `kind`, `other` is one of: str (a), Part (b).",
    ]


def test_a_part_of_a_type_has_only_the_keys_that_are_sent():
    assert lines("Thing {more, kind?}") == [
        "Keys of `body`, a mapping as `models.DoItBody`:",
        "    Required: more (str).",
        "    Optional: kind (Word).",
    ]


@pytest.mark.parametrize("body", ["'{str: any}'", "{a: int, b: str}"])
def test_nothing_is_said_of_a_body_that_may_be_anything_or_is_arguments(body):
    assert lines(body) == []


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("more: any", "Any"),
        ("more: ms", "datetime | date | int, ms"),
        ("more: s", "int, s"),
        ("more: iso8601", "datetime | date | str, ISO 8601"),
        ("more: scalar", "str | int | float | bool"),
        ("more: x | y", '"x" | "y"'),
        ("more: x | urn:*", '"x" | str'),
        ("more: '[Part]'", "[Part]"),
        ("more: '{str: int}'", "{str: int}"),
        ("more: str | null", "str | None"),
        ("more: str | Part", "str | Part"),
    ],
)
def test_each_type_reads_as_a_caller_writes_it(field, said):
    assert f"    Optional: more ({said})." in lines("Thing", field)


def test_many_keys_take_several_lines_of_bounded_length():
    many = "\n      ".join(f"a_rather_long_name_{number}: str" for number in range(9))
    found = lines("Thing", many)
    assert max(map(len, found)) <= 104
    assert [line.startswith("        ") for line in found].count(True) == 2
