"""Names that the templates use themselves: an argument or a field of such a name works."""

from __future__ import annotations

import ast
import builtins
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen import reserved
from codegen.naming import python_name
from codegen.naming import type_problem
from tests.codegen.specs import build
from tests.codegen.specs import Caller
from tests.codegen.specs import operations
from tests.codegen.specs import ROOT

PACKAGE = ROOT / "generated" / "crisp_client"

WIDGET = """\

put_it:
  http: PUT /it/{user_id}
  doc: A body of which a part is picked.
  query:
    picked?: str
  body: Thing {name, other?}

choose_it:
  http: PATCH /it/{user_id}
  doc: One of two fields.
  body:
    exactly_one?: str
    one_of?: str
  either: [exactly_one, one_of]

list_it:
  http: GET /it/{user_id}/{page_number}
  doc: A list.
  query:
    by_page?: str
  returns: [Thing]

log_in:
  http: POST /it
  doc: With a variable of its own.
  client: login
  returns: Session
  body:
    session: str
"""
TYPES = """
types:

  Thing:
    fields:
      name: str
      classmethod: str
      secret_field: str
      token: {type: str, secret: true}
    fields?:
      other: str

  Session:
    fields:
      identifier: str
      key: str
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reserved")
    return build(folder, {"rest/widget.yaml": operations(WIDGET) + TYPES})


@pytest.fixture(params=["sync", "async"])
def caller(request, package):
    return Caller(package, request.param)


def test_arguments_that_would_hide_a_function(caller):
    assert caller.sends("put_it", "u", {"name": "x"}, picked_="y").query == {"picked": "y"}
    assert caller.sends("choose_it", "u", one_of_="x").body == {"one_of": "x"}
    with pytest.raises(TypeError, match="exactly one of exactly_one_, one_of_ must be given"):
        caller("choose_it", "u")
    assert caller.sends("list_it", "u", by_page_="x", answer=[]).query == {"by_page": "x"}
    answer = {"identifier": "i", "key": "k"}
    assert caller("log_in", "x", answer=answer).identifier == "i"


def test_fields_that_would_hide_what_a_class_needs(package):
    thing = importlib.import_module(f"{package.__name__}.models").Thing
    values = {"name": "a", "classmethod": "b", "secret_field": "c", "token": "d"}
    found = thing.from_dict(values, strict=True)
    assert (found.classmethod_, found.secret_field_, found.token) == ("b", "c", "d")
    assert found.to_dict() == values


# Whatever a method or a class of the package needs, `reserved` has found in the templates.


def used(node: ast.AST) -> set[str]:
    """Return the names that a piece of code reads, and does not make itself."""
    names = [n for n in ast.walk(node) if isinstance(n, ast.Name)]
    made = {n.id for n in names if isinstance(n.ctx, ast.Store)}
    made |= {n.arg for n in ast.walk(node) if isinstance(n, ast.arg)}
    return {n.id for n in names} - made


def annotations(function: ast.AST) -> Iterator[ast.AST]:
    """Yield what Python looks up in the class, where the function stands."""
    assert isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
    arguments = function.args
    for one in (*arguments.args, *arguments.kwonlyargs):
        yield from filter(None, [one.annotation])
    yield from filter(None, [*arguments.defaults, *arguments.kw_defaults, function.returns])
    yield from function.decorator_list


def classes(folder: str) -> Iterator[tuple[ast.stmt, bool]]:
    """Yield what stands in the classes of a folder, each with whether it is a method."""
    for path in sorted((PACKAGE / folder).glob("[a-z_]*.py")):
        if path.name == "__init__.py":
            continue
        for node in ast.parse(path.read_text()).body:
            for inner in node.body if isinstance(node, ast.ClassDef) else ():
                yield inner, isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef)


def test_all_that_methods_need_is_reserved():
    needed: set[str] = set()
    for node, is_method in classes("_async/resources"):
        if is_method:
            needed |= used(node).union(*map(used, annotations(node)))
    needed = {name for name in needed if not name.startswith("_")}
    assert needed - reserved.in_methods() == set()
    assert {"models", "many", "by_page", "str", "Iso8601", "overload"} <= needed


def test_all_that_classes_need_is_reserved():
    needed: set[str] = set()
    for folder in ("models", "events"):
        for node, is_method in classes(folder):
            needed |= set().union(*map(used, annotations(node))) if is_method else used(node)
    known = reserved.in_classes()
    assert {name for name in needed if name.islower()} - known == set()
    assert {"models", "str", "secret_field", "classmethod"} <= needed
    others = needed - known
    assert not others & {*reserved.types(), *dir(builtins)}


def test_no_type_has_the_name_of_a_constant_of_python():
    """mypy takes `NotImplemented` for Python's own, whatever it names."""
    assert type_problem("NotImplemented")
    assert type_problem("NotImplement") is None


def test_what_is_renamed_is_what_hides():
    """A name that harms nowhere stays, or it would be renamed with the next template."""
    for name in ("model", "session", "data", "value", "name", "new", "cls", "state", "key"):
        assert python_name(name) == name


def test_the_sync_half_renames_no_argument():
    assert python_name("aio") == "aio_"
    assert python_name("aclose") == "aclose_"


def test_what_events_and_models_need():
    assert {"decode", "sys", "getattr", "too_deep"} <= reserved.modules_of_events()
    assert {"getattr", "import_module"} <= reserved.modules_of_models()
    modules = {path.stem for path in Path(PACKAGE / "models").glob("*.py")}
    assert not modules & reserved.modules_of_models()
