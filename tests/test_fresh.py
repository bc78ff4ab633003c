"""The committed package and names are what the spec and the templates make."""

from pathlib import Path

from codegen.names import Changes
from codegen.names import compare_names
from codegen.names import LOCK
from codegen.names import read_names
from codegen.output import check
from codegen.output import PACKAGE
from tests.codegen.specs import real_api
from tests.mutants.sample import files
from tests.mutants.sample import template

ROOT = Path(__file__).parent.parent


def test_the_package_is_fresh():
    differences = check(real_api(), ROOT / "generated" / PACKAGE)
    assert [str(difference) for difference in differences] == []


def test_a_template_that_fills_nothing_in_is_as_it_comes_out():
    """It is sorted and formatted like all other code, and its lines are those of a traceback."""
    made = {name: template(name) for name in files(ROOT)}
    for name, edited in made.items():
        if edited.endswith(".j2"):
            stamp, _, code = (ROOT / name).read_text("utf-8").partition("\n")
            assert edited in stamp
            assert (ROOT / edited).read_text("utf-8") == code, f"{edited}: take it from {name}"


def test_the_names_are_locked():
    assert compare_names(read_names(ROOT / LOCK), real_api()) == Changes()
