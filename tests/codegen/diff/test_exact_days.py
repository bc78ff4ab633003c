"""What was announced to end on a day: it may go on that day, and not on the one before."""

from __future__ import annotations

from datetime import date

import pytest

from codegen.diff.findings import find
from codegen.diff.rules import Severity
from tests.codegen.diff.base import FILES
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import loaded

W, T, R = "rest/widget.yaml", "types/thing.yaml", "rtm/thing.yaml"
GOING = {
    "operation": (W, "  going_it:\n    http: DELETE /going\n    doc: Going.\n"
                     "    deprecated: Use old_it.\n    sunset: 2026-12-31\n"),
    "request": (W, "      going?:\n        type: str\n        deprecated: Use key.\n"
                   "        sunset: 2026-12-31\n"),
    "event": (R, "  thing:going:\n    doc: Going.\n    payload: unknown\n"
                 "    deprecated: Use thing:lost.\n    sunset: 2026-12-31\n"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("today", "rule", "severity"),
    [
        (date(2026, 12, 30), "removed-before-sunset", Severity.BREAKING),
        (date(2026, 12, 31), "removed-deprecated", Severity.DANGEROUS),
        (date(2027, 1, 1), "removed-deprecated", Severity.DANGEROUS),
    ],
)
@pytest.mark.parametrize("thing", GOING)
def test_the_day_itself_is_not_too_early(
    thing: str, today: date, rule: str, severity: Severity
) -> None:
    file, text = GOING[thing]
    assert FILES[file].count(text) == 1
    new = loaded({**FILES, file: FILES[file].replace(text, "")})
    [found] = [f for f in find(base(), new, today) if f.rule.area != "revision"]
    assert (found.rule.id, found.severity) == (f"{thing}.{rule}", severity)


@pytest.mark.parametrize(
    ("new", "needed"),
    [("1.2.3", ["revision.not-raised"]), ("1.2.4", ["revision.raised-too-little"]),
     ("1.3.0", ["revision.raised-too-little"]), ("1.9.9", ["revision.raised-too-little"]),
     ("2.0.0", []), ("2.0", []), ("1.1.0", ["revision.raised-too-little"])],
)  # fmt: skip
def test_a_break_raises_the_first_number(new: str, needed: list[str]) -> None:
    api = FILES["api.yaml"]
    old = loaded({**FILES, "api.yaml": api.replace("2026-01-29", "1.2.3")})
    other = api.replace("2026-01-29", new).replace("https://api.crisp.chat", "https://a.b")
    found = find(old, loaded({**FILES, "api.yaml": other}), date(2026, 6, 1))
    told = [f.rule.id for f in found if f.rule.area == "revision" and f.severity > Severity.DOCS]
    assert told == needed
