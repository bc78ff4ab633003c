# Rendered from spec/rtm/plan.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `plan`."""

from __future__ import annotations

from typing import Any
from typing import ClassVar

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class PlanSubscriptionUpdated(EventPayload):
    """The plan of a website changed.

    Event `plan:subscription:updated`. Tiers: user, website, plugin; also a web hook. Scope: plan:subscription read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "plan:subscription:updated"

    website_id: str
    plan: models.EventsPlanSubscriptionUpdatedPlan

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.plan = (
            models.EventsPlanSubscriptionUpdatedPlan._decode(v)
            if (v := data.get("plan")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
