"""A NATS server for a module, and a stream of one's own for each test."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path

import nats
import pytest
from nats.errors import NoRespondersError

from crisp_client.testing import Emulator
from crisp_client.workers import Broker
from tests.limits import Limits

from .nats_server import free_port
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM

_numbers = itertools.count()

MakeBroker = Callable[..., Broker]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NatsServer]:
    if not PROGRAM:
        pytest.skip(MISSING)
    with NatsServer(tmp_path_factory.mktemp("nats")) as server:
        yield server


@pytest.fixture
def make_broker(server: NatsServer) -> MakeBroker:
    """Return what makes brokers of one stream, which no other test uses."""
    stream = f"test-{next(_numbers)}"

    def make(**options: object) -> Broker:
        settings = {"stream": stream, "partitions": 4, "max_bytes": 2**20, "ack_wait": 2.0}
        return Broker(server.url, **{**settings, **options})

    return make


@pytest.fixture
def doubting() -> None:
    """Let a worker that begins wait for others as long as it does elsewhere."""


@pytest.fixture(autouse=True)
def not_doubting(request: pytest.FixtureRequest, limits: Limits) -> None:
    """Let a worker that begins take for new what waits, though no other one tells it so."""
    if "doubting" not in request.fixturenames:
        limits(away_before=0)


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as crisp:
        yield crisp


@pytest.fixture
def leaf(tmp_path: Path) -> Iterator[NatsServer]:
    """Return a leaf of a hub; only the hub has JetStream, with the domain `hub`."""
    port = free_port()
    for name, config in {
        "hub": f'jetstream {{ domain: hub, store_dir: "{tmp_path}/store" }}\n'
        f"leafnodes {{ listen: 127.0.0.1:{port} }}\n",
        "leaf": f'leafnodes {{ remotes: [ {{ url: "nats-leaf://127.0.0.1:{port}" }} ] }}\n',
    }.items():
        (tmp_path / name).write_text(config)
    with (
        NatsServer(tmp_path, "-c", str(tmp_path / "hub"), jetstream=False),
        NatsServer(tmp_path, "-c", str(tmp_path / "leaf"), jetstream=False) as server,
    ):
        asyncio.run(_reaches(server, "hub"))
        yield server


async def _reaches(server: NatsServer, domain: str) -> None:
    """Return when a leaf is connected to its hub, which it tries once a second."""
    async with asyncio.timeout(30):
        client = await nats.connect(server.url)
        while True:
            try:
                await client.request(f"$JS.{domain}.API.INFO", timeout=1)
                break
            except (NoRespondersError, TimeoutError):
                await asyncio.sleep(0.05)
        await client.close()
