"""Filters lists."""

from __future__ import annotations

import json
from collections.abc import Callable
from collections.abc import Iterable
from datetime import datetime
from datetime import UTC
from typing import Any

from ._refusal import Refusal

Row = dict[str, Any]

_OPERATORS: dict[str, Callable[[list[str], list[str]], bool]] = {
    "eq": lambda found, asked: any(value in found for value in asked),
    "neq": lambda found, asked: not any(value in found for value in asked),
    "has": lambda found, asked: any(value in text for text in found for value in asked),
}


def conditions(text: str, name: str) -> list[Row]:
    """Read the JSON of a list of `{model, criterion, operator, query}`."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise Refusal("invalid_data", f"data.{name} should be JSON") from None
    if not isinstance(found, list) or not all(_is_condition(one) for one in found):
        raise Refusal("invalid_data", f"data.{name} should be a list of conditions")
    return found


def _is_condition(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("criterion"), str)
        and isinstance(value.get("operator"), str)
        and value["operator"] in _OPERATORS
        and isinstance(value.get("query"), list)
    )


def fits(row: Row, asked: Iterable[Row], joined_by: str) -> bool:
    results = []
    for one in asked:
        if not _is_condition(one):
            raise Refusal("invalid_data", "data should be a list of conditions")
        compare = _OPERATORS[one["operator"]]
        results.append(compare(values(row, one["criterion"]), one["query"]))
    return any(results) if joined_by == "or" else all(results)


def values(row: Any, criterion: str) -> list[str]:
    """Return the values at a dotted path as `str`; a list gives its items."""
    for step in criterion.split("."):
        row = row.get(step) if isinstance(row, dict) else None
    found = row if isinstance(row, list) else [row]
    return [str(value) for value in found if value is not None]


def within(time: int, start: str | None, end: str | None) -> bool:
    return (start is None or time >= _ms(start)) and (end is None or time <= _ms(end))


def _ms(text: str) -> int:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Refusal("invalid_data", "data should be an ISO 8601 date") from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return int(moment.timestamp() * 1000)
