"""A loopback server with two fixed answers, a page and a word, in a process of its own."""

from __future__ import annotations

import asyncio
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.bodies import answer
from benchmarks.bodies import conversations
from benchmarks.bodies import STATE

ROOT = Path(__file__).parents[1]
WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc"
SESSION = "session_b6cd1b4d-4b4d-4a4f-9d5c-6f0c3a1e5b7a"
LIST = f"/v1/website/{WEBSITE}/conversations/1"
TINY = f"/v1/website/{WEBSITE}/conversation/{SESSION}/state"


@contextmanager
def running(certificate: Path | None = None) -> Iterator[str]:
    """The address of a server, over TLS if it has a certificate."""
    command = [sys.executable, "-m", "benchmarks.server"]
    if certificate is not None:
        command.append(str(certificate))
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def _whole(status: str, body: bytes) -> bytes:
    head = f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n"
    return head.encode() + b"\r\n" + body


class _Fixed(asyncio.Protocol):
    """Looks at the first line only, so that the clients under test are what takes the time."""

    _page = _whole("206 Partial Content", answer("listed", conversations()))
    _word = _whole("200 OK", answer("resolved", STATE))

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._received = b""

    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, _, self._received = self._received.partition(b"\r\n\r\n")
            tiny = b"/state " in head.partition(b"\r\n")[0]
            self._transport.write(self._word if tiny else self._page)


async def _serve(certificate: str | None) -> None:
    context = None
    if certificate is not None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
    server = await asyncio.get_running_loop().create_server(_Fixed, "127.0.0.1", 0, ssl=context)
    port = server.sockets[0].getsockname()[1]
    print(f"{'https' if context else 'http'}://127.0.0.1:{port}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1] if sys.argv[1:] else None))
