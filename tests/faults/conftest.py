"""An emulator for all tests of a module, and a proxy before it for each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from crisp_client.testing import Emulator
from tests.faults.proxy import Proxy


@pytest.fixture(scope="module")
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


@pytest.fixture
def proxy(crisp: Emulator) -> Iterator[Proxy]:
    with Proxy(crisp.url) as proxy:
        yield proxy
