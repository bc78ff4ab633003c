# Copied from codegen/templates/_runtime/dispatch/store.py. Do not edit: change that and run `make generate`.
"""The interface of what several processes share that listen for the same events."""

from __future__ import annotations

from abc import ABC
from abc import abstractmethod
from typing import ClassVar

# Seconds. Crisp does not say for how long it repeats a web hook.
DAY = 86_400.0


class Store(ABC):
    """Remembers which events are being handled, and which have been; for `seen=`.

    For a store of your own, write the three abstract methods. They may block, and raise: they are
    called in threads, several at a time. Keys are texts of up to 80 characters; times are seconds.
    """

    waits: ClassVar[bool] = True
    """Whether its methods may wait for something; if not, they are called on the event loop."""

    @abstractmethod
    def claim(self, key: str, seconds: float, /) -> bool | None:
        """Take a key for some time, in one step that no other process can come between.

        Return true if it is taken now: it was unknown, or its time is over. Return false if it is
        finished, None while another has it.
        """

    @abstractmethod
    def renew(self, key: str, seconds: float, /) -> None:
        """Keep a key that is taken for so long from now; leave one that is finished alone."""

    @abstractmethod
    def finish(self, key: str, seconds: float, /) -> None:
        """Remember for so long that a key is finished."""

    def add(self, digest: str, /) -> bool:
        """Remember a web hook for a day and return true, or false if it is known already."""
        return self.claim(digest, DAY) is True
