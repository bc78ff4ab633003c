"""One call with all its attempts, and how it ends."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Mapping
from typing import Any
from typing import NamedTuple

import attrs

from ..credentials import Credentials
from ..data.encode import json_text
from ..errors import AmbiguousWriteError
from ..errors import CrispError
from ..errors import DecodeError
from ..errors import NotFoundError
from ..errors import RequestInfo
from ..errors import TransportError
from ..http.adapter import Answer
from ..http.adapter import Outgoing
from ..http.adapter import SECRET_HEADERS
from ..safety import Deduplicate
from ..safety import Safety
from .options import RequestOptions
from .response import response_info
from .retry import Next
from .retry import Retry

Outcome = Answer | CrispError


@attrs.define(repr=False)
class Call:
    """One call under way, with all its attempts; `repr` does not show what it sends."""

    operation: str
    outgoing: Outgoing
    safety: Safety
    options: RequestOptions
    retry: Retry
    deadline: float | None
    credentials: Credentials | None
    body: Any
    path: Mapping[str, Any]
    deduplicate: Deduplicate | None
    scope: str = ""
    """The scope that a token of this tier needs, if it is known."""
    attempts: int = 0
    uncertain: bool = False
    """True if Crisp may have carried out an attempt before the last one."""
    handled: BaseException | None = attrs.field(factory=sys.exception)
    """The exception that the program is handling while it calls, which is not ours to change."""

    def __repr__(self) -> str:
        return f"<Call {self.operation}, attempt {self.attempts}>"

    @property
    def hint(self) -> str:
        return self.credentials.hint() if self.credentials else ""

    def request(self) -> RequestInfo:
        method, url, headers, content, *_ = self.outgoing
        shown = {n: value for n, value in headers.items() if n.lower() not in SECRET_HEADERS}
        return RequestInfo(method, url, shown, content if isinstance(content, bytes) else None)

    def explain(self, error: CrispError, answer: Answer | None) -> None:
        """Add what only the call knows to an error, and take the credentials out of it."""
        error.operation = self.operation
        error.request = self.request()
        error.attempts = self.attempts
        if answer is not None and error.response is None:
            error.response = response_info(answer, self.credentials)
        if isinstance(error, TransportError):
            error.sent = error.sent or self.uncertain
        if self.safety != "safe":
            error.ambiguous = self.uncertain or may_have_acted(error)
        self.scrub(error)

    def scrub(self, error: CrispError) -> None:
        if self.credentials is not None:
            self.credentials.scrub_error(error, self.handled)

    def final(self, outcome: Outcome) -> Answer:
        """Return the answer with which the call ends, or raise its error."""
        if isinstance(outcome, Answer):
            return outcome
        repeatable = self.safety in ("safe", "idempotent")
        unknown = self.uncertain or may_have_acted(outcome)
        if isinstance(outcome, TransportError) and unknown and not repeatable:
            raise AmbiguousWriteError(
                f"the write may or may not have been carried out: {outcome.message}"
            ) from outcome
        raise outcome

    def look_up(self) -> LookUp:
        assert self.deduplicate is not None
        field, template = self.deduplicate.field, self.deduplicate.template
        deadline = math.inf if self.deadline is None else self.deadline - time.monotonic()
        return LookUp(
            template,
            {**self.path, field: self.body[field]},
            attrs.evolve(self.options, deadline=max(deadline, 0.001)),
        )

    def not_found(self, error: NotFoundError) -> Next:
        """Decide after a look-up found nothing: only a 404 with Crisp's own reason is believed."""
        return Next.RETRY if error.status == 404 and error.reason else Next.GIVE_UP

    def found(self, write: Mapping[str, Any]) -> Answer | Next:
        """Return the answer that the write would have had, if `write` is the one that was sent.

        Otherwise give up: many programs choose ids at random, so it may be another program's.
        """
        assert self.deduplicate is not None
        field = self.deduplicate.field
        said = {name: value for name, value in self.body.items() if isinstance(value, str | dict)}
        if not _agrees(said, write):
            return Next.GIVE_UP
        data = {field: self.body[field]}
        answer = {"error": False, "reason": "", "data": data}
        return Answer(200, {}, json_text(answer, "answer").encode())


class LookUp(NamedTuple):
    """The request that asks whether a write arrived."""

    template: str
    path: Mapping[str, Any]
    options: RequestOptions


def _agrees(sent: Any, found: Any) -> bool:
    """Tell whether `found` can be what was sent: Crisp may add keys to it, or drop some."""
    if isinstance(sent, Mapping) and isinstance(found, Mapping):
        return all(_agrees(value, found.get(name, value)) for name, value in sent.items())
    if isinstance(sent, list | tuple) and isinstance(found, list):
        return len(sent) == len(found) and all(map(_agrees, sent, found))
    return bool(sent == found)


def may_have_acted(outcome: Outcome) -> bool:
    if isinstance(outcome, TransportError):
        return outcome.sent
    # A write may have been carried out although its answer cannot be read.
    return isinstance(outcome, DecodeError) or (outcome.status or 0) >= 500
