# Rendered from spec/rtm/status.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/status.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model

EventsStatusHealth = Literal["healthy", "sick", "dead"]
"""Health of the systems on a status page."""


@model
class EventsStatusNode(Model):
    """A system on the status page."""

    label: str
    replica: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.label = data.get("label")
        new.replica = data.get("replica")
        new._raw = data
        return new


complete_annotations(globals())
