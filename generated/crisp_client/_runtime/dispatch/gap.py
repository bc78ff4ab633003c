# Copied from codegen/templates/_runtime/dispatch/gap.py. Do not edit: change that and run `make generate`.
"""The event that reports an outage. It is not one of Crisp's, but is handed out like one."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from ..data.model import EventPayload
from ..data.model import model
from ..data.times import utc


@model
class Gap(EventPayload):
    """An outage of the connection: Crisp does not repeat what it sent meanwhile.

    It is delivered when events arrive again, before the first of them.
    """

    event_name: ClassVar[str] = "gap"

    start: int
    """When the connection last showed life, in milliseconds of this machine's clock."""
    end: int
    """When it was authenticated again."""
    reason: str
    """`lost` (the transport broke), `disconnected` (by the server) or `silent` (nothing came)."""

    @property
    def start_utc(self) -> datetime | None:
        """`start` as a time in UTC."""
        return utc(self.start)

    @property
    def end_utc(self) -> datetime | None:
        """`end` as a time in UTC."""
        return utc(self.end)
