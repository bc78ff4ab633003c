"""The committed package is what the spec and the templates make."""

from pathlib import Path

from codegen.output import check
from codegen.output import PACKAGE
from codegen.resolve import load_api

ROOT = Path(__file__).parent.parent


def test_the_package_is_fresh():
    differences = check(load_api(ROOT / "spec"), ROOT / "generated" / PACKAGE)
    assert [str(difference) for difference in differences] == []
