# Rendered from spec/rtm/plan.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/plan.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class EventsPlanSubscriptionUpdatedPlan(Model):
    """The plan that the website has now."""

    id: str
    name: str
    trialing: bool
    price: int | None = None
    """Whole in Crisp's Go client; its Node client has no integers."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.id = data.get("id")
        new.name = data.get("name")
        new.trialing = data.get("trialing")
        new.price = data.get("price")
        new._raw = data
        return new


complete_annotations(globals())
