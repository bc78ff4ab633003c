"""What a client is called with, and what is kept of what it sends: a real one, over loopback."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import pytest

from codegen.drift.exchange import exchange
from codegen.drift.recorder import Request
from codegen.resolve import load_api
from tests.codegen.drift.small import InProcess
from tests.codegen.drift.small import small
from tests.codegen.drift.small import small_spec


@pytest.fixture
def sent(tmp_path):
    """Requests by method, and how its calls ended."""

    def sent(runner: InProcess) -> tuple[dict[str, list[Request]], dict[str, set[str]]]:
        requests, outcomes = defaultdict(list), defaultdict(set)
        for one in exchange(runner, load_api(small_spec(tmp_path)))[1]:
            name = one.call.method.name.removeprefix("widgets.")
            requests[name] += one.requests
            outcomes[name].add(one.outcome)
        return dict(requests), dict(outcomes)

    return sent


def test_types_are_found_out_by_where_a_text_arrives(sent):
    requests, outcomes = sent(InProcess())
    assert set(requests) == {"get_widget", "list_widgets", "create_widget", "rename_widget"}
    assert set().union(*outcomes.values()) == {""}
    [get] = requests["get_widget"]
    assert get.verb == "GET"
    assert get.path.startswith("/website/text-")
    plain, full = requests["list_widgets"]
    assert plain.query == ()
    assert int(plain.path.rpartition("/")[2]) > 7000  # a page is a number
    assert dict(full.query) == {"search_name": dict(full.query)["search_name"], "only_new": "1"}
    made = [request.body for request in requests["create_widget"]]
    assert {type(body["size"]) for body in made} == {int}
    assert made[0]["parts"] == [{"kind": "round"}, {"kind": "square"}]
    names = {json.dumps(request.body) for request in requests["rename_widget"]}
    assert all(name.startswith('{"name": "text-') for name in names)


def test_a_query_that_is_handed_over_whole_is_an_object(sent):
    class Searches:
        def __init__(self, parent: Any) -> None:
            self.parent = parent

        def search_widgets(self, website_id: Any, page_number: Any, query: Any) -> None:
            path = f"/website/{website_id}/widgets/{page_number}"
            self.parent.send("GET", path, query=query)

    requests, _ = sent(InProcess(small(Searches)))
    [request] = requests["search_widgets"]
    query = dict(request.query)
    assert set(query) == {"search_name", "only_new", "filter"}
    assert json.loads(query["filter"])[0]["name"].startswith("text-")


def test_every_alternative_of_a_type_is_sent_once(sent):
    types = {
        "One": [{"name": "tag", "optional": False, "type": {"words": ["a", "b", "c"]}}],
        "Other": [
            {"name": "flag", "optional": True, "type": {"scalar": "bool"}},
            {"name": "more", "optional": True, "type": {"ref": "Other"}},
            {"name": "rest", "optional": True, "type": {"map": {"scalar": "any"}}},
        ],
    }
    data = {"nullable": {"options": [{"ref": "One"}, {"list": {"ref": "Other"}}]}}
    typed = {"widgets.create_widget": {"website_id": {"scalar": "str"}, "data": data}}
    requests, _ = sent(InProcess(typed=typed, types=types, complete=True))
    bodies = [request.body for request in requests["create_widget"]]
    assert bodies[:3] == [{"tag": "a"}, {"tag": "b"}, {"tag": "c"}]
    [[other]] = [body for body in bodies if isinstance(body, list)]
    assert (other["flag"], other["more"], list(other["rest"])) == (True, {}, ["any_key"])
    assert None in bodies


def test_a_call_that_raises_is_kept_with_what_it_raised(sent):
    class Broken:
        def __init__(self, parent: Any) -> None:
            self.parent = parent

        def before(self, website_id: Any) -> None:
            raise AttributeError("no such method")

        def refused(self, website_id: Any) -> None:
            self.parent.send("GET", f"/website/{website_id}")
            raise RuntimeError({"code": 404, "message": "not_found"})

    requests, outcomes = sent(InProcess(small(Broken)))
    assert (requests["before"], outcomes["before"]) == ([], {"AttributeError: no such method"})
    assert len(requests["refused"]) == 1
    assert outcomes["refused"] == {"refused 404 not_found"}
