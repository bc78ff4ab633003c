"""One upload: what is asked of Crisp, what its answer means, and what is sent to the storage host.

Pure: no IO. The storage host is not Crisp: it gets no credentials, and no headers of the client.
"""

from __future__ import annotations

import inspect
import math
import mimetypes
import re
import time
import uuid
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import attrs

from .. import checks
from ..errors import CrispError
from ..errors import UploadError
from ..facts import UploadFacts
from ..http.adapter import Answer
from ..http.adapter import Outgoing
from ..http.adapter import Timeouts
from ..http.body import Body
from ..info import RequestInfo
from ..info import ResponseInfo
from .source import check_file
from .source import own_name

# Seconds for the address to come in.
ADDRESS_LIMIT = 10.0

_UNKNOWN = "application/octet-stream"
# The type of a file that is compressed says nothing of what is in it.
_COMPRESSED = {"gzip": "application/gzip", "bzip2": "application/x-bzip2", "xz": "application/x-xz"}
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+( *; *[\w.+-]+=[\w.+\"-]+)*", re.ASCII)
# What a storage host says in its XML, such as `<Code>ExpiredToken</Code>`.
_CODE = re.compile(rb"<Code>([A-Za-z]{1,60})</Code>")


@attrs.frozen(kw_only=True)
class Upload:
    """An upload that was checked; `request` is the body of the question for an address."""

    event: str
    type: str
    request: Mapping[str, Any]

    def is_answer(self, event: Any) -> bool:
        return bool(getattr(event, "id", None) == self.request["id"])


def plan(
    facts: UploadFacts,
    website_id: str,
    file: Any,
    *,
    name: str | None,
    type: str | None,
    namespace: str,
    progress: Any,
) -> Upload:
    """Check the arguments. Raise `TypeError` or `ValueError` for what cannot be sent."""
    checks.text("website_id", website_id)
    if not website_id:
        raise ValueError("website_id is empty")
    check_file(file)
    if not isinstance(namespace, str) or namespace not in facts.events:
        known = ", ".join(map(repr, facts.events))
        raise ValueError(f"namespace must be one of {known}, not {namespace!r}")
    if progress is not None:
        checks.function("progress", progress)
        if inspect.iscoroutinefunction(progress):
            raise TypeError("progress must be a plain function: nothing awaits it")
    if name is None:
        name = own_name(file)
        if not name:
            raise ValueError("the file has no name of its own: give name=")
    _check_name(name)
    if type is None:
        type = _guessed(name)
    checks.text("type", type)
    if not _TYPE.fullmatch(type):
        raise ValueError(f"type must be a MIME type as 'image/png', not {type!r}")
    request = {
        "namespace": namespace,
        "id": f"upload_{uuid.uuid4()}",
        "file": {"name": name, "type": type},
        "resource": {"type": "website", "id": website_id},
    }
    return Upload(event=facts.events[namespace], type=type, request=request)


def left(deadline: float | None) -> float:
    """Return the seconds until a time of `time.monotonic()`, a little above 0 at least."""
    return math.inf if deadline is None else max(deadline - time.monotonic(), 0.001)


@attrs.frozen(kw_only=True)
class Address:
    """Where a file goes and where it will be found; `repr` does not show the signed address."""

    public: str
    signed: str = attrs.field(repr=False)

    @property
    def origin(self) -> str:
        parts = urlsplit(self.signed)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def shown(self) -> str:
        """The signed address without its query."""
        return self.signed.partition("?")[0]

    def outgoing(
        self, upload: Upload, body: Body, agent: str, timeout: Timeouts | None
    ) -> Outgoing:
        headers = {"Content-Type": upload.type, "User-Agent": agent, "Accept": "*/*"}
        return Outgoing("PUT", self.signed, headers, body, timeout, "(storage)")

    def check(self, answer: Answer) -> None:
        """Raise `UploadError` unless the storage host has taken the file."""
        if 200 <= answer.status < 300:
            return
        moved = 300 <= answer.status < 400
        reason = code_of(answer.content)
        said = (
            "redirected, which is not followed" if moved else f"refused the file {reason}".strip()
        )
        # Without the content, which may repeat what was signed.
        kind = answer.headers.get("content-type", "")
        raise UploadError(
            f"the storage host answered {answer.status}: it {said}",
            reason=reason,
            response=ResponseInfo(answer.status, {"content-type": kind} if kind else {}),
        )

    def explain(self, error: CrispError, upload: Upload) -> None:
        """Add to an error what the upload was, without its signature."""
        error.operation = "upload_file"
        error.request = RequestInfo("PUT", self.shown, {"Content-Type": upload.type})
        error.attempts = 1


def address_of(event: Any, size: int, host: str) -> Address:
    """Read the event that answers. Raise `UploadError` if the file is too large for it."""
    url = getattr(event, "url", None)
    public, signed = getattr(url, "resource", None), getattr(url, "signed", None)
    if not isinstance(public, str) or not isinstance(signed, str):
        raise UploadError("Crisp's answer names no address for the file", operation="upload_file")
    _check_address(signed, host)
    limit = getattr(getattr(event, "policy", None), "size_limit", None)
    if isinstance(limit, int) and size > limit:
        raise UploadError(
            f"the file has {size} bytes, and Crisp takes {limit} at most", operation="upload_file"
        )
    return Address(public=public, signed=signed)


def _check_address(signed: str, host: str) -> None:
    """Raise for an address that is none, or less safe than Crisp's own; never repeat it."""
    problem = ""
    try:
        parts = urlsplit(signed)
        host_name, _ = parts.hostname, parts.port
    except ValueError:
        problem = "is no URL"
    else:
        if not signed.isascii() or any(character <= " " for character in signed):
            problem = "holds white space or other than ASCII"
        elif parts.scheme not in ("http", "https") or not host_name or "@" in parts.netloc:
            problem = "is not like https://host/path"
        elif parts.scheme == "http" and not host.startswith("http:"):
            problem = "is not encrypted"
    if problem:
        raise UploadError(f"the address for the file {problem}", operation="upload_file")


def code_of(content: bytes) -> str:
    """Return the word by which a storage host refuses; empty if it has none."""
    code = _CODE.search(content)
    return code[1].decode() if code else ""


def _check_name(name: Any) -> None:
    checks.text("name", name)
    if not name or name in (".", ".."):
        raise ValueError(f"{name!r} is no name of a file")
    if any(separator in name for separator in "/\\"):
        raise ValueError("name is that of a file, without a folder")
    if not name.isprintable():
        raise ValueError(
            "the name of the file holds what cannot be printed or sent: give another as name="
        )


def _guessed(name: str) -> str:
    kind, encoding = mimetypes.guess_type(name)
    if encoding is not None:
        return _COMPRESSED.get(encoding, _UNKNOWN)
    return kind or _UNKNOWN
