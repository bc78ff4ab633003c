"""`crisp doctor`: for each fault, what it says is wrong, and what to do."""

from __future__ import annotations

import json
import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler

import pytest

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
