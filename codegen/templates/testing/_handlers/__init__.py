"""The handlers of routes, one module for each area; importing a module registers them."""

from __future__ import annotations

from functools import partial

from .._call import Handler
from .._call import HANDLERS
from .._description import Route
from . import batch
from . import campaigns
from . import collections
from . import connect
from . import conversation_parts
from . import conversations
from . import fallback
from . import helpdesk
from . import helpdesk_tree
from . import media
from . import messages
from . import operators
from . import people
from . import plans
from . import plugins
from . import presence
from . import suggestions
from . import user
from . import websites

__all__ = [
    "batch",
    "campaigns",
    "collections",
    "connect",
    "conversation_parts",
    "conversations",
    "fallback",
    "handler_of",
    "helpdesk",
    "helpdesk_tree",
    "media",
    "messages",
    "operators",
    "people",
    "plans",
    "plugins",
    "presence",
    "suggestions",
    "user",
    "websites",
]


# A route's own handler replaces that of its collection.
_TABLE = {**collections.DERIVED, **HANDLERS}


def handler_of(route: Route) -> Handler:
    if route.each:
        return partial(batch.answer, handler_of)
    return _TABLE.get(route.handler_key, fallback.answer)
