"""Write a report as workflow commands, which GitHub shows at the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from attrs import frozen

from codegen.diff.report.content import Report
from codegen.diff.report.groups import Group
from codegen.diff.report.groups import grouped
from codegen.diff.report.places import Spot
from codegen.diff.report.places import spot_of_use
from codegen.diff.report.places import told_of
from codegen.diff.report.places import where_it_was
from codegen.diff.rules import Severity
from codegen.diff.uses import Usage

_MOST_SHOWN = 10
_MOST_PLACES = 10
_COMMANDS = {Severity.BREAKING: "error", Severity.DANGEROUS: "warning"}


@frozen
class _Note:
    """Hold what is told of one group of findings, or of a file that could not be read."""

    spot: Spot
    title: str
    count: int
    lines: tuple[str, ...]


def github(report: Report, level: Severity) -> str:
    """Return the commands.

    What says the same of several things is told once, at the first of them, and what is at one
    line in one annotation. GitHub shows ten of each kind and drops the others, so the last one of
    a kind tells all that are left. If a program was given, they stand at its lines.
    """
    kinds: dict[str, list[_Note]] = {}
    for group in grouped(f for f in report.counted if f.severity >= level):
        note = _of_spec(group, report) if report.usage is None else _of_program(group)
        kinds.setdefault(_COMMANDS.get(group.severity, "notice"), []).append(note)
    reading = dict(_of_reading(report.usage))
    lines = [
        line
        for kind, notes in kinds.items()
        for line in _annotations(kind, notes, _MOST_SHOWN - (kind in reading))
    ]
    lines += [_annotation(kind, note.spot, [note]) for kind, note in reading.items()]
    return "".join(f"{line}\n" for line in lines)


def _of_reading(usage: Usage | None) -> Iterator[tuple[str, _Note]]:
    """Yield what was not read of the program, and what cannot be told of it, each by its kind."""
    if usage is None:
        return
    for command, title, places in (
        ("warning", "not read", usage.unread),
        ("notice", "cannot be told", usage.untold),
    ):
        lines = places[:_MOST_PLACES]
        if (left := len(places) - len(lines)) > 0:
            lines = (*lines, f"and {left} more places")
        if lines:
            yield command, _Note(Spot(), title, len(places), lines)


def _of_spec(group: Group, report: Report) -> _Note:
    """Return a note at the first of the things that a group is about, with those of the others."""
    spots = [report.side.spot(row.lead) for row in group.rows]
    first = next((spot for spot in spots if spot.line), spots[0])
    if not group.is_several:
        lines = [told_of(group.rows[0])]
    else:
        lines = [". ".join(filter(None, [f"{group.title}: {group.message}", group.fix]))]
        for row, spot, entry in zip(group.rows, spots, group.entries, strict=True):
            where = where_it_was(row.lead) or (f" ({spot})" if spot.file else "")
            lines.append(f"- {entry}{where}")
    return _Note(first, group.rules, len(group.rows), tuple(lines))


def _of_program(group: Group) -> _Note:
    """Return a note at the first place of the program, with what is to be done, and the others."""
    uses = sorted(group.uses, key=lambda use: not use.sure)
    left = len(uses) - _MOST_PLACES
    uses = uses[:_MOST_PLACES]
    spots = [spot_of_use(use) for use in uses] or [Spot()]
    said = f"{', '.join(dict.fromkeys(group.entries))}: {group.message}"
    lines = [". ".join(filter(None, [said, group.fix]))]
    lines += [f"- {use.said}" for use in uses[:1]]
    lines += [f"- {spot} {use.said}" for spot, use in zip(spots[1:], uses[1:], strict=True)]
    lines += [f"- and {left} more places"] if left > 0 else []
    return _Note(spots[0], group.rules, len(group.rows), tuple(lines))


def _annotations(command: str, notes: Sequence[_Note], most: int) -> Iterator[str]:
    found: dict[Spot, list[_Note]] = {}
    for note in notes:
        found.setdefault(note.spot, []).append(note)
    everywhere = list(found.items())
    kept = everywhere[: most - 1] if len(everywhere) > most else everywhere
    for spot, at_it in kept:
        yield _annotation(command, spot, at_it)
    if left := [note for _, at_it in everywhere[len(kept) :] for note in at_it]:
        yield _annotation(command, Spot(), left)


def _annotation(command: str, spot: Spot, notes: Sequence[_Note]) -> str:
    titles = list(dict.fromkeys(note.title for note in notes))
    named = {"file": spot.file, "line": spot.line, "col": spot.column}
    properties = {key: str(value) for key, value in named.items() if value}
    count = sum(note.count for note in notes)
    properties["title"] = titles[0] if len(titles) == 1 else f"{count} changes"
    shown = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in properties.items())
    return f"::{command} {shown}::{_escaped(chr(10).join(_lines(notes)))}"


def _lines(notes: Sequence[_Note]) -> Iterator[str]:
    for note in notes:
        yield from note.lines


def _escaped(text: str, more: str = "") -> str:
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
