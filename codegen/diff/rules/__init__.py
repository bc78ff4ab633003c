"""The rule table: what each change means for callers. `python -m codegen rules` prints it."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.diff.rules.operations import EVENTS
from codegen.diff.rules.operations import HANDLES
from codegen.diff.rules.operations import OPERATIONS
from codegen.diff.rules.platform import OTHERS
from codegen.diff.rules.rule import Audience
from codegen.diff.rules.rule import Rule
from codegen.diff.rules.rule import Severity
from codegen.diff.rules.values import REQUESTS
from codegen.diff.rules.values import RESULTS

__all__ = ["RULES", "Audience", "Rule", "Severity", "said_of_both"]

RULES: Mapping[str, Rule] = {
    rule.id: rule for rule in (*OPERATIONS, *HANDLES, *REQUESTS, *RESULTS, *EVENTS, *OTHERS)
}


def said_of_both(rule: Rule) -> str:
    """Return what a rule of requests and that of results of the same name say in one message.

    Return nothing if they say different things, or if there is only one of them.
    """
    aspect = rule.id.removeprefix(rule.area)
    request, result = RULES.get(f"request{aspect}"), RULES.get(f"result{aspect}")
    if request is None or result is None or rule not in (request, result):
        return ""
    return request.both or (request.message if request.message == result.message else "")
