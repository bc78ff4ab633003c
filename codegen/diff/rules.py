"""What a change means. The table is the documentation: a row a kind of change, judged apart for
what callers send and for what they receive."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from attrs import frozen

from codegen.diff.change import Change
from codegen.ir import Direction


class Level(enum.IntEnum):
    """How much a caller has to care."""

    DOCS = 0
    COMPATIBLE = 1
    DANGEROUS = 2
    BREAKING = 3


@frozen
class Rule:
    """`sent` judges what callers send, `received` what they get."""

    message: str
    sent: Level
    received: Level


@frozen
class Finding:
    change: Change
    level: Level
    message: str


_B, _D, _C, _N = Level.BREAKING, Level.DANGEROUS, Level.COMPATIBLE, Level.DOCS

RULES: Mapping[str, Rule] = {
    "operation.added": Rule("{after} can be called", _C, _C),
    "operation.removed": Rule("{before} can no longer be called", _B, _B),
    "operation.renamed": Rule("the name is a further name of another operation now", _D, _D),
    "operation.method": Rule("the verb changed from {before} to {after}", _B, _B),
    "operation.path": Rule("the path changed from {before} to {after}", _B, _B),
    "operation.returns": Rule("answers `{after}` instead of `{before}`", _B, _B),
    "operation.success": Rule("success is {after} instead of {before}", _C, _C),
    "operation.safety": Rule("to repeat it is {after}, was {before}", _D, _D),
    "operation.tiers": Rule("tiers changed from {before} to {after}", _D, _D),
    "operation.status": Rule("is {after} now, was {before}", _D, _D),
    "operation.credentials": Rule("how it uses credentials changed", _D, _D),
    "operation.order": Rule("by position, {before} are {after} now", _B, _B),
    "operation.consequences": Rule("what it awaits, causes or pages by changed", _D, _D),
    "operation.anchor": Rule("the reference is #{after}, was #{before}", _N, _N),
    "operation.doc": Rule("the documentation changed", _N, _N),
    "name.added": Rule("can be called `{name}` too", _C, _C),
    "name.removed": Rule("can no longer be called `{name}`", _B, _B),
    "path.added": Rule("the path parameter `{name}` is new", _B, _B),
    "path.removed": Rule("the path parameter `{name}` is gone", _B, _B),
    "query.added": Rule("the query key `{name}: {after}` is new", _C, _C),
    "query.added required": Rule("the query key `{name}: {after}` is new and required", _B, _B),
    "query.removed": Rule("the query key `{name}` is gone", _B, _B),
    "body.added": Rule("the body field `{name}: {after}` is new", _C, _C),
    "body.added required": Rule("the body field `{name}: {after}` is new and required", _B, _B),
    "body.removed": Rule("the body field `{name}` is gone", _B, _B),
    "body.type": Rule("the body is `{after}` instead of `{before}`", _B, _B),
    "body.either": Rule("exactly one of {after}; was {before}", _D, _D),
    "body.shape": Rule("the body is passed in another way", _B, _B),
    "field.added": Rule("the field `{name}: {after}` is new", _C, _C),
    "field.added required": Rule("the field `{name}: {after}` is new, always there", _B, _C),
    "field.removed": Rule("the field `{name}` is gone", _D, _B),
    "payload.added": Rule("the field `{name}: {after}` is new", _C, _C),
    "payload.added required": Rule("the field `{name}: {after}` is new, always there", _C, _C),
    "payload.removed": Rule("the field `{name}` is gone", _B, _B),
    "type": Rule("`{name}` is `{after}` instead of `{before}`", _B, _B),
    "default": Rule("the default of `{name}` is {after} instead of {before}", _D, _D),
    "became_required": Rule("`{name}` is required now", _B, _C),
    "became_optional": Rule("`{name}` may be absent now", _C, _B),
    "limits": Rule("the limits of `{name}` changed from {before} to {after}", _D, _D),
    "doc": Rule("the documentation of `{name}` changed", _N, _N),
    "type.added": Rule("the type is new", _C, _C),
    "type.removed": Rule("the type is gone", _B, _B),
    "type.kind": Rule("the type is {after} instead of {before}", _B, _B),
    "type.variants": Rule("the variants changed", _D, _D),
    "type.key": Rule("rows are told apart by {after}, were by {before}", _C, _D),
    "type.doc": Rule("the documentation changed", _N, _N),
    "word.added": Rule("the value `{name}` is new", _C, _D),
    "word.removed": Rule("the value `{name}` is gone", _B, _C),
    "event.added": Rule("the event is new", _C, _C),
    "event.removed": Rule("the event is gone", _B, _B),
    "event.tiers": Rule("tiers changed from {before} to {after}", _D, _D),
    "event.scope": Rule("the scope is {after}, was {before}", _D, _D),
    "event.web_hook": Rule("delivered as a web hook: {after}, was {before}", _D, _D),
    "event.status": Rule("is {after} now, was {before}", _D, _D),
    "event.doc": Rule("the documentation changed", _N, _N),
    "event.payload_known": Rule("the payload is described now", _C, _C),
    "event.payload_unknown": Rule("the payload is no longer described", _B, _B),
    "emit.added": Rule("can be sent over the socket", _C, _C),
    "emit.removed": Rule("can no longer be sent over the socket", _B, _B),
    "emit.doc": Rule("the documentation changed", _N, _N),
    "platform": Rule("`{name}` changed from {before} to {after}", _D, _D),
}


def judge(change: Change) -> Finding:
    rule = _rule(change)
    levels = [
        level
        for direction, level in ((Direction.SENT, rule.sent), (Direction.RECEIVED, rule.received))
        if direction in change.direction or change.direction is Direction.NONE
    ]
    message = rule.message.format(
        name=change.name, before=change.before or "none", after=change.after or "none"
    )
    return Finding(change, max(levels), message)


def _rule(change: Change) -> Rule:
    thing, _, how = change.what.partition(".")
    names = [f"{change.what} required"] if change.required else []
    for name in (*names, change.what, how, thing):
        if name in RULES:
            return RULES[name]
    raise LookupError(f"no rule for {change.what}")
