"""Websites that subscribe to a plugin, as the plugin sees them, and the token that tells them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from typing import Any

import httpx
import pytest
from attrs import define

from crisp_client.testing import Emulator

from ..tokens import FittingToken
from .receiver import receiving

ALL = "plugin/connect/websites/all/1"
LONG_AGO = "2000-01-01T00:00:00Z"


@define
class Clock:
    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> float:
        return self.now.timestamp()

    def pass_a_minute(self) -> str:
        """Return the time in the midst of it."""
        self.now += timedelta(minutes=1)
        return (self.now - timedelta(seconds=30)).isoformat()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def crisp(clock: Clock) -> Iterator[Emulator]:
    with Emulator(seed=7, clock=clock) as emulator:
        yield emulator


@pytest.fixture
def api(crisp: Emulator) -> Iterator[httpx.Client]:
    with httpx.Client(
        base_url=f"{crisp.url}/v1/", auth=FittingToken(crisp), verify=False
    ) as client:
        yield client


@pytest.fixture
def subscription(api: httpx.Client, crisp: Emulator) -> str:
    return f"plugins/subscription/{crisp.website_id}/{plugin_of(api)}"


def read(api: httpx.Client, path: str, **query: str) -> Any:
    answer = api.get(path, params=query)
    assert answer.is_success, answer.text
    return answer.json()["data"]


def plugin_of(api: httpx.Client) -> str:
    plugin_id = read(api, "plugin/connect/account")["plugin_id"]
    assert isinstance(plugin_id, str)
    return plugin_id


def subscribe(api: httpx.Client, website_id: str, plugin_id: str) -> None:
    body = {"plugin_id": plugin_id}
    assert api.post(f"plugins/subscription/{website_id}", json=body).is_success


def since(api: httpx.Client, when: str, **query: str) -> list[dict[str, Any]]:
    found = read(api, "plugin/connect/websites/since", date_since=when, **query)
    assert isinstance(found, list)
    return found


def test_a_subscription_has_one_token(
    api: httpx.Client, crisp: Emulator, subscription: str
) -> None:
    (row,) = read(api, ALL)
    assert row.keys() == {"website_id", "token", "settings"}
    assert read(api, f"{subscription}/settings")["token"] == row["token"]
    assert since(api, LONG_AGO)[0]["token"] == row["token"]
    with receiving() as plugin:
        crisp.widget_request(plugin.url, secret="s3")
        crisp.widget_request(plugin.url, secret="s3")
    assert [got.json["origin"]["token"] for got in plugin.got] == [row["token"]] * 2


def test_each_website_and_plugin_has_its_own(api: httpx.Client, crisp: Emulator) -> None:
    other, plugin_id = crisp.add_website("Other", "other.example"), plugin_of(api)
    subscribe(api, other, "second")
    tokens = [row["token"] for row in read(api, ALL)]
    tokens.append(read(api, f"plugins/subscription/{other}/second/settings")["token"])
    assert len(set(tokens)) == 3
    with receiving() as plugin:
        crisp.widget_request(plugin.url, secret="s3", website_id=other)
    used = plugin.got[0].json["origin"]["token"]
    assert used == read(api, f"plugins/subscription/{other}/{plugin_id}/settings")["token"]


def test_the_seed_decides_the_token(api: httpx.Client) -> None:
    with Emulator(seed=7) as again:
        answer = httpx.get(
            f"{again.url}/v1/{ALL}",
            auth=(again.identifier, again.key),
            headers={"X-Crisp-Tier": "plugin"},
        )
    assert answer.json()["data"] == read(api, ALL)


def test_who_subscribes_again_gets_a_new_token(
    api: httpx.Client, crisp: Emulator, subscription: str
) -> None:
    (before,) = read(api, ALL)
    subscribe(api, crisp.website_id, plugin_of(api))  # while it is subscribed
    assert read(api, ALL) == [before]
    assert api.delete(subscription).is_success
    assert read(api, ALL) == []
    subscribe(api, crisp.website_id, plugin_of(api))
    (after,) = read(api, ALL)
    assert after["token"] != before["token"]
    with receiving() as plugin:
        crisp.widget_request(plugin.url, secret="s3")
        crisp.widget_request(plugin.url, secret="s3", token=before["token"])
    sent = [got.json["origin"]["token"] for got in plugin.got]
    assert sent == [after["token"], before["token"]]


def test_a_plugin_reads_no_website_that_has_left_it(crisp: Emulator, subscription: str) -> None:
    website = f"{crisp.url}/v1/website/{crisp.website_id}"

    def ask(tier: str, identifier: str, key: str) -> tuple[int, str]:
        headers = {"X-Crisp-Tier": tier}
        answer = httpx.get(website, auth=(identifier, key), headers=headers)
        return answer.status_code, answer.json()["reason"]

    plugin = ("plugin", crisp.identifier, crisp.key)
    person, own = [(tier, *crisp.add_token(tier)) for tier in ("user", "website")]
    with httpx.Client(base_url=f"{crisp.url}/v1", auth=person[1:]) as api:
        api.delete(subscription)
        assert ask(*plugin) == (404, "not_subscribed")
        assert ask(*person) == ask(*own) == (200, "resolved")
        subscribe(api, crisp.website_id, subscription.rpartition("/")[2])
    assert ask(*plugin) == (200, "resolved")


def test_lists_of_subscriptions_do_not_tell_the_token(
    api: httpx.Client, crisp: Emulator, subscription: str
) -> None:
    (row,) = read(api, ALL)
    for path in ("plugins/subscription", f"plugins/subscription/{crisp.website_id}", subscription):
        assert row["token"] not in api.get(path).text


def test_without_a_subscription_there_is_no_token(
    api: httpx.Client, crisp: Emulator, subscription: str
) -> None:
    api.delete(subscription)
    for website_id in (crisp.website_id, "none"):
        with pytest.raises(KeyError, match="is not subscribed to the plugin"):
            crisp.widget_request("http://localhost", secret="s3", website_id=website_id)


def test_since_tells_what_changed(
    api: httpx.Client, crisp: Emulator, clock: Clock, subscription: str
) -> None:
    before = clock.pass_a_minute()
    assert since(api, before) == []
    other = crisp.add_website("Other", "other.example")
    api.patch(f"{subscription}/settings", json={"color": "red"})
    changed, added = since(api, before)
    assert (changed["website_id"], changed["difference"]) == (crisp.website_id, "updated")
    assert changed["settings"] == {"color": "red"}
    assert (added["website_id"], added["difference"]) == (other, "created")
    assert [row["difference"] for row in since(api, LONG_AGO)] == ["created", "created"]
    later = clock.pass_a_minute()
    assert since(api, later) == []
    api.put(f"{subscription}/settings", json={})
    assert [row["difference"] for row in since(api, later)] == ["updated"]


def test_since_tells_who_left_and_who_came_back(
    api: httpx.Client, crisp: Emulator, clock: Clock, subscription: str
) -> None:
    subscribe(api, crisp.website_id, "second")
    before = clock.pass_a_minute()
    api.delete(subscription)
    api.delete(f"plugins/subscription/{crisp.website_id}/second")  # is no business of the plugin
    left = [{"website_id": crisp.website_id, "difference": "deleted"}]
    assert since(api, before) == since(api, LONG_AGO) == left
    later = clock.pass_a_minute()
    assert since(api, later) == []
    subscribe(api, crisp.website_id, plugin_of(api))
    (back,) = since(api, before)
    assert back["difference"] == "created"
    assert since(api, later) == [back]


def test_since_tells_that_a_website_was_deleted(
    api: httpx.Client, crisp: Emulator, clock: Clock
) -> None:
    other = crisp.add_website("Other", "other.example")
    before = clock.pass_a_minute()
    assert api.request("DELETE", f"website/{other}", json={}).is_success
    assert since(api, before) == [{"website_id": other, "difference": "deleted"}]


def test_only_configured_websites(api: httpx.Client, crisp: Emulator, subscription: str) -> None:
    configured = {"filter_configured": "1"}
    assert read(api, ALL, **configured) == since(api, LONG_AGO, **configured) == []
    api.put(f"{subscription}/settings", json={"color": "red"})
    crisp.add_website("Other", "other.example")
    (row,) = read(api, ALL, **configured)
    assert since(api, LONG_AGO, **configured) == [{**row, "difference": "created"}]
    assert (row["website_id"], row["settings"]) == (crisp.website_id, {"color": "red"})
    assert len(read(api, ALL, filter_configured="0")) == 2
    api.delete(subscription)
    gone = {"website_id": crisp.website_id, "difference": "deleted"}
    assert since(api, LONG_AGO, **configured) == [gone]


def test_with_the_plan_of_the_website(api: httpx.Client, crisp: Emulator) -> None:
    crisp.add_website("Other", "other.example")
    api.post(f"plans/subscription/{crisp.website_id}", json={"plan_id": "pro"})
    plan = {"id": "pro", "name": "pro", "trialing": False}
    for rows in (
        read(api, ALL, include_plan="1"),
        since(api, LONG_AGO, include_plan="1"),
    ):
        assert [row.get("plan") for row in rows] == [plan, None]
    assert "plan" not in api.get(ALL).text


def test_pages_of_websites(api: httpx.Client, crisp: Emulator) -> None:
    for number in range(20):
        crisp.add_website(f"Website {number}", "w.example")
    pages = [api.get(f"plugin/connect/websites/all/{number}") for number in (1, 2, 3)]
    assert [page.status_code for page in pages] == [206, 200, 200]
    assert [len(page.json()["data"]) for page in pages] == [20, 1, 0]
