"""The errors of this package.

    CrispError
    ├── TransportError                  no complete answer came
    │   ├── APIConnectionError
    │   │   └── ConfigurationError      a proxy or certificates that cannot be used
    │   ├── APITimeoutError
    │   │   └── DeadlineExceededError   the limit of the whole call, over all attempts
    │   └── AmbiguousWriteError         a write that may or may not have been carried out
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
    ├── MiddlewareError                 a middleware failed after a write was carried out, or may be
    ├── DecodeError                     an answer or event has another shape (also a ValueError)
    ├── CredentialsError                no credentials were given
    ├── UploadError                     a file that the storage host does not take
    ├── DownloadError                   a file that its host does not give, or that is too large
    └── RealtimeError                   the real-time connection cannot be made or used
        └── EventTimeoutError           what was waited for did not come (also a TimeoutError)

An argument that cannot be sent raises `ValueError` or `TypeError` before anything is sent, and a
client that was closed `ClosedError`, a `RuntimeError`.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import TypedDict
from typing import Unpack

from .info import RequestInfo
from .info import ResponseInfo


class Known(TypedDict, total=False):
    """Arguments that every error takes."""

    operation: str
    request: RequestInfo | None
    response: ResponseInfo | None
    attempts: int
    retry_after: float | None


class ClosedError(RuntimeError):
    """A client was used after it had been closed: a mistake of the program, so no `CrispError`."""


class CrispError(Exception):
    """The base of all errors of this package.

    `operation` is the name of the call, such as `website_conversations.list_conversations`.
    `request` is the request and `response` the answer, or None if there was none. `attempts` is the
    number of requests that were made. `reason` is Crisp's word for a refusal. `retry_after` is how
    many seconds Crisp asks to wait. `ambiguous` is true if a write may have been carried out
    although the call failed. What does not apply is empty, None, 0 or false.

    An error can be copied and pickled; like any exception it then loses `__cause__`.
    """

    reason: str = ""
    ambiguous: bool = False

    # All but the message is optional and kept in `__dict__`, so pickle works without more code.
    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        request: RequestInfo | None = None,
        response: ResponseInfo | None = None,
        attempts: int = 0,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.operation = operation
        self.request = request
        self.response = response
        self.attempts = attempts
        self.retry_after = retry_after

    @property
    def status(self) -> int | None:
        """The HTTP status; None if no answer came over HTTP."""
        return None if self.response is None else self.response.status

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers of the answer, with names in lower case."""
        return {} if self.response is None else self.response.headers

    @property
    def body(self) -> str:
        """The whole answer as text."""
        return "" if self.response is None else self.response.text

    def _parts(self) -> tuple[str, ...]:
        return (self.operation, self.message)

    def __str__(self) -> str:
        text = ": ".join(part for part in self._parts() if part)
        return f"{text} ({self.attempts} attempts)" if self.attempts > 1 else text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class TransportError(CrispError):
    """No complete answer came.

    `sent` is false if nothing of the request can have reached Crisp, for example because there was
    no connection. If it is true, Crisp may or may not have acted on the request.
    """

    def __init__(self, message: str = "", *, sent: bool = True, **known: Unpack[Known]) -> None:
        super().__init__(message, **known)
        self.sent = sent


class APIConnectionError(TransportError):
    """The connection could not be made, or it broke."""


class ConfigurationError(APIConnectionError, ValueError):
    """A proxy, or certificates, given in code or by the environment, cannot be used.

    Nothing was sent, and to try again does not help.
    """

    def __init__(self, message: str = "", *, sent: bool = False, **known: Unpack[Known]) -> None:
        super().__init__(message, sent=sent, **known)


class APITimeoutError(TransportError):
    """Connecting, sending or waiting for the answer took longer than the timeout."""


class DeadlineExceededError(APITimeoutError):
    """All attempts and the waiting between them took longer than the deadline."""


class AmbiguousWriteError(TransportError):
    """A write was sent and no answer came: it may or may not have been carried out.

    Sending it again could do it twice, so the client does not. `request` holds what was sent: look
    for it at Crisp before you send it again. `__cause__` is the `TransportError`.
    """


class APIError(CrispError):
    """Crisp answered with an error.

    `reason` is Crisp's word for it (`not_found`) and `message` its explanation; either may be
    empty. `data` is the `data` of the answer. `status` is the HTTP status, or None for a refusal
    over the real-time connection. `retryable` is true if the same request may succeed later.
    `ambiguous` is true if the request may have been carried out although it failed, such as a write
    that was answered with 500.
    """

    def __init__(
        self,
        message: str = "",
        *,
        reason: str = "",
        data: Any = None,
        retryable: bool = False,
        ambiguous: bool = False,
        hint: str = "",
        **known: Unpack[Known],
    ) -> None:
        super().__init__(message, **known)
        self.reason = reason
        self.data = data
        self.retryable = retryable
        self.ambiguous = ambiguous
        self.hint = hint

    def _parts(self) -> tuple[str, ...]:
        refused = f"{self.status or ''} {self.reason}".strip()
        return (self.operation, refused, self.message, self.hint)


class InvalidDataError(APIError):
    """The query or the body does not fit the route; `message` says where.

    Crisp compares a message with one shape for each `type`. Then `message` holds only the
    complaints about the type that was sent; `data["message"]` always holds all of them.
    """


class AuthenticationError(APIError):
    """Identifier or key is wrong, was rolled, or belongs to another tier."""


class SubscriptionRequiredError(APIError):
    """The plan of the website does not include this."""


class PermissionDeniedError(APIError):
    """No right on this object, a scope is missing, or the route is closed to the tier.

    If the token may lack the scope, and the spec knows which one the route needs, the message names
    it: `needs scope website:conversation:messages (write)`.
    """


class NotFoundError(APIError):
    """The route or object does not exist, or the token does not know it (`not_subscribed`)."""


class ConflictError(APIError):
    """The object exists already."""


class LockedError(APIError):
    """Crisp refuses for now, for example after a wrong password for a dangerous action."""


class QuotaExceededError(LockedError):
    """The daily quota of the token, or a limit of the plan, is used up."""


class RateLimitError(APIError):
    """Too many requests were made; wait and try again."""


class ServerError(APIError):
    """Crisp, or a proxy in front of it, failed."""


class DecodeError(CrispError, ValueError):
    """An answer or event has another shape than described.

    `problems` lists what strict decoding found, as `$.path: problem`. If the answer is not Crisp's
    JSON, `status` and `body` show what came.
    """

    def __init__(
        self, message: str = "", *, problems: Sequence[str] = (), **known: Unpack[Known]
    ) -> None:
        super().__init__(message, **known)
        self.problems = tuple(problems)


class MiddlewareError(CrispError):
    """A hook or a middleware failed when a write had been carried out, or may have been.

    The message says which, and `ambiguous` is true. `response` is the answer, if one came, and
    `__cause__` what was raised. Without a write, that is what comes out itself.
    """


class CredentialsError(CrispError):
    """The call needs credentials and the client has none."""


class UploadError(CrispError):
    """A file was not taken: the storage host refused it, or it is too large, or it has changed.

    `status` is that of the storage host, if it answered, and `reason` its word. The request is
    shown without what was signed.
    """

    def __init__(self, message: str = "", *, reason: str = "", **known: Unpack[Known]) -> None:
        super().__init__(message, **known)
        self.reason = reason


class DownloadError(CrispError):
    """A file was not given by the host that has it, or it is too large.

    `status` is that of the host, if it refused. `reason` is its word, or `too_large`, or
    `redirected` if it leads to where a download may not go, or `compressed` if it comes in a way
    that was not asked for. The request is shown without its query, which may be a signature.
    """

    def __init__(self, message: str = "", *, reason: str = "", **known: Unpack[Known]) -> None:
        super().__init__(message, **known)
        self.reason = reason


class RealtimeError(CrispError):
    """The real-time connection cannot be made, or cannot be used in this way."""


class EventTimeoutError(RealtimeError, TimeoutError):
    """An event that was waited for did not come in time.

    `event` is its name, and `unmatched` how many of that name came that were not the one. If there
    was no connection in time, `__cause__` says why.
    """

    def __init__(
        self,
        message: str = "",
        *,
        event: str = "",
        unmatched: int = 0,
        **known: Unpack[Known],
    ) -> None:
        super().__init__(message, **known)
        self.event = event
        self.unmatched = unmatched
