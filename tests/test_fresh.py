"""The committed package and names are what the spec and the templates make."""

from pathlib import Path

from codegen.names import Changes
from codegen.names import compare_names
from codegen.names import LOCK
from codegen.names import read_names
from codegen.output import check
from codegen.output import PACKAGE
from tests.codegen.specs import real_api

ROOT = Path(__file__).parent.parent


def test_the_package_is_fresh():
    differences = check(real_api(), ROOT / "generated" / PACKAGE)
    assert [str(difference) for difference in differences] == []


def test_the_names_are_locked():
    assert compare_names(read_names(ROOT / LOCK), real_api()) == Changes()
