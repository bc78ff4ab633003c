"""A plugin like Crisp's own examples, on the clients that those use, against the emulator."""

import os
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest

from crisp_client import CrispClient
from crisp_client.testing import Emulator

HERE = Path(__file__).parent
CLIENTS = ("crisp-api-4", "crisp-api-5")
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed"),
    pytest.mark.skipif(
        not (HERE / "node_modules" / CLIENTS[0]).is_dir(), reason="`make oracle` installs them"
    ),
]


@pytest.fixture
def crisp():
    with Emulator() as crisp:
        yield crisp


@pytest.fixture
def client(crisp):
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url, proxy=False) as client:
        yield client


@pytest.fixture(params=CLIENTS)
def plugin(crisp, request):
    environment = {
        **os.environ,
        "CRISP_HOST": crisp.url,
        "CRISP_IDENTIFIER": crisp.identifier,
        "CRISP_KEY": crisp.key,
    }
    with subprocess.Popen(
        ["node", "plugin.js", request.param],
        cwd=HERE,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            port = process.stdout.readline().strip()
            assert port, "the plugin ended"
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as http:
                yield http
        finally:
            process.kill()


def press(crisp, plugin, **more):
    answer = crisp.widget_request(
        str(plugin.base_url.join("/widget")), secret="s", item_id="order", **more
    )
    return answer.status, answer.value


def token_of(client, website_id):
    rows = client.plugin_connect.iter_list_all_connect_websites()
    (token,) = [row.token for row in rows if row.website_id == website_id]
    return token


def test_the_widget_is_accepted_with_the_token_of_the_website_only(crisp, client, plugin):
    assert press(crisp, plugin) == (200, "order: nothing yet")
    other = crisp.add_website("Other", "other.example")
    assert press(crisp, plugin, token=token_of(client, other)) == (401, None)
    assert press(crisp, plugin, token="made up") == (401, None)
    assert press(crisp, plugin, website_id=other) == (200, "order: nothing yet")


def test_the_old_token_is_refused_once_the_website_subscribed_again(crisp, client, plugin):
    old, site = token_of(client, crisp.website_id), crisp.website_id
    assert press(crisp, plugin, token=old)[0] == 200
    plugin_id = client.plugin_connect.get_connect_account().plugin_id
    with CrispClient(*crisp.add_token("user"), "user", crisp.url, proxy=False) as person:
        person.plugin_subscriptions.unsubscribe_plugin_from_website(site, plugin_id)
        person.plugin_subscriptions.subscribe_website_to_plugin(site, plugin_id)
    assert press(crisp, plugin)[0] == 200
    assert press(crisp, plugin, token=old) == (401, None)


def test_the_configuration_page_is_shown_and_saved_with_the_token(crisp, client, plugin):
    known = {"website_id": crisp.website_id, "token": token_of(client, crisp.website_id)}
    changed = {**known, "message": "pong"}
    assert plugin.get("/config", params=known).text == "<p>nothing yet</p>"
    assert plugin.post("/config/update", json=changed).text == "saved"
    assert plugin.get("/config", params=known).text == "<p>pong</p>"
    (row,) = client.plugin_connect.list_all_connect_websites(filter_configured=True)
    assert row.settings == {"message": "pong"}
    assert plugin.get("/config", params={**known, "token": "made up"}).status_code == 401
    refused = plugin.post("/config/update", json={**changed, "token": "made up"})
    assert refused.status_code == 401
    assert client.plugin_connect.list_all_connect_websites()[0] == row


def test_it_reads_all_pages_of_websites(crisp, plugin):
    last = [crisp.add_website(f"Website {number}", "w.example") for number in range(25)][-1]
    assert press(crisp, plugin, website_id=last) == (200, "order: nothing yet")
