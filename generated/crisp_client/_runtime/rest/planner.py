# Copied from codegen/templates/_runtime/rest/planner.py. Do not edit: change that and run `make generate`.
"""Prepares calls and decides what follows each attempt; needs no network.

The transports extend `Planner` and add only sending and waiting.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import NamedTuple
from typing import NoReturn
from typing import Required
from typing import Self
from typing import TypedDict
from typing import TypeVar

from ..credentials import Credentials
from ..data.encode import Encodable
from ..data.unset import UNSET
from ..errors import ConfigurationError
from ..errors import CrispError
from ..errors import RateLimitError
from ..errors import TransportError
from ..facts import Facts
from ..http.adapter import Answer
from ..http.adapter import Outgoing
from ..http.network import Network
from ..rate.turns import Turns
from ..safety import Deduplicate
from ..safety import Safety
from . import request
from .attempt import Attempt
from .attempt import complete
from .attempt import Headers
from .attempt import seal
from .call import Call
from .call import may_have_acted
from .call import Outcome
from .fingerprint import new_fingerprint
from .hooks import Hooks
from .identity import Identity
from .options import chosen
from .options import RequestOptions
from .options import with_headers
from .response import read
from .response import read_exists
from .response import shown_headers
from .retry import after_loss
from .retry import after_refusal
from .retry import Next
from .retry import Retry
from .retry import RetryBudget
from .retry_after import retry_after

T = TypeVar("T")

logger = logging.getLogger("crisp_client")

# Seconds to wait before a look-up: Crisp accepts a message before it can be read, and caches it as
# not found.
SETTLE = 2.0


class Decision(NamedTuple):
    next: Next
    wait: float = 0


class CallArguments(TypedDict, total=False):
    """The arguments of a call, besides verb and path, as `prepare` takes them."""

    operation: Required[str]
    path: Mapping[str, Any] | None
    query: Mapping[str, Any] | None
    body: Any
    auth: bool
    safety: Safety | None
    deduplicate: Deduplicate | None
    options: RequestOptions | None


class Planner:
    """Prepares each `Call` with a client's host, identity and options, and decides on retries."""

    def __init__(
        self,
        facts: Facts,
        network: Network,
        identity: Identity,
        options: RequestOptions,
    ) -> None:
        self._facts = facts
        self.network = network
        self._identity = identity
        self._base_url = request.base_url(network.host, facts.base_path)
        self._throttled = {
            status for status, error in facts.errors_by_status.items() if error is RateLimitError
        }
        self._budget = RetryBudget()
        self.hooks = Hooks()
        self._options = options
        self.turns: Turns | None = None
        """Keeps the rate of requests, if there is one."""

    @property
    def credentials(self) -> Credentials:
        return self._identity.credentials

    @credentials.setter
    def credentials(self, credentials: Credentials) -> None:
        self._identity.credentials = credentials

    def remember(self, identifier: str, key: str) -> None:
        self._identity.remember(identifier, key)

    def forget(self) -> None:
        self._identity.forget()

    @property
    def headers(self) -> Mapping[str, str]:
        """Return the headers of every request, without the credentials."""
        return with_headers(self._identity.headers, self._options.headers)

    def share(self, other: Planner) -> None:
        """Let another one, made of the same parts, have the hooks, retry budget and rate too."""
        other.hooks, other._budget, other.turns = self.hooks, self._budget, self.turns

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a client holds connections, so it cannot be pickled or deeply copied, nor can its "
            "resources and methods: make a client in each process"
        )

    def with_options(self, options: RequestOptions) -> Self:
        """Return a copy with these options laid over its own."""
        other = object.__new__(type(self))
        vars(other).update(vars(self))
        other._options = options.over(self._options)
        return other

    def settings(self, options: RequestOptions | None) -> RequestOptions:
        """Return the options of a call, filled up from those of the client."""
        return self._options if options is None else chosen(options, self._options)

    def prepare(
        self,
        method: str,
        template: str,
        *,
        operation: str,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        auth: bool = True,
        safety: Safety | None = None,
        deduplicate: Deduplicate | None = None,
        options: RequestOptions | None = None,
    ) -> Call:
        """Build the call; raise `ValueError` or `TypeError` for what cannot be sent safely."""
        settings = self.settings(options)
        deadline = _end(settings.deadline)  # building a large body takes its time, too
        path = path or {}
        url = self._base_url + request.build_path(template, path)
        if query and (text := request.encode_query(query)):
            url = f"{url}?{text}"
        if len(url) > request.LONGEST_URL:
            raise request.too_long(url)
        if deduplicate is not None:
            body = _identified(body, deduplicate.field)
            if not isinstance(body, Mapping):
                deduplicate = None  # Crisp will refuse it
        content = request.encode_body(method, body, operation, path)
        credentials, headers = self._identity.signed
        if auth:
            credentials.require()
        else:
            headers = self._identity.headers
        if content is not None:
            headers = {**headers, "Content-Type": "application/json"}
        return Call(
            operation=operation,
            outgoing=Outgoing(
                method=method,
                url=url,
                headers=with_headers(headers, settings.headers),
                content=content,
                timeout=None if settings.timeout is None else settings.timeout.by_name,
                route=template,
            ),
            safety=_safety(self._facts, method, safety, deduplicate),
            options=settings,
            retry=settings.retry or _RETRY,
            deadline=deadline,
            credentials=credentials if auth else None,
            body=body,
            path=path,
            deduplicate=deduplicate,
            scope=_scope(self._facts, f"{method} {template}", credentials) if auth else "",
        )

    def decide(self, call: Call, outcome: Outcome) -> Decision:
        """Decide what follows an attempt that did not succeed."""
        after = None
        if isinstance(outcome, Answer):
            after = retry_after(outcome.headers, time.time())
            step = after_refusal(
                call.safety,
                retryable=outcome.status in self._facts.retry_statuses,
                throttled=outcome.status in self._throttled,
            )
        elif isinstance(outcome, TransportError) and not isinstance(outcome, ConfigurationError):
            step = after_loss(call.safety, sent=outcome.sent)
        else:
            return _GIVE_UP
        wait = call.retry.wait(call.attempts, after)
        if step is Next.LOOK_UP and (after or 0) <= call.retry.longest:
            # Also after the last attempt: it tells what happened.
            wait = max(wait or after or 0, SETTLE)
        if step is Next.GIVE_UP or wait is None:
            return _GIVE_UP
        if call.deadline is not None and time.monotonic() + wait >= call.deadline:
            return _GIVE_UP
        if not self._budget.take():
            return _GIVE_UP
        call.uncertain = call.uncertain or may_have_acted(outcome)
        said = outcome.status if isinstance(outcome, Answer) else type(outcome).__name__
        logger.info(
            "%s: %s after attempt %d of %d; going on in %.1f s",
            call.operation,
            said,
            call.attempts,
            call.retry.attempts,
            wait,
        )
        return Decision(step, wait)

    def may_repeat(self, call: Call) -> bool:
        """Tell whether a write that was looked up and not found may be sent again."""
        return call.attempts < call.retry.attempts and self._budget.take()

    def sending(self, call: Call, attempt: Attempt) -> Outgoing:
        """Return the request of an attempt, with the headers that hooks and middleware have set."""
        self.hooks.sending(attempt)
        headers = seal(attempt.request.headers, call.outgoing.headers)
        call.last = call.outgoing._replace(headers=headers)
        return call.last

    def finished(
        self, call: Call, attempt: Attempt | None, outcome: Outcome, started: float
    ) -> None:
        """Note what came of an attempt, and log it by the template of its route.

        Values of a path may be personal or secret.
        """
        spent = time.perf_counter() - started
        call.outcome = outcome
        answer, error = (outcome, None) if isinstance(outcome, Answer) else (None, outcome)
        if error is not None:
            call.scrub(error)
        if logger.isEnabledFor(logging.DEBUG):
            said = answer.status if answer else type(error).__name__
            method, route = call.outgoing.method, call.outgoing.route
            logger.debug("%s %s: %s in %.0f ms", method, route, said, spent * 1000)
        if attempt is not None:
            complete(
                attempt,
                seconds=spent,
                status=answer.status if answer else None,
                headers=Headers(shown_headers(answer, call.credentials) if answer else {}),
                error=error,
            )
            self.hooks.finished(attempt)

    def result(self, call: Call, answer: Answer, decode: Callable[[Call, Answer], T]) -> T:
        """Return what `decode` makes of an answer, or raise the error that it stands for."""
        try:
            return decode(call, answer)
        except CrispError as error:
            call.explain(error, answer)
            raise

    def decoded(self, decode: Callable[[Any], T], call: Call, answer: Answer) -> T:
        return decode(
            read(
                self._facts,
                answer,
                call.credentials,
                sent=call.body,
                hint=call.hint,
                scope=call.scope,
            )
        )

    def existing(self, call: Call, answer: Answer) -> bool:
        return read_exists(self._facts, answer, call.credentials, hint=call.hint)

    def succeeded(self, answer: Answer) -> bool:
        """Tell whether the answer is final: a success, or a refusal that no retry would change."""
        if answer.status in self._facts.retry_statuses:
            return False
        if answer.status < 400:
            self._budget.succeeded()
        return True


_GIVE_UP = Decision(Next.GIVE_UP)
_RETRY = Retry()


def _safety(
    facts: Facts, method: str, stated: Safety | None, deduplicate: Deduplicate | None
) -> Safety:
    if deduplicate is not None:
        return "deduplicable"
    return stated or facts.safety.get(method, "unsafe")


def _scope(facts: Facts, route: str, credentials: Credentials) -> str:
    return facts.scopes.get(route, "") if credentials.tier in facts.scoped_tiers else ""


def _end(seconds: float | None) -> float | None:
    """Return the time by which a call that starts now must have ended."""
    if seconds is None or seconds == math.inf:
        return None
    return time.monotonic() + seconds


def _identified(body: Any, field: str) -> Any:
    """Return the body with an id of its own, unless the caller has chosen one."""
    if isinstance(body, Encodable):
        body = body.to_dict()
    if not isinstance(body, Mapping) or body.get(field) not in (None, UNSET):
        return body
    return {**body, field: new_fingerprint()}
