"""The pages of the site as the spec of this project makes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.site.pages import Site
from codegen.site.pages import site
from tests.codegen.specs import real_api

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def found() -> Site:
    return site(real_api(), ROOT, ROOT / "generated")
