"""Operations of the spec language as methods: what a call sends, in both flavours."""

from __future__ import annotations

import datetime
import inspect
import typing
from pathlib import Path
from types import ModuleType

import pytest

from codegen.naming import resource_problem
from tests.codegen.specs import build
from tests.codegen.specs import Caller
from tests.codegen.specs import operations
from tests.codegen.specs import problems

WIDGET = """\

get_widget:
  http: GET /widget/{user_id}
  doc: One widget.
  also: [get, fetch]

list_pages:
  http: GET /widget/{user_id}/pages/{page_number}
  doc: Pages.
  returns: [str]

list_all:
  http: GET /widgets/{page_number?}
  doc: Pages, the first of which has an address without its number.
  returns: [str]

get_file:
  http: GET /files/{where...}
  doc: A file.
  path:
    where: str

get_by_color:
  http: GET /colors/{color}
  doc: A color, from a list that Crisp does not extend.
  path:
    color:
      type: red | blue
      closed: true

exists:
  http: HEAD /widget/{user_id}
  doc: Whether there is one.

search:
  http: GET /search
  doc: Everything that a query may hold.
  query:
    text: str
    deep?: flag
    since?: iso8601
    after?: ms
    filters?: str | json [Filter]
    order?: up | down
    closed_order?:
      type: up | down
      closed: true
    per_page?: int 20..50 = 20
    limit: int = 7
    ratio: float = 0.5
    exact: flag = true
    size: int | Size = 3
    from?: str

create:
  http: POST /widgets
  doc: Fields in line, of which the required ones come first.
  body:
    note?: str
    name: str
    owner?: str | null
    kind: const widget
    copies: int | null = 2
    state: State = on
    tags?: [str]
    models?: int
    list?: bool

save:
  http: PUT /widget/{user_id}
  doc: A named body.
  body: Filter

update:
  http: PATCH /widget/{user_id}
  doc: Part of a type.
  body: Filter {field, values?}

put_settings:
  http: PUT /widget/{user_id}/settings
  doc: Any object.
  body: '{str: any}'

set_state:
  http: PATCH /widget/{user_id}/state
  doc: A state, from a list that Crisp does not extend.
  body:
    state:
      type: State
      closed: true
    mode?:
      type: fast | slow:* | null
      closed: true

park:
  shares: set_state
  doc: The same route in another shape.
  body:
    state: const off

reset:
  http: POST /widget/{user_id}/reset
  doc: Without a body.

remove:
  http: DELETE /widget/{user_id}
  doc: Without a body.

log_in:
  http: POST /login
  doc: Log in.
  auth: none
  client: login
  returns: Session
  body:
    email: str

log_out:
  http: POST /logout
  doc: Log out.
  client: logout
"""
TYPES = """\
types:

  State:
    doc: A state.
    enum: [on, off]

  Size:
    doc: A size.
    enum: [small, large]

  Filter:
    doc: A condition.
    fields:
      field: str
      from: str
    fields?:
      values: [str]

  Session:
    doc: A session.
    fields:
      identifier: str
      key: str
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder = tmp_path_factory.mktemp("calls")
    text = operations(WIDGET.replace("    size: int | Size = 3\n", ""))
    return build(folder, {"rest/widget.yaml": text, "types/widget.yaml": TYPES})


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, package: ModuleType) -> Caller:
    return Caller(package, request.param)


def parameters(call: Caller, name: str) -> list[str]:
    signature = inspect.signature(getattr(call.client.widget, name))
    return [str(parameter).partition(":")[0] for parameter in signature.parameters.values()]


def required(mapping: type) -> set[str]:
    hints = typing.get_type_hints(mapping, include_extras=True)
    return {key for key, hint in hints.items() if typing.get_origin(hint) is not typing.NotRequired}


def test_path_values_are_encoded_as_one_segment(call):
    assert call.sends("get_widget", "a/b c").path == "/widget/a%2Fb%20c"
    with pytest.raises(ValueError):
        call("get_widget", "")


def test_a_page_counts_from_one_by_default(call):
    assert call.sends("list_pages", "u", answer=[]).path == "/widget/u/pages/1"
    assert call.sends("list_pages", "u", 3, answer=[]).path == "/widget/u/pages/3"
    assert call.sends("list_all", answer=[]).path == "/widgets/1"


def test_a_spanning_parameter_keeps_its_slashes(call):
    assert call.sends("get_file", "a/b c").path == "/files/a/b%20c"


def test_a_closed_path_parameter_is_checked(call):
    assert call.sends("get_by_color", "red").path == "/colors/red"
    with pytest.raises(ValueError, match="color must be one of red, blue"):
        call("get_by_color", "green")


def test_further_names_are_the_same_method(call):
    resource = type(call.client.widget)
    assert resource.get is resource.fetch is resource.get_widget


@pytest.mark.parametrize(
    ("status", "expected"), [(200, True), (404, False)], ids=["found", "not found"]
)
def test_head_tells_whether_something_is_there(call, status, expected):
    call.status = status
    assert call("exists", "u") is expected
    assert call.seen[-1].method == "HEAD"


def test_query_defaults_are_sent_only_for_arguments_that_have_them(call):
    assert call.sends("search", text="x").query == {
        "text": "x",
        "limit": "7",
        "ratio": "0.5",
        "exact": "1",
    }


def test_query_values_on_the_wire(call):
    when = datetime.datetime(2026, 1, 29, 12, tzinfo=datetime.UTC)
    seen = call.sends(
        "search",
        text="",
        deep=False,
        since=when,
        after=5,
        filters=[{"field": "f", "from": "g"}],
        order="sideways",
        closed_order="up",
        per_page=30,
        exact=False,
        from_="me",
    )
    assert seen.query == {
        "text": "",
        "deep": "0",
        "since": "2026-01-29T12:00:00+00:00",
        "after": "5",
        "filters": '[{"field":"f","from":"g"}]',
        "order": "sideways",
        "closed_order": "up",
        "per_page": "30",
        "limit": "7",
        "ratio": "0.5",
        "exact": "0",
        "from": "me",
    }


def test_a_time_without_zone_and_a_word_outside_a_closed_enum_are_refused(call):
    with pytest.raises(ValueError, match="since must have a time zone"):
        call("search", text="x", since=datetime.datetime(2026, 1, 29))
    with pytest.raises(ValueError, match="closed_order must be one of up, down"):
        call("search", text="x", closed_order="sideways")
    assert call.seen == []


def test_query_arguments_are_keyword_only(call):
    with pytest.raises(TypeError):
        call("search", "x")


def test_inline_body_in_order_of_need(call):
    assert parameters(call, "create") == [
        "name", "note", "owner", "copies", "state", "tags", "models_", "list_", "options",
    ]  # fmt: skip
    seen = call.sends("create", "n", models_=1, list_=True)
    assert seen.body == {
        "name": "n",
        "kind": "widget",
        "copies": 2,
        "state": "on",
        "models": 1,
        "list": True,
    }


def test_null_is_sent_and_what_is_not_given_is_not(call):
    assert call.sends("create", "n", owner=None, copies=None).body["owner"] is None
    assert call.seen[-1].body["copies"] is None
    assert "note" not in call.seen[-1].body


def test_named_and_picked_bodies_take_mappings(call, package):
    body = {"field": "f", "from": "x"}
    assert call.sends("save", "u", body).body == body
    assert call.sends("update", "u", {"field": "f"}).body == {"field": "f"}
    assert call.sends("put_settings", "u", {"a": [1, None]}).body == {"a": [1, None]}
    assert required(package.models.UpdateBody) == {"field"}
    assert required(package.models.Filter) == {"field", "from"}


def test_closed_body_fields(call):
    assert call.sends("set_state", "u", "on").body == {"state": "on"}
    assert call.sends("set_state", "u", "off", None).body == {"state": "off", "mode": None}
    for mode in ("fast", "slow:", "slow:2"):
        assert call.sends("set_state", "u", "off", mode).body["mode"] == mode


@pytest.mark.parametrize("state", ["paused", "o", "On", "on ", "", None, 1])
def test_a_closed_body_field_is_checked(call, state):
    with pytest.raises(ValueError, match=f"^state must be one of on, off, not {state!r}$"):
        call("set_state", "u", state)


@pytest.mark.parametrize("mode", ["fas", "Fast", "fast ", "slow", "a slow:2", "", 1])
def test_a_closed_body_field_that_is_open_at_its_end_is_checked(call, mode):
    with pytest.raises(ValueError, match=rf"^mode must be one of fast, slow:\*, not {mode!r}$"):
        call("set_state", "u", "on", mode)


def test_a_shared_route_in_another_shape(call):
    seen = call.sends("park", "u")
    assert (seen.method, seen.path, seen.body) == ("PATCH", "/widget/u/state", {"state": "off"})


def test_verbs_that_have_a_body_always_have_one(call):
    assert call.sends("reset", "u").body == {}
    assert call.sends("remove", "u").body is None


def test_login_and_logout_change_the_credentials_of_the_client(call):
    call.make(None, None)
    session = call("log_in", "a@b.c", answer={"identifier": "i", "key": "k"})
    assert (session.identifier, call.seen[-1].authorized) == ("i", False)
    assert call.sends("get_widget", "u").authorized
    call("log_out")
    with pytest.raises(call.package.CrispError):
        call("get_widget", "u")


def test_defaults_of_two_kinds_are_refused_where_they_cannot_be_told_apart():
    [problem] = problems({"rest/widget.yaml": operations(WIDGET), "types/widget.yaml": TYPES})
    assert problem.endswith('the default "3" does not fit its type')


def test_docstrings_say_what_the_signature_cannot(call):
    doc = inspect.getdoc(type(call.client.widget).search)
    assert doc is not None
    assert doc.startswith("Everything that a query may hold.\n\n`GET /search`\nTiers: user (")
    assert "per_page: From 20 to 50. Without it Crisp uses 20." in doc
    assert "since: A `datetime`, a `date` in UTC, or ISO 8601." in doc


def test_no_resource_can_hide_an_attribute_of_the_client(package):
    for name in ("CrispClient", "AsyncCrispClient"):
        base = getattr(package, name).__mro__[1:]
        public = {n for cls in base for n in vars(cls) if not n.startswith("_")}
        assert [n for n in sorted(public) if not resource_problem(n)] == []


def in_order(text):
    """Its lines, with the imports sorted by their names in this flavour."""
    lines = text.splitlines()[1:]
    return sorted(lines, key=lambda line: line if line.startswith("from ") else "~")


def test_the_two_flavours_differ_by_await_only(package):
    folder = Path(package.__path__[0])
    sync = (folder / "_sync/resources/widget.py").read_text()
    text = (folder / "_async/resources/widget.py").read_text()
    for old, new in (("async def", "def"), ("await ", ""), ("Async", "")):
        assert old in text
        text = text.replace(old, new)
    assert in_order(text) == in_order(sync)
