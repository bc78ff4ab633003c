# Copied from codegen/templates/cli/_times.py. Do not edit: change that and run `make generate`.
"""Times and other values as people write and read them."""

from __future__ import annotations

import argparse
import re
from datetime import datetime
from datetime import timedelta
from datetime import UTC

_AGE = re.compile(r"(\d{1,6})([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def past(text: str) -> datetime:
    """Return the time of an age (`90m`, `12h`, `30d`, `4w`) or a date; a type of argparse."""
    if found := _AGE.fullmatch(text):
        try:
            return datetime.now(UTC) - timedelta(**{_UNITS[found[2]]: int(found[1])})
        except OverflowError:
            raise argparse.ArgumentTypeError(f"{text} is before the year 1") from None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        said = f"{text!r} is no age as 90m, 12h, 30d or 4w, and no date as 2026-01-31"
        raise argparse.ArgumentTypeError(said) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def count(text: str) -> int:
    """Return a whole number from 1 on; a type of argparse."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1 on")
    return int(text)


def some(text: str) -> str:
    """Return a text that is not empty, as one of an unset variable is; a type of argparse."""
    if not text.strip():
        raise argparse.ArgumentTypeError("it is empty; is a variable of the shell not set?")
    return text


def seconds(text: str) -> float:
    """Return a number of seconds above 0; a type of argparse."""
    try:
        found = float(text)
    except ValueError:
        found = 0.0
    if not 0 < found < 1e9:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds above 0")
    return found


def local(moment: datetime | None) -> str:
    """Return a time by the clock of this machine; nothing if there is none."""
    return "" if moment is None else f"{moment.astimezone():%Y-%m-%d %H:%M}"


def recent(moment: datetime | None) -> str:
    """Return the hour of a time of today, and the day of another, by the clock of this machine."""
    if moment is None:
        return ""
    here = moment.astimezone()
    is_today = here.date() == datetime.now().astimezone().date()
    return f"{here:%H:%M}" if is_today else f"{here:%Y-%m-%d}"


def in_utc(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment:%Y-%m-%d %H:%M} UTC"


def lasting(seconds: float) -> str:
    """Return how long something takes, as `3 min`."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"


def per_second(text: str) -> float:
    """Return a rate of requests; a type of argparse."""
    try:
        found = float(text)
    except ValueError:
        found = 0.0
    if not 0 < found <= 1000:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of requests a second")
    return found
