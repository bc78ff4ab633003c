# Rendered from spec/rtm/website.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/website.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .. import models
from .._runtime.model import Model
from .._runtime.model import model


@model
class EventsWebsiteOperatorAvailability(Model):
    """Whether an operator is there."""

    type: models.EventsSessionAvailability | str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new._raw = data
        return self
