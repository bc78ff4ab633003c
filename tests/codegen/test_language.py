"""The JSON Schema of the spec language in the hands of check-jsonschema: good specs and bad."""

from __future__ import annotations

import json
from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path

import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from codegen.language.files import differing
from codegen.language.files import first_line
from codegen.language.files import FOLDER
from codegen.language.files import write
from codegen.language.keys import BLOCKS
from codegen.language.page import markdown
from codegen.language.schema import FILES
from tests.codegen.exported import FILES as EVERYTHING
from tests.codegen.specs import operations
from tests.codegen.specs import problems
from tests.codegen.specs import SPEC
from tests.codegen.test_operation_problems import operation_cases
from tests.codegen.test_spec_problems import API
from tests.codegen.test_spec_problems import PLATFORM
from tests.codegen.test_type_problems import event_cases
from tests.codegen.test_type_problems import type_cases


def refused(kind: str, files: Iterable[Path]) -> set[str]:
    """Names of the files that do not fit the schema of their kind."""
    command = ["--schemafile", str(FOLDER / f"schema/{kind}.json"), "--output-format", "json"]
    ran = CliRunner().invoke(check_jsonschema, [*command, *map(str, files)])
    found = json.loads(ran.stdout)
    assert (ran.exit_code == 0) == (found["status"] == "ok"), ran.output
    assert found.get("parse_errors", []) == []
    return {Path(error["filename"]).stem for error in found.get("errors", [])}


def kind_of(path: Path) -> str:
    return "api" if path.name == "api.yaml" else path.parent.name


def test_the_committed_files_are_what_the_language_makes():
    assert differing() == []


def test_only_what_differs_is_written(tmp_path):
    assert write(tmp_path) == ["spec-keys.md", *(f"schema/{kind}.json" for kind in FILES)]
    assert write(tmp_path) == []
    (tmp_path / "schema/rest.json").write_text("{}")
    assert differing(tmp_path) == ["schema/rest.json"]
    assert write(tmp_path) == ["schema/rest.json"]
    assert differing(tmp_path) == []


def test_an_editor_says_something_of_every_key():
    for block in BLOCKS.values():
        for key in block.keys.values():
            assert key.doc.endswith("."), (block.title, key.name)
    page = markdown()
    for block in BLOCKS.values():
        assert all(f"`{name}`" in page for name in block.keys), block.title


@pytest.mark.parametrize("kind", FILES)
def test_our_spec_fits(kind):
    files = [path for path in sorted(SPEC.rglob("*.yaml")) if kind_of(path) == kind]
    assert files
    assert refused(kind, files) == set()


def test_our_spec_names_its_schemas():
    for path in SPEC.rglob("*.yaml"):
        line = path.read_text("utf-8").partition("\n")[0]
        assert line == first_line(kind_of(path)), path
        assert (path.parent / line.partition("$schema=")[2]).is_file()


# Bad ones: what the loader's tests refuse


def bad() -> Iterator[tuple[str, str, str]]:
    """Kind of file, name and text of each case."""
    for old, new, _ in PLATFORM:
        yield "api", new.strip(), API.replace(old, new)
    yield "api", "a missing part", API.replace("\nauth:", "\nouth:")
    for name, text, _ in operation_cases():
        yield "rest", name, operations(text)
    for name, text, _ in event_cases():
        yield "rtm", name, f"family: thing\ntiers: [user]\nevents:\n  {text}\n"
    for name, text, _ in type_cases():
        yield "types", name, f"types:\n  {text}\n"


# What a schema cannot see: what other names there are, and what stands between brackets.
UNSEEN = {
    "api": {"default_tier: root", "website_ids: website_connect.get", "user_id: User"},
    "rest": {
        *("causes", "cursor", "either", "login", "no such type", "pick", "shares", "tier"),
        *("pages of none", "pages that say it twice"),
        *("its own route", "shares of another resource", "shares what shares"),
        *(
            "closed",
            "default",
            "cut text",
            "word twice",
            "pick twice",
            "empty range",
            "same kind",
            "page or number",
        ),
        *("name twice", "one route", "one argument twice", "method name that is taken"),
        *("method that walks a list", "method that walks a list, later"),
        "method name of an annotation",
        *("parameter", "parameter of two operations", "parameter twice", "path and query"),
        "path type that is not used",
        *("unknown successor", "own successor", "unknown successor of a key"),
        *("each: unknown", "each: ids", "each: itself", "each: field", "each: value"),
        *("each: no id", "a presumed tier", "a tier stated and presumed", "whole day of a number"),
        *("own successor of a key", "successor inside of a text"),
        *("optional that is no page", "page in the middle", "page and body", "page or number"),
    },
    "rtm": {"one class", "tier"},
    "types": {
        *("extends nothing", "extends an enum", "cycle", "long chain", "alike, inherited"),
        *("alike", "taken name", "variant by a field", "key", "order", "starts of no field"),
        *("starts that do not fit", "starts with a word that is none"),
        *("unknown successor", "former name of another", "former input name"),
        *("a reference to nothing", "a reference that is no text"),
        *("whole day", "a field beside a time"),
    },
}


@pytest.mark.parametrize("kind", FILES)
def test_what_the_loader_refuses_does_not_fit(tmp_path, kind):
    names = {}
    for number, (of, name, text) in enumerate(bad()):
        if of == kind:
            names[str(number)] = name
            (tmp_path / f"{number}.yaml").write_text(text, "utf-8")
    found = refused(kind, sorted(tmp_path.iterdir()))
    assert {name for number, name in names.items() if number not in found} == UNSEEN[kind]


@pytest.mark.parametrize("name", EVERYTHING)
def test_one_of_everything_fits(tmp_path, name):
    path = tmp_path / "any.yaml"
    path.write_text(EVERYTHING[name], "utf-8")
    assert refused(name.partition("/")[0], [path]) == set()


TYPED = "types:\n  A:\n    doc: It.\n    fields:\n      a: %s\n"
GOOD_TYPES = (
    *("str", "int 1..5", "int 1..", "ms | null", "null | ms", "A", "[A]", "[[A]]", "'[A] | null'"),
    *("{str: any}", "{str: [A]}", "'{str: A} | null'", "a | b", "a | b | null", "urn:* | b"),
    *("on | off", "str | A | [str]", "{type: str, max: 5, seen: [a, 1, true], secret: true}"),
    *("{type: str, example: 2020}", "{type: [str], example: [a]}", "{type: any, example: {a: b}}"),
    *(
        "'a  |  b'",
        "{type: A, doc: 2020}",
        "int | null",
        "sss | any.thing",
        "{type: str, max: '5'}",
    ),
)
BAD_TYPES = (
    *("strr", "a", "null", "1", "true", "int a", "str 1..5", "flag", "page", "json A", "const a"),
    *("A |", "'| A'", "a | null", "'[A'", "{int: A}", "[a, b]", "[]", "{}", "str = a", "A B", "A!"),
    *("{type: str, max: a}", "{type: str, closed: true}", "{type: str, secret: yes}", "{doc: It.}"),
    *("{type: str, example: ''}", "{type: any, example: []}", "{type: any, example: null}"),
    *("{type: str, kind: str}", "a | b |", "''", "[str, null]", "{type: str, doc: ''}", "a || b"),
)


def test_types(tmp_path):
    """The schema and the loader agree."""
    files = {}
    for text in (*GOOD_TYPES, *BAD_TYPES):
        files[text] = tmp_path / f"{len(files)}.yaml"
        files[text].write_text(TYPED % text, "utf-8")
    found = refused("types", files.values())
    for text, path in files.items():
        loaded = problems({"types/thing.yaml": TYPED % text}) == []
        assert (loaded, path.stem not in found) == (text in GOOD_TYPES,) * 2, text
