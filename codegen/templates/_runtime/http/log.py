"""Keep personal data and credentials out of the log of an HTTP library.

httpx writes the whole URL of each request at INFO, with search texts and e-mail addresses, and the
server's own words for the status; httpcore below it writes at DEBUG what was answered, which may
repeat what was sent, and hpack every header that is sent over HTTP/2. For our requests the first
then names the route, the second only the step, and the third is silent.
"""

from __future__ import annotations

import logging

from .progress import route_under_way


class RouteFilter(logging.Filter):
    """Replace the URL of our requests by the route; leave other requests alone."""

    def filter(self, record: logging.LogRecord) -> bool:
        route = route_under_way()
        if route is not None and isinstance(record.args, tuple):
            record.args = tuple(
                route if "://" in str(argument) else argument for argument in record.args
            )
            if len(record.args) == 5:  # "HTTP Request: %s %s "%s %d %s"", the last being the words
                record.args = (*record.args[:4], "")
        return True


class AnswerFilter(logging.Filter):
    """Log of an answer to our requests only that it came."""

    def filter(self, record: logging.LogRecord) -> bool:
        if route_under_way() is not None and (text := record.getMessage()).startswith("receive_"):
            record.msg, record.args = text.partition(" ")[0], ()
        return True


class ProxyFilter(logging.Filter):
    """Log of a SOCKS proxy only that it is asked: the arguments hold the password."""

    def filter(self, record: logging.LogRecord) -> bool:
        if route_under_way() is not None:
            record.msg, record.args = record.getMessage().partition(" ")[0], ()
        return True


class HeaderFilter(logging.Filter):
    """Log nothing of our requests."""

    def filter(self, record: logging.LogRecord) -> bool:
        return route_under_way() is None


_BY_URL, _BY_ANSWER, _BY_HEADER = RouteFilter(), AnswerFilter(), HeaderFilter()
_BY_PROXY = ProxyFilter()


def install() -> None:
    """Add the filters to the loggers of both libraries; a second call changes nothing."""
    for number in ("", "2"):
        logging.getLogger(f"httpx{number}").addFilter(_BY_URL)
        # A filter is not asked for what the loggers below its own write.
        for part in ("http11", "http2"):
            logging.getLogger(f"httpcore{number}.{part}").addFilter(_BY_ANSWER)
        logging.getLogger(f"httpcore{number}.socks").addFilter(_BY_PROXY)
    logging.getLogger("hpack.hpack").addFilter(_BY_HEADER)
