"""What is said of a choice that there is not: the word, but nothing that may be a key."""

from __future__ import annotations

from typing import Any

import pytest

from crisp_client import CrispClient
from crisp_client import RealtimeOptions

KEY = "1f" * 32


@pytest.mark.parametrize(
    ("tier", "shown"),
    [
        ("plugn", "'plugn'"),
        ("", "''"),
        (KEY, "a str of 64 characters"),
        ("7c3ef21c-1e04-41ce-8c06-5605c346f73e", "a str of 36 characters"),
        ("hunter2", "a str of 7 characters"),
        ("web-site", "a str of 8 characters"),
        (3, "int"),
        (None, None),
    ],
)
def test_a_tier(tier: Any, shown: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CRISP_TIER", raising=False)
    if shown is None:
        assert "tier='user'" in repr(CrispClient("i", KEY, tier))
        return
    text = f"tier must be one of user, website, plugin, not {shown}"
    with pytest.raises(ValueError) as caught:
        CrispClient("i", KEY, tier)
    assert str(caught.value) == text
    client = CrispClient("i", KEY)
    for change in (client.set_tier, lambda one: client.authenticate_tier(one, "i", KEY)):
        with pytest.raises(ValueError) as caught:
            change(tier)
        assert str(caught.value) == text


def test_a_setting() -> None:
    with pytest.raises(ValueError, match=r"one of 'block', 'drop_oldest', 'raise', not 'drop'$"):
        RealtimeOptions(on_full="drop")  # type: ignore[arg-type]
