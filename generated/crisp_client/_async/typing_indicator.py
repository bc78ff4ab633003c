# Copied from codegen/templates/_async/typing_indicator.py. Do not edit: change that and run `make generate`.
"""The sign that somebody types, kept alive while an answer is made."""

from __future__ import annotations

import logging
import time
from types import TracebackType
from typing import Literal
from typing import TYPE_CHECKING

from .._runtime.errors import ClosedError
from .._runtime.repeated.aio import AsyncCall
from .._runtime.repeated.aio import AsyncRepeated
from .._runtime.rest.options import RequestOptions
from .._runtime.rest.retry import Retry

if TYPE_CHECKING:
    from .transport import AsyncTransport

logger = logging.getLogger("crisp_client")

# Seconds from one sign to the next, and how many there are: 10 minutes in all.
EVERY = 5.0
TIMES = 120
# How often it is looked for a turn for the last one, and the seconds in between.
LOOKS = 5
PAUSE = 1.0
# Nobody waits long for a sign, and the next one is due.
_OPTIONS = RequestOptions(deadline=5.0, retry=Retry(attempts=1))


class AsyncTyping:
    """Somebody types for as long as the block around it takes."""

    def __init__(
        self,
        compose: AsyncCall[[Literal["start", "stop"], RequestOptions]],
        transport: AsyncTransport,
    ) -> None:
        self._compose = compose
        self._transport = transport

    async def __aenter__(self) -> None:
        self._transport._http.check_open()
        self._told = False
        self._again = AsyncRepeated(self._start, self._stop, EVERY, TIMES)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._again.end()

    async def _start(self) -> None:
        if self._may_be_sent():
            self._told = True
            await self._tell("start")

    async def _stop(self) -> None:
        if not self._told:
            return
        for _ in range(LOOKS):
            if self._may_be_sent():
                await self._tell("stop")
                return
            await self._transport._http.sleep(PAUSE)

    def _may_be_sent(self) -> bool:
        """Return whether a sign is sent at once, and so takes its turn from no other request."""
        turns = self._transport.turns
        return turns is None or turns.free(time.monotonic())

    async def _tell(self, type: Literal["start", "stop"]) -> None:
        try:
            await self._compose(type, _OPTIONS)
        except ClosedError:
            pass  # a program that ends, or closes the client in the block, is told by other calls
        except Exception as error:  # also of middleware: no answer to a visitor fails by a sign
            logger.warning("the sign that somebody types: %s", error)
