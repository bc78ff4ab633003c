"""TLS and the credentials of NATS: nothing is said to a server that is not the one asked for."""

from __future__ import annotations

import asyncio
import os
import ssl
from collections.abc import Iterator
from pathlib import Path

import nkeys
import pytest
import trustme
from nats.aio.client import RawCredentials

from crisp_client.workers import Broker
from crisp_client.workers import BrokerError

from .jwt import decentralized
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import message
from .running import publish
from .running import stored

pytestmark = pytest.mark.skipif(not PROGRAM, reason=MISSING)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def with_tls(tmp_path_factory: pytest.TempPathFactory, authority: trustme.CA) -> Iterator[str]:
    """Return the address of a server that speaks TLS."""
    folder = tmp_path_factory.mktemp("tls")
    issued = authority.issue_cert("127.0.0.1")
    issued.private_key_pem.write_to_path(folder / "key")
    issued.cert_chain_pems[0].write_to_path(folder / "cert")
    options = ["--tls", f"--tlscert={folder / 'cert'}", f"--tlskey={folder / 'key'}"]
    with NatsServer(folder / "store", *options) as server:
        yield server.url


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.mark.parametrize("scheme", ["nats", "tls"])
def test_events_go_by_tls(with_tls: str, authority: trustme.CA, scheme: str) -> None:
    async def run() -> int:
        address = with_tls.replace("nats", scheme)
        broker = Broker(address, stream=scheme, partitions=1, tls=trusting(authority))
        await publish(broker, message("s", "1"))
        return await stored(broker)

    assert asyncio.run(run()) == 1


def test_a_certificate_that_nobody_trusts_is_refused(with_tls: str) -> None:
    with pytest.raises(BrokerError, match="CERTIFICATE_VERIFY_FAILED"):
        asyncio.run(Broker(with_tls, tls=ssl.create_default_context()).set_up())


@pytest.mark.parametrize(
    ("schemes", "options"),
    [
        (["tls"], {}),
        (["nats"], {"tls": ssl.create_default_context()}),
        (["nats", "tls"], {}),
    ],
)
def test_nothing_is_said_to_a_server_without_tls(
    schemes: list[str], options: dict[str, object]
) -> None:
    said = []

    async def server(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b'INFO {"server_id":"x","version":"2.9.10","max_payload":1048576}\r\n')
        said.append(await reader.read(1000))
        writer.close()

    async def run() -> None:
        async with await asyncio.start_server(server, "127.0.0.1", 0) as listening:
            port = listening.sockets[0].getsockname()[1]
            addresses = [f"{scheme}://ada:secret@127.0.0.1:{port}" for scheme in schemes]
            broker = Broker(addresses, partitions=1, **options)
            with pytest.raises(BrokerError, match=r"refuses .*: the server is without TLS") as got:
                await broker.set_up()
            assert "secret" not in str(got.value)

    asyncio.run(run())
    assert not b"".join(said)


def test_a_key_of_nats_is_a_credential(tmp_path: Path) -> None:
    seed = nkeys.encode_seed(os.urandom(32), nkeys.PREFIX_BYTE_USER)
    user = nkeys.from_seed(bytearray(seed)).public_key.decode()
    config = tmp_path / "config"
    config.write_text(f"authorization: {{ users: [ {{ nkey: {user} }} ] }}")
    with NatsServer(tmp_path / "store", "-c", str(config)) as server:
        known = Broker(server.url, partitions=1, nkeys_seed_str=seed.decode())
        asyncio.run(known.set_up())
        other = nkeys.encode_seed(os.urandom(32), nkeys.PREFIX_BYTE_USER)
        stranger = Broker(server.url, partitions=1, nkeys_seed_str=other.decode())
        with pytest.raises(BrokerError, match="Authorization Violation"):
            asyncio.run(stranger.set_up())


def test_a_file_without_credentials_is_told_at_once(tmp_path: Path) -> None:
    jwt, seed = "BEGIN NATS USER JWT", "BEGIN USER NKEY SEED"
    (tmp_path / "half").write_text(f"-----{jwt}-----")
    for credentials, said in (
        (tmp_path / "none", "the credentials in .*none cannot be read: No such file"),
        (str(tmp_path / "half"), f"half has no credentials of NATS: no '{seed}'"),
        (RawCredentials(f"-----{seed}-----"), f"the text has no credentials of NATS: no '{jwt}'"),
    ):
        broker = Broker("nats://127.0.0.1:1", user_credentials=credentials)
        with pytest.raises(BrokerError, match=said):
            asyncio.run(broker.set_up())


def test_a_file_with_a_jwt_lets_in(tmp_path: Path) -> None:
    config, credentials = decentralized()
    (tmp_path / "config").write_text(config)
    (tmp_path / "creds").write_text(credentials)
    (tmp_path / "others").write_text(decentralized()[1])

    async def run(broker: Broker) -> int:
        await publish(broker, message("s", "1"))
        return await stored(broker)

    with NatsServer(tmp_path / "store", "-c", str(tmp_path / "config")) as server:
        for file in (tmp_path / "creds", str(tmp_path / "creds")):
            known = Broker(server.url, partitions=1, stream="jwt", user_credentials=file)
            assert asyncio.run(run(known)) >= 1
        stranger = Broker(server.url, partitions=1, user_credentials=tmp_path / "others")
        with pytest.raises(BrokerError, match="Authorization Violation") as caught:
            asyncio.run(run(stranger))
        assert "SEED" not in str(caught.value)
