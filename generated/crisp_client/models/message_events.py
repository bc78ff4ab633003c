# Rendered from spec/rtm/message.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/message.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class EventsMessageAcknowledgeIgnoredDetails(Model):
    """Why messages were not delivered."""

    type: str
    reason: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new.reason = get("reason")
        new._raw = data
        return self
