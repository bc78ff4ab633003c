"""The queue that handlers are fed from: bounded, and in order within a conversation."""

from __future__ import annotations

from typing import Any

import pytest

from crisp_client import RealtimeError
from crisp_client import RealtimeOptions
from crisp_client import UnknownEvent
from crisp_client._runtime.dispatch.lanes import conversation_of
from crisp_client._runtime.dispatch.lanes import Lanes
from crisp_client._runtime.dispatch.lanes import TURN
from crisp_client.events import MessageSend


class Called:
    def __init__(self) -> None:
        self.ready = self.room = self.empty = 0

    def lanes(self, **options: Any) -> Lanes:
        def count(name: str) -> Any:
            return lambda: setattr(self, name, getattr(self, name) + 1)

        given = RealtimeOptions(**options)
        return Lanes(given, count("ready"), count("room"), count("empty"))


def said(session: str, number: int) -> dict[str, Any]:
    return {"session_id": session, "number": number}


def taken(lanes: Lanes) -> str | None:
    key = lanes.take()
    assert key is not None
    return key[0]


def numbers(lanes: Lanes, key: str | None, most: int = 1000) -> list[int]:
    found = []
    while len(found) < most and (item := lanes.next(key, len(found))) is not None:
        found.append(item[1]["number"])
    return found


def test_whose_events_are_kept_in_order() -> None:
    assert conversation_of({"session_id": "s", "website_id": "w"}) == "s"
    assert conversation_of({"website_id": "w"}) == "w"
    assert conversation_of(MessageSend.from_dict({"session_id": "s"})) == "s"
    assert conversation_of(MessageSend.from_dict({"website_id": "w"})) == "w"
    assert conversation_of(UnknownEvent(event_name="x", data={"session_id": "s"})) == "s"
    assert conversation_of(UnknownEvent(event_name="x", data=["s"])) is None
    for odd in ({}, {"session_id": ["s"]}, [], "s", None, {"session_id": 7}):
        assert conversation_of(odd) is None


def test_one_lane_for_each_conversation() -> None:
    called = Called()
    lanes = called.lanes()
    for number in range(6):
        lanes.put("message:send", said("ab"[number % 2], number))
    assert (called.ready, lanes.waiting, lanes.received) == (2, 6, 6)
    assert numbers(lanes, taken(lanes)) == [0, 2, 4]
    assert not lanes.idle
    assert numbers(lanes, taken(lanes)) == [1, 3, 5]
    assert lanes.idle
    assert (called.empty, lanes.waiting) == (1, 0)
    assert lanes.take() is None


def test_a_lane_is_not_announced_while_it_is_worked_on() -> None:
    called = Called()
    lanes = called.lanes()
    lanes.put("message:send", said("a", 0))
    key = taken(lanes)
    assert numbers(lanes, key, most=1) == [0]
    lanes.put("message:send", said("a", 1))
    assert called.ready == 1
    assert numbers(lanes, key) == [1]
    lanes.put("message:send", said("a", 2))
    assert called.ready == 2


def test_one_worker_has_one_lane_for_all() -> None:
    lanes = Called().lanes(concurrency=1)
    for number in range(6):
        lanes.put("message:send", said("ab"[number % 2], number))
    assert numbers(lanes, taken(lanes)) == [0, 1, 2, 3, 4, 5]


def test_a_busy_lane_lets_the_others_have_their_turn() -> None:
    lanes = Called().lanes()
    for number in range(2 * TURN):
        lanes.put("message:send", said("a", number))
    lanes.put("message:send", said("b", 0))
    assert numbers(lanes, taken(lanes)) == list(range(TURN))
    assert numbers(lanes, taken(lanes)) == [0]
    assert numbers(lanes, taken(lanes)) == list(range(TURN, 2 * TURN))
    assert lanes.idle


def test_blocking_tells_when_there_is_room_again() -> None:
    called = Called()
    lanes = called.lanes(queue_size=4)
    for number in range(4):
        assert not lanes.full()
        lanes.put("message:send", said("a", number))
    assert lanes.full()
    key = taken(lanes)
    lanes.next(key, 0)
    assert called.room == 1  # at three quarters
    assert not lanes.full()
    lanes.next(key, 0)
    assert called.room == 1
    assert lanes.dropped == 0


def test_raising() -> None:
    lanes = Called().lanes(queue_size=2, on_full="raise")
    lanes.put("message:send", said("a", 0))
    lanes.put("message:send", said("a", 1))
    assert not lanes.full()
    with pytest.raises(RealtimeError, match="the queue is full: 2 events"):
        lanes.put("message:send", said("a", 2))


def test_dropping_the_oldest_wherever_it_waits() -> None:
    lanes = Called().lanes(queue_size=3, on_full="drop_oldest")
    for number, session in enumerate("abacbab"):
        lanes.put("message:send", said(session, number))
    # 0 and 2 of a, 1 of b and 3 of c are gone, and so is the lane of c.
    assert (lanes.received, lanes.dropped, lanes.waiting) == (7, 4, 3)
    assert numbers(lanes, taken(lanes)) == [4, 6]
    assert numbers(lanes, taken(lanes)) == [5]
    assert lanes.idle


def test_dropping_keeps_nothing_of_conversations_that_are_gone() -> None:
    lanes = Called().lanes(queue_size=10, on_full="drop_oldest")
    for number in range(10_000):
        lanes.put("message:send", said(f"s{number}", number))
    assert len(lanes._lanes) == len(lanes.ready) == 10


def test_dropping_from_a_lane_that_is_worked_on() -> None:
    lanes = Called().lanes(queue_size=1, on_full="drop_oldest")
    lanes.put("message:send", said("a", 0))
    key = taken(lanes)
    lanes.put("message:send", said("b", 1))
    assert numbers(lanes, key) == []
    assert numbers(lanes, taken(lanes)) == [1]
    assert lanes.idle


def test_clearing_counts_what_is_dropped() -> None:
    called = Called()
    lanes = called.lanes()
    for number, session in enumerate("aab"):
        lanes.put("message:send", said(session, number))
    key = taken(lanes)
    lanes.next(key, 0)
    assert lanes.clear() == 2
    assert (lanes.dropped, lanes.waiting) == (2, 0)
    assert numbers(lanes, key) == []
    assert lanes.idle
    assert called.empty == 1


def test_what_was_taken_is_not_dropped_again() -> None:
    """The oldest event is the oldest that waits."""
    lanes = Called().lanes(queue_size=2, on_full="drop_oldest")
    lanes.put("message:send", said("a", 0))
    lanes.put("message:send", said("b", 1))
    assert numbers(lanes, taken(lanes)) == [0]
    lanes.put("message:send", said("c", 2))
    lanes.put("message:send", said("d", 3))
    assert lanes.dropped == 1
    assert [numbers(lanes, taken(lanes)) for _ in "cd"] == [[2], [3]]
    assert lanes.idle


def test_a_cleared_queue_begins_anew() -> None:
    called = Called()
    lanes = called.lanes(queue_size=2, on_full="drop_oldest")
    for number, session in enumerate("ab"):
        lanes.put("message:send", said(session, number))
    assert lanes.clear() == 2
    assert (lanes.take(), lanes.idle, lanes.held, called.empty) == (None, True, 0, 1)
    for number, session in enumerate("cde", 2):
        lanes.put("message:send", said(session, number))
    assert lanes.dropped == 2 + 1
    assert [numbers(lanes, taken(lanes)) for _ in "de"] == [[3], [4]]


@pytest.mark.parametrize("on_full", ["raise", "drop_oldest"])
def test_the_queue_holds_exactly_its_size(on_full: str) -> None:
    lanes = Called().lanes(queue_size=3, on_full=on_full)
    for number in range(3):
        lanes.put("message:send", said("a", number))
    assert (lanes.waiting, lanes.dropped) == (3, 0)
    if on_full == "raise":
        with pytest.raises(RealtimeError):
            lanes.put("message:send", said("a", 3))
    else:
        lanes.put("message:send", said("a", 3))
    assert (lanes.waiting, lanes.dropped) == (3, 0 if on_full == "raise" else 1)


def test_what_is_worked_on_counts_as_held() -> None:
    lanes = Called().lanes()
    for number, session in enumerate("aab"):
        lanes.put("message:send", said(session, number))
    assert lanes.held == 3
    key = taken(lanes)
    assert numbers(lanes, key, most=1) == [0]
    assert lanes.held == 3  # one is worked on, and two wait
    assert numbers(lanes, key) == [1]
    assert lanes.held == 1
