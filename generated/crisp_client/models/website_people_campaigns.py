# Rendered from spec/rest/website_people_campaigns.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_people_campaigns.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model


@model
class PeopleCampaign(Model):
    """A campaign, as one contact got it."""

    campaign_id: str
    type: Literal["one-shot", "automated"] | str | None = None
    """The reference has any text here; these are the types of campaigns elsewhere."""
    name: str | None = None
    created_at: int | None = None
    """In milliseconds."""
    updated_at: int | None = None
    """In milliseconds."""
    dispatched_at: int | None = None
    """In milliseconds."""
    occurred_at: int | None = None
    """In milliseconds."""
    statistics: list[str] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.campaign_id = get("campaign_id")
        new.type = get("type")
        new.name = get("name")
        new.created_at = get("created_at")
        new.updated_at = get("updated_at")
        new.dispatched_at = get("dispatched_at")
        new.occurred_at = get("occurred_at")
        new.statistics = get("statistics")
        new._raw = data
        return self


@model
class PeopleSubscription(Model):
    """What a contact accepts."""

    email: bool | None = None
    """Campaigns by e-mail."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.email = get("email")
        new._raw = data
        return self


class PeopleSubscriptionUpdate(TypedDict):
    """What a contact shall accept."""

    email: bool
    """Campaigns by e-mail."""
