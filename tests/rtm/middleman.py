"""A proxy before one server, of all the kinds that a client may be told of."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import Any


class Middleman:
    """A proxy for HTTP (CONNECT and whole URLs) and SOCKS 5 that leads everything to one server.

    With another `socks_answer` it says that to who speaks SOCKS, and hangs up; with None, nothing.
    """

    def __init__(self, upstream: int, *, socks_answer: bytes | None = b"well") -> None:
        self.upstream = upstream
        self._socks_answer = socks_answer
        self.asked: list[str] = []
        self.authorizations: list[str] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._go(self._accept)

    def __enter__(self) -> Middleman:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for each in self._sockets:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads):
            thread.join(30)
        for each in self._sockets:
            each.close()

    def _go(self, function: Any, *args: Any) -> None:
        thread = threading.Thread(target=function, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self._sockets.append(client)
            self._go(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with contextlib.suppress(OSError, IndexError):
            first = client.recv(65536)
            if first[:1] == b"\x05":
                self._socks(client, first)
            else:
                self._http(client, first)

    def _socks(self, client: socket.socket, first: bytes) -> None:
        if self._socks_answer is None:
            return  # and never say anything
        if self._socks_answer != b"well":
            client.sendall(self._socks_answer)
            client.shutdown(socket.SHUT_RDWR)
            return
        if 2 in first[2:]:
            client.sendall(b"\x05\x02")
            told = client.recv(65536)
            user = told[2 : 2 + told[1]]
            self.authorizations.append(f"{user.decode()}:{told[3 + len(user) :].decode()}")
            client.sendall(b"\x01\x00")
        else:
            client.sendall(b"\x05\x00")
        wanted = client.recv(65536)
        self.asked.append("SOCKS " + wanted[5 : 5 + wanted[4]].decode())
        client.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50")
        self._relay(client, b"")

    def _http(self, client: socket.socket, head: bytes) -> None:
        while b"\r\n\r\n" not in head:
            head += client.recv(65536)
        lines = head.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
        self.asked.append(lines[0])
        for line in lines:
            if line.lower().startswith("proxy-authorization:"):
                self.authorizations.append(line.partition(": ")[2])
        if lines[0].startswith("CONNECT"):
            client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            head = b""
        else:
            verb, url, version = lines[0].split(" ")
            path = "/" + url.split("/", 3)[3]
            head = f"{verb} {path} {version}".encode() + head[len(lines[0]) :]
        self._relay(client, head)

    def _relay(self, client: socket.socket, first: bytes) -> None:
        above = socket.create_connection(("127.0.0.1", self.upstream))
        self._sockets.append(above)
        above.sendall(first)
        self._go(self._pump, above, client)
        self._pump(client, above)

    @staticmethod
    def _pump(source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(65536):
                target.sendall(piece)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
