"""Writes of each kind that tell themselves apart, and how often each was carried out.

told = [writer.write("message", *schedule) for schedule in schedules]
carried = writer.ledger()
for one in told:
    one.check(carried[one.mark])
"""

from __future__ import annotations

import asyncio
import collections
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from crisp_client import AmbiguousWriteError
from crisp_client import APIError
from crisp_client import CrispError
from crisp_client import DecodeError
from crisp_client import NotFoundError
from crisp_client import TransportError
from crisp_client.testing import Emulator
from tests.faults.callers import Caller
from tests.faults.fault import Fault
from tests.faults.fault import Mangle
from tests.faults.proxy import Exchange
from tests.faults.proxy import Proxy
from tests.limits import replace_sleep

Mark = tuple[str, str]


@attrs.frozen
class Kind:
    """`done` says of the emulator and the place of the write what it must have come to."""

    method: str
    operation: str
    arguments: tuple[Any, ...] = ()
    own_website: bool = False
    repeatable: bool = False
    done: Callable[[Emulator, str], bool] = lambda crisp, place: True


def _state(crisp: Emulator, place: str) -> bool:
    return crisp.conversation(place)["state"] == "resolved"


def _participants(crisp: Emulator, place: str) -> bool:
    return crisp.conversation(place)["participants"] == [_PARTICIPANT]


def _removed(crisp: Emulator, place: str) -> bool:
    try:
        crisp.conversation(place)
    except KeyError:
        return True
    return False


_MESSAGE = {"type": "text", "from": "operator", "origin": "chat", "content": "Hello!"}
_PARTICIPANT = {"type": "email", "target": "ada@example.com"}
_OF_CONVERSATIONS = "website_conversations"

KINDS = {
    # Crisp makes as many as it is asked for.
    "conversation": Kind("POST", f"{_OF_CONVERSATIONS}.create_new_conversation", own_website=True),
    "campaign": Kind(
        "POST",
        "website_campaigns.create_new_campaign",
        ("one-shot", "Spring"),
        own_website=True,
    ),
    # It has an id of the sender's choice, by which it can be found again.
    "message": Kind("POST", f"{_OF_CONVERSATIONS}.send_message_in_conversation", (_MESSAGE,)),
    "state": Kind(
        "PATCH",
        f"{_OF_CONVERSATIONS}.change_conversation_state",
        ("resolved",),
        repeatable=True,
        done=_state,
    ),
    "participants": Kind(
        "PUT",
        f"{_OF_CONVERSATIONS}.save_conversation_participants",
        ({"participants": [_PARTICIPANT]},),
        repeatable=True,
        done=_participants,
    ),
    "removal": Kind(
        "DELETE", f"{_OF_CONVERSATIONS}.remove_conversation", repeatable=True, done=_removed
    ),
}


@attrs.frozen
class Told:
    """What a caller believes of one write and what the proxy knows of it."""

    kind: Kind
    place: str
    schedule: tuple[Fault, ...]
    error: CrispError | None
    exchanges: list[Exchange]

    @property
    def mark(self) -> Mark:
        return self.kind.method, self.place

    @property
    def claim(self) -> str:
        """What the call says of the write."""
        error = self.error
        if error is None:
            return "done"
        if isinstance(error, NotFoundError) and self.kind.method == "DELETE":
            return "done"  # by an earlier attempt
        if isinstance(error, (AmbiguousWriteError, DecodeError)):
            return "unknown"
        if isinstance(error, TransportError):
            return "unknown" if error.sent else "not done"
        assert isinstance(error, APIError)
        return "unknown" if error.ambiguous else "not done"

    def check(self, crisp: Emulator, times: int) -> None:
        """Against how often it was carried out."""
        assert self.kind.repeatable or times <= 1, self
        if self.claim == "done":
            assert times >= 1, self
            assert self.kind.done(crisp, self.place), self
        # An answer whose status was changed on its way is believed.
        mangled = any(isinstance(exchange.fault, Mangle) for exchange in self.exchanges)
        if self.claim == "not done" and not mangled:
            assert times == 0, self


class Writer:
    """Each write has a conversation or a website of its own, which is its place."""

    def __init__(self, crisp: Emulator, proxy: Proxy) -> None:
        self._crisp, self._proxy = crisp, proxy

    def write(self, caller: Caller, kind: str, *schedule: Fault) -> Told:
        """One under these faults; an error that is not ours goes on."""
        what = KINDS[kind]
        if what.own_website:
            place = self._crisp.add_website("Own", "example.com")
            path: tuple[str, ...] = (place,)
        else:
            place = self._crisp.visitor().session_id
            path = (self._crisp.website_id, place)
        self._proxy.play(*schedule)
        error = None
        try:
            caller(what.operation, *path, *what.arguments)
        except CrispError as raised:
            error = raised
        self._proxy.catch_up()  # a call may give up before the proxy knows of it
        return Told(what, place, schedule, error, self._proxy.exchanges)

    def ledger(self) -> collections.Counter[Mark]:
        """How often each was carried out; waits for those that are still on their way."""
        self._proxy.settle()
        return collections.Counter(
            (request.method, segment)
            for request in self._crisp.requests
            if request.status < 300
            for segment in request.path.split("/")
        )


def settle_instead_of_waiting(monkeypatch: pytest.MonkeyPatch, proxy: Proxy) -> None:
    """Before a look-up the client waits for its write to settle: it waits here just as long as
    the proxy still has requests under way. Other waits take no time."""

    def blocking(http: Any, seconds: float) -> None:
        if seconds >= 2:  # as README has it; the waits of two retries are shorter
            proxy.settle()

    async def asynchronous(http: Any, seconds: float) -> None:
        await asyncio.to_thread(blocking, http, seconds)

    replace_sleep(monkeypatch, blocking, asynchronous)
