# Copied from codegen/templates/_runtime/credentials.py. Do not edit: change that and run `make generate`.
"""Who calls: identifier, key and tier, given in code or by the environment."""

from __future__ import annotations

import base64
import os

from .errors import CredentialsError
from .facts import Facts


class Credentials:
    """One pair and its tier; never changed, only replaced.

    Not an attrs class, so that nothing which lists the fields of those can list these.
    """

    __slots__ = ("identifier", "key", "tier", "tier_defaulted")

    def __init__(
        self,
        tier: str,
        identifier: str | None = None,
        key: str | None = None,
        *,
        tier_defaulted: bool = False,
    ) -> None:
        if (identifier is None) is not (key is None):
            raise ValueError("identifier and key must be given together")
        if identifier is not None and (not identifier or not key):
            raise ValueError("identifier and key must not be empty")
        if identifier is not None and ":" in identifier:
            raise ValueError("identifier must not hold a colon")
        self.tier = tier
        self.identifier = identifier
        self.key = key
        self.tier_defaulted = tier_defaulted

    def __repr__(self) -> str:
        known = "given" if self.identifier else "none"
        return f"<Credentials tier={self.tier!r} {known}>"

    def require(self) -> None:
        """Raise `CredentialsError` if there is no pair."""
        if self.identifier is None:
            raise CredentialsError(
                "no credentials: pass identifier and key, call authenticate(), "
                "or set CRISP_IDENTIFIER and CRISP_KEY"
            )

    def basic(self) -> str:
        """The value of the `Authorization` header."""
        self.require()
        pair = f"{self.identifier}:{self.key}".encode()
        return "Basic " + base64.b64encode(pair).decode()

    def hint(self) -> str:
        """What to try after a refusal: the usual cause is a tier that nobody chose."""
        if not self.tier_defaulted:
            return ""
        return (
            f"no tier was given, so tier={self.tier!r} was assumed; "
            "pass tier= if the token is of another"
        )


def resolve_credentials(
    facts: Facts,
    identifier: str | None,
    key: str | None,
    tier: str | None,
) -> Credentials:
    """What was given, else what the environment says; a pair always comes from one of the two."""
    if identifier is None and key is None:
        identifier = os.environ.get("CRISP_IDENTIFIER") or None
        key = os.environ.get("CRISP_KEY") or None
        if identifier is None or key is None:
            identifier = key = None
    if tier is None:
        tier = os.environ.get("CRISP_TIER") or None
    if tier is None:
        return Credentials(facts.default_tier, identifier, key, tier_defaulted=True)
    return Credentials(known_tier(facts, tier), identifier, key)


def resolve_host(facts: Facts, host: str | None) -> str:
    return host or os.environ.get("CRISP_HOST") or facts.host


def known_tier(facts: Facts, tier: str) -> str:
    if tier not in facts.tiers:
        raise ValueError(f"tier must be one of {', '.join(facts.tiers)}, not {tier!r}")
    return tier
