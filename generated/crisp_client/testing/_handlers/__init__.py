# Copied from codegen/templates/testing/_handlers/__init__.py. Do not edit: change that and run `make generate`.
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
