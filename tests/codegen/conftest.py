"""Fixtures for tests of the generator: see `specs` for what they are made of."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from pathlib import Path

import pytest

from codegen.ir import Api
from tests.codegen import specs
from tests.codegen.specs import problems


@pytest.fixture(scope="session")
def real_api() -> Api:
    return specs.real_api()


@pytest.fixture
def problems_of(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], list[str]]:
    """The problems of a spec made of the base and some files."""
    return lambda files: problems(tmp_path, files)
