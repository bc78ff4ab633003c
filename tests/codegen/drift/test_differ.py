"""Requests as they were recorded, beside the spec: each way to differ, and to be alike."""

from __future__ import annotations

import pytest

from codegen.drift.client import Client
from codegen.drift.client import Method
from codegen.drift.compare import Comparison
from codegen.drift.exchange import Call
from codegen.drift.exchange import Sent
from codegen.drift.finding import Finding
from codegen.drift.recorder import Request
from codegen.resolve import load_api
from tests.codegen.drift.small import small_spec

GET = "/website/text-1/widget/text-2"
NEW = "/website/text-1/widget"
LIST = "/website/text-1/widgets/7001"


def findings(spec, *requests, complete=False, name="widgets.any", outcome="", doubled=False):
    """What one method is told that sends these requests, the base of the spec left out."""
    comparison = Comparison(load_api(spec))
    for version in ("1", "2") if doubled else ("1",):
        method = Method(name, "Widgets", "", ())
        client = Client("made", version, (method,), {}, complete)
        sent = [Sent(Call(method, (), {}), tuple(requests), outcome)]
        comparison.add(client, sent)
    return [f for f in comparison.findings() if f.rule != "route-lost" or "widget" in f.subject]


def told(found: list[Finding]) -> list[str]:
    return [f"{each.rule} {each}" for each in found]


def get(path, query=()):
    return Request("GET", path, tuple(query))


def post(body, path=NEW):
    return Request("POST", path, body=body)


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (get(GET), []),
        (get(f"{LIST}/"), []),
        (get(LIST, [("search_name", "text-3"), ("only_new", "1"), ("filter", "[]")]), []),
        (get(LIST, [("search_name", "7")]), []),
        (get(LIST, [("any_key", "text-3")]), []),
        (
            get(LIST, [("colour", "text-3")]),
            ["key-new widget.list_widgets query.colour: they send it, the spec lacks it"],
        ),
        (
            get(LIST, [("only_new", "true")]),
            ["kind widget.list_widgets query.only_new: they send `true`, which is no flag"],
        ),
        (
            get(LIST, [("filter", "text-3")]),
            [
                "kind widget.list_widgets query.filter: they send any text, which is no "
                "json [WidgetFilter]"
            ],
        ),
        (
            get(LIST, [("filter", '[{"name": 1, "more": 2}]')]),
            [
                "key-new widget.list_widgets query.filter[].more: they send it, the spec lacks it",
                "kind widget.list_widgets query.filter[].name: they send number, the spec has text",
            ],
        ),
        (
            get("/website/text-1/widgets/first"),
            ["kind widget.list_widgets path.page_number: they send `first`, which is no page"],
        ),
        (post({"name": "text-3", "size": 7, "parts": [{"kind": "round"}]}), []),
        (post({}), []),
        (post(None), []),
        (post({"any_key": "text-3"}), []),
        (
            post({"name": None, "colour": "text-3", "parts": [{"kind": "flat"}]}),
            [
                "key-new widget.create_widget body.colour: they send it, the spec lacks it",
                "kind widget.create_widget body.name: they send null, the spec has text",
                "word widget.create_widget body.parts[].kind: they send `flat`, which the spec "
                "lacks",
            ],
        ),
        (
            post([{"name": "text-3"}]),
            ["kind widget.create_widget body: they send list, the spec has object"],
        ),
        (
            Request("PATCH", GET, body={"name": True, "size": "text-3"}),
            ["kind widget.rename_widget body.name: they send bool, the spec has text"],
        ),
        (
            Request("GET", GET, body={"name": "text-3"}),
            ["key-new widget.get_widget body: they send one (name), the spec has none"],
        ),
        (
            Request("PUT", GET),
            [
                "route-new PUT /website/text-1/widget/text-2: widgets.any takes it, "
                "the spec lacks it"
            ],
        ),
    ],
)
def test_one_request(tmp_path, request_, expected):
    assert told(findings(small_spec(tmp_path), request_)) == expected


def test_one_value_of_the_right_kind_is_enough(tmp_path):
    """A client may take more than one kind of argument; null is told apart."""
    spec = small_spec(tmp_path)
    assert findings(spec, post({"name": "text-3", "size": "text-4"}), post({"size": 7})) == []
    assert told(findings(spec, post({"name": "text-3"}), post({"name": None}))) == [
        "kind widget.create_widget body.name: they send null, which the spec does not allow"
    ]
    texts = [get(LIST, [("only_new", text)]) for text in ("text-3", "1")]
    assert findings(spec, *texts) == []


def test_what_a_complete_client_lacks(tmp_path):
    spec = small_spec(tmp_path)
    known = [get(GET), get(LIST, [("search_name", "a"), ("filter", "[]")])]
    assert findings(spec, *known) == []
    assert told(findings(spec, *known, post({"name": "text-3", "parts": []}), complete=True)) == [
        "route-lost widget.rename_widget: PATCH /website/{website_id}/widget/{session_id} "
        "is in the spec, they lack it",
        "key-lost widget.create_widget body.size: the spec has it, they never send it",
        "key-lost widget.list_widgets query.only_new: the spec has it, they never send it",
    ]


def test_what_ends_by_the_spec_itself_is_explained(tmp_path):
    def edit(text):
        end = "  deprecated: It ends.\n    successor: widget.get_widget\n"
        return text.replace("  doc: Rename one.\n", f"  doc: Rename one.\n  {end}").replace(
            "    fields?:\n      size: int\n",
            "    fields?:\n      size: {type: int, deprecated: Nobody reads it.}\n",
        )

    spec = small_spec(tmp_path, edit)
    known = [get(GET), get(LIST, [("only_new", "1"), ("search_name", "a"), ("filter", "[]")])]
    made = post({"name": "text-3", "parts": [{"kind": "round"}]})
    assert findings(spec, *known, made, complete=True) == []
    # Nor is it asked what goes over a route that ends.
    assert findings(spec, Request("PATCH", GET, body={"colour": 1})) == []


def test_the_revision_that_brought_it_is_named(tmp_path):
    def edit(text):
        return text.replace("doc: Rename one.", "doc: Rename one.\n    since: 2026-02-01").replace(
            "only_new?: flag", "only_new?: {type: flag, since: 2026-03-01}"
        )

    spec = small_spec(tmp_path, edit)
    found = findings(spec, get(GET), get(LIST, [("search_name", "a")]), post({}), complete=True)
    since = {each.subject.split()[0]: each.since for each in found if each.since}
    assert since == {"widget.rename_widget": "2026-02-01", "widget.list_widgets": "2026-03-01"}
    assert "(since 2026-02-01)" in str(found[0])


def test_a_method_of_the_same_name_on_another_route_has_moved(tmp_path):
    spec = small_spec(tmp_path)
    moved = Request("GET", "/website/text-1/thing/text-2")
    expected = (
        "route-moved widget.get_widget: widgets.getWidget is GET /website/text-1/thing/text-2, "
        "the spec has GET /website/{website_id}/widget/{session_id}"
    )
    assert told(findings(spec, moved, name="widgets.getWidget")) == [expected]
    # The operation is then no route that they lack; but where it is called too, the route is new.
    found = findings(spec, moved, get(GET), name="widgets.getWidget")
    assert [each.rule for each in found] == ["route-new"]


def test_a_method_that_keeps_to_a_route_that_ends_lacks_the_new_one(tmp_path):
    """The client is older than the spec, which gave the name to another route."""

    def edit(text):
        old = "http: GET /website/{website_id}/old/{session_id}\n    doc: It.\n"
        end = "    deprecated: It ends.\n    successor: widget.get_widget\n"
        return text.replace("  get_widget:", f"  get_old_widget:\n    {old}{end}\n  get_widget:")

    old = Request("GET", "/website/text-1/old/text-2")
    spec = small_spec(tmp_path, edit)
    found = findings(spec, old, name="widgets.getWidget", complete=True)
    assert told(found)[-1] == (
        "route-moved widget.get_widget: widgets.getWidget is GET "
        "/website/{website_id}/old/{session_id}, the spec has GET "
        "/website/{website_id}/widget/{session_id}"
    )
    assert "widget.get_widget" not in {f.subject for f in found if f.rule == "route-lost"}
    assert findings(spec, old, name="widgets.getWidget") == []


def test_routes_that_two_operations_share_are_compared_with_both(tmp_path):
    shared = (
        "\n  paint_widget:\n    shares: rename_widget\n    doc: Paint one.\n"
        "    body:\n      colour: str\n"
    )
    spec = small_spec(tmp_path, lambda text: text.replace("\ntypes:", f"{shared}\ntypes:", 1))
    body = {"name": "text-3", "size": "small", "colour": "text-4"}
    assert findings(spec, Request("PATCH", GET, body=body)) == []


def test_a_method_that_sends_nothing_is_named(tmp_path):
    found = findings(small_spec(tmp_path), outcome="AttributeError: no delete")
    assert told(found) == ["silent made widgets.any: it sends nothing; AttributeError: no delete"]


def test_what_two_clients_share_is_told_once(tmp_path):
    [found] = findings(small_spec(tmp_path), get(LIST, [("colour", "a")]), doubled=True)
    assert found.clients == ("made@1", "made@2")
