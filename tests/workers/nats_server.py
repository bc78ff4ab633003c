"""A NATS server of one's own, where its program is installed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

PROGRAM = shutil.which("nats-server") or shutil.which("nats-server", path="/usr/sbin")
MISSING = "no nats-server is installed: apt-get install nats-server, or the one of its project"


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


class NatsServer:
    """Runs in a `with` block, on a free port and in a folder of its own; may be killed."""

    def __init__(self, folder: Path, *options: str, jetstream: bool = True) -> None:
        self.port = free_port()
        self._folder = folder
        self._options: Sequence[str] = options
        self._jetstream = jetstream
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"nats://127.0.0.1:{self.port}"

    def start(self) -> None:
        assert PROGRAM is not None
        command = [PROGRAM, "-a", "127.0.0.1", "-p", str(self.port), *self._options]
        if self._jetstream:
            command += ["-js", "-sd", str(self._folder)]
        self._process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        limit = time.monotonic() + 30
        while not self._answers():
            assert self._process.poll() is None, "the server has ended"
            assert time.monotonic() < limit, "the server does not answer"
            time.sleep(0.01)

    def kill(self) -> None:
        """End it as a failure of the machine would, but for what it has handed to the system."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(30)

    def pause(self, seconds: float) -> None:
        """Be away for some time."""
        self.kill()
        time.sleep(seconds)
        self.start()

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def memory(self) -> int:
        return memory(self.pid)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1) as asked:
                return asked.recv(4) == b"INFO"
        except OSError:
            return False

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()


def memory(pid: int | str) -> int:
    """Return the bytes that a process has in memory."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
