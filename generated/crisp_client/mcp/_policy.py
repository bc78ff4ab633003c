# Copied from codegen/templates/mcp/_policy.py. Do not edit: change that and run `make generate`.
"""What a tool may do: at once, after a person has agreed, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence
from enum import auto
from enum import Enum

import attrs

from .._operations.description import Operation


class Ruling(Enum):
    """How a call is judged."""

    CALL = auto()
    ASK = auto()
    REFUSE = auto()


@attrs.frozen
class Verdict:
    """A ruling; `reason` is why a person is asked, or why it is refused."""

    ruling: Ruling
    reason: str = ""


def writes(operations: Iterable[Operation]) -> bool:
    return any(operation.safety != "safe" for operation in operations)


@attrs.frozen(kw_only=True)
class Policy:
    """What was allowed when the server was started.

    `sure` names the tools and operations that nobody is asked about. With `allowed`, all else is
    refused; `denied` counts before it, also for what does the same by another name. Both have
    tools, operations and resources. `lacking` are scopes that the token was found not to have.
    """

    tier: str
    writing: bool = False
    sure: frozenset[str] = frozenset()
    allowed: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    lacking: frozenset[str] = frozenset()

    def judge(
        self, tool: str, operations: Sequence[Operation], reason: str | None = None
    ) -> Verdict:
        """Judge a call of a tool that makes these operations.

        `reason` is why a person is asked; by default, what the operations say.
        """
        if said := self._refusal(tool, operations):
            return Verdict(Ruling.REFUSE, said)
        if reason is None:
            reason = next((one.asks for one in operations if one.asks), "")
        if not reason or tool in self.sure or self._are_sure(operations):
            return Verdict(Ruling.CALL)
        return Verdict(Ruling.ASK, reason)

    def offers(self, tool: str, operations: Sequence[Operation]) -> bool:
        """Tell whether a tool is worth listing."""
        return not self._refusal(tool, operations)

    def _refusal(self, tool: str, operations: Sequence[Operation]) -> str:
        if tool in self.denied:
            return _denied(tool)
        if self.allowed and tool not in self.allowed:
            for operation in operations:
                if self.allowed.isdisjoint(_names(operation.key)):
                    return f"{operation.key} is not among what --allow names"
        return next(filter(None, map(self.forbids, operations)), "")

    def forbids(self, operation: Operation) -> str:
        """Return why an operation is not made, whatever tool asks for it; empty if it may be."""
        for key in (operation.key, *operation.does):
            if found := self.denied.intersection(_names(key)):
                return _denied(min(found))
        if self.tier in operation.closed:
            return f"{operation.key} is closed to tokens of the tier {self.tier}"
        if operation.scope in self.lacking:
            return f"the token lacks the scope {operation.scope}"
        if operation.safety != "safe" and not self.writing:
            return f"{operation.key} changes something, and the server was started without --write"
        return ""

    def _are_sure(self, operations: Sequence[Operation]) -> bool:
        asked = [one for one in operations if one.asks]
        return bool(asked) and all(one.key in self.sure for one in asked)


def _names(key: str) -> tuple[str, str]:
    """Return the names of an operation that options take: its own and that of its resource."""
    return key, key.partition(".")[0]


def _denied(name: str) -> str:
    return f"--deny {name} keeps it from being called"


def check_names(given: Iterable[str], known: Iterable[str], option: str) -> None:
    """Raise `ValueError` for a name that means nothing: misspelt, it would protect nothing."""
    every = list(known)
    for name in given:
        if name not in every:
            from difflib import get_close_matches

            near = get_close_matches(name, every)
            hint = f"; is it {near[0]}?" if near else ""
            raise ValueError(f"{option}: there is nothing named {name!r}{hint}")
