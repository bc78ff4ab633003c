# Copied from codegen/templates/_runtime/rest/retry_after.py. Do not edit: change that and run `make generate`.
"""Reads the `Retry-After` of an answer."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

_SECONDS = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)", re.ASCII)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds to wait, 0 if the time is over; None if invalid or missing.

    `headers` has names in lower case, or ignores case; `now` is a time of `time.time()`. A date
    counts from the answer's own `Date`, so a wrong clock on either side does not matter. Nothing is
    rounded, so the wait is never too short.
    """
    text = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(text):
        return max(0.0, float(text))
    until = _time(text)
    if until is None:
        return None
    sent = _time(headers.get("date", ""))
    return max(0.0, until - (now if sent is None else sent))


def _time(text: str) -> float | None:
    from email.utils import parsedate_to_datetime  # rarely needed, and slow to import

    try:
        date = parsedate_to_datetime(text)
        # A date with `-0000` has no zone; HTTP dates are in UTC.
        return (date if date.tzinfo else date.replace(tzinfo=datetime.UTC)).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):  # the parser checks little
        return None
