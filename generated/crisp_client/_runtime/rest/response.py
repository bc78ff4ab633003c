# Copied from codegen/templates/_runtime/rest/response.py. Do not edit: change that and run `make generate`.
"""Reads answers: from status, headers and bytes to the `data` of Crisp's envelope, or an error."""

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
from ..errors import ResponseInfo
from ..errors import ServerError
from ..facts import Facts
from ..http.adapter import Answer
from .retry_after import retry_after

_NOT_JSON = object()
# An error with more could not be copied or pickled; Crisp's own answers have about ten.
_MOST_LEVELS = 100


def read(
    facts: Facts,
    answer: Answer,
    credentials: Credentials | None = None,
    *,
    sent: Any = UNSET,
    hint: str = "",
) -> Any:
    """The `data` of an answer.

    Any status from 200 to 299 is a success unless the envelope says `error: true`. `sent` is the
    body as the caller gave it. `hint` is added to a refusal that better credentials or another tier
    may cure. Which request an error is about is for the caller to add.
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
    envelope = None  # crash reporters show what stands in the frames of a traceback
    raise _failure(facts, response_info(answer, credentials), sent, hint)


def read_exists(
    facts: Facts, answer: Answer, credentials: Credentials | None = None, *, hint: str = ""
) -> bool:
    """What the answer to a HEAD says; it never has a body."""
    if 200 <= answer.status < 300:
        return True
    if answer.status == 404:
        return False
    raise _refusal(facts, response_info(answer, credentials), {"error": True}, UNSET, hint)


def response_info(answer: Answer, credentials: Credentials | None) -> ResponseInfo:
    """An answer as errors carry it: without cookies, and without credentials that it repeats."""
    headers = {
        name.lower(): value
        for name, value in answer.headers.items()
        if name.lower() != "set-cookie"
    }
    if credentials is None:
        return ResponseInfo(answer.status, headers, answer.content)
    scrub = credentials.scrub_text
    headers = {scrub(name): scrub(value) for name, value in headers.items()}
    return ResponseInfo(answer.status, headers, credentials.scrub(answer.content))


def _failure(facts: Facts, response: ResponseInfo, sent: Any, hint: str) -> CrispError:
    """Starts again from what may be shown."""
    envelope = _loads(response.content)
    if not isinstance(envelope, dict) or not isinstance(envelope.get("error"), bool):
        if 200 <= response.status < 300:
            what = _described(response, envelope)
            return DecodeError(f"Crisp's envelope expected, got {what}", response=response)
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
    """Reads what orjson refuses though the standard library does not, such as half an emoji."""
    try:
        return json.loads(content.decode("utf-8-sig", "surrogatepass"))
    except (ValueError, RecursionError):
        return _NOT_JSON


def _is_deep(value: Any) -> bool:
    """Whether it has more levels than an error may have."""
    level = [value]
    for _ in range(_MOST_LEVELS):
        level = [item for outer in level for item in _items(outer)]
    return bool(level)


def _items(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _described(response: ResponseInfo, envelope: Any) -> str:
    """What came instead; not the content itself, which may be secret."""
    if envelope is not _NOT_JSON:
        return f"{kind(envelope)} of another shape"
    if not response.content.strip():
        return "empty"
    return f"{len(response.content)} bytes of {response.media_type or 'unnamed type'}, not JSON"


def _place(headers: Mapping[str, str]) -> str:
    """The target of a redirect without its query."""
    try:
        parts = urlsplit(headers.get("location", ""))
        host = f"//{parts.hostname}" if parts.hostname else ""
    except ValueError:
        return "what is no address"
    return f"{host}{parts.path}" or "nowhere"


def _clean(value: Any) -> str:
    """A text that can be printed anywhere: half an emoji cannot be encoded."""
    text = value if isinstance(value, str) else ""
    return text.encode("utf-8", "replace").decode()
