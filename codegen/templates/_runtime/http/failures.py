"""From the exceptions of an HTTP library to ours, told by name: httpx and httpx2 use the same."""

from __future__ import annotations

from ..errors import APIConnectionError
from ..errors import APITimeoutError
from ..errors import ClosedError
from ..errors import CrispError
from ..errors import DeadlineExceededError
from ..errors import DecodeError
from ..errors import TransportError
from .deadline import DeadlinePassed
from .progress import Progress

# Raised before the first byte of a request is sent.
_UNSENT = {
    "ConnectError",
    "ConnectTimeout",
    "InvalidURL",
    "PoolTimeout",
    "ProxyError",
    "UnsupportedProtocol",
}
_LOST = {"InvalidURL", "RequestError", "StreamError"}


def ours(error: Exception, progress: Progress, *, late: bool = False) -> Exception:
    """Return our error for one of the library; the same error if it is not about the exchange.

    Whatever happens when the deadline has passed, it is `late`, and that is what is told.
    """
    names = _names(error)
    sent = progress.sent and not names & _UNSENT
    if isinstance(error, DeadlinePassed):
        return deadline_exceeded(sent=sent)
    if isinstance(error, CrispError):
        return deadline_exceeded(sent=sent) if late and isinstance(error, TransportError) else error
    if type(error).__module__.partition(".")[0] == "socksio":
        return APIConnectionError(f"the SOCKS proxy: {error}", sent=False)
    text = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if "DecodingError" in names:
        return DecodeError(text)
    timed_out = "TimeoutException" in names
    if not (timed_out or names & _LOST or isinstance(error, OSError) or no_thread(error)):
        return error
    if late:
        return deadline_exceeded(sent=sent)
    return APITimeoutError(text, sent=sent) if timed_out else APIConnectionError(text, sent=sent)


def no_thread(error: BaseException) -> bool:
    """Return whether no thread could be started, such as for looking up a host name.

    Python says so by a `RuntimeError`, also when the interpreter is about to end.
    """
    return isinstance(error, RuntimeError) and any(
        words in str(error) for words in ("start new thread", "after interpreter shutdown")
    )


def is_known(error: BaseException) -> bool:
    """Return whether a library or this package raised it, so that connections are in order."""
    return isinstance(error, (CrispError, ClosedError, DeadlinePassed)) or bool(_names(error))


def deadline_exceeded(*, sent: bool) -> DeadlineExceededError:
    return DeadlineExceededError("the deadline has passed", sent=sent)


def no_connection_free() -> APITimeoutError:
    return APITimeoutError("no connection became free in time", sent=False)


def unreadable(error: Exception, status: int) -> bytes:
    """Return no content for a refusal whose compression is broken; raise any other error."""
    if status < 300 or "DecodingError" not in _names(error):
        raise error
    return b""


def _names(error: BaseException) -> set[str]:
    """Return the names of the library's classes that an exception belongs to."""
    return {
        cls.__name__
        for cls in type(error).__mro__
        if cls.__module__.partition(".")[0] in ("httpx", "httpx2")
    }
