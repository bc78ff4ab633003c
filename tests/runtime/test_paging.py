"""Which rows of moving lists are handed out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import DecodeError

Iterate = Callable[[Any], Any]


def segments(client: Any) -> Any:
    """A list with a page number in its path and a key in its rows."""
    return client.website_people.iter_list_people_segments("w")


def messages(client: Any) -> Any:
    """A list of which each page has what is before a time."""
    return client.website_conversations.iter_get_messages_in_conversation("w", "s")


def pages(client: Any) -> Any:
    """A list of rows without a key."""
    return client.website_conversations.iter_list_conversation_pages("w", "s")


def rows(*ids: str) -> list[dict[str, Any]]:
    return [{"segment": name, "count": 1} for name in ids]


def at(*times: int) -> list[dict[str, Any]]:
    return [{"fingerprint": time, "timestamp": time} for time in times]


def names(found: list[Any]) -> str:
    return "".join(row.segment for row in found)


def walk(flavour: str, iterate: Iterate, pieces: list[list[Any]]) -> tuple[Any, list[int | None]]:
    """The rows that come of these pages, and the page or the time of each request."""
    asked: list[int | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        before = request.url.params.get("timestamp_before")
        page = request.url.path.rpartition("/")[2]
        asked.append(int(before or page) if before or page.isdecimal() else None)
        return httpx.Response(200, json={"error": False, "data": pieces[len(asked) - 1]})

    transport = httpx.MockTransport(answer)
    if flavour == "sync":
        client = CrispClient("i", "k", http_client=httpx.Client(transport=transport))
        return list(iterate(client)), asked

    async def main() -> list[Any]:
        client = AsyncCrispClient("i", "k", http_client=httpx.AsyncClient(transport=transport))
        return [row async for row in iterate(client)]

    return asyncio.run(main()), asked


each_flavour = pytest.mark.parametrize("flavour", ["sync", "async"])


@each_flavour
def test_pages_end_at_the_first_empty_one(flavour: str) -> None:
    found, asked = walk(flavour, segments, [rows("a", "b"), rows("c"), []])
    assert (names(found), asked) == ("abc", [1, 2, 3])


@each_flavour
def test_rows_that_moved_back_come_once(flavour: str) -> None:
    pieces = [rows("a", "b"), rows("b", "c"), rows("b", "c"), rows("d"), []]
    found, _ = walk(flavour, segments, pieces)
    assert names(found) == "abcd"


@each_flavour
def test_a_server_that_ignores_the_page_number_is_noticed(flavour: str) -> None:
    with pytest.raises(DecodeError, match="the same page came 3 times in a row"):
        walk(flavour, segments, [rows("a", "b")] * 4)


@each_flavour
def test_from_the_newest_to_the_oldest(flavour: str) -> None:
    pieces = [at(7, 8, 9), at(5, 6, 7), at(4), []]
    found, asked = walk(flavour, messages, pieces)
    assert [message.timestamp for message in found] == [9, 8, 7, 6, 5, 4]
    assert asked == [None, 7, 5, 4]

    # A page of so many may be a full one, which has cut through the rows of a time.
    first, second = range(100, 120), range(81, 101)
    pieces = [at(*first), at(*second), at(81), []]
    found, asked = walk(flavour, messages, pieces)
    assert [message.timestamp for message in found] == list(range(119, 80, -1))
    assert asked == [None, 101, 82, 81]


@each_flavour
def test_more_rows_of_one_time_than_a_page_holds(
    flavour: str, caplog: pytest.LogCaptureFixture
) -> None:
    page = [{"fingerprint": number, "timestamp": 5} for number in range(20)]
    found, asked = walk(flavour, messages, [page, page, []])
    assert (len(found), asked) == (20, [None, 6, 5])
    assert "more rows of the time 5 than Crisp gives out" in caplog.text


@each_flavour
def test_rows_that_are_no_objects_end_in_an_error_of_ours(flavour: str) -> None:
    with pytest.raises(DecodeError, match="the same page"):
        walk(flavour, messages, [[1, "x"]] * 4)


@each_flavour
def test_rows_without_a_key_are_told_apart_by_all_they_hold(flavour: str) -> None:
    page = [{"page_url": "b", "new": [1]}, {"new": [1], "page_url": "b"}, {"page_url": "c"}]
    found, _ = walk(flavour, pages, [[*page, "text", "text"], []])
    assert [row if row == "text" else row.page_url for row in found] == ["b", "c", "text"]


@each_flavour
def test_rows_whose_key_is_missing_are_told_apart_too(flavour: str) -> None:
    found, _ = walk(flavour, segments, [[{"count": n} for n in (1, 2, 1)], []])
    assert [row.count for row in found] == [1, 2]


@pytest.mark.parametrize(("rows_of_first", "asked"), [(19, [None, 100]), (20, [None, 101])])
@each_flavour
def test_twenty_rows_may_be_a_full_page_and_nineteen_are_none(
    flavour: str, rows_of_first: int, asked: list[Any]
) -> None:
    pieces = [at(*range(100, 100 + rows_of_first)), []]
    found, times = walk(flavour, messages, pieces)
    assert (len(found), times) == (rows_of_first, asked)


@each_flavour
def test_a_page_that_is_smaller_than_one_before_is_not_full(flavour: str) -> None:
    pieces = [at(*range(100, 140)), at(*range(71, 101)), []]
    _, asked = walk(flavour, messages, pieces)
    assert asked == [None, 101, 71]


@each_flavour
def test_the_same_page_twice_is_no_reason_to_end(flavour: str) -> None:
    pieces = [rows("a"), rows("a"), rows("b"), rows("b"), []]
    found, _ = walk(flavour, segments, pieces)
    assert names(found) == "ab"


@each_flavour
def test_the_same_page_again_after_another_is_counted_anew(flavour: str) -> None:
    pieces = [*[rows("a"), rows("a"), rows("b")] * 4, []]
    found, _ = walk(flavour, segments, pieces)
    assert names(found) == "ab"


@each_flavour
def test_a_row_that_changed_since_is_the_same_row(flavour: str) -> None:
    """Its key tells, whatever else it holds."""
    changed = [{"segment": "a", "count": 2}]
    found, _ = walk(flavour, segments, [rows("a"), changed, []])
    assert [(row.segment, row.count) for row in found] == [("a", 1)]


@each_flavour
def test_a_list_that_is_read_to_its_end_warns_of_nothing(
    flavour: str, caplog: pytest.LogCaptureFixture
) -> None:
    pieces = [at(*range(100, 120)), at(*range(81, 101)), at(81), []]
    walk(flavour, messages, pieces)
    walk(flavour, messages, [at(5), []])
    assert caplog.records == []
