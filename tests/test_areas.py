"""`make test AREA=...`: the areas together are the whole suite, and an unknown one is told."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.areas import area_of
from tests.areas import AREAS
from tests.areas import main
from tests.areas import ROOT
from tests.areas import suite


def test_each_test_file_has_an_area():
    assert [path for path in suite() if area_of(path) is None] == []


def test_each_area_names_what_there_is():
    entries = [entry for named in AREAS.values() for entry in named]
    assert [entry for entry in entries if not (ROOT / "tests" / entry).exists()] == []
    assert len(entries) == len(set(entries))
    assert {area_of(path) for path in suite()} == AREAS.keys()


def test_the_longest_path_has_a_file():
    assert area_of("codegen/test_new.py") == "codegen"
    assert area_of("codegen/diff/test_new.py") == "diff"
    assert area_of("codegen/diff/test_witness.py") == "witness"
    assert area_of("codegen/diff/test_witness.py.old") == "diff"
    assert area_of("test_new.py") is None


@pytest.mark.parametrize("arguments", [["codgen"], [""], []])
def test_an_unknown_area_is_told_with_those_that_there_are(arguments: list[str]):
    told = main(arguments)
    assert told is not None and told.endswith(", ".join(AREAS))


def test_an_area_runs_with_options_of_pytest():
    command = [sys.executable, "-m", "tests.areas", "lint", "-p", "no:xdist", "-k", "longest_path"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0 and "1 passed" in ran.stdout, ran.stdout + ran.stderr
