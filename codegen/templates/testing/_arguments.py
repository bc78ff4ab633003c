"""What the program that runs the emulator takes; `crisp emulate` takes the same."""

from __future__ import annotations

import argparse


def configure(parser: argparse.ArgumentParser) -> None:
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
