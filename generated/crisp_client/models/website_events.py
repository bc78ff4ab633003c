# Rendered from spec/rtm/website.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/website.yaml`."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class EventsWebsiteOperatorAvailability(Model):
    """Whether an operator is there."""

    type: models.EventsSessionAvailability | str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new._raw = data
        return new


complete_annotations(globals())
