# Rendered from spec/types/session.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/session.yaml`."""

from __future__ import annotations

from typing import Literal

from .._runtime.data.annotations import complete_annotations

EventsSessionAvailability = Literal["online", "offline"]
"""Whether somebody is there."""

EventColor = Literal[
    "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "grey", "black"
]
"""Colour of a custom event."""


complete_annotations(globals())
