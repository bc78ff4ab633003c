# Rendered from spec, codegen/templates/cli/commands/_hooks.py.j2. Do not edit: change that and run `make generate`.
"""Verify, sign or receive web hooks.

The signing secret of a plugin is read from CRISP_HOOK_SECRET, or from the file of --secret-file.
"""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..._texts import clean
from ...registry import Registry
from ...webhooks import parse
from ...webhooks import PluginHooks
from ...webhooks import sign
from ...webhooks import WebhookError
from ...webhooks import WebsiteHooks
from ...webhooks import WsgiApp
from .._context import Context
from .._hook_server import serve
from .._parser import add_commands
from .._status import CommandError
from .._status import Status
from .._times import count
from .._times import seconds

_SIGNATURE, _TIMESTAMP = "X-Crisp-Signature", "X-Crisp-Request-Timestamp"


def configure(parser: argparse.ArgumentParser) -> None:
    add_commands(
        parser,
        {
            "verify": ("tell whether a body is signed with the secret", _configure_verify, verify),
            "sign": ("make the headers that Crisp would send", _configure_sign, sign_body),
            "listen": ("show what is delivered to this machine", _configure_listen, listen),
        },
    )


def run(context: Context) -> int | None:
    status: int | None = context.options.run(context)
    return status


def _configure_verify(parser: argparse.ArgumentParser) -> None:
    _add_body(parser)
    parser.add_argument("--signature", required=True, metavar="HEX", help=f"of {_SIGNATURE}")
    parser.add_argument("--timestamp", required=True, metavar="N", help=f"of {_TIMESTAMP}")
    tolerance = "refuse a time that is more than S seconds off; without it, any is taken"
    parser.add_argument("--tolerance", type=seconds, metavar="S", help=tolerance)


def verify(context: Context) -> Status:
    """Tell whether a body is signed with the secret, and which event it is."""
    options, output = context.options, context.output
    headers = {_SIGNATURE: options.signature, _TIMESTAMP: options.timestamp}
    try:
        found = parse(_body(options.body), headers, _secret(options), tolerance=options.tolerance)
    except WebhookError as error:
        output.done(f"no: {error}", {"valid": False, "reason": str(error)})
        return Status.FAILED
    told = {"event": found.event_name, "website_id": found.website_id}
    output.done(f"yes: {clean(found.event_name)}", {"valid": True, **told})
    return Status.DONE


def _configure_sign(parser: argparse.ArgumentParser) -> None:
    _add_body(parser)
    now = "when it is sent, in milliseconds; now if not given"
    parser.add_argument("--timestamp", metavar="N", help=now)


def sign_body(context: Context) -> None:
    """Make the headers that Crisp would send with a body, for tests of your own receiver.

    As text they are what `curl -H @FILE` reads.
    """
    options, output = context.options, context.output
    timestamp = options.timestamp or str(int(time.time() * 1000))
    signature = sign(_body(options.body), _secret(options), timestamp)
    headers = {_TIMESTAMP: timestamp, _SIGNATURE: signature}
    if options.json:
        return output.json(headers)
    for name, value in headers.items():
        output.text(f"{name}: {value}")


def _configure_listen(parser: argparse.ArgumentParser) -> None:
    _add_secret(parser)
    parser.add_argument("--port", type=int, default=8000, help="0 is a free one (8000)")
    bind = "the address to listen on (127.0.0.1)"
    parser.add_argument("--bind", default="127.0.0.1", metavar="ADDRESS", help=bind)
    parser.add_argument("--count", type=count, metavar="N", help="end after N deliveries")


def listen(context: Context) -> None:
    """Show what is delivered to this machine, each delivery as a line, until Ctrl-C.

    With a signing secret, it takes what a plugin's web hooks deliver. Without one, it takes those of
    a website, which are not signed: the address that it prints has a key instead, which
    CRISP_HOOK_KEY may give. Crisp reaches this machine by a tunnel or a proxy of yours only.
    """
    options, output = context.options, context.output
    registry = Registry()
    left = options.count
    stop: Callable[[], None]

    @registry.on_any
    def show(event: Any) -> None:
        nonlocal left
        output.line({"event": event.event_name, "data": event.to_dict()})
        if left is not None and not (left := left - 1):
            stop()

    secret = _secret_or_none(options)
    key = None if secret else os.environ.get("CRISP_HOOK_KEY") or secrets.token_urlsafe(16)
    receiver = PluginHooks(registry, secret) if secret else WebsiteHooks(registry, key or "")
    with WsgiApp(receiver, concurrency=1) as app, serve(app, options.bind, options.port) as server:
        stop = server.stop
        query = f"/?key={quote(key, safe='')}" if key else "/"
        output.note(f"listening on {server.url}{query} for web hooks; Ctrl-C ends it")
        server.wait(output.note)


def _add_body(parser: argparse.ArgumentParser) -> None:
    body = "a file with the body as it came; - is the standard input"
    parser.add_argument("body", metavar="FILE", help=body)
    _add_secret(parser)


def _add_secret(parser: argparse.ArgumentParser) -> None:
    secret = "a file with the signing secret, in place of CRISP_HOOK_SECRET"
    parser.add_argument("--secret-file", type=Path, metavar="FILE", help=secret)


def _body(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise CommandError(f"{name} cannot be read: {error.strerror}") from None


def _secret(options: argparse.Namespace) -> str:
    if secret := _secret_or_none(options):
        return secret
    said = "which secret? set CRISP_HOOK_SECRET, or give --secret-file FILE"
    raise CommandError(said, Status.CREDENTIALS)


def _secret_or_none(options: argparse.Namespace) -> str | None:
    if options.secret_file is None:
        return os.environ.get("CRISP_HOOK_SECRET") or None
    try:
        found: str = options.secret_file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{options.secret_file} cannot be read: {error}") from None
    if not found:
        raise CommandError(f"{options.secret_file} is empty")
    return found
