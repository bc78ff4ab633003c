"""Hides credentials in what the page shows."""

from __future__ import annotations

import re
from typing import Any

from .._state import World

HIDDEN = "•••"
_WORDS = "password|secret|token|key|signature|signed|code"
_NAME = re.compile(rf"(?:.*_)?(?:{_WORDS})", re.IGNORECASE)
# In the query of an address, and in a path, where a token may be a segment.
_IN_ADDRESS = re.compile(rf"((?:^|[?&])(?:\w+_)?(?:{_WORDS})=|/token/)[^&#/\s]+", re.IGNORECASE)
# What is shorter may be a word of any text; fields that hold credentials hide it all the same.
_SHORTEST = 8
_DEEPEST = 40


class Mask:
    """Replaces fields that are named as credentials are, and every credential of the emulator.

    Those that are valid now are hidden wherever they stand, also in the text of a message.
    """

    def __init__(self, world: World) -> None:
        self._world = world

    def __call__(self, value: Any) -> Any:
        """Return a copy of JSON without credentials."""
        with self._world.lock:
            return _masked(value, self._secrets(), 0)

    def _secrets(self) -> list[str]:
        world = self._world
        known = {
            *(credential.key for credential in world.credentials.values()),
            *(account.password for account in world.accounts.values()),
            *(website.verify_key for website in world.websites.values()),
        }
        return sorted((s for s in known if len(s) >= _SHORTEST), key=len, reverse=True)


def _masked(value: Any, secrets: list[str], depth: int) -> Any:
    if isinstance(value, str):
        for secret in secrets:
            value = value.replace(secret, HIDDEN)
        return _IN_ADDRESS.sub(rf"\1{HIDDEN}", value)
    if depth == _DEEPEST and isinstance(value, dict | list):
        return "…"
    if isinstance(value, list):
        return [_masked(item, secrets, depth + 1) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        _masked(name, secrets, depth): HIDDEN
        if _NAME.fullmatch(name) and isinstance(item, str | int) and not isinstance(item, bool)
        else _masked(item, secrets, depth + 1)
        for name, item in value.items()
    }
