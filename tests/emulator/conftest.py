"""One emulator for all tests of a module, and an HTTP client whose token gets in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from crisp_client import events
from crisp_client.testing import Emulator
from crisp_client.testing._state import World
from tests import loopback
from tests.tokens import FittingToken

OBSERVED = json.loads((Path(__file__).parent.parent / "data/observed.json").read_text("utf-8"))


@pytest.fixture(scope="module", autouse=True)
def only_events_as_the_spec_says() -> Iterator[None]:
    """Decode strictly what the emulator publishes: if one does not fit, what caused it fails.

    All keys that Crisp's reference says an event always has must be there.
    """
    publish = World.publish

    def checked(world: World, event: str, payload: dict[str, Any]) -> None:
        def check(name: str, sent: dict[str, Any]) -> None:
            # An edited message that is no text is described as a picker, whichever it is.
            content = sent.get("content")
            is_other = isinstance(content, dict) and "choices" not in content
            events.decode(name, sent, strict=not (name == "message:updated" and is_other))
            always = OBSERVED["events"].get(name, {"required": []})["required"]
            assert {*always} <= sent.keys(), name

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
    with loopback.Client(base_url=f"{crisp.url}/v1/", auth=token) as client:
        yield client
