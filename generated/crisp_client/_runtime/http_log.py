# Copied from codegen/templates/_runtime/http_log.py. Do not edit: change that and run `make generate`.
"""Keeps personal data out of the log of an HTTP library.

httpx writes the whole URL of each request at INFO, with search texts and e-mail addresses. Our own
connections write nothing; a client given by the user does, and for our requests its lines then
name the route instead.
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


_filter = RouteFilter()


def install() -> None:
    """For the loggers of httpx and httpx2; a second time changes nothing."""
    for name in ("httpx", "httpx2"):
        logging.getLogger(name).addFilter(_filter)


@contextmanager
def route(template: str) -> Iterator[None]:
    token = _route.set(template)
    try:
        yield
    finally:
        _route.reset(token)
