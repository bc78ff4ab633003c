"""Keep a token as a profile, in the keyring or, after asking, in a file that only you may read.

It asks for identifier and key; where the input is no terminal, they are its first two lines.
"""

from __future__ import annotations

import argparse
import getpass
import sys

from ..._runtime.credentials import Secret
from .. import _profiles
from .._context import Context
from .._settings import Settings
from .._status import CommandError
from .._status import Status
from .._token import websites_of


def configure(parser: argparse.ArgumentParser) -> None:
    tiers = ("website", "plugin", "user")
    parser.add_argument("--tier", choices=tiers, default=tiers[0], help="kind of token (website)")


def run(context: Context) -> None:
    options, name = context.options, context.options.profile or _profiles.DEFAULT
    identifier, key = _asked()
    profiles = _profiles.read()
    settings = Settings(
        identifier=identifier,
        key=key,
        tier=options.tier,
        host=options.host,
        website_id=options.website,
    )
    client = context.connected(settings)
    try:
        # What Crisp refuses is not kept.
        websites_of(client, options.tier, options.website)
        host = client._transport.network.host
    finally:
        client.close()
    kept = {"tier": options.tier, "host": host, "website_id": options.website}
    where = "the keyring"
    if not _profiles.keep_in_keyring(name, identifier, key):
        where = str(_profiles.path())
        context.confirm(f"no keyring takes the token: it would stand in {where}, readable by you")
        kept.update(identifier=str(identifier), key=str(key))
    _profiles.write({**profiles, name: kept})
    context.output.note(f"the profile {name!r} is kept, its token in {where}")


def _asked() -> tuple[Secret, Secret]:
    if sys.stdin.isatty():
        found = [getpass.getpass(f"{name}: ") for name in ("identifier", "key")]
    else:
        found = [sys.stdin.readline() for _ in range(2)]
    identifier, key = (text.strip() for text in found)
    if not identifier or not key:
        raise CommandError("identifier and key are needed, a line each", Status.USAGE)
    return Secret(identifier), Secret(key)
