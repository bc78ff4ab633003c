"""A proxy before a server on the loopback interface that does harm to requests, one after another.

    with Emulator() as crisp, Proxy(crisp.url) as proxy:
        client = CrispClient(crisp.identifier, crisp.key, crisp.tier, proxy.url)
        proxy.play(Reset("request", 40), Status(503, retry_after="1"), Pass())
        ...
        assert [exchange.complete for exchange in proxy.exchanges] == [False, False, True]

It runs on a thread of its own with real sockets, so it serves both flavours. Calls to it wait for
that thread; only `settle` waits for the client too and belongs in `asyncio.to_thread` where the
client lives in the caller's loop. Connections that switch to WebSocket do not pass.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import socket
import threading
from collections.abc import Coroutine
from collections.abc import Iterable
from typing import Any
from typing import Self
from urllib.parse import urlsplit

import attrs

from tests.faults.fault import End
from tests.faults.fault import Fault
from tests.faults.fault import Pass
from tests.faults.fault import Refuse
from tests.faults.fault import Response
from tests.faults.wire import Message
from tests.faults.wire import Wire


@attrs.define
class Exchange:
    """What happened to one request. `received` and `forwarded` count bytes of the request, from the
    client and to upstream; `complete` says whether upstream got all of it and `status` what it
    answered; `answered` counts the bytes that went back. `connection` counts from 0."""

    connection: int
    fault: Fault
    method: str = ""
    path: str = ""
    received: int = 0
    forwarded: int = 0
    complete: bool = False
    status: int | None = None
    answered: int = 0


class Proxy:
    """`exchanges` is what happened since the last `play`, in the order of arrival; each `play`
    begins a new list. `patience`: seconds after which an exchange is reset, so that no test hangs.
    """

    def __init__(self, upstream: str, *faults: Fault, patience: float = 20.0) -> None:
        self.exchanges: list[Exchange] = []
        self._upstream = ("127.0.0.1", urlsplit(upstream).port or 80)
        self._patience = patience
        self._connections = itertools.count()
        self._tasks: set[asyncio.Task[None]] = set()
        # Those that wait for a first or another request.
        self._idle: set[asyncio.Task[None]] = set()
        self._busy = 0
        self._settled = asyncio.Event()
        self._failures: list[BaseException] = []
        self._reopening: asyncio.TimerHandle | None = None
        self._listener: socket.socket | None = None
        # Keeps the port while it is closed: a socket that is bound but does not listen refuses.
        self._keeper = _bound(0)
        self.port: int = self._keeper.getsockname()[1]
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(
            target=self._loop.run_forever, name="fault-proxy", daemon=True
        )
        self._scheduled = faults

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        self._wait(self._replay(self._scheduled))
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._wait(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(30)
        self._loop.close()
        self._keeper.close()
        if self._failures and kind is None:
            raise self._failures[0]

    def play(self, *faults: Fault) -> None:
        """From now on these, one for each request in the order of their arrival, then `Pass`."""
        self.play_all(faults)

    def play_all(self, faults: Iterable[Fault]) -> None:
        """The same for any number of them, taken one by one."""
        self._wait(self._replay(faults))

    def settle(self, timeout: float = 10.0) -> None:
        """Waits until no exchange is under way, those that the client gave up included."""
        self._wait(self._settle(), timeout)

    def catch_up(self) -> None:
        """Waits until what came before this has been read, however late the proxy's thread is."""
        self._wait(self._catch_up())

    def _wait(self, work: Coroutine[Any, Any, None], timeout: float = 10.0) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout)

    # Everything below runs on the thread.

    async def _replay(self, faults: Iterable[Fault]) -> None:
        if self._reopening is not None:
            self._reopening.cancel()
        self._faults = iter(faults)
        self._next = next(self._faults, Pass())
        self.exchanges = []
        waiting = set(self._idle)
        self._set_port()
        if self._listener is None and waiting:
            await asyncio.wait(waiting)

    async def _catch_up(self) -> None:
        for _ in range(5):
            await asyncio.sleep(0)

    async def _settle(self) -> None:
        await self._catch_up()
        while self._busy:
            self._settled.clear()
            await self._settled.wait()

    async def _stop(self) -> None:
        self._close_port()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _advance(self) -> None:
        self._next = next(self._faults, Pass())
        self._set_port()

    def _set_port(self) -> None:
        """Opens the port or closes it, as the next fault wants."""
        if isinstance(self._next, Refuse):
            self._close_port()
            for task in self._idle:
                task.cancel()
            if self._next.seconds is not None:
                self._reopening = self._loop.call_later(self._next.seconds, self._advance)
        elif self._listener is None:
            self._listener = _bound(self.port)
            self._listener.listen(128)
            self._loop.add_reader(self._listener, self._accept, self._listener)

    def _close_port(self) -> None:
        if self._listener is not None:
            self._loop.remove_reader(self._listener)
            self._listener.close()
            self._listener = None

    def _accept(self, listener: socket.socket) -> None:
        try:
            sock, _ = listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        wire = Wire(sock)
        task = self._loop.create_task(self._serve(wire, next(self._connections)))
        self._tasks.add(task)
        task.add_done_callback(self._done)
        task.add_done_callback(lambda _: wire.close())  # also if it is cancelled before it begins

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (failure := task.exception()) is not None:
            self._failures.append(failure)

    async def _serve(self, client: Wire, number: int) -> None:
        with contextlib.suppress(OSError):  # either side may go
            if self._next.at_accept:
                await self._exchange(client, number)
                return
            while self._listener is not None and await self._arrival(client):
                if not await self._exchange(client, number):
                    return

    async def _arrival(self, client: Wire) -> bool:
        """Waits for the next request, as long as there are other faults than a closed port."""
        task = asyncio.current_task()
        assert task is not None
        self._idle.add(task)
        try:
            return await client.receive()
        finally:
            self._idle.discard(task)

    async def _exchange(self, client: Wire, number: int) -> bool:
        """Whether the connection may be used again."""
        exchange = Exchange(number, self._next)
        self.exchanges.append(exchange)
        self._advance()
        self._busy += 1
        try:
            async with asyncio.timeout(self._patience):
                response = await self._ask(exchange, client)
                return await _answer(exchange, client, response)
        except TimeoutError:
            client.reset()
            return False
        finally:
            self._busy -= 1
            self._settled.set()

    async def _ask(self, exchange: Exchange, client: Wire) -> Response:
        """Reads the request, sends upstream what the fault lets through, reads the answer."""
        fault, request = exchange.fault, Message.request()
        await client.read(request, None if fault.half_close else fault.limit)
        exchange.method, exchange.path = request.method, request.path
        exchange.received = len(request.content)
        if fault.limit is None and not request.complete:
            raise ConnectionResetError("the client has gone")
        part = bytes(request.content[: fault.limit])
        whole = request.complete and len(part) == len(request.content)
        answer = Message.response(request.method or "GET")
        if fault.forward and part:
            await asyncio.sleep(fault.hold)
            with contextlib.closing(await Wire.connect(self._upstream)) as upstream:
                await upstream.send(part)
                exchange.forwarded, exchange.complete = len(part), whole
                if fault.half_close:
                    upstream.half_close()
                if whole or fault.half_close:
                    await upstream.read(answer)
                    exchange.status = answer.status
            if whole and not (answer.complete or fault.half_close):
                raise ConnectionResetError("upstream has gone")
        return answer.as_response(request.method, last=self._listener is None)


async def _answer(exchange: Exchange, client: Wire, response: Response) -> bool:
    """Plays the fault's steps; whether the connection may be used again."""
    for step in exchange.fault.answer(response):
        if isinstance(step, bytes):
            await client.send(step)
            exchange.answered += len(step)
        elif isinstance(step, End):
            if step is End.RESET:
                client.reset()
            elif step is End.HALF_CLOSE:
                client.half_close()
            if step in (End.HALF_CLOSE, End.HANG):
                await client.read_on()
            return False
        else:
            await asyncio.sleep(step)
    return True


def _bound(port: int) -> socket.socket:
    sock = socket.socket()
    sock.setblocking(False)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        sock.bind(("127.0.0.1", port))
    except OSError:
        sock.close()
        raise
    return sock
