"""`new resource` writes a file that is good as it is, and refuses what cannot be one."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.coverage import lacks
from codegen.leftovers import Asked
from codegen.lint import lint
from codegen.resolve import load_api
from tests.codegen.specs import build
from tests.codegen.specs import ROOT
from tests.codegen.specs import SPEC
from tests.codegen.specs import write_spec

CREATED = "gizmo:created"
EVENTS = f"""\
family: gizmo
tiers: [user]
scope: unknown
web_hook: true
events:
  {CREATED}:
    doc: A gizmo was added.
    fields:
      website_id: str
      gizmo: Gizmo
"""


@pytest.fixture
def new(tmp_path, monkeypatch, capsys):
    """Run the command on the smallest spec."""
    monkeypatch.chdir(tmp_path)
    write_spec(tmp_path, {})

    def run(name: str) -> tuple[int, str, str]:
        status = main(["new", "resource", name])
        return (status, *capsys.readouterr())

    return run


@pytest.mark.parametrize(
    ("name", "type_", "methods"),
    [
        ("website_widgets", "Widget", "list_widgets get_widget"),
        ("user_categories", "Category", "list_categories delete_category"),
        ("inboxes", "Inbox", "list_inboxes create_inbox"),
        ("plugin_status", "Status", "list_statuses update_status"),
        ("website_session_requests", "SessionRequest", "list_session_requests"),
        ("models", "Model2", "list_models"),  # the package has a `Model`
    ],
)
def test_a_skeleton_loads_is_clean_and_generates(new, tmp_path, name, type_, methods):
    assert new(name) == (
        0,
        f"wrote spec/rest/{name}.yaml; replace what its comments say, then run `make generate`\n",
        "",
    )
    text = Path(f"spec/rest/{name}.yaml").read_text("utf-8")
    api = load_api(Path("spec"))
    assert not [finding for finding in map(str, lint(api)) if f"rest/{name}.yaml" in finding]
    [resource] = [resource for resource in api.resources if resource.name == name]
    assert [operation.method for operation in resource.operations] == [
        *("GET", "GET", "POST", "PATCH", "DELETE")
    ]
    assert type_ in api.types
    package = build(tmp_path, {f"rest/{name}.yaml": text})
    with package.CrispClient() as client:
        made = getattr(client, name)
        assert all(callable(getattr(made, method)) for method in methods.split())
        assert callable(getattr(made, f"iter_{methods.split()[0]}"))


def test_a_skeleton_beside_the_real_spec(tmp_path, monkeypatch):
    for path in SPEC.rglob("*.yaml"):
        copy = tmp_path / "spec" / path.relative_to(SPEC)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    assert main(["new", "resource", "website_gizmos"]) == 0
    path = Path("spec/rest/website_gizmos.yaml")
    returned = "    returns: GizmoNew\n"
    assert path.read_text("utf-8").count(returned) == 1
    path.write_text(path.read_text("utf-8").replace(returned, f"{returned}    causes: {CREATED}\n"))
    Path("spec/rtm/gizmo.yaml").write_text(EVENTS)
    api = load_api(Path("spec"))
    assert lint(api) == []
    found = lacks(api, Asked(Path("generated"), frozenset(), ()), tmp_path)
    [without] = [lack.operations for lack in found if lack.what == "example"]
    assert [key for key in without if key.startswith("website_gizmos.")] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Widget", 'the resource name "Widget" must be snake_case: lower-case words joined by `_`'),
        ("../a", 'the resource name "../a" must be snake_case: lower-case words joined by `_`'),
        ("import", 'the resource name "import" is a Python keyword'),
        ("listen", 'the resource name "listen" is an attribute of every client'),
        ("user_connect", "spec/rest/user_connect.yaml exists already; nothing was written"),
        ("gadgets", "the resource `gadgets` stands in spec/rest/things.yaml already; "
         "add operations there"),
        ("websites", "choose another name; with this one:\nspec/rest/websites.yaml:18:11: "
         "`{website_id}` stands twice in the path\n"),
    ],
)  # fmt: skip
def test_a_name_that_cannot_be_is_refused(new, name, said):
    gadgets = "resource: gadgets\ntiers: [user]\noperations:\n  a:\n    http: GET /a\n    doc: A.\n"
    Path("spec/rest/things.yaml").write_text(gadgets)
    before = sorted(Path().rglob("*"))
    status, out, err = new(name)
    assert (status, out) == (1, "")
    assert err.startswith(said)
    assert sorted(Path().rglob("*")) == before


def test_a_spec_that_is_not_good_is_told_first(new):
    Path("spec/rest/user_connect.yaml").write_text("resource: [")
    status, _, err = new("widgets")
    assert status == 3
    assert err.startswith("spec/rest/user_connect.yaml:2:1: the file ends inside of `[`")


def test_the_page_of_the_language_tells_of_it():
    assert "python -m codegen new resource" in (ROOT / "docs/spec-language.md").read_text("utf-8")
