"""How the local platform acts, one module an area; importing them fills the table."""

from __future__ import annotations

from . import connect
from . import conversations
from . import fallback
from . import messages
from . import operators
from . import people
from . import user
from . import websites

__all__ = [
    "connect",
    "conversations",
    "fallback",
    "messages",
    "operators",
    "people",
    "user",
    "websites",
]
