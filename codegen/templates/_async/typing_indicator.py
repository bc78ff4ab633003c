"""The sign that somebody types, kept alive while an answer is made."""

from __future__ import annotations

import logging
from types import TracebackType
from typing import Literal

from .._runtime.errors import ClosedError
from .._runtime.repeated.aio import AsyncCall
from .._runtime.repeated.aio import AsyncRepeated
from .._runtime.rest.options import RequestOptions
from .._runtime.rest.retry import Retry

logger = logging.getLogger("crisp_client")

# Seconds from one sign to the next, and how often it is repeated: 10 minutes in all.
EVERY = 5.0
TIMES = 119
# Nobody waits long for a sign, and the next one is due.
_OPTIONS = RequestOptions(deadline=5.0, retry=Retry(attempts=1))


class AsyncTyping:
    """Somebody types for as long as the block around it takes."""

    def __init__(self, compose: AsyncCall[[Literal["start", "stop"], RequestOptions]]) -> None:
        self._compose = compose

    async def __aenter__(self) -> None:
        try:
            await self._compose("start", _OPTIONS)
        except ClosedError:
            raise
        except Exception as error:  # also of middleware: no answer to a visitor fails by a sign
            self._warn(error)
        self._again = AsyncRepeated(self._tell, EVERY, TIMES)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            await self._again.end()
        finally:
            await self._tell("stop")

    async def _tell(self, type: Literal["start", "stop"] = "start") -> None:
        try:
            await self._compose(type, _OPTIONS)
        except Exception as error:  # also of a client that was closed: that of the block counts
            self._warn(error)

    def _warn(self, error: Exception) -> None:
        logger.warning("the sign that somebody types: %s", error)
