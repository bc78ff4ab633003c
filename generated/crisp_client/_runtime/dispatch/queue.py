# Copied from codegen/templates/_runtime/dispatch/queue.py. Do not edit: change that and run `make generate`.
"""The interface of a queue of events, and its options."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import Protocol

import attrs

from .. import checks

# Seconds. Waits are cut into pieces because Windows delivers Ctrl-C only between them.
TICK = 0.5

OnFull = Literal["block", "drop_oldest", "raise"]


class EventQueue(Protocol):
    """Takes events in the order of arrival."""

    def put(self, name: str, payload: Any, /) -> None: ...

    def full(self) -> bool: ...

    async def room(self) -> None: ...


@attrs.frozen(kw_only=True)
class DispatchOptions:
    """The number of conversations handled at once, the size of the queue, the way if it is full."""

    concurrency: int = attrs.field(default=100, validator=checks.field_is_whole)
    queue_size: int = attrs.field(default=10_000, validator=checks.field_is_whole)
    on_full: OnFull = attrs.field(
        default="block", validator=checks.field_is_one_of("block", "drop_oldest", "raise")
    )
