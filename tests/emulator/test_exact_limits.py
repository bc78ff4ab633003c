"""The emulator at the exact value of each limit: statuses, counts, lengths, pages."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from crisp_client.testing import Emulator

from .receiver import Receiver
from .receiver import receiving


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as receiver:
        yield receiver


@pytest.fixture
def faulty(crisp: Emulator) -> Iterator[Emulator]:
    yield crisp
    crisp.rest.recover()


def status(api: httpx.Client, crisp: Emulator) -> int:
    return api.get(f"website/{crisp.website_id}").status_code


# Faults that a program asks for


@pytest.mark.parametrize("wanted", [400, 599])
def test_an_error_has_a_status_from_400_to_599(
    faulty: Emulator, api: httpx.Client, wanted: int
) -> None:
    faulty.rest.fail(wanted)
    assert [status(api, faulty), status(api, faulty)] == [wanted, 200]


@pytest.mark.parametrize("wrong", [399, 600, 0, -1])
def test_another_status_is_none(faulty: Emulator, wrong: int) -> None:
    with pytest.raises(ValueError, match=f"status must be from 400 to 599, not {wrong}"):
        faulty.rest.fail(wrong)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_as_many_requests_fail_as_told(faulty: Emulator, api: httpx.Client, times: int) -> None:
    faulty.rest.fail(503, times=times)
    found = [status(api, faulty) for _ in range(times + 1)]
    assert found == [*[503] * times, 200]


def test_no_request_at_all_cannot_be_meant(faulty: Emulator) -> None:
    for times in (0, 1.5):
        with pytest.raises(ValueError, match="times must be a whole number of 1 or more"):
            faulty.rest.fail(503, times=times)  # type: ignore[arg-type]


def test_faults_are_used_up_in_their_order(faulty: Emulator, api: httpx.Client) -> None:
    for wanted in (500, 502, 503):
        faulty.rest.fail(wanted)
    assert [status(api, faulty) for _ in range(4)] == [500, 502, 503, 200]


def test_a_fault_of_another_route_or_verb_waits_for_it(faulty: Emulator, api: httpx.Client) -> None:
    faulty.rest.fail(500, method="DELETE", path="/website/{website_id}")
    faulty.rest.fail(502, method="PATCH")
    faulty.rest.fail(503, path="/website/{website_id}")
    assert [status(api, faulty), status(api, faulty)] == [503, 200]


# Web hooks


@pytest.mark.parametrize(
    ("answer", "delivered"), [(200, True), (299, True), (300, False), (404, False)]
)
def test_two_hundreds_deliver_an_event(
    crisp: Emulator, receiver: Receiver, answer: int, delivered: bool
) -> None:
    receiver.statuses = [answer]
    hook = crisp.add_hook(receiver.url, events=["message:send"], retry_delays=[])
    crisp.visitor().say("hello")
    crisp.wait_until(lambda: hook.attempts, 30)
    crisp.remove_hook(hook)
    assert [attempt.is_delivered for attempt in hook.attempts] == [delivered]
    assert hook.delivered == ["message:send"] * delivered


@pytest.mark.parametrize("retries", [0, 1, 2])
def test_an_event_is_tried_once_and_then_as_often_as_there_are_delays(
    crisp: Emulator, receiver: Receiver, retries: int
) -> None:
    receiver.statuses = [500] * 9
    hook = crisp.add_hook(receiver.url, events=["message:send"], retry_delays=[0] * retries)
    last = crisp.add_hook(receiver.url, events=["message:received"], retry_delays=[])
    visitor = crisp.visitor()
    visitor.say("hello")
    crisp.wait_until(lambda: len(hook.attempts) > retries, 30)
    for _ in range(3):  # whatever else would come has come by then
        before = len(last.attempts)
        crisp.emit("message:received", {"website_id": crisp.website_id})
        crisp.wait_until(lambda n=before: len(last.attempts) > n, 30)  # type: ignore[misc]
    crisp.remove_hook(hook)
    crisp.remove_hook(last)
    assert [attempt.attempt for attempt in hook.attempts] == list(range(1, retries + 2))
    limits = {attempt.headers["X-Delivery-Attempt-Limit"] for attempt in hook.attempts}
    assert limits == {str(retries + 1)}


# What a request may hold


@pytest.mark.parametrize(("size", "expected"), [(19, 400), (20, 200), (50, 200), (51, 400)])
def test_a_number_of_a_query_is_within_its_bounds(
    crisp: Emulator, api: httpx.Client, size: int, expected: int
) -> None:
    path = f"website/{crisp.website_id}/conversations/1"
    assert api.get(path, params={"per_page": size}).status_code in (
        {200, 206} if expected == 200 else {400}
    )


@pytest.mark.parametrize(("length", "expected"), [(1000, 200), (1001, 400)])
def test_a_search_has_a_thousand_characters_at_most(
    crisp: Emulator, api: httpx.Client, length: int, expected: int
) -> None:
    path = f"website/{crisp.website_id}/conversations/1"
    answer = api.get(path, params={"search_query": "a" * length})
    assert answer.status_code == expected
    assert (answer.json()["reason"] == "search_query_too_long") == (expected == 400)


@pytest.mark.parametrize(("page", "expected"), [("0", 400), ("1", 200), ("-1", 400), ("x", 400)])
def test_pages_are_counted_from_one(
    crisp: Emulator, api: httpx.Client, page: str, expected: int
) -> None:
    answer = api.get(f"website/{crisp.website_id}/people/profiles/{page}")
    assert answer.status_code == expected


@pytest.mark.parametrize(("count", "statuses"), [(20, [200, 200]), (21, [206, 200])])
def test_a_page_that_is_exactly_full_is_the_last_if_nothing_follows(
    api: httpx.Client, count: int, statuses: list[int]
) -> None:
    made = api.post("website", json={"name": "Shop", "domain": f"shop{count}.example"})
    site = made.json()["data"]["website_id"]
    for number in range(count):
        body = {"email": f"{number}@a.example", "person": {"nickname": "A"}}
        assert api.post(f"website/{site}/people/profile", json=body).status_code == 201
    answers = [
        api.get(f"website/{site}/people/profiles/{page}", params={"per_page": 20})
        for page in (1, 2)
    ]
    assert [answer.status_code for answer in answers] == statuses
    assert [len(answer.json()["data"]) for answer in answers] == [20, count - 20]
