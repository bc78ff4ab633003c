"""Write the folder of witnesses: a program for each finding that has one, and the list of all."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path

from codegen.diff.report.markdown import code
from codegen.diff.report.markdown import prose
from codegen.diff.source import SourceError
from codegen.diff.witness.program import text
from codegen.diff.witness.program import Witness

INDEX = "README.md"
_MARK = "<!-- From `python -m codegen diff --witness`, which writes this folder anew. -->"
_PROGRAM = re.compile(r"[a-z_]+_[0-9a-f]{12}\.py")


def check_folder(folder: Path) -> None:
    """Raise `SourceError` for a folder that holds what is not ours."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise SourceError(f"{folder} is a file; --witness needs a folder that is empty, or new")
    names = sorted(path.name for path in folder.iterdir() if path.name != "__pycache__")
    index = folder / INDEX
    is_ours = index.is_file() and index.read_text("utf-8", "replace").startswith(_MARK)
    others = [n for n in names if not is_ours or not (n == INDEX or _PROGRAM.fullmatch(n))]
    if others:
        what = ", ".join(others[:3]) + " and more" * (len(others) > 3)
        raise SourceError(f"{folder} has {what}; --witness needs a folder that is empty, or new")


def write_folder(
    folder: Path,
    sides: tuple[str, str],
    witnesses: Sequence[Witness],
    troubles: Mapping[str, str] | None,
) -> None:
    """Write programs and index, all or nothing; `troubles` is None if nothing was tried."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".witnesses-", dir=folder.parent) as beside:
            new, old = Path(beside, "new"), Path(beside, "old")
            new.mkdir()
            for witness in witnesses:
                if witness.program is not None:
                    shown = text(witness.finding, witness.program)
                    (new / witness.name).write_text(shown, "utf-8")
            lines = "\n".join(_lines(sides, witnesses, troubles)) + "\n"
            (new / INDEX).write_text(lines, "utf-8")
            if folder.exists():
                os.replace(folder, old)
            try:
                os.replace(new, folder)
            except OSError:
                if old.exists():
                    os.replace(old, folder)
                raise
    except OSError as error:
        raise SourceError(f"{folder}: {error.strerror}") from None


def counted(witnesses: Sequence[Witness], troubles: Mapping[str, str] | None) -> str:
    """Return `9 of 10 breaking findings have a witness`, and that they work if they were tried."""
    shown = [w for w in witnesses if w.program is not None]
    works = [w for w in shown if troubles is None or not troubles[w.name]]
    what = "a witness" if troubles is None else "a witness that works"
    return f"{len(works)} of {len(witnesses)} breaking findings have {what}"


def _lines(
    sides: tuple[str, str], witnesses: Sequence[Witness], troubles: Mapping[str, str] | None
) -> Iterator[str]:
    yield _MARK
    yield ""
    yield "# Witnesses"
    yield ""
    yield f"{code(sides[0])} → {code(sides[1])}: {counted(witnesses, troubles)}."
    yield "A witness runs and type-checks on the old package, and not on the new one."
    yield ""
    for witness in witnesses:
        if witness.program is not None:
            yield f"- [{witness.name}]({witness.name}): {_told(witness)}"
            yield f"  - fails on the new package: {witness.program.fails}"
            if troubles is not None:
                trouble = troubles[witness.name]
                yield f"  - {'does not work: ' + prose(trouble) if trouble else 'tried, and works'}"
    without = [witness for witness in witnesses if witness.program is None]
    if without:
        yield ""
        yield "## Without a witness"
        yield ""
    for witness in without:
        yield f"- {_told(witness)}"
        yield f"  - {witness.finding.rule.id}, {witness.finding.fingerprint}"
        yield f"  - {prose(witness.reason)}"


def _told(witness: Witness) -> str:
    finding = witness.finding
    return f"{code(finding.change.subject)}: {prose(' '.join(finding.message.split()))}"
