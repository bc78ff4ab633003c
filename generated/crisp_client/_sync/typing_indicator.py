# Derived from codegen/templates/_async/typing_indicator.py, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""The sign that somebody types, kept alive while an answer is made."""

from __future__ import annotations

import logging
from types import TracebackType
from typing import Literal

from .._runtime.errors import ClosedError
from .._runtime.repeated.blocking import Call
from .._runtime.repeated.blocking import Repeated
from .._runtime.rest.options import RequestOptions
from .._runtime.rest.retry import Retry

logger = logging.getLogger("crisp_client")

# Seconds from one sign to the next, and how often it is repeated: 10 minutes in all.
EVERY = 5.0
TIMES = 119
# Nobody waits long for a sign, and the next one is due.
_OPTIONS = RequestOptions(deadline=5.0, retry=Retry(attempts=1))


class Typing:
    """Somebody types for as long as the block around it takes."""

    def __init__(self, compose: Call[[Literal["start", "stop"], RequestOptions]]) -> None:
        self._compose = compose

    def __enter__(self) -> None:
        try:
            self._compose("start", _OPTIONS)
        except ClosedError:
            raise
        except Exception as error:  # also of middleware: no answer to a visitor fails by a sign
            self._warn(error)
        self._again = Repeated(self._tell, EVERY, TIMES)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._again.end()
        finally:
            self._tell("stop")

    def _tell(self, type: Literal["start", "stop"] = "start") -> None:
        try:
            self._compose(type, _OPTIONS)
        except Exception as error:  # also of a client that was closed: that of the block counts
            self._warn(error)

    def _warn(self, error: Exception) -> None:
        logger.warning("the sign that somebody types: %s", error)
