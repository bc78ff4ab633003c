# Rendered from spec/rtm/billing.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `billing`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class BillingLinkRedirect(EventPayload):
    """The address where a way to pay can be linked.

    Event `billing:link:redirect`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Crisp no longer lists this event.
    """

    event_name: ClassVar[str] = "billing:link:redirect"

    service: str | None = None
    url: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.service = data.get("service")
        new.url = data.get("url")
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
