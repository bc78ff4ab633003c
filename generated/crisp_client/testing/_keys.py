# Copied from codegen/templates/testing/_keys.py. Do not edit: change that and run `make generate`.
"""Keys that a body has and the spec does not know: left out with a warning, or refused.

Crisp keeps none of them. Whether it drops or refuses them was not observed, so that it drops them
is a guess; a strict emulator refuses them.
"""

from __future__ import annotations

import difflib
import logging
from collections.abc import Mapping
from typing import Any

from ._described import described
from ._described import Unknown
from ._description import Route
from ._sample import Schema

logger = logging.getLogger("crisp_client")

_NOTHING: Schema = {"type": "object", "properties": {}}
# A program may use data as keys: what is shown and remembered of them has an end.
_LONGEST = 60
_MOST_TOLD = 1000
# No body of Crisp's is nearly as deep; what goes through a body calls itself for each level.
_DEEPEST = 100


class Keys:
    def __init__(self, definitions: Mapping[str, Any], *, strict: bool) -> None:
        self._definitions = definitions
        self._strict = strict
        self._told: set[tuple[Route, str]] = set()

    def known(self, route: Route, body: Any) -> tuple[Any, str]:
        """Return a body without unknown keys, and what is wrong if these are refused.

        A route without a body has none, whatever was sent.
        """
        if _is_deep(body):
            return body, f"data should NOT be nested deeper than {_DEEPEST} levels"
        unknown: list[Unknown] = []
        left = described(route.body or _NOTHING, body, self._definitions, unknown.append)
        left = None if route.body is None else left
        if self._strict:
            return left, ", ".join(map(_complaint, unknown))
        for each in unknown:
            self._tell(route, each)
        return left, ""

    def _tell(self, route: Route, unknown: Unknown) -> None:
        """Warn once for each route and key, wherever it stands in a list."""
        path = ("[]" if isinstance(step, int) else f".{step}" for step in unknown.path)
        where = "".join(path).removeprefix(".") or "the body"
        told = (route, f"{where}.{unknown.key}")
        if told in self._told or len(self._told) >= _MOST_TOLD:
            return
        self._told.add(told)
        logger.warning(
            "%s: the spec has no key %s in %s%s; it is left out",
            route.handler_key,
            _shown(unknown.key),
            where,
            _hint(unknown),
        )


def _is_deep(body: Any) -> bool:
    level = [body] if isinstance(body, dict | list) else []
    for _ in range(_DEEPEST):
        lists = [one.values() if isinstance(one, dict) else one for one in level]
        level = [inner for each in lists for inner in each if isinstance(inner, dict | list)]
    return bool(level)


def _complaint(unknown: Unknown) -> str:
    where = "data" + "".join(
        f"[{step}]" if isinstance(step, int) else f".{step}" for step in unknown.path
    )
    saying = f"{where} should NOT have additional properties"
    return f"{saying}: {_shown(unknown.key)}{_hint(unknown)}"


def _hint(unknown: Unknown) -> str:
    """Return what may have been meant; of a long key nothing is near."""
    if len(unknown.key) > _LONGEST:
        return ""
    near = difflib.get_close_matches(unknown.key, unknown.known, n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def _shown(key: str) -> str:
    return repr(key if len(key) <= _LONGEST else f"{key[:_LONGEST]}...")
