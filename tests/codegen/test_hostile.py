"""A spec is data that may be hostile: whatever its texts hold, none of it becomes code."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest

from codegen.ir import Api
from codegen.language.keys import BLOCKS
from codegen.output import generate
from codegen.problems import Problems
from codegen.problems import SpecError
from codegen.render.text import docstring
from codegen.render.tree import render
from codegen.resolve import load_api
from codegen.resolve.api import resolve
from codegen.unasync import Unasync
from tests.codegen.hostile import FILES
from tests.codegen.hostile import INVISIBLE
from tests.codegen.hostile import put
from tests.codegen.hostile import Spot
from tests.codegen.hostile import spots
from tests.codegen.hostile import VISIBLE
from tests.codegen.hostile import WORST
from tests.codegen.specs import declared
from tests.codegen.specs import import_package
from tests.codegen.specs import load
from tests.codegen.specs import write_spec

PROSE = [spot for spot in spots() if spot.is_prose]
STRICT = [spot for spot in spots() if not spot.is_prose]
# What may stand in a strict one, being letters, digits and signs without a meaning in Python.
TAME = re.compile(r"[\w.,:/&?*=| ~-]+")


def verdict(spot: Spot, text: str) -> Api | SpecError:
    """The spec with a text in one place."""
    told = Problems()
    try:
        found = declared({**FILES, **put({spot.file: FILES[spot.file]}, {spot: text})}, told)
        told.raise_any()  # of hundreds of texts there is no need to know what else is wrong
        return resolve(found, told)
    except SpecError as error:
        assert all(problem.line >= 1 and problem.file for problem in error.problems)
        assert all(problem.message.isprintable() for problem in error.problems)
        return error


class Syntax(NamedTuple):
    """The syntax of a module: what strings say is left out of its shape."""

    shape: str
    names: frozenset[str]
    """Every identifier, and every kind of node."""


@lru_cache(1000)
def syntax(text: str) -> Syntax:
    said, tree = set(), ast.parse(text)
    for node in ast.walk(tree):
        said.add(f"<{type(node).__name__}>")
        for attribute in ("id", "attr", "arg", "name", "asname", "module"):
            if isinstance(value := getattr(node, attribute, None), str):
                said.add(value)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return Syntax(ast.dump(tree), frozenset(said))


@lru_cache(1000)
def in_sync(text: str) -> str:
    return Unasync().convert(text)


def modules(api: Api) -> dict[str, Syntax]:
    """By file, all that is rendered from a spec, before anything formats it."""
    found: dict[str, Syntax] = {}
    for output in render(api):
        if output.how == "Rendered" and output.path.endswith(".py"):
            found[output.path] = syntax(output.text)
            if output.path.startswith("_async/"):
                found["sync " + output.path] = syntax(in_sync(output.text))
    return found


def shapes(api: Api) -> dict[str, str]:
    return {path: module.shape for path, module in modules(api).items()}


def names(api: Api) -> set[str]:
    return set().union(*(module.names for module in modules(api).values()))


@pytest.fixture(scope="module")
def harmless() -> Api:
    return load(FILES)


@pytest.fixture(scope="module")
def harmless_shapes(harmless: Api) -> dict[str, str]:
    return shapes(harmless)


@pytest.fixture(scope="module")
def known(harmless: Api) -> set[str]:
    return names(harmless)


# What is tried


def block_of(path: tuple[str, ...]) -> str:
    """The block whose key stands at the end of a path."""
    match path[:-1]:
        case () | ("errors", "reasons", _) if path[0] in BLOCKS["api.yaml"].keys:
            return "reason" if len(path) > 1 else "api.yaml"
        case ():
            return "file"
        case (name,) | ("rtm", name) if name in BLOCKS:
            return name
        case ("removed", _):
            return "removed"
        case ("handles", _):
            return "handle"
        case ("operations" | "events" | "emits" | "types" as kind, _):
            return kind.removesuffix("s")
        case (*_, "fields" | "fields?" | "query" | "body" | "path" | "params", _):
            return "field"
    return ""


def test_every_key_of_the_language_has_a_place_in_the_spec():
    used: dict[str, set[str]] = {}
    for spot in spots():
        used.setdefault(block_of(spot.path), set()).add(spot.path[-1])
    for name, kind in BLOCKS.items():
        block = "file" if name.endswith(" file") else name
        # Both have `params`, and each stands first in its file.
        shared = {"params"} if block == "file" else set()
        assert kind.keys.keys() <= used.get(block, set()) | shared, name


def test_there_are_many_texts_and_places():
    assert len({*VISIBLE, *INVISIBLE}) == len(VISIBLE) + len(INVISIBLE) >= 100
    assert len(PROSE) > 35 and len(STRICT) > 200
    assert any(spot.file == "api.yaml" for spot in PROSE)


# Prose


def in_prose(text: str) -> dict[Spot, str]:
    """Where a text may stand, all of it at once: `*` opens an enum, which is meant to change the
    code; no two words may be alike; keys of YAML are not endless."""
    found = {}
    for spot in PROSE:
        last = spot.path[-1]
        if (last == "enum" and "*" in text) or spot.text.value == "other":
            continue
        if spot.is_key and len(text) > 1000:
            continue
        if last == "format" and text.isalpha():  # a misspelt name of a form
            continue
        found[spot] = text + "2" if spot.is_key and last == "thing" else text
    return found


@pytest.mark.parametrize("text", VISIBLE, ids=lambda text: ascii(text)[:30])
def test_any_visible_text_may_stand_in_prose_and_changes_nothing(harmless_shapes, text):
    api = load(put(FILES, in_prose(text)))
    assert shapes(api) == harmless_shapes
    assert api.types["Thing"].doc == text


@pytest.mark.parametrize("text", INVISIBLE, ids=ascii)
def test_what_a_reviewer_cannot_see_is_refused_in_prose(text):
    for spot in PROSE:
        assert isinstance(verdict(spot, text), SpecError), spot


def test_docstrings_say_the_text_and_nothing_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    # One text for each place, so that every hostile one is somewhere, on two rounds.
    for start in range(0, len(VISIBLE), len(PROSE)):
        texts = dict(zip(PROSE, VISIBLE[start:], strict=False))
        allowed = {spot: text for spot, text in texts.items() if spot in in_prose(text)}
        target = tmp_path / str(start) / "crisp_client"
        generate(load(put(FILES, allowed)), target)
        package = import_package(target)
        for module in sorted(path.relative_to(target) for path in target.rglob("*.py")):
            if module.parts[0] in ("models", "events", "_sync", "_async", "_facts.py"):
                name = ".".join([package.__name__, *module.with_suffix("").parts])
                __import__(name.removesuffix(".__init__"))
        wanted = {spot.text.value: text for spot, text in allowed.items()}
        found = {
            "Get doc.": package.CrispClient("a", "b").widget.get_it,
            "Thing doc.": package.models.Thing,
            "Event doc.": package.events.ThingMade,
            "Holder doc.": package.resources.HolderHandle,
        }
        for spot, thing in found.items():
            if spot in wanted:
                assert (inspect.getdoc(thing) or "").startswith(wanted[spot].strip())
        assert not list(tmp_path.rglob("hacked"))
    assert "hacked" not in sys.modules


@pytest.mark.parametrize("text", (*VISIBLE, *INVISIBLE), ids=lambda text: ascii(text)[:30])
def test_a_docstring_evaluates_to_its_text(text):
    assert ast.literal_eval(f'"""{docstring(text)}"""') == text


# Texts with a form of their own


def refused_or_tame(spot: Spot, texts: tuple[str, ...], known: set[str]) -> int:
    """Count the texts that make a spec; its code must say nothing that they do not say."""
    good = 0
    for text in texts:
        if isinstance(api := verdict(spot, text), SpecError):
            continue
        good += 1
        assert TAME.fullmatch(text), spot
        words = re.findall(r"[a-z0-9]+", text.lower())
        for name in names(api) - known:
            squashed = name.lower().replace("_", "")
            assert any(word in squashed for word in words), (spot, text, name)
    return good


@pytest.mark.parametrize("name", FILES)
def test_they_are_refused_or_tame(name, known):
    """Each text costs a run: every place gets one of the worst, and its share of the others."""
    texts = (*VISIBLE, *INVISIBLE)
    for number, spot in enumerate(STRICT):
        if spot.file == name:
            share = texts[number % 37 :: 37]
            refused_or_tame(spot, (WORST[number % len(WORST)], *share), known)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("name", FILES)
def test_every_text_in_every_place_is_refused_or_tame(name, known):
    for spot in STRICT:
        if spot.file == name:
            refused_or_tame(spot, (*VISIBLE, *INVISIBLE), known)


def test_some_of_them_are_good(known):
    """Or nothing would be tried but how the loader refuses."""
    places = [spot for spot in STRICT if spot.path[-1] in ("since", "label", "scope")]
    good = [refused_or_tame(spot, VISIBLE, known) for spot in places if not spot.is_key]
    assert sum(good) > 20


def test_a_spec_folder_is_read_as_the_files_are(tmp_path: Path):
    assert load_api(write_spec(tmp_path, FILES)) == load(FILES)
