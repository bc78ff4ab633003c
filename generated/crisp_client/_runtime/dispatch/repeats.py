# Copied from codegen/templates/_runtime/dispatch/repeats.py. Do not edit: change that and run `make generate`.
"""Which of several events with the same content one is, as long as all processes agree on that.

Such events have no id. They are counted, and two processes that listen count alike if they began
at the same event. That is certain after a long silence: if nothing of this content came for twice
the `WINDOW`, a process that listened all the time begins at 1. Within the window the count goes on.
In between, one process may go on where another begins, for which an event came a bit later: then,
and as long as this process has not listened for long enough, the number is not known.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Iterable
from time import monotonic

# Seconds. More than twice by how much later an event may come to one process than to another.
WINDOW = 60.0
# So many contents are known again.
REMEMBERED = 20_000


class Repeats:
    """Counts of the contents that came to this process."""

    def __init__(self) -> None:
        # From when on the events of a name come here without a break.
        self._since: dict[str, float] = {}
        # The number and time of the last event of each content; 0 where the number is not known.
        self._last: OrderedDict[str, tuple[int, float]] = OrderedDict()
        self._forgotten = -math.inf

    def begin(self, names: Iterable[str]) -> None:
        """Begin to count events of these names: until now, others may have had more of them."""
        self._since.update(dict.fromkeys(names, monotonic()))

    def number(self, name: str, content: str) -> int:
        """Return the number of an event that comes now, from 1; 0 if it is not certain."""
        now = monotonic()
        since = max(self._since.setdefault(name, now), self._forgotten)
        count, last = self._last.pop(content, (0, since))
        if last <= since:
            count, last = 0, since
        if now - last >= 2 * WINDOW:
            count = 1
        elif count and now - last < WINDOW:
            count += 1
        else:
            count = 0
        self._last[content] = count, now
        if len(self._last) > REMEMBERED:
            _, (_, self._forgotten) = self._last.popitem(last=False)
        return count
