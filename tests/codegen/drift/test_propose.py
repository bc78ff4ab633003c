"""The YAML that is proposed for what the spec lacks loads in a copy of the spec, as it is."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.drift.compare import Comparison
from codegen.drift.exchange import exchange
from codegen.drift.propose import problems_with
from codegen.drift.propose import Proposal
from codegen.drift.propose import proposals
from codegen.resolve import load_api
from tests.codegen.drift.small import InProcess
from tests.codegen.drift.small import small
from tests.codegen.drift.small import small_spec

STR, INT = {"scalar": "str"}, {"scalar": "int"}


def field(name: str, kind: Any, optional: bool = True) -> dict[str, Any]:
    return {"name": name, "optional": optional, "type": kind}


# Names and types that a client may have, and the spec may not.
TYPES = {
    "Gadget": [
        field("gadget_id", STR, optional=False),
        field("state", {"words": ["on", "off", "urn:*"]}),
        field("one", {"words": ["single"]}),
        field("odd", {"words": ["two words", "Ünïcode"]}),
        field("either", {"options": [STR, INT]}),
        field("alike", {"options": [{"ref": "GadgetPart"}, {"ref": "Empty"}]}),
        field("maybe", {"nullable": {"list": STR}}),
        field("parts", {"list": {"ref": "GadgetPart"}}),
        field("free", {"map": {"scalar": "any"}}),
        field("class", {"scalar": "bool"}),
        field("no key: of ours", STR),
    ],
    "GadgetPart": [field("whole", {"ref": "Gadget"})],
    "Empty": [],
    # The spec has a type of this name.
    "WidgetNew": [field("name", STR)],
    # The package has a class of this name.
    "Model": [field("name", STR)],
}


class Gadgets:
    """Gadgets."""

    def __init__(self, parent: Any) -> None:
        self.parent = parent

    def get_gadget(self, website_id: Any, gadget_id: Any) -> None:
        """Get: a `gadget` #1"""
        self.parent.send("GET", f"/website/{website_id}/gadget/{gadget_id}")

    def list_gadgets(
        self, website_id: Any, state: Any, page_number: Any = 1, name: Any = None
    ) -> None:
        found = {"filter_state": state} | ({"search_name": name} if name is not None else {})
        self.parent.send("GET", f"/website/{website_id}/gadgets/{page_number}", query=found)

    def save_gadget(self, website_id: Any, gadget_id: Any, gadget: Any) -> None:
        self.parent.send("PUT", f"/website/{website_id}/gadget/{gadget_id}", gadget)

    def move_gadget(self, website_id: Any, gadget_id: Any, to: Any, speed: Any = None) -> None:
        body = {"to": to, "speed": speed, "how": "by-hand", "now": True}
        self.parent.send("PATCH", f"/website/{website_id}/gadget/{gadget_id}", body)

    def make_widgets(self, website_id: Any, widget: Any) -> None:
        self.parent.send("POST", f"/website/{website_id}/gadget", widget)

    def make_model(self, website_id: Any, model: Any) -> None:
        self.parent.send("POST", f"/website/{website_id}/gadget/model", model)


TYPED = {
    "widgets.get_gadget": {"website_id": STR, "gadget_id": STR},
    "widgets.list_gadgets": {
        "website_id": STR,
        "state": {"words": ["on", "off"]},
        "page_number": INT,
        "name": {"nullable": STR},
    },
    "widgets.save_gadget": {"website_id": STR, "gadget_id": STR, "gadget": {"ref": "Gadget"}},
    "widgets.move_gadget": {
        "website_id": STR,
        "gadget_id": STR,
        "to": STR,
        "speed": {"nullable": INT},
    },
    "widgets.make_widgets": {"website_id": STR, "widget": {"ref": "WidgetNew"}},
    "widgets.make_model": {"website_id": STR, "model": {"ref": "Model"}},
}


@pytest.fixture
def spec(tmp_path):
    return small_spec(tmp_path)


def proposed(spec, runner: InProcess) -> list[Proposal]:
    comparison = Comparison(load_api(spec))
    comparison.add(*exchange(runner, comparison.api))
    return proposals(comparison, comparison.new)


@pytest.mark.parametrize("typed", [TYPED, {}], ids=["typed", "untyped"])
def test_it_loads_in_a_copy_of_the_spec(spec, typed):
    found = proposed(spec, InProcess(small(Gadgets), typed=typed, types=TYPES if typed else {}))
    assert problems_with(spec, found) == []
    for each in found:
        (spec / "rest" / each.file).write_text(each.text, "utf-8")
    api = load_api(spec)
    made = {o.name: f"{o.method} {o.path}" for o in api.operations() if o.resource == "widgets"}
    assert set(made) == {name.partition(".")[2] for name in TYPED}
    assert made["get_gadget"] == "GET /website/{website_id}/gadget/{gadget_id}"
    assert made["list_gadgets"] == "GET /website/{website_id}/gadgets/{page_number}"
    # With it in the spec, nothing is new any more.
    comparison = Comparison(api)
    comparison.add(*exchange(InProcess(small(Gadgets), typed=typed, types=TYPES), api))
    assert [each for each in comparison.findings() if each.rule == "route-new"] == []


def test_what_it_says(spec):
    [found] = proposed(spec, InProcess(small(Gadgets), typed=TYPED, types=TYPES))
    assert found.file == "widgets.yaml"
    text = found.text
    assert "resource: widgets\ntiers: unknown\n\nparams:\n  gadget_id: str\n" in text
    assert '    doc: "Get: a `gadget` #1."\n' in text
    assert "    query:\n      filter_state: on | off\n      search_name?: str\n" in text
    assert (
        "    body:\n      to: str\n      speed?: int | null\n      how: const by-hand\n"
        "      now: bool\n"
    ) in text
    assert "    body: Gadget\n" in text
    assert "    body: WidgetNew\n" in text
    assert "  WidgetNew:" not in text
    assert "    body: {str: any}\n" in text  # for `Model`
    fields = text.partition("  Gadget:\n")[2].partition("  GadgetPart:")[0]
    assert fields.splitlines()[1:-1] == [
        "    fields:",
        "      gadget_id: str",
        "    fields?:",
        "      state: on | off | urn:*",
        "      one: str",
        "      odd: any",
        "      either: str | int",
        "      alike: any",
        '      maybe: "[str] | null"',
        "      parts: [GadgetPart]",
        "      free: {str: any}",
        "      class: bool",
    ]


def test_a_method_with_two_routes_and_a_page_of_its_own(spec):
    class Both:
        def __init__(self, parent: Any) -> None:
            self.parent = parent

        def list_all(self, website_id: Any, kind: Any, page_number: Any = 1) -> None:
            above = "gadgets" if kind == "gadget" else "gizmos/all"
            self.parent.send("GET", f"/website/{website_id}/{above}/{page_number}")

    kinds = {"words": ["gadget", "gizmo"]}
    typed = {"widgets.list_all": {"website_id": STR, "kind": kinds, "page_number": INT}}
    [found] = proposed(spec, InProcess(small(Both), typed=typed))
    assert [line for line in found.text.splitlines() if "http:" in line or "list" in line] == [
        "  list_all:",
        "    http: GET /website/{website_id}/gadgets/{page_number}",
        "  list_all_new:",
        "    http: GET /website/{website_id}/gizmos/all/{page_number}",
    ]
    assert problems_with(spec, [found]) == []


def test_a_query_that_is_one_object_is_described_key_by_key(spec):
    class Filtered:
        def __init__(self, parent: Any) -> None:
            self.parent = parent

        def list_gadgets(self, website_id: Any, wanted: Any, paging: Any = None) -> None:
            found = {key: str(value) for key, value in {**wanted, **(paging or {})}.items()}
            self.parent.send("GET", f"/website/{website_id}/gadgets", query=found)

    types = {
        "Wanted": [
            field("state", {"words": ["on", "off"]}, optional=False),
            field("size", INT),
            field("parts", {"list": STR}),
        ],
        "Paging": [field("page", INT, optional=False)],
    }
    typed = {"website_id": STR, "wanted": {"ref": "Wanted"}, "paging": {"ref": "Paging"}}
    [found] = proposed(
        spec, InProcess(small(Filtered), typed={"widgets.list_gadgets": typed}, types=types)
    )
    assert "    query:\n      state: on | off\n      size?: int\n      parts?: str\n" in found.text
    assert problems_with(spec, [found]) == []


def test_it_stands_by_its_neighbours(spec):
    class Both(Gadgets):
        def get_widget(self, website_id: Any, session_id: Any) -> None:
            self.parent.send("GET", f"/website/{website_id}/widget/{session_id}")

    [found] = proposed(spec, InProcess(small(Both), typed=TYPED, types=TYPES))
    assert found.file == "widget_new.yaml"
    assert "resource: widget\n" in found.text
    assert problems_with(spec, [found]) == []


def test_what_keeps_it_from_loading_is_told(spec):
    text = "resource: widget\ntiers: unknown\noperations:\n  get_widget:\n    doc: Again.\n"
    [problem] = problems_with(spec, [Proposal("more.yaml", text)])
    assert problem.startswith("spec/rest/more.yaml:4:3: ")
