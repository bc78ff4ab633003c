# Copied from codegen/templates/_runtime/download/plan.py. Do not edit: change that and run `make generate`.
"""One download: where it may come from, and what an answer means. No IO.

The host that has the file is not Crisp: it gets no credentials, and no headers of the client.
"""

from __future__ import annotations

import inspect
import time
from typing import Any
from urllib.parse import quote
from urllib.parse import SplitResult
from urllib.parse import urljoin
from urllib.parse import urlsplit

import attrs

from .. import checks
from ..errors import ConfigurationError
from ..errors import CrispError
from ..errors import DeadlineExceededError
from ..errors import DownloadError
from ..errors import TransportError
from ..http.adapter import Answer
from ..http.adapter import Outgoing
from ..http.adapter import Timeouts
from ..info import RequestInfo
from ..info import ResponseInfo
from ..rest.retry import Retry
from ..rest.retry_after import retry_after
from ..upload.plan import code_of
from .place import check_target
from .place import Sink

# Where Crisp keeps what was sent in conversations.
STORAGE = "https://storage.crisp.chat"
LARGEST = 500_000_000
# Seconds that a download may take if no deadline says otherwise.
LONGEST = 600.0

_MOST_REDIRECTS = 3
_MOVED = (301, 302, 303, 307, 308)
_RETRIED = (429, 500, 502, 503, 504)
_PORTS = {"http": 80, "https": 443}
_SAFE = "%/:?#[]@!$&'()*+,;=~"


@attrs.define(repr=False)
class Download:
    """A download under way; `url` is where it has come to by redirects."""

    url: str
    host: str
    is_from_anywhere: bool
    redirects: int = 0

    @property
    def origin(self) -> str:
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"

    def outgoing(self, agent: str, timeout: Timeouts | None, sink: Sink) -> Outgoing:
        headers = {"User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "identity"}
        return Outgoing("GET", self.url, headers, None, timeout, "(storage)", sink)

    def is_over(self, answer: Answer) -> bool:
        """Return whether the file has come; if not, go on where `url` leads now.

        Raise `DownloadError` if it is not given.
        """
        if answer.status == 200:
            return True
        where = answer.headers.get("location", "")
        if answer.status not in _MOVED or not where:
            reason = code_of(answer.content)
            raise self._refused(answer, f"gave no file {reason}".strip(), reason)
        self.redirects += 1
        if self.redirects > _MOST_REDIRECTS:
            raise self._refused(answer, "redirected too often", "redirected")
        try:
            self.url = checked(urljoin(self.url, where), self.host, self.is_from_anywhere)
        except ValueError as error:
            said = f"redirected to an address that is not followed: {error}"
            raise self._refused(answer, said, "redirected") from None
        return False

    def wait(self, error: CrispError, retry: Retry, attempts: int) -> float | None:
        """Return the seconds after which to try again; None to give up."""
        is_lost = isinstance(error, TransportError) and not isinstance(
            error, ConfigurationError | DeadlineExceededError
        )
        if not is_lost and not (isinstance(error, DownloadError) and error.status in _RETRIED):
            return None
        return retry.wait(attempts, error.retry_after)

    def explain(self, error: CrispError, attempts: int) -> None:
        """Add to an error what the download was, without a signature."""
        error.operation = "download_file"
        error.request = RequestInfo("GET", self.url.partition("?")[0])
        error.attempts = attempts

    def _refused(self, answer: Answer, said: str, reason: str) -> DownloadError:
        kind = answer.headers.get("content-type", "")
        return DownloadError(
            f"the host answered {answer.status}: it {said}",
            reason=reason,
            response=ResponseInfo(answer.status, {"content-type": kind} if kind else {}),
            retry_after=retry_after(answer.headers, time.time()),
        )


def plan(
    url: Any, file: Any, host: str, *, largest: Any, is_from_anywhere: bool, progress: Any
) -> Download:
    """Check the arguments. Raise `TypeError` or `ValueError` for what cannot be fetched."""
    checks.text("url", url)
    check_target(file)
    checks.whole("largest", largest)
    if progress is not None:
        checks.function("progress", progress)
        if inspect.iscoroutinefunction(progress):
            raise TypeError("progress must be a plain function: nothing awaits it")
    return Download(checked(url, host, is_from_anywhere), host, is_from_anywhere)


def checked(url: str, host: str, is_from_anywhere: bool) -> str:
    """Return a URL as it is sent; raise `ValueError` unless it is a safe one."""
    url = quote(url.strip().partition("#")[0], safe=_SAFE)
    try:
        parts = urlsplit(url)
        origin = _origin(parts)
    except ValueError:
        raise ValueError("the url is none") from None
    if parts.scheme not in _PORTS or not parts.hostname or "%" in parts.netloc:
        raise ValueError("the url must be like https://host/path")
    if "@" in parts.netloc:
        raise ValueError("the url names a user or a password")
    if parts.scheme == "http" and not host.startswith("http:"):
        raise ValueError("the url is not encrypted")
    known = (_origin(urlsplit(STORAGE)), _origin(urlsplit(host)))
    if not is_from_anywhere and origin not in known:
        raise ValueError(
            f"{parts.hostname} is not where Crisp keeps files, and whoever wrote the url chose it: "
            "give from_anywhere=True if your program may be sent there"
        )
    return url


def _origin(parts: SplitResult) -> tuple[str, str, int | None]:
    port = parts.port or _PORTS.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").lower(), port
