"""The emulator over TLS, and at other addresses than its own."""

from __future__ import annotations

import asyncio
import gc
import http.client
import json
import queue
import ssl
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme

from crisp_client import AmbiguousWriteError
from crisp_client import APIConnectionError
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.testing.__main__ import main
from tests import loopback
from tests.emulator.receiver import receiving

ENDPOINTS = "/v1/plugin/connect/endpoints"


@pytest.fixture(scope="module")
def crisp() -> Iterator[Emulator]:
    with Emulator(tls=True) as emulator:
        yield emulator


def client_of(crisp: Emulator, verify: Any = None, **settings: Any) -> CrispClient:
    settings |= {"host": crisp.url, "verify": verify or crisp.ca}
    return CrispClient(crisp.identifier, crisp.key, crisp.tier, **settings)


def endpoint(crisp: Emulator, **headers: str) -> str:
    pair = (crisp.identifier, crisp.key)
    headers = {"X-Crisp-Tier": crisp.tier, **headers}
    answer = loopback.get(crisp.url + ENDPOINTS, auth=pair, headers=headers)
    socket = answer.json()["data"]["socket"]
    assert answer.json()["data"]["rescue"]["socket"] == socket
    app = socket["app"]
    assert isinstance(app, str)
    return app


def test_the_sync_client(crisp: Emulator) -> None:
    heard: queue.Queue[str] = queue.Queue()
    with client_of(crisp) as client:
        client.on(MessageSend, lambda message: heard.put(message.content))
        client.start()
        client.wait_until_live()
        crisp.visitor().say("hello")
        assert heard.get(timeout=30) == "hello"
        client.website.get_website(crisp.website_id)
        crisp.realtime.cut()
        crisp.wait_until(lambda: crisp.sockets == 0, 30)
        crisp.wait_until(lambda: crisp.sockets == 1, 30)
        client.wait_until_live()
        crisp.visitor().say("again")
        assert heard.get(timeout=30) == "again"


def test_the_async_client(crisp: Emulator) -> None:
    async def run() -> str:
        heard = asyncio.get_running_loop().create_future()
        settings = {"host": crisp.url, "verify": crisp.ca}
        async with AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, **settings) as client:
            client.on(MessageSend, heard.set_result)
            listening = asyncio.create_task(client.listen())
            await client.wait_until_live()
            crisp.visitor().say("hello")
            message = await asyncio.wait_for(heard, 30)
            client.stop()
            await listening
            website = await client.website.get_website(message.website_id)
            return f"{website.name}: {message.content}"

    assert asyncio.run(run()) == "Example: hello"


def test_an_upload(crisp: Emulator) -> None:
    async def upload() -> str:
        settings = {"host": crisp.url, "verify": crisp.ca}
        async with AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, **settings) as client:
            return await client.upload_file(crisp.website_id, b"hello", name="async.txt")

    with client_of(crisp) as client:
        urls = [client.upload_file(crisp.website_id, b"hello", name="sync.txt")]
    urls.append(asyncio.run(upload()))
    for url in urls:
        assert url.startswith(f"{crisp.url}/")
        assert loopback.get(url).content == b"hello"


def test_hooks(crisp: Emulator) -> None:
    with receiving() as receiver:
        hook = crisp.add_hook(receiver.url, events=["message:send"])
        crisp.visitor().say("hello")
        crisp.wait_until(lambda: hook.attempts, 30)
        assert hook.attempts[0].is_delivered


def test_faults_and_restarts(crisp: Emulator) -> None:
    with client_of(crisp, retry=None) as client:
        crisp.rest.lose_answers()
        with pytest.raises(AmbiguousWriteError):
            client.website_conversations.create_new_conversation(crisp.website_id)
        crisp.restart()
        assert client.website.get_website(crisp.website_id).name == "Example"


def test_who_does_not_trust_it_is_told_nothing(crisp: Emulator) -> None:
    before = len(crisp.requests)
    with client_of(crisp, verify=True, retry=None) as client:
        with pytest.raises(APIConnectionError, match="CERTIFICATE_VERIFY_FAILED"):
            client.website.get_website(crisp.website_id)
    assert len(crisp.requests) == before


@pytest.mark.parametrize("kind", ["files", "context"])
def test_a_given_certificate(tmp_path: Path, kind: str) -> None:
    authority = trustme.CA()
    issued = authority.issue_cert("127.0.0.1")
    ca, certificate, key = (tmp_path / name for name in ("ca.pem", "cert.pem", "key.pem"))
    authority.cert_pem.write_to_path(str(ca))
    for pem in issued.cert_chain_pems:
        pem.write_to_path(str(certificate), append=True)
    issued.private_key_pem.write_to_path(str(key))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    issued.configure_cert(context)
    with Emulator(tls=(certificate, str(key)) if kind == "files" else context) as crisp:
        with client_of(crisp, verify=ca) as client:
            assert client.website.get_website(crisp.website_id).name == "Example"
        with pytest.raises(RuntimeError, match="only who made it knows"):
            crisp.ca  # noqa: B018


@pytest.mark.parametrize(
    ("tls", "error", "problem"),
    [
        (("/none/cert.pem", "/none/key.pem"), ValueError, "/none/cert.pem and .*No such file"),
        ((__file__, __file__), ValueError, "are no certificate and its key"),
        (ssl.create_default_context(), ValueError, "for clients"),
        ("cert.pem", TypeError, "as a tuple, .* not 'cert.pem'"),
        (("cert.pem",), TypeError, "as a tuple"),
    ],
)
def test_what_is_no_certificate(tls: Any, error: type[Exception], problem: str) -> None:
    with pytest.raises(error, match=problem):
        Emulator(tls=tls)


def test_plain_http_has_no_certificate() -> None:
    with pytest.raises(RuntimeError, match="tls=True"):
        Emulator().ca  # noqa: B018


def test_the_file_goes_with_the_emulator() -> None:
    crisp = Emulator(tls=True)
    file = Path(crisp.ca)
    assert file.read_text().count("BEGIN CERTIFICATE") == 1
    assert "PRIVATE" not in file.read_text()
    del crisp
    gc.collect()
    assert not file.exists()


def test_without_trustme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trustme", None)
    Emulator()
    with pytest.raises(ImportError, match=r'needs trustme: pip install "crisp-client\[testing\]"'):
        Emulator(tls=True)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, "wss://{own}"),
        ({"Host": "crisp.test:8443"}, "wss://crisp.test:8443"),
        ({"X-Forwarded-Proto": "http"}, "ws://{own}"),
        ({"X-Forwarded-Host": "crisp.test, inner:80"}, "wss://crisp.test"),
        ({"Host": "inner", "X-Forwarded-Host": "crisp.test"}, "wss://crisp.test"),
    ],
)
def test_the_endpoint_is_where_the_client_is(
    crisp: Emulator, headers: dict[str, str], expected: str
) -> None:
    own = f"127.0.0.1:{crisp.port}"
    assert endpoint(crisp, **headers) == f"{expected.format(own=own)}/plugin/socket.io/"


def test_behind_a_proxy_that_speaks_tls() -> None:
    with Emulator() as crisp:
        forwarded = {"Host": "crisp.test", "X-Forwarded-Proto": "https"}
        assert endpoint(crisp, **forwarded) == "wss://crisp.test/plugin/socket.io/"
        plain = http.client.HTTPConnection("127.0.0.1", crisp.port)
        plain._http_vsn, plain._http_vsn_str = 10, "HTTP/1.0"  # type: ignore[attr-defined]
        plain.putrequest("GET", ENDPOINTS, skip_host=True)
        token = httpx.BasicAuth(crisp.identifier, crisp.key)._auth_header
        for name, value in {"Authorization": token, "X-Crisp-Tier": crisp.tier}.items():
            plain.putheader(name, value)
        plain.endheaders()
        named = json.load(plain.getresponse())["data"]["socket"]["app"]
        plain.close()
        assert named == f"ws://127.0.0.1:{crisp.port}/plugin/socket.io/"


def test_another_address() -> None:
    try:
        crisp = Emulator(bind="::1", tls=True)
        crisp.start()
    except OSError as error:
        pytest.skip(f"no IPv6 here: {error}")
    with crisp, client_of(crisp) as client:
        assert crisp.url == f"https://[::1]:{crisp.port}"
        assert client.website.get_website(crisp.website_id).name == "Example"
        assert endpoint(crisp) == f"wss://[::1]:{crisp.port}/plugin/socket.io/"


@pytest.mark.parametrize(("bind", "host"), [("0.0.0.0", "127.0.0.1"), ("::", "[::1]")])
def test_the_address_of_all_is_none_to_connect_to(bind: str, host: str) -> None:
    assert Emulator(bind=bind, port=8080).url == f"http://{host}:8080"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--tls", "cert.pem"], "--tls takes no file, or two"),
        (["--tls", "/none/cert.pem", "/none/key.pem"], "/none/cert.pem and /none/key.pem are no"),
    ],
)
def test_a_program_with_a_wrong_certificate(
    capsys: pytest.CaptureFixture[str], arguments: list[str], problem: str
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert problem in capsys.readouterr().err
