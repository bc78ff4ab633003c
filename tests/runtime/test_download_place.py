"""Where a download is written, in both flavours: what is there after whatever goes wrong."""

from __future__ import annotations

import asyncio
import gzip
import io
import os
import stat
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crisp_client import APIConnectionError
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import DecodeError
from crisp_client import DownloadError
from crisp_client import RequestOptions
from tests.runtime.layers import QUICK
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server

CONTENT = bytes(range(256)) * 2000


@pytest.fixture
def client(flavour: Flavour) -> Any:
    return flavour.client(retry=QUICK)


def fetch(flavour: Flavour, client: Any, file: Any, **more: Any) -> int:
    found: int = flavour.run(client.download_file(f"{flavour.server.url}/a", file, **more))
    return found


# Compressed, though that was not asked for


def packed(encoding: str, body: bytes, status: int = 200) -> Reply:
    return Reply(status, body, {"Content-Encoding": encoding})


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)]
)
def test_what_is_compressed_once_is_unpacked_piece_by_piece(
    server: Server, encoding: str, pack: Callable[..., bytes]
) -> None:
    class Pieces(io.BytesIO):
        largest = 0

        def write(self, piece: Any, /) -> int:
            self.largest = max(self.largest, len(piece))
            return super().write(piece)

    content, file = b"\0" * 50_000_000 + CONTENT, Pieces()
    server.script = [packed(encoding, pack(content))]
    with CrispClient("i", "k", "plugin", server.url) as client:
        assert client.download_file(f"{server.url}/a", file) == len(content)
    assert file.getvalue() == content
    assert file.largest <= 1 << 20


def test_files_that_were_packed_one_after_another_are_one(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.script = [packed("gzip", gzip.compress(b"a") + gzip.compress(CONTENT))]
    file = io.BytesIO()
    assert fetch(flavour, client, file) == len(CONTENT) + 1
    assert file.getvalue() == b"a" + CONTENT


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "zstd", "rot13"])
def test_what_could_become_any_size_is_refused(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path, encoding: str
) -> None:
    twice = gzip.compress(gzip.compress(CONTENT))
    server.script = [packed(encoding, twice), packed(encoding, twice, 404)]
    with pytest.raises(DownloadError, match=encoding) as caught:
        fetch(flavour, client, tmp_path / "a")
    assert caught.value.reason == "compressed"
    with pytest.raises(DownloadError, match="answered 404"):
        fetch(flavour, client, tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_half_of_what_is_compressed_is_no_file(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    half = gzip.compress(os.urandom(5000))[:3000]
    server.raw = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + half
    with pytest.raises(APIConnectionError, match="middle of the file") as caught:
        fetch(flavour, client, tmp_path / "a")
    assert caught.value.attempts == 3
    server.raw = None
    server.script = [packed("gzip", b"not so")]
    with pytest.raises(DecodeError, match="cannot be unpacked"):
        fetch(flavour, client, tmp_path / "a")
    server.script = [packed("gzip", b"")]
    assert fetch(flavour, client, tmp_path / "a") == 0


# At a path


def test_the_new_file_is_as_private_as_the_old_one(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    path, seen = tmp_path / "a", []
    path.write_text("old")
    path.chmod(0o600)
    server.body = CONTENT

    def look(*_: Any) -> None:
        seen.extend(stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir())

    fetch(flavour, client, path, progress=look)
    assert set(seen) == {0o600}
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (CONTENT, 0o600)


def test_an_error_names_the_path_that_was_given(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    for path, kind in (
        (tmp_path, IsADirectoryError),
        (tmp_path / "none" / "a", FileNotFoundError),
        (tmp_path / ("n" * 300), OSError),
    ):
        with pytest.raises(kind) as caught:
            fetch(flavour, client, path)
        assert caught.value.filename == str(path)
    assert server.seen == []


def test_a_device_is_named_that_takes_no_more(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.body = CONTENT
    with pytest.raises(OSError, match="No space left on device: '/dev/full'"):
        fetch(flavour, client, "/dev/full")


# Into an open file


def test_a_file_that_got_nothing_is_as_it_was(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    server.status = 404
    with open(tmp_path / "a", "wb+") as file:
        file.write(b"0123456789")
        file.seek(4)
        with pytest.raises(DownloadError):
            fetch(flavour, client, file)
    assert (tmp_path / "a").read_bytes() == b"0123456789"


class Short(io.RawIOBase):
    """Takes a little at a time, as a file without a buffer may; in the end nothing."""

    def __init__(self, most: int) -> None:
        self.taken, self.most = b"", most

    def writable(self) -> bool:
        return True

    def write(self, piece: Any) -> int | None:
        taken = bytes(piece[: min(1000, self.most - len(self.taken))])
        self.taken += taken
        return len(taken) or None


def test_a_file_that_takes_a_little_at_a_time_gets_all(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.body = CONTENT
    with Short(len(CONTENT)) as file:
        assert fetch(flavour, client, file) == len(CONTENT)
        assert file.taken == CONTENT
    with Short(2500) as file, pytest.raises(BlockingIOError):
        fetch(flavour, client, file)


class Awaited:
    async def write(self, piece: bytes) -> None:
        """Never be awaited."""


def test_what_would_lose_the_file_is_refused_first(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    with pytest.raises(TypeError, match="nothing awaits"):
        fetch(flavour, client, Awaited())
    (tmp_path / "a").write_bytes(b"old")
    with open(tmp_path / "a", "rb") as file, pytest.raises(ValueError, match="open for reading"):
        fetch(flavour, client, file)
    with open(tmp_path / "b", "wb") as closed:
        pass
    with pytest.raises(ValueError, match="closed file"):
        fetch(flavour, client, closed)
    assert server.seen == []


class Slow(io.BytesIO):
    def __init__(self) -> None:
        super().__init__(b"before")
        self.seek(0, io.SEEK_END)
        self.has_begun = asyncio.Event()
        self.loop = asyncio.get_running_loop()

    def write(self, piece: Any) -> int:
        self.loop.call_soon_threadsafe(self.has_begun.set)
        time.sleep(0.3)
        return super().write(piece)


@pytest.mark.parametrize("by", ["cancel", "deadline"])
def test_a_thread_that_still_writes_does_not_write_behind_the_end(server: Server, by: str) -> None:
    async def run() -> bytes:
        file = Slow()
        limits = RequestOptions(deadline=0.2 if by == "deadline" else None)
        async with AsyncCrispClient("i", "k", host=server.url) as client:
            fetching = asyncio.create_task(
                client.download_file(f"{server.url}/a", file, options=limits)
            )
            if by == "cancel":
                await file.has_begun.wait()
                fetching.cancel()
            await asyncio.wait([fetching])
            assert fetching.cancelled() or fetching.exception() is not None
            at_the_end = file.getvalue()
            await asyncio.sleep(0.5)  # longer than a thread would still write
            assert file.getvalue() == at_the_end
            return at_the_end

    server.body = CONTENT
    assert asyncio.run(run()) == b"before"
