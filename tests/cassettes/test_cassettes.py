"""Cassettes are what the emulator answers now, and replay in both flavours without a network."""

import asyncio
import itertools
import warnings

import pytest

from crisp_client import APIError
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient

from ..inturn import in_turn
from .contract import problems
from .form import moving
from .form import read
from .recordings import API
from .recordings import call
from .recordings import files
from .recordings import Given
from .recordings import IDENTIFIER
from .recordings import KEY
from .recordings import ONCE
from .recordings import recordings
from .stories import play
from .stories import play_async
from .tape import HOST
from .tape import NotRecorded
from .tape import replay

RECORDINGS = recordings()
BY_NAME = {recording.name: recording for recording in RECORDINGS}
CREDENTIALS = (IDENTIFIER, KEY, "plugin", HOST)

each_recording = in_turn("recording", RECORDINGS, ids=lambda one: one.name)


@each_recording
def test_a_recording_from_now_is_the_same(recording):
    assert not (found := recording.differences()), found


# Each recording is played by both libraries and in both flavours: half of them the other way round.
PAIRS = zip(RECORDINGS, itertools.cycle([("httpx", "httpx2"), ("httpx2", "httpx")]))
each_recording_by_a_library = in_turn(
    "recording, libraries", PAIRS, ids=lambda pair: f"{pair[0].name}, {pair[1]}"
)


@each_recording_by_a_library
def test_replay_sync(recording, libraries):
    with (
        replay(recording.name, recording.path),
        CrispClient(*recording.credentials, HOST, http=libraries[0], retry=ONCE) as client,
    ):
        play(recording.steps(client, recording.given()))


@each_recording_by_a_library
def test_replay_async(recording, libraries):
    credentials = (*recording.credentials, HOST)

    async def main():
        with replay(recording.name, recording.path):
            async with AsyncCrispClient(*credentials, http=libraries[1], retry=ONCE) as client:
                await play_async(recording.steps(client, recording.given()))

    asyncio.run(main())


def test_none_is_missing_and_none_is_left_over():
    wanted = {one.path: one.name for one in RECORDINGS}
    missing = [wanted[path] for path in wanted.keys() - files()]
    unused = [path.name for path in files() - wanted.keys()]
    assert not missing, f"without a cassette, run `make record`: {', '.join(sorted(missing))}"
    assert not unused, f"of nothing that is there, run `make record`: {', '.join(sorted(unused))}"


def test_each_class_of_refusals_has_a_cassette():
    def all_of(cls):
        return {cls.__name__}.union(*(all_of(below) for below in cls.__subclasses__()))

    assert all_of(APIError) <= BY_NAME.keys()


@in_turn("operation", API.operations(), ids=lambda operation: operation.key)
def test_answers_are_as_the_spec_describes_them(operation):
    for interaction in read(BY_NAME[operation.key].path.read_text("utf-8"))["interactions"]:
        assert problems(API, operation, interaction) == []


@each_recording
def test_a_header_says_where_it_comes_from(recording):
    found = read(recording.path.read_text("utf-8"))
    assert found["recorded from"] == ("live" if recording.is_live else "emulator")
    assert {row["request"]["uri"].startswith(f"{HOST}/v1/") for row in found["interactions"]} == {
        True
    }


@each_recording
def test_no_secret_and_nothing_that_moves_is_on_it(recording):
    text = recording.path.read_text("utf-8")
    assert "authorization" not in text.lower()
    assert moving(text) == []


def test_an_operation_that_warns_of_its_end_is_recorded_and_replayed():
    operation = next(API.operations())

    class Ending:
        def __getattr__(self, _):
            return self

        def __call__(self, *_, **__):
            warnings.warn("it ends", DeprecationWarning, stacklevel=2)
            return "called"

    assert call(Ending(), operation, Given({}, "", "")) == "called"


# What a replay refuses.


@pytest.fixture
def client():
    with CrispClient(*CREDENTIALS, retry=ONCE) as made:
        yield made


def test_another_body_is_refused(client):
    recording = BY_NAME["website_helpdesk.add_helpdesk_locale"]
    text = r"locale: POST .*/helpdesk/locale is not on its cassette: body differ; .*`make record`"
    with pytest.raises(NotRecorded, match=text):
        with replay(recording.name, recording.path):
            client.website_helpdesk.add_helpdesk_locale("WEBSITE_ID", "fr")


def test_another_path_and_another_tier_are_refused(client):
    recording = BY_NAME["website_stats.get_all_statistics"]
    with pytest.raises(NotRecorded, match=r"website/OTHER.* is not on its cassette: uri differ"):
        with replay(recording.name, recording.path):
            client.website_stats.get("OTHER")
    with CrispClient(IDENTIFIER, KEY, "website", HOST) as other:
        with pytest.raises(NotRecorded, match="headers differ"):
            with replay(recording.name, recording.path):
                other.website_stats.get("WEBSITE_ID")


def test_a_second_time_is_refused(client):
    recording = BY_NAME["website_stats.get_all_statistics"]
    with pytest.raises(NotRecorded, match="sent more often than its cassette has it"):
        with replay(recording.name, recording.path):
            client.website_stats.get("WEBSITE_ID")
            client.website_stats.get("WEBSITE_ID")


def test_a_request_that_is_left_out_is_noticed():
    recording = BY_NAME["website_stats.get_all_statistics"]
    with pytest.raises(
        NotRecorded, match=r"GET .*/stats of its cassette was not sent; .* `make record`"
    ):
        with replay(recording.name, recording.path):
            pass


def test_an_operation_without_a_cassette_says_so(client, tmp_path):
    text = r"website_stats.get: it has no cassette, and GET .* was sent; .* `make record`"
    with pytest.raises(NotRecorded, match=text):
        with replay("website_stats.get", tmp_path / "get.yaml"):
            client.website_stats.get("WEBSITE_ID")
