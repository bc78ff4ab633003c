# Copied from codegen/templates/testing/__main__.py. Do not edit: change that and run `make generate`.
"""Runs the emulator until Ctrl-C: `python -m crisp_client.testing --port N`."""

from __future__ import annotations

import argparse
import signal
import sys
import threading

from . import Emulator


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m crisp_client.testing", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="a free one if not given")
    parser.add_argument("--seed", type=int, help="the same ids in every run")
    parser.add_argument("--identifier", help="made up if not given")
    parser.add_argument("--key", help="made up if not given")
    parser.add_argument("--website-id", help="made up if not given")
    options = parser.parse_args(arguments)
    crisp = Emulator(**vars(options))
    try:
        crisp.start()
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        print(f"cannot listen on port {options.port}: {reason}", file=sys.stderr)
        return 1
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    print(_introduction(crisp), flush=True)
    stopped.wait()
    crisp.stop()
    return 0


def _introduction(crisp: Emulator) -> str:
    return f"""A local Crisp listens on {crisp.url} until Ctrl-C. Point a client at it:

    export CRISP_HOST={crisp.url}
    export CRISP_TIER={crisp.tier}
    export CRISP_IDENTIFIER={crisp.identifier}
    export CRISP_KEY={crisp.key}

website_id   {crisp.website_id}
operator_id  {crisp.operator_id}
login        {crisp.email} {crisp.password}"""


if __name__ == "__main__":
    raise SystemExit(main())
