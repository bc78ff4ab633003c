"""One emulator for all tests of a module, and an HTTP client whose token gets in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from crisp_client import events
from crisp_client.testing import Emulator
from crisp_client.testing._state import World
from tests.tokens import FittingToken


@pytest.fixture(scope="session", autouse=True)
def only_events_as_the_spec_says() -> Iterator[None]:
    """Decode strictly what the emulator publishes: if one does not fit, what caused it fails."""
    publish = World.publish

    def checked(world: World, event: str, payload: dict[str, Any]) -> None:
        def check(name: str, sent: dict[str, Any]) -> None:
            events.decode(name, sent, strict=True)

        world.listeners.append(check)
        try:
            publish(world, event, payload)
        finally:
            world.listeners.remove(check)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(World, "publish", checked)
        yield


@pytest.fixture(scope="module")
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


@pytest.fixture(scope="module")
def api(crisp: Emulator) -> Iterator[httpx.Client]:
    token = FittingToken(crisp)
    with httpx.Client(base_url=f"{crisp.url}/v1/", auth=token, verify=False) as client:
        yield client
