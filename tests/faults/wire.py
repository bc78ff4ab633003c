"""A TCP connection as bytes, and where an HTTP message in them ends."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct

import h11

from tests.faults.fault import Response

_CHUNK = 65536
_NO_LINGER = struct.pack("ii", 1, 0)


class Message:
    """Takes bytes until one request, or the response to one, is complete."""

    def __init__(self, http: h11.Connection) -> None:
        self._http = http
        self.method = self.path = ""
        self.status: int | None = None
        self.content = bytearray()
        self.body = bytearray()
        self.complete = False

    @classmethod
    def request(cls) -> Message:
        return cls(h11.Connection(h11.SERVER, max_incomplete_event_size=1 << 20))

    @classmethod
    def response(cls, method: str) -> Message:
        http = h11.Connection(h11.CLIENT, max_incomplete_event_size=1 << 20)
        http.send(h11.Request(method=method, target="/", headers=[("Host", "upstream")]))
        http.send(h11.EndOfMessage())
        return cls(http)

    def feed(self, data: bytes) -> bytes:
        """Takes its part of `data` and gives back the rest."""
        self.content += data
        self._http.receive_data(data)
        while (event := self._http.next_event()) is not h11.NEED_DATA:
            if isinstance(event, h11.Request):
                self.method, self.path = event.method.decode(), event.target.decode()
            elif isinstance(event, h11.Response):
                self.status = event.status_code
            elif isinstance(event, h11.Data):
                self.body += event.data
            elif isinstance(event, h11.ConnectionClosed):
                break
            elif isinstance(event, h11.EndOfMessage):
                self.complete = True
                rest, _ = self._http.trailing_data
                del self.content[len(self.content) - len(rest) :]
                return rest
        return b""

    def end(self) -> None:
        """The stream has ended, which completes only an answer without a length."""
        with contextlib.suppress(h11.RemoteProtocolError):
            self.feed(b"")

    def as_response(self, method: str, *, last: bool) -> Response:
        head, end, body = bytes(self.content).partition(b"\r\n\r\n")
        if last and end:
            head += b"\r\nConnection: close"
        return Response(method, head + end + body, head + end, bytes(self.body), last)


class Wire:
    """One end of a connection."""

    def __init__(self, sock: socket.socket) -> None:
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._sock = sock
        self._loop = asyncio.get_running_loop()
        self._rest = b""

    @classmethod
    async def connect(cls, address: tuple[str, int]) -> Wire:
        wire = cls(socket.socket())
        try:
            await wire._loop.sock_connect(wire._sock, address)
        except BaseException:
            wire.close()
            raise
        return wire

    async def receive(self) -> bool:
        """Waits until there is something to read; false at the end of the stream."""
        if not self._rest:
            self._rest = await self._loop.sock_recv(self._sock, _CHUNK)
        return bool(self._rest)

    async def read(self, message: Message, limit: int | None = None) -> None:
        """Reads until the message is complete or has `limit` bytes, or the stream ends."""
        while not message.complete and (limit is None or len(message.content) < limit):
            if await self.receive():
                self._rest = message.feed(self._rest)
            else:
                message.end()
                break

    async def send(self, data: bytes) -> None:
        if data:
            await self._loop.sock_sendall(self._sock, data)

    async def read_on(self) -> None:
        """Takes and drops everything until the other side has gone."""
        while await self._loop.sock_recv(self._sock, _CHUNK):
            pass

    def half_close(self) -> None:
        self._sock.shutdown(socket.SHUT_WR)

    def reset(self) -> None:
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
        self.close()

    def close(self) -> None:
        # Else a cancelled wait would later stop the reading of whoever has the number by then.
        if (number := self._sock.fileno()) >= 0:
            self._loop.remove_reader(number)
            self._loop.remove_writer(number)
        self._sock.close()
