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
from crisp_client import NotFoundError
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server

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


def walk(
    flavour: str,
    iterate: Iterate,
    pieces: list[list[Any]],
    statuses: tuple[int, ...] = (),
    go_on: bool = False,
) -> tuple[Any, list[int | None]]:
    """The rows that come of these pages, and the page or the time of each request.

    Where no other status is given, each says that more rows follow. Of errors it does not hear if
    it is to `go_on`.
    """
    passed = NotFoundError if go_on else ()
    asked: list[int | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        before = request.url.params.get("timestamp_before")
        page = request.url.path.rpartition("/")[2]
        asked.append(int(before or page) if before or page.isdecimal() else None)
        number = len(asked) - 1
        status = statuses[number] if statuses else 206
        return httpx.Response(status, json={"error": False, "data": pieces[number]})

    transport = httpx.MockTransport(answer)
    if flavour == "sync":
        client = CrispClient("i", "k", http_client=httpx.Client(transport=transport))
        walking, read = iterate(client), []
        while True:
            try:
                read.append(next(walking))
            except StopIteration:
                return read, asked
            except passed:
                pass

    async def main() -> list[Any]:
        client = AsyncCrispClient("i", "k", http_client=httpx.AsyncClient(transport=transport))
        walking, read = iterate(client), []
        while True:
            try:
                read.append(await anext(walking))
            except StopAsyncIteration:
                return read
            except passed:
                pass

    return asyncio.run(main()), asked


each_flavour = pytest.mark.parametrize("flavour", ["sync", "async"])


@each_flavour
def test_pages_end_at_the_first_empty_one(flavour: str) -> None:
    found, asked = walk(flavour, segments, [rows("a", "b"), rows("c"), []])
    assert (names(found), asked) == ("abc", [1, 2, 3])


@pytest.mark.parametrize("as_pages", [False, True], ids=["rows", "pages"])
@pytest.mark.parametrize("iterate", [segments, messages], ids=["by page", "by time"])
@each_flavour
def test_after_an_error_it_goes_on_with_the_page_that_failed(
    flavour: str, iterate: Iterate, as_pages: bool
) -> None:
    """A loop that ended there would be taken for the end of the list."""
    pieces = {segments: [rows("a"), [], rows("b"), []], messages: [at(9), [], at(5), []]}[iterate]

    def walked(client: Any) -> Any:
        found = iterate(client)
        return found.pages() if as_pages else found

    found, asked = walk(flavour, walked, pieces, statuses=(206, 404, 206, 200), go_on=True)
    items = [item for one in found if as_pages for item in one.items] or found
    values = [item.segment if iterate is segments else item.timestamp for item in items]
    assert values == (["a", "b"] if iterate is segments else [9, 5])
    assert asked == ([1, 2, 2, 3] if iterate is segments else [None, 9, 9, 5])


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


# The status: Crisp says 206 while more rows follow, and 200 on the last page


def listed(client: Any, full: int, start: int = 1) -> Any:
    """Return a list whose full pages have so many rows, or 0 if nobody knows how many."""
    if full:
        return client.website_conversations.iter_list_conversations(
            "w", per_page=full, start_page=start
        )
    return client.website_people.iter_list_people_segments("w", start_page=start)


def listed_rows(letters: str) -> list[Any]:
    return [{"session_id": letter, "segment": letter} for letter in letters]


def walk_answers(
    flavour: Flavour, server: Server, answers: list[tuple[int, str]], full: int = 0, start: int = 1
) -> tuple[list[Any], int]:
    """Return the pages that are made of these answers, and how many were asked for."""
    server.script = [Reply(status, Server.envelope(listed_rows(text))) for status, text in answers]
    found = listed(flavour.client(), full, start).pages()

    async def collected() -> list[Any]:
        return [page async for page in found]

    pages = flavour.run(collected()) if flavour.is_async else list(found)
    shown = [
        ("".join(row.session_id if full else row.segment for row in page.items), page)
        for page in pages
    ]
    return [(text, page.page, page.has_more) for text, page in shown], len(server.seen)


MORE, LAST = True, False


@pytest.mark.parametrize(
    ("answers", "full", "pages", "requests"),
    [
        # 200 ends a list that has said 206, even by a full page
        ([(206, "ab"), (200, "c")], 2, [("ab", 1, MORE), ("c", 2, LAST)], 2),
        ([(206, "ab"), (200, "cd")], 2, [("ab", 1, MORE), ("cd", 2, LAST)], 2),
        ([(206, "ab"), (200, "c")], 0, [("ab", 1, MORE), ("c", 2, LAST)], 2),
        # 206 on a short page: Crisp says that there are more
        (
            [(206, "ab"), (206, "c"), (206, "d"), (206, "")],
            2,
            [("ab", 1, MORE), ("c", 2, MORE), ("d", 3, MORE)],
            4,
        ),
        # a list that never says 206 ends at a short page, one row below a full one
        ([(200, "ab"), (200, "c")], 2, [("ab", 1, MORE), ("c", 2, LAST)], 2),
        ([(200, "ab"), (200, "cd"), (200, "")], 2, [("ab", 1, MORE), ("cd", 2, MORE)], 3),
        # or, if nobody knows how many rows a page has, at an empty one
        ([(200, "ab"), (200, "c"), (200, "")], 0, [("ab", 1, MORE), ("c", 2, MORE)], 3),
        # any other status tells nothing
        ([(202, "a"), (206, "b"), (202, "c"), (200, "d")], 2, None, 4),
        # what is last has no rows that are new
        ([(206, "ab"), (200, "b")], 2, [("ab", 1, MORE)], 2),
        ([(206, "ab"), (206, "ab"), (200, "c")], 2, [("ab", 1, MORE), ("c", 3, LAST)], 3),
        ([(200, "")], 2, [], 1),
        ([(206, "")], 2, [], 1),
    ],
)
def test_when_a_page_is_the_last(
    flavour: Flavour,
    server: Server,
    answers: list[tuple[int, str]],
    full: int,
    pages: list[Any] | None,
    requests: int,
) -> None:
    found, asked = walk_answers(flavour, server, answers, full=full)
    assert (asked, len(server.script)) == (requests, 0)
    assert pages is None or found == pages


def test_a_walk_begins_where_it_is_told_to(flavour: Flavour, server: Server) -> None:
    found, _ = walk_answers(flavour, server, [(206, "a"), (200, "b")], start=7)
    assert found == [("a", 7, MORE), ("b", 8, LAST)]
    asked = [seen.path.removeprefix("/v1/website/w/people/segments/") for seen in server.seen]
    assert asked == ["7", "8"]


@pytest.mark.parametrize("wrong", [0, -1, 1.5, "2", True])
def test_a_page_that_is_none_is_refused_before_the_loop(flavour: Flavour, wrong: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="start_page must be a whole number"):
        listed(flavour.client(), 0, wrong)


def test_rows_are_used_up_and_pages_begin_anew() -> None:
    pieces = {"1": ["a", "b"], "2": ["c"], "3": []}

    def answer(request: httpx.Request) -> httpx.Response:
        piece = pieces[request.url.path.rpartition("/")[2]]
        return httpx.Response(206, json={"error": False, "data": rows(*piece)})

    library = httpx.Client(transport=httpx.MockTransport(answer))
    found = listed(CrispClient("i", "k", http_client=library), 0)
    assert next(found).segment == "a" and names(list(found)) == "bc" and list(found) == []
    assert [names(page.items) for page in found.pages()] == ["ab", "c"]
    assert [names(page.items) for page in found.pages()] == ["ab", "c"]


@each_flavour
@pytest.mark.parametrize(("asked", "full"), [(None, 20), (30, 30), (51, 50)])
@pytest.mark.parametrize("missing", [0, 1])
def test_the_rows_of_a_full_page(flavour: str, asked: int | None, full: int, missing: int) -> None:
    """More than are allowed may be cut down by Crisp, which is no short page."""
    piece = [{"session_id": str(number)} for number in range(full - missing)]
    iterate: Iterate = lambda client: client.website_conversations.iter_list_conversations(  # noqa: E731
        "w", per_page=asked
    )
    found, pages = walk(flavour, iterate, [piece, []], (200, 200))
    assert (len(found), len(pages)) == (len(piece), 1 if missing else 2)


@each_flavour
@pytest.mark.parametrize(
    ("count", "statuses", "requests"),
    [(19, (200,), 1), (20, (200, 200), 2), (20, (206, 200), 2), (19, (206, 200), 2)],
)
def test_when_a_page_of_messages_is_the_last(
    flavour: str, count: int, statuses: tuple[int, ...], requests: int
) -> None:
    """Nobody states how many rows a full page has; there are 20 at least."""
    newest, older = at(*range(100, 100 + count)), at(*range(90, 101))
    found, asked = walk(flavour, messages, [newest, older], statuses)
    assert len(asked) == requests
    assert len(found) == count + 10 * (requests > 1)
