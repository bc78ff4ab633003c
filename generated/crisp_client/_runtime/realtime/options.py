# Copied from codegen/templates/_runtime/realtime/options.py. Do not edit: change that and run `make generate`.
"""The options of `listen()`."""

from __future__ import annotations

import attrs

from .. import checks
from ..data.annotations import complete_annotations
from ..dispatch.queue import DispatchOptions
from .state import Backoff


@attrs.frozen(kw_only=True)
class RealtimeOptions(DispatchOptions):
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

    drain: float = attrs.field(
        default=10.0, converter=checks.capped, validator=checks.field_is_seconds(zero=True)
    )
    answer_timeout: float = attrs.field(
        default=10.0, converter=checks.capped, validator=checks.field_is_seconds()
    )
    silence: float | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(checks.capped),
        validator=checks.field_is_seconds(none=True),
    )
    backoff: Backoff = attrs.field(factory=Backoff, validator=checks.field_is(Backoff))


complete_annotations(globals())
