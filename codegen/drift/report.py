"""Write down what differs: for a terminal, an issue, or a program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from collections.abc import Mapping

from attrs import frozen

from codegen.drift.compare import Calls
from codegen.drift.finding import Finding
from codegen.drift.finding import MEANINGS
from codegen.drift.propose import Proposal

VERSION = 1
NOT_COMPARED = "not compared: what Crisp answers beyond the types that clients have, and events"


@frozen
class Report:
    calls: Mapping[str, Calls]
    """By client."""
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    problems: tuple[str, ...] = ()
    """What keeps the proposals from being read; none is expected."""

    @property
    def open(self) -> list[Finding]:
        """Return what is not explained."""
        return [finding for finding in self.findings if not finding.explained]

    @property
    def summary(self) -> str:
        explained = len(self.findings) - len(self.open)
        return f"{len(self.open)} unexplained, {explained} explained"


def text(report: Report) -> str:
    return "\n".join(_text(report)) + "\n"


def _text(report: Report) -> Iterator[str]:
    for client, calls in report.calls.items():
        yield f"{client}: {_compared(calls)}"
    yield NOT_COMPARED
    for rule, found in _by_rule(report):
        yield f"\n{rule} ({len(found)}): {MEANINGS[rule]}"
        for finding in found:
            yield f"  {finding}  [{', '.join(finding.clients)}]"
    for proposal in report.proposals:
        yield f"\nproposed as spec/rest/{proposal.file}:\n"
        yield from (f"    {line}".rstrip() for line in proposal.text.splitlines())
    for problem in report.problems:
        yield f"  the proposal needs work: {problem}"
    if report.notes:
        yield ""
    for note in report.notes:
        yield f"note: {note}"
    yield f"\n{report.summary}"


def markdown(report: Report) -> str:
    return "\n".join(_markdown(report)) + "\n"


def _markdown(report: Report) -> Iterator[str]:
    yield f"## Drift from Crisp's official clients: {report.summary}\n"
    for client, calls in report.calls.items():
        yield f"- `{client}`: {_compared(calls)}"
    yield f"- {NOT_COMPARED}"
    for rule, found in _by_rule(report):
        yield f"\n### {rule}: {MEANINGS[rule]} ({len(found)})\n"
        for finding in found:
            since = f", since {finding.since}" if finding.since else ""
            clients = ", ".join(finding.clients)
            yield f"- {_code(finding.subject)}: {_code(finding.message)} ({clients}{since})"
    for proposal in report.proposals:
        yield f"\n### Proposed: `spec/rest/{proposal.file}`\n\n```yaml\n{proposal.text}```"
    if report.problems or report.notes:
        yield "\n### Notes\n"
    for note in (*report.problems, *report.notes):
        yield f"- {_code(note)}"


def _compared(calls: Calls) -> str:
    answers = f"{calls.answers} types of answers" if calls.answers else "no types of answers"
    return f"{calls.methods} methods, {calls.requests} requests, {answers}"


def _code(text: str) -> str:
    """Return text of a client as code, so that none of it is read as Markdown."""
    return "`" + text.replace("`", "'").replace("\n", " ") + "`"


def _by_rule(report: Report) -> Iterator[tuple[str, list[Finding]]]:
    for rule in MEANINGS:
        if found := [finding for finding in report.open if finding.rule == rule]:
            yield rule, found


def as_json(report: Report) -> str:
    document = {
        "version": VERSION,
        "clients": {client: calls._asdict() for client, calls in report.calls.items()},
        "unexplained": len(report.open),
        "findings": [
            {
                "rule": finding.rule,
                "subject": finding.subject,
                "message": finding.message,
                "clients": list(finding.clients),
                "since": finding.since or None,
                "explained": finding.explained or None,
            }
            for finding in report.findings
        ],
        "proposals": {proposal.file: proposal.text for proposal in report.proposals},
        "notes": [*report.problems, *report.notes],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
