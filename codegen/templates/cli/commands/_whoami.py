"""Tell which token is used, where it comes from, and which websites it sees.

Crisp does not tell the scopes of a token. With --scopes, one thing is read for each scope that a
read alone can show, on one website: a refusal means that the token lacks it, or its tier may not.
"""

from __future__ import annotations

import argparse
from typing import Any

from ..._operations.description import probes
from ..._runtime.errors import CrispError
from ..._runtime.errors import PermissionDeniedError
from .._context import Context
from .._token import websites_of


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--scopes", action="store_true", help="try what the token may read")


def run(context: Context) -> None:
    client, settings = context.client, context.settings
    credentials = client._credentials
    websites = websites_of(client, credentials.tier, settings.website_id)
    found = {
        "tier": credentials.tier,
        "token": settings.source,
        "host": client._transport.network.host,
        "website": settings.website_id,
        "websites": websites if context.output.is_json else [_shown(one) for one in websites],
    }
    if context.options.scopes:
        website_id = settings.website_id or (websites[0]["website_id"] if websites else None)
        found |= {"scopes": _scopes(client, website_id or context.website_id)}
        if not context.output.is_json:
            found |= found.pop("scopes")
    context.output.facts(found)


def _shown(website: dict[str, str]) -> str:
    more = website.get("domain") or website.get("name")
    return f"{website['website_id']} ({more})" if more else website["website_id"]


def _scopes(client: Any, website_id: str) -> dict[str, str]:
    """Return whether the token has each scope that an operation with no other id needs to read."""
    found = {}
    for operation in probes():
        try:
            getattr(getattr(client, operation.resource), operation.name)(website_id)
            found[operation.scope] = "yes"
        except PermissionDeniedError:
            found[operation.scope] = "no"
        except CrispError as error:
            found[operation.scope] = f"not known: {error.status or error.message}"
    return found
