"""`crisp doctor`: for each fault, what it says is wrong, and what to do."""

from __future__ import annotations

import json
import re
import socket
import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler

import pytest
import trustme

from crisp_client import APIConnectionError
from crisp_client import APITimeoutError
from crisp_client import CrispClient
from crisp_client.testing import Emulator
from tests.cli.answering import answering
from tests.cli.conftest import Crisp
from tests.limits import Limits


def findings(out: str) -> dict[str, dict[str, str]]:
    return {one["about"]: one for one in map(json.loads, out.splitlines())}


def wrong(out: str) -> dict[str, str]:
    return {a: one["do"] for a, one in findings(out).items() if one["state"] == "wrong"}


def test_all_is_well(crisp: Crisp, shell: Emulator):
    ended = crisp("doctor")
    assert (ended.status, wrong(ended.out)) == (0, {})
    names = "versions token proxy network certificates answer clock".split()
    assert list(findings(ended.out)) == [*names, "real time"]
    assert {one["state"] for one in findings(ended.out).values()} == {"ok"}
    assert shell.key not in ended.out


def test_nothing_is_changed(crisp: Crisp, shell: Emulator):
    before = len(shell.requests)
    assert crisp("--read-only", "doctor").status == 0
    assert {one.method for one in shell.requests[before:]} == {"GET"}


def test_without_a_token(crisp: Crisp, shell: Emulator, monkeypatch):
    monkeypatch.delenv("CRISP_KEY")
    ended = crisp("doctor")
    assert ended.status == 1
    assert "crisp login" in wrong(ended.out)["token"]
    assert list(findings(ended.out))[-1] == "certificates", "Crisp is not asked"


def test_a_wrong_key(crisp: Crisp, shell: Emulator, monkeypatch):
    monkeypatch.setenv("CRISP_KEY", "wrong")
    assert "rolled key" in wrong(crisp("doctor").out)["answer"]


def test_a_tier_that_nobody_chose(crisp: Crisp, shell: Emulator, monkeypatch):
    monkeypatch.delenv("CRISP_TIER")
    ended = crisp("doctor")
    assert ended.status == 1  # the token of the emulator is of another
    assert findings(ended.out)["token"]["do"].startswith("set CRISP_TIER")


def test_nobody_listens_at_the_host(crisp: Crisp, shell: Emulator):
    found = wrong(crisp("doctor", "--host", "http://127.0.0.1:1").out)
    assert "CRISP_HOST" in found["network"]


@pytest.mark.parametrize(
    ("proxy", "said"),
    [("http://127.0.0.1:1", "correct HTTPS_PROXY"), ("ftp://x", "mend HTTPS_PROXY")],
)
def test_a_proxy_that_does_not_work(crisp: Crisp, shell: Emulator, monkeypatch, proxy, said):
    monkeypatch.setenv("HTTP_PROXY", proxy)
    for name in ("NO_PROXY", "no_proxy", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    assert wrong(crisp("doctor").out)["proxy"].startswith(said)


def test_certificates_that_cannot_be_read(crisp: Crisp, shell: Emulator, monkeypatch, tmp_path):
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
    assert "SSL_CERT_FILE" in wrong(crisp("doctor").out)["certificates"]


@pytest.mark.parametrize(
    ("variable", "said"),
    [
        ("SSL_CERT_FILE", "1 authorities are trusted"),
        ("SSL_CERT_DIR", "trusted ones are read as needed"),
    ],
)
def test_certificates_that_are_trusted(crisp: Crisp, monkeypatch, tmp_path, variable, said):
    file = tmp_path / "ca.pem"
    trustme.CA().cert_pem.write_to_path(file)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setenv(variable, str(file if variable == "SSL_CERT_FILE" else tmp_path))
    found = findings(crisp("doctor", "--host", "http://127.0.0.1:1").out)["certificates"]
    assert (found["state"], found["said"]) == ("ok", said)


def test_a_certificate_that_is_not_trusted(crisp: Crisp, shell: Emulator):
    with Emulator(tls=True) as other:
        found = wrong(crisp("doctor", "--host", other.url).out)
    assert "name its authority in SSL_CERT_FILE" in found["certificates"]


def test_real_time_that_does_not_come(crisp: Crisp, shell: Emulator, limits: Limits):
    limits(doctor_waits=0.5)
    shell.realtime.answers = False
    try:
        assert "websockets" in wrong(crisp("doctor").out)["real time"]
    finally:
        shell.realtime.answers = True


@pytest.mark.parametrize(
    ("off", "state", "said"),
    [(0, "ok", "to the minute"), (3600, "wrong", "60 min behind"), (-7200, "wrong", "2.0 h ahead")],
)
def test_the_clock(crisp: Crisp, shell: Emulator, monkeypatch, limits: Limits, off, state, said):
    limits(doctor_waits=0.01)  # this server has no real time
    date = formatdate(time.time() + off, usegmt=True)
    monkeypatch.setattr(BaseHTTPRequestHandler, "date_time_string", lambda self: date)
    with answering() as (url, _):
        found = findings(crisp("doctor", "--host", url).out)["clock"]
    assert found["state"] == state
    assert said in found["said"]


@pytest.mark.parametrize(
    ("off", "said"),
    [
        (-60, "as Crisp's, to the minute"),
        (-61, "this machine is 61 s ahead of Crisp"),
        (60, "as Crisp's, to the minute"),
        (61, "this machine is 61 s behind Crisp"),
        (89, "this machine is 89 s behind Crisp"),
        (90, "this machine is 2 min behind Crisp"),
    ],
)
def test_a_clock_may_be_off_by_a_minute(
    crisp: Crisp, shell: Emulator, monkeypatch, limits: Limits, off, said
):
    limits(doctor_waits=0.01)
    monkeypatch.setattr("time.time", lambda: 1_800_000_000.0)
    date = formatdate(1_800_000_000 + off, usegmt=True)
    monkeypatch.setattr(BaseHTTPRequestHandler, "date_time_string", lambda self: date)
    with answering() as (url, _):
        assert findings(crisp("doctor", "--host", url).out)["clock"]["said"] == said


@pytest.mark.parametrize("date", ["", "noon"])
def test_a_server_that_does_not_tell_the_time(
    crisp: Crisp, shell: Emulator, monkeypatch, limits: Limits, date
):
    limits(doctor_waits=0.01)
    monkeypatch.setattr(BaseHTTPRequestHandler, "date_time_string", lambda self: date)
    with answering() as (url, _):
        found = findings(crisp("doctor", "--host", url).out)["clock"]
    assert (found["state"], found["said"]) == ("ok", "Crisp did not say its time")


@pytest.mark.parametrize(
    ("status", "do"),
    [
        (401, "is the tier that of the token? A rolled key"),
        (403, "give the token the scope in Crisp's Marketplace"),
        (404, "is the website right?"),
        (429, "nothing is wrong here: try again later"),
        (423, "nothing is wrong here: try again later"),
        (500, "nothing is wrong here: try again later"),
    ],
)
def test_for_each_refusal_something_to_do(crisp: Crisp, shell: Emulator, status, do):
    shell.rest.fail(status, times=None)
    try:
        ended = crisp("doctor")
    finally:
        shell.rest.recover()
    found = findings(ended.out)
    assert ended.status == 1
    assert wrong(ended.out).keys() == {"answer"}
    assert found["answer"]["do"].startswith(do)
    assert found["clock"]["state"] == "ok"
    assert "real time" not in found, "it would fail for the same reason"


@pytest.mark.parametrize(
    ("error", "do"),
    [
        (APITimeoutError("too late"), "try again; then look at the network or the proxy"),
        (APIConnectionError("it broke"), "look at network, proxy and certificates above"),
    ],
)
def test_no_answer_and_what_to_do(crisp: Crisp, shell: Emulator, monkeypatch, error, do):
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(CrispClient, "plugin_connect", property(fail))
    assert wrong(crisp("doctor").out) == {"answer": do}


@pytest.mark.parametrize(
    ("arguments", "environ"),
    [(["--profile", "work"], {}), ([], {"CRISP_TIER": "king"}), (["--host", "ftp://x"], {})],
)
def test_settings_that_cannot_be_used(
    crisp: Crisp, shell: Emulator, monkeypatch, arguments, environ
):
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    ended = crisp("doctor", *arguments)
    assert ended.status == 1
    assert list(findings(ended.out)) == ["versions", "settings"]
    assert wrong(ended.out)["settings"].startswith("correct --host, CRISP_HOST or CRISP_TIER")


def test_a_tier_that_nobody_chose_is_no_fault_where_it_is_right(
    crisp: Crisp, shell: Emulator, monkeypatch
):
    identifier, key = shell.add_token("user")
    monkeypatch.setenv("CRISP_IDENTIFIER", identifier)
    monkeypatch.setenv("CRISP_KEY", key)
    monkeypatch.delenv("CRISP_TIER")
    ended = crisp("doctor")
    assert findings(ended.out)["token"]["state"] == "look"
    assert (ended.status, wrong(ended.out)) == (0, {})


def test_people_are_told_what_to_do_below_what_is_wrong(
    crisp: Crisp, shell: Emulator, terminal, monkeypatch
):
    monkeypatch.delenv("CRISP_KEY")
    lines = crisp("doctor").out.splitlines()
    at = lines.index("wrong  token         there is none")
    assert lines[at + 1].split("-> ") == [
        " " * 21,
        "set CRISP_IDENTIFIER, CRISP_KEY and CRISP_TIER, or `crisp login`",
    ]


def test_what_is_wrong_stands_out(crisp: Crisp, shell: Emulator, terminal, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.delenv("CRISP_TIER")
    heads = set(re.findall(r"^\x1b\[([0-9;]+)m(\w+) ", crisp("doctor").out, re.M))
    assert heads == {("32", "ok"), ("33", "look"), ("1;31", "wrong")}


def test_the_websites_of_a_token_are_counted(crisp: Crisp, monkeypatch, limits: Limits):
    limits(doctor_waits=30)
    with Emulator(seed=1) as shell:
        for name in ("host", "identifier", "key", "tier"):
            value = shell.url if name == "host" else getattr(shell, name)
            monkeypatch.setenv(f"CRISP_{name.upper()}", value)
        one = findings(crisp("doctor").out)["answer"]["said"]
        shell.add_website("Second", "second.example")
        two = findings(crisp("doctor").out)["answer"]["said"]
        chosen = findings(crisp("doctor", "--website", shell.website_id).out)["answer"]["said"]
    assert one == f"Crisp takes the token; its website is {shell.website_id}"
    assert two == "Crisp takes the token; it has 2 websites, --website chooses one"
    assert chosen == f"Crisp takes the token; the website is {shell.website_id}"


def test_a_proxy_that_lets_connect_stands_for_the_network(
    crisp: Crisp, shell: Emulator, monkeypatch
):
    monkeypatch.delenv("CRISP_KEY")  # nothing is asked for through it
    for name in ("NO_PROXY", "no_proxy", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        port = proxy.getsockname()[1]
        monkeypatch.setenv("HTTP_PROXY", f"http://ada:secret@127.0.0.1:{port}")
        out = crisp("doctor", "--host", "http://127.0.0.1:1").out
    found = findings(out)
    assert found["proxy"]["said"] == f"http://127.0.0.1:{port} lets connect"
    assert (found["network"]["state"], found["network"]["said"]) == (
        "ok",
        "http://127.0.0.1:1, by the proxy",
    )
    assert "secret" not in out


def test_how_long_a_connection_takes_to_the_network(crisp: Crisp, monkeypatch):
    now = [7.0]

    def connect(*_: object, **__: object) -> socket.socket:
        now[0] += 1.5
        return socket.socket()

    monkeypatch.setattr(socket, "create_connection", connect)
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    found = findings(crisp("doctor", "--host", "http://127.0.0.1:1").out)["network"]
    assert found["said"] == "http://127.0.0.1:1 connects in 1500 ms"


def test_an_id_that_cannot_be_asked_for_is_refused(crisp: Crisp, shell: Emulator, monkeypatch):
    monkeypatch.setenv("CRISP_TIER", "website")
    ended = crisp("doctor", "--website", "..")
    assert "answer" not in findings(ended.out)
    assert (ended.status, ended.err) == (
        2,
        "crisp: website_id must not hold . or .. as a segment\n",
    )


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (socket.gaierror(-2, "unknown"), "the name api.crisp.chat is not found (unknown)"),
        (TimeoutError("late"), "no connection within 15 s"),
        (ConnectionRefusedError(111, "refused"), "no connection (refused)"),
        (OSError("odd"), "no connection (odd)"),
    ],
)
def test_a_network_without_crisp(crisp: Crisp, monkeypatch, error, said):
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    asked: list[tuple[str, int]] = []

    def fail(address: tuple[str, int], **_: object) -> None:
        asked.append(address)
        raise error

    monkeypatch.setattr(socket, "create_connection", fail)
    found = findings(crisp("doctor").out)["network"]
    assert asked == [("api.crisp.chat", 443)]
    assert found["said"] == f"https://api.crisp.chat: {said}"
    assert found["do"].startswith("is this machine online?")
