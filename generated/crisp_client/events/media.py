# Rendered from spec/rtm/media.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `media`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar
from typing import Self

from .. import models
from .._runtime.model import EventPayload
from .._runtime.model import model


@model
class MediaAnimationListed(EventPayload):
    """The animated pictures that were searched for.

    Event `media:animation:listed`. Tiers: user; no web hook. Scope: none.
    """

    event_name: ClassVar[str] = "media:animation:listed"

    id: int
    """The list_id of the request."""
    identifier: str
    results: list[models.EventsMediaAnimationResult]

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.id = get("id")
        new.identifier = get("identifier")
        new.results = (
            [models.EventsMediaAnimationResult._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("results")).__class__ is list
            else v
        )
        new._raw = data
        return self
