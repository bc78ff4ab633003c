"""Match a finding with what a program sends: which of its calls and mappings it reaches."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from collections.abc import Iterator

from attrs import evolve
from attrs import frozen

from codegen.diff.findings import Finding
from codegen.diff.usage.facts import Sent
from codegen.diff.usage.known import Known
from codegen.diff.uses import Use
from codegen.irtypes import Scalar

# What a field's place in a call has to be for a rule to reach it; by itself, that it is sent.
_EACH_CALL_WITHOUT = {"added-required", "became-required", "default-changed"}
_ONLY_IF_NAMED = {"added"}
_EACH_CALL = {
    "constant-changed",
    "form-changed",
    "mapping-refused",
    "one-of-tightened",
    "one-of-loosened",
}
WORD = {"value-added", "value-removed", "member-added", "member-removed"}


@frozen
class SentMatch:
    """Match one finding with arguments and keys that are sent."""

    finding: Finding
    known: Known

    @property
    def _aspect(self) -> str:
        return self.finding.rule.id.partition(".")[2]

    def _of_sent(self, sent: Iterable[Sent], wire: str, inside: bool = False) -> Iterator[Use]:
        """Yield what is sent where a finding about one key of it matters."""
        for one in sent:
            given = wire in one.keys
            value = one.keys.get(wire)
            unsure = evolve(one.use, sure=False)
            if not one.whole and not given:
                if self._aspect not in _ONLY_IF_NAMED:
                    yield unsure
            elif self._aspect in _EACH_CALL:
                yield one.use
            elif inside:
                if given:
                    yield unsure
            elif self._aspect in _EACH_CALL_WITHOUT:
                if not given:
                    yield one.use
                elif not _is_written(value):
                    yield unsure  # it may be left out, by `UNSET` or None
            elif given:
                yield from self._of_value(one, value)
            elif self._aspect not in _ONLY_IF_NAMED and self._is_sent_anyhow(one.owner, wire):
                yield unsure

    def _is_sent_anyhow(self, owner: str, wire: str) -> bool:
        """Tell whether the package itself sends a key that a call leaves out."""
        field = self.known.field_sent(owner, wire)
        is_page = field is not None and field.type == Scalar("page")
        return field is not None and field.required and (field.default is not None or is_page)

    def _of_value(self, one: Sent, value: ast.expr | None) -> Iterator[Use]:
        change = self.finding.change
        unsure = evolve(one.use, sure=False)
        if self._aspect in WORD:
            word = change.before or change.after
            if not _is_written(value):
                yield unsure
            elif isinstance(value, ast.Constant) and str(value.value) == word:
                yield one.use
            elif not isinstance(value, ast.Constant):
                yield unsure
        elif self._aspect == "null-refused":
            if isinstance(value, ast.Constant) and value.value is None:
                yield one.use
            elif not _is_written(value):
                yield unsure
        else:
            yield one.use


def _is_written(value: ast.expr | None) -> bool:
    """Tell whether a value stands there as text, number or mapping: then it is sent."""
    if isinstance(value, ast.Constant):
        return value.value is not None
    return isinstance(value, ast.JoinedStr | ast.Dict | ast.List | ast.Tuple | ast.ListComp)
