"""What is said of an error of the client, and the status that it ends the command with."""

from __future__ import annotations

from datetime import datetime
from datetime import timedelta
from datetime import UTC

from .._runtime.errors import AmbiguousWriteError
from .._runtime.errors import AuthenticationError
from .._runtime.errors import CredentialsError
from .._runtime.errors import CrispError
from .._runtime.errors import LockedError
from .._runtime.errors import NotFoundError
from .._runtime.errors import PermissionDeniedError
from .._runtime.errors import RateLimitError
from .._runtime.errors import TransportError
from .._texts import clean
from ._status import Status
from ._times import lasting

_STATUSES: tuple[tuple[type[CrispError], Status], ...] = (
    (CredentialsError, Status.CREDENTIALS),
    (AuthenticationError, Status.CREDENTIALS),
    (PermissionDeniedError, Status.CREDENTIALS),
    (NotFoundError, Status.NOT_FOUND),
    (RateLimitError, Status.LIMITED),
    (LockedError, Status.LIMITED),
    (TransportError, Status.NO_ANSWER),
)


def failure(error: Exception, *, has_sent: bool) -> tuple[str, Status]:
    """Return message and status; raise what is a fault of ours.

    `has_sent` is whether the command may have sent something before.
    """
    if isinstance(error, CredentialsError):
        said = "no credentials: set CRISP_IDENTIFIER, CRISP_KEY and CRISP_TIER, or `crisp login`"
        return said, Status.CREDENTIALS
    if isinstance(error, CrispError):
        told = clean(str(error)) + _again(error.retry_after)
        if isinstance(error, AmbiguousWriteError) or error.ambiguous:
            return f"{told}\n{_LOOK}", Status.UNCERTAIN
        found = (status for kind, status in _STATUSES if isinstance(error, kind))
        return told, next(found, Status.FAILED)
    if isinstance(error, OSError):
        return clean(str(error)), Status.FAILED
    if isinstance(error, TypeError | ValueError):  # the client refuses what cannot be sent
        return clean(str(error)), Status.FAILED if has_sent else Status.USAGE
    raise error


def _again(seconds: float | None) -> str:
    """Return when Crisp lets the next request in, if it has said so."""
    if seconds is None:
        return ""
    try:
        moment = (datetime.now(UTC) + timedelta(seconds=seconds)).astimezone()
    except (OverflowError, ValueError, OSError):  # beyond the calendar
        return ""
    return f"\ntry again in {lasting(seconds)}, at {moment:%H:%M:%S on %Y-%m-%d}"


_LOOK = "it may have been carried out all the same: look at Crisp before you send it again"
