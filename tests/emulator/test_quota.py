"""Quotas that are reached and recover by themselves, and how a client lives with one.

No time passes but what the client waits for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from attrs import define

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import QuotaExceededError
from crisp_client import RateLimitError
from crisp_client import Retry
from crisp_client.testing import Emulator
from tests import loopback
from tests.limits import replace_sleep


@define
class Clock:
    """The time of the emulator, which stands still while nobody waits."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def crisp(clock: Clock) -> Iterator[Emulator]:
    with Emulator(clock=clock) as emulator:
        yield emulator


@pytest.fixture
def ask(crisp: Emulator) -> Iterator[Callable[..., httpx.Response]]:
    """Send a request without any patience; by default a GET of the website."""
    pair, tier = (crisp.identifier, crisp.key), {"X-Crisp-Tier": "plugin"}
    with loopback.Client(base_url=f"{crisp.url}/v1/", auth=pair, headers=tier) as api:

        def asked(method: str = "GET", path: str = "", **more: Any) -> httpx.Response:
            return api.request(method, path or f"website/{crisp.website_id}", **more)

        yield asked


@pytest.fixture
def waits(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the clients waited for, which passes at once."""
    waited: list[float] = []

    def wait(_: Any, seconds: float) -> None:
        waited.append(seconds)
        clock.now += seconds

    async def wait_async(http: Any, seconds: float) -> None:
        wait(http, seconds)

    replace_sleep(monkeypatch, wait, wait_async)
    return waited


def statuses(crisp: Emulator) -> list[int]:
    return [request.status for request in crisp.requests]


def test_requests_above_the_limit_are_refused_until_the_window_is_over(
    crisp: Emulator, clock: Clock, ask: Any
) -> None:
    crisp.rest.quota(2, per=10)
    assert [ask().status_code for _ in range(2)] == [200, 200]
    clock.now += 7.5
    refused = ask("POST", f"website/{crisp.website_id}/conversation")
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "3")
    assert refused.json() == {"error": True, "reason": "rate_limited", "data": {}}
    clock.now += 3
    assert [ask().status_code for _ in range(3)] == [200, 200, 429]
    assert ask("GET", f"website/{crisp.website_id}/stats").json()["reason"] == "rate_limited"
    crisp.rest.recover()
    assert ask("GET", f"website/{crisp.website_id}/stats").json()["data"]["total"] == 0


@pytest.mark.parametrize(
    ("status", "reason"),
    [(420, "rate_limited"), (423, "quota_limit_exceeded"), (429, "rate_limited")],
)
def test_each_limit_has_its_reason(crisp: Emulator, ask: Any, status: int, reason: str) -> None:
    crisp.rest.quota(1, status=status, retry_after=False)
    ask()
    refused = ask()
    assert (refused.status_code, refused.json()["reason"]) == (status, reason)
    assert "Retry-After" not in refused.headers


def test_a_quota_of_one_route_lets_all_others_pass(crisp: Emulator, ask: Any) -> None:
    crisp.rest.quota(1, method="get", path="/website/{website_id}")
    assert [ask().status_code for _ in range(2)] == [200, 429]
    assert ask("GET", "plugin/connect/account").status_code == 200


def test_discovery_of_real_time_counts(crisp: Emulator, ask: Any) -> None:
    crisp.rest.quota(1)
    assert ask("GET", "plugin/connect/endpoints").status_code == 200
    assert ask("GET", "plugin/connect/endpoints").status_code == 429


def test_what_is_refused_uses_up_nothing_else(crisp: Emulator, ask: Any) -> None:
    crisp.rest.quota(1, per=10, path="/website/{website_id}")
    crisp.rest.quota(2, per=10)
    assert [ask().status_code for _ in range(2)] == [200, 429]
    crisp.rest.fail(503)
    assert ask().status_code == 429
    assert ask("GET", "plugin/connect/account").status_code == 503
    assert ask("GET", "plugin/connect/account").status_code == 429


def test_a_client_waits_as_it_is_told_and_finishes(
    crisp: Emulator, clock: Clock, waits: list[float]
) -> None:
    crisp.rest.quota(3, per=30)
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        for _ in range(8):
            client.website_conversations.create_new_conversation(crisp.website_id)
    assert statuses(crisp) == [201, 201, 201, 429, 201, 201, 201, 429, 201, 201]
    assert waits == [30, 30]


def test_an_async_client_waits_too(crisp: Emulator, waits: list[float]) -> None:
    crisp.rest.quota(1, per=2, status=420)

    async def main() -> list[Any]:
        async with AsyncCrispClient(
            crisp.identifier, crisp.key, crisp.tier, crisp.url, retry=Retry(base=0.001)
        ) as client:
            return [(await client.website.get_website(crisp.website_id)).name for _ in range(3)]

    assert asyncio.run(main()) == ["Example"] * 3
    assert (statuses(crisp), waits) == ([200, 420, 200, 420, 200], [2, 2])


def test_a_quota_that_lasts_longer_than_the_client_waits_is_an_error(
    crisp: Emulator, waits: list[float]
) -> None:
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        for status, error in ((429, RateLimitError), (423, QuotaExceededError)):
            crisp.rest.quota(1, per=86_400, status=status)
            client.website.get_website(crisp.website_id)
            with pytest.raises(error) as caught:
                client.website.get_website(crisp.website_id)
            assert caught.value.retry_after == 86_400
            crisp.rest.recover()
    assert waits == []


def test_quotas_that_could_never_be_are_refused() -> None:
    rest = Emulator().rest
    for count in (0, 1.5, float("nan")):
        with pytest.raises(ValueError, match="requests must be a whole number of 1 or more, not"):
            rest.quota(count)  # type: ignore[arg-type]
    for wrong in (0, -1.0, float("inf"), float("nan")):
        with pytest.raises(ValueError, match="per must be a number of seconds above 0"):
            rest.quota(1, per=wrong)
    with pytest.raises(ValueError, match=r"status must be one of .*, not 503"):
        rest.quota(1, status=503)
    with pytest.raises(ValueError, match="no route of any method /websites"):
        rest.quota(1, path="/websites")
