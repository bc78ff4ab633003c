# Rendered from spec/rtm/campaign.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `campaign`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class CampaignProgress(EventPayload):
    """A campaign is being sent.

    Event `campaign:progress`. Tiers: user; also a web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "campaign:progress"

    website_id: str
    campaign_id: str
    progress: int
    """Per cent."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.campaign_id = data.get("campaign_id")
        new.progress = data.get("progress")
        new._raw = data
        new._backfilled = False
        return new


@model
class CampaignDispatched(EventPayload):
    """A campaign was sent to everybody.

    Event `campaign:dispatched`. Tiers: user; also a web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "campaign:dispatched"

    website_id: str
    campaign_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.campaign_id = data.get("campaign_id")
        new._raw = data
        new._backfilled = False
        return new


@model
class CampaignRunning(EventPayload):
    """A campaign was started or stopped.

    Event `campaign:running`. Tiers: user; also a web hook. Scope: none.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "campaign:running"

    website_id: str
    campaign_id: str
    running: bool

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.campaign_id = data.get("campaign_id")
        new.running = data.get("running")
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
