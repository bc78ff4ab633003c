# Copied from codegen/templates/_runtime/rest/response.py. Do not edit: change that and run `make generate`.
"""Reads answers: returns the `data` of Crisp's envelope, or raises the error."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from ..credentials import Credentials
from ..data.kinds import kind
from ..data.loads import fast_loads
from ..data.unset import UNSET
from ..errors import APIError
from ..errors import CrispError
from ..errors import DecodeError
from ..errors import ServerError
from ..facts import Facts
from ..http.adapter import Answer
from ..info import ResponseInfo
from .retry_after import retry_after

_NOT_JSON = object()
# Data with more levels could not be copied or pickled; Crisp's own have about ten.
_MOST_LEVELS = 100


def read(
    facts: Facts,
    answer: Answer,
    credentials: Credentials | None = None,
    *,
    sent: Any = UNSET,
    hint: str = "",
    scope: str = "",
) -> Any:
    """Return the `data` of an answer, or raise the error that it stands for.

    Any status from 200 to 299 is a success unless the envelope says `error: true`. `sent` is the
    body as the caller gave it. `hint` is added to a refusal if other credentials or another tier
    may help, `scope` to one that may mean that the token lacks it. The caller adds to an error
    which request it is about.
    """
    try:
        envelope = fast_loads(answer.content)
    except (ValueError, RecursionError):
        envelope = _loads(answer.content)
    if 200 <= answer.status < 300 and envelope.__class__ is dict:
        if "data" in envelope and envelope.get("error", False) is False:
            return envelope["data"]
        if envelope.get("error") is False:
            return None
    envelope = None  # crash reporters show the variables of a traceback
    raise _failure(facts, response_info(answer, credentials), sent, hint, scope)


def read_exists(
    facts: Facts, answer: Answer, credentials: Credentials | None = None, *, hint: str = ""
) -> bool:
    """Return whether the answer to a HEAD, which has no body, is a success; raise other errors."""
    if 200 <= answer.status < 300:
        return True
    if answer.status == 404:
        return False
    raise _refusal(facts, response_info(answer, credentials), {"error": True}, UNSET, hint)


def response_info(answer: Answer, credentials: Credentials | None) -> ResponseInfo:
    """Return an answer for an error: without cookies, and without credentials that it repeats."""
    headers = shown_headers(answer, credentials)
    content = answer.content if credentials is None else credentials.scrub(answer.content)
    return ResponseInfo(answer.status, headers, content)


def shown_headers(answer: Answer, credentials: Credentials | None) -> Mapping[str, str]:
    """Return the headers of an answer, as `response_info` has them."""
    headers = {
        name.lower(): value
        for name, value in answer.headers.items()
        if name.lower() != "set-cookie"
    }
    if credentials is None:
        return headers
    scrub = credentials.scrub_text
    return {scrub(name): scrub(value) for name, value in headers.items()}


def _failure(facts: Facts, response: ResponseInfo, sent: Any, hint: str, scope: str) -> CrispError:
    """Return the error of an answer, made only of what may be shown."""
    envelope = _loads(response.content)
    if not isinstance(envelope, dict) or not isinstance(envelope.get("error"), bool):
        if 200 <= response.status < 300:
            what = _described(response, envelope)
            return DecodeError(f"Crisp's envelope expected, got {what}", response=response)
    if scope and isinstance(envelope, dict) and envelope.get("reason") in facts.scope_reasons:
        name, _, mode = scope.partition(" ")
        hint = f"needs scope {name} ({mode})" if mode else f"needs scope {name}"
    return _refusal(facts, response, envelope, sent, hint)


def _refusal(facts: Facts, response: ResponseInfo, envelope: Any, sent: Any, hint: str) -> APIError:
    from .complaints import readable  # only refusals need it

    answer = envelope if isinstance(envelope, dict) else {}
    status = response.status
    reason = _clean(answer.get("reason"))
    data = answer.get("data")
    message = _clean(data.get("message")) if isinstance(data, dict) else ""
    if status in (301, 302, 303, 307, 308):
        message = f"redirected to {_place(response.headers)}; redirects are not followed"
    elif not answer.keys() & {"error", "reason"}:
        message = f"the answer is {_described(response, envelope)}"
    default = ServerError if status >= 500 else APIError
    error = facts.errors_by_reason.get(reason) or facts.errors_by_status.get(status, default)
    refused = facts.errors_by_status.get(401), facts.errors_by_status.get(403)
    return error(
        readable(message, sent, facts.tagged_bodies),
        response=response,
        reason=reason,
        data=None if _is_deep(data) else data,
        retryable=status in facts.retry_statuses,
        hint=hint if error in refused else "",
        retry_after=retry_after(response.headers, time.time()),
    )


def _loads(content: bytes) -> Any:
    """Read JSON that orjson refuses and the standard library accepts, such as half an emoji."""
    try:
        return json.loads(content.decode("utf-8-sig", "surrogatepass"))
    except (ValueError, RecursionError):
        return _NOT_JSON


def _is_deep(value: Any) -> bool:
    """Tell whether data has more levels than an error may have."""
    level = [value]
    for _ in range(_MOST_LEVELS):
        level = [item for outer in level for item in _items(outer)]
    return bool(level)


def _items(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _described(response: ResponseInfo, envelope: Any) -> str:
    """Describe an answer without showing its content, which may be secret."""
    if envelope is not _NOT_JSON:
        return f"{kind(envelope)} of another shape"
    if not response.content.strip():
        return "empty"
    return f"{len(response.content)} bytes of {response.media_type or 'unnamed type'}, not JSON"


def _place(headers: Mapping[str, str]) -> str:
    """Return the target of a redirect, without its query."""
    try:
        parts = urlsplit(headers.get("location", ""))
        host = f"//{parts.hostname}" if parts.hostname else ""
    except ValueError:
        return "an invalid address"
    return f"{host}{parts.path}" or "nowhere"


def _clean(value: Any) -> str:
    """Return a `str` that can be printed anywhere: half an emoji cannot be encoded."""
    text = value if isinstance(value, str) else ""
    return text.encode("utf-8", "replace").decode()
