"""Web hooks of the emulator: their URLs and events, and the result of each attempt."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections import deque
from collections.abc import Iterable
from collections.abc import Sequence
from typing import Any

from attrs import field
from attrs import frozen

from ._tls import trusted
from ._tls import Verify

_REMEMBERED = 1000
DOWN, LOST = "the network is down", "the answer got lost"


@frozen(kw_only=True)
class HookAttempt:
    """One request of a web hook; if no answer came, `status` is None and `error` says why."""

    event: str
    attempt: int
    status: int | None
    error: str = ""
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def is_delivered(self) -> bool:
        """Tell whether the program answered with a 2xx status."""
        return self.status is not None and 200 <= self.status < 300


class Hook:
    """A URL that gets events; `Emulator.add_hook` and `add_website_hook` return one.

    `secret` is empty if requests are not signed; `website_id` is None for all websites.
    """

    def __init__(
        self,
        url: str,
        *,
        secret: str,
        website_id: str | None,
        events: Iterable[str] | None,
        retry_delays: Sequence[float],
        timeout: float,
        verify: Verify,
    ) -> None:
        if not url.startswith(("http://", "https://")):
            raise ValueError("a web hook is sent to an http or https address")
        self.url = url
        self.secret = secret
        self.website_id = website_id
        self.events = None if events is None else frozenset(map(str, events))
        self.retry_delays = tuple(retry_delays)
        self.timeout = timeout
        self.trusted = trusted(verify)
        self._attempts: deque[HookAttempt] = deque(maxlen=_REMEMBERED)
        self._faults: deque[str] = deque()

    def __repr__(self) -> str:
        kind = "plugin" if self.secret else "website"
        return f"<Hook of a {kind}, {len(self._attempts)} attempts>"  # the URL may hold a key

    @property
    def attempts(self) -> list[HookAttempt]:
        """The last 1,000 attempts, oldest first."""
        return list(self._attempts)

    @property
    def delivered(self) -> list[str]:
        """The names of the delivered events, in the order of their delivery."""
        return [attempt.event for attempt in self._attempts if attempt.is_delivered]

    def fail_next(self, count: int = 1) -> None:
        """Let the next attempts not reach the URL, as if the network were down."""
        self._faults.extend([DOWN] * count)

    def lose_next(self, count: int = 1) -> None:
        """Lose the answers of the next attempts, so that the receiver gets them again."""
        self._faults.extend([LOST] * count)

    def next_fault(self) -> str:
        """Return the fault of the next attempt, and take it from the list; empty for none."""
        return self._faults.popleft() if self._faults else ""

    def record(self, attempt: HookAttempt) -> None:
        """Keep what became of an attempt."""
        self._attempts.append(attempt)

    def wants(self, event: str, website_id: str | None) -> bool:
        """Tell whether an event of a website is sent to it."""
        if self.events is not None and event not in self.events:
            return False
        return self.website_id is None or self.website_id == website_id


def encoded(body: Any) -> bytes:
    """Return JSON as JavaScript writes it; half of a surrogate pair becomes a `\\u` escape."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return text.encode(errors="backslashreplace")


def signature(secret: str, timestamp: str, body: bytes) -> str:
    message = b"[" + timestamp.encode() + b";" + body + b"]"
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()
