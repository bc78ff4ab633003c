"""The emulator that programs and tests use."""

from __future__ import annotations

import asyncio
import copy
import ssl
import threading
import time
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import Self
from typing import TypeVar

from . import _device
from ._app import App
from ._app import RecordedRequest
from ._conversation import Conversation
from ._description import description
from ._faults import Faults
from ._hook_sender import Widget as Widget
from ._hooks import Hook as Hook
from ._hooks import HookAttempt as HookAttempt
from ._outgoing import Outgoing
from ._play.guard import is_loopback
from ._play.page import Page
from ._play.switches import Switches
from ._realtime import Realtime
from ._rtm import Rtm
from ._server import ServerThread
from ._source import Source
from ._state import World
from ._storage import Storage
from ._storage import Upload as Upload
from ._tier import Tier
from ._tls import StrPath
from ._tls import tls_of
from ._visitor import Visitor

T = TypeVar("T")

_LOOPBACK = {"0.0.0.0": "127.0.0.1", "::": "::1"}


class Emulator(Outgoing):
    """A local Crisp: REST and real time on one port, and web hooks.

    It starts with one website, one account that operates it (`email`, `password`, `operator_id`)
    and one token (`identifier`, `key`) for all websites. With a `seed`, the ids are the same in
    every run. `clock` replaces `time.time`. State is kept over `stop()` and `restart()`. `requests`
    holds all requests, or the last `remember` of them: a process that runs for long need keep none.

    As at Crisp, a token is valid under its own `tier` only: a client with another tier, or with
    none, which means `user`, gets 401. A route that Crisp states to be for other tiers only is
    refused with 403 `restricted_route_tier`. Where Crisp states nothing of a tier, its tokens get
    in. With `enforce_tiers`, they do so only where that presumably works: a route whose tiers are
    written as `[user?]` in the spec is refused to others, too.

    Keys of a body that the spec does not have are left out, each with a warning in the log; with
    `strict`, they are refused as `invalid_data`. What Crisp does with them was not observed.

    Inboxes, campaigns and the helpdesk do not exist until they are created. Routes for which the
    emulator keeps no state, such as reports and exports, answer with a sample of the described
    form.

    Only this machine reaches it, unless `bind` is another address, such as `0.0.0.0` for all. With
    `tls`, it speaks HTTPS: True makes a certificate for the loopback interface, which who trusts
    the file `ca` accepts; or give the files of a certificate and its key, or an `ssl.SSLContext`.

    `rest` makes requests fail; `realtime` makes real time slow, silent or repetitive. `storage` has
    the uploads, and makes them fail. Every address that the emulator makes up leads to itself.

    With `page`, a browser shows at `url` what passes, and plays the visitor. Whoever reaches the
    port may use it, without credentials.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        bind: str = "127.0.0.1",
        tls: bool | tuple[StrPath, StrPath] | ssl.SSLContext = False,
        identifier: str | None = None,
        key: str | None = None,
        website_id: str | None = None,
        tier: Tier = "plugin",
        seed: int | None = None,
        clock: Callable[[], float] = time.time,
        enforce_tiers: bool = False,
        strict: bool = False,
        remember: int | None = None,
        page: bool = False,
    ) -> None:
        source = Source(seed, clock)
        super().__init__(World(source, description()))
        self.rest = Faults(description(), clock)
        self._app = App(
            description(),
            self._world,
            self.rest,
            drop=self._drop,
            enforce_tiers=enforce_tiers,
            strict=strict,
            remember=remember,
        )
        self.storage: Storage = self._world.storage
        self._server: ServerThread | None = None
        self._turn = threading.RLock()
        self._port = port
        self._bind = bind
        self._tls = tls_of(tls)
        self.realtime = Realtime(do=self._do, cut=self._cut)
        self.tier: Tier = tier
        self.identifier = identifier or source.uuid()
        self.key = key or source.key()
        self._world.add_credential(self.identifier, self.key, tier)
        names = {"first_name": "Olive", "last_name": "Operator"}
        password = source.key()[:16]
        self._account = self._world.add_account("operator@example.com", password, **names)
        website = self._world.add_website("Example", "example.com", website_id)
        website.add_operator(self.operator_id, "owner", self._account.profile)
        self.website_id = website.website_id
        if page:
            self._app.page = Page(
                self._world,
                Switches(self.rest, self.realtime, self.storage, self._restart_aside),
                sockets=lambda: self.sockets,
                is_open=not is_loopback(bind),
            )

    def __repr__(self) -> str:
        where = self.url if self._server else "stopped"
        return f"<Emulator {where}>"

    @property
    def port(self) -> int:
        """The port; 0 until the first start, unless the constructor was given one."""
        return self._port

    @property
    def url(self) -> str:
        """The address to give a client as `host=`."""
        if not self._port:
            raise RuntimeError("there is no address yet: use it in a with block, or start()")
        scheme = "https" if self._tls else "http"
        host = _LOOPBACK.get(self._bind, self._bind)
        return (
            f"{scheme}://[{host}]:{self._port}"
            if ":" in host
            else f"{scheme}://{host}:{self._port}"
        )

    @property
    def ca(self) -> str:
        """The file with the certificate to trust, to give a client as `verify=`."""
        if self._tls is None:
            raise RuntimeError("there is no certificate: it speaks plain HTTP without tls=True")
        if self._tls.ca is None:
            raise RuntimeError("the certificate was given: only who made it knows whom to trust")
        return self._tls.ca

    @property
    def operator_id(self) -> str:
        """The `user_id` of the operator whose token this is."""
        return self._account.user_id

    @property
    def email(self) -> str:
        """The e-mail address of the operator."""
        email: str = self._account.profile["email"]
        return email

    @property
    def password(self) -> str:
        """The password of the operator, for routes that ask for it."""
        return self._account.password

    def start(self) -> None:
        """Start to serve; it does nothing if that goes on."""
        with self._turn:
            if self._server is not None:
                return
            context = self._tls.context if self._tls else None
            server = ServerThread(
                self._app, self._bind, self._port, context, self._open, self._close
            )
            self._port = server.port
            server.start()
            self._server = server

    def stop(self) -> None:
        """Cut every connection and end the server thread."""
        with self._turn:
            if self._server is not None:
                self._server.stop()
                self._server = None

    def restart(self) -> None:
        """Stop and start on the same port with the same state; all connections are cut."""
        with self._turn:
            self.stop()
            self.start()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    async def __aenter__(self) -> Self:
        await asyncio.to_thread(self.start)
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.to_thread(self.stop)

    def roll_key(self) -> str:
        """Replace the key of the token, as its owner may at any time, and return the new key.

        Sockets that authenticated with the old key are told that it is invalid, and disconnected.
        """
        self.key = self._world.source.key()
        with self._world.lock:
            self._world.credentials[self.identifier].key = self.key
        self._do(lambda rtm: rtm.reject_all(self.identifier))
        return self.key

    @property
    def requests(self) -> list[RecordedRequest]:
        """The requests that arrived completely, oldest first, without their headers."""
        return list(self._app.requests)

    @property
    def sockets(self) -> int:
        """The number of authenticated real-time connections."""
        return len(self._app.rtm.subscriptions) if self._app.rtm else 0

    def visitor(
        self,
        nickname: str | None = None,
        email: str | None = None,
        *,
        website_id: str | None = None,
        geolocation: Mapping[str, Any] = _device.PLACE,
        locales: Sequence[str] = _device.LOCALES,
        timezone: int = _device.TIMEZONE,
    ) -> Visitor:
        """Return a new visitor, who opens the chatbox of a website, by default the first.

        `geolocation` has Crisp's keys: `country`, `region`, `city` and `coordinates`. `timezone` is
        in minutes to add to local time for UTC. With an `email`, the contact shows them, too.
        """
        website_id = website_id or self.website_id
        if website_id not in self._world.websites:
            raise KeyError(f"there is no website {website_id!r}: add_website() makes one")
        device = _device.device(geolocation, locales, timezone)
        return Visitor.of_website(self._world, website_id, nickname, email, device)

    def messages(self, session_id: str) -> list[dict[str, Any]]:
        """Return all messages of a conversation, oldest first."""
        with self._world.lock:
            return copy.deepcopy(self._conversation(session_id).messages)

    def conversation(self, session_id: str) -> dict[str, Any]:
        """Return a conversation as the REST API shows it."""
        with self._world.lock:
            return copy.deepcopy(self._conversation(session_id).doc)

    def add_website(self, name: str, domain: str) -> str:
        """Add a website that the same account operates; return its id."""
        with self._world.lock:
            website = self._world.add_website(name, domain)
            website.add_operator(self.operator_id, "owner", self._account.profile)
            return website.website_id

    def add_operator(self, email: str, *, role: str = "member", **names: str) -> str:
        """Add an operator (`first_name`, `last_name`) to the first website; return the user id."""
        with self._world.lock:
            user_id = self._world.source.uuid()
            website = self._world.websites[self.website_id]
            website.add_operator(user_id, role, {"email": email, **names})
            return user_id

    def add_token(self, tier: Tier) -> tuple[str, str]:
        """Add a token of a tier, valid for all websites; return its identifier and key."""
        with self._world.lock:
            identifier, key = self._world.source.uuid(), self._world.source.key()
            self._world.add_credential(identifier, key, tier)
            return identifier, key

    def emit(self, event: str, payload: dict[str, Any]) -> None:
        """Send an event, known or not, to the web hooks and the sockets that asked for it.

        One that the spec states to be for some tiers is heard by sockets of these only.
        """
        if not isinstance(payload, dict):
            raise TypeError(f"payload must be a dict, not {type(payload).__name__}")
        self._world.send(event, payload)

    def wait_until(self, condition: Callable[[], T], timeout: float = 5.0) -> T:
        """Wait until `condition()` is true, and return its value; else raise `TimeoutError`.

        It is called again after each request, event, upload, attempt of a web hook, when an
        authenticated socket comes or goes, and every 20 ms for what the program itself does.
        """
        if not (value := self._world.wait_for(condition, timeout)):
            raise TimeoutError(f"the condition was not met within {timeout} s")
        return value

    def _do(self, action: Callable[[Rtm], None]) -> None:
        if (rtm := self._app.rtm) is not None:
            rtm.do(action)

    def _restart_aside(self) -> None:
        """Restart from the server's own thread, which cannot wait for its end."""

        def restart() -> None:
            with self._turn:
                if self._server is not None:  # else the program stopped it meanwhile
                    self.restart()

        threading.Thread(target=restart, daemon=True).start()

    def _cut(self) -> None:
        if self._server is not None:
            self._server.cut()

    def _drop(self, client: tuple[str, int]) -> None:
        if self._server is not None:
            self._server.drop(client)

    def _conversation(self, session_id: str) -> Conversation:
        for website in self._world.websites.values():
            if session_id in website.conversations:
                return website.conversations[session_id]
        raise KeyError(f"there is no conversation {session_id!r}")

    def _open(self) -> None:
        self._app.rtm = Rtm(self._world, description(), self.realtime)
        self._open_hooks(description())

    async def _close(self) -> None:
        await self._close_hooks()
        if self._app.rtm is not None:
            await self._app.rtm.close()
            self._app.rtm = None
