"""Who calls Crisp, and where it is: from the environment, or from a profile.

A token, its tier, its host and its website belong together: they come from one source. Options of
the command line count before that.
"""

from __future__ import annotations

import os

import attrs

from .._runtime.credentials import Secret
from . import _profiles
from ._status import CommandError
from ._status import Status


@attrs.frozen(kw_only=True)
class Settings:
    """What a client is made of; what is None is left to the client.

    `source` says for people where the token comes from.
    """

    identifier: Secret | None = None
    key: Secret | None = None
    tier: str | None = None
    host: str | None = None
    website_id: str | None = None
    source: str = ""


def settings_of(profile: str | None, host: str | None, website: str | None) -> Settings:
    """Return the settings of a profile if one is named, else of the environment.

    Without a token in the environment, it is the profile `CRISP_PROFILE` names, or `default`.
    """
    environ = os.environ
    if profile is None and environ.get("CRISP_IDENTIFIER") and environ.get("CRISP_KEY"):
        found = Settings(
            identifier=Secret(environ["CRISP_IDENTIFIER"]),
            key=Secret(environ["CRISP_KEY"]),
            source="the environment",
        )
    else:
        found = _of_profile(profile or environ.get("CRISP_PROFILE"))
    if profile is None:
        # A shell that points at an emulator must not reach Crisp itself with a kept token.
        host = host or environ.get("CRISP_HOST")
        website = website or environ.get("CRISP_WEBSITE_ID")
    return attrs.evolve(
        found, host=host or found.host, website_id=website or found.website_id or None
    )


def _of_profile(name: str | None) -> Settings:
    kept = _profiles.read()
    known = kept.get(name or _profiles.DEFAULT)
    if known is None:
        if name is None:
            return Settings()
        there = ", ".join(sorted(kept)) or "none"
        raise CommandError(
            f"there is no profile {name!r}; there is {there}. `crisp login --profile NAME` makes "
            "one",
            Status.CREDENTIALS,
        )
    name = name or _profiles.DEFAULT
    identifier, key = _profiles.token(name, known)
    return Settings(
        identifier=identifier,
        key=key,
        tier=known["tier"],
        host=known["host"],
        website_id=known.get("website_id"),
        source=f"the profile {name!r}",
    )
