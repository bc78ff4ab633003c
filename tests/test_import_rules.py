"""Who may import whom. A table of layers begins with the lowest; each knows those before it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.imports import circles
from tests.imports import Graph
from tests.imports import graph
from tests.imports import modules
from tests.imports import private
from tests.imports import within
from tests.imports import without
from tests.imports import wrong_layers

ROOT = Path(__file__).parents[1]
TEMPLATES = ROOT / "codegen" / "templates"
PRIVATE = ROOT / "tests" / "private.txt"

CODEGEN = (
    ("formats", "irlifetime", "irtypes", "unasync"),
    ("irnamed", "iroperation"),
    ("ir", "reserved"),
    ("naming", "placed", "problems", "revision", "tiers", "typeinfo", "yamlwords"),
    ("handles", "modelnames", "wholebody", "yamlsrc"),
    ("language",),
    ("load",),
    ("resolve",),
    ("state",),
    ("lint", "render", "unkept"),
    ("surface",),
    ("leftovers",),
    ("coverage", "diff", "export", "inventory", "names", "output", "scaffold"),
    ("diff.witness",),
    ("diff.command",),
    ("drift", "migration", "release", "summary"),
    ("site",),
    ("options",),
    ("__main__",),
)
# The differ knows what the spec says, not how it is rendered; but its witnesses are programs.
CODEGEN_APART = (("diff", "render"), ("lint", "load"), ("render", "load"), ("export", "load"))

PACKAGE = (
    ("testing",),  # the emulator knows nothing of the client that it stands for
    ("_runtime.info",),
    (
        "_operations",
        "_texts",
        "_version",
        "_runtime.checks",
        "_runtime.deprecated",
        "_runtime.errors",
        "_runtime.forking",
        "_runtime.repeated",
        "_runtime.safety",
        "_runtime.tier",
        "_runtime.together",
    ),
    ("_runtime.layers", "_runtime.loop_thread", "_operators", "_transcript"),
    ("_runtime.data",),
    ("_runtime.facts",),
    ("_runtime.missing",),
    ("_runtime.handle",),
    ("_runtime.credentials",),
    ("_runtime.http",),
    ("_runtime.rate",),
    ("_runtime.rest",),
    ("_runtime.upload",),
    ("_runtime.download",),
    ("_runtime.dispatch",),
    ("stores",),
    ("_runtime.realtime",),
    ("otel",),
    ("models",),
    ("events",),
    ("registry",),
    ("_methods",),
    ("_facts",),
    ("_async",),
    ("_sync",),
    ("webhooks",),
    ("workers",),
    ("resources",),
    ("testing.pytest_plugin",),  # its fixtures are clients, too
    ("mcp",),
    ("cli",),
    ("__main__",),
)
# What the tables above do not say: whom a package must not know though it is lower.
PACKAGE_APART = (
    ("webhooks", "_async"),
    ("webhooks", "_sync"),
    ("webhooks", "_runtime.http"),
    ("webhooks", "_runtime.realtime"),
    ("_runtime", "testing"),
)


# Whom the client names in an import of its own. Type checkers follow each, wherever it stands, so
# that large ones (aiohttp, httpx, redis) are imported by name: to read aiohttp takes a second.
# socketio and aiohttp_socks have no types and are not read.
OTHERS = {
    "aiohttp_socks",
    "attrs",
    "orjson",
    "pydantic",
    "pydantic_core",
    "socketio",
    "typing_extensions",
}
NOT_READ_FIRST = ("cli", "mcp", "otel", "testing")


@cache
def codegen() -> Graph:
    found = graph(ROOT / "codegen", "codegen")
    return {module: names for module, names in found.items() if not within(module, "templates")}


@cache
def package() -> Graph:
    return graph(ROOT / "generated/crisp_client", "crisp_client")


def known(found: Graph, apart: tuple[tuple[str, str], ...]) -> list[str]:
    """Return the imports between pairs that must not know each other."""
    rest = without(found, apart)
    return [
        f"{module} imports {other}" for module in found for other in found[module] - rest[module]
    ]


def foreign(found: Graph, name: str) -> list[str]:
    """Return the modules that import a package of that name."""
    return [module for module, names in found.items() if any(within(n, name) for n in names)]


def copied_that_know_rendered(templates: Path, name: str = "crisp_client") -> list[str]:
    rendered = modules(templates, ".py.j2").keys()
    found = graph(templates, name, rendered)
    return [f"{one} imports {two}" for one in found for two in sorted(found[one] & rendered)]


def reasons(text: str) -> dict[str, set[str]]:
    """Return the private modules that each file may name; a row without a reason is an error."""
    found: dict[str, set[str]] = {}
    reason = ""
    for line in text.splitlines():
        if line.startswith(" "):
            assert reason, f"no reason stands above {line.strip()}"
            file, _, names = line.strip().partition(": ")
            assert file not in found, f"{file} stands there twice"
            found[file] = set(names.split())
        else:
            reason = line.partition("#")[0]
    return found


def unexplained(named: Mapping[str, set[str]], may: Mapping[str, set[str]]) -> list[str]:
    """Return each private module that a file names without a reason, and each idle reason."""
    wrong = []
    for file in sorted({*named, *may}):
        has, given = named.get(file, set()), may.get(file, set())
        for name in sorted(one for one in has if not any(within(one, two) for two in given)):
            wrong.append(f"{file} names {name}: use what is public, or say there why nothing is")
        for name in sorted(two for two in given if not any(within(one, two) for one in has)):
            wrong.append(f"{file} does not name {name}: take it out")
    return wrong


def test_generator_and_package_never_import_each_other():
    assert foreign(codegen(), "crisp_client") == []
    assert foreign(package(), "codegen") == []


def test_copied_files_import_only_copied_files():
    assert copied_that_know_rendered(TEMPLATES) == []


def test_layers():
    assert wrong_layers(codegen(), CODEGEN) == []
    differ = {one: names for one, names in codegen().items() if not within(one, "diff.witness")}
    assert known(differ, CODEGEN_APART) == []
    assert wrong_layers(package(), PACKAGE) == []
    assert known(package(), PACKAGE_APART) == []


def test_type_checkers_are_led_to_few_others():
    own = [m for m in package() if not any(within(m, name) for name in NOT_READ_FIRST)]
    named = {name.split(".")[0] for module in own for name in package()[module]}
    assert named - sys.stdlib_module_names - {m.split(".")[0] for m in package()} == OTHERS


def test_there_is_no_circle():
    assert circles(codegen()) == []
    assert circles(package()) == []


def test_tests_name_private_modules_only_where_nothing_public_shows_the_same():
    known = {f"crisp_client.{m}" for m in package()} | {f"codegen.{m}" for m in codegen()}
    named = {
        str(path.relative_to(ROOT)): {
            name.removeprefix("crisp_client.")
            for name in private(path.read_text("utf-8"), ("crisp_client", "codegen"), known)
        }
        for path in (ROOT / "tests").rglob("*.py")
    }
    wrong = unexplained(named, reasons(PRIVATE.read_text("utf-8")))
    assert not wrong, "\n".join(["not as tests/private.txt has it:", *wrong])


# Each rule sees what breaks it.


@pytest.fixture
def tree(tmp_path: Path) -> Callable[[Mapping[str, str]], Graph]:
    """Return the graph of a package that is made of some files."""

    def make(files: Mapping[str, str]) -> Graph:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return graph(tmp_path, "pack")

    return make


@pytest.mark.parametrize(
    "line", ["import other", "import other.x as y", "from other.x import y", "from other import x"]
)
def test_a_foreign_import_is_seen(tree, line):
    found = tree({"a.py": "import others", "b/c.py": f"def f():\n    {line}"})
    assert foreign(found, "other") == ["b.c"]


@pytest.mark.parametrize("line", ["from .made import x", "from . import made", "import pack.made"])
def test_a_copied_file_that_imports_a_rendered_one_is_seen(tree, tmp_path, line):
    tree({"a.py": "from . import b", "b.py": line, "made.py.j2": "{{ x }}"})
    assert copied_that_know_rendered(tmp_path, "pack") == ["b imports made"]


@pytest.mark.parametrize(
    "line",
    [
        "from .high import x",
        "from . import high",
        "from pack.high import x",
        "import pack.high",
        "def f():\n    from .high import x",
        "if TYPE_CHECKING:\n    from .high import x",
    ],
)
def test_an_import_that_leads_up_is_seen(tree, line):
    found = tree({"high.py": "from .low import x", "low.py": line, "beside.py": ""})
    wrong = ["low imports high, which is not below it"]
    assert wrong_layers(found, (("low", "beside"), ("high",))) == wrong
    assert wrong_layers(found, (("high", "beside"), ("low",))) != wrong


def test_an_import_within_a_layer_and_a_file_without_one_are_seen(tree):
    found = tree({"a/b.py": "from ..c import x", "c.py": "", "d.py": "", "__init__.py": ""})
    assert wrong_layers(found, (("a", "c"),)) == [
        "a.b imports c, which is not below it",
        "d is in no layer",
    ]


def test_an_import_of_what_must_not_be_known_is_seen(tree):
    found = tree({"a/b.py": "from ..c.d import x", "c/d.py": "", "c/__init__.py": ""})
    assert known(found, (("c", "a"),)) == []
    assert known(found, (("a", "c"),)) == ["a.b imports c.d"]


def test_circles_are_seen(tree):
    found = tree(
        {
            "a/one.py": "from . import two",
            "a/two.py": "def f():\n    from .one import f",
            "b/up.py": "from ..c import low",
            "b/low.py": "",
            "c/up.py": "from ..b.low import x",
            "c/low.py": "",
            "d/__init__.py": "from .x import y",
            "d/x.py": "from .. import d",
        }
    )
    assert circles(found) == ["b -> c -> b", "a.one -> a.two -> a.one"]
    assert circles(without(found, [("c", "b"), ("a.two", "a.one")])) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("from pack._a.b import c", "pack._a.b"),
        ("from pack._a import b", "pack._a.b"),
        ("    from pack.d import x, _e as y", "pack.d._e"),
        ("import pack._a", "pack._a"),
        ("import_module('pack._a.b')", "pack._a.b"),
        ("setattr('pack._a.b.C.d', 1)", "pack._a.b"),
        ("pack.d._f(1)", "pack.d._f"),
    ],
)
def test_a_private_name_is_seen(line, name):
    known = {"pack", "pack._a", "pack._a.b", "pack.d"}
    assert private(f"x = 1\n{line}\n", ["pack"], known) == {name}


@pytest.mark.parametrize(
    "line", ["from pack.a import b", "from pack import __version__", "import other._a", "a.pack._b"]
)
def test_what_is_public_or_another_s_is_no_private_name(line):
    assert private(line, ["pack"], {"pack", "pack.a"}) == set()


def test_a_private_name_without_a_reason_and_an_idle_reason_are_seen():
    table = reasons("# of tests\nIts clock.\n  a.py: x._y z\n  b.py: z\n")
    assert unexplained({"a.py": {"x._y.w", "z"}, "b.py": {"z"}}, table) == []
    assert unexplained({"a.py": {"x._y"}, "b.py": {"z", "x._y"}, "c.py": set()}, table) == [
        "a.py does not name z: take it out",
        "b.py names x._y: use what is public, or say there why nothing is",
    ]


@pytest.mark.parametrize("text", ["  a.py: x", "One.\n\n  a.py: x", "One.\n  a.py: x\n  a.py: y"])
def test_a_row_without_a_reason_and_a_second_one_are_refused(text):
    with pytest.raises(AssertionError, match=r"a\.py"):
        reasons(text)
