# Copied from codegen/templates/_runtime/safety.py. Do not edit: change that and run `make generate`.
"""How safe it is to send a request twice, and how to find out whether a write arrived."""

from __future__ import annotations

from typing import Literal

import attrs

Safety = Literal["safe", "idempotent", "unsafe", "deduplicable"]
"""`safe` changes nothing, `idempotent` has no second effect, `unsafe` may have one.
A `deduplicable` write can be looked up, and is sent again only if it is not found."""


@attrs.frozen
class Deduplicate:
    """The body field that identifies a write, and the path at which to look for it."""

    field: str
    """A number that the sender chooses; the write returns this field alone."""
    template: str
    """The path of the look-up; its last placeholder is the field, the others are the write's."""
