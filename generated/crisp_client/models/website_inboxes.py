# Rendered from spec/rest/website_inboxes.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_inboxes.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import Literal
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model


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
    """Only in Crisp's reference; its clients do not know it."""
    operator: Literal["and", "or"] | str | None = None
    """How the conditions are joined."""
    conditions: list[WebsiteInboxCondition] | None = None
    created_at: int | None = None
    """In milliseconds."""
    updated_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.inbox_id = get("inbox_id")
        new.name = get("name")
        new.emoji = get("emoji")
        new.order = get("order")
        new.operators = get("operators")
        new.teams = get("teams")
        new.operator = get("operator")
        new.conditions = (
            [WebsiteInboxCondition._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("conditions")).__class__ is list
            else v
        )
        new.created_at = get("created_at")
        new.updated_at = get("updated_at")
        new._raw = data
        return self


@model
class WebsiteInboxCondition(Model):
    """A condition that conversations of an inbox meet."""

    model: str
    """Crisp's clients allow no other word. Seen: session."""
    criterion: str
    """Seen: segments."""
    operator: Literal["eq", "neq", "gte", "lte", "gt", "lt"] | str
    query: list[str]

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.model = get("model")
        new.criterion = get("criterion")
        new.operator = get("operator")
        new.query = get("query")
        new._raw = data
        return self


@model
class WebsiteInboxNew(Model):
    """The inbox that was added, by id only."""

    inbox_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.inbox_id = get("inbox_id")
        new._raw = data
        return self


class WebsiteInboxConditionInput(TypedDict):
    """A condition that conversations of an inbox meet."""

    model: str
    """Crisp's clients allow no other word. Seen: session."""
    criterion: str
    """Seen: segments."""
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
    """Only in Crisp's reference; its clients do not know it."""
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
    """Only in Crisp's reference; its clients do not know it."""
    operator: NotRequired[Literal["and", "or"]]
    """How the conditions are joined."""
    conditions: Sequence[WebsiteInboxConditionInput | WebsiteInboxCondition]
