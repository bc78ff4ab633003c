"""What an agent is told: short, readable, and with the texts of others marked as data.

Between `<data-X>` and `</data-X>` stands what others wrote, as JSON. X is drawn for each answer, so
that no text can know it, and so none can end the data and go on as the server.
"""

from __future__ import annotations

import base64
import itertools
import json
import re
import secrets
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from datetime import UTC
from typing import Any

import attrs

from .._runtime.credentials import Credentials
from .._runtime.data.model import Model
from .._texts import clean

# Characters of an answer, and of one text in it; with `more`, the longer ones.
SHORT, LONG = 8_000, 40_000
_SHORT_TEXT, _LONG_TEXT = 500, 8_000
# Times that size is read of a text, since some of it is not seen.
_AHEAD = 4
# Deeper, an answer tells nothing that a person wants to know.
_DEEPEST = 12

_HIDDEN = "***"
_SHORTEST = 6
_SECRET_NAME = re.compile(
    r"(secret|password|passwd|token|(api|access|private)[_-]?key|authorization|credentials?)$", re.I
)
# What is not seen, yet read by a model: tags, and signs that turn the direction of a text.
_UNSEEN = re.compile(r"[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e0fff]")
# Parts of emoji, and of scripts that need them.
_JOINERS = "\u200c\u200d"


@attrs.frozen
class Answer:
    """What a tool found or did: sentences of the server, and the data of others.

    `rows` are shown a line each. `failed` is whether the tool did not do what it was asked for.
    """

    notes: Sequence[str] = ()
    rows: Sequence[Any] = ()
    more: bool = False
    failed: bool = False


def iso(moment: datetime | None) -> str | None:
    """Return a time in UTC, to the second: `2026-01-31T12:00:00Z`."""
    if moment is None:
        return None
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def seen(text: str) -> str:
    """Return a text as a person would see it: without what acts or hides."""
    shown = _UNSEEN.sub(lambda found: found[0] if found[0] in _JOINERS else "", text)
    return clean(shown.replace("\r\n", "\n"))


def facts(**known: Any) -> dict[str, Any]:
    """Return what is known of a thing; what is empty is left out."""
    return {name: value for name, value in known.items() if value not in (None, "", [], {})}


def plain(value: Any, depth: int = 0) -> Any:
    """Return a value of the client as JSON, with readable times, and without secrets."""
    if depth > _DEEPEST:
        return "..."
    if isinstance(value, Model):
        return _object(value, depth)
    if isinstance(value, Mapping):
        return {
            str(key): _HIDDEN if _is_secret(str(key), item) else plain(item, depth + 1)
            for key, item in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [plain(item, depth + 1) for item in value]
    return value


def _object(value: Model, depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in attrs.fields(type(value)):  # type: ignore[arg-type]
        if not field.init or (item := getattr(value, field.name)) is None:
            continue
        wire = type(value)._wire.get(field.name, field.name)
        if (item and not field.repr) or _is_secret(wire, item):
            found[wire] = _HIDDEN
        elif isinstance(moment := getattr(value, f"{field.name}_utc", None), datetime):
            found[wire] = iso(moment)
        else:
            found[wire] = plain(item, depth + 1)
    return {**found, **plain(value.extra, depth + 1)}


def _is_secret(name: str, value: Any) -> bool:
    return isinstance(value, str) and value != "" and bool(_SECRET_NAME.search(name))


class Scrubber:
    """Takes credentials out of all that leaves the server."""

    def __init__(self, credentials: Credentials | None, *others: str) -> None:
        found = set(filter(None, others))
        if credentials is not None and credentials.identifier and credentials.key:
            pair = f"{credentials.identifier}:{credentials.key}".encode()
            found |= {credentials.identifier, credentials.key, base64.b64encode(pair).decode()}
        # As JSON writes them, too; the longest first, should one hold another. What is as short as
        # a word is no secret, and stands in other words.
        found |= {json.dumps(one)[1:-1] for one in found}
        found = {one for one in found if len(one) >= _SHORTEST}
        self._found = sorted(found, key=len, reverse=True)

    def __call__(self, text: str) -> str:
        for one in self._found:
            text = text.replace(one, _HIDDEN)
        return text


def told(answer: Answer, scrub: Callable[[str], str] = str) -> str:
    """Return an answer as text, cut at its size; what was cut is said.

    `scrub` takes credentials out, of each text before it is cut: of a part, none would be known.
    """
    limit = LONG if answer.more else SHORT
    cut = _LONG_TEXT if answer.more else _SHORT_TEXT
    rows = [_shortened(row, cut, scrub) for row in answer.rows]
    shown = rows if answer.more else map(_filled, rows)
    whole = [json.dumps(row, ensure_ascii=False) for row in shown]
    sizes = itertools.accumulate(len(line) + 1 for line in whole)
    lines = [line for line, size in zip(whole, sizes, strict=True) if size <= limit]
    notes, cut_to = [*answer.notes], ""
    if whole and not lines:  # the beginning of one thing that is too large is better than nothing
        lines = [json.dumps({"beginning": whole[0][: limit // 2]}, ensure_ascii=False)]
        cut_to = "only the beginning is shown, as text"
    elif len(lines) < len(whole):
        cut_to = f"{len(lines)} of {len(whole)} are shown"
    if cut_to:
        notes.append(f"Cut at {limit:,} characters: {cut_to}.")
        if not answer.more:
            notes.append("With more=true it is cut later.")
    return "\n".join([*notes, *_framed(lines)])


def _framed(lines: Sequence[str]) -> list[str]:
    if not lines:
        return []
    mark = secrets.token_hex(4)
    return [f"<data-{mark}>", *lines, f"</data-{mark}>"]


def _filled(value: Any) -> Any:
    """Return a value without what is empty in it: nobody wants to know that first."""
    if isinstance(value, Mapping):
        filled = {key: _filled(item) for key, item in value.items()}
        return {key: item for key, item in filled.items() if item not in (None, "", [], {})}
    return [_filled(item) for item in value] if isinstance(value, (list, tuple)) else value


def _shortened(value: Any, cut: int, scrub: Callable[[str], str], depth: int = 0) -> Any:
    """Return a value with its texts as they are seen, and long ones cut."""
    if isinstance(value, str):
        # Of ten megabytes, nobody waits for the end to be read.
        text = scrub(seen(value[: _AHEAD * cut]))
        if len(text) <= cut and len(value) <= _AHEAD * cut:
            return text
        return f"{text[:cut]}... ({len(value) - cut:,} more characters)"
    if depth > _DEEPEST and isinstance(value, (Mapping, list, tuple)):
        return "..."
    if isinstance(value, Mapping):
        return {
            _shortened(str(key), 100, scrub): _shortened(item, cut, scrub, depth + 1)
            for key, item in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [_shortened(item, cut, scrub, depth + 1) for item in value]
    return value


def rows_of(value: Any) -> list[Any]:
    """Return an answer of Crisp's as rows."""
    if value is None:
        return []
    found = plain(value)
    return list(found) if isinstance(found, list) else [found]
