"""What the docstring of a method says of tiers."""

from __future__ import annotations

import inspect

import pytest

from crisp_client import CrispClient


@pytest.mark.parametrize(
    ("resource", "name", "said"),
    [
        (
            "website",
            "get_website",
            "user, plugin (stated); website (not stated, presumably works)",
        ),
        ("website", "create_website", "user (stated); website, plugin (refused)"),
        ("plugin_connect", "get_connect_account", "plugin (stated); user, website (refused)"),
        ("user_account", "get_user_account", "user (stated); website, plugin (refused)"),
        (
            "website_batch",
            "batch_unread_conversations",
            "user (not stated, presumably works); website, plugin (presumably refused)",
        ),
        (
            "website_connect",
            "get_connect_endpoints",
            "website (stated); user, plugin (not stated, presumably work)",
        ),
        ("website_stats", "get_all_statistics", "not stated; presumably all work"),
    ],
)
def test_a_docstring_tells_what_is_stated_from_what_is_presumed(
    resource: str, name: str, said: str
) -> None:
    doc = inspect.getdoc(getattr(getattr(CrispClient(), resource), name))
    assert f"\nTiers: {said}.\n" in (doc or "")
