"""Lists that come in pieces, walked to their end: a small list here, a long one by `make soak`."""

import asyncio
import inspect
import re
from math import ceil

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client.testing import Emulator

both_flavours = pytest.mark.parametrize("flavour", ["sync", "async"])
soak = [pytest.mark.soak, pytest.mark.timeout(600)]
conversations = pytest.mark.parametrize("count", [61, 60, pytest.param(1237, marks=soak)])
messages = pytest.mark.parametrize("count", [95, 80, pytest.param(3019, marks=soak)])


@pytest.fixture
def crisp():
    with Emulator(seed=1, tier="user") as emulator:
        yield emulator


def walk(crisp, flavour, resource, name, *arguments, after=lambda number: None, **keywords):
    """All rows and the number of requests; `after` is called with the number of each row."""
    credentials = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
    before, rows = len(crisp.requests), []

    async def walk_async():
        async with AsyncCrispClient(*credentials) as client:
            iterate = getattr(getattr(client, resource), name)
            async for row in iterate(*arguments, **keywords):
                rows.append(row)
                after(len(rows))

    if flavour == "async":
        asyncio.run(walk_async())
    else:
        with CrispClient(*credentials) as client:
            for row in getattr(getattr(client, resource), name)(*arguments, **keywords):
                rows.append(row)
                after(len(rows))
    return rows, len(crisp.requests) - before


def talk(crisp):
    visitor = crisp.visitor()
    visitor.say("hello")
    return visitor


def walk_conversations(crisp, flavour, **keywords):
    name = "iter_list_conversations"
    rows, requests = walk(
        crisp, flavour, "website_conversations", name, crisp.website_id, **keywords
    )
    return [row.session_id for row in rows], requests


def walk_messages(crisp, flavour, visitor, **keywords):
    where = (visitor.website_id, visitor.session_id)
    name = "iter_get_messages_in_conversation"
    rows, requests = walk(crisp, flavour, "website_conversations", name, *where, **keywords)
    return [row.fingerprint for row in rows], requests


@both_flavours
@conversations
@pytest.mark.parametrize("size", [20, 50])
def test_conversations_at_rest(crisp, flavour, count, size):
    newest_first = [talk(crisp).session_id for _ in range(count)][::-1]
    rows, requests = walk_conversations(crisp, flavour, per_page=size)
    assert rows == newest_first
    assert requests == ceil(count / size)


@both_flavours
@conversations
def test_conversations_while_others_begin(crisp, flavour, count):
    newest_first = [talk(crisp).session_id for _ in range(count)][::-1]

    def begin(number):
        if number % 3 == 0:
            talk(crisp)

    rows, _ = walk_conversations(crisp, flavour, after=begin)
    assert rows == newest_first


@both_flavours
@conversations
def test_conversations_by_creation_while_visitors_write(crisp, flavour, count):
    """Rows ordered by last change would move to the front, and unread ones past the reader."""
    visitors = [talk(crisp) for _ in range(count)]

    def write(number):
        visitors[number * 7 % count].say("and another thing")

    rows, requests = walk_conversations(crisp, flavour, after=write, order_date_created=True)
    assert rows == [visitor.session_id for visitor in reversed(visitors)]
    assert requests == ceil(count / 20)


def requests_for(messages):
    """One row of each full page is asked for twice: others may be of the same time."""
    return ceil((messages - 1) / 39)


@both_flavours
@messages
def test_messages_at_rest(crisp, flavour, count):
    visitor = crisp.visitor()
    newest_first = [visitor.say(str(number)) for number in range(count)][::-1]
    rows, requests = walk_messages(crisp, flavour, visitor)
    assert rows == newest_first
    assert requests == requests_for(count)


@both_flavours
@messages
def test_messages_while_others_are_written(crisp, flavour, count):
    visitor = crisp.visitor()
    newest_first = [visitor.say(str(number)) for number in range(count)][::-1]
    rows, requests = walk_messages(crisp, flavour, visitor, after=lambda _: visitor.say("more"))
    assert rows == newest_first
    assert requests == requests_for(count)


@both_flavours
@pytest.mark.parametrize(("count", "at_once"), [(101, 2), (100, 3), (41, 41), (60, 20), (9, 9)])
def test_messages_of_one_time(crisp, flavour, count, at_once):
    visitor = crisp.visitor()
    times = [1_700_000_000_000 + number // at_once for number in range(count)]
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        for number, time in enumerate(times):
            client.website_conversations.send_message(
                visitor.website_id,
                visitor.session_id,
                {
                    "type": "text",
                    "from": "user",
                    "origin": "urn:import",
                    "content": str(number),
                    "timestamp": time,
                },
            )
    rows, _ = walk_messages(crisp, flavour, visitor)
    assert len(rows) == len(set(rows)) == (40 if at_once > 40 else count)


@both_flavours
def test_lists_of_collections(crisp, flavour):
    credentials = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
    with CrispClient(*credentials) as client:
        made = [
            client.website_campaigns.create_new_campaign(crisp.website_id, "one-shot", str(number))
            for number in range(41)
        ]
    rows, requests = walk(
        crisp, flavour, "website_campaigns", "iter_list_campaigns", crisp.website_id
    )
    assert [row.campaign_id for row in rows] == [row.campaign_id for row in made]
    assert requests == 3


@both_flavours
def test_a_short_list_is_asked_for_once_where_crisp_states_the_rows_of_a_page(crisp, flavour):
    visitor = talk(crisp)
    assert walk_conversations(crisp, flavour)[1] == 1
    assert walk_messages(crisp, flavour, visitor)[1] == 1


@both_flavours
def test_a_short_list_is_asked_for_twice_where_the_rows_of_a_page_are_assumed(crisp, flavour):
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        client.website_campaigns.create_new_campaign(crisp.website_id, "one-shot", "only")
    rows, requests = walk(
        crisp, flavour, "website_campaigns", "iter_list_campaigns", crisp.website_id
    )
    assert (len(rows), requests) == (1, 2)


@both_flavours
@pytest.mark.parametrize("start", [1, 2, 4, 5])
def test_conversations_from_a_page_on(crisp, flavour, start):
    newest_first = [talk(crisp).session_id for _ in range(61)][::-1]
    rows, requests = walk_conversations(crisp, flavour, start_page=start)
    assert rows == newest_first[(start - 1) * 20 :]
    assert requests == max(1, 5 - start)


def test_pages_of_conversations_go_on_behind_any_of_them(crisp):
    newest_first = [talk(crisp).session_id for _ in range(45)][::-1]
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        iterate = client.website_conversations.iter_list_conversations
        pages = list(iterate(crisp.website_id).pages())
        assert [(page.page, len(page.items), page.has_more) for page in pages] == [
            (1, 20, True),
            (2, 20, True),
            (3, 5, False),
        ]
        for page in pages:
            behind = iterate(crisp.website_id, start_page=page.page + 1)
            assert [row.session_id for row in behind] == newest_first[page.page * 20 :]


def test_pages_of_messages_go_on_behind_any_of_them(crisp):
    visitor = crisp.visitor()
    newest_first = [visitor.say(str(number)) for number in range(100)][::-1]
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        where = (visitor.website_id, visitor.session_id)
        iterate = client.website_conversations.iter_get_messages_in_conversation
        pages = list(iterate(*where).pages())
        assert [(page.page, len(page.items), page.has_more) for page in pages] == [
            (1, 40, True),
            (2, 39, True),
            (3, 21, False),
        ]
        assert pages[-1].before is None
        had = 0
        for page in pages[:-1]:
            had += len(page.items)
            behind = [row.fingerprint for row in iterate(*where, timestamp_before=page.before)]
            assert behind == newest_first[had - 1 :]  # the last one again, of that very time


@both_flavours
def test_an_empty_list_is_asked_for_once(crisp, flavour):
    rows, requests = walk_conversations(crisp, flavour)
    assert (rows, requests) == ([], 1)


def test_docstrings_say_which_arguments_are_missing_and_what_shifts_pages():
    with CrispClient("identifier", "key") as client:
        resources = [getattr(client, name) for name in dir(client) if name.startswith("website_")]
    iterators = [
        getattr(resource, name)
        for resource in resources
        for name in dir(resource)
        if name.startswith("iter_")
    ]
    assert len(iterators) > 10
    for iterate in iterators:
        listed = getattr(iterate.__self__, iterate.__name__.removeprefix("iter_"))
        missing = set(inspect.signature(listed).parameters)
        missing -= set(inspect.signature(iterate).parameters)
        only = re.search("It sets (.*) itself", iterate.__doc__)
        assert set(re.findall(r"`(\w+)`", only[1])) == missing
        assert ("are skipped" in iterate.__doc__) == ("page_number" in missing)
