"""Types that a client declares for answers, beside the results of the spec."""

from __future__ import annotations

import pytest

from codegen.drift.client import read_client
from codegen.drift.compare import Calls
from codegen.drift.compare import Comparison
from codegen.drift.exchange import Call
from codegen.drift.exchange import Sent
from codegen.drift.recorder import Request
from codegen.resolve import load_api
from tests.codegen.drift.small import small_spec

GET = Request("GET", "/website/text-1/widget/text-2")
TYPES = """
  Widget:
    doc: A widget.
    fields:
      name: str
      parts: [WidgetPart]
    fields?:
      made_at: ms
      size:
        type: int
        since: 2026-09-16
      old:
        type: str
        deprecated: Use name.
"""
NAME = {"name": "name", "optional": False, "type": {"scalar": "str"}}
MADE = {"name": "madeAt", "optional": True, "type": {"nullable": {"scalar": "int"}}}
SIZE = {"name": "size", "optional": True, "type": {"scalar": "int"}}
PART = [{"name": "kind", "optional": False, "type": {"words": ["oval"]}}]
PARTS = {"name": "parts", "optional": False, "type": {"list": {"ref": "Part"}}}
FULL = [NAME, PARTS, MADE, SIZE]


def other(name: str, found: dict[str, object]) -> dict[str, object]:
    return {"name": name, "optional": False, "type": found}


def compared(tmp_path, returns, fields=(), part=PART, edit=lambda text: text, complete=True):
    """Return the rules and subjects of a client with one method, and what was counted."""

    def with_answer(text: str) -> str:
        text = text.replace("doc: A widget.\n", "doc: A widget.\n    returns: Widget\n", 1)
        return edit(text.replace("\ntypes:\n", f"\ntypes:\n{TYPES}", 1))

    method = {"name": "w.getWidget", "source": "W", "doc": "", "parameters": [], "returns": returns}
    described = {"methods": [method], "types": {"Widget": list(fields), "Part": part}}
    client = read_client("node", "1", described, complete)
    comparison = Comparison(load_api(small_spec(tmp_path, with_answer)))
    comparison.add(client, [Sent(Call(client.methods[0], (), {}), (GET,), "")])
    found = [f for f in comparison.findings() if f.rule.startswith("answer")]
    return [f"{f.rule} {f}" for f in found], comparison.calls["node@1"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (FULL, []),
        (
            [*FULL, other("colour", {"scalar": "str"})],
            ["answer-new widget.get_widget answer.colour: their type has it, the spec lacks it"],
        ),
        (
            [NAME, PARTS, MADE],
            ["answer-lost widget.get_widget answer.size: the spec has it, their type lacks it "
             "(since 2026-09-16)"],
        ),
        (
            [NAME, PARTS, MADE, other("size", {"scalar": "str"})],
            ["answer-kind widget.get_widget answer.size: they type it as text, the spec as number"],
        ),
        ([other("name", {"scalar": "any"}), PARTS, MADE, SIZE], []),
    ],
)  # fmt: skip
def test_keys_and_their_kinds_are_compared(tmp_path, fields, expected):
    assert compared(tmp_path, {"ref": "Widget"}, fields) == (expected, Calls(1, 1, 1))


def test_keys_at_any_depth_are_compared(tmp_path):
    part = [*PART, other("weight", {"scalar": "int"})]
    assert compared(tmp_path, {"ref": "Widget"}, FULL, part)[0] == [
        "answer-new widget.get_widget answer.parts[].weight: their type has it, the spec lacks it"
    ]


def test_a_list_is_no_object(tmp_path):
    assert compared(tmp_path, {"list": {"ref": "Widget"}}, FULL)[0] == [
        "answer-kind widget.get_widget answer: they type it as list, the spec as object"
    ]


def test_an_answer_that_the_spec_lacks(tmp_path):
    def without(text: str) -> str:
        return text.replace("    returns: Widget\n", "")

    assert compared(tmp_path, {"ref": "Widget"}, FULL, edit=without)[0] == [
        "answer-new widget.get_widget answer: they type it as object, the spec has none"
    ]


def test_what_has_no_type_is_not_counted_as_compared(tmp_path):
    for returns in (None, {"scalar": "any"}):
        assert compared(tmp_path, returns) == ([], Calls(1, 1, 0))


def test_what_a_client_lacks_that_has_a_part_only_is_not_told(tmp_path):
    assert compared(tmp_path, {"ref": "Widget"}, [NAME], complete=False) == ([], Calls(1, 1, 1))
