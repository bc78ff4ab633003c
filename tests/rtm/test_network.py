"""Real time is reached in the way that REST is: proxies, certificates, headers, library."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import socket
import ssl
from asyncio.trsock import TransportSocket
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import AsyncMock
from unittest.mock import Mock

import httpx
import pytest

from crisp_client import APIConnectionError
from crisp_client import AsyncCrispClient
from crisp_client import Attempt
from crisp_client import ConfigurationError
from crisp_client import CrispClient
from crisp_client import RealtimeError
from crisp_client import RealtimeState
from crisp_client._runtime.http.network import Network
from crisp_client._runtime.realtime.fast_lane import WebsocketFactory
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from tests.rtm.middleman import Middleman
from tests.waiting import until

NAMES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "ssl_cert_file", "ssl_cert_dir")
FLAVOURS = ("sync", "async")
each_flavour = pytest.mark.parametrize("flavour", FLAVOURS)
each_library = pytest.mark.parametrize("library", ["httpx", "httpx2"])


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="module")
def crisp() -> Iterator[Emulator]:
    with Emulator() as crisp:
        yield crisp


@pytest.fixture(scope="module")
def secure() -> Iterator[Emulator]:
    with Emulator(tls=True) as crisp:
        yield crisp


def goes_live(crisp: Emulator, flavour: str, **settings: Any) -> list[Any]:
    """Make a call and listen; returns the name of the website and the states there were."""
    settings = {"tier": crisp.tier, "host": crisp.url, **settings}
    seen: list[Any] = []
    if flavour == "sync":
        with CrispClient(crisp.identifier, crisp.key, **settings) as client:
            seen.append(client.website.get_website(crisp.website_id).name)
            client.on(MessageSend, print)
            client.start()
            client.wait_until_live(20)
            seen.append(str(client.realtime_state))
        return seen

    async def main() -> None:
        async with AsyncCrispClient(crisp.identifier, crisp.key, **settings) as client:
            seen.append((await client.website.get_website(crisp.website_id)).name)
            client.on(MessageSend, print)
            task = asyncio.create_task(client.listen())
            try:
                await client.wait_until_live(20)
                seen.append(str(client.realtime_state))
            finally:
                client.stop()
                await asyncio.wait({task})
                if not task.cancelled():
                    task.exception()
        if "http_client" in settings:
            await settings["http_client"].aclose()

    asyncio.run(main())
    return seen


@each_flavour
@each_library
@pytest.mark.parametrize("how", ["argument", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"])
def test_a_proxy(
    crisp: Emulator, monkeypatch: pytest.MonkeyPatch, flavour: str, library: str, how: str
) -> None:
    with Middleman(crisp.port) as proxy:
        url = f"http://ada:p%40ss@127.0.0.1:{proxy.port}"
        settings: dict[str, Any] = {"host": "http://crisp.invalid", "http": library}
        settings["rtm_host"] = "ws://crisp.invalid/"
        if how == "argument":
            monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")  # an argument wins
            settings["proxy"] = url
        else:
            monkeypatch.setenv(how, url)
        assert goes_live(crisp, flavour, **settings) == ["Example", "live"]
        assert [line.split("/")[2].split("?")[0] for line in proxy.asked] == ["crisp.invalid"] * 2
        assert proxy.authorizations == ["Basic YWRhOnBAc3M="] * 2


@each_flavour
def test_a_proxy_over_tls(secure: Emulator, flavour: str) -> None:
    """By CONNECT, for the one as for the other."""
    with Middleman(secure.port) as proxy:
        settings = {"proxy": f"http://127.0.0.1:{proxy.port}", "verify": secure.ca}
        live = goes_live(secure, flavour, host="https://localhost", **settings)
        assert live == ["Example", "live"]
        assert {line.split(" ")[0] for line in proxy.asked} == {"CONNECT"}


@each_flavour
@each_library
@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_a_socks_proxy(crisp: Emulator, flavour: str, library: str, scheme: str) -> None:
    with Middleman(crisp.port) as proxy:
        settings = {"proxy": f"{scheme}://ada:secret@127.0.0.1:{proxy.port}", "http": library}
        there = {"host": "http://crisp.invalid", "rtm_host": "ws://crisp.invalid/"}
        assert goes_live(crisp, flavour, **settings, **there) == ["Example", "live"]
        assert proxy.asked == ["SOCKS crisp.invalid"] * 2
        assert proxy.authorizations == ["ada:secret"] * 2


@each_flavour
def test_no_proxy(crisp: Emulator, monkeypatch: pytest.MonkeyPatch, flavour: str) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert goes_live(crisp, flavour, proxy=False) == ["Example", "live"]
    for name in ("NO_PROXY", "no_proxy"):
        with monkeypatch.context() as patched:
            patched.setenv(name, "127.0.0.1")
            assert goes_live(crisp, flavour) == ["Example", "live"]


@each_flavour
@each_library
@pytest.mark.parametrize("how", ["path", "folder", "context", "SSL_CERT_FILE", "ssl_cert_file"])
def test_certificates(
    secure: Emulator,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    flavour: str,
    library: str,
    how: str,
) -> None:
    settings: dict[str, Any] = {"http": library}
    if how == "context":
        settings["verify"] = ssl.create_default_context(cafile=secure.ca)
    elif how == "path":
        settings["verify"] = Path(secure.ca)
    elif how == "folder":
        (tmp_path / _subject_hash(secure.ca)).symlink_to(secure.ca)
        settings["verify"] = str(tmp_path)
    else:
        monkeypatch.setenv(how, secure.ca)
    assert goes_live(secure, flavour, **settings) == ["Example", "live"]


def _subject_hash(file: str) -> str:
    import subprocess

    command = ["openssl", "x509", "-hash", "-noout", "-in", file]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    return f"{ran.stdout.strip()}.0"


@pytest.mark.parametrize("is_answered", [True, False])
@pytest.mark.parametrize("is_tls", [True, False])
def test_over_tls_a_connection_that_does_not_end_is_cut(is_tls: bool, is_answered: bool) -> None:
    """aiohttp leaves the end of TLS to the loop, which may end before.

    So it does with a connection that is given up before the server has made it a websocket.
    """
    here, there = socket.socketpair()
    there.setblocking(False)
    known = {"ssl_object": object() if is_tls else None, "socket": TransportSocket(here)}
    transport = Mock(get_extra_info=known.get)
    session = Mock()
    session.connector.connect = AsyncMock(return_value=Mock(transport=transport))

    async def ws_connect(url: str) -> Mock:
        await session.connector.connect(url)
        if not is_answered:
            raise asyncio.CancelledError
        return Mock()

    session.ws_connect = ws_connect

    async def main() -> None:
        factory = WebsocketFactory(session, None, {}, Mock())
        with contextlib.nullcontext() if is_answered else pytest.raises(asyncio.CancelledError):
            await factory.ws_connect("wss://crisp.example")
        await factory.wait_closed(0.01)

    with here, there:
        asyncio.run(main())
        with contextlib.nullcontext() if is_tls else pytest.raises(BlockingIOError):
            assert there.recv(1) == b""


# asyncio loses the transport of a TLS connection that is cancelled just before its handshake
# begins, as happens here now and then; the collector closes it, and has to do so in this test.
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@each_flavour
def test_a_given_client_and_real_time_beside_it(secure: Emulator, flavour: str) -> None:
    """Which cannot be asked what it trusts."""
    trust = ssl.create_default_context(cafile=secure.ca)
    client = (httpx.Client if flavour == "sync" else httpx.AsyncClient)(verify=trust)
    live = goes_live(secure, flavour, verify=secure.ca, http_client=client)
    assert live == ["Example", "live"]
    if isinstance(client, httpx.Client):
        settings: dict[str, Any] = {"tier": secure.tier, "host": secure.url}
        with CrispClient(secure.identifier, secure.key, http_client=client, **settings) as lost:
            lost.on(MessageSend, print)
            lost.start()
            until(lambda: lost.realtime_state is RealtimeState.GAP)
            with pytest.raises(TimeoutError, match="CERTIFICATE_VERIFY_FAILED") as caught:
                lost.wait_until_live(0.01)
        assert isinstance(caught.value.__cause__, RealtimeError)
        assert isinstance(caught.value.__cause__.__cause__, ssl.SSLError | OSError)
        client.close()
    gc.collect()


@each_flavour
def test_any_certificate_where_that_is_asked_for(secure: Emulator, flavour: str) -> None:
    assert goes_live(secure, flavour, verify=False) == ["Example", "live"]


def test_the_library_decides_for_real_time_too(
    secure: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """httpx trusts certifi, httpx2 the system."""
    import certifi

    from crisp_client._runtime.http import network

    monkeypatch.setattr(certifi, "where", lambda: secure.ca)
    network._library_context.cache_clear()
    try:
        assert goes_live(secure, "sync", http="httpx") == ["Example", "live"]
        with pytest.raises(APIConnectionError, match="CERTIFICATE_VERIFY_FAILED"):
            goes_live(secure, "sync", http="httpx2")
    finally:
        network._library_context.cache_clear()


@each_flavour
@pytest.mark.parametrize("how", ["constructor", "with_options"])
def test_headers_go_with_everything_but_not_the_credentials(
    crisp: Emulator, flavour: str, how: str
) -> None:
    before = len(crisp.requests)
    headers = {"X-Gateway": "let-me-in"}
    seen: list[str] = []

    def settings() -> dict[str, Any]:
        return {"tier": crisp.tier, "host": crisp.url, **({"headers": headers} if given else {})}

    def note(attempt: Attempt) -> None:
        seen.append(attempt.request.headers["X-Gateway"])

    given = how == "constructor"
    with _handshakes(crisp) as shaken:
        if flavour == "sync":
            with CrispClient(crisp.identifier, crisp.key, **settings()) as base:
                client = base if given else base.with_options(headers=headers)
                base.on_request(note)
                client.on(MessageSend, print)
                client.start()
                client.wait_until_live()
        else:

            async def main() -> None:
                async with AsyncCrispClient(crisp.identifier, crisp.key, **settings()) as base:
                    client = base if given else base.with_options(headers=headers)
                    base.on_request(note)
                    client.on(MessageSend, print)
                    task = asyncio.create_task(client.listen())
                    await client.wait_until_live()
                    client.stop()
                    await task

            asyncio.run(main())
    assert seen == ["let-me-in"]  # the question for the endpoint; a hook sees it too
    assert len(crisp.requests) == before + 1
    (handshake,) = shaken
    assert handshake["x-gateway"] == "let-me-in"
    assert handshake["user-agent"].startswith("crisp-client-python/")
    assert not {"authorization", "x-crisp-tier"} & handshake.keys()


@contextlib.contextmanager
def _handshakes(crisp: Emulator) -> Iterator[list[dict[str, str]]]:
    """The headers of each websocket that aiohttp asks for."""
    import aiohttp

    seen: list[dict[str, str]] = []
    connect = aiohttp.ClientSession.ws_connect

    def watched(self: aiohttp.ClientSession, url: str, **options: Any) -> Any:
        headers = {**self.headers, **options.get("headers", {})}
        seen.append({name.lower(): value for name, value in headers.items()})
        return connect(self, url, **options)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(aiohttp.ClientSession, "ws_connect", watched)
        yield seen


@each_flavour
@pytest.mark.parametrize(
    "value, problem",
    [
        ("socks://127.0.0.1:9", "'socks' is not one of http, https, socks5, socks5h"),
        ("http://127.0.0.1:notaport", "port is no number"),
        ("http://user:p#ss@127.0.0.1:9", "not percent-encoded"),
        ("http://", "names no host"),
        ("ftp://proxy.example", "'ftp' is not one of"),
    ],
)
def test_a_proxy_that_cannot_be_used(
    crisp: Emulator, monkeypatch: pytest.MonkeyPatch, flavour: str, value: str, problem: str
) -> None:
    kind = CrispClient if flavour == "sync" else AsyncCrispClient
    with pytest.raises(ConfigurationError, match=problem) as caught:
        kind("i", "k", proxy=value)
    assert isinstance(caught.value, ValueError)
    assert "p#ss" not in str(caught.value)

    monkeypatch.setenv("ALL_PROXY", value)
    with pytest.raises(ConfigurationError, match=f"ALL_PROXY of the environment.*{problem}"):
        goes_live(crisp, flavour)
    # Real time, which asks nothing first, ends with it too instead of trying for ever.
    with pytest.raises(ConfigurationError, match=problem):
        _only_listens(crisp, flavour)


def _only_listens(crisp: Emulator, flavour: str) -> None:
    settings = {"tier": crisp.tier, "host": crisp.url, "rtm_host": f"ws://127.0.0.1:{crisp.port}/"}
    if flavour == "sync":
        with CrispClient(crisp.identifier, crisp.key, **settings) as client:
            client.on(MessageSend, print)
            client.listen()
        return

    async def main() -> None:
        async with AsyncCrispClient(crisp.identifier, crisp.key, **settings) as client:
            client.on(MessageSend, print)
            await client.listen()

    asyncio.run(main())


@pytest.mark.parametrize("missing", ["socksio", "aiohttp_socks"])
def test_socks_without_its_libraries(
    crisp: Emulator, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    import importlib.util
    import sys

    find_spec = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *a: None if name == missing else find_spec(name, *a),
    )
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(ConfigurationError, match=r"pip install 'crisp-client\[socks\]'"):
        with CrispClient(
            crisp.identifier,
            crisp.key,
            tier=crisp.tier,
            proxy="socks5://127.0.0.1:9",
            rtm_host="ws://crisp.invalid/",
        ) as client:
            client.on(MessageSend, print)
            client.listen()


@pytest.mark.parametrize(
    "wrong, error",
    [
        ({"proxy": True}, TypeError),
        ({"proxy": 8080}, TypeError),
        ({"proxy": 0}, TypeError),
        ({"proxy": "http://127.0.0.1:0"}, ConfigurationError),
        ({"verify": ""}, ConfigurationError),
        ({"host": "https://crisp.example/b\u00fccher"}, ValueError),
        ({"verify": None}, TypeError),
        ({"verify": 1}, TypeError),
        ({"verify": "/nowhere/ca.pem"}, ConfigurationError),
        ({"verify": __file__}, ConfigurationError),
        ({"headers": {"X": 1}}, TypeError),
        ({"headers": {"Host": "x"}}, ValueError),
    ],
)
def test_arguments_that_make_no_sense(wrong: Any, error: type[Exception]) -> None:
    for kind in (CrispClient, AsyncCrispClient):
        with pytest.raises(error):
            kind("i", "k", **wrong)


@each_flavour
def test_a_failed_connection_says_why(
    crisp: Emulator, caplog: pytest.LogCaptureFixture, flavour: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    told: list[tuple[RealtimeState, Exception | None]] = []
    alone: list[RealtimeState] = []
    kind = CrispClient if flavour == "sync" else AsyncCrispClient
    client: Any = kind(
        crisp.identifier, crisp.key, tier=crisp.tier, rtm_host=f"ws://127.0.0.1:{port}/?secret=1"
    )
    client.on(MessageSend, print)
    client.on_state(lambda state, error: told.append((state, error)))
    client.on_state(alone.append)

    async def main() -> None:
        task = asyncio.create_task(client.listen())
        try:
            await client.wait_until_live(0.3)
        finally:
            error = client.realtime_error
            client.stop()
            await task
            await client.aclose()
            assert error is not None

    with pytest.raises(
        TimeoutError, match=r"within 0\.3 s: cannot connect: .*Connect call failed"
    ) as caught:
        if flavour == "async":
            asyncio.run(main())
        else:
            client.start()
            client.wait_until_live(0.3)
    if flavour == "sync":
        assert "failed" in str(client.realtime_error)
        client.close()
    cause = caught.value.__cause__
    assert isinstance(cause, RealtimeError) and isinstance(cause.__cause__, OSError)
    errors = [error for state, error in told if state is RealtimeState.GAP]
    assert errors and all("failed" in str(error) for error in errors)
    assert told[-1] == (RealtimeState.CLOSED, None)
    assert alone == [state for state, _ in told]
    assert "Connect call failed" in caplog.text and "secret" not in caplog.text


def test_no_proxy_for_an_ipv6_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    for names in ("::1", "[::1]:8080", "crisp.example,::1"):
        monkeypatch.setenv("NO_PROXY", names)
        assert Network(host="http://[::1]:8080").proxy_for("ws://[::1]:8080/") is None
    monkeypatch.setenv("NO_PROXY", "::2")
    assert Network(host="http://[::1]:8080").proxy_for("ws://[::1]:8080/") is not None


def test_netrc_is_never_read(
    crisp: Emulator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password else\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    with _handshakes(crisp) as shaken:
        assert goes_live(crisp, "sync") == ["Example", "live"]
    assert "authorization" not in shaken[0]


def test_a_password_of_a_proxy_is_not_shown() -> None:
    secret = "http://ada:p4ssw0rd@127.0.0.1:9"
    with CrispClient("i", "k", proxy=secret) as client:
        network = client._transport.network
        shown = repr(client) + repr(network) + repr(network.proxy_for("https://crisp.example"))
        assert "p4ssw0rd" not in shown
        with pytest.raises(APIConnectionError) as caught:
            client.with_options(retry=None).request("GET", "/x")
        assert "p4ssw0rd" not in str(caught.value)


def test_trustme_is_what_the_system_does_not_trust(secure: Emulator) -> None:
    """Or the tests above prove nothing."""
    with pytest.raises(APIConnectionError, match="CERTIFICATE_VERIFY"):
        goes_live(secure, "sync")


def test_logging_of_aiohttp_and_socksio_stays_silent(
    crisp: Emulator, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with Middleman(crisp.port) as proxy:
        url = f"http://ada:p4ssw0rd@127.0.0.1:{proxy.port}"
        there = {"host": "http://crisp.invalid", "rtm_host": "ws://crisp.invalid/"}
        goes_live(crisp, "sync", proxy=url, **there)
    assert crisp.key not in caplog.text and "p4ssw0rd" not in caplog.text
