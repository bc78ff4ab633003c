"""Both flavours of the client without resources, against a small HTTP server."""

from __future__ import annotations

import asyncio
import base64
import gzip
import json
import logging
import pickle
import socket
import subprocess
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from typing import ClassVar

import httpx
import pytest

from crisp_client import __version__
from crisp_client import APIConnectionError
from crisp_client import APIError
from crisp_client import APITimeoutError
from crisp_client import AsyncCrispClient
from crisp_client import AuthenticationError
from crisp_client import ClosedError
from crisp_client import CredentialsError
from crisp_client import CrispClient
from crisp_client import CrispError
from crisp_client import DecodeError
from crisp_client import InvalidDataError
from crisp_client import PermissionDeniedError
from crisp_client import RequestOptions
from tests.runtime.server import Flavour
from tests.runtime.server import Server


def test_a_request_on_the_wire(flavour: Flavour, server: Server) -> None:
    client = flavour.client(tier="plugin")
    data = flavour.run(
        client.request(
            "patch",
            "/website/{website_id}/x",
            path={"website_id": "a/b@c"},
            query={"q": [1], "off": False, "none": None},
            body={"text": "é"},
            options=RequestOptions(headers={"X-Trace": "1"}),
        )
    )
    assert data == {"a": 1}
    seen = server.last()
    assert (seen.method, seen.path) == ("PATCH", "/v1/website/a%2Fb%40c/x?q=%5B1%5D&off=0")
    assert json.loads(seen.body) == {"text": "é"}
    assert seen.headers["authorization"] == "Basic " + base64.b64encode(b"i:k").decode()
    assert seen.headers["x-crisp-tier"] == "plugin"
    assert seen.headers["content-type"] == "application/json"
    assert seen.headers["accept"] == "application/json"
    assert seen.headers["user-agent"] == f"crisp-client-python/{__version__}"
    assert seen.headers["x-trace"] == "1"


def test_no_body_no_content_type(flavour: Flavour, server: Server) -> None:
    flavour.run(flavour.client().request("GET", "/website"))
    assert server.last().body == b"" and "content-type" not in server.last().headers
    flavour.run(flavour.client().request("POST", "/website"))
    assert server.last().body == b"{}"


def test_connections_are_reused(flavour: Flavour, server: Server) -> None:
    client = flavour.client()
    for _ in range(3):
        flavour.run(client.request("GET", "/website"))
    assert len(client._transport._http._pool.transport._pool.connections) == 1


@pytest.mark.parametrize(
    "template", ["https://evil.example/x", "//evil.example", "/a/../b", "x", "/a?b"]
)
def test_nothing_is_sent_elsewhere(flavour: Flavour, server: Server, template: str) -> None:
    with pytest.raises(ValueError, match="path"):
        flavour.run(flavour.client().request("GET", template))
    assert server.seen == []


@pytest.mark.parametrize("part", ["path", "query"])
def test_what_is_too_long_for_an_address(flavour: Flavour, server: Server, part: str) -> None:
    def request(size: int) -> object:
        given = {"path": {"x": "-"}, part: {"x": "x" * size}}
        return flavour.run(flavour.client().request("POST", "/p/{x}", **given))

    assert request(65_000) == {"a": 1}
    with pytest.raises(ValueError, match=rf"^{part} is too long: 70,\d+ characters; .* 65,536"):
        request(70_000)
    assert len(server.seen) == 1


def test_head_answers_a_bool(flavour: Flavour, server: Server) -> None:
    client = flavour.client()
    assert flavour.run(client.request("HEAD", "/website")) is True
    server.status = 404
    assert flavour.run(client.request("HEAD", "/website")) is False
    server.status = 403
    with pytest.raises(PermissionDeniedError, match="no tier was given"):
        flavour.run(client.request("HEAD", "/website"))


@pytest.mark.parametrize(
    ("method", "template", "given", "complaint"),
    [
        ("GET", 5, {}, "template must be a str, not int"),
        ("GET", "/p/{id}", {"path": ["x"]}, "path must be a mapping, not list"),
        ("GET", "/p", {"query": "x=1"}, "query must be a mapping, not str"),
        ("GET", "/p", {"query": [("a", "b")]}, "query must be a mapping, not list"),
        ("GET", "/p", {"query": {5: "x"}}, "a name in query must be a str, not int"),
        ("HEAD", "/p", {"body": {"a": 1}}, "HEAD has no body"),
    ],
)
def test_requests_that_cannot_be_made(
    flavour: Flavour, server: Server, method: str, template: Any, given: Any, complaint: str
) -> None:
    with pytest.raises(TypeError) as caught:
        flavour.run(flavour.client().request(method, template, **given))
    assert str(caught.value) == complaint
    assert not server.seen


def test_tier_and_pair_may_change(flavour: Flavour, server: Server) -> None:
    client = flavour.client()
    server.status, server.body = 403, b'{"error": true, "reason": "not_allowed", "data": {}}'

    def refusal() -> str:
        with pytest.raises(PermissionDeniedError) as caught:
            flavour.run(client.request("GET", "/website"))
        return str(caught.value)

    assert "tier='user' was assumed; pass tier=" in refusal()
    client.authenticate("a", "b")
    assert "pass tier=" in refusal()
    assert server.last().headers["authorization"] == "Basic " + base64.b64encode(b"a:b").decode()
    client.set_tier("website")
    assert "pass tier=" not in refusal()
    assert server.last().headers["x-crisp-tier"] == "website"
    client.authenticate_tier("plugin", "c", "d")
    refusal()
    assert server.last().headers["x-crisp-tier"] == "plugin"
    assert server.last().headers["authorization"] == "Basic " + base64.b64encode(b"c:d").decode()
    with pytest.raises(ValueError, match="user, website, plugin"):
        client.set_tier("x")
    with pytest.raises(ValueError, match="user, website, plugin"):
        client.authenticate_tier("x", "a", "b")


def test_two_clients_share_nothing(flavour: Flavour, server: Server) -> None:
    first, second = flavour.client(tier="user"), flavour.client(tier="plugin")
    first.set_tier("website")
    flavour.run(second.request("GET", "/website"))
    assert server.last().headers["x-crisp-tier"] == "plugin"


def test_login_and_logout(flavour: Flavour, server: Server) -> None:
    client = flavour.client(identifier=None, key=None, tier="plugin")
    server.body = Server.envelope({"identifier": "i", "key": "k"})
    with pytest.raises(CredentialsError):
        flavour.run(client.request("GET", "/website"))
    assert server.seen == []
    session = flavour.run(client.user_session.create_a_new_session("ada@example.com", "secret"))
    assert (session.identifier, session.key) == ("i", "k")
    assert not {"authorization", "x-crisp-tier"} & server.last().headers.keys()
    flavour.run(client.request("HEAD", "/website"))
    assert server.last().headers["authorization"] == "Basic " + base64.b64encode(b"i:k").decode()
    assert server.last().headers["x-crisp-tier"] == "user"
    flavour.run(client.user_session.destroy_a_session())
    with pytest.raises(CredentialsError):
        flavour.run(client.request("GET", "/website"))


def test_redirects_are_not_followed(flavour: Flavour, server: Server) -> None:
    server.status, server.headers = 302, {"Location": f"{server.url}/elsewhere"}
    with pytest.raises(APIError, match="redirects are not followed"):
        flavour.run(flavour.client().request("GET", "/website"))
    with pytest.raises(APIError, match="redirects are not followed"):
        http = flavour.http(follow_redirects=True)
        flavour.run(flavour.client(http_client=http).request("GET", "/website"))
    assert [seen.path for seen in server.seen] == ["/v1/website", "/v1/website"]


@pytest.mark.parametrize("data", [{}, None, "a", 1], ids=str)
def test_what_is_no_list_is_refused_as_one(flavour: Flavour, server: Server, data: Any) -> None:
    server.body = Server.envelope(data)
    with pytest.raises(DecodeError, match=r"list of Conversation expected, got "):
        flavour.run(flavour.client().website_conversations.list_conversations("w"))


def test_transport_errors(flavour: Flavour, server: Server) -> None:
    server.drop = True
    with pytest.raises(APIConnectionError) as caught:
        flavour.run(flavour.client().request("GET", "/website", query={"search": "jane"}))
    assert caught.value.operation == "GET /website"
    assert "jane" not in str(caught.value)
    assert type(caught.value.__cause__).__name__ == "RemoteProtocolError"
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_refused_connection(flavour: Flavour) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(APIConnectionError):
        flavour.run(flavour.client(host=f"http://127.0.0.1:{port}").request("GET", "/website"))


def test_timeouts(flavour: Flavour, server: Server) -> None:
    server.wait = 5
    with pytest.raises(APITimeoutError):
        flavour.run(flavour.client(timeout=0.05).request("GET", "/website"))
    with pytest.raises(APITimeoutError):
        options = RequestOptions(timeout=0.05)
        flavour.run(flavour.client().request("GET", "/website", options=options))
    for settings in ({"timeout": 0.05}, {}):
        http = flavour.http(timeout=5 if settings else 0.05)
        with pytest.raises(APITimeoutError):
            flavour.run(flavour.client(http_client=http, **settings).request("GET", "/website"))
    with pytest.raises(ValueError, match="timeout"):
        flavour.client(timeout=0)


def test_broken_compression(flavour: Flavour, server: Server) -> None:
    server.headers["Content-Encoding"] = "gzip"
    with pytest.raises(DecodeError):
        flavour.run(flavour.client().request("GET", "/website"))
    server.body = gzip.compress(server.body)
    assert flavour.run(flavour.client().request("GET", "/website")) == {"a": 1}


def test_data_of_another_kind_names_the_operation(flavour: Flavour, server: Server) -> None:
    tags = flavour.client().website_campaigns.list_campaign_tags
    with pytest.raises(DecodeError, match=r"campaigns\.list_campaign_tags: a list exp") as caught:
        flavour.run(tags("w"))
    assert caught.value.status == 200 and caught.value.body == server.body.decode()


def test_a_refused_message_says_what_is_wrong_with_it(flavour: Flavour, server: Server) -> None:
    server.status = 400
    wrong_type = "data.type should be equal to one of the allowed values"
    missing = "data.content should have required property 'text'"
    said = f"{wrong_type}, {missing}, {wrong_type}, data should match some schema in anyOf"
    refusal = {"error": True, "reason": "invalid_data", "data": {"message": said}}
    server.body = json.dumps(refusal).encode()
    with pytest.raises(InvalidDataError) as caught:
        flavour.run(flavour.client().request("POST", "/m", body={"type": "picker", "content": {}}))
    assert str(caught.value) == "POST /m: 400 invalid_data: content.text is required"
    assert caught.value.data["message"] == said


def test_an_http_client_of_the_user(flavour: Flavour, server: Server) -> None:
    http = flavour.http(
        headers={"X-Mine": "1", "User-Agent": "mine"},
        auth=("other", "pair"),
        base_url="http://127.0.0.1:1",
    )
    client = flavour.client(http_client=http)
    flavour.run(client.request("GET", "/website", query={"a": "b"}))
    seen = server.last()
    assert seen.path == "/v1/website?a=b"
    assert seen.headers["x-mine"] == "1"
    assert seen.headers["user-agent"] == f"crisp-client-python/{__version__}"
    assert seen.headers["authorization"] == "Basic " + base64.b64encode(b"i:k").decode()
    flavour.close(client)
    assert not http.is_closed


def test_http_clients_that_are_refused(flavour: Flavour) -> None:
    with pytest.raises(ValueError, match="params"):
        flavour.client(http_client=flavour.http(params={"a": "b"}))
    with pytest.raises(TypeError, match="http_client"):
        flavour.client(http_client=httpx.Client() if flavour.is_async else httpx.AsyncClient())

    class Session:
        """A session like that of requests."""

        params: ClassVar[dict[str, str]] = {}

        def close(self) -> None: ...

        aclose = close

    kind = httpx.AsyncClient if flavour.is_async else httpx.Client
    for wrong in (kind, Session(), "httpx", 5):
        with pytest.raises(TypeError, match=r"^http_client must be a.* of httpx or httpx2"):
            flavour.client(http_client=wrong)


def test_after_close(flavour: Flavour, server: Server) -> None:
    client = flavour.client()
    flavour.run(client.request("GET", "/website"))
    flavour.close(client)
    flavour.close(client)
    with pytest.raises(ClosedError, match="closed") as caught:
        flavour.run(client.request("GET", "/website"))
    assert isinstance(caught.value, RuntimeError) and not isinstance(caught.value, CrispError)


def test_context_managers(server: Server) -> None:
    with CrispClient("i", "k", host=server.url) as client:
        assert client.request("GET", "/website") == {"a": 1}

    async def main() -> None:
        async with AsyncCrispClient("i", "k", host=server.url) as client:
            assert await client.request("GET", "/website") == {"a": 1}

    asyncio.run(main())


def test_the_sync_client_is_shared_by_threads(server: Server) -> None:
    with CrispClient("i", "k", host=server.url) as client, ThreadPoolExecutor(8) as threads:
        results = list(threads.map(lambda n: client.request("GET", f"/x/{n}"), range(40)))
    assert results == [{"a": 1}] * 40
    assert sorted(seen.path for seen in server.seen) == sorted(f"/v1/x/{n}" for n in range(40))


def test_credentials_and_values_do_not_show(
    flavour: Flavour, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="crisp_client")
    secret, personal = "canary", "jane@example.com"
    client = flavour.client(identifier=f"{secret}-id", key=f"{secret}-key")
    flavour.run(client.request("GET", "/p/{id}", path={"id": personal}, query={"q": personal}))
    server.status, server.body = 401, b'{"error": true, "reason": "unauthorized", "data": {}}'
    with pytest.raises(AuthenticationError) as refused:
        flavour.run(client.request("POST", "/x", body={"text": personal}))
    server.drop = True
    with pytest.raises(APIConnectionError) as dropped:
        flavour.run(client.request("GET", "/x", query={"q": personal}))
    shown = [repr(client), repr(client._credentials)]
    for error in (refused.value, dropped.value):
        shown += [str(error), repr(error), *traceback.format_exception(error)]
        assert secret.encode() not in pickle.dumps(error)
    logged = [record.getMessage() for record in caplog.records if record.name == "crisp_client"]
    assert len(logged) == 3
    assert logged[0].startswith("GET /p/{id}: 200 in ") and logged[0].endswith(" ms")
    assert "APIConnectionError" in logged[2]
    pair = base64.b64encode(f"{secret}-id:{secret}-key".encode()).decode()
    for text in shown + logged:
        assert not any(value in text for value in (secret, pair, personal))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda client: client("plugin", "canary-id", "canary-key"),
        lambda client: client("canary-id", "canary-key", "plugin", "canary-key"),
        lambda client: client(host="canary-id:canary-key@api.crisp.chat"),
        lambda client: client("i", "k").authenticate_tier("canary-id", "canary-key", "plugin"),
        lambda client: client("i", "k").set_tier("canary-key"),
        lambda client: client(host=""),
    ],
)
@pytest.mark.parametrize("client", [CrispClient, AsyncCrispClient])
def test_arguments_in_the_wrong_place_do_not_show(
    client: type[CrispClient], wrong: Callable[[type[CrispClient]], object]
) -> None:
    with pytest.raises(ValueError, match=r"^(tier|host) ") as caught:
        wrong(client)
    assert "canary" not in str(caught.value)


def test_importing_is_light() -> None:
    code = (
        "import sys; from crisp_client import CrispClient;"
        "print({'httpx', 'asyncio', 'socketio', 'ssl'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
