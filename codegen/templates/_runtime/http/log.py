"""Keeps personal data and credentials out of the log of an HTTP library.

httpx writes the whole URL of each request at INFO, with search texts and e-mail addresses, and
httpcore below it writes at DEBUG what the server answered, which may repeat what was sent. For our
requests the former then names the route and the latter only the step.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_route: ContextVar[str | None] = ContextVar("crisp_client_route", default=None)


class RouteFilter(logging.Filter):
    """Replaces the URL of one of our requests by its route; leaves those of others alone."""

    def filter(self, record: logging.LogRecord) -> bool:
        route = _route.get()
        if route is not None and isinstance(record.args, tuple):
            record.args = tuple(
                route if "://" in str(argument) else argument for argument in record.args
            )
        return True


class AnswerFilter(logging.Filter):
    """Leaves of what came for one of our requests that it came."""

    def filter(self, record: logging.LogRecord) -> bool:
        if _route.get() is not None and (text := record.getMessage()).startswith("receive_"):
            record.msg, record.args = text.partition(" ")[0], ()
        return True


_BY_URL, _BY_ANSWER = RouteFilter(), AnswerFilter()


def install() -> None:
    """For the loggers of both libraries; a second time changes nothing."""
    for number in ("", "2"):
        logging.getLogger(f"httpx{number}").addFilter(_BY_URL)
        # A filter is not asked for what the loggers below its own write.
        for part in ("http11", "http2"):
            logging.getLogger(f"httpcore{number}.{part}").addFilter(_BY_ANSWER)


@contextmanager
def route(template: str) -> Iterator[None]:
    token = _route.set(template)
    try:
        yield
    finally:
        _route.reset(token)
