# Copied from codegen/templates/_runtime/http/failures.py. Do not edit: change that and run `make generate`.
"""From the exceptions of an HTTP library to ours, told by name: httpx and httpx2 use the same."""

from __future__ import annotations

from ..errors import APIConnectionError
from ..errors import APITimeoutError
from ..errors import CrispError
from ..errors import DeadlineExceededError
from ..errors import DecodeError
from ..errors import TransportError
from .deadline import DeadlinePassed

# Raised before the first byte of a request is sent.
_UNSENT = {"ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol"}


def ours(error: Exception) -> CrispError | None:
    """The error that says what happened; None for one that is not about the exchange."""
    names = _names(error)
    text = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if "DecodingError" in names:
        return DecodeError(text)
    if "TimeoutException" in names:
        return APITimeoutError(text, sent=was_sent(error))
    if names & {"RequestError", "InvalidURL", "StreamError"} or isinstance(error, OSError):
        return APIConnectionError(text, sent=was_sent(error))
    return None


def deadline_exceeded(*, sent: bool) -> DeadlineExceededError:
    return DeadlineExceededError("the deadline has passed", sent=sent)


def no_connection_free() -> APITimeoutError:
    return APITimeoutError("no connection became free in time", sent=False)


def was_sent(error: Exception) -> bool:
    """Whether a byte of the request may have left."""
    if isinstance(error, (TransportError, DeadlinePassed)):
        return error.sent
    return not _names(error) & _UNSENT


def unreadable(error: Exception, status: int) -> bytes:
    """The content of a refusal whose compression is broken: its status says enough."""
    if status < 300 or "DecodingError" not in _names(error):
        raise error
    return b""


def _names(error: Exception) -> set[str]:
    """Of the library's classes that an exception is of."""
    return {
        cls.__name__
        for cls in type(error).__mro__
        if cls.__module__.partition(".")[0] in ("httpx", "httpx2")
    }
