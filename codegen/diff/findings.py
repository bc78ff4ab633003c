"""Judge changes by the rule table: what each means, for whom, and whom it reaches."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import NamedTuple

from attrs import field
from attrs import frozen

from codegen.diff.change import Change
from codegen.diff.compare import compare
from codegen.diff.compare import sides_of
from codegen.diff.policy import end_changes
from codegen.diff.policy import revision_changes
from codegen.diff.renames import proposals
from codegen.diff.rules import Audience
from codegen.diff.rules import Rule
from codegen.diff.rules import RULES
from codegen.diff.rules import said_of_both
from codegen.diff.rules import Severity
from codegen.diff.sides import Sides
from codegen.diff.uses import Use
from codegen.ir import Api
from codegen.ir import Direction

_DIRECTIONS = {
    Direction.NONE: "",
    Direction.SENT: "request",
    Direction.RECEIVED: "response",
    Direction.BOTH: "both",
}


class _Announced(NamedTuple):
    """The rules for what is gone after its end was announced."""

    before_sunset: str
    deprecated: str


_ANNOUNCED = {
    "operation.removed": _Announced(
        "operation.removed-before-sunset", "operation.removed-deprecated"
    ),
    "event.removed": _Announced("event.removed-before-sunset", "event.removed-deprecated"),
    "type.removed": _Announced("type.removed-before-sunset", "type.removed-deprecated"),
    "request.removed": _Announced("request.removed-before-sunset", "request.removed-deprecated"),
    "result.removed": _Announced("result.removed-before-sunset", "result.removed-deprecated"),
}


@frozen
class Finding:
    rule: Rule
    severity: Severity
    """That of the rule, if `severity.yaml` says nothing else."""
    change: Change = field(repr=False)
    message: str
    shared: str
    """The message without its own route or name: what it says of others of its kind, too."""
    both: str
    """The message if the value that goes the other way changes likewise; empty if that says
    something else."""
    both_shared: str
    fix: str
    """Advice for callers."""
    spec: str
    """Advice for the maintainer of the spec."""
    direction: str
    """`request`, `response` or `both`, computed from use; empty for what is neither."""
    operations: tuple[str, ...]
    events: tuple[str, ...]
    proposal: str = ""
    """The name that it may have now, by its structure."""
    waived: str = ""
    """The reason why nobody needs to care; empty if there is none."""
    regraded: str = ""
    """The reason why its severity is not that of its rule; empty if it is."""
    uses: tuple[Use, ...] = ()
    """The places that it reaches of the program that was given, if one was."""

    @property
    def fingerprint(self) -> str:
        """Return a hash of the change, which does not depend on its line in the spec."""
        change = self.change
        parts = (self.rule.id, change.subject, change.name, change.before, change.after)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def find(old: Api, new: Api, today: date) -> list[Finding]:
    """Return everything that differs, the gravest first."""
    sides = sides_of(old, new)
    changes = compare(sides)
    proposed = proposals(sides, changes)
    changes += list(end_changes(sides, changes, today))
    found = [_judged(sides, change, proposed.get(change, ""), today) for change in changes]
    wire = (finding.severity for finding in found if Audience.WIRE in finding.rule.audience)
    revisions = revision_changes(sides, max(wire, default=None))
    found += [_judged(sides, change, "", today) for change in revisions]
    return sorted(found, key=order)


def order(finding: Finding) -> tuple[object, ...]:
    """Return the key to sort by: the gravest first, operations before what they are made of."""
    change = finding.change
    return -finding.severity, _area(change), change.subject, finding.rule.id, change.name


def _area(change: Change) -> int:
    """Return the place of its subject among operations, types, events and api.yaml."""
    if change.subject.startswith("api.yaml "):
        return 3
    if change.subject[:1].isupper():  # a type, or a field of one
        return 1
    return 0 if any(origin.startswith("operation ") for origin in change.origins) else 2


def _judged(sides: Sides, change: Change, proposal: str, today: date) -> Finding:
    rule = RULES[_rule_id(change, today)]
    direction, origins = sides.reach(change)
    names = [origin.partition(" ") for origin in origins]
    values = {
        "subject": change.subject,
        "name": change.name,
        **_named(change.part, change.name),
        "before": change.before or "nothing",
        "after": change.after or "nothing",
        "deprecation": change.ending,
        "sunset": change.sunset,
    }
    both = said_of_both(rule)
    # What is a field of a body is just a field, where it goes both ways.
    either = {**values, **_named(change.part.removeprefix("body "), change.name)}
    fix = rule.fix.format_map(values)
    if change.successor and change.successor not in fix:
        fix = f"{fix} `{change.successor}` takes its place.".lstrip()
    return Finding(
        rule=rule,
        severity=rule.severity,
        change=change,
        message=rule.message.format_map(values),
        shared=_without_own(rule.message).format_map(values),
        both=both.format_map(either),
        both_shared=_without_own(both).format_map(either),
        fix=fix,
        spec=rule.spec.format_map(values),
        direction=_DIRECTIONS[direction],
        operations=tuple(name for sort, _, name in names if sort == "operation"),
        events=tuple(name for sort, _, name in names if sort == "event"),
        proposal=proposal,
    )


def _named(part: str, name: str) -> dict[str, str]:
    return {"part": part, "thing": f"the {part} `{name}`" if name else f"the {part}"}


def _without_own(message: str) -> str:
    """Return a message without the route or the new field that it begins with."""
    said = message.removeprefix("`{before}` ").removeprefix("`{after}` ")
    field = "the {part} `{name}: {after}` "
    return f"each {said.removeprefix(field)}" if said.startswith(field) else said


def _rule_id(change: Change, today: date) -> str:
    """Return the id of its rule, which is a milder one for what was announced to end."""
    announced = _ANNOUNCED.get(change.rule)
    if not change.ending or announced is None:
        return change.rule
    is_early = bool(change.sunset) and today.isoformat() < change.sunset
    return announced.before_sunset if is_early else announced.deprecated
