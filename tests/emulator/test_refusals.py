"""Statuses, reasons and messages of what is refused."""

from __future__ import annotations

import httpx
import pytest

from crisp_client import CrispClient
from crisp_client import PermissionDeniedError
from crisp_client.testing import Emulator

ROUTE = "the route does not exist"


def refusal(answer: httpx.Response) -> tuple[int, str, str]:
    envelope = answer.json()
    assert envelope["error"] is True
    return answer.status_code, envelope["reason"], envelope["data"].get("message", "")


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "nothing/here", (404, "not_found", ROUTE)),
        ("GET", "website", (405, "method_not_allowed", "the route does not know this method")),
        ("GET", "website/none/conversations/1", (404, "not_subscribed", "")),
        ("GET", "website/{w}/conversation/none", (404, "conversation_not_found", "")),
        ("GET", "website/{w}/people/profile/none", (404, "people_not_found", "")),
        ("GET", "website/{w}/operator/none", (404, "not_found", "the operator does not exist")),
        ("GET", "website/{w}%2Fconversations/1", (404, "not_found", ROUTE)),
        ("GET", "website/{w}/conversation/..%2F..", (404, "conversation_not_found", "")),
        (
            "GET",
            "website/{w}/conversations/0",
            (400, "invalid_data", "data.page_number should be >= 1"),
        ),
        (
            "GET",
            "website/{w}/conversations/one",
            (400, "invalid_data", "data.page_number should be integer"),
        ),
        (
            "GET",
            "website/{w}/conversations/" + "9" * 5000,
            (400, "invalid_data", "data.page_number should be integer"),
        ),
        (
            "GET",
            "website/{w}/conversations/1?per_page=51",
            (400, "invalid_data", "data.per_page should be <= 50"),
        ),
        (
            "GET",
            "website/{w}/conversations/1?filter_unread=true",
            (
                400,
                "invalid_data",
                "data.filter_unread should be equal to one of the allowed values",
            ),
        ),
        (
            "GET",
            "website/{w}/conversations/1?search_type=filter&search_query=[",
            (400, "invalid_data", "data.search_query should be JSON"),
        ),
        (
            "GET",
            "website/{w}/conversations/1?search_query=" + "x" * 1001,
            (400, "search_query_too_long", ""),
        ),
        (
            "GET",
            "plugin/connect/websites/since?date_since=yesterday",
            (400, "invalid_data", 'data.date_since should match format "date-time"'),
        ),
        (
            "GET",
            "website/{w}/campaign/none/statistics/read/1",
            (404, "not_found", "the campaign does not exist"),
        ),
        (
            "GET",
            "website/{w}/people/profiles/1?search_filter=" + "[" * 50_000,
            (400, "invalid_data", "data.search_filter should be JSON"),
        ),
        (
            "GET",
            'website/{w}/people/profiles/1?search_filter=[{"criterion":"email","operator":[],"query":[]}]',
            (400, "invalid_data", "data.search_filter should be a list of conditions"),
        ),
        (
            "GET",
            "plugin/connect/websites/since",
            (400, "invalid_data", "data should have required property 'date_since'"),
        ),
    ],
)
def test_paths_and_queries(
    crisp: Emulator, api: httpx.Client, method: str, path: str, expected: tuple[int, str, str]
) -> None:
    answer = api.request(method, path.replace("{w}", crisp.website_id))
    assert refusal(answer) == expected


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"{", "the body is not JSON"),
        (b'{"x": NaN}', "the body is not JSON"),
        (b"[]", "data should be object"),
        (b"null", "data should be object"),
        (
            b"",
            "data should have required property 'type', "
            "data should have required property 'from', "
            "data should have required property 'origin', "
            "data should have required property 'content'",
        ),
        (
            b'{"type": "text", "from": "robot", "origin": "chat", "content": "x"}',
            "data.from should be equal to one of the allowed values",
        ),
        (
            b'{"type": "note", "from": "user", "origin": "chat", "content": "x"}',
            "data.from should be equal to constant",
        ),
        (
            b'{"type": "text", "from": "user", "origin": "chat", "content": "x", "mentions": [1]}',
            "data.mentions[0] should be string",
        ),
    ],
)
def test_bodies(crisp: Emulator, api: httpx.Client, body: bytes, message: str) -> None:
    session_id = crisp.visitor().session_id
    path = f"website/{crisp.website_id}/conversation/{session_id}/message"
    answer = api.post(path, content=body)
    assert refusal(answer) == (400, "invalid_data", message)
    assert answer.json()["data"]["namespace"] == "request"
    assert crisp.messages(session_id) == []


def test_a_body_nested_without_end_is_refused(crisp: Emulator, api: httpx.Client) -> None:
    path = f"website/{crisp.website_id}/settings"
    message = "data should NOT be nested deeper than 100 levels"
    for depth in (101, 900):
        answer = api.patch(path, content=b"[" * depth + b"]" * depth)
        assert refusal(answer) == (400, "invalid_data", message)
    answer = api.patch(path, content=b"[" * 100 + b"]" * 100)
    assert refusal(answer) == (400, "invalid_data", "data should be object")


def test_half_a_character_is_escaped_in_answers(crisp: Emulator, api: httpx.Client) -> None:
    visitor = crisp.visitor()
    visitor.say("whole \u00e9, half \ud800")
    path = f"website/{crisp.website_id}/conversation/{visitor.session_id}/messages"
    answer = api.get(path)
    assert answer.status_code == 200
    assert "whole \u00e9, half \\ud800" in answer.content.decode()


def test_a_message_stays_of_its_type(crisp: Emulator, api: httpx.Client) -> None:
    path = f"website/{crisp.website_id}/conversation/{crisp.visitor().session_id}"
    file = {"name": "a.png", "url": "https://a.example/1", "type": "image/png"}
    contents = {"file": file, "note": "text", "picker": {"id": "q", "text": "?", "choices": []}}
    for kind, content in contents.items():
        new = {"type": kind, "from": "operator", "origin": "chat", "content": content}
        sent = api.post(f"{path}/message", json=new).json()["data"]["fingerprint"]
        for other in contents.values():
            answer = api.patch(f"{path}/message/{sent}", json={"content": other})
            assert answer.is_success == (other is content), answer.text
    assert [row["name"] for row in api.get(f"{path}/files/1").json()["data"]] == ["a.png"]


def test_a_wrong_picker_gets_a_complaint_for_each_shape(crisp: Emulator, api: httpx.Client) -> None:
    path = f"website/{crisp.website_id}/conversation/{crisp.visitor().session_id}/message"
    content = {"id": "x", "choices": []}
    new = {"type": "picker", "from": "operator", "origin": "chat", "content": content}
    status, reason, message = refusal(api.post(path, json=new))
    assert (status, reason) == (400, "invalid_data")
    assert "data.content should have required property 'text'" in message


def test_unknown_tier(crisp: Emulator) -> None:
    headers = {"X-Crisp-Tier": "robot"}
    pair = (crisp.identifier, crisp.key)
    answer = httpx.get(f"{crisp.url}/v1/user/account", auth=pair, headers=headers)
    assert refusal(answer)[:2] == (400, "invalid_data")


def test_a_pair_is_of_one_tier(crisp: Emulator) -> None:
    url = f"{crisp.url}/v1/website/{crisp.website_id}"
    pairs = {tier: crisp.add_token(tier) for tier in ("user", "website", "plugin")}
    with httpx.Client(verify=False) as api:
        for own, pair in pairs.items():
            for tier in pairs:
                answer = api.get(url, auth=pair, headers={"X-Crisp-Tier": tier})
                assert answer.status_code == (200 if tier == own else 401)
            assert api.get(url, auth=pair).status_code == (200 if own == "user" else 401)
        saying = "the credentials belong to another tier"
        assert refusal(api.get(url, auth=pairs["plugin"])) == (401, "unauthorized", saying)


def test_tokens_are_of_a_tier_that_exists() -> None:
    with pytest.raises(ValueError, match="user, website, plugin, not 'robot'"):
        Emulator(tier="robot")
    with pytest.raises(ValueError, match="'robot'"):
        Emulator().add_token("robot")


# A route of each kind, and the tiers whose tokens get in: always, and with `enforce_tiers`.
EVERY = {"user", "website", "plugin"}
KINDS = [
    pytest.param("GET", "website/{w}/conversations/1", EVERY, EVERY, id="website is presumed"),
    pytest.param("GET", "website/{w}/visitors/blocked", {"user"}, {"user"}, id="user only"),
    pytest.param("GET", "user/account", {"user"}, {"user"}, id="of a person"),
    pytest.param("GET", "plugin/connect/account", {"plugin"}, {"plugin"}, id="plugin only"),
    pytest.param("GET", "website/connect/endpoints", {"website"}, {"website"}, id="website only"),
    pytest.param("GET", "website/{w}/connect/endpoints", EVERY, EVERY, id="others are presumed"),
    pytest.param("GET", "website/{w}/stats", EVERY, EVERY, id="unknown"),
    pytest.param("PATCH", "website/{w}/batch/unread", EVERY, {"user"}, id="others are doubted"),
]


@pytest.mark.parametrize("enforce_tiers", [False, True])
@pytest.mark.parametrize(("method", "path", "always", "enforced"), KINDS)
def test_a_token_gets_in_unless_the_route_is_closed_to_its_tier(
    method: str, path: str, always: set[str], enforced: set[str], enforce_tiers: bool
) -> None:
    body = {"sessions": []} if method == "PATCH" else None
    found = {}
    with Emulator(enforce_tiers=enforce_tiers) as crisp:
        url = f"{crisp.url}/v1/{path.format(w=crisp.website_id)}"
        for tier in sorted(EVERY):
            pair, header = crisp.add_token(tier), {"X-Crisp-Tier": tier}
            found[tier] = httpx.request(method, url, auth=pair, headers=header, json=body)
    wanted = enforced if enforce_tiers else always
    assert {tier for tier, answer in found.items() if answer.is_success} == wanted
    for tier in EVERY - wanted:
        others = ", ".join(one for one in ("user", "website", "plugin") if one in wanted)
        saying = f"the route is not for {tier}, but {others}"
        assert refusal(found[tier]) == (403, "restricted_route_tier", saying)


def test_no_credentials_are_told_before_the_tier(crisp: Emulator) -> None:
    answer = httpx.get(f"{crisp.url}/v1/user/account", headers={"X-Crisp-Tier": "plugin"})
    assert refusal(answer)[:2] == (401, "unauthorized")


def test_a_route_without_credentials_asks_for_no_tier(crisp: Emulator) -> None:
    pair, tier = (crisp.identifier, crisp.key), {"X-Crisp-Tier": "plugin"}
    known = {"email": crisp.email, "password": crisp.password}
    url = f"{crisp.url}/v1/user/session/login"
    assert httpx.post(url, auth=pair, headers=tier, json=known).is_success


def test_the_client_calls_whatever_the_tier_and_names_the_refusal(crisp: Emulator) -> None:
    with CrispClient(crisp.identifier, crisp.key, "plugin", crisp.url) as client:
        with pytest.raises(PermissionDeniedError) as caught:
            client.user_account.get_user_account()
    assert caught.value.reason == "restricted_route_tier"
    assert "the route is not for plugin, but user" in str(caught.value)


def test_head_tells_by_status_alone(crisp: Emulator, api: httpx.Client) -> None:
    answer = api.head(f"website/{crisp.website_id}/people/profile/nobody@example.org")
    assert (answer.status_code, answer.content) == (404, b"")


def test_405_names_the_verbs(api: httpx.Client) -> None:
    assert api.get("website").headers["allow"] == "HEAD, POST"
    allowed = api.post("website/w/campaign/c").headers["allow"]
    assert allowed == "DELETE, GET, HEAD, PATCH, PUT"


def test_a_word_in_the_path(crisp: Emulator, api: httpx.Client) -> None:
    site = f"website/{crisp.website_id}"
    made = api.post(f"{site}/campaign", json={"type": "one-shot", "name": "News"})
    statistics = f"{site}/campaign/{made.json()['data']['campaign_id']}/statistics"
    assert api.get(f"{statistics}/opened/1").status_code == 200
    saying = "data.type should be equal to one of the allowed values"
    assert refusal(api.get(f"{statistics}/read/1")) == (400, "invalid_data", saying)
