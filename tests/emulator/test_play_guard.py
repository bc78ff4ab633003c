"""Who may use the page to try a bot, and what it can load."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest

from crisp_client.testing import Emulator
from tests import loopback

JSON = {"Content-Type": "application/json"}


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(page=True) as emulator:
        yield emulator


@pytest.fixture
def http(crisp: Emulator) -> Iterator[httpx.Client]:
    with loopback.Client(base_url=crisp.url) as client:
        yield client


def test_the_page_is_one_file_that_loads_nothing(http: httpx.Client) -> None:
    answer = http.get("/")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    page = answer.text.partition("-->")[2]
    assert re.findall(r"\w+://", page) == []
    assert re.findall(r'(?:src|href)="([^"#][^"]*)"', page) == ["data:,"]
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    for tag in ("script", "style"):
        texts = re.findall(rf"<{tag}>(.*?)</{tag}>", answer.text, re.DOTALL)
        digests = [base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in texts]
        allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
        assert texts and f"; {tag}-src {allowed}; " in policy
    assert "unsafe" not in policy and "://" not in policy


def test_nothing_of_what_it_shows_can_become_markup(http: httpx.Client) -> None:
    page = http.get("/").text
    parsers = r"innerHTML|outerHTML|insertAdjacent|document\.write|srcdoc|eval|Function\("
    assert re.findall(parsers, page) == []


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1:{}",
        "localhost:{}",
        "LOCALHOST:{}",
        "[::1]:{}",
        "127.0.0.1",
        "localhost:9",
        "127.8.8.8",
    ],
)
def test_a_name_of_this_machine_is_served(crisp: Emulator, http: httpx.Client, host: str) -> None:
    named = {"Host": host.format(crisp.port)}
    assert http.get("/", headers=named).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:{}",
        "localhost.evil.example:{}",
        "127.0.0.1.evil.example:{}",
        "127.0.0.1@evil.example:{}",
        "localhost.:{}",
        "2130706433:{}",
        "127.1:{}",
        "0.0.0.0:{}",
        "10.0.0.1:{}",
        "[::2]:{}",
        "localhost:{}x",
        "localhost:",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/", "/_play/stream", "/_play/start"])
def test_another_name_is_refused(crisp: Emulator, http: httpx.Client, host: str, path: str) -> None:
    named = {"Host": host.format(crisp.port)}
    answer = http.get(path, headers=named)
    assert (answer.status_code, crisp.requests) == (403, [])
    assert answer.text.startswith("open this page by localhost, 127.0.0.1 or [::1]")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
        {"Origin": "https://127.0.0.1:{}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "multipart/form-data; boundary=x"},
    ],
    ids=str,
)
def test_a_web_site_cannot_steer_it(
    crisp: Emulator, http: httpx.Client, headers: dict[str, str]
) -> None:
    visitor = crisp.visitor()
    sent = {**JSON, **{name: value.format(crisp.port) for name, value in headers.items()}}
    body = json.dumps({"session_id": visitor.session_id, "text": "evil"})
    for name in ("say", f"upload?session_id={visitor.session_id}"):
        answer = http.post(f"/_play/{name}", content=body, headers=sent)
        assert answer.status_code == 403
    assert crisp.messages(visitor.session_id) == []


def test_a_web_site_cannot_hear_it(http: httpx.Client) -> None:
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://localhost:1"}):
        answer = http.get("/_play/stream", headers=headers)
        assert answer.status_code == 403
        assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    "hosts", [[], ["localhost", "evil.example"], ["evil.example", "localhost"]]
)
def test_no_name_or_two_are_refused(crisp: Emulator, hosts: list[str]) -> None:
    named = "".join(f"Host: {host}\r\n" for host in hosts)
    with socket.create_connection(("127.0.0.1", crisp.port), 10) as raw:
        raw.sendall(f"GET / HTTP/1.0\r\n{named}\r\n".encode())
        assert raw.recv(100).split()[1] in (b"403", b"400")


def test_its_own_origin_may(crisp: Emulator, http: httpx.Client) -> None:
    for name in ("localhost", "127.0.0.1"):
        own = f"{name}:{crisp.port}"
        headers = {"Host": own, "Origin": f"http://{own}", "Sec-Fetch-Site": "same-origin"}
        answer = http.post("/_play/start", json={}, headers=headers)
        assert answer.status_code == 200


def test_with_tls_its_origin_is_https() -> None:
    with Emulator(page=True, tls=True) as crisp:
        for scheme, status in (("https", 200), ("http", 403)):
            headers = {"Origin": f"{scheme}://127.0.0.1:{crisp.port}"}
            url = f"{crisp.url}/_play/start"
            answer = loopback.post(url, json={}, headers=headers)
            assert answer.status_code == status


def test_an_emulator_has_none_unless_asked() -> None:
    with Emulator() as crisp:
        for path in ("/", "/_play/stream"):
            assert httpx.get(f"{crisp.url}{path}").json()["reason"] == "not_found"


@pytest.mark.parametrize(
    ("options", "is_served"),
    [
        ([], True),
        (["--no-page"], False),
        (["--bind", "0.0.0.0"], False),
        (["--bind", "0.0.0.0", "--page"], True),
    ],
)
def test_the_program_serves_it_on_loopback_or_when_asked(
    options: list[str], is_served: bool
) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "crisp_client.testing", *options],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert program.stdout is not None
    url = program.stdout.readline().split()[5]
    assert httpx.get(f"{url}/").is_success == is_served
    program.terminate()
    told = program.stdout.read()
    program.communicate(timeout=30)
    assert (f"page         {url}/\n" in told) == is_served


def test_where_other_machines_reach_it_any_address_opens_it() -> None:
    with Emulator(page=True, bind="0.0.0.0") as crisp:
        for host, status in (("10.0.0.1:80", 200), ("evil.example", 403)):
            assert httpx.get(f"{crisp.url}/", headers={"Host": host}).status_code == status
