# Copied from codegen/templates/_runtime/rest/identity.py. Do not edit: change that and run `make generate`.
"""The credentials of a client, and the headers that carry them."""

from __future__ import annotations

from collections.abc import Mapping

from ..credentials import Credentials
from ..credentials import login
from ..facts import Facts


class Identity:
    """Holds a client's credentials and headers; copies by `with_options` share it."""

    def __init__(self, facts: Facts, credentials: Credentials, headers: Mapping[str, str]) -> None:
        self._facts = facts
        self.headers = headers
        """Headers of every request, without the credentials."""
        self.credentials = credentials

    @property
    def credentials(self) -> Credentials:
        return self.signed[0]

    @credentials.setter
    def credentials(self, credentials: Credentials) -> None:
        headers = self.headers
        if credentials.identifier is not None:
            headers = {
                **headers,
                "Authorization": credentials.basic(),
                self._facts.tier_header: credentials.tier,
            }
        # One assignment, so that no thread ever sends one pair's key with another's tier.
        self.signed = (credentials, headers)

    def remember(self, identifier: str, key: str) -> None:
        """Use the pair of a login from now on; its tier is the platform's default, of people."""
        self.credentials = login(self._facts, identifier, key)

    def forget(self) -> None:
        """Drop the pair and keep the tier."""
        old = self.credentials
        self.credentials = Credentials(old.tier, tier_defaulted=old.tier_defaulted)
