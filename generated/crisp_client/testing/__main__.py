# Copied from codegen/templates/testing/__main__.py. Do not edit: change that and run `make generate`.
"""Runs the emulator until Ctrl-C: `python -m crisp_client.testing --port N`."""

from __future__ import annotations

import argparse
import signal
import sys
import threading

try:
    from . import Emulator
    from . import Hook
    from ._play.guard import is_loopback
except ImportError as error:  # the extra is missing, and the error says so
    sys.exit(str(error))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m crisp_client.testing", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="a free one if not given")
    bind = "the address to listen on, 0.0.0.0 for all; %(default)s if not given"
    parser.add_argument("--bind", metavar="ADDRESS", default="127.0.0.1", help=bind)
    tls = "speak HTTPS, with these files or with a certificate that is made for the run"
    parser.add_argument("--tls", metavar="FILE", nargs="*", help=f"{tls}: CERTIFICATE KEY")
    page = "serve the page to try a bot; only on a loopback address if not given"
    parser.add_argument("--page", action=argparse.BooleanOptionalAction, help=page)
    parser.add_argument("--seed", type=int, help="makes the ids the same in every run")
    parser.add_argument("--identifier", help="random if not given")
    parser.add_argument("--key", help="random if not given")
    parser.add_argument("--website-id", help="random if not given")
    strict = "refuse keys of a body that the spec does not have; else they are left out"
    parser.add_argument("--strict", action="store_true", help=strict)
    parser.add_argument("--hook", metavar="URL", help="where to send a plugin's web hooks")
    parser.add_argument("--hook-secret", help="random if not given")
    parser.add_argument("--website-hook", metavar="URL", help="where to send a website's")
    verify = "the certificates to trust of who gets web hooks, if not those of SSL_CERT_FILE"
    parser.add_argument("--hook-verify", metavar="FILE", default=True, help=verify)
    options = vars(parser.parse_args(arguments))
    files = options["tls"]
    if files and len(files) != 2:
        parser.error("--tls takes no file, or two: certificate and key")
    options["tls"] = files is not None and (tuple(files) or True)
    if options["page"] is None:
        options["page"] = is_loopback(options["bind"])
    has_page = options["page"]
    hook, secret, website_hook = map(options.pop, ("hook", "hook_secret", "website_hook"))
    verify = options.pop("hook_verify")
    try:
        crisp = Emulator(**options)
        added = crisp.add_hook(hook, secret=secret, verify=verify) if hook else None
        if website_hook:
            crisp.add_website_hook(website_hook, verify=verify)
    except ValueError as error:
        parser.error(str(error))
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
    export CRISP_KEY={crisp.key}{trusting}

website_id   {crisp.website_id}
operator_id  {crisp.operator_id}
login        {crisp.email} {crisp.password}{signed}{shown}"""


if __name__ == "__main__":
    raise SystemExit(main())
