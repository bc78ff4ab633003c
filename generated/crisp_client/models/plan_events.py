# Rendered from spec/rtm/plan.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/plan.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class EventsPlanSubscriptionUpdatedPlan(Model):
    """The plan that the website has now."""

    id: str
    name: str
    trialing: bool
    price: int | None = None
    """Whole in Crisp's Go client; its Node client has no integers."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.id = get("id")
        new.name = get("name")
        new.trialing = get("trialing")
        new.price = get("price")
        new._raw = data
        return self
