"""Recorded answers, replayed by both flavours: the recorded requests only, each exactly once."""

import asyncio
import re
from pathlib import Path

import pytest
from vcr.errors import CannotOverwriteExistingCassetteException

from codegen.resolve import load_api
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient

from .scenarios import play
from .scenarios import play_async
from .scenarios import SCENARIOS
from .tape import FOLDER
from .tape import IDENTIFIER
from .tape import KEY
from .tape import tape

each_library = pytest.mark.parametrize("library", ["httpx", "httpx2"])
each_resource = pytest.mark.parametrize("resource", SCENARIOS)


@each_library
@each_resource
def test_replay_sync(resource, library):
    with tape(resource) as cassette, CrispClient(IDENTIFIER, KEY, "plugin", http=library) as client:
        play(SCENARIOS[resource], client)
    assert cassette.all_played


@each_library
@each_resource
def test_replay_async(resource, library):
    async def main():
        with tape(resource) as cassette:
            async with AsyncCrispClient(IDENTIFIER, KEY, "plugin", http=library) as client:
                await play_async(SCENARIOS[resource], client)
        return cassette

    assert asyncio.run(main()).all_played


def test_every_resource_has_a_cassette():
    api = load_api(Path(__file__).parent.parent.parent / "spec")
    assert {resource.name for resource in api.resources} == SCENARIOS.keys()
    assert {path.stem for path in FOLDER.glob("*.yaml")} == SCENARIOS.keys()


def test_a_request_that_was_not_recorded_is_refused():
    with tape("website_stats"), CrispClient(IDENTIFIER, KEY, "plugin") as client:
        with pytest.raises(CannotOverwriteExistingCassetteException):
            client.website_stats.get("22222222-2222-4222-8222-222222222222")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_no_secret_is_on_a_cassette(path):
    text = path.read_text("utf-8")
    assert "authorization" not in text.lower()
    assert set(re.findall(r"\b[0-9a-f]{64}\b", text)) <= {KEY}
    assert "127.0.0.1:" not in text
