"""A spec is data that may be hostile: whatever its texts hold, none of it becomes code."""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from codegen.ir import Api
from codegen.output import generate
from codegen.problems import SpecError
from codegen.render.text import docstring
from codegen.render.tree import render
from codegen.resolve import load_api
from codegen.unasync import Unasync
from tests.codegen.specs import import_package
from tests.codegen.specs import SPEC
from tests.codegen.specs import write_spec

RUN = "__import__('os').system('touch hacked')"
VISIBLE = (
    "'", '"', "''", '""', "'''", '"""', "\\", "\\\\", "\\'", '\\"', '\\"""', '"""\\', "'''\\",
    f'"""; {RUN}; """', f"'''; {RUN}; '''", f"'; {RUN}; '", f'"; {RUN}; "', f"') + {RUN} + ('",
    f'""" + {RUN} + """', RUN, f"{{{RUN}}}", f"#{RUN}", f"`{RUN}`", f"$({RUN})", f"*/ {RUN}",
    "{{ 7 * 7 }}", "{% raw %}", "{% endmacro %}", "{# gone #}", "{{ ''.__class__.__mro__ }}",
    "{%- include '/etc/passwd' -%}", "{{", "}}", "{", "}", "{0}", "{name!r:>{width}}", "%s %(a)s",
    "# type: ignore", "# noqa", "# fmt: off", "# ruff: noqa", "# -*- coding: utf-7 -*-",
    "\\N{BULLET}", "\\x41", "\\u0041", "\\U0010FFFF", "\\u2028", "\\n", "\\t", "\\0", "\\ud800",
    "é", "ß", "日本語", "🎉", "x" * 20_000, '"' * 99, "\\" * 99, "*", "&a", "!!b",
    "- a", "a: b", "? a", "<<", "|", ">", "%YAML 1.1", "@", "yes", "null", "~", "1_000", "0x1F",
    "async", "await", "AsyncCrispClient", "Args:", ">>> 1", "@param x", ":class:`x`", "*args",
)  # fmt: skip
INVISIBLE = (
    "a\nb", "\n", "a\r\nb", "\x00", "\t", "\x1b[31m", "\x07", "\x7f", "\x85", "\x0c", "\u2028",
    "\u2029", "\u200b", "\u200e", "\u202e", "\u2066", "\ufeff", "\u00a0", "\u00ad", "\ud800",
    "\udfff", "\ue000", "\uffff", " a", "a ", "",
)  # fmt: skip
WORST = (f'"""; {RUN}; """', f"'; {RUN}; '", RUN, "{{ 7 * 7 }}", "\\", "a\nb", "\u202e", "{0}", '"')

API = (SPEC / "api.yaml").read_text()
# A file for each text that the spec may hold; the texts stand in quotes, so any may replace them.
FILES = {
    "rest/widget.yaml": """\
resource: "widget"
tiers: ["user"]

operations:

  "get_it":
    http: "GET /it/{user_id}"
    doc: "Get doc."
    note: "Get note."
    anchor: "get-anchor"
    label: "Get Label"
    since: "2026-01-01"
    also: ["further"]
    query:
      "key?":
        type: "one | two = one"
        doc: "Key doc."
        note: "Key note."
        format: "key_<format>"
        seen: ["seen"]
    body:
      "kind": "const fixed"
      "text": "str = preset"
      "state": "State"
    returns: "Thing"
    answers: "200 fine"
    safety: "unsafe"
    causes: ["thing:made"]

  send_it:
    http: POST /it/{user_id}
    doc: Send doc.
    body:
      number?: int
    returns: Sent
    deduplicate: "number by look_up"

  look_up:
    http: GET /it/{user_id}/{number}
    doc: Look doc.
    path:
      number: int
    returns: Sent
""",
    "types/thing.yaml": """\
types:

  "State":
    doc: "State doc."
    note: "State note."
    enum: ["word", "other"]

  "Thing":
    doc: "Thing doc."
    note: "Thing note."
    key: "field"
    fields:
      "field":
        type: "str"
        doc: "Field doc."
        note: "Field note."
        format: "field_<format>"
        seen: ["glimpsed"]
      "by": "str"
      "content": "Content"
      "state": "State"

  Sent:
    doc: Sent doc.
    fields:
      number: int

  "Content":
    doc: "Content doc."
    note: "Content note."
    by: "by"
    of:
      "variant": "str"
      "thing": "Thing"
""",
    "rtm/family.yaml": """\
family: "family"
tiers: ["user"]
scope: "family read"

events:

  "thing:made":
    doc: "Event doc."
    note: "Event note."
    label: "Event Label"
    scope: "event read"
    fields:
      "payload": "Thing"

emits:

  "thing:make":
    doc: "Emit doc."
    fields:
      "sent": "str"
""",
}
# Those of the real api.yaml, which has no quotes.
PLATFORM = (
    "api: Crisp", "revision: 2026-01-29", "host: https://api.crisp.chat", "base_path: /v1",
    "rest: https://docs.crisp.chat/references/rest-api/v1/", "tier_header: X-Crisp-Tier",
    "tiers: [user, website, plugin]", "default_tier: user", "GET: 200 resolved",
    "POST: unsafe",
    "    people_exists:", "400: InvalidDataError",
    "path: /socket.io/", "bind: socket:bind", "plugin: plugin_connect.get_connect_endpoints",
    "signature: X-Crisp-Signature",
    "user_id: str",
)  # fmt: skip
PLATFORM_PROSE = (
    "doc: The search text is too long.",
    "doc: Id or e-mail address of the profile.",
    "format: session_<uuid>",
)


def spots() -> list[tuple[str, str]]:
    """Every quoted text of the files, as it stands there."""
    return [
        (name, f'"{piece}"')
        for name, text in FILES.items()
        for piece in text.split('"')[1::2]
        if text.count(f'"{piece}"') == 1
    ]


# Texts that are prose or words of their own: all visible texts are good there.
_WORDS = ("seen", "glimpsed", "word", "other", "variant", "thing", "key_<format>", "field_<format>")
PROSE = [s for s in spots() if s[1].endswith('."') or s[1].strip('"') in _WORDS]
PROSE += [("api.yaml", spot) for spot in PLATFORM_PROSE]
STRICT = [s for s in spots() if s not in PROSE] + [("api.yaml", spot) for spot in PLATFORM]
# What may stand in a strict one, being letters, digits and signs without a meaning in Python.
TAME = re.compile(r"[\w.,:/&?*=| ~-]+")


def put(files: Mapping[str, str], name: str, spot: str, text: str) -> dict[str, str]:
    """The files with `text` at a spot: instead of it, its value or its key."""
    old = files.get(name, API)
    assert old.count(spot) == 1, spot
    new = json.dumps(text, ensure_ascii=not text.isprintable())
    if spot.endswith(":"):
        new += ":"
    elif not spot.startswith('"'):
        new = f"{spot.partition(': ')[0]}: {new}"
    return {**files, name: old.replace(spot, new)}


def shape(source: str) -> str:
    """The syntax of a module; what its strings say is left out."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


def shapes(api: Api) -> dict[str, str]:
    """By file, the syntax of all that is rendered from a spec, before anything formats it."""
    found: dict[str, str] = {}
    for output in render(api):
        if output.how == "Rendered":
            found[output.path] = shape(output.text)
            if output.path.startswith("_async/"):
                found["sync " + output.path] = shape(Unasync().convert(output.text))
    return found


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return shapes(load_api(write_spec(tmp_path_factory.mktemp("harmless"), FILES)))


def verdict(folder: Path, files: Mapping[str, str]) -> Api | SpecError:
    try:
        return load_api(write_spec(folder, files))
    except SpecError as error:
        assert all(problem.line >= 1 and problem.file for problem in error.problems)
        assert str(error).isprintable() or "\n" in str(error)
        return error


def test_the_spots_are_all_there():
    assert (len(PROSE), len(STRICT)) == (26, 51)


@pytest.mark.parametrize("text", VISIBLE, ids=lambda text: ascii(text)[:30])
def test_any_visible_text_may_stand_in_prose_and_changes_nothing(tmp_path, harmless, text):
    files: Mapping[str, str] = FILES
    for name, spot in PROSE:
        # `*` at the end of a word of an enum makes it open, which is meant to change the code;
        # no two words may be alike; keys of YAML are not endless.
        if (spot == '"word"' and "*" in text) or spot == '"other"':
            continue
        if len(text) < 1000 or spot not in ('"variant"', '"thing"'):
            files = put(files, name, spot, text if spot != '"thing"' else text + "2")
    api = verdict(tmp_path, files)
    assert isinstance(api, Api), str(api)
    assert shapes(api) == harmless
    assert api.types["Thing"].doc == text


@pytest.mark.parametrize("text", INVISIBLE, ids=ascii)
def test_what_a_reviewer_cannot_see_is_refused_in_prose(tmp_path, text):
    folder = write_spec(tmp_path, FILES)
    for name, spot in PROSE[INVISIBLE.index(text) % 3 :: 3]:
        old = (folder / name).read_text("utf-8")
        (folder / name).write_text(put(FILES, name, spot, text)[name], "utf-8")
        with pytest.raises(SpecError):
            load_api(folder)
        (folder / name).write_text(old, "utf-8")


@pytest.mark.parametrize(("name", "spot"), STRICT, ids=lambda text: text)
def test_texts_with_a_form_of_their_own_are_refused_or_tame(tmp_path, name, spot):
    folder = write_spec(tmp_path, FILES)
    # Each text costs a run, so every spot gets the worst ones and its share of the others.
    for text in (*WORST, *(*VISIBLE, *INVISIBLE)[STRICT.index((name, spot)) % 16 :: 16]):
        (folder / name).write_text(put(FILES, name, spot, text)[name], "utf-8")
        try:
            shapes(load_api(folder))
        except SpecError:
            continue
        assert TAME.fullmatch(text)


def test_docstrings_say_the_text_and_nothing_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    # One text for each spot of prose, so that every hostile one is somewhere, on two rounds.
    for start in range(0, len(VISIBLE), len(PROSE)):
        files = dict(FILES)
        texts = dict(zip(PROSE, VISIBLE[start:], strict=False))
        for (name, spot), text in texts.items():
            files = put(files, name, spot, text)
        target = tmp_path / str(start) / "crisp_client"
        generate(load_api(write_spec(tmp_path / str(start), files)), target)
        package = import_package(target)
        for module in sorted(path.relative_to(target) for path in target.rglob("*.py")):
            if module.parts[0] in ("models", "events", "_sync", "_async", "_facts.py"):
                name = ".".join([package.__name__, *module.with_suffix("").parts])
                __import__(name.removesuffix(".__init__"))
        wanted = {spot: text for (_, spot), text in texts.items()}
        found = {
            '"Get doc."': package.CrispClient("a", "b").widget.get_it,
            '"Thing doc."': package.models.Thing,
            '"Event doc."': package.events.ThingMade,
        }
        for spot, thing in found.items():
            if spot in wanted:
                assert (inspect.getdoc(thing) or "").startswith(wanted[spot].strip())
        assert not list(tmp_path.rglob("hacked"))
    assert "hacked" not in sys.modules


@pytest.mark.parametrize("text", (*VISIBLE, *INVISIBLE), ids=lambda text: ascii(text)[:30])
def test_a_docstring_evaluates_to_its_text(text):
    assert ast.literal_eval(f'"""{docstring(text)}"""') == text
