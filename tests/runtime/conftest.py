"""A server and a client of either flavour for each test."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from tests.runtime.server import Flavour
from tests.runtime.server import handler
from tests.runtime.server import QuietServer
from tests.runtime.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()
    http = QuietServer(("127.0.0.1", 0), handler(state))
    state.url = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield state
    state.stopped.set()
    http.shutdown()
    thread.join()
    http.server_close()


@pytest.fixture(params=["async-httpx", "async-httpx2", "sync-httpx", "sync-httpx2"])
def flavour(
    request: pytest.FixtureRequest, server: Server, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Flavour]:
    for name in ("CRISP_IDENTIFIER", "CRISP_KEY", "CRISP_TIER", "CRISP_HOST", "CRISP_RATE"):
        monkeypatch.delenv(name, raising=False)
    with asyncio.Runner() as runner:
        kind, library = request.param.split("-")
        flavour = Flavour(kind == "async", library, runner, server)
        yield flavour
        for client in flavour.made + flavour.given:
            flavour.close(client)
