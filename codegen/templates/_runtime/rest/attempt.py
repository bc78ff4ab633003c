"""A call and its attempts, as hooks and middleware see them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import MutableMapping
from typing import TypedDict
from typing import Unpack

import attrs

from ..errors import CrispError
from ..http.adapter import SECRET_HEADERS
from ..info import RequestInfo
from ..safety import Safety
from .options import checked_headers


class RefusedHeaderError(ValueError):
    """A header that a hook or a middleware has set cannot be sent."""


class Headers(Mapping[str, str]):
    """Headers without credentials; names ignore case. `repr` shows the names only."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._shown = {
            name.lower(): (name, value)
            for name, value in headers.items()
            if name.lower() not in SECRET_HEADERS
        }

    def __getitem__(self, name: str) -> str:
        return self._shown[name.lower()][1]

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._shown.values())

    def __len__(self) -> int:
        return len(self._shown)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {', '.join(self)}>"


class RequestHeaders(Headers, MutableMapping[str, str]):
    """Headers of a request: until it is sent, what is set here is sent.

    Setting raises `ValueError` for what cannot be sent, for credentials, and when the request has
    been sent.
    """

    def __init__(self, headers: Mapping[str, str]) -> None:
        super().__init__(headers)
        self._is_sent = False
        self.added: dict[str, str] = {}

    def __setitem__(self, name: str, value: str) -> None:
        self._check_open()
        try:
            checked_headers({name: value})
        except (TypeError, ValueError) as error:
            raise RefusedHeaderError(str(error)) from None
        if name.lower() in SECRET_HEADERS:
            raise RefusedHeaderError(f"{name} is a credential: give it to the client or the call")
        self._shown[name.lower()] = name, value
        self.added[name.lower()] = value

    def __delitem__(self, name: str) -> None:
        self._check_open()
        del self._shown[name.lower()]
        self.added.pop(name.lower(), None)

    def _check_open(self) -> None:
        if self._is_sent:
            raise RefusedHeaderError(
                "the request has been sent: set its headers in on_request, or before proceed()"
            )


def seal(headers: RequestHeaders, planned: Mapping[str, str]) -> Mapping[str, str]:
    """Return what is to be sent, with the credentials that were planned, and refuse changes."""
    headers._is_sent = True
    secret = {n: v for n, v in planned.items() if n.lower() in SECRET_HEADERS}
    return secret | dict(headers._shown.values())


@attrs.frozen(repr=False)
class EditableRequest(RequestInfo):
    """A request whose headers can be set until it is sent."""

    headers: RequestHeaders = attrs.field(kw_only=True, hash=False)


class Described(TypedDict):
    """Hold what is known of a call."""

    operation: str
    route: str
    safety: Safety
    request: EditableRequest


@attrs.frozen(kw_only=True)
class CallInfo:
    """A call, as its middleware sees it.

    `operation` is its name, such as `website.get_website`, and `route` the path below the base path
    with its placeholders. `safety` says what it would mean to send it twice: `safe`, `idempotent`,
    `deduplicable` or `unsafe`. What is set in `request.headers` goes with every attempt.
    """

    operation: str
    route: str
    safety: Safety
    request: EditableRequest


class Result(TypedDict, total=False):
    """The end of an attempt."""

    seconds: float
    status: int | None
    headers: Mapping[str, str]
    error: CrispError | None


@attrs.frozen(kw_only=True)
class Attempt(CallInfo):
    """One request of a call and its result, as hooks and the middleware of attempts see it.

    `number` counts from 1 within a call. `request.headers` can be set until it is sent. After that,
    `seconds` is how long the request took; an attempt without a complete answer has an `error` and
    no `status`.
    """

    number: int
    seconds: float = 0.0
    status: int | None = None
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False, hash=False)
    error: CrispError | None = None


def complete(attempt: Attempt, **result: Unpack[Result]) -> None:
    """Fill in the result, the one time that an attempt changes."""
    for name, value in result.items():
        object.__setattr__(attempt, name, value)
