"""Downloads in both flavours, on both libraries: from where, what is kept, and how they fail."""

from __future__ import annotations

import gzip
import io
import os
import threading
from pathlib import Path
from typing import Any

import httpx
import pytest

from crisp_client import APIConnectionError
from crisp_client import APITimeoutError
from crisp_client import CrispClient
from crisp_client import DeadlineExceededError
from crisp_client import DownloadError
from crisp_client import RequestOptions
from crisp_client import Retry
from tests.runtime.layers import QUICK
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server

CONTENT = bytes(range(256)) * 2000
FILE = Reply(200, CONTENT)
CODE = b"<Error><Code>AccessDenied</Code></Error>"


@pytest.fixture
def client(flavour: Flavour) -> Any:
    return flavour.client(retry=QUICK, headers={"X-Own": "1"})


def fetch(flavour: Flavour, client: Any, file: Any, path: str = "/a.txt", **more: Any) -> int:
    found: int = flavour.run(client.download_file(f"{flavour.server.url}{path}", file, **more))
    return found


def parts(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_path_gets_the_whole_file(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    server.script = [FILE]
    path = tmp_path / "a.txt"
    path.write_text("old")
    told: list[tuple[int, int | None]] = []
    size = fetch(flavour, client, str(path), progress=lambda *at: told.append(at))
    assert size == len(CONTENT) and path.read_bytes() == CONTENT
    assert told[0] == (0, size) and told[-1] == (size, size) and told == sorted(told)
    assert parts(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("is_given", [False, True])
def test_no_credentials_and_no_headers_of_the_client_go_along(
    flavour: Flavour, server: Server, tmp_path: Path, is_given: bool
) -> None:
    server.script = [FILE]
    more: dict[str, Any] = {}
    if is_given:
        more["http_client"] = flavour.http(
            headers={"Authorization": "Basic secret", "Cookie": "a=b"}, cookies={"c": "d"}
        )
    client = flavour.client(headers={"X-Own": "1"}, **more)
    fetch(flavour, client, tmp_path / "a", "/a%20b.txt?signature=x")
    seen = server.last()
    assert (seen.method, seen.path) == ("GET", "/a%20b.txt?signature=x")
    assert set(seen.headers) <= {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert seen.headers["user-agent"].startswith("crisp-client-python/")


def test_an_open_file_is_written_from_where_it_stands(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.script = [FILE]
    file = io.BytesIO()
    file.write(b"before")
    fetch(flavour, client, file)
    assert file.getvalue() == b"before" + CONTENT


@pytest.mark.parametrize(
    "reply",
    [
        Reply(404, b"no"),
        Reply(403, CODE),
        Reply(204, b""),
        Reply(206, b"half"),
        Reply(301, b""),
        Reply(302, b"", {"Location": "http://127.0.0.1:1/a"}),
        Reply(302, b"", {"Location": "https://example.com/a"}),
        Reply(302, b"", {"Location": "ftp://example.com/a"}),
        Reply(302, b"", {"Location": "//["}),
        Reply(307, b"", {"Location": "/again"}),
    ],
)
def test_what_is_no_file_leaves_what_was_there(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path, reply: Reply
) -> None:
    server.script = [reply] * 5
    path = tmp_path / "a"
    path.write_text("old")
    with pytest.raises(DownloadError) as caught:
        fetch(flavour, client, path, "/a?signature=5ecre7")
    error = caught.value
    assert error.status == reply.status
    assert error.operation == "download_file" and error.attempts == 1
    assert "5ecre7" not in f"{error} {error!r} {vars(error)}"
    if reply.body == CODE:
        assert (error.reason, str(error)) == (
            "AccessDenied",
            "download_file: the host answered 403: it gave no file AccessDenied",
        )
    assert (path.read_text(), parts(tmp_path)) == ("old", ["a"])
    assert len(server.seen) == (4 if reply.status == 307 else 1)


def test_a_redirect_is_followed_to_where_a_url_may_lead(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    server.script = [Reply(302, b"", {"Location": "/b?c=d#e"}), FILE]
    assert fetch(flavour, client, tmp_path / "a") == len(CONTENT)
    assert [seen.path for seen in server.seen] == ["/a.txt", "/b?c=d"]


@pytest.mark.parametrize(
    "headers", [{}, {"Content-Encoding": "gzip"}], ids=["announced", "compressed"]
)
def test_a_file_above_the_limit(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path, headers: dict[str, str]
) -> None:
    server.script = [Reply(200, gzip.compress(CONTENT) if headers else CONTENT, headers)]
    with pytest.raises(DownloadError, match="more than 300000 bytes") as caught:
        fetch(flavour, client, tmp_path / "a", largest=300_000)
    assert caught.value.reason == "too_large"
    assert parts(tmp_path) == [] and len(server.seen) == 1


def test_what_comes_compressed_is_unpacked(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    server.script = [Reply(200, gzip.compress(CONTENT), {"Content-Encoding": "gzip"})]
    assert fetch(flavour, client, tmp_path / "a") == len(CONTENT)
    assert (tmp_path / "a").read_bytes() == CONTENT


SHORT = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + b"x" * 600


def test_half_a_file_is_none(flavour: Flavour, client: Any, server: Server, tmp_path: Path) -> None:
    server.raw = SHORT
    path, file = tmp_path / "a", io.BytesIO(b"")
    with pytest.raises(APIConnectionError) as caught:
        fetch(flavour, client, path)
    assert caught.value.attempts == 3 and len(server.seen) == 3
    assert parts(tmp_path) == []
    with pytest.raises(APIConnectionError):
        fetch(flavour, client, file)
    assert file.getvalue() == b""


class Pipe(io.RawIOBase):
    def __init__(self) -> None:
        self.taken = b""

    def writable(self) -> bool:
        return True

    def write(self, piece: Any) -> int:
        self.taken += bytes(piece)
        return len(piece)


def test_what_was_written_into_a_pipe_is_not_written_again(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.raw = SHORT
    pipe = Pipe()
    with pytest.raises(APIConnectionError):
        fetch(flavour, client, pipe)
    assert (pipe.taken, len(server.seen)) == (b"x" * 600, 1)
    pipe.close()


@pytest.mark.parametrize("reply", [Reply(drop=True), Reply(503, b""), Reply(429, b"")])
def test_it_is_tried_again(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path, reply: Reply
) -> None:
    server.script = [reply, reply, FILE]
    assert fetch(flavour, client, tmp_path / "a") == len(CONTENT)
    server.script = [reply] * 3
    with pytest.raises((DownloadError, APIConnectionError)) as caught:
        fetch(flavour, client, tmp_path / "a", options=RequestOptions(retry=Retry(attempts=2)))
    assert caught.value.attempts == 2
    assert (tmp_path / "a").read_bytes() == CONTENT


def test_time_is_limited(flavour: Flavour, client: Any, server: Server, tmp_path: Path) -> None:
    server.wait = 30
    for limit, kind in (
        (RequestOptions(deadline=0.2), DeadlineExceededError),
        (RequestOptions(timeout=0.2, retry=Retry(attempts=1)), APITimeoutError),
    ):
        with pytest.raises(kind):
            fetch(flavour, client, tmp_path / "a", options=limit)
    assert parts(tmp_path) == []


def test_what_cannot_be_written_is_no_lost_connection(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, os.strerror(28))

    server.body = CONTENT
    with pytest.raises(OSError, match="No space left on device") as caught:
        fetch(flavour, client, tmp_path / "a", progress=full)
    assert caught.value.filename == str(tmp_path / "a")
    pipe = Pipe()
    pipe.write = full  # type: ignore[method-assign]
    with pytest.raises(OSError, match="No space left on device"):
        fetch(flavour, client, pipe)
    assert len(server.seen) == 2 and parts(tmp_path) == []
    with pytest.raises(FileNotFoundError):
        fetch(flavour, client, tmp_path / "none" / "a")
    pipe.close()


def test_a_closed_client_fetches_nothing(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    flavour.close(client)
    with pytest.raises(RuntimeError, match="the client has been closed"):
        fetch(flavour, client, tmp_path / "a")
    assert server.seen == []


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ({"file": 7}, "must be a path or an open file, not int"),
        ({"file": io.StringIO()}, "open it with 'wb'"),
        ({"largest": -1}, "largest"),
        ({"progress": 7}, "progress"),
        ({"url": b"x"}, "url"),
    ],
)
def test_arguments_of_another_kind(
    flavour: Flavour, client: Any, server: Server, named: Any, said: str
) -> None:
    given = {"url": f"{server.url}/a", "file": io.BytesIO(), **named}
    with pytest.raises((TypeError, ValueError), match=said):
        flavour.run(client.download_file(given.pop("url"), given.pop("file"), **given))
    assert server.seen == []


def test_a_pipe_of_the_system_stays_one(
    flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    server.body = b"content"
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    thread = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    thread.start()
    fetch(flavour, client, pipe)
    thread.join(30)
    assert read == [b"content"] and pipe.is_fifo()


# Where a file may come from

HOST = "https://api.crisp.chat"
STORAGE = "https://storage.crisp.chat"


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        (f"{STORAGE}/a/b.txt", f"{STORAGE}/a/b.txt"),
        (f" {STORAGE}:443/a b/ë.txt#c ", f"{STORAGE}/a%20b/%C3%AB.txt"),
        (f"{STORAGE.upper()}/a", f"{STORAGE}/a"),
        (f"{HOST}/a?b=c%20d", f"{HOST}/a?b=c%20d"),
    ],
)
def test_a_url_that_may_be_fetched(url: str, sent: str) -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return httpx.Response(200, content=b"x")

    library = httpx.Client(transport=httpx.MockTransport(answer))
    with CrispClient("i", "k", "plugin", HOST, http_client=library) as client:
        assert client.download_file(url, io.BytesIO()) == 1
    assert asked == [sent]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://storage.crisp.chat.example.com/a", "is not where Crisp keeps files"),
        ("https://example.com/a", "give from_anywhere=True"),
        ("https://storage.crisp.chat:8443/a", "is not where Crisp keeps files"),
        ("https://storage.crisp.chat@127.0.0.1/a", "names a user"),
        ("https://ada:secret@storage.crisp.chat/a", "names a user"),
        ("http://storage.crisp.chat/a", "is not encrypted"),
        ("http://169.254.169.254/latest", "is not encrypted"),
        ("file:///etc/passwd", "must be like https://host/path"),
        ("/a", "must be like"),
        ("", "must be like"),
        ("https://[", "the url is none"),
        ("https://storage.crisp.chat:x/a", "the url is none"),
        ("https://stör.example/a", "must be like"),
        ("https://storage.crisp.chat\n.example.com/a", "must be like"),
        ("https://storage.crisp.chat\\@example.com/a", "names a user|must be like"),
    ],
)
def test_a_url_that_may_not(url: str, said: str) -> None:
    client = CrispClient("i", "k", "plugin", HOST)
    with pytest.raises(ValueError, match=said) as caught:
        client.download_file(url, io.BytesIO())
    assert "secret" not in str(caught.value)


def test_from_anywhere_is_asked_for(flavour: Flavour, server: Server, tmp_path: Path) -> None:
    server.script = [FILE]
    elsewhere = server.url.replace("127.0.0.1", "localhost")
    client = flavour.client()
    url = f"{elsewhere}/a"
    with pytest.raises(ValueError, match="localhost is not where Crisp keeps files"):
        flavour.run(client.download_file(url, tmp_path / "a"))
    assert server.seen == []
    flavour.run(client.download_file(url, tmp_path / "a", from_anywhere=True))
    assert len(server.seen) == 1
    strict = flavour.client(host="https://127.0.0.1:9")
    with pytest.raises(ValueError, match="not encrypted"):
        flavour.run(strict.download_file(url, tmp_path / "a", from_anywhere=True))
