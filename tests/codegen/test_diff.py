"""`diff` as a whole: nothing is missed, everything has a rule, and sides come from git too."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from codegen import ir
from codegen import irtypes
from codegen.__main__ import main
from codegen.diff import compare as module
from codegen.diff.change import Change
from codegen.diff.compare import compare
from codegen.diff.report import lines
from codegen.diff.rules import _rule
from codegen.diff.rules import judge
from codegen.diff.source import load_side
from codegen.diff.source import SourceError
from codegen.ir import Api
from codegen.resolve import load_api
from tests.codegen.specs import operations
from tests.codegen.specs import write_spec

# What a reader of the diff does not miss: places, and what only follows from something else.
DERIVED = {
    "place", "name", "module", "segments", "file", "resources", "files", "family", "class_name",
    "returns_text", "type_text", "direction", "extends", "resource", "shares", "picked", "wire",
    "text", "parameter", "optional", "spans",
    "states_safety", "lookup_path",
}  # fmt: skip


def test_a_spec_does_not_differ_from_itself(real_api):
    assert compare(real_api, real_api) == []
    assert list(lines([])) == ["no difference"]


def variations(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every way to change one thing in a value of the IR, with where it is."""
    if isinstance(value, tuple) and value and not isinstance(value[0], str):
        # The first of each class stands for the others.
        first = {type(item): index for index, item in reversed(list(enumerate(value)))}
        for index in first.values():
            for where, new in variations(value[index], f"{path}[{index}]"):
                yield where, (*value[:index], new, *value[index + 1 :])
    elif attrs.has(type(value)) and not isinstance(value, irtypes.Type):
        for field in attrs.fields(type(value)):
            if field.name not in DERIVED:
                for where, new in variations(getattr(value, field.name), f"{path}.{field.name}"):
                    yield where, attrs.evolve(value, **{field.name: new})
    elif isinstance(value, dict):
        keys = {type(item): key for key, item in reversed(value.items())}
        for key in keys.values():
            for where, new in variations(value[key], f"{path}[{key}]"):
                yield where, {**value, key: new}
    elif value != ():
        yield path, changed(value)


def changed(value: Any) -> Any:
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case str() | None:
            return "changed"
        case tuple():
            return (*value, "changed")
    return irtypes.Scalar("float")


FULL = """\
list_them:
  http: GET /them/{user_id}
  doc: Them.
  query:
    before?: ms
  returns: [Thing]
  awaits: thing:made matching id = before
  cursor: before = time
  also: others
  causes: thing:made
put_them:
  http: PUT /them/{user_id}
  doc: Them.
  body:
    first?: {type: str, doc: It., note: It., format: an_<id>, max: 3, seen: [a]}
    second?: a | b
  either: [first, second]
send_them:
  http: POST /them/{user_id}
  doc: Them.
  body: Thing {id}
  safety: idempotent
add_them:
  http: POST /them
  doc: Them.
  body: {number?: int}
  returns: Added
  deduplicate: number by get_them
get_them:
  http: GET /one/{number}
  doc: Them.
  path: {number: int}
  returns: Added
"""
TYPES = """\
types:
  Thing:
    doc: A thing.
    key: id
    fields: {id: str, time: ms, word: Word, either: Either}
  Added: {doc: Added., fields: {number: int}}
  Word: {doc: A word., enum: [a, b]}
  Either: {doc: It., by: id, of: {a: str}}
"""
EVENTS = """\
family: thing
tiers: [user]
events:
  thing:made: {doc: Made., fields: {id: str}}
emits:
  thing:make: {doc: Make., fields: {id: str}}
"""
FILES = {"rest/a_widget.yaml": operations(FULL), "types/a.yaml": TYPES, "rtm/a.yaml": EVENTS}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Api:
    return load_api(write_spec(tmp_path_factory.mktemp("full"), FILES))


def widget(api: Api) -> ir.Resource:
    return next(resource for resource in api.resources if resource.name == "widget")


def test_nothing_that_changes_goes_unnoticed(full):
    found: list[tuple[str, Api]] = []
    for operation in widget(full).operations:
        for where, new in variations(operation, operation.name):
            found.append((where, attrs.evolve(full, resources=(ir.Resource("w", (new,), ()),))))
    base = {o.name: attrs.evolve(full, resources=(ir.Resource("w", (o,), ()),))
            for o in widget(full).operations}  # fmt: skip
    for name in ("Thing", "Word", "Either"):
        for where, new in variations(full.types[name], name):
            found.append((where, attrs.evolve(full, types={**full.types, name: new})))
    for where, families in variations(full.families, "families"):
        found.append((where, attrs.evolve(full, families=families)))
    for where, platform in variations(full.platform, "platform"):
        found.append((where, attrs.evolve(full, platform=platform)))
    assert len(found) > 100
    missed = [w for w, new in found if not compare(base.get(re.split(r"[.\[]", w)[0], full), new)]
    assert not missed, missed


def test_everything_that_compare_can_say_has_a_rule():
    source = ast.parse(inspect.getsource(module))
    said = {
        node.value
        for node in ast.walk(source)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(
            r"(operation|name|type|word|event|emit|body|platform)\.[a-z_]+", node.value
        )
    }
    assert len(said) > 30
    hows = ("added", "removed", "type", "default", "became_required", "became_optional", "limits")
    said |= {
        f"{t}.{h}" for t in ("path", "query", "body", "field", "payload") for h in (*hows, "doc")
    }
    said |= {f"platform.{field.name}" for field in attrs.fields(ir.Platform)}
    said |= {f"event.{name}" for name in ("tiers", "scope", "web_hook", "status")}
    for what in said:
        for required in (True, False):
            assert judge(Change(what, "subject", required=required)).message
    with pytest.raises(LookupError):
        _rule(Change("other.changed", "subject"))


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    git("init", "-b", "main")
    (tmp_path / "README").write_text("")
    git("add", ".")
    git("commit", "-m", "no spec yet")
    git("tag", "empty")
    write_spec(tmp_path, FILES)
    git("add", ".")
    git("commit", "-m", "a spec")
    return tmp_path


def test_a_revision_of_git(repository, capsys):
    text = FILES["rest/a_widget.yaml"].replace("GET /them/", "GET /these/")
    write_spec(repository, {**FILES, "rest/a_widget.yaml": text})
    assert main(["diff", "main:"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "breaking   operation.path           widget.list_them: the path changed from "
        "/them/{user_id} to /these/{user_id}  (spec/rest/a_widget.yaml:5:3)",
        "1 breaking",
    ]
    assert main(["diff", "main:", "HEAD:"]) == 0
    assert capsys.readouterr().out == "no difference\n"


def test_a_bad_spec_in_a_revision_is_named_by_it(repository, capsys):
    (repository / "spec/rest/a_widget.yaml").write_text("a: b")
    git("commit", "-a", "-m", "bad")
    assert main(["diff", "main:"]) == 3
    assert "main:spec/rest/a_widget.yaml:1:1: unknown key" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("nosuch:", "nosuch: fatal: not a valid object name: nosuch"),
        ("empty:", "empty: fatal: pathspec 'spec' did not match any files"),
        ("--output=hacked:", "--output=hacked: fatal: not a valid object name"),
        (":", ": fatal: not a valid object name"),
    ],
)
def test_revisions_that_do_not_serve(repository, revision, message):
    with pytest.raises(SourceError, match=re.escape(message)):
        load_side(revision)
    assert not (repository / "hacked").exists()


def test_no_git_and_no_repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(SourceError, match="not a git repository"):
        load_side("main:")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SourceError, match="main: git is not installed"):
        load_side("main:")
