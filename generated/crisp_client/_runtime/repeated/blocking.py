# Copied from codegen/templates/_runtime/repeated/blocking.py. Do not edit: change that and run `make generate`.
"""Repeat a call in a thread."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import ParamSpec

P = ParamSpec("P")

Call = Callable[P, None]

logger = logging.getLogger("crisp_client")

# Seconds for a call under way; the thread ends with the program in any case.
_LONGEST = 10.0


class Repeated:
    """A call that is made anew every few seconds, a number of times or until `end()`.

    It must raise nothing, and take no longer than it may hold up `end()`. Where no thread can be
    started, it is not made at all.
    """

    def __init__(self, call: Call[[]], every: float, times: int) -> None:
        self._ended = threading.Event()
        self._thread = threading.Thread(
            target=self._run, args=(call, every, times), name="crisp-client-repeated", daemon=True
        )
        try:
            self._thread.start()
        except RuntimeError as error:
            logger.warning("nothing is repeated: %s", error)

    def _run(self, call: Call[[]], every: float, times: int) -> None:
        for _ in range(times):
            if self._ended.wait(every):
                return
            call()

    def end(self) -> None:
        """Wait for the call under way, so that none comes later."""
        self._ended.set()
        if self._thread.ident is not None:
            self._thread.join(_LONGEST)
