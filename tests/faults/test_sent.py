"""Whether anything of a request was sent, which decides what may be repeated."""

from __future__ import annotations

import socket
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from crisp_client import AmbiguousWriteError
from crisp_client import APIConnectionError
from crisp_client import APITimeoutError
from crisp_client import DeadlineExceededError
from crisp_client import Retry
from crisp_client import TransportError
from crisp_client._runtime.http import adapter
from crisp_client._runtime.http import blocking
from crisp_client.testing import Emulator
from tests.faults.callers import caller
from tests.faults.callers import FLAVOURS
from tests.faults.fault import BlackHole
from tests.faults.proxy import Proxy

each_flavour = pytest.mark.parametrize("flavour", FLAVOURS)
each_library = pytest.mark.parametrize("library", ["httpx", "httpx2"])
NAMES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@contextmanager
def silent_proxy() -> Iterator[tuple[str, list[bytes]]]:
    """Takes what it is told and never answers."""
    heard: list[bytes] = []
    taken: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            while True:
                try:
                    sock, _ = listener.accept()
                except OSError:
                    return
                taken.append(sock)
                heard.append(sock.recv(65536))

        thread = threading.Thread(target=accept)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", heard
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(30)
        for sock in taken:
            sock.close()


@each_library
@each_flavour
@pytest.mark.parametrize(
    "limit", [{"timeout": 0.1}, {"deadline": 0.1}], ids=["timeout", "deadline"]
)
def test_a_proxy_that_never_answers_has_got_nothing_of_it(
    crisp: Emulator,
    proxy: Proxy,
    monkeypatch: pytest.MonkeyPatch,
    flavour: str,
    library: str,
    limit: dict[str, float],
) -> None:
    with silent_proxy() as (url, heard):
        monkeypatch.setenv("https_proxy", url)
        settings = {"host": "https://crisp.example", "retry": Retry(attempts=1), **limit}
        with caller(crisp, proxy, flavour, library, **settings) as call:
            with pytest.raises(APITimeoutError) as caught:
                call.run(call.client.request, "POST", "/x")
    assert not caught.value.sent and not caught.value.ambiguous
    assert [first.split()[0] for first in heard] == [b"CONNECT"]


@each_library
@each_flavour
@pytest.mark.parametrize("setting", ["http://u:p4ssw0rd@host:port", "http://u:p4ssw0rd@[::1"])
def test_a_proxy_that_is_no_address(
    crisp: Emulator,
    proxy: Proxy,
    monkeypatch: pytest.MonkeyPatch,
    flavour: str,
    library: str,
    setting: str,
) -> None:
    monkeypatch.setenv("http_proxy", setting)
    with caller(crisp, proxy, flavour, library) as call:
        with pytest.raises(APIConnectionError) as caught:
            call.run(call.client.request, "POST", "/x")
    assert not caught.value.sent
    assert "p4ssw0rd" not in "".join(traceback.format_exception(caught.value))


@each_library
def test_out_of_time_just_before_the_first_byte(
    crisp: Emulator, proxy: Proxy, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    """And no frame of ours shows the request."""
    connect = blocking.BoundedBackend.connect_tcp

    def slowly(*arguments: Any, **keywords: Any) -> Any:
        stream = connect(*arguments, **keywords)
        time.sleep(0.1)
        return stream

    monkeypatch.setattr(blocking.BoundedBackend, "connect_tcp", slowly)
    with caller(crisp, proxy, "sync", library, deadline=0.05) as call:
        with pytest.raises(DeadlineExceededError) as caught:
            call.run(call.client.request, "POST", "/x")
    assert not caught.value.sent and proxy.exchanges == []
    for each in (caught.value, caught.value.__cause__):
        for frame, _ in traceback.walk_tb(each.__traceback__ if each else None):
            if "crisp_client" in frame.f_code.co_filename:
                assert "Basic" not in repr(frame.f_locals), frame


@each_library
@each_flavour
def test_connections_are_watched(crisp: Emulator, proxy: Proxy, flavour: str, library: str) -> None:
    """By an attribute of the library's that is not public."""
    with caller(crisp, proxy, flavour, library) as call:
        call("website.get_website", crisp.website_id)
        assert call.client._transport._http._pool.is_watched


@each_library
@each_flavour
def test_without_watching_all_is_taken_for_sent(
    crisp: Emulator, proxy: Proxy, monkeypatch: pytest.MonkeyPatch, flavour: str, library: str
) -> None:
    monkeypatch.setattr(adapter.HttpBase, "connect_by", lambda *_: False)
    with caller(crisp, proxy, flavour, library, timeout=0.1) as call:
        assert call("website.get_website", crisp.website_id).website_id == crisp.website_id
        proxy.play(BlackHole("request", 40))
        with pytest.raises(AmbiguousWriteError):
            call.run(call.client.request, "POST", "/x")
    with caller(crisp, proxy, flavour, library, host="http://127.0.0.1:1") as call:
        with pytest.raises(TransportError) as caught:
            call.run(call.client.request, "POST", "/x")
        assert not caught.value.sent  # which the library's own name for it says
