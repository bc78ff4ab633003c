# Rendered from spec/rest/website_people_campaigns.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_people_campaigns.yaml`."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from typing import Literal
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.campaign_id = data.get("campaign_id")
        new.type = data.get("type")
        new.name = data.get("name")
        new.created_at = data.get("created_at")
        new.updated_at = data.get("updated_at")
        new.dispatched_at = data.get("dispatched_at")
        new.occurred_at = data.get("occurred_at")
        new.statistics = data.get("statistics")
        new._raw = data
        return new

    @property
    def created_at_utc(self) -> datetime | None:
        """`created_at` as a time in UTC; None if it holds none."""
        return utc(self.created_at)

    @property
    def updated_at_utc(self) -> datetime | None:
        """`updated_at` as a time in UTC; None if it holds none."""
        return utc(self.updated_at)

    @property
    def dispatched_at_utc(self) -> datetime | None:
        """`dispatched_at` as a time in UTC; None if it holds none."""
        return utc(self.dispatched_at)

    @property
    def occurred_at_utc(self) -> datetime | None:
        """`occurred_at` as a time in UTC; None if it holds none."""
        return utc(self.occurred_at)


@model
class PeopleSubscription(Model):
    """What a contact accepts."""

    email: bool | None = None
    """Campaigns by e-mail."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.email = data.get("email")
        new._raw = data
        return new


class PeopleSubscriptionUpdate(TypedDict):
    """What a contact shall accept."""

    email: bool
    """Campaigns by e-mail."""


complete_annotations(globals())
