# Copied from codegen/templates/_runtime/rest/retry_after.py. Do not edit: change that and run `make generate`.
"""How long an answer asks to wait before the next attempt."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

_SECONDS = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)", re.ASCII)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that `Retry-After` asks for, 0 for a time that is over; None without sense.

    `headers` has names in lower case or takes any case, `now` is a time as of `time.time()`. A date
    counts from the answer's own `Date`, so that a wrong clock on either side changes nothing.
    Nothing is rounded: whoever waits as long is never early.
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
        # A date that says `-0000` has no zone; dates of HTTP are in UTC.
        return (date if date.tzinfo else date.replace(tzinfo=datetime.UTC)).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):  # the library checks little
        return None
