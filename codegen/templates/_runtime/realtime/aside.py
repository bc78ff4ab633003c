"""Connect a client while something is waited for, if it does not listen itself."""

from __future__ import annotations

from typing import Any

from ..dispatch.handlers import Handlers
from .arguments import Plan
from .arguments import plan
from .listening import Listener
from .waits import Waits
from .watch import Watch


class Aside:
    """A client as a `Listening` sees it, with nothing but waits.

    The handlers of the client hear nothing of this connection, nor does its state change. All that
    is waited for at a time shares one; the last `user` ends it.
    """

    def __init__(self, client: Listener) -> None:
        self._facts = client._facts
        self._transport = client._transport
        self._rtm_host = client._rtm_host
        self._decode_event = client._decode_event
        self._handlers = Handlers()
        self._realtime = Watch()
        self.users = 0
        self.session: Any = None
        self.running: Any = None

    @property
    def waits(self) -> Waits:
        return self._realtime.waits

    def plan(self, website_id: str | None) -> Plan:
        """Ask for everything; a website's own token may need its website to find the way."""
        tier = self._transport.credentials.tier
        return plan(tier, {"website_id": website_id if tier == "website" else None})

    def _wanted(self, tier: str) -> list[str]:
        return self._realtime.waits.names()
