# Rendered from spec/rest/website_conversations.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_conversations.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class ConversationNew(Model):
    """The conversation that was created, by id only."""

    session_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.session_id = data.get("session_id")
        new._raw = data
        return new


complete_annotations(globals())
