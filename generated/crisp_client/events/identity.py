# Rendered from spec/rtm/identity.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `identity`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class IdentityVerifyRequest(EventPayload):
    """The plugin is asked to deliver a code with which a visitor proves who they are.

    Event `identity:verify:request`. Tiers: plugin; also a web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "identity:verify:request"

    website_id: str
    session_id: str
    plugin_id: str
    target: str
    """Where to deliver the code."""
    code: str
    confirm_url: str
    """URL that confirms without the code being typed."""
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.plugin_id = data.get("plugin_id")
        new.target = data.get("target")
        new.code = data.get("code")
        new.confirm_url = data.get("confirm_url")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
