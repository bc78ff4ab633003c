# Copied from codegen/templates/_runtime/errors.py. Do not edit: change that and run `make generate`.
"""Everything that this package raises on its own account.

    CrispError
    ├── TransportError                  no complete answer came
    │   ├── APIConnectionError
    │   └── APITimeoutError
    ├── APIError                        Crisp refused
    │   ├── InvalidDataError            400
    │   ├── AuthenticationError         401, and `unauthorized` in real time
    │   ├── SubscriptionRequiredError   402
    │   ├── PermissionDeniedError       403
    │   ├── NotFoundError               404
    │   ├── ConflictError               409
    │   ├── LockedError                 423
    │   │   └── QuotaExceededError      423 with reason `quota_limit_exceeded`
    │   ├── RateLimitError              420, 429
    │   └── ServerError                 500 and above
    ├── DecodeError                     an answer or event has another shape (also a ValueError)
    ├── CredentialsError                none were given
    └── RealtimeError                   the real-time connection cannot be made or used

An argument that cannot be sent is a plain `ValueError` or `TypeError`, before anything is sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

import attrs


@attrs.frozen
class RequestInfo:
    """The request that an error is about, without headers and body."""

    method: str
    url: str


class CrispError(Exception):
    """The root of the tree.

    `operation` is the name of the call, such as `website_conversations.list_conversations`, and
    `request` what was sent; both are empty where no request was made.
    """

    # Everything but the message is optional and kept in `__dict__`, so pickle needs no help.
    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        request: RequestInfo | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.operation = operation
        self.request = request

    def __str__(self) -> str:
        return f"{self.operation}: {self.message}" if self.operation else self.message

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class TransportError(CrispError):
    """No complete answer came; whether Crisp acted on the request is not known."""


class APIConnectionError(TransportError):
    """The connection could not be made, or broke."""


class APITimeoutError(TransportError):
    """Connecting, sending or waiting for the answer took longer than the timeout."""


class APIError(CrispError):
    """Crisp answered with an error.

    `reason` is Crisp's word for it (`not_found`) and `message` its explanation; either may be
    empty. `data` is what came with it, `body` the whole answer as text, `headers` the answer's, in
    lower case. `status` is the HTTP status, or None for a refusal over the real-time connection.
    `retryable` says whether the same request may succeed later.
    """

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        request: RequestInfo | None = None,
        status: int | None = None,
        reason: str = "",
        data: Any = None,
        headers: Mapping[str, str] | None = None,
        body: str = "",
        retryable: bool = False,
        hint: str = "",
    ) -> None:
        super().__init__(message, operation=operation, request=request)
        self.status = status
        self.reason = reason
        self.data = data
        self.headers = dict(headers or {})
        self.body = body
        self.retryable = retryable
        self.hint = hint

    def __str__(self) -> str:
        parts = (
            self.operation,
            f"{self.status or ''} {self.reason}".strip(),
            self.message,
            self.hint,
        )
        return ": ".join(part for part in parts if part)


class InvalidDataError(APIError):
    """Query or body do not fit the route; `message` says where."""


class AuthenticationError(APIError):
    """Identifier or key are wrong, rolled, or not of the tier."""


class SubscriptionRequiredError(APIError):
    """The plan of the website does not include this."""


class PermissionDeniedError(APIError):
    """No right on this object, no such scope, or a route that is closed to the tier."""


class NotFoundError(APIError):
    """No such route or object, or a website that is unknown to the token (`not_subscribed`)."""


class ConflictError(APIError):
    """The object exists already."""


class LockedError(APIError):
    """Refused for now, as after a wrong password for a dangerous action."""


class QuotaExceededError(LockedError):
    """The daily quota of the token, or a limit of the plan, is used up."""


class RateLimitError(APIError):
    """Too many requests; wait and try again."""


class ServerError(APIError):
    """Crisp, or something before it, failed."""


class DecodeError(CrispError, ValueError):
    """Data of another shape than described.

    `problems` lists what strict decoding found, as `$.path: what`. For an answer that is not
    Crisp's JSON, `status` and `body` hold what came.
    """

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        request: RequestInfo | None = None,
        problems: Sequence[str] = (),
        status: int | None = None,
        body: str = "",
    ) -> None:
        super().__init__(message, operation=operation, request=request)
        self.problems = tuple(problems)
        self.status = status
        self.body = body


class CredentialsError(CrispError):
    """The call needs credentials and the client has none."""


class RealtimeError(CrispError):
    """The real-time connection cannot be made or used as asked."""
