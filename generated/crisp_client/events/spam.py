# Rendered from spec/rtm/spam.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `spam`."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from typing import ClassVar
from typing import Literal

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class SpamMessage(EventPayload):
    """A message was held back as spam.

    Event `spam:message`. Tiers: user; no web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "spam:message"

    website_id: str
    spam_id: str
    type: str
    reason: str
    """Why it was held back."""
    timestamp: int
    """In milliseconds."""
    metadata: dict[str, Any] | None = None
    """What is in it depends on the channel; no source lists it."""
    headers: dict[str, str] | None = None
    """Headers of the e-mail."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.spam_id = data.get("spam_id")
        new.type = data.get("type")
        new.reason = data.get("reason")
        new.timestamp = data.get("timestamp")
        new.metadata = data.get("metadata")
        new.headers = data.get("headers")
        new._raw = data
        new._backfilled = False
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class SpamDecision(EventPayload):
    """An operator decided about a message held back as spam.

    Event `spam:decision`. Tiers: user; no web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "spam:decision"

    website_id: str
    spam_id: str
    """Only Crisp's Node client knows it."""
    action: Literal["accept", "reject"] | str
    """The words of the request; the event's own are not stated."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.spam_id = data.get("spam_id")
        new.action = data.get("action")
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
