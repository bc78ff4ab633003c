"""Runs the emulator until Ctrl-C: `python -m crisp_client.testing --port N`."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any
from typing import NoReturn

from . import _arguments

try:
    from . import Emulator
    from . import Hook
    from ._play.guard import is_loopback
except ImportError as error:  # the extra is missing, and the error says so
    sys.exit(str(error))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m crisp_client.testing", description=__doc__)
    _arguments.configure(parser)
    return run(vars(parser.parse_args(arguments)), parser.error)


def run(options: dict[str, Any], refuse: Callable[[str], NoReturn]) -> int:
    """Run it with what `_arguments` takes; `refuse` ends the program for what cannot be used."""
    files = options["tls"]
    if files and len(files) != 2:
        refuse("--tls takes no file, or two: certificate and key")
    options["tls"] = files is not None and (tuple(files) or True)
    if options["page"] is None:
        options["page"] = is_loopback(options["bind"])
    has_page = options["page"]
    hook, secret, website_hook = map(options.pop, ("hook", "hook_secret", "website_hook"))
    verify = options.pop("hook_verify")
    try:
        crisp = Emulator(**options, remember=0)
        added = crisp.add_hook(hook, secret=secret, verify=verify) if hook else None
        if website_hook:
            crisp.add_website_hook(website_hook, verify=verify)
    except ValueError as error:
        refuse(str(error))
    except ImportError as error:  # trustme, which only --tls needs
        sys.exit(str(error))
    try:
        crisp.start()
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        where = f"{options['bind']}, port {options['port']}"
        print(f"cannot listen on {where}: {reason}", file=sys.stderr)
        return 1
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    trusted = crisp.ca if options["tls"] is True else None
    print(_introduction(crisp, added, trusted, has_page), flush=True)
    stopped.wait()
    crisp.stop()
    return 0


def _introduction(crisp: Emulator, hook: Hook | None, trusted: str | None, has_page: bool) -> str:
    shown = f"\npage         {crisp.url}/" if has_page else ""
    trusting = f"\n    export SSL_CERT_FILE={trusted}" if trusted else ""
    signed = f"\nhook secret  {hook.secret}" if hook else ""
    return f"""A local Crisp listens on {crisp.url} until Ctrl-C. Point a client at it:

    export CRISP_HOST={crisp.url}
    export CRISP_TIER={crisp.tier}
    export CRISP_IDENTIFIER={crisp.identifier}
    export CRISP_KEY={crisp.key}
    export CRISP_WEBSITE_ID={crisp.website_id}{trusting}

website_id   {crisp.website_id}
operator_id  {crisp.operator_id}
login        {crisp.email} {crisp.password}{signed}{shown}"""


if __name__ == "__main__":
    raise SystemExit(main())
