"""Problems of a spec, gathered so that one run shows all of them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection
from collections.abc import Iterable

from attrs import define
from attrs import Factory
from attrs import frozen

from codegen.ir import Place

MOST_PROBLEMS = 1_000
MOST_COMPARED = 6_000
MERGE_ADVICE = (
    "git left a conflict here: keep what is right of the lines up to `>>>>>>>`, and remove the "
    "lines with `<<<<<<<`, `=======` and `>>>>>>>`"
)
_MARK_OF_MERGE = re.compile(r"(<{7}|\|{7}|={7}|>{7})( .*)?")


@frozen(order=True)
class Problem:
    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class SpecError(Exception):
    """The spec cannot be used; `problems` says why, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


@define
class Problems:
    found: list[Problem] = Factory(list)
    _compared: int = 0

    def add(self, place: Place, message: str) -> None:
        self.found.append(Problem(place.file, place.line, place.column, message))
        if len(self.found) >= MOST_PROBLEMS:
            raise SpecError(self.found)

    def raise_any(self) -> None:
        if self.found:
            raise SpecError(self.found)

    def did_you_mean(self, word: str, known: Iterable[str]) -> str:
        """Return a hint, or nothing after many: names in a hostile spec would take too long."""
        choices = list(known)
        self._compared += len(choices)
        return did_you_mean(word, choices) if self._compared <= MOST_COMPARED else ""


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Return `; did you mean "x"?`, or an empty `str` if no known word is near."""
    if len(word) > 60:
        return ""
    near = difflib.get_close_matches(word, known, n=1)
    return f'; did you mean "{near[0]}"?' if near else ""


def is_mark_of_merge(row: str) -> bool:
    """Tell whether git wrote a line, to show a conflict."""
    return _MARK_OF_MERGE.fullmatch(row.rstrip("\r")) is not None


def shorten(text: str, limit: int = 60) -> str:
    """Return text of the spec in quotes, for a message: on one line, and not endless."""
    shown = text if len(text) <= limit else text[: limit - 3] + "..."
    return '"' + shown.encode("unicode_escape").decode("ascii").replace('"', '\\"') + '"'
