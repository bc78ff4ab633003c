"""What commands print: JSON for programs, tables for people.

JSON goes out where `--json` asks for it, or where the output is no terminal.
"""

from __future__ import annotations

import functools
import io
import json
import math
import os
import re
import sys
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import Literal
from typing import TextIO

from .._texts import clean
from .._texts import one_line

# Those that JSON does not escape itself.
_ABOVE_ASCII_CONTROLS = re.compile(r"[\x7f-\x9f\u202d\u202e]")


def json_text(value: Any, **options: Any) -> str:
    """Return JSON, also of what Python writes as `Infinity`, which is none."""
    try:
        return json.dumps(value, allow_nan=False, **options)
    except ValueError:
        return json.dumps(_in_json(value), **options)


def _in_json(value: Any) -> Any:
    """Return a value with a whole number in the place of an infinite one, and null for no number.

    Whoever reads a number as large as that takes it for an infinite one again: it was read so,
    from a text such as `1e400`.
    """
    if isinstance(value, dict):
        return {key: _in_json(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_in_json(inner) for inner in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else int(math.copysign(1, value)) * 10**309
    return value


def is_terminal() -> bool:
    return sys.stdout.isatty()


class Output:
    """Where a command prints; nothing else of it writes to the standard output."""

    def __init__(self, *, as_json: bool) -> None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            # What cannot be encoded is half of a surrogate pair: as an escape it stays JSON.
            sys.stdout.reconfigure(errors="backslashreplace")
        self.is_json = as_json or not is_terminal()

    def json(self, value: Any) -> None:
        """Print one value: on a terminal over several lines, in colour, else on one."""
        if not is_terminal():
            return self.line(value)
        text = self._text(value, indent=2)
        console = self._console
        if console is None:
            print(text)
            return
        from rich.highlighter import JSONHighlighter

        console.print(JSONHighlighter()(text), soft_wrap=True)

    def line(self, value: Any) -> None:
        """Print a value as one line of JSON, at once."""
        print(self._text(value), flush=True)

    def liner(self, file: TextIO) -> Callable[[Any], None]:
        """Return what writes an object of Crisp's into a file, as a line of JSON."""

        def write(value: Any) -> None:
            print(self._text(value.to_dict()), file=file)

        return write

    def text(self, text: str = "") -> None:
        """Print a line for people."""
        print(clean(text))

    def table(self, columns: Sequence[str], rows: Iterable[tuple[Any, Sequence[Any]]]) -> None:
        """Print rows, each a value for programs and its cells for people.

        As JSON, each value is a line, as soon as it comes.
        """
        if self.is_json:
            for value, _ in rows:
                self.line(value)
            return
        cells = [["" if cell is None else one_line(cell) for cell in row] for _, row in rows]
        console = self._console
        if console is None:
            for row in [list(columns), *cells]:
                print("\t".join(row))
            return
        from rich.table import Table
        from rich.text import Text

        table = Table(box=None, pad_edge=False)
        first, *others = columns
        # The first column has ids and names, which people copy: it stays whole.
        least = max((len(row[0]) for row in cells), default=0)
        table.add_column(first, no_wrap=True, min_width=least)
        for name in others:
            table.add_column(name, overflow="fold")
        for row in cells:
            table.add_row(*(Text(cell) for cell in row))
        console.print(table)

    def facts(self, facts: Mapping[str, Any]) -> None:
        """Print an object: as JSON, or for people a line for each of its keys."""
        if self.is_json:
            return self.line(facts)
        width = max(map(len, facts), default=0)
        for name, value in facts.items():
            shown = ", ".join(map(str, value)) if isinstance(value, list) else value
            self.text(f"{name:<{width}}  {'' if shown is None else shown}")

    def done(self, said: str, value: Any) -> None:
        """Print that something is done: as JSON its value, or a sentence for people."""
        if self.is_json:
            return self.line(value)
        self.text(said)

    def styled(self, style: str, text: str) -> None:
        """Print a line for people in a style of rich, where that is installed."""
        console = self._console
        if console is None:
            return self.text(text)
        console.print(clean(text), style=style, soft_wrap=True)

    def note(self, text: str) -> None:
        """Tell people something that is no part of the output."""
        print(clean(text), file=sys.stderr)

    @functools.cached_property
    def _console(self) -> Any:
        """Rich's console; None if it is not installed."""
        try:
            from rich.console import Console
        except ImportError:
            print("for tables and colours: pip install 'crisp-client[cli]'", file=sys.stderr)
            return None
        # Without a system of colours there is no bold either, so that JSON stays JSON.
        colours: Literal["auto"] | None = None if os.environ.get("NO_COLOR") else "auto"
        return Console(highlight=False, markup=False, emoji=False, color_system=colours)

    def _text(self, value: Any, indent: int | None = None) -> str:
        text = json_text(value, ensure_ascii=not _is_unicode(), indent=indent)
        return _ABOVE_ASCII_CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _is_unicode() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
