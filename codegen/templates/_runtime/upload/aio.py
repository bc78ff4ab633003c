"""Open what is uploaded, without holding up the loop."""

from __future__ import annotations

import asyncio
from typing import Any

from ..http.body import Body
from ..http.body import Progress
from .source import body_of


async def opened(file: Any, progress: Progress | None) -> Body:
    """Return the body; a file that cannot seek is read to its end for that, in a thread."""
    return await asyncio.to_thread(body_of, file, progress)
