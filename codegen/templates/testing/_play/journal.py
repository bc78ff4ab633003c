"""The last requests, events and faults, as the page lists them."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import Mapping
from typing import Any

from .._app import RecordedRequest
from .._faults import Fault
from .._state import World
from .masking import Mask

_KEPT = 500
_LONGEST = 20_000


class Reader:
    """One stream of the page. It keeps no rows, so a slow one costs nothing: it misses rows."""

    def __init__(self) -> None:
        self.stirred = asyncio.Event()
        self._loop = asyncio.get_running_loop()

    def stir(self) -> None:
        """Wake the stream; may be called from any thread while its loop runs."""
        self._loop.call_soon_threadsafe(self.stirred.set)


class Journal:
    """Keeps what passed as JSON texts without credentials, each with its number, from 1 on."""

    def __init__(self, world: World) -> None:
        self.mask = Mask(world)
        self.readers: set[Reader] = set()
        self._world = world
        self._rows: deque[tuple[int, str]] = deque(maxlen=_KEPT)
        self._last = 0
        world.listeners.append(self._add_event)
        world.observers.append(self._add_observed)

    def after(self, number: int) -> list[tuple[int, str]]:
        """Return the rows that follow a number."""
        with self._world.lock:
            return [row for row in self._rows if row[0] > number]

    def add(self, kind: str, **details: Any) -> None:
        with self._world.lock:
            self._last += 1
            row = {"kind": kind, "at": int(time.time() * 1000), **details}
            self._rows.append((self._last, json.dumps(row)))
            for reader in self.readers:
                reader.stir()

    def open(self) -> Reader:
        reader = Reader()
        with self._world.lock:
            self.readers.add(reader)
        return reader

    def close(self, reader: Reader) -> None:
        with self._world.lock:
            self.readers.discard(reader)

    def _add_event(self, event: str, payload: Mapping[str, Any]) -> None:
        self.add("event", name=event, body=self._shown(payload))

    def _add_observed(self, kind: str, details: Mapping[str, Any]) -> None:
        if kind == "request":
            self._add_request(**details)
        else:
            self.add(kind, **self.mask(dict(details)))

    def _add_request(self, recorded: RecordedRequest, answer: Any, fault: Fault) -> None:
        self.add(
            "request",
            method=recorded.method,
            path=self.mask(recorded.path),
            query=self.mask(recorded.query),
            status=recorded.status,
            body=self._shown(recorded.body),
            answer=self._shown(answer),
            fault=_named(fault),
            why=self.mask(_why(answer)),
        )

    def _shown(self, value: Any) -> Any:
        masked = self.mask(value)
        text = json.dumps(masked, ensure_ascii=False)
        return masked if len(text) <= _LONGEST else f"{text[:_LONGEST]}… ({len(text)} characters)"


def _why(answer: Any) -> str:
    """Return the reason of a refusal and what was wrong; empty if nothing was."""
    if isinstance(answer, str):
        return answer
    if not isinstance(answer, Mapping) or not answer.get("error"):
        return ""
    message = answer["data"].get("message", "")
    return f"{answer['reason']}: {message}" if message else str(answer["reason"])


def _named(fault: Fault) -> str:
    if fault.is_lost:
        return "carried out, and the answer lost"
    if fault.delay:
        return f"answered {fault.delay:g} s late"
    return "refused by a switched fault" if fault.status is not None else ""
