"""Where credentials come from, and that they do not show."""

from __future__ import annotations

import base64

import pytest

from crisp_client._facts import FACTS
from crisp_client._runtime.credentials import Credentials
from crisp_client._runtime.credentials import resolve_credentials
from crisp_client._runtime.credentials import resolve_host
from crisp_client._runtime.errors import CredentialsError

NAMES = ("CRISP_IDENTIFIER", "CRISP_KEY", "CRISP_TIER", "CRISP_HOST")


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def resolved(
    identifier: str | None = None, key: str | None = None, tier: str | None = None
) -> tuple[str | None, str | None, str, bool]:
    found = resolve_credentials(FACTS, identifier, key, tier)
    return found.identifier, found.key, found.tier, found.tier_defaulted


def test_nothing_given() -> None:
    assert resolved() == (None, None, "user", True)
    with pytest.raises(CredentialsError, match="CRISP_IDENTIFIER"):
        Credentials("user").basic()


def test_explicit_wins_over_environment(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("CRISP_IDENTIFIER", "i")
    environment.setenv("CRISP_KEY", "k")
    environment.setenv("CRISP_TIER", "website")
    environment.setenv("CRISP_HOST", "http://127.0.0.1:1")
    assert resolved() == ("i", "k", "website", False)
    assert resolved("a", "b", "plugin") == ("a", "b", "plugin", False)
    assert resolve_host(FACTS, None) == "http://127.0.0.1:1"
    assert resolve_host(FACTS, "http://x") == "http://x"


def test_a_pair_comes_from_one_place(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("CRISP_KEY", "k")
    assert resolved() == (None, None, "user", True)
    with pytest.raises(ValueError, match="together"):
        resolved("a")


def test_an_empty_variable_counts_as_none(environment: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        environment.setenv(name, "")
    assert resolved() == (None, None, "user", True)
    assert resolve_host(FACTS, None) == FACTS.host


def test_an_unknown_tier_names_the_tiers(environment: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="user, website, plugin, not 'admin'"):
        resolved(tier="admin")
    environment.setenv("CRISP_TIER", "admin")
    with pytest.raises(ValueError, match="user, website, plugin"):
        resolved()


@pytest.mark.parametrize(("identifier", "key"), [("", "k"), ("i", ""), ("a:b", "k")])
def test_pairs_that_are_refused(identifier: str, key: str) -> None:
    with pytest.raises(ValueError, match="identifier"):
        Credentials("user", identifier, key)


def test_basic_and_repr() -> None:
    credentials = Credentials("plugin", "canary-id", "canary-key")
    sent = credentials.basic().removeprefix("Basic ")
    assert base64.b64decode(sent) == b"canary-id:canary-key"
    assert "canary" not in repr(credentials) + str(credentials)
    assert not hasattr(credentials, "__dict__")


def test_the_hint_names_the_argument() -> None:
    assert Credentials("user").hint() == ""
    assert "tier=" in Credentials("user", tier_defaulted=True).hint()
