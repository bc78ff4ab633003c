"""Tokens for tests that call every route: of the emulator's tier, or of another that gets in."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Generator
from weakref import WeakKeyDictionary

import httpx

from codegen.ir import Operation
from codegen.ir import Platform
from codegen.tiers import Standing
from codegen.tiers import with_standing
from crisp_client.testing import Emulator
from tests.described import route_of
from tests.described import SPEC

_ADDED: WeakKeyDictionary[Emulator, dict[str, tuple[str, str]]] = WeakKeyDictionary()


def fitting_tier(operation: Operation, platform: Platform, own: str = "plugin") -> str:
    """The tier of a token with which an operation may be called; `own` if that gets in."""
    return _fitting(with_standing(operation, platform, Standing.CLOSED), own)


def tier_for(method: str, path: str, own: str) -> str:
    """The tier of a token that the route of a request takes; `own` if that gets in."""
    route = route_of(method, path)
    return _fitting(route.closed if route else (), own)


def pair_of(crisp: Emulator, tier: str) -> tuple[str, str]:
    """Identifier and key of a token of the tier."""
    if tier == crisp.tier:
        return crisp.identifier, crisp.key
    added = _ADDED.setdefault(crisp, {})
    if tier not in added:
        added[tier] = crisp.add_token(tier)
    return added[tier]


class FittingToken(httpx.Auth):
    """Sends the token that the route of a request takes."""

    def __init__(self, crisp: Emulator) -> None:
        self._crisp = crisp

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response]:
        path = request.url.raw_path.decode().partition("?")[0].removeprefix("/v1")
        tier = tier_for(request.method, path, self._crisp.tier)
        request.headers["X-Crisp-Tier"] = tier
        yield from httpx.BasicAuth(*pair_of(self._crisp, tier)).auth_flow(request)


def _fitting(closed: Collection[str], own: str) -> str:
    return own if own not in closed else next(tier for tier in SPEC.tiers if tier not in closed)
