# Copied from codegen/templates/cli/_people_csv.py. Do not edit: change that and run `make generate`.
"""People as rows of a CSV, and back, without a loss.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and visitors choose
their names. Such a cell is written with a `'` before it, which is taken away when it is read. What
no cell keeps as it is, and what is no text, is written as `json:` and JSON.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from typing import TextIO

import attrs

from .._texts import clean
from ._output import json_text
from ._status import CommandError

# By column: the key of `person` that it holds.
_PERSON = {"name": "nickname", "phone": "phone", "address": "address", "website": "website"}
COLUMNS = ("email", *_PERSON, "company", "segments", "notepad")
# What has no column of its own, as one object.
_MORE = {"person": "person (more)", "company": "company (more)", "data": "data (more)"}
# What Crisp makes itself, so that it cannot be imported.
_OWN = {"people_id", "active", "created_at", "updated_at", "score"}
_KNOWN = {"email", "person", "company", "segments", "notepad", "data"}
# A key of data that can be the name of a column, and how many may be.
_NAME = re.compile(r"\w[\w .-]{0,98}\w|\w", re.ASCII)
_MOST_COLUMNS = 100
_JSON = "json:"
_PHONE = re.compile(r"\+?[0-9 ().-]*")
_FORMULA = re.compile(r"[=+\-@\t\r']")


@attrs.frozen(kw_only=True)
class Row:
    """A person of a CSV; `data` has the columns that have no meaning to Crisp.

    `person` and `company` are what Crisp takes as such.
    """

    number: int
    email: str
    person: Any
    company: Any
    segments: list[str]
    notepad: str
    data: dict[str, Any]


class Columns:
    """The columns that people need, who are all looked at before the first is written."""

    def __init__(self) -> None:
        self._data: dict[str, None] = {}
        self._more: set[str] = set()
        self.left_out: set[str] = set()
        """Keys of profiles that no import can bring back."""

    def add(self, profile: Mapping[str, Any]) -> None:
        for key in _object(profile, "data"):
            if len(self._data) < _MOST_COLUMNS and _NAME.fullmatch(key) and key not in COLUMNS:
                self._data[key] = None
        self._more |= self._cells(profile).keys() & set(_MORE.values())
        self.left_out |= profile.keys() - _OWN - _KNOWN

    def write(self, profiles: Iterable[Mapping[str, Any]], file: TextIO) -> None:
        more = [name for name in _MORE.values() if name in self._more]
        rows = csv.DictWriter(file, [*COLUMNS, *more, *self._data])
        rows.writeheader()
        for profile in profiles:
            cells = self._cells(profile)
            rows.writerow({name: _cell(value, file.encoding) for name, value in cells.items()})

    def _cells(self, profile: Mapping[str, Any]) -> dict[str, Any]:
        data = _object(profile, "data")
        found = cells_of(profile)
        found |= {key: value for key, value in data.items() if key in self._data}
        rest = {key: value for key, value in data.items() if key not in self._data}
        return {**found, _MORE["data"]: rest} if rest else found


def cells_of(profile: Mapping[str, Any]) -> dict[str, Any]:
    """Return the cells of a profile that hold something, without its data."""
    person, company = _object(profile, "person"), _object(profile, "company")
    segments, notepad = profile.get("segments"), profile.get("notepad")
    found: dict[str, Any] = {"email": profile.get("email")}
    found |= {column: _taken(person, key) for column, key in _PERSON.items()}
    found["company"] = _taken(company, "name")
    if isinstance(segments, list) and all(isinstance(one, str) for one in segments):
        segments = ", ".join(segments) if _listed(", ".join(segments)) == segments else segments
    found |= {"segments": segments, "notepad": notepad}
    found |= {_MORE["person"]: _holding(person), _MORE["company"]: _holding(company)}
    return _holding(found)


def read(path: Path) -> list[Row]:
    """Return the rows of a file; raise for all that is wrong in it before anything is sent.

    `-` is the standard input.
    """
    csv.field_size_limit(2**31 - 1)  # a notepad may be long
    is_input = str(path) == "-"
    source = "the standard input" if is_input else str(path)
    try:
        content = sys.stdin.buffer.read() if is_input else path.read_bytes()
        return list(_rows(io.StringIO(content.decode("utf-8-sig"), newline="")))
    except OSError as error:
        raise CommandError(f"{source} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise CommandError(f"{source} is no text of UTF-8: save it as CSV UTF-8") from None
    except csv.Error as error:
        raise CommandError(f"{source} is no CSV: {error}") from None


def _rows(file: TextIO) -> Iterator[Row]:
    dialect = ";" if _is_by_semicolon(file) else ","
    rows = csv.DictReader(file, delimiter=dialect, strict=True)
    names = [name.strip() for name in rows.fieldnames or ()]
    if "email" not in names:
        there = ", ".join(names) or "nothing"
        known = ", ".join(COLUMNS)
        raise CommandError(
            f"the first line must name the columns, and one must be email; it says {there}. Known "
            f"are {known}; any other column is data of the person"
        )
    if len(set(names)) < len(names) or "" in names:
        raise CommandError("each column needs a name of its own in the first line")
    rows.fieldnames = names
    seen: dict[str, int] = {}
    for cells in rows:
        yield _row(rows.line_num, cells, seen)


def _row(number: int, cells: dict[str, Any], seen: dict[str, int]) -> Row:
    if None in cells or None in cells.values():
        raise CommandError(f"line {number} has not as many cells as the first line")

    def taken(name: str, kind: type[Any], said: str) -> Any:
        value = read.pop(name, None)
        if value is not None and not isinstance(value, kind):
            raise CommandError(f"line {number}, {name}: it must be {said}")
        return value or kind()

    def text(name: str) -> str:
        found: str = taken(name, str, "a text")
        return found

    def more(name: str) -> dict[str, Any]:
        found: dict[str, Any] = taken(_MORE[name], dict, "an object as json:{...}")
        return found

    read = {
        name: _value(cell.strip(), f"line {number}, {name}")
        for name, cell in cells.items()
        if cell.strip()
    }
    email = text("email")
    if not re.fullmatch(r"[^@\s]+@[^@\s]+", email):
        raise CommandError(f"line {number} has no e-mail address: {email!r}")
    if (before := seen.setdefault(email.casefold(), number)) != number:
        raise CommandError(f"line {number} has the e-mail address of line {before}: {email}")
    person = {key: value for column, key in _PERSON.items() if (value := text(column))}
    company = {"name": name} if (name := text("company")) else {}
    segments = read.pop("segments", [])
    if isinstance(segments, str):
        segments = _listed(segments)
    if not isinstance(segments, list) or not all(isinstance(one, str) for one in segments):
        raise CommandError(f"line {number}, segments: they must be texts with commas between them")
    return Row(
        number=number,
        email=email,
        person=more("person") | person,
        company=more("company") | company,
        segments=segments,
        notepad=text("notepad"),
        data=more("data") | read,
    )


def _is_by_semicolon(file: TextIO) -> bool:
    """Tell how cells are parted: spreadsheets of many countries write `;` for `,`."""
    first = file.readline()
    file.seek(0)
    return first.count(";") > first.count(",")


def _listed(text: str) -> list[str]:
    return [one.strip() for one in text.split(",") if one.strip()]


def _object(profile: Mapping[str, Any], key: str) -> dict[str, Any]:
    """Return a copy of an object that a profile has; an empty one if it is none."""
    found = profile.get(key)
    return dict(found) if isinstance(found, dict) else {}


def _holding(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return what holds something: an empty cell changes nothing."""
    return {name: value for name, value in found.items() if value not in (None, "", [], {})}


def _taken(found: dict[str, Any], key: str) -> Any:
    """Take a text out of an object; what is no text stays there."""
    return found.pop(key) if isinstance(found.get(key), str) else None


def _cell(value: Any, encoding: str) -> str:
    """Return what `_value` makes this value of."""
    if isinstance(value, str) and _is_kept(value, encoding):
        return f"'{value}" if _FORMULA.match(value) and not _PHONE.fullmatch(value) else value
    return f"{_JSON}{json_text(value)}"


def _is_kept(text: str, encoding: str) -> bool:
    """Tell whether a cell keeps a text, and a terminal takes it for no command."""
    kept = text.encode(encoding, "ignore").decode(encoding)
    return kept == text == clean(text).strip() != "" and not text.startswith(_JSON)


def _value(cell: str, where: str) -> Any:
    if cell.startswith(_JSON):
        try:
            return json.loads(cell.removeprefix(_JSON))
        except (ValueError, RecursionError) as error:
            said = f"{where}: after {_JSON} there must be JSON: {error}"
            raise CommandError(said) from None
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell[1:]) else cell
