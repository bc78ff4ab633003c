"""The statuses of lists: 206 while more rows follow, and 200 with the last."""

from __future__ import annotations

import httpx
import pytest

from crisp_client.testing import Emulator
from tests.described import Route
from tests.described import SPEC
from tests.emulator.population import INBOX

LISTS = [
    route
    for route in SPEC.operations
    if route.method == "GET" and (route.returns or {}).get("type") == "array"
]


def is_paged(route: Route) -> bool:
    return "page_number" in route.path or route.path.endswith("/messages")


def test_the_spec_says_which_list_comes_in_pages() -> None:
    assert len(LISTS) > 40
    wrong = [route.path for route in LISTS if (route.status == 206) != is_paged(route)]
    assert wrong == []


@pytest.fixture
def website(crisp: Emulator) -> str:
    return crisp.add_website("Pages", "pages.example")


def sizes(api: httpx.Client, path: str, **query: int) -> list[tuple[int, int]]:
    """Return status and rows of each page, as a program reads that goes on while it is 206."""
    found = [(206, 0)]
    while found[-1][0] == 206:
        answer = api.get(f"{path}/{len(found)}", params=query)
        found.append((answer.status_code, len(answer.json()["data"])))
    return found[1:]


def test_pages_by_number(crisp: Emulator, api: httpx.Client, website: str) -> None:
    conversations = f"website/{website}/conversations"
    assert sizes(api, conversations) == [(200, 0)]
    for _ in range(20):
        crisp.visitor(website_id=website).say("hello")
    assert sizes(api, conversations) == [(200, 20)]
    crisp.visitor(website_id=website).say("hello")
    assert sizes(api, conversations) == [(206, 20), (200, 1)]
    assert sizes(api, conversations, per_page=40) == [(200, 21)]
    assert api.get(f"{conversations}/9").status_code == 200
    assert api.get(conversations).status_code == 206


def test_pages_of_a_collection(api: httpx.Client, website: str) -> None:
    for _ in range(21):
        assert api.post(f"website/{website}/inbox", json=INBOX).is_success
    assert sizes(api, f"website/{website}/inboxes/list") == [(206, 20), (200, 1)]


def test_messages(crisp: Emulator, api: httpx.Client, website: str) -> None:
    visitor = crisp.visitor(website_id=website)
    path = f"website/{website}/conversation/{visitor.session_id}/messages"

    def read(**query: int) -> tuple[int, int]:
        answer = api.get(path, params=query)
        return answer.status_code, len(answer.json()["data"])

    for number in range(40):
        visitor.say(str(number))
    assert read() == (200, 40)
    for number in range(41):
        visitor.say(str(number))
    assert read() == (206, 40)
    times = [message["timestamp"] for message in crisp.messages(visitor.session_id)]
    assert read(timestamp_before=times[41]) == (206, 40)
    assert read(timestamp_before=times[40]) == (200, 40)
    assert read(timestamp_after=times[39]) == (206, 40)
    assert read(timestamp_after=times[40]) == (200, 40)
    assert read(timestamp_around=times[40]) == (206, 40)
    assert read(timestamp_around=times[10]) == (200, 30)


def test_a_list_without_pages_is_whole(crisp: Emulator, api: httpx.Client) -> None:
    answer = api.get(f"website/{crisp.website_id}/operators/list")
    assert (answer.status_code, len(answer.json()["data"])) == (200, 1)
