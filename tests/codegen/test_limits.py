"""A file made to be slow or large ends in a problem: within a second and 256 MiB.

One process with both limits loads them all; what passes a limit ends it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.codegen.specs import operations
from tests.codegen.specs import ROOT
from tests.codegen.specs import write_spec

TYPES, REST, RTM = "types/thing.yaml", "rest/widget.yaml", "rtm/thing.yaml"
CHILD = """
import json, resource, signal, sys
from pathlib import Path
from codegen.problems import SpecError
from codegen.resolve import load_api

resource.setrlimit(resource.RLIMIT_AS, (256 << 20, 256 << 20))
for folder in map(Path, sys.argv[1:]):
    signal.setitimer(signal.ITIMER_PROF, 1.0)
    try:
        load_api(folder)
        found = []
    except SpecError as error:
        found = [str(problem) for problem in error.problems]
    signal.setitimer(signal.ITIMER_PROF, 0)
    print(json.dumps([folder.parent.name, found[:1]]), flush=True)
"""


def lines(text: str, count: int) -> str:
    return "".join(text.replace("#", str(number)) for number in range(count))


BASE = "types:\n  Base:\n    fields:\n" + lines("      f#: int\n", 4_000)
DEEP = "nested deeper than 16 levels"
HUGE = "100 MB"
LARGE = "the file is larger than 1,000,000 bytes; split it"
ALIKE = "Abcdefghij" * 4


def cases() -> Iterator[tuple[str, dict[str, str | bytes], str]]:
    """Name, files and what is said of them; nothing of a spec that is only large."""
    yield HUGE, {TYPES: "types:\n"}, f"1:1: {LARGE}"
    yield "deep lists", {TYPES: "[" * 100_000}, f"1:17: {DEEP}"
    yield "deep maps", {TYPES: "{a: " * 100_000}, f"1:65: {DEEP}"
    yield "deep block lists", {TYPES: "- " * 100_000}, f"1:33: {DEEP}"
    steps = "".join(" " * depth + "a:\n" for depth in range(1_400))
    yield "deep block maps", {TYPES: steps}, f"17:17: {DEEP}"
    yield "deep keys", {TYPES: "? " * 100_000}, "1:3: a key must be text"
    laughs = "a0: &a0 [x, x]\n" + "".join(
        f"a{n}: &a{n} [{f'*a{n - 1}, ' * 10}]\n" for n in range(1, 1_000)
    )
    yield "a billion laughs", {TYPES: laughs}, "1:5: anchors are not allowed"
    yield "aliases", {TYPES: "types: [" + "*a, " * 200_000 + "]"}, "1:9: aliases are not allowed"
    yield "tags", {TYPES: "types: [" + "!!x a, " * 100_000 + "]"}, "1:9: tags are not allowed"
    yield "merges", {TYPES: "<<: a\n" * 100_000}, "1:1: merge keys are not allowed"
    yield "documents", {TYPES: "---\n" * 200_000}, "2:1: one document a file"
    yield "directives", {TYPES: "%YAML 1.1\n" * 90_000}, "2:1: a line cannot begin with `%`"
    yield "comments", {TYPES: "#\n" * 499_000}, "1:1: the file must hold one mapping"
    wide = "types: ['#', " + ("a" + " " * 45 + ", ") * 19_000 + "]"
    yield "one wide line", {TYPES: wide}, "1:8: `types` must be a block of keys"
    yield (
        "escapes",
        {TYPES: 'types: "' + "\\\\" * 490_000},
        "1:8: the quote that opens here is never closed",
    )
    yield (
        "a long key",
        {TYPES: "a" * 990_000 + ": b"},
        "1:1: the key is longer than 1,024 characters",
    )
    yield "not UTF-8", {TYPES: b"types:\n" * 100_000 + b"\xff"}, "100001:1: the file is not UTF-8"
    yield "UTF-16", {TYPES: "types: {}".encode("utf-16")}, "1:1: the file is not UTF-8"
    yield "NULs", {TYPES: b"\0" * 990_000}, "1:1: the character U+0000 cannot be seen"
    yield "byte order marks", {TYPES: b"\xef\xbb\xbf" * 300_000}, "1:1: the file begins with"
    yield "tabs", {TYPES: "\t" * 990_000}, "1:1: a tab indents the line"
    yield "returns", {TYPES: "\r" * 990_000}, "1:1: the character U+000D cannot be seen"
    yield "Windows lines", {TYPES: "types:\r\n  A: {enum: [a, b]}\r\n" + "\r\n" * 480_000}, ""

    many = lines(f"  {ALIKE}#: {{fields: {{a: {ALIKE}x#}}}}\n", 1_500)
    yield "names alike", {TYPES: "types:\n" + many}, f'2:59: there is no type "{ALIKE}x0"; did'
    events = "family: thing\ntiers: [user]\nevents:\n"
    known = events + lines("  a:bc#:\n    doc: It.\n    payload: unknown\n", 1_900)
    causing = lines("get_#:\n  http: GET /a#\n  doc: It.\n  causes: [a:b#]\n", 2_000)
    yield (
        "events alike",
        {RTM: known, REST: operations(causing)},
        '8:14: there is no event "a:b0"; did you mean "a:bc0"?',
    )
    yield (
        "fields copied into types",
        {TYPES: BASE + lines("  T#: {extends: Base}\n", 2_000)},
        "4009:17: `extends:` copies more than 20,000 fields",
    )
    yield (
        "fields copied into events",
        {TYPES: BASE, RTM: events + lines("  a:b#:\n    doc: It.\n    extends: Base\n", 2_000)},
        "21:14: `extends:` copies more than 20,000 fields",
    )
    enum = "types:\n  A: {fields: {a: '" + "b|" * 450_000 + "c'}}\n"
    yield "a long type", {TYPES: enum}, "2:20: the type is longer than 10,000 characters"
    path = "/".join(f"{{a{number}}}" for number in range(9_000))
    values = lines("    a#: str\n", 9_000)
    get = f"get_it:\n  http: GET /{path}\n  doc: It.\n  path:\n{values}"
    yield "many path values", {REST: operations(get)}, ""
    words = ", ".join(f"b{number}" for number in range(19_000))
    yield "many words", {TYPES: f"types:\n  A: {{enum: [{words}]}}\n"}, ""


CASES = {name: (files, said) for name, files, said in cases()}


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    above = tmp_path_factory.mktemp("limits")
    folders = [str(write_spec(above / name, files)) for name, (files, _) in CASES.items()]
    os.truncate(above / HUGE / "spec" / TYPES, 100_000_000)
    command = [sys.executable, "-c", CHILD, *folders]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    told = dict(map(json.loads, ran.stdout.splitlines()))
    ended = f"ended with {ran.returncode}: {ran.stderr[-500:]}"
    return {name: told.get(name, [ended]) for name in CASES}


@pytest.mark.parametrize("name", CASES)
def test_a_problem_and_no_more(verdicts, name):
    files, said = CASES[name]
    if not said:
        assert verdicts[name] == []
        return
    [problem] = verdicts[name]
    file = next(f for f in files if problem.startswith(f"spec/{f}:"))
    assert problem.startswith(f"spec/{file}:{said}")


def test_the_limits_end_what_passes_them(tmp_path: Path) -> None:
    for slow in ("while True: pass", "'a' * (300 << 20)"):
        child = CHILD.replace("load_api(folder)", slow).replace("1.0", "0.1")
        command = [sys.executable, "-c", child, str(tmp_path)]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        assert ran.returncode != 0
