# Copied from codegen/templates/_runtime/credentials.py. Do not edit: change that and run `make generate`.
"""Credentials: identifier, key and tier, given in code or by the environment."""

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

# Shorter strings cannot be secret, and to replace them would make any text unreadable.
_LEAST_SECRET = 4

# Other spellings in HTML and in the query of a form, as patterns.
_NAMED = {
    "&": ["&amp;"],
    "<": ["&lt;"],
    ">": ["&gt;"],
    '"': ["&quot;"],
    "'": ["&apos;"],
    " ": [r"\+", "&nbsp;"],
}


class Secret(str):
    """A `str` whose `repr` is `'***'`, also inside a list or an object.

    In all else it is an ordinary `str`, so it can be sent like one.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"


class Credentials:
    """An identifier with its key and tier; an object is never changed, only replaced.

    It is not an attrs class, so that tools which list the fields of attrs classes do not see it.
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
            except UnicodeEncodeError:  # its message would show them
                raise ValueError("identifier and key must be text that UTF-8 can hold") from None
        self.tier = tier
        self.identifier = None if identifier is None else Secret(identifier)
        self.key = None if key is None else Secret(key)
        self.tier_defaulted = tier_defaulted

    def __repr__(self) -> str:
        known = "given" if self.identifier else "none"
        return f"<Credentials tier={self.tier!r} {known}>"

    def require(self) -> None:
        """Raise `CredentialsError` if there is no identifier and key."""
        if self.identifier is None:
            raise CredentialsError(
                "no credentials: pass identifier and key, call authenticate(), "
                "or set CRISP_IDENTIFIER and CRISP_KEY"
            )

    def basic(self) -> str:
        """Return the value of the `Authorization` header."""
        self.require()
        return Secret(f"Basic {self._token}")

    def scrub(self, content: bytes) -> bytes:
        """Replace key, identifier and the token made of them by `***`.

        They are found as they are, and as JSON, URLs and HTML spell them.
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
        """Scrub a `str`."""
        content = text.encode("utf-8", "surrogatepass")
        return self.scrub(content).decode("utf-8", "surrogatepass")

    def scrub_value(self, value: Any) -> Any:
        """Scrub a value that JSON can hold; return None for any other."""
        try:
            return json.loads(self.scrub_text(json.dumps(value)))
        except (TypeError, ValueError, RecursionError):
            return None

    def scrub_error(self, error: CrispError, handled: BaseException | None = None) -> None:
        """Scrub an error and its causes: libraries quote what they cannot read.

        Stop at `handled`, the exception that the program was handling when it called: that one and
        its causes belong to the program.
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
        """Return advice for a refusal: often the tier was not given, and the default is wrong."""
        if not self.tier_defaulted:
            return ""
        return (
            f"no tier was given, so tier={self.tier!r} was assumed; "
            "pass tier= if the token is of another"
        )


def _spellings(secret: str) -> Iterator[bytes]:
    """Yield a pattern for each character, with its escapes if it is usually escaped."""
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
        # JSON inside of JSON has more than one backslash.
        yield rb"(?:\\{0,3}%b|(?i:%b))" % (re.escape(plain), "|".join(others).encode())


def login(facts: Facts, identifier: Any, key: Any) -> Credentials:
    """Return the credentials that a login was answered with, of the platform's default tier."""
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
    """Return the credentials given, else those of the environment; never mix the two."""
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
        # If the arguments were swapped, it is the key.
        checks.no_choice("tier", ", ".join(facts.tiers), tier)
    return tier
