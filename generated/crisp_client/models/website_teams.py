# Rendered from spec/rest/website_teams.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_teams.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class WebsiteTeam(Model):
    """A group of operators.

    Since 2026-09-16.
    """

    team_id: str
    name: str | None = None
    emoji: str | None = None
    operators: list[str] | None = None
    """The user_id of each."""
    created_at: int | None = None
    """In milliseconds."""
    updated_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.team_id = data.get("team_id")
        new.name = data.get("name")
        new.emoji = data.get("emoji")
        new.operators = data.get("operators")
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
class WebsiteTeamNew(Model):
    """The team that was added, by id only.

    Since 2026-09-16.
    """

    team_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.team_id = data.get("team_id")
        new._raw = data
        return new


class CreateNewTeamBody(TypedDict):
    """CreateNewTeamBody"""

    name: NotRequired[str]
    emoji: NotRequired[str]
    operators: NotRequired[Sequence[str]]
    """The user_id of each."""


class SaveTeamBody(TypedDict):
    """SaveTeamBody"""

    name: NotRequired[str]
    emoji: NotRequired[str]
    operators: NotRequired[Sequence[str]]
    """The user_id of each."""


complete_annotations(globals())
