"""Answers of the REST API: success by operation, refusals by status."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from codegen.export.schemas import Components
from codegen.ir import Operation
from codegen.ir import Platform
from codegen.render.jsonschema import Schema

Answers = dict[str, Any]

_REFUSED = "Refused"


def success(operation: Operation, components: Components) -> Answers:
    _, reason = operation.success
    found: Answers = {"description": f"Success; the reason is `{reason}`."}
    if operation.method != "HEAD":
        data: Schema = {"type": "object", "description": "Nothing."}
        if operation.returns is not None:
            data = components.received.type(operation.returns)
        found["content"] = _json(_envelope({"type": "boolean", "const": False}, reason, data))
    return {str(status): found for status in sorted(operation.statuses)}


def refusals(operation: Operation, platform: Platform) -> Answers:
    """Return all known refusals: the spec does not say which an operation may have."""
    bare = operation.method == "HEAD"
    found: Answers = {}
    for status in _statuses(platform):
        found[str(status)] = _bare(status) if bare else _reference(str(status))
    found["5XX"] = {"description": _FAULT} if bare else _reference("5XX")
    return found


def components(platform: Platform) -> Answers:
    """Return the refusals that operations refer to."""
    found: Answers = {}
    for status in _statuses(platform):
        known = [reason for reason in platform.reasons if reason.status == status]
        named = dict.fromkeys(reason.error or "" for reason in known)
        classes = [platform.status_errors.get(status, ""), *named]
        answer: Answers = _bare(status)
        schema = _envelope({"type": "boolean", "const": True}, [r.reason for r in known], _DETAILS)
        answer["content"] = _json(schema)
        if known:
            answer["content"]["application/json"]["examples"] = {
                reason.reason: {
                    "summary": reason.doc,
                    "value": {"error": True, "reason": reason.reason, "data": {}},
                }
                for reason in known
            }
        answer["x-crisp-errors"] = list(dict.fromkeys(filter(None, classes)))
        answer["x-crisp-retry"] = status in platform.retry_statuses
        found[f"{_REFUSED}{status}"] = answer
    found[f"{_REFUSED}5XX"] = {
        "description": _FAULT,
        "x-crisp-retry": [status for status in platform.retry_statuses if status >= 500],
    }
    return found


_FAULT = "A fault of the platform, or of a proxy before it; the body may be no JSON."
_DETAILS: Schema = {
    "type": "object",
    "properties": {
        "message": {"type": "string", "description": "What is wrong, where Crisp says more."}
    },
}


def _statuses(platform: Platform) -> Iterable[int]:
    return sorted({*platform.status_errors, *(reason.status for reason in platform.reasons)})


def _bare(status: int) -> Answers:
    try:
        return {"description": f"{HTTPStatus(status).phrase}."}
    except ValueError:  # 420 is no status of HTTP: Crisp made it up
        return {"description": f"Refused with {status}."}


def _reference(status: str) -> Answers:
    return {"$ref": f"#/components/responses/{_REFUSED}{status}"}


def _json(schema: Schema) -> Answers:
    return {"application/json": {"schema": schema}}


def _envelope(error: Schema, reasons: str | list[str], data: Schema) -> Schema:
    """Return the schema of an answer; Crisp may send reasons that nobody listed."""
    reason: Schema = {"type": "string"}
    if isinstance(reasons, str):
        reason["examples"] = [reasons]
    elif reasons:
        reason = {"anyOf": [{"type": "string", "enum": reasons}, reason]}
    return {
        "type": "object",
        "properties": {"error": error, "reason": reason, "data": data},
        "required": ["error", "reason", "data"],
    }
