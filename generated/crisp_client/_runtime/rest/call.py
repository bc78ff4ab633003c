# Copied from codegen/templates/_runtime/rest/call.py. Do not edit: change that and run `make generate`.
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
from ..errors import MiddlewareError
from ..errors import NotFoundError
from ..errors import TransportError
from ..http.adapter import Answer
from ..http.adapter import Outgoing
from ..http.adapter import SECRET_HEADERS
from ..info import RequestInfo
from ..info import ResponseInfo
from ..safety import Deduplicate
from ..safety import Safety
from .attempt import Attempt
from .attempt import CallInfo
from .attempt import Described
from .attempt import EditableRequest
from .attempt import RequestHeaders
from .attempt import seal
from .options import RequestOptions
from .options import with_headers
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
    last: Outgoing | None = None
    """The request of the last attempt, if hooks or middleware could change it."""
    is_under_way: bool = False
    """True while an answer is waited for; it stays true if nobody waits for it any longer."""
    outcome: Outcome | None = None
    """What came of the last attempt, whatever middleware makes of it."""
    handled: BaseException | None = attrs.field(factory=sys.exception)
    """The exception that the program is handling while it calls, which is not ours to change."""

    def __repr__(self) -> str:
        return f"<Call {self.operation}, attempt {self.attempts}>"

    @property
    def hint(self) -> str:
        return self.credentials.hint() if self.credentials else ""

    def request(self) -> RequestInfo:
        method, url, headers, content, *_ = self.last or self.outgoing
        shown = {n: value for n, value in headers.items() if n.lower() not in SECRET_HEADERS}
        return RequestInfo(method, url, shown, content if isinstance(content, bytes) else None)

    def info(self) -> CallInfo:
        return CallInfo(**self._described())

    def attempt(self) -> Attempt:
        return Attempt(**self._described(), number=self.attempts)

    def _described(self) -> Described:
        method, url, headers, content, _, route, _ = self.outgoing
        return {
            "operation": self.operation,
            "route": route,
            "safety": self.safety,
            "request": EditableRequest(
                method,
                url,
                headers=RequestHeaders(headers),
                content=content if isinstance(content, bytes) else None,
            ),
        }

    def use(self, headers: RequestHeaders) -> None:
        """Send these headers with every attempt, and with a look-up those that were added."""
        self.outgoing = self.outgoing._replace(headers=seal(headers, self.outgoing.headers))
        more = with_headers(self.options.headers, headers.added)
        self.options = attrs.evolve(self.options, headers=more)

    def answer(self, response: ResponseInfo, shown: ResponseInfo | None = None) -> Answer:
        """Return what middleware returned; `shown` is what it got for the answer of the attempt."""
        if response is shown and isinstance(self.outcome, Answer):
            return self.outcome
        if self.has_written and response.status >= 300:
            raise ValueError(f"a middleware put {response.status} in the place of the answer")
        return Answer(response.status, response.headers, response.content)

    @property
    def has_written(self) -> bool:
        """Tell whether this is a write that Crisp has carried out, or may have."""
        if self.safety == "safe":
            return False
        if self.is_under_way:  # middleware gave it up, or does not wait for it
            return True
        outcome = self.outcome
        if outcome is None or self.uncertain:
            return self.uncertain
        return _succeeded(outcome) or may_have_acted(outcome)

    def tell(self, error: Exception) -> None:
        """Raise `MiddlewareError` if an error of a hook or middleware would hide a write."""
        if not self.has_written:
            return
        answer = self.outcome if isinstance(self.outcome, Answer) else None
        done = "was" if answer and _succeeded(answer) else "may have been"
        kind = type(error).__name__
        told = MiddlewareError(f"the write {done} carried out, but then middleware raised {kind}")
        self.explain(told, answer)
        raise told from error

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
            # Without an outcome nothing was sent: the error is one that middleware made up.
            sent = self.is_under_way or self.outcome is not None
            error.ambiguous = self.uncertain or (sent and may_have_acted(error))
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


def _succeeded(outcome: Outcome) -> bool:
    return isinstance(outcome, Answer) and outcome.status < 300


def may_have_acted(outcome: Outcome) -> bool:
    if isinstance(outcome, TransportError):
        return outcome.sent
    # A write may have been carried out although its answer cannot be read.
    return isinstance(outcome, DecodeError | MiddlewareError) or (outcome.status or 0) >= 500
