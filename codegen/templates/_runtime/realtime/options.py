"""How to listen."""

from __future__ import annotations

from typing import Any
from typing import Literal

import attrs

from .state import Backoff

OnFull = Literal["block", "drop_oldest", "raise"]


def _positive(_: object, field: attrs.Attribute[Any], value: float | None) -> None:
    if value is not None and not value > 0:
        raise ValueError(f"{field.name} must be more than 0")


@attrs.frozen(kw_only=True)
class RealtimeOptions:
    """Settings of one `listen()`; times are seconds.

    Events of one conversation are handled one after the other; `concurrency` is how many
    conversations are handled at once. With 1, all events are handled in the order of arrival.

    At most `queue_size` events wait for handlers. When that many do, `on_full` decides: `block`
    reads no further, so that Crisp keeps the rest; `drop_oldest` makes room and counts what was
    dropped; `raise` ends listening with an error. After `stop()`, handlers have `drain` for what
    came before.

    The server may take `answer_timeout` to connect, as long to accept and as long to authenticate.
    A connection that was quiet for `silence` is given up; without it, for the server's own interval
    of pings and the time that it allows for an answer. `backoff` spaces the attempts to connect.
    """

    concurrency: int = attrs.field(default=16, validator=_positive)
    queue_size: int = attrs.field(default=10_000, validator=_positive)
    on_full: OnFull = attrs.field(
        default="block", validator=attrs.validators.in_(("block", "drop_oldest", "raise"))
    )
    drain: float = attrs.field(default=10.0, validator=attrs.validators.ge(0))
    answer_timeout: float = attrs.field(default=10.0, validator=_positive)
    silence: float | None = attrs.field(default=None, validator=_positive)
    backoff: Backoff = attrs.field(factory=Backoff)
