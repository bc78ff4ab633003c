"""Uploads in both flavours, on both libraries: what is sent where, and how they fail."""

from __future__ import annotations

import asyncio
import importlib
import io
import os
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from crisp_client import APIConnectionError
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import DeadlineExceededError
from crisp_client import RequestOptions
from crisp_client import ResponseInfo
from crisp_client import UploadError
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from tests.figures import Report
from tests.runtime.server import Reply
from tests.runtime.server import Server
from tests.waiting import in_vain

SIGNATURE = "5ecre7-5ignature"
PIECE = 256 * 1024


@attrs.define
class Side:
    """Either client on either library, called alike."""

    crisp: Emulator
    is_async: bool
    library: str

    def client(self, **settings: Any) -> Any:
        kind: Any = AsyncCrispClient if self.is_async else CrispClient
        if "http_client" not in settings:
            settings["http"] = self.library
        crisp = self.crisp
        return kind(crisp.identifier, crisp.key, crisp.tier, crisp.url, **settings)

    def given(self, **settings: Any) -> Any:
        name = "AsyncClient" if self.is_async else "Client"
        return getattr(importlib.import_module(self.library), name)(verify=False, **settings)

    def upload(self, file: Any, client: Any = None, **named: Any) -> str:
        """Upload, and close the client, and what was given to it, which must be open yet."""
        client = client or self.client()
        given = client._transport._http._given

        async def main() -> Any:
            try:
                async with client:
                    return await client.upload_file(self.crisp.website_id, file, **named)
            finally:
                if given is not None:
                    assert not given.is_closed
                    await given.aclose()

        if self.is_async:
            return str(asyncio.run(main()))
        try:
            with client:
                return str(client.upload_file(self.crisp.website_id, file, **named))
        finally:
            if given is not None:
                assert not given.is_closed
                given.close()


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


@pytest.fixture(params=["async-httpx", "async-httpx2", "sync-httpx", "sync-httpx2"])
def side(request: pytest.FixtureRequest, crisp: Emulator) -> Side:
    kind, library = request.param.split("-")
    return Side(crisp, kind == "async", library)


Stored = Callable[[str, str], None]


@pytest.fixture
def stored(crisp: Emulator, monkeypatch: pytest.MonkeyPatch) -> Stored:
    """Have the emulator tell these addresses of each file: where it is, and where to send it."""
    return lambda *told: monkeypatch.setattr(type(crisp.storage), "open", lambda *_: told)


@pytest.fixture
def elsewhere(server: Server, stored: Stored) -> Server:
    """Another host as the storage, which remembers what it is sent."""
    stored(f"{server.url}/files/a", f"{server.url}/put/a?signature={SIGNATURE}&x=%2F")
    return server


def all_said(error: BaseException | None) -> str:
    """All that an error, and those that it comes from, can show."""
    said = ""
    while error is not None:
        own = vars(error)
        request = own.get("request", own.get("_request"))
        said += f"{error!s} {error!r} {own} {getattr(request, 'url', '')}"
        error = error.__cause__ or error.__context__
    return said


class Pipe(io.RawIOBase):
    """A file whose size nobody knows."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)
        self.name = 3

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._content.readinto(buffer)


def test_a_path(side: Side, crisp: Emulator, tmp_path: Path) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_bytes(b"pages")
    for given in (path, str(path)):
        url = side.upload(given)
        found = crisp.storage.uploads[-1]
        assert (found.url, found.type, found.content) == (url, "application/pdf", b"pages")
        assert url.endswith("/invoice.pdf")
    body = [r.body for r in crisp.requests if r.path.endswith("/bucket/url/generate")][-1]
    assert body["namespace"] == "upload"
    assert body["resource"] == {"type": "website", "id": crisp.website_id}
    crisp.wait_until(lambda: not crisp.sockets, 30)


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, io.BytesIO, Pipe])
def test_bytes_and_files(side: Side, crisp: Emulator, kind: Any) -> None:
    content = os.urandom(2 * PIECE + 7)
    file = kind(content)
    assert side.upload(file, name="a.bin", type="image/webp", namespace="avatar")
    found = crisp.storage.uploads[-1]
    assert (found.namespace, found.type, found.content) == ("avatar", "image/webp", content)
    if hasattr(file, "closed"):
        assert not file.closed


def test_a_file_from_where_it_stands(side: Side, crisp: Emulator, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt.gz"
    path.write_bytes(b"0123456789")
    with path.open("rb") as file:
        file.seek(4)
        assert side.upload(file).endswith("/notes.txt.gz")
    found = crisp.storage.uploads[-1]
    assert (found.type, found.content) == ("application/gzip", b"456789")


def test_an_empty_file(side: Side, crisp: Emulator) -> None:
    told: list[tuple[int, int]] = []
    side.upload(b"", name="empty", progress=lambda *numbers: told.append(numbers))
    assert crisp.storage.uploads[-1].content == b""
    assert crisp.storage.uploads[-1].type == "application/octet-stream"
    assert told == [(0, 0)]


class Watched(io.BytesIO):
    """Notes how much is read ahead of what is sent."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.sent = self.most = 0

    def read(self, size: int | None = -1) -> bytes:
        piece = super().read(size)
        self.most = max(self.most, self.tell() - self.sent)
        return piece

    def tell_sent(self, sent: int, total: int) -> None:
        assert (self.sent <= sent <= total) and total == len(self.getbuffer())
        self.sent = sent


def test_of_a_large_file_one_piece_is_held(side: Side, crisp: Emulator) -> None:
    size = 8 * 1024 * 1024
    file = Watched(bytes(size))
    side.upload(file, name="zeros", progress=file.tell_sent)
    assert (file.sent, file.most) == (size, PIECE)
    assert len(crisp.storage.uploads[-1].content) == size


def test_no_credentials_and_no_headers_go_to_the_storage(side: Side, elsewhere: Server) -> None:
    client = side.client(headers={"X-Gateway": "let me in"})
    assert side.upload(b"pixels", client, name="a.png") == f"{elsewhere.url}/files/a"
    (seen,) = elsewhere.seen
    assert (seen.method, seen.path) == ("PUT", f"/put/a?signature={SIGNATURE}&x=%2F")
    assert seen.body == b"pixels"
    assert seen.headers.pop("user-agent").startswith("crisp-client-python/")
    assert seen.headers == {
        "host": elsewhere.url.removeprefix("http://"),
        "content-type": "image/png",
        "content-length": "6",
        "accept": "*/*",
    }


def test_nor_those_of_a_client_that_was_given(side: Side, elsewhere: Server) -> None:
    own = {"X-Own": "secret"}
    given = side.given(headers=own, cookies={"a": "b"}, auth=("user", "password"))
    side.upload(b"pixels", side.client(http_client=given), name="a.png")
    (seen,) = elsewhere.seen
    sent = {"host", "content-type", "content-length", "accept", "user-agent"}
    assert seen.headers.keys() == sent


def test_by_the_same_proxy(
    side: Side, stored: Stored, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored("http://storage.example/a", f"http://storage.example/put?signature={SIGNATURE}")
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    side.upload(b"pixels", name="a.png")
    (seen,) = server.seen
    assert seen.path == f"http://storage.example/put?signature={SIGNATURE}"


@pytest.mark.parametrize("status", [302, 307, 403, 503])
def test_a_storage_that_refuses(side: Side, elsewhere: Server, status: int) -> None:
    said = f"<Error><Code>SignatureDoesNotMatch</Code><Sent>{SIGNATURE}</Sent></Error>".encode()
    headers = {"Content-Type": "application/xml", "Location": f"{elsewhere.url}/other"}
    elsewhere.script = [Reply(status, said, headers)]
    with pytest.raises(UploadError, match=f"upload_file: the storage host answered {status}") as at:
        side.upload(b"pixels", name="a.png")
    error = at.value
    assert (error.status, error.reason) == (status, "SignatureDoesNotMatch")
    assert error.request is not None and error.request.url == f"{elsewhere.url}/put/a"
    assert error.response is not None
    assert error.response == ResponseInfo(status, {"content-type": "application/xml"})
    assert SIGNATURE not in all_said(error)
    assert len(elsewhere.seen) == 1


def test_a_connection_that_breaks_midway(side: Side, crisp: Emulator) -> None:
    crisp.storage.lose_next()
    told: list[int] = []
    with pytest.raises(APIConnectionError) as caught:
        side.upload(bytes(9_000_000), name="zeros", progress=lambda sent, _: told.append(sent))
    assert caught.value.sent and caught.value.operation == "upload_file"
    assert "signature=" not in all_said(caught.value)
    assert told == sorted(told)
    assert crisp.storage.uploads == []


@pytest.mark.parametrize("is_given", [False, True])
def test_a_storage_that_is_not_there(side: Side, is_given: bool, stored: Stored) -> None:
    stored("http://127.0.0.1:1/a", f"http://127.0.0.1:1/a?signature={SIGNATURE}")
    client = side.client(**({"http_client": side.given()} if is_given else {}))
    with pytest.raises(APIConnectionError) as caught:
        side.upload(b"pixels", client, name="a.png")
    assert not caught.value.sent
    assert SIGNATURE not in all_said(caught.value)


def test_the_deadline_holds_for_sending(side: Side, elsewhere: Server) -> None:
    elsewhere.wait = 30
    with pytest.raises(DeadlineExceededError) as caught:
        side.upload(b"pixels", name="a.png", options=RequestOptions(deadline=1))
    assert caught.value.sent
    assert SIGNATURE not in all_said(caught.value)


@pytest.fixture
def without_answer(crisp: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crisp._world, "publish", lambda *_: None)


@pytest.mark.usefixtures("without_answer")
def test_the_deadline_holds_for_the_address(side: Side) -> None:
    with pytest.raises(DeadlineExceededError):
        side.upload(b"pixels", side.client(deadline=0.4), name="a.png")


@pytest.mark.usefixtures("without_answer")
def test_no_address_comes(side: Side, crisp: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(seconds: float) -> None:
        for flavour in ("_async", "_sync"):
            monkeypatch.setattr(f"crisp_client.{flavour}.uploading.ADDRESS_LIMIT", seconds)
        side.upload(b"pixels", name="a.png")

    _, error = in_vain(wait, lambda error: "not connected" not in str(error))
    assert str(error).startswith("upload_file: no bucket:url:upload:generated")
    crisp.wait_until(lambda: not crisp.sockets, 30)


def test_the_address_of_another_upload_is_not_taken(
    side: Side, crisp: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish = crisp._world.publish

    def twice(event: str, payload: dict[str, Any]) -> None:
        other = {"resource": "http://x.example/other", "signed": "http://x.example/other?a=b"}
        publish(event, {**payload, "id": "another", "url": other})
        publish(event, payload)

    monkeypatch.setattr(crisp._world, "publish", twice)
    assert side.upload(b"pixels", name="a.png").startswith(crisp.url)


def test_a_file_that_is_too_large_is_not_sent(side: Side, crisp: Emulator) -> None:
    crisp.storage.size_limit = 5
    with pytest.raises(UploadError, match="has 6 bytes, and Crisp takes 5 at most"):
        side.upload(b"pixels", name="a.png")
    assert side.upload(b"pixel", name="a.png")


@pytest.mark.parametrize(
    ("signed", "problem"),
    [
        ("ftp://x.example/a", "is not like https"),
        ("https://user:5ecret@x.example/a", "is not like https"),
        ("https://x.example/a\r\nX: 5ecret", "holds white space"),
        ("https://x.example:port5ecret/a", "is no URL"),
        ("//x.example/a", "is not like https"),
    ],
)
def test_an_address_that_is_none(
    crisp: Emulator, stored: Stored, signed: str, problem: str
) -> None:
    stored("https://x.example/a", signed)
    with pytest.raises(UploadError, match=f"the address for the file {problem}") as caught:
        Side(crisp, False, "httpx").upload(b"pixels", name="a.png")
    assert "5ecret" not in str(caught.value)


def test_a_file_that_shrinks(side: Side, crisp: Emulator) -> None:
    class Shrinking(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return b"" if self.tell() else super().read(3)

    with pytest.raises(UploadError, match="has ended after 3 of 6 bytes: it was changed"):
        side.upload(Shrinking(b"pixels"), name="a.png")
    assert crisp.storage.uploads == []


def test_what_progress_raises_ends_it(side: Side, crisp: Emulator) -> None:
    def progress(sent: int, _: int) -> None:
        if sent:
            raise KeyError("enough")

    with pytest.raises(KeyError, match="enough"):
        side.upload(bytes(9_000_000), name="zeros", progress=progress)
    assert crisp.storage.uploads == []


@pytest.mark.parametrize(
    ("file", "named", "wrong"),
    [
        (b"x", {}, "no name of its own: give name="),
        (io.BytesIO(), {}, "no name of its own"),
        (b"x", {"name": ""}, "is no name of a file"),
        (b"x", {"name": ".."}, "is no name of a file"),
        (b"x", {"name": "../../etc/passwd"}, "without a folder"),
        (b"x", {"name": "a\\b"}, "without a folder"),
        (b"x", {"name": "a\r\nX-Own: b.png"}, "cannot be printed or sent"),
        (b"x", {"name": "\udcff.png"}, "cannot be printed or sent"),
        (b"x", {"name": b"a"}, "name must be a str"),
        (b"x", {"name": "a", "type": b"image/png"}, "type must be a str, not bytes"),
        (b"x", {"name": "a", "type": "png"}, "type must be a MIME type"),
        (b"x", {"name": "a", "type": "image/png\r\nX: y"}, "type must be a MIME type"),
        (b"x", {"name": "a", "namespace": "crawler"}, "one of 'upload', 'avatar', .*'crawler'"),
        (b"x", {"name": "a", "namespace": None}, "namespace must be one of"),
        (b"x", {"name": "a", "progress": 1}, "progress must be a function"),
        (b"x", {"name": "a", "progress": asyncio.sleep}, "progress must be a plain function"),
        (io.StringIO(), {"name": "a"}, "open it with 'rb'"),
        (7, {"name": "a"}, "must be a path, bytes or an open file, not int"),
    ],
)
def test_arguments(crisp: Emulator, file: Any, named: Any, wrong: str) -> None:
    for is_async in (True, False):
        with pytest.raises((TypeError, ValueError), match=wrong):
            Side(crisp, is_async, "httpx").upload(file, **named)
    assert crisp.requests == []


@pytest.mark.parametrize(
    ("website_id", "error", "wrong"),
    [
        ("", ValueError, "website_id is empty"),
        (None, TypeError, "website_id must be a str, not None"),
        (b"w", TypeError, "website_id must be a str, not bytes"),
    ],
)
def test_a_website_that_is_none(website_id: Any, error: type[Exception], wrong: str) -> None:
    with pytest.raises(error, match=wrong), CrispClient("i", "k") as client:
        client.upload_file(website_id, b"x", name="a")

    async def upload() -> None:
        async with AsyncCrispClient("i", "k") as client:
            await client.upload_file(website_id, b"x", name="a")

    with pytest.raises(error, match=wrong):
        asyncio.run(upload())


@pytest.mark.parametrize("name", ["é ☂.png", "%2e%2e", "a?b#c&d=e", "..png", "x" * 300, " "])
def test_odd_names_are_sent_as_they_are(crisp: Emulator, name: str) -> None:
    url = Side(crisp, False, "httpx").upload(b"x", name=name)
    (asked,) = [r.body for r in crisp.requests if r.method == "POST"]
    assert asked["file"]["name"] == name
    assert url.startswith(f"{crisp.url}/storage/upload/") and url.isascii()


def test_a_file_that_is_not_there(side: Side, crisp: Emulator, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        side.upload(tmp_path / "none.png")
    with pytest.raises(IsADirectoryError):
        side.upload(tmp_path)
    assert crisp.requests == []


def test_a_closed_client(side: Side) -> None:
    client = side.client()
    side.upload(b"x", client, name="a")
    with pytest.raises(RuntimeError, match="closed"):
        side.upload(b"x", client, name="a")


def test_a_client_that_listens_uses_its_connection(crisp: Emulator) -> None:
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        client.on(MessageSend, print)
        client.start()
        client.wait_until_live()
        most: list[int] = []
        client.upload_file(
            crisp.website_id, b"x", name="a", progress=lambda *_: most.append(crisp.sockets)
        )
        assert set(most) == {1}


def test_many_at_a_time(crisp: Emulator) -> None:
    async def main() -> list[str]:
        async with AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
            uploads = [
                client.upload_file(crisp.website_id, b"%d" % number, name=f"{number}.txt")
                for number in range(10)
            ]
            return await asyncio.gather(*uploads)

    urls = asyncio.run(main())
    found = {upload.url: upload.content for upload in crisp.storage.uploads}
    assert [found[url] for url in urls] == [b"%d" % number for number in range(10)]


def test_a_cancelled_upload_leaves_nothing(crisp: Emulator, elsewhere: Server) -> None:
    elsewhere.wait = 30
    file = Watched(bytes(100))

    async def main() -> None:
        async with AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
            before = asyncio.all_tasks()
            work = client.upload_file(crisp.website_id, file, name="a", progress=file.tell_sent)
            task = asyncio.create_task(work)
            while file.sent < 100:
                await asyncio.sleep(0.01)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert asyncio.all_tasks() == before

    asyncio.run(main())


CHILD = """
import asyncio, re, sys
from pathlib import Path
from crisp_client import AsyncCrispClient, CrispClient
website_id, path, flavour = sys.argv[1:]
def peak():
    # Not that of getrusage, which begins with what the parent had.
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
def upload(file, **named):
    if flavour == "sync":
        with CrispClient() as client:
            client.upload_file(website_id, file, **named)
        return
    async def main():
        async with AsyncCrispClient() as client:
            await client.upload_file(website_id, file, **named)
    asyncio.run(main())
upload(b"first", name="first")
before = peak()
upload(path)
print(before, peak() - before)
"""


@pytest.mark.soak
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="it is Linux that tells")
@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_200_mb_within_32_mb(crisp: Emulator, tmp_path: Path, flavour: str, report: Report) -> None:
    size = 200_000_000
    crisp.storage.size_limit = size
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(size)
    environment = {
        **os.environ,
        "CRISP_IDENTIFIER": crisp.identifier,
        "CRISP_KEY": crisp.key,
        "CRISP_TIER": crisp.tier,
        "CRISP_HOST": crisp.url,
    }
    command = [sys.executable, "-c", CHILD, crisp.website_id, str(path), flavour]
    # What it says of its end is seen where the test fails.
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    before, grown = map(int, done.stdout.split())
    report(f"{size:,} bytes, {grown} KiB above the {before} KiB of a small one")
    assert len(crisp.storage.uploads[-1].content) == size
    assert grown < 32 * 1024
