"""Where files go: addresses of the emulator's own, each signed for one upload."""

from __future__ import annotations

import hmac
from collections import deque
from urllib.parse import quote

from attrs import field
from attrs import frozen
from starlette.requests import ClientDisconnect
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.responses import Response

from ._source import Source

PREFIX = "/storage/"
# A picture of one pixel, for lists of animated pictures.
PICTURE = f"{PREFIX}picture.gif"
_PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff"
    b"!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
_LONGEST_NAME = 200


@frozen
class Upload:
    """A file that was uploaded completely; `url` is where it is found."""

    url: str
    namespace: str
    type: str
    content: bytes = field(repr=False)


@frozen
class _Address:
    url: str
    namespace: str
    type: str
    key: str = field(repr=False)
    size_limit: int


class LostConnection(Exception):
    """The connection is to be broken instead of an answer."""


class Storage:
    """Takes by PUT what an address was made for, and gives it back by GET.

    It refuses another signature or type with 403, an upload that does not say its size with 411,
    one above `size_limit` bytes with 413, and with 400 whatever carries credentials: they are for
    Crisp, and a storage host is somebody else.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._addresses: dict[str, _Address] = {}
        self._uploads: dict[str, Upload] = {}
        self._failures: deque[int | None] = deque()
        self.size_limit = 10_000_000

    @property
    def uploads(self) -> list[Upload]:
        """Return what was uploaded completely, in the order of the first upload to each address."""
        return list(self._uploads.values())

    def fail_next(self, status: int = 403) -> None:
        """Refuse the next upload; several calls, several uploads."""
        self._failures.append(status)

    def lose_next(self) -> None:
        """Break the connection of the next upload after its first piece."""
        self._failures.append(None)

    def open(self, origin: str, namespace: str, name: str, type: str) -> tuple[str, str]:
        """Return the address of a file to come, and the signed one for its upload."""
        path = f"{PREFIX}{namespace}/{self._source.uuid()}/{_segment(name)}"
        url = f"{origin}{path}"
        key = self._source.key()
        self._addresses[path] = _Address(url, namespace, type, key, self.size_limit)
        return url, f"{url}?signature={key}"

    async def answer(self, request: Request) -> Response:
        """Answer a request below `PREFIX`. Raise `LostConnection` if there shall be no answer."""
        path = request.scope["raw_path"].decode("latin-1")
        if "authorization" in request.headers:
            return _refused(400, "a storage host takes no credentials")
        if path == PICTURE and request.method in ("GET", "HEAD"):
            return Response(_PIXEL, media_type="image/gif")
        address = self._addresses.get(path)
        if address is None:
            return _refused(404, "there is no such address")
        if request.method == "PUT":
            return await self._take(request, path, address)
        if request.method not in ("GET", "HEAD"):
            return PlainTextResponse("PUT, GET or HEAD", 405, headers={"Allow": "GET, HEAD, PUT"})
        if path not in self._uploads:
            return _refused(404, "nothing was uploaded here")
        # The address is on the origin of the page, where nothing of a visitor's may run.
        headers = {"Content-Type": address.type, "Content-Security-Policy": "sandbox"}
        return Response(self._uploads[path].content, headers=headers)

    def keep(self, origin: str, name: str, type: str, content: bytes) -> str:
        """Keep a file at an address of its own, and return that."""
        url, _ = self.open(origin, "upload", name, type)
        self._uploads[url.removeprefix(origin)] = Upload(url, "upload", type, content)
        return url

    async def _take(self, request: Request, path: str, address: _Address) -> Response:
        failure = self._failures.popleft() if self._failures else 0
        if failure:
            return _refused(failure, "as the test asked for")
        signature = request.query_params.get("signature", "")
        if not hmac.compare_digest(signature.encode(), address.key.encode()):
            return _refused(403, "the signature is not that of the address")
        if request.headers.get("content-type") != address.type:
            return _refused(403, f"the type is not {address.type}, which the address is for")
        size = request.headers.get("content-length", "")
        if not size.isascii() or not size.isdigit():
            return _refused(411, "the size must be known")
        if int(size) > address.size_limit:
            return _refused(413, f"{size} bytes are more than {address.size_limit}")
        content = bytearray()
        try:
            async for piece in request.stream():
                if failure is None:
                    raise LostConnection
                content += piece
        except ClientDisconnect:
            raise LostConnection from None
        new = Upload(address.url, address.namespace, address.type, bytes(content))
        self._uploads[path] = new
        return Response(status_code=200)


def _segment(name: str) -> str:
    """Return the name as one segment of a path, which it can never leave."""
    name = name[-_LONGEST_NAME:]
    return "file" if name in ("", ".", "..") else quote(name, safe="", errors="replace")


def _refused(status: int, reason: str) -> Response:
    return PlainTextResponse(reason, status)
