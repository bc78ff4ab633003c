"""Reading back what was missed: against a made-up REST, and against the emulator."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

import attrs
import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import events
from crisp_client import Gap
from crisp_client import RealtimeError
from crisp_client._facts import FACTS
from crisp_client._runtime.dispatch.outcome import Failure
from crisp_client._runtime.realtime import backfill
from crisp_client._runtime.realtime.backfill import Backfill
from crisp_client.events import MessageReceived
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from tests.package.test_reference import REFERENCE
from tests.rtm.relay import listening
from tests.rtm.relay import QUICK
from tests.rtm.relay import run
from tests.waiting import until_async

FUTURE = 10**13
ROUTES = FACTS.rtm.backfill


def test_what_is_read_stands_in_the_reference() -> None:
    routes = {(row["method"], row["path"]) for row in REFERENCE["operations"]}
    assert {("GET", ROUTES.conversations), ("GET", ROUTES.messages)} <= routes
    assert {MessageSend.event_name, MessageReceived.event_name} == set(ROUTES.events.values())


class Platform:
    """A REST of two routes, whose answers wait for `gate`, and a queue that takes everything."""

    def __init__(self) -> None:
        self.conversations: list[dict[str, Any]] = []
        self.messages: dict[str, list[dict[str, Any]]] = {}
        self.asked: list[tuple[str, Mapping[str, Any], Mapping[str, Any]]] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.page = 50
        self.batch = 40
        self.error: Exception | None = None
        self.out: list[tuple[str, Any]] = []
        self.room_wanted = False

    def put(self, name: str, payload: Any) -> None:
        self.out.append((name, payload))

    def full(self) -> bool:
        return self.room_wanted

    async def room(self) -> None:
        while self.room_wanted:
            await asyncio.sleep(0)

    def say(self, session: str, number: int, author: str = "user") -> dict[str, Any]:
        message = {
            "session_id": session,
            "from": author,
            "fingerprint": number,
            "timestamp": FUTURE + number,
        }
        self.messages.setdefault(session, []).append(message)
        row = {"session_id": session, "inbox_id": f"inbox of {session}"}
        known = [one for one in self.conversations if one["session_id"] != session]
        self.conversations = [{**row, "updated_at": FUTURE + number}, *known]
        return message

    async def fetch(
        self, template: str, path: Mapping[str, Any], query: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        self.asked.append((template, path, query))
        await self.gate.wait()
        if self.error is not None:
            raise self.error
        if template == ROUTES.conversations:
            end = path["page_number"] * self.page
            return self.conversations[end - self.page : end]
        before = query.get("timestamp_before", 2 * FUTURE)
        found = [m for m in self.messages[path["session_id"]] if m["timestamp"] < before]
        return found[-self.batch :]

    def backfill(self, **settings: Any) -> Backfill:
        given = {"websites": ["w"], "inboxes": None, "wanted": lambda name: True, "size": 1000}
        return Backfill(
            ROUTES, self, fetch=self.fetch, decode=events.decode, **{**given, **settings}
        )

    def seen(self) -> list[Any]:
        """Fingerprints, negative when they were read back; other events by name."""
        return [
            (-payload.fingerprint if payload.backfilled else payload.fingerprint)
            if isinstance(payload, MessageSend | MessageReceived)
            else payload.get("fingerprint", name)
            if isinstance(payload, dict)
            else name
            for name, payload in self.out
        ]


def gap() -> Gap:
    return Gap(start=FUTURE, end=FUTURE + 1, reason="lost")


async def settled(reading: Backfill) -> None:
    while reading._gaps:
        await asyncio.sleep(0)


def with_platform(main: Callable[[Platform], Awaitable[None]]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(20):
            await main(Platform())
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(bounded())


def test_missed_messages_come_after_the_gap_each_once() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        live = platform.say("a", 1)
        reading.put("message:send", live)
        platform.say("a", 2)
        platform.say("a", 3, "operator")
        reading.put("gap", gap())
        await settled(reading)
        reading.put("message:received", platform.messages["a"][2])  # late, and twice
        reading.put("message:send", platform.say("a", 4))
        reading.put("message:send", platform.messages["a"][3])
        assert platform.seen() == [1, "gap", -2, -3, 4]
        read = platform.out[2][1]
        assert isinstance(read, MessageSend)
        assert read.inbox_id == "inbox of a"
        assert isinstance(platform.out[3][1], MessageReceived)
        await reading.close()

    with_platform(main)


def test_what_comes_meanwhile_waits_for_its_conversation_only() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        platform.say("a", 1)
        platform.say("b", 2)
        platform.gate.clear()
        reading.put("gap", gap())
        reading.put("message:send", platform.say("a", 3))
        reading.put("session:set_state", {"session_id": "a"})
        reading.put("message:send", {"session_id": "c", "fingerprint": 4, "timestamp": FUTURE})
        reading.put("website:users:available", {"website_id": "w"})
        await asyncio.sleep(0)
        assert platform.seen() == ["gap"]
        platform.gate.set()
        while len(platform.out) == 1:
            await asyncio.sleep(0)
        platform.gate.clear()
        # The list is there: what it does not name goes on, and a is still to be read.
        assert platform.seen() == ["gap", 4, "website:users:available"]
        platform.gate.set()
        await settled(reading)
        rest = platform.seen()[3:]
        assert [n for n in rest if n in (-1, 3, "session:set_state")] == [
            -1,
            3,
            "session:set_state",
        ]
        assert sorted(map(str, rest)) == sorted(["-1", "-2", "3", "session:set_state"])
        await reading.close()

    with_platform(main)


def test_what_was_written_after_a_live_message_is_left_to_come_live() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        platform.say("a", 1)
        platform.gate.clear()
        reading.put("gap", gap())
        reading.put("message:send", platform.say("a", 2))
        after = platform.say("a", 3)
        platform.gate.set()
        await settled(reading)
        assert platform.seen() == ["gap", -1, 2]
        reading.put("message:send", after)
        assert platform.seen() == ["gap", -1, 2, 3]
        await reading.close()

    with_platform(main)


def test_pages_and_batches_are_read_to_the_end() -> None:
    async def main(platform: Platform) -> None:
        platform.page = 3
        platform.batch = 4
        for number in range(1, 61):
            platform.say(f"s{number % 10}", number)
        reading = platform.backfill()
        reading.put("gap", gap())
        await settled(reading)
        assert sorted(platform.seen()[1:]) == sorted(-number for number in range(1, 61))
        for session in range(10):
            own = [n for n in platform.seen()[1:] if -n % 10 == session]
            assert own == sorted(own, reverse=True)
        await reading.close()

    with_platform(main)


def test_only_what_changed_since_is_read() -> None:
    async def main(platform: Platform) -> None:
        platform.say("old", -backfill.MARGIN - 1)
        platform.say("new", -backfill.MARGIN - 1)
        platform.say("new", 1)
        reading = platform.backfill()
        reading.put("gap", gap())
        await settled(reading)
        assert platform.seen() == ["gap", -1]
        assert [path.get("session_id") for _, path, _ in platform.asked] == [None, None, "new"]
        query = platform.asked[0][2]
        assert query["filter_date_start"] == "2286-11-20T17:45:40.000+00:00"
        assert query["order_date_updated"] is True
        await reading.close()

    with_platform(main)


def test_nothing_from_before_listening_began() -> None:
    async def main(platform: Platform) -> None:
        platform.say("a", 5)
        platform.messages["a"][0]["timestamp"] = 1_700_000_000_000
        reading = platform.backfill()
        reading.put("gap", Gap(start=1_700_000_000_000, end=FUTURE, reason="lost"))
        await settled(reading)
        assert platform.seen() == ["gap"]
        await reading.close()

    with_platform(main)


def test_only_events_and_inboxes_that_are_wanted() -> None:
    async def main(platform: Platform) -> None:
        for session, author in [("a", "user"), ("a", "operator"), ("b", "user"), ("a", "robot")]:
            platform.say(session, len(platform.messages.get(session, ())) + 1, author)
        reading = platform.backfill(
            wanted=lambda name: name == "message:send", inboxes=["inbox of a"]
        )
        reading.put("gap", gap())
        await settled(reading)
        assert platform.seen() == ["gap", -1]
        await reading.close()

    with_platform(main)


def test_another_outage_meanwhile_begins_anew_and_repeats_nothing() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        platform.say("a", 1)
        platform.say("b", 2)
        reading.put("gap", gap())
        while -2 not in platform.seen():
            await asyncio.sleep(0)
        platform.gate.clear()
        reading.put("message:send", platform.say("c", 3))
        platform.say("a", 4)
        reading.put("gap", Gap(start=FUTURE + 9, end=FUTURE + 10, reason="silent"))
        platform.gate.set()
        await settled(reading)
        assert sorted(n for n in platform.seen() if n != "gap") == [-4, -2, -1, 3]
        assert platform.seen().count("gap") == 2
        await reading.close()

    with_platform(main)


def test_the_first_of_two_outages_is_not_forgotten() -> None:
    """They lie further apart than the time that is read again."""

    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        platform.say("a", 1)
        platform.gate.clear()
        reading.put("gap", gap())
        later = FUTURE + 3 * backfill.MARGIN
        reading.put("gap", Gap(start=later, end=later + 1, reason="lost"))
        platform.gate.set()
        await settled(reading)
        assert platform.seen() == ["gap", "gap", -1]
        await reading.close()

    with_platform(main)


def test_a_missed_message_of_the_same_millisecond_as_a_live_one() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        missed = platform.say("a", 1)
        live = {**missed, "fingerprint": 2}
        platform.messages["a"].append(live)
        platform.gate.clear()
        reading.put("gap", gap())
        reading.put("message:send", live)
        platform.gate.set()
        await settled(reading)
        assert platform.seen() == ["gap", -1, 2]
        await reading.close()

    with_platform(main)


@pytest.mark.parametrize("route", ["conversations", "messages"])
def test_what_cannot_be_read_is_told_and_holds_nothing_up(route: str) -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        platform.say("a", 1)
        fetch = platform.fetch

        async def failing(template: str, *rest: Any) -> Any:
            if template == getattr(ROUTES, route):
                raise OSError("no REST")
            return await fetch(template, *rest)

        reading._fetch = failing
        missed = gap()
        reading.put("gap", missed)
        reading.put("message:send", platform.say("a", 2))
        await settled(reading)
        name, failure = platform.out[-1]
        assert isinstance(failure, Failure)
        assert (name, str(failure.error), failure.event) == ("", "no REST", missed)
        assert failure.error.__notes__ == ["messages of an outage could not be read (1 errors)"]
        assert platform.seen() == ["gap", 2, ""]
        await reading.close()

    with_platform(main)


def test_an_answer_of_another_shape_is_told_too() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        platform.conversations = [{"no": "session"}]
        reading.put("gap", gap())
        await settled(reading)
        assert isinstance(platform.out[-1][1], Failure)
        await reading.close()

    with_platform(main)


def test_a_full_queue_holds_up_reading_and_what_is_held_counts() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill(size=2)
        platform.say("a", 1)
        platform.room_wanted = True
        platform.gate.clear()
        reading.put("gap", gap())
        assert reading.full()
        platform.room_wanted = False
        assert not reading.full()
        for number in (2, 3):
            reading.put("message:send", platform.say("a", number))
        assert reading.full()
        room = asyncio.ensure_future(reading.room())
        platform.room_wanted = True
        platform.gate.set()
        for _ in range(20):
            await asyncio.sleep(0)
        assert platform.seen() == ["gap"]
        platform.room_wanted = False
        await room
        await settled(reading)
        assert platform.seen() == ["gap", -1, 2, 3]
        await reading.close()

    with_platform(main)


def test_an_overflow_while_reading_ends_listening_at_the_next_event() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        reading.put("gap", gap())
        reading.put("message:send", platform.say("b", 1))

        def refuse(name: str, payload: Any) -> None:
            raise RealtimeError("full")

        platform.put = refuse  # type: ignore[method-assign]
        await settled(reading)
        del platform.put  # there is room again, but an event is lost
        with pytest.raises(RealtimeError, match="full"):
            reading.put("message:send", platform.say("b", 2))
        await reading.close()

    with_platform(main)


def test_closing_hands_out_what_came_live() -> None:
    async def main(platform: Platform) -> None:
        reading = platform.backfill()
        platform.gate.clear()
        platform.say("a", 1)
        reading.put("gap", gap())
        reading.put("message:send", platform.say("a", 2))
        await asyncio.sleep(0)
        await reading.close()
        assert platform.seen() == ["gap", 2]

    with_platform(main)


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


def check(seen: list[Any], sessions: list[str]) -> None:
    for session in sessions:
        own = [event for event in seen if isinstance(event, Gap) or event.session_id == session]
        contents = [event.reason if isinstance(event, Gap) else event.content for event in own]
        assert contents == ["before", "lost", *map(str, range(45)), "after"]
        marks = [event.backfilled for event in own if isinstance(event, MessageSend)]
        assert marks == [False, *[True] * 45, False]


def outage(crisp: Emulator, visitors: list[Any]) -> None:
    crisp.stop()
    for number in range(45):
        for visitor in visitors:
            visitor.say(str(number))
    crisp.start()


def test_with_the_emulator(crisp: Emulator) -> None:
    seen: list[Any] = []
    visitors = [crisp.visitor() for _ in range(3)]

    async def main() -> None:
        client = AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url)
        client.on(Gap, seen.append)

        @client.on(MessageSend)
        async def handle(event: MessageSend) -> None:
            seen.append(event)

        async with listening(client, websites=[crisp.website_id], backfill=True):
            for visitor in visitors:
                visitor.say("before")
            await until_async(lambda: len(seen) == 3, 30)
            await asyncio.to_thread(outage, crisp, visitors)
            await client.wait_until_live()
            for visitor in visitors:
                visitor.say("after")
            await until_async(lambda: len(seen) == 3 + 1 + 3 * 46)

    run(main)
    check(seen, [visitor.session_id for visitor in visitors])


def test_with_the_emulator_and_threads(crisp: Emulator) -> None:
    seen: list[Any] = []
    all_seen = threading.Event()
    visitors = [crisp.visitor() for _ in range(3)]
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:

        def handle(event: Any) -> None:
            seen.append(event)
            if len(seen) == 3 + 1 + 3 * 46:
                all_seen.set()

        client.on(Gap, handle)
        client.on(MessageSend, handle)
        options = attrs.evolve(QUICK, concurrency=1)
        client.start(websites=[crisp.website_id], backfill=True, options=options)
        client.wait_until_live()
        for visitor in visitors:
            visitor.say("before")
        crisp.wait_until(lambda: len(seen) == 3, 30)
        outage(crisp, visitors)
        client.wait_until_live()
        for visitor in visitors:
            visitor.say("after")
        assert all_seen.wait(30)
    check(seen, [visitor.session_id for visitor in visitors])


@pytest.mark.parametrize("tier", ["plugin", "website"])
def test_the_websites_have_to_be_known(tier: str) -> None:
    client = CrispClient("identifier", "key", tier)
    client.on(MessageSend, print)
    with pytest.raises(RealtimeError, match="give websites"):
        client.listen(backfill=True)


def test_a_failure_is_told_to_on_error(crisp: Emulator) -> None:
    told: list[tuple[Exception, Any]] = []

    async def main() -> None:
        client = AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url)
        client.on(MessageSend, print)
        client.on_error(lambda error, event: told.append((error, event)))
        async with listening(client, websites=["no-such-website"], backfill=True):
            crisp.realtime.disconnect()
            await until_async(lambda: told)

    run(main)
    error, event = told[0]
    assert "not_subscribed" in str(error)
    assert isinstance(event, Gap)
