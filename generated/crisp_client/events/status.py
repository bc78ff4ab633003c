# Rendered from spec/rtm/status.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `status`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class StatusHealthChanged(EventPayload):
    """The health of the systems on the status page changed.

    Event `status:health:changed`. Tiers: user; also a web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "status:health:changed"

    website_id: str
    health: models.EventsStatusHealth | str
    nodes: list[models.EventsStatusNode]
    """The systems concerned."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.health = data.get("health")
        new.nodes = (
            [models.EventsStatusNode._decode(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("nodes")).__class__ is list
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
