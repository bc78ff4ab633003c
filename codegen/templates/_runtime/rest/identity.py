"""Who a client is, and the headers that say so."""

from __future__ import annotations

from collections.abc import Mapping

from ..credentials import Credentials
from ..credentials import login
from ..facts import Facts


class Identity:
    """The credentials of a client; all that share its connections share them too."""

    def __init__(self, facts: Facts, credentials: Credentials, headers: Mapping[str, str]) -> None:
        self._facts = facts
        self.headers = headers
        """Of every request, without the credentials."""
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
        """Makes a pair the client's; logins are of people, the tier that the platform assumes."""
        self.credentials = login(self._facts, identifier, key)

    def forget(self) -> None:
        """Drops the pair and keeps the tier."""
        old = self.credentials
        self.credentials = Credentials(old.tier, tier_defaulted=old.tier_defaulted)
