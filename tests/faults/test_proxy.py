"""Each fault as a plain HTTP client or a bare socket observes it, and what upstream got."""

from __future__ import annotations

import asyncio
import gc
import os
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from crisp_client.testing import Emulator
from tests import loopback
from tests.faults.fault import BlackHole
from tests.faults.fault import Delay
from tests.faults.fault import Drip
from tests.faults.fault import End
from tests.faults.fault import EndlessHeaders
from tests.faults.fault import Fault
from tests.faults.fault import Garbage
from tests.faults.fault import HalfClose
from tests.faults.fault import Mangle
from tests.faults.fault import Pass
from tests.faults.fault import Raw
from tests.faults.fault import Refuse
from tests.faults.fault import Reset
from tests.faults.fault import Status
from tests.faults.fault import Truncate
from tests.faults.proxy import Exchange
from tests.faults.proxy import Proxy

# RST may be met by connecting, writing or reading; after a failed write httpx reads an early end.
BROKEN = (httpx.NetworkError, httpx.RemoteProtocolError)


@pytest.fixture
def api(crisp: Emulator, proxy: Proxy) -> Iterator[httpx.Client]:
    with loopback.Client(
        base_url=f"{proxy.url}/v1/website/{crisp.website_id}",
        auth=(crisp.identifier, crisp.key),
        headers={"X-Crisp-Tier": "plugin"},
        timeout=10,
    ) as client:
        yield client


def begin(api: httpx.Client) -> httpx.Response:
    """A write: a new conversation."""
    return api.post("/conversation", json={})


def begun(crisp: Emulator) -> int:
    return sum(request.method == "POST" for request in crisp.requests)


def lengths(api: httpx.Client, proxy: Proxy) -> tuple[int, int]:
    """Of the request and the response of `begin`."""
    proxy.play()
    assert begin(api).status_code == 201
    proxy.settle()
    return proxy.exchanges[0].received, proxy.exchanges[0].answered


def bare(proxy: Proxy, path: str = "/x") -> socket.socket:
    """A connection over which one request has gone."""
    wire = socket.create_connection(("127.0.0.1", proxy.port), timeout=5)
    wire.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    return wire


def all_of(wire: socket.socket) -> tuple[bytes, str]:
    """What comes until the end, and the end."""
    content = b""
    try:
        while data := wire.recv(65536):
            content += data
    except ConnectionResetError:
        return content, "reset"
    return content, "closed"


def test_what_passes_is_not_changed(crisp: Emulator, proxy: Proxy, api: httpx.Client) -> None:
    """Several requests over one connection, bodies in one piece and in chunks, with and without."""
    straight = api.get(f"{crisp.url}/v1/website/{crisp.website_id}")
    through = api.get("")
    assert (through.content, through.headers) == (straight.content, straight.headers)
    assert api.post("/conversation", content=iter([b"{", b"}"])).status_code == 201
    assert begin(api).status_code == 201
    assert api.head("/conversation/x").status_code == 404
    assert [exchange.connection for exchange in proxy.exchanges] == [0, 0, 0, 0]
    assert [exchange.method for exchange in proxy.exchanges] == ["GET", "POST", "POST", "HEAD"]
    assert [exchange.status for exchange in proxy.exchanges] == [200, 201, 201, 404]
    assert all(e.complete and e.received == e.forwarded > 0 for e in proxy.exchanges)
    assert proxy.exchanges[0].path == f"/v1/website/{crisp.website_id}/"


def test_reset_at_every_byte_of_the_request(
    crisp: Emulator, proxy: Proxy, api: httpx.Client
) -> None:
    size, _ = lengths(api, proxy)
    for byte in range(size + 1):
        before = begun(crisp)
        proxy.play(Reset("request", byte))
        with pytest.raises(BROKEN):
            begin(api)
        (exchange,) = proxy.exchanges
        assert (exchange.forwarded, exchange.complete) == (byte, byte == size)
        assert begun(crisp) - before == (byte == size)


def test_reset_at_every_byte_of_the_response(
    crisp: Emulator, proxy: Proxy, api: httpx.Client
) -> None:
    _, size = lengths(api, proxy)
    before = begun(crisp)
    for byte in range(size):
        proxy.play(Reset("response", byte))
        with pytest.raises(BROKEN):
            begin(api)
        (exchange,) = proxy.exchanges
        assert (exchange.complete, exchange.status, exchange.answered) == (True, 201, byte)
    proxy.play(Reset("response", size))
    assert begin(api).status_code == 201
    assert begun(crisp) - before == size + 1


def test_reset_between_two_requests(crisp: Emulator, proxy: Proxy, api: httpx.Client) -> None:
    before = begun(crisp)
    proxy.play(Pass(), Reset())
    begin(api)
    with pytest.raises(BROKEN):
        begin(api)
    assert [(e.connection, e.forwarded > 0) for e in proxy.exchanges] == [(0, True), (0, False)]
    assert begun(crisp) - before == 1


def test_so_much_comes_before_the_end(proxy: Proxy) -> None:
    for fault, end in ((Reset, "reset"), (HalfClose, "closed")):
        proxy.play(fault("response", 12))
        with bare(proxy) as wire:
            assert all_of(wire) == (b"HTTP/1.1 404", end)


def test_reset_of_a_connection_that_was_not_used(proxy: Proxy) -> None:
    proxy.play(Reset())
    with socket.socket() as wire, pytest.raises(ConnectionResetError):
        wire.connect(("127.0.0.1", proxy.port))
        wire.recv(1)
    (exchange,) = proxy.exchanges
    assert (exchange.received, exchange.method) == (0, "")


@pytest.mark.parametrize(
    ("fault", "reached", "complete"),
    [
        (BlackHole(), 0, False),
        (BlackHole("request", 30), 30, False),
        (BlackHole("request", 9999), None, True),
        (BlackHole("response", 0), None, True),
        (BlackHole("response", 30), None, True),
    ],
)
def test_black_holes(
    crisp: Emulator,
    proxy: Proxy,
    api: httpx.Client,
    fault: Fault,
    reached: int | None,
    complete: bool,
) -> None:
    before = begun(crisp)
    proxy.play(fault)
    with pytest.raises(httpx.ReadTimeout):
        api.post("/conversation", json={}, timeout=0.1)
    proxy.settle()
    (exchange,) = proxy.exchanges
    assert exchange.forwarded == (exchange.received if reached is None else reached)
    assert exchange.complete == complete
    assert begun(crisp) - before == complete


def test_half_close_before_upstream_has_all(
    crisp: Emulator, proxy: Proxy, api: httpx.Client
) -> None:
    before = begun(crisp)
    proxy.play(HalfClose("request", 50))
    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        begin(api)
    assert begun(crisp) == before
    (exchange,) = proxy.exchanges
    assert exchange.received > exchange.forwarded == 50


def test_half_close_leaves_the_other_half_open(proxy: Proxy) -> None:
    proxy.play(HalfClose("response", 0))
    with bare(proxy) as wire:
        assert wire.recv(1) == b""
        for _ in range(3):
            wire.sendall(b"GET /y HTTP/1.1\r\n")  # a closed one would answer with RST
        wire.shutdown(socket.SHUT_WR)
        proxy.settle()
        assert wire.recv(1) == b""
    assert len(proxy.exchanges) == 1


@pytest.mark.parametrize("body", [0, 1, 20, 9999])
@pytest.mark.parametrize("chunked", [False, True])
def test_truncated_bodies(proxy: Proxy, api: httpx.Client, body: int, chunked: bool) -> None:
    proxy.play(Truncate(body, chunked))
    with pytest.raises(httpx.RemoteProtocolError, match="without sending complete message body"):
        begin(api)
    assert proxy.exchanges[0].status == 201


def test_truncated_without_a_body(proxy: Proxy, api: httpx.Client) -> None:
    proxy.play(Truncate())
    with pytest.raises(httpx.RemoteProtocolError):
        api.head("/conversation/x")


@pytest.mark.parametrize("part", ["head", "body"])
def test_drips_end(proxy: Proxy, api: httpx.Client, part: str) -> None:
    expected = api.get("").content
    interval, began = 0.001, time.monotonic()
    proxy.play(Drip(part, interval), Pass())
    answer = api.get("")
    slow = len(answer.content) if part == "body" else len(answer.headers.raw) * 10
    assert answer.content == expected
    assert time.monotonic() - began > slow * interval
    assert api.get("").content == expected
    assert [exchange.connection for exchange in proxy.exchanges] == [0, 0]


def test_endless_headers_until_the_client_goes(proxy: Proxy) -> None:
    proxy.play(EndlessHeaders(0.001))
    with bare(proxy) as wire:
        head = b""
        while head.count(b"\r\n") < 20:
            head += wire.recv(4096)
        assert head.startswith(b"HTTP/1.1 200 OK\r\nX-0: drip\r\nX-1: drip\r\n")
        assert b"\r\n\r\n" not in head
    proxy.settle()


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("bytes", httpx.RemoteProtocolError),
        ("preface", httpx.RemoteProtocolError),
        ("gzip", httpx.DecodingError),
        ("longer", httpx.ReadTimeout),
        ("length", httpx.RemoteProtocolError),
    ],
)
def test_garbage_that_is_no_answer(
    crisp: Emulator, proxy: Proxy, api: httpx.Client, kind: str, error: type[Exception]
) -> None:
    before = begun(crisp)
    for seed in range(1 if kind == "longer" else 20):
        proxy.play(Garbage(kind, seed))
        with pytest.raises(error):
            api.post("/conversation", json={}, timeout=0.2 if kind == "longer" else 10)
        assert begun(crisp) - before == seed + 1


def test_garbage_that_is_an_answer(proxy: Proxy, api: httpx.Client) -> None:
    whole = begin(api).content
    proxy.play(*(Garbage(kind) for kind in ("html", "empty", "json", "shorter")))
    html, empty, json, shorter = (begin(api) for _ in range(4))
    assert (html.status_code, html.headers["content-type"]) == (502, "text/html")
    assert (empty.status_code, empty.content) == (200, b"")
    assert (json.status_code, json.content) == (200, b"[1]")
    assert shorter.content[:20] == whole[:20] and len(shorter.content) == len(whole) // 2
    assert [exchange.status for exchange in proxy.exchanges] == [201] * 4


def test_mangled_answers_are_nearly_those_of_upstream(proxy: Proxy) -> None:
    proxy.play()
    with bare(proxy) as wire:
        whole = wire.recv(65536)
    seen = set()
    for seed in range(20):
        proxy.play(Mangle(seed))
        with bare(proxy) as wire:
            seen.add(wire.recv(65536))
    assert whole not in seen and len(seen) == 20
    assert all(abs(len(content) - len(whole)) <= 36 for content in seen)


def test_any_bytes(proxy: Proxy) -> None:
    proxy.play(Raw(b"hello", End.RESET))
    with bare(proxy) as wire:
        assert all_of(wire) == (b"hello", "reset")


@pytest.mark.parametrize("code", [420, 429, 500, 502, 503, 504])
def test_statuses(crisp: Emulator, proxy: Proxy, api: httpx.Client, code: int) -> None:
    """Without upstream, with it, and for a request whose answer has no body."""
    before = begun(crisp)
    proxy.play(Status(code), Status(code, retry_after="3"), Status(code, forward=True))
    plain, later, after = begin(api), begin(api), begin(api)
    assert [answer.status_code for answer in (plain, later, after)] == [code] * 3
    assert plain.json() == {"error": True, "reason": "unwell", "data": {}}
    assert ("retry-after" in plain.headers, later.headers["retry-after"]) == (False, "3")
    assert [exchange.complete for exchange in proxy.exchanges] == [False, False, True]
    assert [exchange.connection for exchange in proxy.exchanges] == [0, 0, 0]
    assert begun(crisp) - before == 1
    proxy.play(Status(code))
    assert (api.head("/conversation/x").status_code, api.get("").status_code) == (code, 200)


def test_a_late_answer_and_a_late_request(crisp: Emulator, proxy: Proxy, api: httpx.Client) -> None:
    began = time.monotonic()
    proxy.play(Delay(0.05), Delay(0.05, "request"))
    assert (begin(api).status_code, begin(api).status_code) == (201, 201)
    assert time.monotonic() - began > 0.1
    before = begun(crisp)
    proxy.play(Delay(0.5, "request"))
    with pytest.raises(httpx.ReadTimeout):
        api.post("/conversation", json={}, timeout=0.05)
    assert begun(crisp) == before
    proxy.settle()
    assert begun(crisp) - before == 1


def test_a_closed_port(proxy: Proxy, api: httpx.Client) -> None:
    """The connection that is open is closed with it, so that the next one is refused."""
    assert api.get("").status_code == 200
    proxy.play(Refuse())
    for _ in range(3):
        with pytest.raises(httpx.ConnectError):
            api.get("")
    assert proxy.exchanges == []
    proxy.play()
    assert api.get("").status_code == 200


def test_a_port_that_closes_behind_a_request(proxy: Proxy, api: httpx.Client) -> None:
    proxy.play(Status(503), Refuse())
    assert api.get("").headers["connection"] == "close"
    with pytest.raises(httpx.ConnectError):
        api.get("")
    proxy.play(Pass(), Refuse())
    assert api.get("").headers["connection"] == "close"
    with pytest.raises(httpx.ConnectError):
        api.get("")


def test_a_port_that_opens_again(proxy: Proxy, api: httpx.Client) -> None:
    proxy.play(Refuse(0.05), Status(503))
    deadline = time.monotonic() + 10
    while True:
        try:
            assert api.get("").status_code == 503
            break
        except httpx.ConnectError:
            assert time.monotonic() < deadline
    assert api.get("").status_code == 200


def test_many_at_once(proxy: Proxy, api: httpx.Client) -> None:
    """Each fault befalls one request, and each answer goes to whom it belongs."""
    proxy.play(*[Pass(), Status(503), Reset("request", 9)] * 20)

    def get(number: int) -> str:
        try:
            return str(api.get(f"/conversation/{number}").status_code)
        except BROKEN:
            return "reset"

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(get, range(60)))
    assert sorted(outcomes) == ["404"] * 20 + ["503"] * 20 + ["reset"] * 20
    proxy.settle()
    through = {e.path.rpartition("/")[2] for e in proxy.exchanges if e.complete}
    assert through == {str(number) for number in range(60) if outcomes[number] == "404"}


def test_in_a_running_loop(crisp: Emulator) -> None:
    async def main() -> list[Exchange]:
        with Proxy(crisp.url, Reset("response", 3)) as proxy:
            async with httpx.AsyncClient() as client:
                with pytest.raises(BROKEN):
                    await client.get(proxy.url)
                answers = await asyncio.gather(*(client.get(proxy.url) for _ in range(20)))
            assert {answer.status_code for answer in answers} == {404}
            await asyncio.to_thread(proxy.settle)
            return proxy.exchanges

    assert len(asyncio.run(main())) == 21


def test_upstream_may_be_gone(proxy: Proxy, crisp: Emulator) -> None:
    with Emulator() as other, Proxy(other.url) as before_other:
        other.stop()
        with pytest.raises(httpx.RemoteProtocolError):
            loopback.get(before_other.url)
        assert not before_other.exchanges[0].complete


def test_an_exchange_ends(crisp: Emulator) -> None:
    with Proxy(crisp.url, BlackHole(), patience=0.05) as proxy:
        with pytest.raises(BROKEN):
            loopback.get(proxy.url)


def test_a_mistake_in_a_fault_is_told(crisp: Emulator) -> None:
    with pytest.raises(ValueError, match="no such garbage: tin"):
        with Proxy(crisp.url, Garbage("tin")) as proxy:
            with pytest.raises(httpx.RemoteProtocolError):
                loopback.get(proxy.url)


def test_nothing_is_left() -> None:
    """Whatever is under way: idle connections, a drip, a black hole, a closed port."""

    def left() -> tuple[set[threading.Thread], int]:
        gc.collect()
        return set(threading.enumerate()), len(os.listdir("/dev/fd"))

    threads, files = left()
    faults = (Pass(), Drip("body", 0.05), BlackHole(), EndlessHeaders(), Delay(5.0, "request"))
    for last in (Refuse(9.0), Refuse(), Pass()):
        with Emulator() as crisp, Proxy(crisp.url, *faults, last) as proxy:
            wires = [bare(proxy) for _ in faults]
            assert wires[0].recv(9) == b"HTTP/1.1 "
        for wire in wires:
            wire.close()
    threads_after, files_after = left()
    assert threads_after <= threads
    assert files_after <= files  # another test's may be closed meanwhile
