# Rendered from spec/rest/website_inboxes.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_inboxes.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class WebsiteInbox(Model):
    """An inbox, to which conversations go that meet its conditions."""

    inbox_id: str
    name: str | None = None
    emoji: str | None = None
    order: int | None = None
    """Place among the inboxes."""
    operators: list[str] | None = None
    """The user_id of each operator who sees it."""
    teams: list[str] | None = None
    """The team_id of each team that sees it. That these are ids follows from the name only, as below."""
    team_operators: list[str] | None = None
    """The user_id of each operator of these teams. Whether it may be sent, or is only answered, is not stated. Since 2026-09-16."""
    operator: Literal["and", "or"] | str | None = None
    """How the conditions are joined."""
    conditions: list[WebsiteInboxCondition] | None = None
    created_at: int | None = None
    """In milliseconds."""
    updated_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.inbox_id = data.get("inbox_id")
        new.name = data.get("name")
        new.emoji = data.get("emoji")
        new.order = data.get("order")
        new.operators = data.get("operators")
        new.teams = data.get("teams")
        new.team_operators = data.get("team_operators")
        new.operator = data.get("operator")
        new.conditions = (
            [_decode_website_inbox_condition(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("conditions")).__class__ is list
            else v
        )
        new.created_at = data.get("created_at")
        new.updated_at = data.get("updated_at")
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


@model
class WebsiteInboxCondition(Model):
    """A condition that conversations of an inbox meet."""

    model: Literal["session"] | str
    """Crisp's clients allow no other word."""
    criterion: str
    """Values seen: segments."""
    operator: Literal["eq", "neq", "gte", "lte", "gt", "lt"] | str
    query: list[str]

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.model = data.get("model")
        new.criterion = data.get("criterion")
        new.operator = data.get("operator")
        new.query = data.get("query")
        new._raw = data
        return new


@model
class WebsiteInboxNew(Model):
    """The inbox that was added, by id only."""

    inbox_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.inbox_id = data.get("inbox_id")
        new._raw = data
        return new


class WebsiteInboxConditionInput(TypedDict):
    """A condition that conversations of an inbox meet."""

    model: Literal["session"] | str
    """Crisp's clients allow no other word."""
    criterion: str
    """Values seen: segments."""
    operator: Literal["eq", "neq", "gte", "lte", "gt", "lt"]
    query: Sequence[str]


class WebsiteInboxOrders(TypedDict):
    """New places of inboxes."""

    orders: Sequence[WebsiteInboxOrder]


class WebsiteInboxOrder(TypedDict):
    """The place of an inbox among the others."""

    inbox_id: str
    order: int


class CreateNewInboxBody(TypedDict):
    """CreateNewInboxBody"""

    name: str
    emoji: str
    order: int
    """Place among the inboxes."""
    operators: Sequence[str]
    """The user_id of each operator who sees it."""
    teams: NotRequired[Sequence[str]]
    """The team_id of each team that sees it. That these are ids follows from the name only, as below."""
    team_operators: NotRequired[Sequence[str]]
    """The user_id of each operator of these teams. Whether it may be sent, or is only answered, is not stated. Since 2026-09-16."""
    operator: NotRequired[Literal["and", "or"]]
    """How the conditions are joined."""
    conditions: Sequence[WebsiteInboxConditionInput | WebsiteInboxCondition]


class SaveInboxBody(TypedDict):
    """SaveInboxBody"""

    name: str
    emoji: str
    order: int
    """Place among the inboxes."""
    operators: Sequence[str]
    """The user_id of each operator who sees it."""
    teams: NotRequired[Sequence[str]]
    """The team_id of each team that sees it. That these are ids follows from the name only, as below."""
    team_operators: NotRequired[Sequence[str]]
    """The user_id of each operator of these teams. Whether it may be sent, or is only answered, is not stated. Since 2026-09-16."""
    operator: NotRequired[Literal["and", "or"]]
    """How the conditions are joined."""
    conditions: Sequence[WebsiteInboxConditionInput | WebsiteInboxCondition]


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_website_inbox_condition = WebsiteInboxCondition._decode


complete_annotations(globals())
