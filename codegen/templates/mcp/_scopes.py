"""Find out which scopes a token lacks: Crisp does not tell them, so one thing of each is read."""

from __future__ import annotations

import asyncio
from typing import Any

from .._operations.description import Operation
from .._operations.description import probes
from .._runtime.errors import CrispError
from .._runtime.errors import PermissionDeniedError
from .._runtime.together import together
from ._tool import Unmet

# Requests that are under way at a time.
_ABREAST = 4


async def lacking(client: Any, website_id: str) -> frozenset[str]:
    """Return the scopes that the token was refused for; of scopes to write, none can be known."""
    turn = asyncio.Semaphore(_ABREAST)

    async def refused(operation: Operation) -> bool:
        async with turn:
            try:
                await getattr(getattr(client, operation.resource), operation.name)(website_id)
            except PermissionDeniedError:
                return True
            except (CrispError, Unmet):  # what --deny names is not even tried
                pass
            return False

    tried = probes()
    found = await together(*map(refused, tried))
    return frozenset(one.scope for one, no in zip(tried, found, strict=True) if no)
