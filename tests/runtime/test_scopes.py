"""A refusal names the scope that the spec knows, if the token may lack it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import CrispError
from crisp_client import Retry
from tests.runtime.server import Flavour
from tests.runtime.server import Server

MESSAGE = {"type": "text", "content": "Hi.", "from": "operator", "origin": "chat"}


def refuse(server: Server, reason: str, status: int) -> None:
    body = {"error": True, "reason": reason, "data": {}}
    server.status, server.body = status, json.dumps(body).encode()


def client_of(flavour: Flavour, server: Server, tier: str) -> Any:
    kind = AsyncCrispClient if flavour.is_async else CrispClient
    flavour.made.append(kind("i", "k", tier, server.url, retry=Retry(attempts=1)))
    return flavour.made[-1]


def refused(flavour: Flavour, server: Server, reason: str, status: int, tier: str) -> CrispError:
    refuse(server, reason, status)
    client = client_of(flavour, server, tier)
    with pytest.raises(CrispError) as caught:
        flavour.run(client.website_conversations.send_message_in_conversation("w", "s", MESSAGE))
    return caught.value


@pytest.mark.parametrize("tier", ["plugin", "website"])
def test_a_token_is_told_the_scope_that_it_may_lack(
    flavour: Flavour, server: Server, tier: str
) -> None:
    assert str(refused(flavour, server, "not_allowed", 403, tier)) == (
        "website_conversations.send_message_in_conversation: 403 not_allowed: "
        "needs scope website:conversation:messages (write)"
    )


@pytest.mark.parametrize(
    ("reason", "status", "tier"),
    [
        ("not_allowed", 403, "user"),
        ("website_member_role_not_allowed", 403, "plugin"),
        ("restricted_route_tier", 403, "plugin"),
        ("not_subscribed", 404, "plugin"),
        ("unauthorized", 401, "plugin"),
        ("invalid_data", 400, "plugin"),
    ],
)
def test_no_scope_is_named_where_it_would_not_help(
    flavour: Flavour, server: Server, reason: str, status: int, tier: str
) -> None:
    assert "scope" not in str(refused(flavour, server, reason, status, tier))


def test_a_route_that_is_called_by_its_path_names_it_too(flavour: Flavour, server: Server) -> None:
    refuse(server, "not_allowed", 403)
    client = client_of(flavour, server, "plugin")
    with pytest.raises(CrispError, match=r"needs scope website:conversation:messages \(write\)$"):
        path = "/website/{website_id}/conversation/{session_id}/message"
        values = {"website_id": "w", "session_id": "s"}
        flavour.run(client.request("POST", path, path=values, body=MESSAGE))


def test_a_scope_is_named_alone_where_crisp_does_not_say_what_it_allows(
    flavour: Flavour, server: Server
) -> None:
    refuse(server, "not_allowed", 403)
    client = client_of(flavour, server, "plugin")
    with pytest.raises(CrispError, match=r"needs scope website:settings$"):
        flavour.run(client.website_settings.get_website_settings("w"))
    with pytest.raises(CrispError, match=r"403 not_allowed$"):
        flavour.run(client.website_inboxes.list_inboxes("w"))
