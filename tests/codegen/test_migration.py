"""`docs/migration.md`: nothing that it tells is missing in the package, or in Crisp's clients."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from crisp_api import Crisp

from codegen.__main__ import main
from codegen.drift.exchange import exchange
from codegen.drift.routes import route_of
from codegen.drift.routes import routes
from codegen.migration.clients import load_clients
from codegen.migration.clients import Method
from codegen.migration.ours import Ours
from codegen.migration.page import FACTS
from codegen.migration.page import PAGE
from codegen.migration.page import page
from codegen.problems import SpecError
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import events
from crisp_client import UNSET
from tests.codegen.drift.small import InProcess
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.specs import real_api
from tests.codegen.specs import ROOT
from tests.codegen.specs import write_spec

API = real_api()
TEXT = (ROOT / PAGE).read_text("utf-8")
CLIENTS = {client.key: client for client in load_clients(ROOT / FACTS)}
ROWS = re.findall(r"^\| `(\w+\.\w+\(.*?\))` \| `(client\..*?)` \|$", TEXT, re.MULTILINE)
RENAMED = {"plugin.subscribe_plugin_to_website(website_id)"}
"""Whose arguments do not say which plugin."""


def test_each_method_of_each_client_has_its_row() -> None:
    calls = [method.call for client in CLIENTS.values() for method in client.methods]
    assert {key: len(client.methods) for key, client in CLIENTS.items()} == {
        "pypi": 80,
        "node": 229,
        "original": 45,
    }
    assert [theirs for theirs, _ in ROWS] == calls


@pytest.mark.parametrize("kind", [CrispClient, AsyncCrispClient])
def test_what_is_told_of_a_method_is_how_it_is_called(kind: Any) -> None:
    client = kind("identifier", "key")
    for call in {ours for _, ours in ROWS}:
        resource, name, told = re.fullmatch(r"client\.(\w+)\.(\w+)\((.*)\)", call).groups()
        taken = inspect.signature(getattr(getattr(client, resource), name)).parameters
        named = [one for one in told.split(", ") if one]
        by_name = named[named.index("*") + 1 :] if "*" in named else []
        assert [one.rstrip("?") for one in named if one != "*"] == list(taken)[:-1], call
        assert [one.rstrip("?") for one in by_name] == [
            one.name for one in taken.values() if one.kind is one.KEYWORD_ONLY
        ][:-1], call
        for one in named:
            default = taken[one.rstrip("?")].default if one != "*" else None
            if one.endswith("?"):
                assert default is not inspect.Parameter.empty, call
            elif one != "*":  # a mapping in the place of the first takes that of the others
                assert default in (inspect.Parameter.empty, UNSET), call


def test_methods_keep_their_names() -> None:
    for client in CLIENTS.values():
        for method in client.methods:
            ours = Ours(API).call(method).partition("(")[0].rpartition(".")[2]
            assert (ours == method.name) is (method.call not in RENAMED), method.call


def test_methods_of_the_first_client_stay_with_their_resource() -> None:
    for method in CLIENTS["original"].methods:
        assert Ours(API).call(method).startswith(f"client.{method.resource}.{method.name}(")


def test_each_event_is_there_by_its_name_and_class() -> None:
    rows = re.findall(r"^\| `([\w:]+)` \| `events\.(\w+)` \| (yes)? ?\| (yes)? ?\|$", TEXT, re.M)
    assert all(getattr(events, name).event_name == event for event, name, *_ in rows)
    for column, key in ((2, "original"), (3, "node")):
        assert {row[0] for row in rows if row[column]} == set(CLIENTS[key].events)
    assert [len(CLIENTS[key].events) for key in ("original", "node", "pypi")] == [67, 81, 0]


def test_the_facts_are_those_of_the_python_client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Crisp, "REQUEST_HEADERS", dict(Crisp.REQUEST_HEADERS))
    assert facts(InProcess(Crisp)) == told("pypi")


def told(key: str) -> dict[str, set[tuple[str, str]]]:
    """Return the routes by method, as the file of facts has them."""
    return {
        method.call: {(method.verb, method.path)} if method.verb else set()
        for method in CLIENTS[key].methods
    }


def facts(runner: Any) -> dict[str, set[tuple[str, str]]]:
    """Return the routes by method, as the client itself takes them."""
    client, sent = exchange(runner, API)
    calls = {
        method.name: ", ".join(p.name + "?" * p.optional for p in method.parameters)
        for method in client.methods
    }
    known = routes(API)
    taken: dict[str, set[tuple[str, str]]] = {f"{n}({p})": set() for n, p in calls.items()}
    for one in sent:
        for request in one.requests:
            route = route_of(request, known)
            assert route is not None
            path = route.first.path.replace("?}", "}")
            name = one.call.method.name
            taken[f"{name}({calls[name]})"].add((request.verb, path))
    return taken


# What a spec says that is changed


GET = "get_it:\n  http: GET /it\n  doc: It.\n"
OTHER = "\nget_other:\n  http: GET /other\n  doc: It.\n"


def found(text: str, call: str, route: tuple[str, str]) -> str:
    resource, name = re.match(r"(\w+)\.(\w+)", call).groups()
    api = load({"rest/widget.yaml": operations(text)})
    return Ours(api).call(Method(call, resource, name, *route))


@pytest.mark.parametrize(
    ("call", "route", "ours"),
    [
        ("website.get_it()", ("GET", "/it"), "client.widget.get_it()"),
        ("website.fetch_it()", ("GET", "/it"), "client.widget.fetch_it()"),
        ("website.read_it()", ("GET", "/it"), "client.widget.get_it()"),
        ("widget.get_it()", ("GET", "/wrong"), "client.widget.get_it()"),
        ("widget.get_it()", ("GET", "/other"), "client.widget.get_it()"),
        ("website.get_it()", ("GET", "/other"), "client.widget.get_other()"),
        ("website.get_it()", ("", ""), "client.widget.get_it()"),
        ("website.get_it()", ("GET", "/gone"), 'client.request("GET", "/gone")'),
        ("website.get_it()", ("PUT", "/it"), 'client.request("PUT", "/it")'),
    ],
)
def test_a_method_is_found_by_its_route_or_else_by_its_name(
    call: str, route: tuple[str, str], ours: str
) -> None:
    assert found(GET + "  also: fetch_it\n" + OTHER, call, route) == ours


def test_of_two_methods_on_a_route_it_is_the_one_of_that_name() -> None:
    both = GET + "\nget_it_all:\n  shares: get_it\n  doc: It.\n"
    for name in ("get_it", "get_it_all"):
        call = found(both, f"website.{name}()", ("GET", "/it"))
        assert call == f"client.widget.{name}()"


@pytest.fixture
def project(
    package_of_one_file: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    write_spec(tmp_path, {"rest/widget.yaml": operations(GET)})
    (tmp_path / "docs").mkdir()
    (tmp_path / "examples").mkdir()
    for name in ("before", "after"):
        (tmp_path / f"examples/moving_{name}.py").write_text(f"print('{name}')\n")
    write_facts(tmp_path, "website.getIt(id?): GET /it")
    monkeypatch.chdir(tmp_path)
    main(["generate"])
    main(["names"])
    yield tmp_path


def write_facts(folder: Path, method: str) -> None:
    clients = ("pypi", "node", "original")
    text = "".join(f"{key}:\n  title: {key}\n  methods:\n    {method}\n\n" for key in clients)
    (folder / FACTS).write_text(text)


def test_the_page_is_written_when_it_is_not_as_it_should_be(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    for printed in (f"wrote   {PAGE}\n", ""):
        assert main(["migration"]) == 0
        assert capsys.readouterr().out == printed
    assert "| `website.getIt(id?)` | `client.widget.get_it()` |" in (project / PAGE).read_text()
    assert "print('before')\n```" in (project / PAGE).read_text()


def test_a_page_that_is_behind_fails_the_check(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["migration"])
    assert main(["check"]) == 0
    write_facts(project, "website.getIt(): GET /it")
    capsys.readouterr()
    for _ in range(2):
        assert main(["check"]) == 1
        said = f"{PAGE} is not what the spec makes; run `make generate`\n"
        assert said in capsys.readouterr().out
        (project / PAGE).unlink(missing_ok=True)


def test_a_spec_without_facts_needs_no_page(project: Path) -> None:
    (project / FACTS).unlink()
    assert main(["migration"]) == main(["check"]) == 0
    assert not (project / PAGE).exists()


def test_the_page_in_docs_is_what_the_spec_makes() -> None:
    assert page(API, ROOT) == TEXT


@pytest.mark.parametrize(
    ("method", "said"),
    [
        ("website.getIt: GET /it", "a method is as `website.get_website(website_id, page?)`"),
        ("getIt(id): GET /it", "a method is as `website.get_website(website_id, page?)`"),
        ("website.getIt(id): /it", "behind a method stands the route that it takes"),
        ("website.getIt(id): [GET, /it]", "behind a method stands the route that it takes"),
        ("website.getIt(id): none", "behind a method stands the route that it takes"),
    ],
)
def test_facts_that_cannot_be_read(project: Path, method: str, said: str) -> None:
    write_facts(project, method)
    with pytest.raises(SpecError) as raised:
        load_clients(project / FACTS)
    assert said in str(raised.value.problems[0])
    assert f"{FACTS}:4:" in str(raised.value.problems[0]).replace("\\", "/")
    assert main(["check"]) == main(["migration"]) == 3


@pytest.mark.parametrize(
    "client",
    ["pypi: text", "pypi:\n  title: a", "pypi:\n  titel: a\n  methods:\n    a.b(): GET /c"],
)
def test_a_client_that_cannot_be_read(tmp_path: Path, client: str) -> None:
    (tmp_path / "clients.yaml").write_text(client + "\n")
    with pytest.raises(SpecError, match="a client has `title:`, a block of `methods:`"):
        load_clients(tmp_path / "clients.yaml")


def test_a_method_that_sends_nothing_says_why(project: Path) -> None:
    write_facts(project, "website.getIt(): none, because it fails")
    assert main(["migration"]) == 0
    assert "`client.widget.get_it()`" in (project / PAGE).read_text()
