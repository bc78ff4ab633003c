"""Judge changes by the rule table: what each means, for whom, and whom it reaches."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from attrs import field
from attrs import frozen

from codegen.diff.change import Change
from codegen.diff.compare import compare
from codegen.diff.compare import sides_of
from codegen.diff.renames import proposals
from codegen.diff.rules import Audience
from codegen.diff.rules import Rule
from codegen.diff.rules import RULES
from codegen.diff.rules import Severity
from codegen.diff.sides import Sides
from codegen.diff.uses import Use
from codegen.ir import Api
from codegen.ir import Direction
from codegen.revision import comparable

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
    change: Change = field(repr=False)
    message: str
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
    uses: tuple[Use, ...] = ()
    """The places that it reaches of the program that was given, if one was."""

    @property
    def severity(self) -> Severity:
        return self.rule.severity

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
    found = [_judged(sides, change, proposed.get(change, ""), today) for change in changes]
    found += [_judged(sides, change, "", today) for change in _revision(sides, found)]
    return sorted(found, key=lambda f: (-f.severity, f.change.subject, f.rule.id, f.change.name))


def _judged(sides: Sides, change: Change, proposal: str, today: date) -> Finding:
    rule = RULES[_rule_id(change, today)]
    direction, origins = sides.reach(change)
    names = [origin.partition(" ") for origin in origins]
    values = {
        "subject": change.subject,
        "name": change.name,
        "part": change.part,
        "thing": f"the {change.part} `{change.name}`" if change.name else f"the {change.part}",
        "before": change.before or "nothing",
        "after": change.after or "nothing",
        "deprecation": change.ending,
        "sunset": change.sunset,
    }
    fix = rule.fix.format_map(values)
    if change.successor and change.successor not in fix:
        fix = f"{fix} `{change.successor}` takes its place.".lstrip()
    return Finding(
        rule=rule,
        change=change,
        message=rule.message.format_map(values),
        fix=fix,
        spec=rule.spec.format_map(values),
        direction=_DIRECTIONS[direction],
        operations=tuple(name for sort, _, name in names if sort == "operation"),
        events=tuple(name for sort, _, name in names if sort == "event"),
        proposal=proposal,
    )


def _rule_id(change: Change, today: date) -> str:
    """Return the id of its rule, which is a milder one for what was announced to end."""
    if not change.ending:
        return change.rule
    announced = _ANNOUNCED[change.rule]
    is_early = bool(change.sunset) and today.isoformat() < change.sunset
    return announced.before_sunset if is_early else announced.deprecated


# The revision of the spec has to be raised when the wire changed


def _revision(sides: Sides, found: Iterable[Finding]) -> Iterator[Change]:
    worst = max((f.severity for f in found if Audience.WIRE in f.rule.audience), default=None)
    old, new = (side.api.platform for side in (sides.old, sides.new))
    places = old.places.get("revision"), new.places.get("revision")

    def change(rule: str, name: str) -> Change:
        return Change(
            rule, "api.yaml revision", name, old.revision, new.revision, "setting",
            old=places[0], new=places[1],
        )  # fmt: skip

    if worst is None or worst < Severity.DANGEROUS:
        return
    if old.revision == new.revision:
        yield change("revision.not-raised", "revision")
    elif needed := _raise_needed(old.revision, new.revision, worst):
        yield change("revision.raised-too-little", needed)


def _raise_needed(old: str, new: str, worst: Severity) -> str:
    """Return what the new revision has to be; empty if it will do, or cannot be compared."""
    if (pair := comparable(old, new)) is None:
        return ""
    if pair[0].is_day:
        return f"a day after {old}" if pair[1] < pair[0] else ""
    one, other = pair[0].numbers, pair[1].numbers
    if worst is Severity.BREAKING and other[0] <= one[0]:
        return f"{one[0] + 1}.0.0"
    return f"{one[0]}.{one[1] + 1}.0" if other[:2] <= one[:2] else ""
