"""The pytest fixture `crisp_emulator`; pytest finds it wherever the package is installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from . import Emulator


@pytest.fixture
def crisp_emulator() -> Iterator[Emulator]:
    """A fresh local Crisp for one test."""
    from . import Emulator

    with Emulator() as crisp:
        yield crisp
