# Copied from codegen/templates/mcp/_errors.py. Do not edit: change that and run `make generate`.
"""What is said of a failure: whether a write happened, did not, or may have."""

from __future__ import annotations

import sys
import traceback

from .._runtime.errors import CrispError
from .._runtime.errors import NotFoundError
from .._runtime.errors import ServerError
from .._runtime.errors import TransportError
from .._texts import one_line
from ._results import Answer
from ._tool import Unmet

HAPPENED, DID_NOT, UNKNOWN = "Happened", "Did not happen", "Unknown"
_LOOK = "It may have been carried out all the same: look at Crisp before you try again."


def failure(error: Exception, *, wrote: bool) -> Answer:
    """Return what is told of an error; `wrote` is whether a write was under way."""
    if not isinstance(error, (CrispError, Unmet, ValueError, TypeError)):
        # A fault of ours: its text may hold anything, and goes to the log of the host, if at all.
        said = f"a fault of the server ({type(error).__name__})"
        places = traceback.extract_tb(error.__traceback__)[-1:]
        where = "".join(f" at {place.name}, line {place.lineno}" for place in places)
        print(f"crisp mcp: {said}{where}", file=sys.stderr)
    else:
        said = one_line(error)[:400]
    if not wrote:
        return Answer([f"Failed: {said}"], failed=True)
    if is_uncertain(error):
        return Answer([f"{UNKNOWN}: {said}. {_LOOK}"], failed=True)
    return Answer([f"{DID_NOT}: {said}"], failed=True)


def is_uncertain(error: BaseException) -> bool:
    """Tell whether a write that failed so may have been carried out."""
    if isinstance(error, (Unmet, ValueError, TypeError)):
        return isinstance(error, CrispError) and error.ambiguous
    if not isinstance(error, CrispError):
        return True
    if isinstance(error, TransportError):
        return error.sent
    if isinstance(error, NotFoundError):  # a deletion that was repeated
        return error.attempts > 1
    return error.ambiguous or isinstance(error, ServerError)
