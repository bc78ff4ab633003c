# Copied from codegen/templates/_runtime/rest/options.py. Do not edit: change that and run `make generate`.
"""Options of a client or of one call: timeouts, deadline, retries, headers."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

import attrs

from .. import checks
from .retry import Retry

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_FRAMING = frozenset({"host", "content-length", "transfer-encoding", "connection"})
_STEP = checks.field_is_seconds(none=True)


def _or_none(value: float | None) -> float | None:
    return None if checks.endless(value) else value


def _or_infinite(value: float | None) -> float | None:
    """Keep None apart from no limit: None means that the client decides."""
    return math.inf if checks.endless(value) else value


@attrs.frozen(kw_only=True)
class Timeout:
    """Limits of the steps of one attempt, in seconds; None or `math.inf` is no limit.

    `connect` covers the connection with its TLS handshake, `read` each wait for data, `write` each
    wait for being able to send, `pool` the wait for a free connection.
    """

    connect: float | None = attrs.field(default=10.0, converter=_or_none, validator=_STEP)
    read: float | None = attrs.field(default=10.0, converter=_or_none, validator=_STEP)
    write: float | None = attrs.field(default=10.0, converter=_or_none, validator=_STEP)
    pool: float | None = attrs.field(default=None, converter=_or_none, validator=_STEP)
    by_name: Mapping[str, float | None] = attrs.field(init=False, eq=False, repr=False)

    @by_name.default
    def _by_name(self) -> Mapping[str, float | None]:
        return {
            "connect": self.connect,
            "read": self.read,
            "write": self.write,
            "pool": self.pool,
        }


def _timeout(value: float | Timeout | None) -> Timeout | None:
    if value is None or isinstance(value, Timeout):
        return value
    checks.seconds("timeout", value, other=" or a Timeout")
    return Timeout(connect=value, read=value, write=value)


def checked_headers(headers: Mapping[str, str] | None) -> Mapping[str, str]:
    """Return a copy; raise for a header that cannot be sent or would change the message's frame."""
    if headers is None:
        return {}
    checks.mapping("headers", headers)
    for name, value in headers.items():
        if not _TOKEN.fullmatch(name) or name.lower() in _FRAMING:
            raise ValueError(f"{name!r} is not a header that can be set")
        checks.text(f"header {name}", value)
        if not (value.isascii() and value.isprintable()) or value != value.strip():
            raise ValueError(f"header {name} may only hold printable ASCII, without spaces around")
    return dict(headers)


@attrs.frozen(kw_only=True)
class RequestOptions:
    """Options of one call, or of a client's copy; what is not given stays as the client has it.

    `timeout` limits the steps of one attempt: a number of seconds for connecting, sending and each
    wait for data, `math.inf` for no limit, or a `Timeout`. `deadline` limits the whole call, in
    seconds, with all attempts and the waiting between them; `math.inf` takes the client's away.
    `retry` says how often and how patiently to try. `headers` are sent besides the client's own and
    win over them.
    """

    timeout: Timeout | None = attrs.field(default=None, converter=_timeout)
    deadline: float | None = attrs.field(
        default=None,
        converter=_or_infinite,
        validator=checks.field_is_seconds(none=True),
    )
    retry: Retry | None = attrs.field(default=None, validator=checks.field_is(Retry, none=True))
    headers: Mapping[str, str] = attrs.field(default=None, converter=checked_headers, repr=False)

    def over(self, others: RequestOptions) -> RequestOptions:
        """Return these options, filled up from the others."""
        return RequestOptions(
            timeout=self.timeout or others.timeout,
            deadline=self.deadline or others.deadline,
            retry=self.retry or others.retry,
            headers=with_headers(others.headers, self.headers),
        )


def chosen(options: RequestOptions, others: RequestOptions) -> RequestOptions:
    """Return the options of a call, filled up from those of its client."""
    checks.instance("options", options, RequestOptions)
    return options.over(others)


def with_headers(headers: Mapping[str, str], more: Mapping[str, str]) -> Mapping[str, str]:
    """Return both; `more` replaces headers of the same name in any case."""
    if not more:
        return headers
    replaced = {name.lower() for name in more}
    return {**{n: v for n, v in headers.items() if n.lower() not in replaced}, **more}
