# Rendered from spec/rtm/status.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/status.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model

EventsStatusHealth = Literal["healthy", "sick", "dead"]
"""Health of the systems on a status page."""


@model
class EventsStatusNode(Model):
    """A system on the status page."""

    label: str
    replica: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.label = get("label")
        new.replica = get("replica")
        new._raw = data
        return self
