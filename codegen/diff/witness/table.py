"""Choose the program for a finding, by its rule; some rules have none, for a reason."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping

from codegen.diff.compare import sides_of
from codegen.diff.findings import Finding
from codegen.diff.rules import Severity
from codegen.diff.witness import arguments
from codegen.diff.witness import handles
from codegen.diff.witness import models
from codegen.diff.witness import operations
from codegen.diff.witness import platform
from codegen.diff.witness import results
from codegen.diff.witness.arguments import is_argument
from codegen.diff.witness.case import Case
from codegen.diff.witness.program import Made
from codegen.diff.witness.program import Program
from codegen.diff.witness.program import Witness
from codegen.ir import Api
from codegen.ir import TypeBody
from codegen.ir import Union

Maker = Callable[[Case], Made]


def _sent(argument: Maker, body: Maker, mapping: Maker) -> Maker:
    """Choose by where the value is passed: as an argument, in a body, in a mapping of `models`."""

    def make(case: Case) -> Made:
        if is_argument(case):
            return argument(case)
        operation = case.operation
        if operation is not None and isinstance(operation.body, TypeBody):
            return body(case)
        # What a tag selects is written with its tag.
        return models.named_value(case) if isinstance(case.named, Union) else mapping(case)

    return make


def _value(case: Case) -> Made:
    """Choose by what changed: a type as a whole, or a field of it."""
    return models.named_value(case) if case.change.part == "type" else models.mapping_value(case)


_NEEDED = _sent(arguments.argument_needed, arguments.body_refused, models.mapping_needed)
_GONE = _sent(arguments.argument_gone, arguments.body_refused, models.mapping_gone)
_OTHER = _sent(arguments.argument_value, arguments.body_refused, _value)

MAKERS: Mapping[str, Maker] = {
    "operation.removed": operations.method_gone,
    "operation.removed-before-sunset": operations.method_gone,
    "operation.renamed-without-alias": operations.method_gone,
    "operation.alias-removed": operations.alias_gone,
    "operation.alias-moved": operations.alias_moved,
    "operation.route-moved": operations.moved,
    "operation.method-changed": operations.route_changed,
    "operation.path-changed": operations.route_changed,
    "operation.tier-removed": operations.tier_gone,
    "operation.credentials-changed": operations.credentials_needed,
    "operation.iterator-removed": operations.iterator_gone,
    "handle.removed": handles.handle_gone,
    "handle.ids-changed": handles.handle_gone,
    "handle.method-removed": handles.method_gone,
    "handle.method-moved": handles.method_moved,
    "request.added-required": _NEEDED,
    "request.became-required": _NEEDED,
    "request.removed": _GONE,
    "request.removed-before-sunset": _GONE,
    "request.null-refused": _OTHER,
    "request.type-changed": _OTHER,
    "request.type-narrowed": _OTHER,
    "request.list-changed": _OTHER,
    "request.value-removed": _OTHER,
    "request.values-closed": _OTHER,
    "request.member-removed": _OTHER,
    "request.discriminator-changed": _OTHER,
    "request.limit-tightened": arguments.refused_value,
    "request.constant-changed": operations.constant_changed,
    "request.checked": arguments.argument_checked,
    "request.one-of-tightened": arguments.one_of_changed,
    "request.argument-renamed": arguments.argument_renamed,
    "request.order-changed": arguments.order_changed,
    "request.form-changed": arguments.form_changed,
    "request.mapping-refused": arguments.mapping_refused,
    "result.removed": results.read_gone,
    "result.removed-before-sunset": results.read_gone,
    "result.withheld": results.answer,
    "result.may-be-none": results.read_value,
    "result.type-changed": results.read_value,
    "result.type-widened": results.read_value,
    "result.type-renamed": results.read_value,
    "result.type-replaced": results.read_value,
    "result.list-changed": results.read_value,
    "result.member-added": results.read_value,
    "result.unit-changed": results.unit_changed,
    "result.discriminator-changed": results.variant,
    "event.removed": models.event_gone,
    "event.removed-before-sunset": models.event_gone,
    "event.payload-unknown": results.payload_unknown,
    "type.removed": models.name_gone,
    "type.removed-before-sunset": models.name_gone,
    "type.form-removed": models.name_gone,
    "type.form-changed": models.form_changed,
    "type.kind-changed": models.kind_changed,
    "auth.tier-removed": platform.tier_gone,
    "error.class-changed": platform.class_changed,
}

_UPDATED = "the new package sends what the new spec wants; only programs that keep the old one fail"
_RAISED = "its rule is not breaking by itself; `severity.yaml` says that it is"
REASONS: Mapping[str, str] = {
    "operation.paging-changed": "the iterator has the same name and rows; only its requests differ",
    "request.unit-changed": results.UNSEEN,
    "request.encoding-changed": _UPDATED,
    "event.tier-removed": "nothing fails: handlers are no longer called",
    "event.hook-removed": "nothing fails: handlers are no longer called",
    "event.emit-removed": models.EMITTED,
    "platform.host-changed": _UPDATED,
    "auth.header-changed": _UPDATED,
    "rtm.protocol-changed": _UPDATED,
    "hook.scheme-changed": _UPDATED,
}


def witnesses(old: Api, new: Api, findings: Iterable[Finding]) -> list[Witness]:
    """Return a witness for each breaking finding, with a program or with a reason."""
    sides = sides_of(old, new)
    return [
        _witness(Case(sides, finding))
        for finding in findings
        if finding.severity is Severity.BREAKING
    ]


def _witness(case: Case) -> Witness:
    rule = case.finding.rule.id
    made = MAKERS[rule](case) if rule in MAKERS else REASONS.get(rule, _RAISED)
    if isinstance(made, Program):
        return Witness(case.finding, made)
    return Witness(case.finding, None, made)
