"""What can happen to one request on its way and to its answer on the way back, as plain values.

    Pass()                      nothing
    Reset(side, byte)           RST
    BlackHole(side, byte)       everything is read on, nothing is answered
    HalfClose(side, byte)       FIN to upstream ("request") or to the client ("response")
    Truncate(body, chunked)     FIN in the middle of the body
    Drip(part, interval)        one byte at a time, of the head or of the body
    EndlessHeaders(interval)    header lines that never end
    Garbage(kind)               what is no answer of Crisp, or none at all
    Mangle(seed)                the answer of upstream with a few bytes changed, lost or added
    Twice()                     the answer and at once the same again
    Raw(content, end)           these bytes for an answer
    Status(code, ...)           an answer of the proxy, without or after having asked upstream
    Delay(seconds, side)        the request goes upstream late, or the answer comes back late
    Refuse(seconds)             the port is closed

`side` and `byte` are a place: so many bytes of the request have gone upstream, or so many of the
response have come back. Byte 0 of the request is before anything was read; a byte behind the end of
the request is byte 0 of the response. Whatever befalls a request that went upstream as a whole
befalls it after upstream has answered, so a ledger there is complete when the client hears of it.
"""

from __future__ import annotations

import enum
import gzip
import itertools
import json
import random
import re
from collections.abc import Iterator
from typing import ClassVar
from typing import Literal

from attrs import frozen

Side = Literal["request", "response"]


class End(enum.Enum):
    """How a connection may end; the last two leave it open until the client has gone."""

    RESET = enum.auto()
    CLOSE = enum.auto()
    HALF_CLOSE = enum.auto()
    HANG = enum.auto()


Step = bytes | float | End


@frozen
class Response:
    """What upstream answered to `method`: the bytes as they came, the head with its empty line, and
    the body without chunks. All are empty when nothing was asked or nothing came. The `last` of its
    connection says so."""

    method: str = "GET"
    content: bytes = b""
    head: bytes = b""
    body: bytes = b""
    last: bool = False

    def framed(self, body: bytes, *fields: str) -> bytes:
        """The same head over another body, framed by `fields`."""
        lines = [line for line in self.head.splitlines() if not _FRAMING.match(line)]
        fields = fields or (f"Content-Length: {len(body)}",)
        lines[1:1] = [field.encode() for field in fields]
        return b"\r\n".join(lines) + b"\r\n" + body

    def instead(self, status: int, body: bytes, kind: str, *fields: str) -> bytes:
        """Another answer to the same request."""
        lines = (
            f"HTTP/1.1 {status} Fault",
            f"Content-Type: {kind}",
            f"Content-Length: {len(body)}",
            *fields,
            *(("Connection: close",) if self.last else ()),
        )
        head = "\r\n".join(lines).encode() + b"\r\n\r\n"
        return head if self.method == "HEAD" else head + body


_FRAMING = re.compile(rb"content-length:|transfer-encoding:", re.IGNORECASE)


@frozen
class Fault:
    """`limit`: how many bytes of the request go upstream, None for all; `forward`: whether any
    do; `hold`: how many seconds the request is kept before; `half_close`: whether FIN follows it.
    """

    # Without annotations, so that they are no fields.
    forward = True
    hold = 0.0
    half_close = False

    @property
    def limit(self) -> int | None:
        return None

    @property
    def at_accept(self) -> bool:
        """Whether it befalls a new connection before anything is read from it."""
        return False

    def answer(self, response: Response) -> Iterator[Step]:
        """What the client gets: bytes, pauses in seconds, and the end of the connection if any."""
        yield response.content


@frozen
class Pass(Fault):
    pass


@frozen
class _Cut(Fault):
    """An end at some byte of the request or of the response."""

    side: Side = "request"
    byte: int = 0
    end: ClassVar[End]

    @property
    def limit(self) -> int | None:
        return self.byte if self.side == "request" else None

    @property
    def at_accept(self) -> bool:
        return self.limit == 0

    def answer(self, response: Response) -> Iterator[Step]:
        if self.side == "response":
            yield response.content[: self.byte]
        yield self.end


@frozen
class Reset(_Cut):
    end = End.RESET


@frozen
class BlackHole(_Cut):
    end = End.HANG


@frozen
class HalfClose(_Cut):
    """Upstream may still answer a request with FIN behind it."""

    end = End.HALF_CLOSE

    @property
    def half_close(self) -> bool:
        return self.side == "request"

    @property
    def at_accept(self) -> bool:
        return False

    def answer(self, response: Response) -> Iterator[Step]:
        if self.side == "request":
            yield response.content
            yield End.CLOSE
        else:
            yield from super().answer(response)


@frozen
class Truncate(Fault):
    """Closes after `body` bytes of the body, at the latest one byte before its end; or sends it
    as a chunk, but never the last one."""

    body: int = 0
    chunked: bool = False

    def answer(self, response: Response) -> Iterator[Step]:
        if self.chunked:
            chunk = response.body[: self.body] or response.body
            text = b"%x\r\n%b\r\n" % (len(chunk), chunk)
            yield response.framed(text, "Transfer-Encoding: chunked")
        elif response.body:
            kept = min(self.body, len(response.body) - 1)
            yield response.framed(response.body)[: kept - len(response.body)]
        else:
            yield response.content[:-1]
        yield End.CLOSE


@frozen
class Drip(Fault):
    part: Literal["head", "body"] = "body"
    interval: float = 0.02

    def answer(self, response: Response) -> Iterator[Step]:
        head, rest = len(response.head), response.content
        if self.part == "body":
            yield rest[:head]
            slow, rest = rest[head:], b""
        else:
            slow, rest = rest[:head], rest[head:]
        for number in range(len(slow)):
            yield self.interval
            yield slow[number : number + 1]
        yield rest


@frozen
class EndlessHeaders(Fault):
    interval: float = 0.02

    def answer(self, response: Response) -> Iterator[Step]:
        yield b"HTTP/1.1 200 OK\r\n"
        for number in itertools.count():
            yield self.interval
            yield b"X-%d: drip\r\n" % number


GARBAGE = ("bytes", "preface", "gzip", "longer", "shorter", "length", "html", "empty", "json")


@frozen
class Garbage(Fault):
    """
    bytes     random ones by the seed, and the end
    preface   random ones before the status line
    gzip      a body that says it is gzip and has a wrong checksum
    longer    the Content-Length promises more than ever comes, and the connection stays open
    shorter   the Content-Length promises half of what comes
    length    the Content-Length is no number
    html      a page of a proxy with status 502
    empty     a 200 without a body
    json      a 200 whose body is JSON of another shape
    """

    kind: str = "bytes"
    seed: int = 0

    def answer(self, response: Response) -> Iterator[Step]:
        body, source = response.body, random.Random(self.seed)
        match self.kind:
            case "bytes":
                yield source.randbytes(source.randrange(1, 400))
                yield End.CLOSE
            case "preface":
                yield source.randbytes(source.randrange(1, 40)) + b"\r\n" + response.content
                yield End.CLOSE
            case "gzip":
                packed = gzip.compress(body, mtime=0)
                packed = packed[:-8] + bytes(byte ^ 255 for byte in packed[-8:])
                length = f"Content-Length: {len(packed)}"
                yield response.framed(packed, "Content-Encoding: gzip", length)
            case "longer":
                yield response.framed(body, f"Content-Length: {len(body) + 7}")
                yield End.HANG
            case "shorter":
                yield response.framed(body, f"Content-Length: {len(body) // 2}")
            case "length":
                yield response.framed(body, "Content-Length: plenty")
            case "html":
                yield response.instead(502, b"<html><h1>502 Bad Gateway</h1></html>", "text/html")
            case "empty":
                yield response.instead(200, b"", "application/json")
            case "json":
                yield response.instead(200, b"[1]", "application/json")
            case _:
                raise ValueError(f"no such garbage: {self.kind}")


@frozen
class Mangle(Fault):
    """Nine times of ten the connection ends with it, so that few clients wait for what is lost."""

    seed: int = 0

    def answer(self, response: Response) -> Iterator[Step]:
        content, source = bytearray(response.content), random.Random(self.seed)
        for _ in range(source.randint(1, 4)):
            start = source.randrange(len(content) + 1)
            end = start + source.choice((0, 1, 1, 1, 9))
            content[start:end] = source.randbytes(source.choice((0, 1, 1, 3)))
        yield bytes(content)
        if source.random() < 0.9:
            yield End.CLOSE


@frozen
class Twice(Fault):
    """What is left over, the whole answer or so many bytes of it, is not the answer to whatever the
    client sends next."""

    size: int | None = None

    def answer(self, response: Response) -> Iterator[Step]:
        yield response.content + response.content[: self.size]


@frozen
class Raw(Fault):
    content: bytes
    end: End | None = None

    def answer(self, response: Response) -> Iterator[Step]:
        yield self.content
        if self.end is not None:
            yield self.end


@frozen
class Status(Fault):
    """An error of the proxy's own. With `forward`, upstream has carried the request out before."""

    code: int
    retry_after: str | None = None
    forward: bool = False
    reason: str = "unwell"

    def answer(self, response: Response) -> Iterator[Step]:
        body = json.dumps({"error": True, "reason": self.reason, "data": {}}).encode()
        fields = () if self.retry_after is None else (f"Retry-After: {self.retry_after}",)
        yield response.instead(self.code, body, "application/json", *fields)


@frozen
class Delay(Fault):
    """A request that is kept goes upstream even if the client has gone by then."""

    seconds: float
    side: Side = "response"

    @property
    def hold(self) -> float:
        return self.seconds if self.side == "request" else 0.0

    def answer(self, response: Response) -> Iterator[Step]:
        if self.side == "response":
            yield self.seconds
        yield response.content


@frozen
class Refuse(Fault):
    """The port is closed for so long, or until the proxy plays something else.

    Nobody sees a refused connection, so it cannot be counted: it may meet any number of tries.
    """

    seconds: float | None = None
