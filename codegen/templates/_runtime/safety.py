"""What it means to send a request twice, and how to see whether a write arrived."""

from __future__ import annotations

from typing import Literal

import attrs

Safety = Literal["safe", "idempotent", "unsafe", "deduplicable"]
"""`safe` changes nothing, `idempotent` has no second effect, `unsafe` may have one.
A `deduplicable` write can be looked up, and is sent again only when it is missing."""


@attrs.frozen
class Deduplicate:
    """The body field by which a write is known, and the path below which it is found."""

    field: str
    """A number that the sender chooses; the result of the write is this field alone."""
    template: str
    """Its last placeholder is the field, the others are those of the write."""
