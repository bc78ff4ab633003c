"""The values in programs of witnesses: those made of a type, and those a type checker takes."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from codegen.diff.findings import find
from codegen.diff.witness.allowed import Allowed
from codegen.diff.witness.reading import read
from codegen.diff.witness.table import witnesses
from codegen.diff.witness.values import beyond
from codegen.diff.witness.values import Values
from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import Model
from codegen.render.jsonschema import Schemas
from crisp_client.testing._validation import Validator
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY
from tests.codegen.specs import REST
from tests.emulator.test_forms import route

SPEC = (
    REST
    + """\
  save_it:
    http: PATCH /it
    doc: Save.
    body: Sent
  get_it:
    http: GET /it
    doc: Get.
    returns: {}
types:
  Sent:
    doc: Sent.
    fields:
      it: {}
      kind: str
    fields?:
      tag: str
  Inner: {{doc: Inner., fields: {{name: str, count: int}}, fields?: {{more: bool}}}}
  Mode: {{doc: Mode., enum: [slow, fast]}}
  Open: {{doc: Open., enum: [slow, 'urn:*']}}
  Chosen: {{doc: By kind., by: kind, of: {{text: str, inner: Inner}}}}
  Nested: {{doc: Nested., fields: {{down: '[Nested]'}}}}
"""
)
INNER = {"name": "n", "count": 1}


def spec(it: str, returns: str = "str") -> Api:
    return loaded({"rest/widget.yaml": SPEC.format(returns, it)})


def field_of(api: Api, wire: str = "it") -> Field:
    sent = api.types["Sent"]
    assert isinstance(sent, Model)
    return next(field for field in sent.fields if field.wire == wire)


@pytest.mark.parametrize(
    ("it", "good", "bad"),
    [
        ("str", ["a", ""], [1, None, ["a"]]),
        ("int", [1, True], [1.5, "1", None]),
        ("float", [1, 1.5, True], ["1", None]),
        ("bool", [True], [1, "true"]),
        ("ms", [1], [1.5, "1"]),
        ("s", [1], [1.5, "1"]),
        ("iso8601", ["2026"], [1, None]),
        ("any", ["a", 1, None, [], {}], []),
        ("scalar", ["a", 1, 1.5, True], [None, [], {}]),
        ("str | null", ["a", None], [1]),
        ("slow | fast", ["slow", "fast"], ["other", 1, None]),
        ("slow | urn:*", ["slow", "urn:a", "other"], [1, None]),
        ("'[str]'", [[], ["a"], ["a", "b"], "a"], [[1], ["a", 1], None, {"a": "a"}]),
        ("'{str: int}'", [{}, {"a": 1}], [{"a": "a"}, {"a": 1, "b": "a"}, [], None]),
        ("str | [int]", ["a", [1]], [1, None]),
        ("Inner", [INNER, INNER | {"more": True}], [{}, {"name": "n"}, INNER | {"a": 1},
            INNER | {"more": 1}, INNER | {"count": "1"}, "a", None]),
        ("Mode", ["slow"], ["other", 1]),
        ("Open", ["slow", "other"], [1]),
    ],
)  # fmt: skip
def test_what_a_type_checker_takes(it: str, good: list[Any], bad: list[Any]) -> None:
    api = spec(it if "[" not in it or it.startswith("'") else f"'{it}'")
    fits = Values(api.types).fits
    assert [value for value in good if not fits(value, field_of(api).type)] == []
    assert [value for value in bad if fits(value, field_of(api).type)] == []


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("text", ["a"], [INNER, 1]),
        ("inner", [INNER], ["a", {}]),
        ("other", [], ["a", INNER]),
        (None, ["a", INNER], [1, {}]),
    ],
)
def test_what_a_tag_decides(kind: str | None, good: list[Any], bad: list[Any]) -> None:
    api = spec("Chosen")
    field, beside = field_of(api), {"kind": kind} if kind else {}
    fits = Values(api.types).fits_field
    assert [value for value in good if not fits(value, field, beside)] == []
    assert [value for value in bad if fits(value, field, beside)] == []


@pytest.mark.parametrize(
    ("it", "made"),
    [
        ("str", ["it"]),
        ("int", [7]),
        ("int 2..5", [2, 5]),
        ("float", [1.5]),
        ("bool", [True]),
        ("ms", [1700000000000]),
        ("s", [60]),
        ("iso8601", ["2026-01-02T03:04:05Z"]),
        ("any", ["it", 7, True]),
        ("int | null", [7, None]),
        ("slow | fast", ["slow", "fast"]),
        ("Open", ["slow", "urn:any"]),
        ("'[slow | fast]'", [["slow"], ["fast"]]),
        ("'{str: int}'", [{"key": 7}]),
        ("str | int", ["it", 7]),
        ("Inner", [{"name": "name", "count": 7}]),
        ("Nested", [{"down": [{"down": [{"down": []}]}]}]),
        ("{type: str, min: 4}", ["itxx"]),
        ("{type: str, max: 1}", ["i"]),
    ],
)
def test_the_values_of_a_type(it: str, made: list[Any]) -> None:
    api = spec(it)
    assert list(Values(api.types).of(field_of(api), {})) == made


@pytest.mark.parametrize(
    ("kind", "made"), [("text", "it"), ("inner", {"name": "name", "count": 7})]
)
def test_the_value_that_a_tag_decides(kind: str, made: Any) -> None:
    api = spec("Chosen")
    assert list(Values(api.types).of(field_of(api), {"kind": kind})) == [made]


def test_a_mapping_has_what_is_required_and_what_it_is_asked_for() -> None:
    api = spec("Chosen")
    sent = api.types["Sent"]
    assert isinstance(sent, Model)
    values = Values(api.types)
    assert values.mapping(sent.fields) == {"it": "it", "kind": "text"}
    assert values.mapping(sent.fields, ["tag"]) == {"it": "it", "kind": "text", "tag": "tag"}


@pytest.mark.parametrize(
    ("old", "new", "value"),
    [
        ("int 1..50", "int 1..40", 41),
        ("int 1..50", "int 20..50", 19),
        ("int", "int 1..40", 41),
        ("int 1..50", "int 1..60", None),
        ("int 1..5", "int 7..9", None),
        ("int 5..9", "int 1..3", None),
        ("int", "int 7..", 6),
        ("int 0..5", "int 0..0", 1),
        ("int 1..50", "int 1..50", None),
        ("{type: str, max: 9}", "{type: str, max: 5}", "x" * 6),
        ("str", "{type: str, max: 5}", "x" * 6),
        ("{type: str, max: 5}", "{type: str, max: 9}", None),
        ("{type: str, min: 2}", "{type: str, min: 5}", "x" * 4),
        ("str", "{type: str, min: 5}", "x" * 4),
        ("{type: str, min: 5}", "{type: str, min: 2}", None),
        ("'[int]'", "{type: '[int]', max: 2}", [7, 7, 7]),
        ("'[int]'", "{type: '[int]', min: 2}", [7]),
        ("'[int 1..9]'", "'[int 5..9]'", [4]),
        ("'{str: int 1..9}'", "'{str: int 1..5}'", {"key": 6}),
        ("'[int 1..9]'", "'[int 1..10]'", None),
        ("'{str: int 1..9}'", "'{str: int 1..10}'", None),
        ("str", "str", None),
    ],
)
def test_the_value_beyond_a_limit(old: str, new: str, value: Any) -> None:
    before, after = spec(old), spec(new)
    assert beyond(field_of(before), field_of(after), Values(before.types)) == value


@pytest.mark.parametrize(
    ("old", "new", "passed"),
    [
        ("'[int 1..9]'", "'[int 1..5]'", "body=[6]"),
        ("'{str: int 1..9}'", "'{str: int 1..5}'", 'body={"key": 6}'),
        ("Low {count}", "Lower {count}", 'body={"count": 6}'),
        ("{all: Low}", "{all: Lower}", 'all={"count": 6}'),
        ("{all: '[Low]'}", "{all: '[Lower]'}", 'all=[{"count": 6}]'),
        ("{all: 'Low | null'}", "{all: 'Lower | null'}", 'all={"count": 6}'),
        ("{all: 'str | Low'}", "{all: 'str | Lower'}", 'all={"count": 6}'),
    ],
)
def test_a_limit_inside_a_body_is_passed_by_a_value(old: str, new: str, passed: str) -> None:
    types = "".join(
        f"  {name}: {{doc: Low., fields: {{count: int 1..{high}}}}}\n"
        for name, high in (("Low", 9), ("Lower", 5))
    )
    before, after = (
        loaded({"rest/widget.yaml": SPEC.format("str", "str").replace("Sent", body, 1) + types})
        for body in (old, new)
    )
    limit, *_ = witnesses(before, after, find(before, after, TODAY))
    assert limit.finding.rule.id == "request.limit-tightened"
    assert limit.program is not None
    assert limit.program.lines[-1].strip() == f"client.widget.save_it({passed})"


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("'{str: bool}'", "'{str: float}'", ["from collections.abc import Mapping",
            "def read(value: models.Sent) -> Mapping[str, bool]:"]),
        ("'[bool]'", "'[float]'", ["from collections.abc import Sequence",
            "def read(value: models.Sent) -> Sequence[bool]:"]),
        ("bool", "float", ["def read(value: models.Sent) -> bool:"]),
    ],
)  # fmt: skip
def test_a_program_imports_what_its_annotation_names(old: str, new: str, lines: list[str]) -> None:
    assert_in_program(spec(old), spec(new), lines)


@pytest.mark.parametrize(
    ("returns", "lines"),
    [
        ("'{str: any}'", ["from typing import Any",
            "def read(client: CrispClient) -> dict[str, Any]:"]),
        ("slow | fast", ["from typing import Literal",
            'def read(client: CrispClient) -> Literal["slow", "fast"] | str:']),
        ("Inner", ["def read(client: CrispClient) -> models.Inner:"]),
        ("str", ["def read(client: CrispClient) -> str:"]),
    ],
)  # fmt: skip
def test_a_program_imports_what_its_answer_names(returns: str, lines: list[str]) -> None:
    old = loaded({"rest/widget.yaml": SPEC.format(returns, "str")})
    new = loaded({"rest/widget.yaml": SPEC.replace("    returns: {}\n", "").format("str")})
    assert_in_program(old, new, lines)


def assert_in_program(old: Api, new: Api, lines: list[str]) -> None:
    told = ("from collections", "from typing", "def read")
    found = [w.program for w in witnesses(old, new, find(old, new, TODAY)) if w.program]
    assert [line for p in found for line in p.lines if line.startswith(told)] == lines


@pytest.mark.parametrize(
    ("annotation", "imports"),
    [
        ("str | None", ["from crisp_client import events"]),
        ("models.Part | None", ["from crisp_client import events, models"]),
        (
            "Mapping[str, models.Part]",
            ["from collections.abc import Mapping", "from crisp_client import events, models"],
        ),
    ],
)
def test_a_program_imports_what_its_annotations_name(annotation: str, imports: list[str]) -> None:
    lines = read("events.ThingMade", "value.part", annotation).lines
    assert [line for line in lines if "import" in line] == imports


@pytest.mark.parametrize(
    ("it", "good", "bad"),
    [
        ("str", ["a", ""], []),
        ("int", [1], [True]),
        ("int 1..9", [1, 9], [0, 10]),
        ("float", [1, 1.5], [True]),
        ("ms", [1], [True]),
        ("iso8601", ["2026-01-02T03:04:05Z", "2026-01-02"], ["it"]),
        ("str | null", ["a", None], []),
        ("slow | fast", ["slow"], ["other"]),
        ("slow | urn:*", ["slow", "urn:a"], ["other"]),
        ("Mode", ["fast"], ["other"]),
        ("Open", ["slow", "urn:any"], ["other"]),
        ("'[str]'", [[], ["a"]], ["a"]),
        ("'[int 1..9]'", [[1], []], [[0], [1, 10]]),
        ("'{str: int 1..9}'", [{"a": 1}], [{"a": 0}]),
        ("str | [int 1..9]", ["a", [9]], [[10]]),
        ("Inner", [INNER], [{"name": "n"}, {"name": "n", "count": True}]),
        ("{type: str, min: 2}", ["ab"], ["a", ""]),
        ("{type: str, max: 2}", ["ab", ""], ["abc"]),
        ("{type: '[str]', min: 1}", [["a"]], [[]]),
        ("{type: '[str]', max: 1}", [["a"], []], [["a", "b"]]),
    ],
)  # fmt: skip
def test_what_a_server_allows_is_what_the_emulator_takes(
    it: str, good: list[Any], bad: list[Any]
) -> None:
    api = spec(it if "[" not in it or it[0] in "'{" else f"'{it}'")
    schemas = Schemas(api.types)
    operation = next(o for o in api.operations() if o.body)
    taken = attrs.evolve(route(), body=schemas.body(operation))
    emulator = Validator(schemas.definitions())
    for value in [*good, *bad]:
        body = {"it": value, "kind": "text"}
        is_good = not emulator.body(taken, body)
        assert is_good == Allowed(api.types).body(body, operation), value
        assert is_good == any(value is one for one in good), value


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/it", ""),
        ("/it/{user_id}", ""),
        ("/website/{website_id}/it/{user_id}", ""),
        ("/website/{website_id}/it/{session_id}", ""),
        ("/it/{plugin_id}", ""),
        ("/it/{session_id}", "a local Crisp has what `session_id` names in a website, and the path"
            " has none"),
        ("/it/{people_id}", "a local Crisp has what `people_id` names in a website, and the path"
            " has none"),
        ("/website/{website_id}/it/{people_id}", "a local Crisp does not begin with what"
            " `people_id` names"),
    ],
)  # fmt: skip
def test_what_the_path_names_has_to_be_there(path: str, reason: str) -> None:
    text = (
        f"{REST}  get_it:\n    http: GET {path}\n    doc: Get.\n    query: {{count?: int 1..9}}\n"
    )
    old, new = (loaded({"rest/widget.yaml": text.replace("9}", most)}) for most in ("9}", "5}"))
    (limit,) = witnesses(old, new, find(old, new, TODAY))
    assert (limit.reason, limit.program is None) == (reason, bool(reason))
