"""The faults that the page switches, and how its streams end."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator

import httpx
import pytest

from crisp_client import CrispClient
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from tests import loopback
from tests.emulator.playing import act
from tests.emulator.playing import call
from tests.emulator.playing import send
from tests.emulator.playing import stream
from tests.waiting import until


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(page=True) as emulator:
        yield emulator


@pytest.mark.parametrize(
    ("answers", "status", "why"),
    [("429", 429, "rate_limited"), ("503", 503, "")],
)
def test_refusals_are_switched_and_shown(
    crisp: Emulator, answers: str, status: int, why: str
) -> None:
    path = f"/website/{crisp.website_id}"
    with stream(crisp) as heard:
        act(crisp, "faults", {"answers": answers})
        heard.row(kind="switch", name="answers", value=answers)
        heard.until(lambda: heard.state["faults"]["answers"] == answers)
        assert [call(crisp, "GET", path).status_code for _ in range(2)] == [status] * 2
        row = heard.row(kind="request", status=status)
        assert row["fault"] == "refused by a switched fault" and why in row["why"]
        act(crisp, "faults", {"answers": "right"})
        assert call(crisp, "GET", path).status_code == 200
        heard.until(lambda: heard.state["faults"]["answers"] == "right")


def test_lost_answers_are_switched_and_shown(crisp: Emulator) -> None:
    visitor = crisp.visitor()
    act(crisp, "faults", {"answers": "lost"})
    with stream(crisp) as heard:
        with pytest.raises(httpx.RemoteProtocolError):
            send(crisp, visitor.session_id, "text", "gone")
        row = heard.row(kind="request", status=202)
        assert row["fault"] == "carried out, and the answer lost"
    assert [m["content"] for m in crisp.messages(visitor.session_id)] == ["gone"]


def test_late_answers_are_shown_before_they_come(crisp: Emulator) -> None:
    act(crisp, "faults", {"answers": "slow"})
    with stream(crisp) as heard, pytest.raises(httpx.ReadTimeout):
        url = f"{crisp.url}/v1/website/{crisp.website_id}"
        try:
            loopback.get(url, timeout=0.2)
        finally:
            assert heard.row(kind="request")["fault"] == "answered 2 s late"


def test_real_time_is_switched(crisp: Emulator) -> None:
    act(crisp, "faults", {"twice": True, "mixed": True, "silent": True})
    assert (crisp.realtime.duplicate, crisp.realtime.reorder) == (1.0, 0.5)
    act(crisp, "faults", {"twice": False, "mixed": False, "silent": False})
    assert (crisp.realtime.duplicate, crisp.realtime.reorder) == (0.0, 0.0)


def test_silence_holds_events_back_until_it_ends(crisp: Emulator) -> None:

    got = threading.Event()
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        client.on(MessageSend, lambda _: got.set())
        client.start()
        client.wait_until_live(10)
        with stream(crisp) as heard:
            act(crisp, "faults", {"silent": True})
            crisp.visitor().say("hello")
            heard.row(name="message:send")
            assert not got.is_set()
            act(crisp, "faults", {"silent": False})
            assert got.wait(30)


def test_a_restart_ends_streams_and_keeps_the_rest(crisp: Emulator) -> None:
    visitor = crisp.visitor()
    act(crisp, "faults", {"silent": True})
    with stream(crisp, visitor.session_id) as heard:
        heard.until(lambda: heard.state)
        try:
            act(crisp, "do", {"action": "restart"})
        except httpx.TransportError:
            pass  # its own connection may be cut, too
        with pytest.raises((EOFError, httpx.RemoteProtocolError, httpx.ReadError)):
            heard.until(lambda: False)
    crisp.wait_until(lambda: _is_up(crisp), 30)
    with stream(crisp, visitor.session_id, heard.last) as again:
        again.until(lambda: again.state)
        assert again.state["faults"]["silent"] is False
        assert again.state["run"] == heard.state["run"]


def test_a_program_that_a_stop_disconnects_is_shown_once(crisp: Emulator) -> None:
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        client.on(MessageSend, print)
        client.start()
        client.wait_until_live(20)
        crisp.stop()
    crisp.start()
    with stream(crisp) as heard:
        heard.until(lambda: heard.state)
    told = [row["what"] for row in heard.rows if row["kind"] == "socket"]
    assert told == ["connected", "disconnected"]


def _is_up(crisp: Emulator) -> bool:
    try:
        return loopback.get(f"{crisp.url}/").is_success
    except httpx.TransportError:
        return False


def test_the_next_upload_of_a_program_is_refused(crisp: Emulator) -> None:
    with stream(crisp) as heard:
        act(crisp, "do", {"action": "fail_upload"})
        heard.row(kind="switch", name="fail_upload", value=True)
    _, signed = crisp.storage.open(crisp.url, "upload", "a", "text/plain")
    for status in (403, 200):
        put = httpx.put(signed, content=b"x", headers={"Content-Type": "text/plain"})
        assert put.status_code == status


def test_open_streams_end_with_it_and_nothing_is_logged(
    crisp: Emulator, caplog: pytest.LogCaptureFixture
) -> None:
    before = set(threading.enumerate())
    with stream(crisp) as one, stream(crisp) as two:
        for heard in (one, two):
            heard.until(lambda heard=heard: heard.state)
        crisp.stop()
        for heard in (one, two):
            with pytest.raises((EOFError, httpx.RemoteProtocolError, httpx.ReadError)):
                heard.until(lambda: False)
    assert set(threading.enumerate()) < before
    assert [r.getMessage() for r in caplog.records if r.name.startswith("uvicorn")] == []
    crisp.start()


def test_there_is_a_limit_to_streams_that_are_open(crisp: Emulator) -> None:
    with contextlib.ExitStack() as stack:
        heard = [stack.enter_context(stream(crisp)) for _ in range(20)]
        answer = loopback.get(f"{crisp.url}/_play/stream")
        assert (answer.status_code, answer.text) == (503, "too many pages are open")
        assert heard[0].read() == "state"
    until(lambda: _is_free(crisp))


def _is_free(crisp: Emulator) -> bool:
    with loopback.stream("GET", f"{crisp.url}/_play/stream") as answer:
        return answer.is_success
