"""The cases beside the rule table: small changes of the base spec, with the rules that find them.

== what changes
rest/widget.yaml
 a line that stays
-a line that goes
+a line that comes
/
...another place of the file, or of another one
found: ids of the rules, each with its subject
back: the same for the way back
near: rules beside them, found neither way
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import define
from attrs import field

from tests.codegen.diff.base import FILES

FOLDER = Path(__file__).parent / "cases"


@define
class Case:
    name: str
    hunks: list[tuple[str, str, str]] = field(factory=list)
    """File, what stands there, what stands there instead."""
    found: list[str] = field(factory=list)
    back: list[str] = field(factory=list)
    near: list[str] = field(factory=list)
    revision: bool = False
    """True if rules on the revision of the spec are looked at, too."""

    @property
    def files(self) -> dict[str, str]:
        files = dict(FILES)
        for file, old, new in self.hunks:
            assert files[file].count(old) == 1, f"{self.name}: {files[file].count(old)} of {old!r}"
            files[file] = files[file].replace(old, new)
        return files


def read_cases() -> list[Case]:
    return [case for path in sorted(FOLDER.glob("*.txt")) for case in _cases(path.read_text())]


def _cases(text: str) -> Iterator[Case]:
    for block in re.split(r"^== ", text, flags=re.M)[1:]:
        name, *lines = block.rstrip().split("\n")
        case = Case(name)
        file, old, new = "", "", ""
        for line in [*lines, "/"]:
            kind, rest = line[:1], line[1:] + "\n"
            if match := re.fullmatch(r"(found|back|near): (.*)", line):
                separator = " " if match[1] == "near" else "; "
                setattr(case, match[1], match[2].split(separator))
            elif line == "revision: checked":
                case.revision = True
            elif line.endswith(".yaml") and kind not in " -+":
                file = line
            elif kind == "/":
                if old or new:
                    case.hunks.append((file, old, new))
                old, new = "", ""
            elif line:
                assert kind in " -+", f"{name}: {line}"
                old += rest if kind in " -" else ""
                new += rest if kind in " +" else ""
        yield case
