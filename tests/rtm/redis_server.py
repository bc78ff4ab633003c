"""A Redis of one's own, where its program is installed."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import redis

from tests.waiting import until

PROGRAM = shutil.which("redis-server") or shutil.which("valkey-server")


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Yields its address; it keeps nothing on the disk."""
    assert PROGRAM is not None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    server = subprocess.Popen([PROGRAM, *options], stdout=subprocess.DEVNULL)
    try:
        with redis.Redis(port=port) as asked:
            until(lambda: _answers(asked))
        yield f"redis://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(30)


def _answers(asked: redis.Redis) -> bool:
    with contextlib.suppress(redis.ConnectionError):
        return bool(asked.ping())
    return False
