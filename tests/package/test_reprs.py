"""What a REPL shows of clients, resources and the local Crisp: what each is, and no credential."""

from __future__ import annotations

import asyncio
import re

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import RequestOptions
from crisp_client import Retry
from crisp_client.testing import Emulator

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
