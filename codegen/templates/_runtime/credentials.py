"""Who calls: identifier, key and tier, given in code or by the environment."""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Iterator
from typing import Any

from . import checks
from .errors import CredentialsError
from .errors import CrispError
from .errors import DecodeError
from .facts import Facts

# Shorter ones are not secret by any measure, and to replace them would shred every text.
_LEAST_SECRET = 4


# As patterns: how HTML and the query of a form spell them besides.
_NAMED = {
    "&": ["&amp;"],
    "<": ["&lt;"],
    ">": ["&gt;"],
    '"': ["&quot;"],
    "'": ["&apos;"],
    " ": [r"\+", "&nbsp;"],
}


class Secret(str):
    """A text that `repr` does not show, alone or within anything that holds it.

    Otherwise it is the text itself: whatever sends it need not know.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"


class Credentials:
    """One pair and its tier; never changed, only replaced.

    Not an attrs class, so that nothing which lists the fields of those can list these.
    """

    __slots__ = ("_token", "identifier", "key", "tier", "tier_defaulted")

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
        self._token = ""
        if identifier is not None:
            checks.text("identifier", identifier)
            checks.text("key", key)
            if not identifier or not key:
                raise ValueError("identifier and key must not be empty")
            if ":" in identifier:
                raise ValueError("identifier must not hold a colon")
            try:
                self._token = base64.b64encode(f"{identifier}:{key}".encode()).decode()
            except UnicodeEncodeError:  # which would show them
                raise ValueError("identifier and key must be text that UTF-8 can hold") from None
        self.tier = tier
        self.identifier = None if identifier is None else Secret(identifier)
        self.key = None if key is None else Secret(key)
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
        return Secret(f"Basic {self._token}")

    def scrub(self, content: bytes) -> bytes:
        """`content` with `***` for the key, the identifier and what is sent of them.

        They are found as they are and as JSON, URLs and HTML spell them.
        """
        if self.identifier is None or self.key is None:
            return content
        secrets = (self._token.rstrip("="), self.key, self.identifier)
        # A secret may be part of another one.
        for secret in sorted(secrets, key=len, reverse=True):
            if len(secret) >= _LEAST_SECRET:
                content = re.sub(b"".join(_spellings(secret)), b"***", content)
        return content

    def scrub_text(self, text: str) -> str:
        """The same for text."""
        content = text.encode("utf-8", "surrogatepass")
        return self.scrub(content).decode("utf-8", "surrogatepass")

    def scrub_value(self, value: Any) -> Any:
        """The same for what JSON can hold; None for anything else."""
        try:
            return json.loads(self.scrub_text(json.dumps(value)))
        except (TypeError, ValueError, RecursionError):
            return None

    def scrub_error(self, error: CrispError, handled: BaseException | None = None) -> None:
        """The same for an error and those that led to it: libraries quote what they cannot read.

        What the program was handling when it called is its own, and so is all behind that.
        """
        cause: BaseException | None = error
        done: set[int] = set()
        while cause is not None and cause is not handled and id(cause) not in done:
            done.add(id(cause))
            if isinstance(cause, CrispError):
                cause.message = self.scrub_text(cause.message)
            args = [self.scrub_text(a) if isinstance(a, str) else a for a in cause.args]
            if args != list(cause.args):
                cause.args = tuple(args)
            cause = cause.__cause__ or cause.__context__

    def hint(self) -> str:
        """What to try after a refusal: the usual cause is a tier that nobody chose."""
        if not self.tier_defaulted:
            return ""
        return (
            f"no tier was given, so tier={self.tier!r} was assumed; "
            "pass tier= if the token is of another"
        )


def _spellings(secret: str) -> Iterator[bytes]:
    """A pattern for each character, with the escapes of those that are usually escaped."""
    for character in secret:
        plain = character.encode()
        if plain.isalnum():
            yield plain
            continue
        url = "".join(f"%{byte:02x}" for byte in plain)
        units = re.findall("....", character.encode("utf-16-be").hex())
        escapes = "".join(rf"\\{{1,3}}u{unit}" for unit in units)
        entity = f"&#(?:x0*{ord(character):x}|0*{ord(character)});"
        others = [url, escapes, entity, *_NAMED.get(character, ())]
        # More than one backslash where JSON stands in a text of JSON.
        yield rb"(?:\\{0,3}%b|(?i:%b))" % (re.escape(plain), "|".join(others).encode())


def login(facts: Facts, identifier: Any, key: Any) -> Credentials:
    """The pair that a login was answered with, of the tier that the platform assumes."""
    try:
        found = Credentials(facts.default_tier, identifier, key)
        found.require()
    except (TypeError, ValueError, CredentialsError):
        raise DecodeError("the answer to the login holds no identifier and key") from None
    return found


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
    return (os.environ.get("CRISP_HOST") or facts.host) if host is None else host


def known_tier(facts: Facts, tier: str) -> str:
    if tier not in facts.tiers:
        # Without what was given: where arguments were swapped, it is the key.
        raise ValueError(f"tier must be one of {', '.join(facts.tiers)}")
    return tier
