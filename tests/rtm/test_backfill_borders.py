"""Reading back what was missed: at the exact value of each limit, and of several gaps.

The made-up platform is that of `test_backfill`; numbers are milliseconds after `FUTURE`.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from crisp_client import Gap
from tests.limits import Limits
from tests.rtm.test_backfill import FUTURE
from tests.rtm.test_backfill import gap
from tests.rtm.test_backfill import Platform
from tests.rtm.test_backfill import settled
from tests.rtm.test_backfill import with_platform

MARGIN = 60_000  # milliseconds before an outage that are read again


def gap_at(number: int) -> Gap:
    return Gap(start=FUTURE + number, end=FUTURE + number + 1, reason="lost")


async def read(platform: Platform, *gaps: Gap, **settings: Any) -> list[Any]:
    """Return what is handed out after these gaps, which come before anything is read."""
    reading = platform.backfill(**settings)
    platform.gate.clear()
    for each in gaps:
        reading.put("gap", each)
    platform.gate.set()
    await settled(reading)
    await reading.close()
    return platform.seen()[len(gaps) :]


def session(platform: Platform, name: str) -> dict[str, Any]:
    [row] = [row for row in platform.conversations if row["session_id"] == name]
    return row


def test_the_margin_begins_with_its_first_millisecond() -> None:
    async def main(platform: Platform) -> None:
        platform.say("a", -MARGIN - 1)
        first = platform.say("a", -MARGIN)
        platform.say("a", 1)
        reading = platform.backfill()
        reading.put("gap", gap())
        await settled(reading)
        read_back = [event.fingerprint for _, event in platform.out[1:]]
        assert read_back == [first["fingerprint"], 1]
        await reading.close()

    with_platform(main)


@pytest.mark.parametrize(("early", "asked"), [(0, True), (1, False)])
def test_a_conversation_that_changed_in_that_millisecond_is_read(early: int, asked: bool) -> None:
    async def main(platform: Platform) -> None:
        platform.say("a", 1)
        session(platform, "a")["updated_at"] = FUTURE - MARGIN - early
        assert await read(platform, gap()) == ([-1] if asked else [])

    with_platform(main)


def test_a_conversation_that_does_not_say_when_it_changed_is_read() -> None:
    async def main(platform: Platform) -> None:
        platform.say("a", 1)
        del session(platform, "a")["updated_at"]
        assert await read(platform, gap()) == [-1]

    with_platform(main)


# Batches


@pytest.mark.parametrize("batch", [20, 21, 40])
def test_a_batch_that_ends_between_two_messages_of_one_time_loses_none(batch: int) -> None:
    """Crisp returns what is strictly before a time, so the others of that time come with it."""

    async def main(platform: Platform) -> None:
        platform.batch = batch
        for number in range(1, 3 * batch):
            message = platform.say("a", number)
            message["timestamp"] = FUTURE + number // 3
        found = await read(platform, gap())
        assert found == [-number for number in range(1, 3 * batch)]

    with_platform(main)


def test_a_batch_that_ends_within_the_first_millisecond_of_the_margin_loses_none() -> None:
    async def main(platform: Platform) -> None:
        platform.batch = 20
        for number in range(1, 24):
            message = platform.say("a", number)
            message["timestamp"] = FUTURE + (number if number > 5 else -MARGIN)
        assert await read(platform, gap()) == [-number for number in range(1, 24)]

    with_platform(main)


def test_more_messages_of_one_time_than_a_batch_holds_end_reading_all_the_same() -> None:
    async def main(platform: Platform) -> None:
        platform.batch = 20
        for number in range(1, 31):
            platform.say("a", number)["timestamp"] = FUTURE + min(number, 5)
        found = await read(platform, gap())
        assert found[:4] == [-1, -2, -3, -4]
        assert found[-20:] == [-number for number in range(11, 31)]

    with_platform(main)


def test_a_server_that_ignores_the_time_is_not_asked_for_ever() -> None:
    async def main(platform: Platform) -> None:
        for number in range(1, 31):
            platform.say("a", number)
        fetch = platform.fetch

        async def deaf(template: str, path: Any, query: Any) -> list[dict[str, Any]]:
            query = {key: value for key, value in query.items() if key != "timestamp_before"}
            return await fetch(template, path, query)

        platform.fetch = deaf  # type: ignore[method-assign]
        assert await read(platform, gap()) == [-number for number in range(1, 31)]

    with_platform(main)


def test_a_conversation_without_messages_is_done_with_its_first_batch() -> None:
    async def main(platform: Platform) -> None:
        platform.say("a", 1)
        platform.messages["a"].clear()
        assert await read(platform, gap()) == []

    with_platform(main)


def test_messages_of_one_millisecond_keep_their_order() -> None:
    async def main(platform: Platform) -> None:
        for number in (3, 1, 2):
            platform.say("a", number)["timestamp"] = FUTURE + 5
        assert await read(platform, gap()) == [-3, -1, -2]

    with_platform(main)


# Of several


@pytest.mark.parametrize("first", [0, 1, 2])
def test_of_several_gaps_the_earliest_counts(first: int) -> None:
    """Whichever of them it is: clocks may be put back."""

    async def main(platform: Platform) -> None:
        platform.say("a", 1)
        starts = [3 * MARGIN, 6 * MARGIN]
        starts.insert(first, 0)
        assert await read(platform, *map(gap_at, starts)) == [-1]

    with_platform(main)


def test_a_gap_that_was_read_is_not_read_again_with_the_next() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        platform.say("a", 1)
        reading.put("gap", gap())
        await settled(reading)
        asked = platform.asked[0][2]["filter_date_start"]
        platform.asked.clear()
        reading.put("gap", gap_at(3 * MARGIN))
        await settled(reading)
        assert platform.asked[0][2]["filter_date_start"] > asked
        assert [path.get("session_id") for _, path, _ in platform.asked] == [None]
        await reading.close()

    with_platform(main)


def test_a_failure_is_about_the_last_gap() -> None:
    async def main(platform: Platform) -> None:
        platform.error = OSError("no REST")
        gaps = [gap_at(0), gap_at(1), gap_at(2)]
        reading = platform.backfill()
        platform.gate.clear()
        for each in gaps:
            reading.put("gap", each)
        platform.gate.set()
        await settled(reading)
        [failure] = [payload for name, payload in platform.out if not name]  # it is no event
        assert failure.event == gaps[-1]
        await reading.close()

    with_platform(main)


@pytest.mark.parametrize("website", ["first", "second", "third"])
def test_conversations_of_each_website_are_read(website: str) -> None:
    async def main(platform: Platform) -> None:
        platform.say("a", 1)
        fetch = platform.fetch

        async def of_one(template: str, path: Any, query: Any) -> list[dict[str, Any]]:
            return await fetch(template, path, query) if path["website_id"] == website else []

        platform.fetch = of_one  # type: ignore[method-assign]
        assert await read(platform, gap(), websites=["first", "second", "third"]) == [-1]

    with_platform(main)


@pytest.mark.parametrize("inbox", ["inbox of a", "inbox of b", "inbox of c"])
def test_only_the_inboxes_that_are_wanted_are_read(inbox: str) -> None:
    async def main(platform: Platform) -> None:
        for number, name in enumerate("abc", 1):
            platform.say(name, number)
        assert await read(platform, gap(), inboxes=[inbox]) == [-("abc".index(inbox[-1]) + 1)]
        asked = [path["session_id"] for _, path, _ in platform.asked if "session_id" in path]
        assert set(asked) == {inbox[-1]}

    with_platform(main)


# What is remembered, and what is held


def test_as_many_messages_as_are_remembered_are_known_again(
    limits: Limits,
) -> None:
    limits(messages_remembered=3)

    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        messages = [platform.say("a", number) for number in (1, 2, 3, 4)]
        for message in messages[:3]:
            reading.put("message:send", message)
        reading.put("message:send", messages[0])  # it is known still
        reading.put("message:send", messages[3])  # and now it is forgotten, as the oldest
        for message in messages[1:]:
            reading.put("message:send", message)
        reading.put("message:send", messages[0])
        assert platform.seen() == [1, 2, 3, 4, 1]
        await reading.close()

    with_platform(main)


def test_the_last_twenty_thousand_messages_are_known_again() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        messages = [platform.say("a", number) for number in range(20_001)]
        for message in messages[:-1]:
            reading.put("message:send", message)
        reading.put("message:send", messages[0])  # it is known still
        reading.put("message:send", messages[-1])
        reading.put("message:send", messages[0])
        assert platform.seen() == [*range(20_001), 0]
        await reading.close()

    with_platform(main)


def test_the_same_number_in_another_conversation_is_another_message() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        for name in "ab":
            reading.put("message:send", platform.say(name, 1))
        assert platform.seen() == [1, 1]
        await reading.close()

    with_platform(main)


def test_it_is_full_with_exactly_as_many_events_as_it_may_hold() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill(size=3)
        platform.gate.clear()
        reading.put("gap", gap())
        for number in (1, 2):
            reading.put("message:send", platform.say("a", number))
            assert not reading.full()
        reading.put("message:send", platform.say("a", 3))
        assert reading.full()
        platform.gate.set()
        await settled(reading)
        assert not reading.full(), "what was handed out is not held any more"
        await reading.close()

    with_platform(main)


def test_what_is_waited_for_goes_on_when_room_comes_with_the_end_of_reading() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill(size=1)
        platform.gate.clear()
        reading.put("gap", gap())
        reading.put("message:send", platform.say("a", 1))
        assert reading.full()
        platform.gate.set()
        await reading.room()
        assert not reading.full()
        await settled(reading)
        await reading.close()

    with_platform(main)


def test_a_second_gap_ends_the_reading_of_the_first() -> None:
    """Or each conversation would be read twice."""

    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        platform.say("a", 1)
        platform.gate.clear()
        reading.put("gap", gap())
        await asyncio.sleep(0)
        reading.put("gap", gap_at(5))
        platform.gate.set()
        await settled(reading)
        asked = [path.get("session_id") for _, path, _ in platform.asked]
        # The list once more and its second page, and the two batches of the conversation.
        assert asked == [None, None, None, "a", "a"]
        await reading.close()

    with_platform(main)
