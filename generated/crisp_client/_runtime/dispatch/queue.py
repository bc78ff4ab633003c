# Copied from codegen/templates/_runtime/dispatch/queue.py. Do not edit: change that and run `make generate`.
"""Where events go from whoever receives them, and how many may wait there."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import Protocol

import attrs

from .. import checks

OnFull = Literal["block", "drop_oldest", "raise"]


class EventQueue(Protocol):
    """Takes events in the order of arrival."""

    def put(self, name: str, payload: Any, /) -> None: ...

    def full(self) -> bool: ...

    async def room(self) -> None: ...


@attrs.frozen(kw_only=True)
class DispatchOptions:
    """How many conversations are handled at once, how many events may wait, and what then."""

    concurrency: int = attrs.field(default=16, validator=checks.field_is_whole)
    queue_size: int = attrs.field(default=10_000, validator=checks.field_is_whole)
    on_full: OnFull = attrs.field(
        default="block", validator=checks.field_is_one_of("block", "drop_oldest", "raise")
    )
