# Rendered from spec/rtm/widget.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `widget`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar
from typing import Literal

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class WidgetActionProcessed(EventPayload):
    """A plugin has handled an action of its widget.

    Event `widget:action:processed`. Tiers: user; no web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/

    Crisp's Node client types it, but does not subscribe to it by default.
    """

    event_name: ClassVar[str] = "widget:action:processed"

    website_id: str
    session_id: str
    plugin_id: str
    correlation_id: str
    outcome: Literal["success", "failure"] | str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    result: dict[str, Any] | None = None
    """What the plugin answered."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.plugin_id = data.get("plugin_id")
        new.correlation_id = data.get("correlation_id")
        new.outcome = data.get("outcome")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.result = data.get("result")
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
