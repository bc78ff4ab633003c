"""Which rows of moving lists are handed out."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from crisp_client import DecodeError
from crisp_client import models
from crisp_client._async import paging as async_paging
from crisp_client._runtime.rest.paging import Seen
from crisp_client._sync import paging as sync_paging


def rows(*ids: str) -> list[models.PeopleSegment]:
    return [models.PeopleSegment.from_dict({"segment": name, "count": 1}) for name in ids]


def names(found: list[models.PeopleSegment]) -> str:
    return "".join(row.segment for row in found)


def walk(flavour: str, function: str, pieces: list[list[Any]], **settings: Any) -> tuple[Any, Any]:
    """Return the rows that the iterator yields for these pages, and the times it asked for."""
    asked: list[Any] = []

    def fetch(piece: Any) -> list[Any]:
        asked.append(piece)
        return pieces[len(asked) - 1]

    if flavour == "sync":
        return list(getattr(sync_paging, function)(fetch, **settings)), asked

    async def fetch_async(piece: Any) -> list[Any]:
        return fetch(piece)

    async def main() -> list[Any]:
        walker = getattr(async_paging, function)(fetch_async, **settings)
        return [row async for row in walker]

    return asyncio.run(main()), asked


each_flavour = pytest.mark.parametrize("flavour", ["sync", "async"])


@each_flavour
def test_pages_end_at_the_first_empty_one(flavour: str) -> None:
    found, asked = walk(flavour, "by_page", [rows("a", "b"), rows("c"), []], key="segment")
    assert (names(found), asked) == ("abc", [1, 2, 3])


@each_flavour
def test_rows_that_moved_back_come_once(flavour: str) -> None:
    pieces = [rows("a", "b"), rows("b", "c"), rows("b", "c"), rows("d"), []]
    found, _ = walk(flavour, "by_page", pieces, key="segment")
    assert names(found) == "abcd"


@each_flavour
def test_a_server_that_ignores_the_page_number_is_noticed(flavour: str) -> None:
    with pytest.raises(DecodeError, match="the same page came 3 times in a row"):
        walk(flavour, "by_page", [rows("a", "b")] * 4, key="segment")


@each_flavour
def test_from_the_newest_to_the_oldest(flavour: str) -> None:
    def messages(*times: int) -> list[models.ConversationMessage]:
        made = ({"fingerprint": time, "timestamp": time} for time in times)
        return [models.ConversationMessage.from_dict(row) for row in made]

    pieces = [messages(7, 8, 9), messages(5, 6, 7), messages(4), []]
    found, asked = walk(flavour, "by_time", pieces, key="fingerprint", field="timestamp")
    assert [message.timestamp for message in found] == [9, 8, 7, 6, 5, 4]
    assert asked == [None, 7, 5, 4]

    # A page of so many may be a full one, which has cut through the rows of a time.
    first, second = range(100, 120), range(81, 101)
    pieces = [messages(*first), messages(*second), messages(81), []]
    found, asked = walk(flavour, "by_time", pieces, key="fingerprint", field="timestamp")
    assert [message.timestamp for message in found] == list(range(119, 80, -1))
    assert asked == [None, 101, 82, 81]


@each_flavour
def test_more_rows_of_one_time_than_a_page_holds(
    flavour: str, caplog: pytest.LogCaptureFixture
) -> None:
    made = [{"fingerprint": number, "timestamp": 5} for number in range(20)]
    page = [models.ConversationMessage.from_dict(row) for row in made]
    found, asked = walk(flavour, "by_time", [page, page, []], key="fingerprint", field="timestamp")
    assert (len(found), asked) == (20, [None, 6, 5])
    assert "more rows of the time 5 than Crisp gives out" in caplog.text


@each_flavour
def test_rows_that_are_no_objects_end_in_an_error_of_ours(flavour: str) -> None:
    with pytest.raises(DecodeError, match="the same page"):
        walk(flavour, "by_time", [[1, "x"]] * 4, key="fingerprint", field="timestamp")


def test_rows_without_a_key_are_told_apart_by_all_they_hold() -> None:
    seen = Seen(None)
    one, same, other = ({"b": 1, "a": [1]}, {"a": [1], "b": 1}, {"a": [2]})
    assert seen.fresh([one, same, other]) == [one, other]
    assert seen.fresh(["text", "text"]) == ["text"]
    assert names(Seen(None).fresh(rows("a", "a", "b"))) == "ab"


def test_rows_whose_key_is_missing_are_told_apart_too() -> None:
    bare = [models.PeopleSegment.from_dict({"count": n}) for n in (1, 2, 1)]
    assert [row.count for row in Seen("segment").fresh(bare)] == [1, 2]


def messages(*times: int) -> list[models.ConversationMessage]:
    made = ({"fingerprint": time, "timestamp": time} for time in times)
    return [models.ConversationMessage.from_dict(row) for row in made]


@pytest.mark.parametrize(("rows_of_first", "asked"), [(19, [None, 100]), (20, [None, 101])])
@each_flavour
def test_twenty_rows_may_be_a_full_page_and_nineteen_are_none(
    flavour: str, rows_of_first: int, asked: list[Any]
) -> None:
    pieces = [messages(*range(100, 100 + rows_of_first)), []]
    found, times = walk(flavour, "by_time", pieces, key="fingerprint", field="timestamp")
    assert (len(found), times) == (rows_of_first, asked)


@each_flavour
def test_a_page_that_is_smaller_than_one_before_is_not_full(flavour: str) -> None:
    pieces = [messages(*range(100, 140)), messages(*range(71, 101)), []]
    _, asked = walk(flavour, "by_time", pieces, key="fingerprint", field="timestamp")
    assert asked == [None, 101, 71]


@each_flavour
def test_the_same_page_twice_is_no_reason_to_end(flavour: str) -> None:
    pieces = [rows("a"), rows("a"), rows("b"), rows("b"), []]
    found, _ = walk(flavour, "by_page", pieces, key="segment")
    assert names(found) == "ab"


@each_flavour
def test_the_same_page_again_after_another_is_counted_anew(flavour: str) -> None:
    pieces = [*[rows("a"), rows("a"), rows("b")] * 4, []]
    found, _ = walk(flavour, "by_page", pieces, key="segment")
    assert names(found) == "ab"


@each_flavour
def test_a_row_that_changed_since_is_the_same_row(flavour: str) -> None:
    """Its key tells, whatever else it holds."""
    changed = [models.PeopleSegment.from_dict({"segment": "a", "count": 2})]
    found, _ = walk(flavour, "by_page", [rows("a"), changed, []], key="segment")
    assert [(row.segment, row.count) for row in found] == [("a", 1)]


@each_flavour
def test_a_list_that_is_read_to_its_end_warns_of_nothing(
    flavour: str, caplog: pytest.LogCaptureFixture
) -> None:
    pieces = [messages(*range(100, 120)), messages(*range(81, 101)), messages(81), []]
    walk(flavour, "by_time", pieces, key="fingerprint", field="timestamp")
    walk(flavour, "by_time", [messages(5), []], key="fingerprint", field="timestamp")
    assert caplog.records == []
