# Rendered from spec/rtm/media.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/media.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class EventsMediaAnimationResult(Model):
    """An animated picture."""

    type: str
    """MIME type."""
    url: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.url = data.get("url")
        new._raw = data
        return new


complete_annotations(globals())
