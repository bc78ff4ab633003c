# Copied from codegen/templates/_runtime/response.py. Do not edit: change that and run `make generate`.
"""Reads answers: from status, headers and bytes to the `data` of Crisp's envelope, or an error."""

from __future__ import annotations

import json
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from .decode import kind
from .errors import APIError
from .errors import DecodeError
from .errors import RequestInfo
from .errors import ServerError
from .facts import Facts

_fast_loads: Callable[[bytes], Any]
try:
    from orjson import loads as _fast_loads
except ImportError:
    _fast_loads = json.loads


def read(
    facts: Facts,
    operation: str,
    status: int,
    headers: Mapping[str, str],
    content: bytes,
    request: RequestInfo,
    hint: str = "",
) -> Any:
    """The `data` of an answer.

    Any status from 200 to 299 is a success unless the envelope says `error: true`. `hint` is
    added to a refusal that better credentials or another tier may cure.
    """
    try:
        envelope: Any = _loads(content)
    except ValueError:
        envelope = None
    if 200 <= status < 300:
        if envelope.__class__ is not dict or not ("data" in envelope or "error" in envelope):
            raise DecodeError(
                f"Crisp's envelope expected, got {_described(headers, content, envelope)}",
                operation=operation,
                request=request,
                status=status,
                body=_text(content),
            )
        if not envelope.get("error"):
            return envelope.get("data")
    raise _refusal(facts, operation, status, headers, content, envelope, request, hint)


def read_exists(
    facts: Facts,
    operation: str,
    status: int,
    headers: Mapping[str, str],
    request: RequestInfo,
    hint: str = "",
) -> bool:
    """What the answer to a HEAD says; it never has a body."""
    if 200 <= status < 300:
        return True
    if status == 404:
        return False
    raise _refusal(facts, operation, status, headers, b"", {}, request, hint)


def _refusal(
    facts: Facts,
    operation: str,
    status: int,
    headers: Mapping[str, str],
    content: bytes,
    envelope: Any,
    request: RequestInfo,
    hint: str,
) -> APIError:
    answer = envelope if isinstance(envelope, dict) else {}
    reason = answer.get("reason")
    data = answer.get("data")
    message = data.get("message") if isinstance(data, dict) else None
    if 300 <= status < 400:
        message = f"redirected to {_place(headers)}; redirects are not followed"
    elif not isinstance(envelope, dict):
        message = f"the answer is {_described(headers, content, envelope)}"
    reason = reason if isinstance(reason, str) else ""
    default = ServerError if status >= 500 else APIError
    error = facts.errors_by_reason.get(reason) or facts.errors_by_status.get(status, default)
    refused = facts.errors_by_status.get(401), facts.errors_by_status.get(403)
    return error(
        message if isinstance(message, str) else "",
        operation=operation,
        request=request,
        status=status,
        reason=reason,
        data=data,
        headers={
            name.lower(): value for name, value in headers.items() if name.lower() != "set-cookie"
        },
        body=_text(content),
        retryable=status in facts.retry_statuses,
        hint=hint if error in refused else "",
    )


def _loads(content: bytes) -> Any:
    try:
        try:
            return _fast_loads(content)
        except ValueError:
            # orjson refuses some JSON that the standard library reads, such as half an emoji.
            return json.loads(content)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _described(headers: Mapping[str, str], content: bytes, envelope: Any) -> str:
    """What came instead; not the content itself, which may be secret."""
    if envelope is not None:
        return f"{kind(envelope)} of another shape"
    if not content.strip():
        return "empty"
    return f"{len(content)} bytes of {headers.get('content-type') or 'unnamed type'}, not JSON"


def _place(headers: Mapping[str, str]) -> str:
    """The target of a redirect without its query."""
    parts = urlsplit(headers.get("location") or "")
    host = f"//{parts.hostname}" if parts.hostname else ""
    return f"{host}{parts.path}" or "nowhere"


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")
