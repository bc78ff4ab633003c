# Copied from codegen/templates/workers/_connection.py. Do not edit: change that and run `make generate`.
"""A connection to NATS that comes back by itself. The only place that knows nats-py."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import logging
import re
import time
from collections import UserString
from collections.abc import AsyncIterator
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from ._ending import end
from ._errors import BrokerError

logger = logging.getLogger("crisp_client")

# Seconds for one answer of the server.
LIMIT = 5.0
# Seconds between two attempts to connect again.
PAUSE = 0.5
# Seconds between two pings: a server that answers neither of two has gone, though nothing said so.
PING = 10
# Those of `nats.connect` that are ours.
_OWN = frozenset(
    {"allow_reconnect", "closed_cb", "disconnected_cb", "error_cb", "max_reconnect_attempts"}
    | {"name", "reconnected_cb"}
)
_REFUSAL = re.compile("authorization|authentication|expired|without TLS|certificate_verify", re.I)
_PASSWORD = re.compile(r"(?<=://)[^/\s@]*@")


class Connection:
    """What forwarders and workers use of a connection.

    What is in `on_reconnect` is called each time that it was lost and has been made again.
    """

    def __init__(self, nats: Any, domain: str | None) -> None:
        self.nats = nats
        self.js: Any = nats.jetstream(domain=domain, timeout=LIMIT)
        self.prefix = f"$JS.{domain}.API" if domain else "$JS.API"
        self.on_reconnect: list[Callable[[], object]] = []
        self.ended: asyncio.Future[BrokerError] = asyncio.get_running_loop().create_future()
        """Done when it will not come back, since the server refuses it."""
        self.lost_at: float | None = None
        self._waiting: set[asyncio.Timeout] = set()
        self._up = asyncio.Event()

    @property
    def is_up(self) -> bool:
        return bool(self.nats.is_connected)

    async def up(self) -> None:
        """Wait until there is a connection."""
        while not self.is_up:
            self._up.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(PAUSE):
                    await self._up.wait()

    @contextlib.asynccontextmanager
    async def answering(self) -> AsyncIterator[None]:
        """Raise `TimeoutError` in the block if no answer comes: in time, or since it is lost."""
        async with asyncio.timeout(LIMIT) as limit:
            self._waiting.add(limit)
            try:
                yield
            finally:
                self._waiting.discard(limit)

    def end(self, error: BrokerError) -> None:
        """Have what uses it end with an error that time does not cure."""
        if not self.ended.done():
            self.ended.set_result(error)

    def lost(self) -> None:
        self.lost_at = time.monotonic()
        for limit in self._waiting:
            if not limit.expired():
                limit.reschedule(0)

    def back(self) -> None:
        self._up.set()
        for function in self.on_reconnect:
            function()


@contextlib.asynccontextmanager
async def connected(
    servers: Sequence[str],
    options: Mapping[str, Any],
    *,
    name: str,
    limit: float,
    domain: str | None,
) -> AsyncIterator[Connection]:
    """Connect, and close it in the end. Raise `BrokerError` if that is not possible in time."""
    nats = _client(servers, options)
    last: Exception | None = None
    refused = asyncio.Event()
    connection: Connection | None = None

    async def on_error(error: Exception) -> None:
        nonlocal last
        if not refused.is_set():  # what follows a refusal, such as a reset, says less
            last = error
        if _REFUSAL.search(str(error)):
            refused.set()
        level = logging.WARNING if connection is not None else logging.DEBUG
        logger.log(level, "the broker: %s", _said(error))

    async def on_loss() -> None:
        if connection is not None and not nats.is_closed:
            connection.lost()
            logger.warning("the broker: the connection is lost; it is made again")

    async def on_return() -> None:
        logger.warning("the broker: connected again")
        if connection is not None:
            connection.back()

    async def on_end() -> None:
        if connection is not None:
            why = _said(nats.last_error or last)
            connection.end(BrokerError(f"the broker ended the connection: {why}"))

    connecting = asyncio.ensure_future(
        nats.connect(
            servers=list(servers),
            **{"reconnect_time_wait": PAUSE, "ping_interval": PING, **options},
            name=name,
            error_cb=on_error,
            disconnected_cb=on_loss,
            reconnected_cb=on_return,
            closed_cb=on_end,
            connect_timeout=limit,
            max_reconnect_attempts=-1,
        )
    )
    refusing = asyncio.ensure_future(refused.wait())
    try:
        await asyncio.wait(
            {connecting, refusing}, timeout=limit, return_when=asyncio.FIRST_COMPLETED
        )
        if not connecting.done():
            what = "refuses the connection" if refused.is_set() else "cannot be reached"
            why = f": {_said(last)}" if last else f" within {limit:g} s"
            raise BrokerError(f"the broker {what}{why}")
        try:
            connecting.result()
        except Exception as error:
            raise BrokerError(f"the broker cannot be used: {_said(error)}") from None
        connection = Connection(nats, domain)
        yield connection
    finally:
        await end({connecting, refusing})
        if not connecting.cancelled():
            connecting.exception()
        with contextlib.suppress(Exception):  # nothing is left to be done about it
            # A server that stands still reads nothing of what is still to be sent.
            async with asyncio.timeout(LIMIT):
                await nats.close()


def _client(servers: Sequence[str], options: Mapping[str, Any]) -> Any:
    """Return a client of nats-py that does without TLS only where none was asked for.

    nats-py itself speaks in the clear if the server, or whoever stands in for it, offers no TLS.
    """
    try:
        base: Any = import_module("nats.aio.client").Client
    except ImportError as error:
        needs = "workers need nats-py: pip install 'crisp-client[workers]'"
        raise ImportError(needs) from error
    failure = import_module("nats.errors").Error
    if own := sorted(_OWN & options.keys()):
        raise TypeError(f"the broker sets {', '.join(own)} of nats.connect itself")
    if unknown := sorted(options.keys() - inspect.signature(base.connect).parameters.keys()):
        raise TypeError(f"neither Broker nor nats.connect has an argument {', '.join(unknown)}")
    _check_credentials(options.get("user_credentials"))
    is_asked = bool(options.get("tls")) or any(one.startswith("tls://") for one in servers)
    # These speak TLS before the server says a word.
    is_first = options.get("tls_handshake_first") or any("wss://" in one for one in servers)

    class Client(base):  # type: ignore[misc]
        async def _process_info(self, info: Any, initial_connection: bool = False) -> None:
            if initial_connection and is_asked and not (is_first or info.get("tls_required")):
                raise failure("the server is without TLS, which was asked for")
            await super()._process_info(info, initial_connection)

    return Client()


def _check_credentials(file: Any) -> None:
    """Raise `BrokerError` if it has no credentials: nats-py would look for them for ever."""
    if not isinstance(file, str | Path | UserString):
        return
    try:
        is_text = isinstance(file, UserString)
        text = str(file).encode() if is_text else Path(str(file)).read_bytes()
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise BrokerError(f"the credentials in {file} cannot be read: {why}") from None
    for part in (b"BEGIN NATS USER JWT", b"BEGIN USER NKEY SEED"):
        if part not in text:
            where = "the text" if is_text else file
            raise BrokerError(f"{where} has no credentials of NATS: no {part.decode()!r}")


def _said(error: BaseException | None) -> str:
    """Return what an error says, without the password that an address may have."""
    text = str(error) or type(error).__name__
    return _PASSWORD.sub("***@", text)
