# Rendered from spec, codegen/templates/cli/_broker.py.j2. Do not edit: change that and run `make generate`.
"""What `crisp forward`, `work` and `dead` have in common: the broker, and how its failures end."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable
from typing import Any
from typing import TypeVar

from ._status import CommandError
from ._status import Status
from ._times import count

T = TypeVar("T")


def configure(parser: argparse.ArgumentParser) -> None:
    nats = "address of nats-server; else NATS_URL, else nats://127.0.0.1:4222"
    parser.add_argument("--nats", metavar="URL", action="append", help=nats)
    creds = "a file with credentials of NATS; else NATS_CREDS"
    parser.add_argument("--creds", metavar="FILE", help=creds)
    domain = "the domain of JetStream, if it has one"
    parser.add_argument("--domain", metavar="NAME", help=domain)
    parser.add_argument("--stream", default="crisp", metavar="NAME", help="its stream (crisp)")
    partitions = "how many events are handled at once by all workers together (64)"
    parser.add_argument("--partitions", type=count, default=64, metavar="N", help=partitions)


def broker_of(options: argparse.Namespace) -> Any:
    from ..workers import Broker

    creds = options.creds or os.environ.get("NATS_CREDS")
    given: dict[str, Any] = {"user_credentials": creds} if creds else {}
    return Broker(
        options.nats,
        stream=options.stream,
        partitions=options.partitions,
        domain=options.domain,
        **given,
    )


def run(serve: Callable[[], T]) -> T:
    """Run what speaks to the broker; what the program has to tell goes to the error output."""
    logging.basicConfig(stream=sys.stderr, format="%(levelname)s %(message)s")
    try:
        return serve()
    except ImportError as error:
        raise CommandError(str(error), Status.FAILED) from None
