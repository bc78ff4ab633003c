"""`scope:` of an operation: its form, who inherits it, and where it is shown."""

from __future__ import annotations

import pytest

from codegen.export.openapi import openapi
from codegen.inventory import inventory
from codegen.render.tree import render
from tests.codegen.linting import found
from tests.codegen.linting import MADE
from tests.codegen.linting import operation
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.specs import platform
from tests.codegen.specs import problems
from tests.codegen.test_lint import RTM

DO = "do_it:\n  http: POST /it\n  doc: One.\n  tiers: [plugin]\n"


def spec(text: str) -> dict[str, str]:
    return {"rest/widget.yaml": operations(text)}


@pytest.mark.parametrize(
    "scope", ["none", "unknown", "things", "things read", "bucket:url write", "website:a_b:c"]
)
def test_a_scope_may_be_named_without_what_it_allows(scope):
    api = load(spec(f"{DO}  scope: {scope}\n"))
    assert {o.key: o.scope for o in api.operations()}["widget.do_it"] == scope


@pytest.mark.parametrize(
    "scope",
    [
        "Things read",
        "things  read",
        "things delete",
        "a::b",
        ":a",
        "a:",
        "none read",
        "unknown read",
    ],
)
def test_a_scope_of_another_form_is_refused_at_its_place(scope):
    (said,) = problems(spec(f"{DO}  scope: '{scope}'\n"))
    assert said.startswith(f'spec/rest/widget.yaml:9:12: `scope` cannot be "{scope}"')
    assert said.endswith("as `website:operators write`, or `none`, or `unknown`")


def test_a_scope_that_nobody_states_is_unknown():
    api = load(spec(DO))
    assert {o.scope for o in api.operations()} == {"unknown"}


SHARED = f"{DO}  scope: things write\ndo_that:\n  shares: do_it\n  doc: That.\n"


def test_an_operation_has_the_scope_of_the_route_that_it_shares():
    api = load(spec(SHARED))
    assert {o.key: o.scope for o in api.operations()}["widget.do_that"] == "things write"


def test_an_operation_that_shares_a_route_states_no_scope():
    (said,) = problems(spec(f"{SHARED}  scope: things write\n"))
    assert said.endswith("the scope is that of the shared route; remove `scope:`")


@pytest.mark.parametrize(
    ("line", "expected"),
    [("", None), ("  scope: none\n", "none"), ("  scope: a read\n", "a read")],
)
def test_lists_and_exports_name_the_scope_that_is_known(line, expected):
    api = load(spec(DO + line))
    assert {o["name"]: o for o in inventory(api)["operations"]}["do_it"]["scope"] == expected
    assert openapi(api)["paths"]["/it"]["post"].get("x-crisp-scope") == expected


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "(refused).\n        Scope: unknown.\n"),
        ("  scope: none\n", "(refused).\n        Scope: none.\n"),
        ("  scope: a read\n", "(refused).\n        Scope: a read.\n"),
    ],
)
def test_the_docstring_names_the_scope(line, said):
    made = {output.path: output.text for output in render(load(spec(DO + line)))}
    assert said in made["_async/resources/widget.py"]


# Lint


def test_a_scope_that_no_caller_can_have():
    text = "do_it:\n  http: POST /did\n  doc: One.\n  scope: things write\n  tiers: [user]\n"
    assert found(operation(text)) == ["scope-of-nobody things write"]
    for tiers in ("[user, plugin]", "[user, (website)]", "unknown"):
        other = text.replace("[user]", tiers)
        assert found(operation(other)) == []


@pytest.mark.parametrize(
    ("method", "scope", "expected"),
    [
        ("GET", "things write", ["scope-against-verb things write"]),
        ("HEAD", "things write", ["scope-against-verb things write"]),
        ("DELETE", "things read", ["scope-against-verb things read"]),
        ("GET", "things read", []),
        ("DELETE", "things write", []),
        ("GET", "things", []),
        ("DELETE", "none", []),
    ],
)
def test_what_a_scope_allows_fits_the_verb(method, scope, expected):
    text = f"do_it:\n  http: {method} /did\n  doc: One.\n  tiers: unknown\n  scope: {scope}\n"
    assert found(operation(text)) == expected
    assert found(operation(text + "  note: It is odd.\n")) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a:thing", "a:things", ["scope-lookalike a:things"]),
        ("a:things", "a:thing", ["scope-lookalike a:thing"]),
        ("a:things", "a:thinks", ["scope-lookalike a:thinks"]),
        ("a:hings", "a:things", ["scope-lookalike a:things"]),
        ("a:thing", "a:thingsy", []),
        ("a:things", "b:thinks", []),
        ("a:things", "a:things", []),
    ],
)
def test_scopes_that_are_one_letter_apart(one, other, expected):
    text = f"do_it:\n  http: POST /did\n  doc: One.\n  tiers: unknown\n  scope: {one}\n"
    event = (RTM, MADE, MADE.replace("    fields", f"    scope: {other} read\n    fields"))
    assert found(operation(text), event) == expected


def test_a_tier_with_scopes_is_a_tier():
    named = platform().replace("scoped_tiers: [website, plugin]", "scoped_tiers: [website, app]")
    (said,) = problems({"api.yaml": named})
    assert said.endswith('`scoped_tiers` has "app", which `tiers` lacks')


def test_where_no_tier_has_scopes_any_operation_may_state_one():
    named = platform("  website_id: str\n  user_id: str\n  page_number: page\n")
    text = "do_it:\n  http: POST /did\n  doc: One.\n  scope: things write\n  tiers: [user]\n"
    none = {"api.yaml": named.replace("  scoped_tiers: [website, plugin]\n", "")}
    assert found(operation(text), more=none) == []
