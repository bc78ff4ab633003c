"""Keeps a bounded part of what fuzzing found: `python -m tests.fuzz.keep FOLDER...`.

Of the inputs that reach something new, the shortest of each outcome: which problems it makes, with
all names and numbers left out.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from codegen.problems import SpecError
from tests.fuzz.harness import AREAS
from tests.fuzz.harness import run

CORPUS = Path(__file__).with_name("corpus.json")
MOST, LONGEST = 90, 600


def outcome(data: bytes) -> str:
    found = run(data)
    if not isinstance(found, SpecError):
        return "well" if found else "no platform"
    said = (re.sub(r'"[^"]*"|`[^`]*`|\d+', "", problem.message) for problem in found.problems)
    return str(sorted(set(said)))


def main(folders: list[str]) -> None:
    kept: dict[int, dict[str, bytes]] = {area: {} for area in range(len(AREAS))}
    files = (path for folder in folders for path in Path(folder).iterdir())
    for data in sorted((path.read_bytes() for path in files), key=lambda data: (len(data), data)):
        if 0 < len(data) <= LONGEST:
            kept[data[0] % len(AREAS)].setdefault(outcome(data), data[1:])
    texts = [
        (chr(area) + data.decode("latin-1"))
        for area, found in kept.items()
        for data in list(found.values())[:MOST]
    ]
    CORPUS.write_text(json.dumps(texts, indent=0) + "\n", "utf-8")
    print(f"{len(texts)} of {sum(map(len, kept.values()))} outcomes kept")


if __name__ == "__main__":
    main(sys.argv[1:])
