"""The rule table: what each change means for callers. `python -m codegen rules` prints it."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.diff.rules.operations import EVENTS
from codegen.diff.rules.operations import OPERATIONS
from codegen.diff.rules.platform import OTHERS
from codegen.diff.rules.rule import Audience
from codegen.diff.rules.rule import Rule
from codegen.diff.rules.rule import Severity
from codegen.diff.rules.values import REQUESTS
from codegen.diff.rules.values import RESULTS

__all__ = ["RULES", "Audience", "Rule", "Severity"]

RULES: Mapping[str, Rule] = {
    rule.id: rule for rule in (*OPERATIONS, *REQUESTS, *RESULTS, *EVENTS, *OTHERS)
}
