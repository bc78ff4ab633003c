# Copied from codegen/templates/cli/_whoami.py. Do not edit: change that and run `make generate`.
"""Tell which token is used, where it comes from, and what it sees."""

from __future__ import annotations

import argparse

from ._context import Context
from ._token import websites_of


def configure(parser: argparse.ArgumentParser) -> None:
    parser.description = __doc__


def run(context: Context) -> None:
    client, settings = context.client, context.settings
    credentials = client._credentials
    credentials.require()
    websites = websites_of(client, credentials.tier, settings.website_id)
    context.output.facts(
        {
            "tier": credentials.tier,
            "token": settings.source,
            "host": client._transport.network.host,
            "website": settings.website_id,
            "websites": websites if context.output.is_json else [_shown(one) for one in websites],
        }
    )


def _shown(website: dict[str, str]) -> str:
    more = website.get("domain") or website.get("name")
    return f"{website['website_id']} ({more})" if more else website["website_id"]
