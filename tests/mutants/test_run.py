"""`make mutants` on a made-up package: what is noticed, what is not, and what is left behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.mutants import equivalents
from tests.mutants.forked import in_fork
from tests.mutants.forked import TIMED_OUT

REPOSITORY = Path(__file__).parents[2]
CODE = """\
LEAST = 3


def tested(a):
    return a < LEAST


def started(a):
    print(a is None)


def untested(a):
    return a > 3
"""
TESTS = """\
import subprocess
import sys

from codegen.lint.one import tested


def test_tested():
    assert [tested(2), tested(3)] == [True, False]


def test_started():
    command = [sys.executable, "-c", "from codegen.lint.one import started; started(1)"]
    environment = {"PYTHONPATH": "."}
    assert subprocess.check_output(command, env=environment, text=True) == "False\\n"


def test_another():
    assert sys.executable
"""
KEPT = """\
import pytest

from codegen.lint.one import tested


@pytest.fixture(scope="module")
def found():
    return tested(2)


@pytest.mark.parametrize("number", range(3))
def test_that_looks_at_nothing(number, found):
    tested(number)


def test_that_looks(found):
    assert found is True
"""
EQUIVALENT = """\
- file: codegen/lint/one.py
  function: untested
  was: return a > 3
  now: return a > 4
  why: Nobody gives it 4.
"""

# Of the plugins that are installed, the one that is needed: the others take half of the time.
BARE = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_PLUGINS": "pytest_timeout"}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    files = {
        "codegen/__init__.py": "",
        "codegen/unasync.py": (REPOSITORY / "codegen" / "unasync.py").read_text(),
        "codegen/lint/__init__.py": "",
        "codegen/lint/one.py": CODE,
        "codegen/templates/nothing.txt": "",
        "generated/crisp_client/__init__.py": "",
        "tests/test_one.py": TESTS,
        "tests/mutants/equivalents.yaml": EQUIVALENT,
        "pytest.ini": "[pytest]",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def run(tree: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.mutants", "--area", "lint", "--jobs", "1", "--cold"]
    command += options
    env = {**os.environ, "PYTHONPATH": str(REPOSITORY), **BARE}
    return subprocess.run(command, cwd=tree, env=env, capture_output=True, text=True)


def files(tree):
    """Return what is in the files, but for what Python compiles of them."""
    found = (path for path in tree.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path: path.read_bytes() for path in found}


def test_what_tests_look_at_is_noticed_and_the_rest_is_told(tree):
    before = files(tree)
    ran = run(tree, "--number", "20", "--seed", "4")
    told = ran.stdout.splitlines()
    assert ran.returncode == 1, ran.stderr
    tried = [line.split("s  ")[1] for line in told if " s  " in line]
    assert sorted(tried) == [
        "codegen/lint/one.py:1 noticed tests/test_one.py::test_tested",
        "codegen/lint/one.py:13 unnoticed by none of 0 tests, of 0",
        "codegen/lint/one.py:5 noticed tests/test_one.py::test_tested",
        "codegen/lint/one.py:9 noticed tests/test_one.py::test_started",
    ]
    assert told[told.index("") + 2].split() == ["lint", "4", "3", "0", "0", "75.0%"]
    assert "codegen/lint/one.py:13 untested: 0 of 0 tests ran" in told

    again = run(tree, "--number", "20", "--seed", "4")
    assert again.stdout == "\n".join(["", *told[told.index("") + 1 :], ""])

    shutil.rmtree(tree / "build")
    assert before == files(tree)


def test_each_test_that_gets_a_value_that_is_kept_may_notice(tree):
    (tree / "codegen/lint/one.py").write_text("def tested(a):\n    return a == 2\n")
    (tree / "tests/test_one.py").write_text(KEPT)
    (tree / "tests/mutants/equivalents.yaml").write_text("[]")
    told = run(tree, "--number", "1").stdout
    assert "codegen/lint/one.py:2 noticed tests/test_one.py::test_that_looks\n" in told


def test_no_more_tests_run_than_what_is_told_for_them(tree):
    """One always does, so that a number that is too small does not hide everything."""
    (tree / "codegen/lint/one.py").write_text("def tested(a):\n    return a == 2\n")
    late = "\n\n\ndef test_late():\n    time.sleep(0.2)\n    assert tested(2)\n"
    early = (
        "import time\n\nfrom codegen.lint.one import tested\n\n\ndef test_early():\n    tested(2)"
    )
    (tree / "tests/test_one.py").write_text(early + late)
    (tree / "tests/mutants/equivalents.yaml").write_text("[]")
    told = run(tree, "--number", "1", "--most", "0.1").stdout
    assert "codegen/lint/one.py:2 unnoticed by none of 1 tests, of 2\n" in told
    told = run(tree, "--number", "1").stdout
    assert "codegen/lint/one.py:2 noticed tests/test_one.py::test_late\n" in told


def test_who_names_a_class_may_notice_what_is_in_its_fields(tree):
    code = "class Options:\n    limit = 3\n\n    def run(self):\n        return None\n"
    (tree / "codegen/lint/one.py").write_text(code)
    (tree / "tests/mutants/equivalents.yaml").write_text("[]")
    uses = "from codegen.lint.one import Options\n\n\ndef test_{0}():\n    {1}\n"
    (tree / "tests/test_one.py").write_text(uses.format("run", "Options().run()"))
    (tree / "tests/test_two.py").write_text(uses.format("limit", "assert Options.limit == 3"))
    told = run(tree, "--number", "20").stdout
    assert "codegen/lint/one.py:2 noticed tests/test_two.py::test_limit\n" in told


def test_who_uses_a_value_and_nothing_else_of_its_file_may_notice(tree):
    code = "LIMIT = 3\n\n\ndef run():\n    return None\n"
    (tree / "codegen/lint/one.py").write_text(code)
    code = "from codegen.lint.one import LIMIT\n\n\ndef limit():\n    return LIMIT\n"
    (tree / "codegen/lint/two.py").write_text(code)
    (tree / "tests/mutants/equivalents.yaml").write_text("[]")
    uses = "from codegen.lint.{0} import {1}\n\n\ndef test_{1}():\n    {2}\n"
    (tree / "tests/test_one.py").write_text(uses.format("one", "run", "run()"))
    (tree / "tests/test_two.py").write_text(uses.format("two", "limit", "assert limit() == 3"))
    told = run(tree, "--number", "20").stdout
    assert "codegen/lint/one.py:1 noticed tests/test_two.py::test_limit\n" in told


def test_what_stops_pytest_itself_is_noticed(tree):
    (tree / "tests/conftest.py").write_text("from codegen.lint.one import LEAST\nassert LEAST == 3")
    told = run(tree, "--number", "20", "--seed", "4").stdout
    assert "codegen/lint/one.py:1 noticed before any test\n" in told
    assert "codegen/lint/one.py:5 noticed tests/test_one.py::test_tested\n" in told


def test_an_equivalent_is_told_and_not_tried(tree):
    (tree / "codegen/lint/one.py").write_text("def untested(a):\n    raise a\n")
    entry = EQUIVALENT.replace("return a > 3", "raise a").replace("return a > 4", "pass")
    (tree / "tests/mutants/equivalents.yaml").write_text(entry)
    ran = run(tree, "--number", "1")
    assert ran.returncode == 0
    assert ran.stdout.strip().splitlines()[-1].split() == ["all", "1", "0", "0", "1", "100.0%"]


def test_an_equivalent_in_the_package_is_named_by_its_template(tree):
    for folder in ("codegen/templates", "generated/crisp_client"):
        (tree / folder / "_runtime").mkdir()
        (tree / folder / "_runtime/one.py").write_text("def untested(a):\n    raise a\n")
    entry = EQUIVALENT.replace("return a > 3", "raise a").replace("return a > 4", "pass")
    entry = entry.replace("codegen/lint/one.py", "codegen/templates/_runtime/one.py")
    (tree / "tests/mutants/equivalents.yaml").write_text(entry)
    ran = run(tree, "--area", "runtime", "--number", "1")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip().splitlines()[-1].split() == ["all", "1", "0", "0", "1", "100.0%"]


def test_a_template_that_fills_nothing_in_is_where_one_makes_the_fault(tree):
    for name in ("codegen/templates/cli/one.py.j2", "generated/crisp_client/cli/one.py"):
        (tree / name).parent.mkdir(exist_ok=True)
        (tree / name).write_text("# Rendered\ndef untested(a):\n    raise a\n")
    ran = run(tree, "--area", "cli", "--number", "1")
    assert "codegen/templates/cli/one.py.j2:2 unnoticed by none of 0 tests" in ran.stdout


@pytest.mark.parametrize(
    "old, new, problem",
    [
        ("a > 4", "a > 5", "there is no fault that makes `return a > 3` to `return a > 5`"),
        ("codegen/lint/one.py", "codegen/lint/two.py", "there is no fault that makes"),
        ("Nobody gives it 4.", '""', "`return a > 4` has no `why`"),
        ("why:", "reason:", "must have file, function, was, now, why, and nothing else"),
    ],
)
def test_an_equivalent_that_says_nothing_of_the_code_is_an_error(tree, old, new, problem):
    (tree / "tests/mutants/equivalents.yaml").write_text(EQUIVALENT.replace(old, new))
    ran = run(tree)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert problem in ran.stderr


def test_each_equivalent_of_this_project_is_a_fault_that_one_can_make():
    assert equivalents.read(equivalents.LIST, REPOSITORY)


def test_what_takes_too_long_is_ended(tmp_path):
    assert in_fork(lambda: time.sleep(60), 0.1, tmp_path / "log") == TIMED_OUT
