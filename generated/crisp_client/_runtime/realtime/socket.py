# Copied from codegen/templates/_runtime/realtime/socket.py. Do not edit: change that and run `make generate`.
"""A Socket.IO connection: the only module that knows python-socketio."""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Callable
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from time import monotonic
from typing import Any

from ..data.loads import loads
from ..data.model import UnknownEvent
from ..errors import ConfigurationError
from ..errors import RealtimeError
from ..http.adapter import SECRET_HEADERS
from ..http.network import Network
from .endpoint import Endpoint
from .fast_lane import WebsocketFactory
from .options import RealtimeOptions
from .state import Loss

# Seconds.
CLOSE_TIMEOUT = 0.5
SECOND_LOOK = 0.1
NEVER = 1e6

# For python-socketio, whose own loggers would write the authentication, key included.
_silence: Any = logging.Logger("silence", logging.CRITICAL + 1)


class Lost(RealtimeError):
    """This connection is over, or could not be made; the next one may work."""

    def __init__(self, message: str, loss: Loss = Loss.LOST) -> None:
        super().__init__(message)
        self.loss = loss


class Socket:
    """One Socket.IO connection over websocket: all that has to be known of python-socketio.

    Made in the way that `network` says, with `headers` in the handshake.

    `receive` is called with each event in the order of arrival, `changed` when `accepted` became
    true or `lost` was set. Both are called in the loop and must not block. Nothing is read while
    `full` says so, until `room` returns.
    """

    def __init__(
        self,
        network: Network,
        headers: Mapping[str, str],
        endpoint: Endpoint,
        options: RealtimeOptions,
        receive: Callable[[str, Any], None],
        changed: Callable[[], None],
        full: Callable[[], bool],
        room: Callable[[], Any],
    ) -> None:
        # Here and not above: they take a fifth of a second, and REST needs neither.
        aiohttp = _aiohttp()
        import socketio

        self.accepted = False
        self.lost: Lost | None = None
        self.heard = monotonic()
        self.heartbeat = options.answer_timeout
        self.full = full
        self.room = room
        self._endpoint = endpoint
        self._options = options
        self._receive = receive
        self._changed = changed
        connector, way = _way(network, endpoint)
        # Ours, because python-socketio leaves its own open when connecting is cancelled.
        self._http = aiohttp.ClientSession(connector=connector, headers=_handshake(headers))
        # Decoding texts, which orjson encodes again, takes as long as parsing them. aiohttp 3.14.
        if "decode_text" in inspect.signature(self._http.ws_connect).parameters:
            way["decode_text"] = False
        self._session = WebsocketFactory(self._http, aiohttp.WSMsgType.TEXT, way, self)
        self._client = socketio.AsyncClient(
            reconnection=False,
            handle_sigint=False,
            logger=_silence,
            engineio_logger=_silence,
            http_session=self._session,
            request_timeout=CLOSE_TIMEOUT,  # over websocket this is only the wait when closing
        )
        self._client.on("connect", self._on_connect)
        self._client.on("connect_error", self._on_connect_error)
        # Events that want an acknowledgement, or are binary. A plain function: each has a task of
        # its own, which starts in the order of arrival and gets here without waiting.
        self._client.on("*", self._on_other_event)
        self._reading: asyncio.Future[None] | None = None
        self._watch: asyncio.TimerHandle | None = None

    async def open(self) -> None:
        """Connect the transport; `accepted` follows when the server has answered."""
        try:
            async with asyncio.timeout(self._options.answer_timeout):
                # With wait=True a connection that is lost before the answer is noticed only by the
                # timeout, and asyncio.wait_for of Python 3.11 may swallow a cancellation.
                await self._client.connect(
                    self._endpoint.url,
                    transports=["websocket"],
                    socketio_path=self._endpoint.path,
                    wait=False,
                )
        except Exception as error:  # a first packet of nonsense is a KeyError or TypeError
            failure = self._session.failure or error
            _disarm(failure)
            raise Lost(f"cannot connect: {_said(failure, self._options)}") from failure
        eio = self._client.eio
        self.heartbeat = max(SECOND_LOOK, min(eio.ping_interval, eio.ping_timeout) / 2)
        self._listen_for(self._options.silence or eio.ping_interval + eio.ping_timeout)
        # Its own watchdog takes a loop that was held up for a server that is silent.
        eio.ping_timeout = NEVER
        reading = self._reading = asyncio.ensure_future(eio.wait())
        reading.add_done_callback(self._on_end)

    async def emit(
        self,
        name: str,
        payload: dict[str, Any],
        answered: Callable[..., object] | None = None,
    ) -> None:
        try:
            await self._client.emit(name, payload, callback=answered)
        except Exception as error:  # BadNamespaceError, once the server has disconnected
            raise self.lost or Lost("the connection was lost") from error

    async def close(self) -> None:
        """Close the socket and end all tasks; takes a second if the server is stuck."""
        if self._watch is not None:
            self._watch.cancel()
        try:
            with suppress(Exception):  # whatever goes wrong, the rest is dropped below
                async with asyncio.timeout(2 * CLOSE_TIMEOUT):
                    await self._client.disconnect()
                    await self._session.close()
            # python-engineio leaves its writer waiting when the server was the one to disconnect.
            eio = self._client.eio
            tasks = [self._reading, eio.read_loop_task, eio.write_loop_task]
            left = [task for task in tasks if task is not None]
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)
        finally:
            await self._http.close()
            await self._session.wait_closed(CLOSE_TIMEOUT)

    def on_event(self, frame: bytes) -> None:
        """Receive a packet that holds one event."""
        payload: Any
        try:
            packet = loads(frame[2:])
            name = packet[0]
            if name.__class__ is not str:
                raise ValueError("an event must have a name")
            payload = packet[1] if len(packet) > 1 else None
        except (ValueError, IndexError) as error:
            text = frame.decode(errors="replace")
            name, payload = "", UnknownEvent(event_name="", data=text, reason=str(error))
        self._receive(name, payload)

    def on_goodbye(self) -> None:
        self._end(Lost("the server disconnected", Loss.DISCONNECTED))

    def _on_other_event(self, name: str, *payload: Any) -> None:
        self._receive(name, payload[0] if payload else None)

    def _on_connect(self) -> None:
        self.accepted = True
        self._changed()

    def _on_connect_error(self, *_: Any) -> None:
        self._end(Lost("the server refused the connection"))

    def _on_end(self, _: asyncio.Future[None]) -> None:
        self._end(Lost("the connection was lost"))

    def _listen_for(self, silence: float, suspected: float | None = None) -> None:
        """Give up when nothing comes for `silence` seconds; each packet moves that time."""
        again = asyncio.get_running_loop().call_later
        left = self.heartbeat if self.full() else self.heard + silence - monotonic()
        if left > 0:
            self._watch = again(left, self._listen_for, silence)
        elif suspected != self.heard:
            # The loop itself may have been held up, and what came meanwhile is still unread.
            self._watch = again(SECOND_LOOK, self._listen_for, silence, self.heard)
        else:
            self._end(Lost(f"nothing was heard for {silence:g} s", Loss.SILENT))

    def _end(self, lost: Lost) -> None:
        """Keep the first reason for the end; later ones follow from it."""
        if self.lost is None:
            self.lost = lost
            self._changed()


def _aiohttp() -> Any:
    """Import it by name: to read it takes a third of the time of who checks types on top of us."""
    return import_module("aiohttp")


def _way(network: Network, endpoint: Endpoint) -> tuple[Any, dict[str, Any]]:
    """Return the connector of aiohttp for an endpoint, and the options of its websocket."""
    aiohttp = _aiohttp()
    proxy, trust = network.proxy_for(endpoint.url), network.ssl_context()
    if proxy is None:
        return aiohttp.TCPConnector(ssl=trust), {}
    if not proxy.is_socks:
        # By this name aiohttp takes it for a tunnel as for a plain request.
        headers = {} if proxy.user is None else {"Authorization": proxy.basic()}
        return aiohttp.TCPConnector(ssl=trust), {"proxy": proxy.url, "proxy_headers": headers}
    try:
        import aiohttp_socks
    except ImportError as error:
        raise ConfigurationError(
            "real time over a SOCKS proxy needs aiohttp-socks: pip install 'crisp-client[socks]'"
        ) from error
    # Without a type it is SOCKS5, the only one that a `Proxy` may be besides HTTP.
    connector = aiohttp_socks.ProxyConnector(
        host=proxy.host,
        port=proxy.port,
        username=proxy.user,
        password=proxy.password or None,
        rdns=True,
        ssl=trust,
    )
    return connector, {}


def _handshake(headers: Mapping[str, str]) -> dict[str, str]:
    """Leave out the credentials: the real-time server is another host, which is told in its way."""
    return {name: value for name, value in headers.items() if name.lower() not in _REST_ONLY}


_REST_ONLY = {*SECRET_HEADERS, "accept", "accept-encoding", "content-type"}


def _disarm(failure: Any) -> None:
    """Remove headers and query from the request that an error of aiohttp keeps, and shows."""
    info = getattr(failure, "request_info", None)
    if info is not None:
        headers, url = info.headers.copy(), info.real_url.with_query(None)
        headers.clear()
        failure.request_info = type(info)(url, info.method, headers, url)
        failure.history = ()
        failure.args = (failure.request_info, ())


def _said(failure: BaseException, options: RealtimeOptions) -> str:
    """Describe why there is no connection, without the URL, whose query may be secret."""
    if isinstance(failure, TimeoutError):
        return f"no answer within {options.answer_timeout:g} s"
    kind = type(failure).__name__
    status = getattr(failure, "status", None)
    if isinstance(status, int) and status:  # of the server, or of the proxy before it
        return f"{kind}, status {status}"
    system = getattr(failure, "os_error", None) or getattr(failure, "certificate_error", None)
    if system is None and isinstance(failure, OSError):
        system = failure
    return f"{kind}: {system}" if system is not None and str(system) else kind
