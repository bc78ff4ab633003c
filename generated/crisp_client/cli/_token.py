# Copied from codegen/templates/cli/_token.py. Do not edit: change that and run `make generate`.
"""What a token sees: asking is also how to find out whether Crisp takes it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from itertools import islice
from typing import Any

from .._runtime.data.model import Model
from .._runtime.data.sound import sound

_MOST = 200


def websites_of(client: Any, tier: str, website_id: str | None) -> list[dict[str, Any]]:
    """Return the websites of a token, each with `website_id` and what Crisp says of it.

    Raises what the client raises if Crisp does not take the token. The websites of a plugin are cut
    at 200. A token of the tier `website` does not tell which one it is for: there it is that which
    is given, or none. What Crisp lists without an id is left out: nothing can be asked for of it.
    """
    if tier == "plugin":
        rows = islice(client.plugin_connect.iter_list_all_connect_websites(), _MOST)
        return [{"website_id": row.website_id} for row in _sound(rows) if row.website_id]
    if tier == "user":
        mine = (row for row in _sound(client.user_websites.list_websites()) if row.id)
        return [{"website_id": row.id, "name": row.name, "domain": row.domain} for row in mine]
    if website_id is None:
        client.website_connect.get_website_tier_connect_endpoints()
        return []
    found = sound(client.website.get_website(website_id))
    return [{"website_id": website_id, "name": found.name, "domain": found.domain}]


def _sound(rows: Iterable[Any]) -> Iterator[Any]:
    return (sound(row) for row in rows if isinstance(row, Model))
