# Copied from codegen/templates/_runtime/data/times.py. Do not edit: change that and run `make generate`.
"""Times: those of Crisp as aware `datetime`, and those of a program as Crisp takes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from typing import Any

Milliseconds = datetime | date | int
"""A time that is sent as milliseconds since 1970; a `date` is its midnight in UTC."""
Iso8601 = datetime | date | str
"""A time that is sent as ISO 8601; a `date` is its midnight in UTC, or its end where stated."""

_START = datetime(1970, 1, 1, tzinfo=UTC)


def utc(value: object) -> datetime | None:
    """Return a time of Crisp's in UTC: a number of milliseconds since 1970, or ISO 8601.

    A text without a time zone is in UTC. None is what is no time: None, 0, another text, or a
    number that no calendar has.
    """
    try:
        if isinstance(value, str):
            if value[4:5] != "-":  # Python also takes digits alone
                return None
            found = datetime.fromisoformat(value)
            return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
        if isinstance(value, (int, float)) and value and not isinstance(value, bool):
            return _START + timedelta(milliseconds=value)
    except (ValueError, OverflowError):
        pass
    return None


def aware(name: str, value: datetime) -> datetime:
    """Raise `ValueError` for a `datetime` without a time zone: it could mean any."""
    if value.utcoffset() is None:
        raise ValueError(
            f"{name} must have a time zone: {value.isoformat()} has none; add "
            ".replace(tzinfo=UTC) if it is in UTC, .astimezone() if it is in local time"
        )
    return value


def as_ms(name: str, value: Any) -> Any:
    """Return a time as milliseconds since 1970; what is no time, as it is."""
    found = _moment(name, value, time.min)
    return value if found is None else (found - _START) // timedelta(milliseconds=1)


def as_iso(name: str, value: Any, *, whole_day: bool = False) -> Any:
    """Return a time as ISO 8601; what is no time, as it is. A `whole_day` is sent by its end."""
    found = _moment(name, value, time.max if whole_day else time.min)
    if found is None:
        return value
    return found.isoformat(timespec="auto" if isinstance(value, datetime) else "milliseconds")


def timed(value: Any, times: Any, name: str = "body") -> Any:
    """Return what is sent with its times converted.

    `times` has the function for each, in mappings as they are in `value`; lists do not show in it.
    """
    if isinstance(value, (list, tuple)):
        return [timed(item, times, f"{name}[{index}]") for index, item in enumerate(value)]
    if callable(times):
        return times(name, value)
    if not isinstance(value, Mapping):
        return value
    inside = {
        key: timed(value[key], inner, f"{name}.{key}")
        for key, inner in times.items()
        if key in value
    }
    return {**value, **inside}


def _moment(name: str, value: Any, of_day: time) -> datetime | None:
    if isinstance(value, datetime):
        return aware(name, value)
    return datetime.combine(value, of_day, UTC) if isinstance(value, date) else None
