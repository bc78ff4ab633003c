# Rendered from spec/rtm/media.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `media`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class MediaAnimationListed(EventPayload):
    """The animated pictures that were searched for.

    Event `media:animation:listed`. Tiers: user; no web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "media:animation:listed"

    id: int
    """The list_id of the request."""
    identifier: str
    results: list[models.EventsMediaAnimationResult]

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.id = data.get("id")
        new.identifier = data.get("identifier")
        new.results = (
            [models.EventsMediaAnimationResult._decode(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("results")).__class__ is list
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
