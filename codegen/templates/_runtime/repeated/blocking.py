"""Repeat a call in a thread."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import ParamSpec

P = ParamSpec("P")

Call = Callable[P, None]

logger = logging.getLogger("crisp_client")


class Repeated:
    """A call that is made at once, and anew every few seconds, a number of times or until `end()`.

    `last` is called then, once, when the call under way is over. Neither may raise anything. Where
    no thread can be started, none is made at all.
    """

    def __init__(self, call: Call[[]], last: Call[[]], every: float, times: int) -> None:
        self._ended = threading.Event()
        thread = threading.Thread(
            target=self._run,
            args=(call, last, every, times),
            name="crisp-client-repeated",
            daemon=True,
        )
        try:
            thread.start()
        except RuntimeError as error:
            logger.warning("nothing is repeated: %s", error)

    def _run(self, call: Call[[]], last: Call[[]], every: float, times: int) -> None:
        for _ in range(times):
            if self._ended.is_set():
                break
            call()
            self._ended.wait(every)
        last()

    def end(self) -> None:
        """Let the last call be made, without waiting for it."""
        self._ended.set()
