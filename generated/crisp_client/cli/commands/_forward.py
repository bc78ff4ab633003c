# Rendered from spec, codegen/templates/cli/commands/_forward.py.j2. Do not edit: change that and run `make generate`.
"""Receive events in real time and hand them to workers by way of NATS, until Ctrl-C.

It needs the extra `workers` and a nats-server. `crisp work` runs the handlers, in any number of
other processes.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from .. import _broker
from .._context import Context

if TYPE_CHECKING:
    from ..._sync.client import CrispClient


def configure(parser: argparse.ArgumentParser) -> None:
    event = "only this event, as message:send; may be given several times"
    parser.add_argument("--event", action="append", metavar="NAME", default=[], help=event)
    backfill = "after an outage, read messages that were missed, and hand them on, too"
    parser.add_argument("--backfill", action="store_true", help=backfill)
    _broker.configure(parser)


def run(context: Context) -> None:
    from ..._runtime.realtime.state import RealtimeState
    from ...workers import Forwarder

    options = context.options
    client: CrispClient = context.client
    website = context.website_id if options.backfill else context.settings.website_id
    forwarder = Forwarder(
        client,
        _broker.broker_of(options),
        events=options.event,
        website_id=website,
        backfill=options.backfill,
    )

    @client.on_state
    def tell(state: RealtimeState) -> None:
        if state is RealtimeState.LIVE:
            context.output.note("listening, and handing on; Ctrl-C ends it")

    _broker.run(forwarder.run)
