"""What a REPL shows of clients, resources and the local Crisp: what each is, and no credential.

Of values that came or are sent, no credential and nothing of their content.
"""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import Attempt
from crisp_client import CrispClient
from crisp_client import RawResponse
from crisp_client import RequestInfo
from crisp_client import RequestOptions
from crisp_client import Retry
from crisp_client import Timeout
from crisp_client import UnknownEvent
from crisp_client._runtime.http.network import Network
from crisp_client._runtime.http.network import Proxy
from crisp_client._runtime.upload.plan import Address
from crisp_client.testing import Emulator
from crisp_client.testing import HookAttempt
from crisp_client.testing import Upload
from crisp_client.testing._state import Account
from crisp_client.testing._state import Credential
from crisp_client.webhooks import Delivery
from crisp_client.webhooks import WidgetRequest

IDENTIFIER, KEY = "canary-identifier", "canary-key"


def given(**more):
    return CrispClient(IDENTIFIER, KEY, "plugin", "http://127.0.0.1:9", **more)


def test_a_client_shows_host_tier_and_real_time():
    shown = "http://127.0.0.1:9 tier='plugin' identifier='***' realtime='idle'>"
    assert repr(given()) == f"<CrispClient {shown}"
    assert repr(given().with_options(timeout=3)) == f"<CrispClient {shown}"
    assert repr(AsyncCrispClient(IDENTIFIER, KEY, "plugin", "http://127.0.0.1:9")) == (
        f"<AsyncCrispClient {shown}"
    )


def test_a_client_shows_that_it_has_no_credentials(monkeypatch):
    monkeypatch.delenv("CRISP_IDENTIFIER", raising=False)
    assert "identifier=None" in repr(CrispClient())


def test_a_client_that_listens_shows_it(crisp_emulator):
    with CrispClient(
        crisp_emulator.identifier, crisp_emulator.key, crisp_emulator.tier, crisp_emulator.url
    ) as client:
        client.on("message:send", print)
        client.start()
        client.wait_until_live()
        assert repr(client).endswith(" realtime='live'>")


def test_a_resource_shows_how_many_operations_it_has():
    assert repr(given().bucket_url) == "<BucketUrlResource of http://127.0.0.1:9, 1 operation>"
    assert re.fullmatch(
        r"<WebsiteConversationsResource of http://127\.0\.0\.1:9, \d\d operations>",
        repr(given().website_conversations),
    )


def test_a_visitor_shows_its_conversation(crisp_emulator):
    visitor = crisp_emulator.visitor()
    assert repr(visitor) == f"<Visitor {visitor.session_id} of website {crisp_emulator.website_id}>"


@pytest.mark.parametrize("header", ["Authorization", "X-Api-Key"])
def test_none_shows_a_credential(crisp_emulator, header):
    async def of_async():
        async with AsyncCrispClient(IDENTIFIER, KEY) as client:
            return repr(client) + repr(client.website) + repr(vars(client.website))

    client = given(headers={header: "canary-header"})
    options = RequestOptions(headers={header: "canary-header"}, retry=Retry(attempts=2))
    emulator = Emulator(identifier=IDENTIFIER, key=KEY)
    shown = [
        client,
        client.website,
        vars(client.website),
        options,
        emulator,
        crisp_emulator.visitor(),
    ]
    text = "".join(map(repr, shown)) + asyncio.run(of_async())
    assert "canary" not in text
    assert crisp_emulator.key not in text


HEADERS = {"Authorization": "canary"}
SENT: Any = RequestInfo("GET", "http://h/v1/x", HEADERS, None)


VALUES = [
    (
        RawResponse(value=5, status=200, headers=HEADERS, content=b"canary", attempts=1),
        "RawResponse(value=5, status=200, attempts=1)",
    ),
    (
        Attempt(
            operation="x.y", route="/x", safety="safe", request=SENT, number=1, headers=HEADERS
        ),
        f"Attempt(operation='x.y', route='/x', safety='safe', request={SENT!r}, number=1, "
        "seconds=0.0, status=None, error=None)",
    ),
    (Timeout(), "Timeout(connect=10.0, read=10.0, write=10.0, pool=None)"),
    (
        RequestOptions(headers=HEADERS),
        "RequestOptions(timeout=None, deadline=None, retry=None)",
    ),
    (
        Network(host="http://h", proxy="http://u:canary@p", headers=HEADERS),
        "Network(host='http://h', verify=True, library=None, max_connections=20)",
    ),
    (
        Proxy("http", "p", 1, "u", "canary"),
        "Proxy(scheme='http', host='p', port=1, user='u')",
    ),
    (Address(public="http://h/a", signed="http://h/a?canary"), "Address(public='http://h/a')"),
    (
        Delivery(
            event=UnknownEvent(event_name="x", data={"content": "canary"}),
            event_name="x",
            website_id="w",
            timestamp=1,
            attempt=2,
            attempt_limit=3,
            origin="o",
            digest="d",
        ),
        "Delivery(event_name='x', website_id='w', timestamp=1, attempt=2, attempt_limit=3, "
        "origin='o', digest='d')",
    ),
    (
        WidgetRequest(
            website_id="w",
            session_id="s",
            token="canary",
            section_id="c",
            item_id="i",
            action="a",
            data="canary",
            value="canary",
            raw=HEADERS,
        ),
        "WidgetRequest(website_id='w', session_id='s', section_id='c', item_id='i', action='a')",
    ),
    (
        HookAttempt(event="x", attempt=1, status=200, headers=HEADERS, body=b"canary"),
        "HookAttempt(event='x', attempt=1, status=200, error='')",
    ),
    (
        Upload("http://h/a", "upload", "text/plain", b"canary"),
        "Upload(url='http://h/a', namespace='upload', type='text/plain')",
    ),
    (Credential("canary", "plugin"), "Credential(tier='plugin', user_id=None)"),
    (Account("u", "canary", {}), "Account(user_id='u', profile={}, schedule={})"),
    (
        Emulator().realtime,
        "Realtime(accept_delay=0.0, authentication_deadline=10.0, answers=True, "
        "duplicate=0.0, reorder=0.0, ping_interval=25.0, ping_timeout=20.0)",
    ),
]


@pytest.mark.parametrize(
    ("value", "shown"), VALUES, ids=[type(each).__name__ for each, _ in VALUES]
)
def test_a_value_shows_what_it_is_and_nothing_of_its_content(value, shown):
    assert repr(value) == shown
