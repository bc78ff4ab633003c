"""OpenTelemetry: a span for each call, for each of its attempts and for each event that is handled.

    from crisp_client import otel

    otel.instrument(client)

It is built on `middleware` and `event_middleware`, and needs the extra `otel`. Attributes have the
names of OpenTelemetry's conventions. Spans hold routes and ids, but never query values, bodies,
credentials, the texts of errors, or other values of a path.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from ._runtime import checks
from ._runtime.data.model import EventPayload
from ._runtime.dispatch.subscriptions import Subscriptions
from ._runtime.errors import CrispError
from ._runtime.info import ResponseInfo
from ._runtime.layers import Middleware
from ._runtime.rest.attempt import Attempt
from ._runtime.rest.attempt import CallInfo
from ._runtime.rest.hooks import AsyncProceed
from ._runtime.rest.hooks import Proceed
from ._version import __version__

try:
    from opentelemetry.context import Context
    from opentelemetry.trace import get_tracer
    from opentelemetry.trace import Span
    from opentelemetry.trace import SpanKind
    from opentelemetry.trace import StatusCode
    from opentelemetry.trace import Tracer
    from opentelemetry.trace import TracerProvider
except ImportError as missing:
    raise ImportError(
        'crisp_client.otel needs opentelemetry: pip install "crisp-client[otel]"', name=missing.name
    ) from None

__all__ = ["instrument"]

Attributes = Mapping[str, str | int]

_METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
_PORTS = {"http": 80, "https": 443}
_PLACEHOLDER = re.compile(r"(/?)\{(\w+)(\?|\.\.\.)?\}")
_ID = re.compile(r"[A-Za-z0-9_-]+")
_WORD = re.compile(r"[A-Za-z0-9_.-]*")


def instrument(
    client: Subscriptions, *, tracer_provider: TracerProvider | None = None
) -> Middleware:
    """Make spans of all that a client does, or a `Registry`; return what ends that.

    A call is a span of the name of its operation, in which each attempt is an HTTP span; look-ups
    of a lost message are among the attempts. Each call of a handler, in real time and for web
    hooks, is a messaging span that begins a trace, and what the handler does is inside of it, also
    in a thread. Add other middleware after this one to have it inside of the spans.

    `tracer_provider` is the global one by default. Raises `TypeError` for what is no client,
    `ValueError` if there are spans already: of it, of a copy of it, of a registry that it includes.
    """
    if not isinstance(client, Subscriptions):
        kind = type(client).__name__
        raise TypeError(f"client must be a client or a Registry, not {kind}")
    known = client._handlers.all_middleware()
    if any(isinstance(getattr(one, "__self__", None), _Spans) for one in known):
        raise ValueError(
            "the client is instrumented already: remove() of what instrument() returned ends that"
        )
    spans = _Spans(get_tracer("crisp_client", __version__, tracer_provider))
    added = [client.event_middleware(spans.event)]
    caller: Any = client
    if hasattr(caller, "middleware"):  # a registry makes no calls
        is_async = checks.is_async(caller.request)
        added.append(caller.middleware(spans.async_call if is_async else spans.call))
        each = spans.async_attempt if is_async else spans.attempt
        added.append(caller.middleware(each, each="attempt"))

    def remove(_: Middleware) -> None:
        for each in added:
            each.remove()

    return Middleware(remove)


class _Spans:
    def __init__(self, tracer: Tracer) -> None:
        self._tracer = tracer

    def call(self, call: CallInfo, proceed: Proceed) -> ResponseInfo:
        with self._call(call):
            return proceed()

    async def async_call(self, call: CallInfo, proceed: AsyncProceed) -> ResponseInfo:
        with self._call(call):
            return await proceed()

    def attempt(self, attempt: Attempt, proceed: Proceed) -> ResponseInfo:
        with self._attempt(attempt) as span:
            return _answered(span, proceed())

    async def async_attempt(self, attempt: Attempt, proceed: AsyncProceed) -> ResponseInfo:
        with self._attempt(attempt) as span:
            return _answered(span, await proceed())

    async def event(self, event: EventPayload, proceed: Callable[[], Awaitable[None]]) -> None:
        name = f"process {event.event_name}"
        # The task that handles it may have begun in the context of an earlier one.
        with self._span(name, SpanKind.CONSUMER, _of_event(event), Context()):
            await proceed()

    @contextmanager
    def _call(self, call: CallInfo) -> Iterator[Span]:
        route = _route(call.route)
        operation = call.operation.replace(call.route, route)  # of one by its path, the path
        attributes = {"crisp.operation": operation, "url.template": route}
        with self._span(operation, SpanKind.INTERNAL, attributes) as span:
            yield span

    @contextmanager
    def _attempt(self, attempt: Attempt) -> Iterator[Span]:
        method = attempt.request.method if attempt.request.method in _METHODS else "HTTP"
        name = f"{method} {_route(attempt.route)}"
        with self._span(name, SpanKind.CLIENT, _of_attempt(attempt)) as span:
            yield span

    @contextmanager
    def _span(
        self, name: str, kind: SpanKind, attributes: Attributes, context: Context | None = None
    ) -> Iterator[Span]:
        with self._tracer.start_as_current_span(
            name,
            context,
            kind,
            attributes,
            record_exception=False,  # its text may be personal
            set_status_on_exception=False,
        ) as span:
            try:
                yield span
            except BaseException as error:
                _fail(span, _type(error))
                raise


def _of_attempt(attempt: Attempt) -> Attributes:
    request = attempt.request
    parts = urlsplit(request.url)
    attributes: dict[str, str | int] = {
        "http.request.method": request.method,
        "server.address": parts.hostname or "",
        "server.port": parts.port or _PORTS[parts.scheme],
        "url.full": _url(request.url, attempt.route),
        "url.template": _route(attempt.route),
    }
    if request.method not in _METHODS:
        attributes |= {
            "http.request.method": "_OTHER",
            "http.request.method_original": request.method,
        }
    if attempt.number > 1:
        attributes["http.request.resend_count"] = attempt.number - 1
    return attributes


def _of_event(event: EventPayload) -> Attributes:
    attributes: dict[str, str | int] = {
        "messaging.system": "crisp",
        "messaging.operation.name": "process",
        "messaging.operation.type": "process",
        "messaging.destination.name": event.event_name,
    }
    ids = {
        "crisp.website_id": "website_id",
        "messaging.message.conversation_id": "session_id",
        "messaging.message.id": "fingerprint",
    }
    for name, field in ids.items():
        value = getattr(event, field, None)
        if isinstance(value, str | int):
            attributes[name] = str(value)
    return attributes


def _answered(span: Span, response: ResponseInfo) -> ResponseInfo:
    span.set_attribute("http.response.status_code", response.status)
    if response.status >= 400:
        _fail(span, str(response.status))
    return response


def _fail(span: Span, error: str) -> None:
    span.set_attribute("error.type", error)
    span.set_status(StatusCode.ERROR)


def _type(error: BaseException) -> str:
    kind = type(error)
    if isinstance(error, CrispError):
        return f"crisp_client.{kind.__qualname__}"
    if kind.__module__ == "builtins":
        return kind.__qualname__
    return f"{kind.__module__}.{kind.__qualname__}"


def _route(route: str) -> str:
    """Return a route of Crisp's as it is; in a path written out by hand there may be a value."""
    pieces = route.split("/")
    return "/".join(one if "{" in one or _WORD.fullmatch(one) else "REDACTED" for one in pieces)


def _url(url: str, route: str) -> str:
    """Return the address without the query, and of the values in its path with ids alone."""
    match = _pattern(route).fullmatch(url.partition("?")[0])
    if match is None:
        return _route(route)
    values = iter(match.groups()[1:])

    def shown(place: re.Match[str]) -> str:
        slash, name, _ = place.groups()
        value = next(values)
        if value is None:
            return ""
        is_id = name == "page_number" or (name.endswith("_id") and "token" not in name)
        return slash + (value if is_id and _ID.fullmatch(value) else "REDACTED")

    return match[1] + _PLACEHOLDER.sub(shown, _route(route))


@functools.lru_cache(maxsize=1024)
def _pattern(route: str) -> re.Pattern[str]:
    pieces = _PLACEHOLDER.split(route)
    pattern = "(.*?)" + re.escape(pieces[0])
    for slash, _, mark, literal in zip(*(pieces[n::4] for n in (1, 2, 3, 4)), strict=True):
        value = "(.+)" if mark == "..." else "([^/]*)"
        pattern += f"(?:{slash}{value})?" if mark == "?" else f"{slash}{value}"
        pattern += re.escape(literal)
    return re.compile(pattern)
