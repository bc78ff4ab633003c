"""One emulator for all tests of a module, and an HTTP client that speaks to it as a plugin."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from crisp_client.testing import Emulator


@pytest.fixture(scope="module")
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


@pytest.fixture(scope="module")
def api(crisp: Emulator) -> Iterator[httpx.Client]:
    pair = (crisp.identifier, crisp.key)
    tier = {"X-Crisp-Tier": "plugin"}
    with httpx.Client(base_url=f"{crisp.url}/v1/", auth=pair, headers=tier, verify=False) as client:
        yield client
