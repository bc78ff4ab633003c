"""People as rows of a CSV, and back.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and visitors choose
their names. Such a cell is written with a `'` before it, which is taken away when it is read. What
a terminal would take for a command is left out: JSON lines have all as it is.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from typing import TextIO

import attrs

from .._texts import clean
from ._status import CommandError

COLUMNS = ("email", "name", "phone", "address", "website", "company", "segments", "notepad")
_PHONE = re.compile(r"\+?[0-9 ().-]*")
_FORMULA = re.compile(r"[=+\-@\t\r']")


@attrs.frozen(kw_only=True)
class Row:
    """A person of a CSV; `data` has the columns that have no meaning to Crisp."""

    number: int
    email: str
    name: str
    phone: str
    address: str
    website: str
    company: str
    segments: list[str]
    notepad: str
    data: dict[str, str]


def cells_of(profile: Any) -> dict[str, str]:
    """Return a profile as the cells of a row."""
    person, company = profile.person, profile.company
    found = {
        "email": profile.email,
        "name": person and person.nickname,
        "phone": person and person.phone,
        "address": person and person.address,
        "website": person and person.website,
        "company": company and company.name,
        "segments": ", ".join(profile.segments or ()),
        "notepad": profile.notepad,
    }
    return {name: str(value or "") for name, value in found.items()}


def writer(file: TextIO) -> Callable[[Any], None]:
    """Write the head of a CSV, and return what writes a profile."""
    rows = csv.DictWriter(file, COLUMNS)
    rows.writeheader()

    def write(profile: Any) -> None:
        rows.writerow({name: _harmless(cell) for name, cell in cells_of(profile).items()})

    return write


def read(path: Path) -> list[Row]:
    """Return the rows of a file; raise for all that is wrong in it before anything is sent."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(_rows(file))
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise CommandError(f"{path} is no text of UTF-8: save it as CSV UTF-8") from None
    except csv.Error as error:
        raise CommandError(f"{path} is no CSV: {error}") from None


def _rows(file: TextIO) -> Iterator[Row]:
    dialect = ";" if _is_by_semicolon(file) else ","
    rows = csv.DictReader(file, delimiter=dialect, strict=True)
    names = [(name or "").strip() for name in rows.fieldnames or ()]
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
    plain = {name: _plain(cell.strip()) for name, cell in cells.items()}
    email = plain.pop("email")
    if not re.fullmatch(r"[^@\s]+@[^@\s]+", email):
        raise CommandError(f"line {number} has no e-mail address: {email!r}")
    if (before := seen.setdefault(email.casefold(), number)) != number:
        raise CommandError(f"line {number} has the e-mail address of line {before}: {email}")
    known = {name: plain.pop(name, "") for name in COLUMNS[1:]}
    segments = [text.strip() for text in known.pop("segments").split(",") if text.strip()]
    data = {name: text for name, text in plain.items() if text}
    return Row(number=number, email=email, segments=segments, data=data, **known)


def _is_by_semicolon(file: TextIO) -> bool:
    """Tell how cells are parted: spreadsheets of many countries write `;` for `,`."""
    first = file.readline()
    file.seek(0)
    return first.count(";") > first.count(",")


def _harmless(cell: str) -> str:
    cell = clean(cell)
    if _FORMULA.match(cell) and not _PHONE.fullmatch(cell):
        return f"'{cell}"
    return cell


def _plain(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell[1:]) else cell
