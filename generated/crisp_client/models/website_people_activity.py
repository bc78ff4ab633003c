# Rendered from spec/rest/website_people_activity.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_people_activity.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from typing import NotRequired
from typing import TypedDict

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class PeopleSegment(Model):
    """A segment, and how many contacts are in it."""

    segment: str
    count: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.segment = data.get("segment")
        new.count = data.get("count")
        new._raw = data
        return new


@model
class PeopleEvent(Model):
    """Something that happened with a contact.

    It has no id, so the whole row tells it apart.
    """

    text: str
    data: dict[str, Any] | None = None
    """Whatever the program that adds the event wants to keep."""
    color: models.EventColor | str | None = None
    timestamp: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.text = data.get("text")
        new.data = data.get("data")
        new.color = data.get("color")
        new.timestamp = data.get("timestamp")
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class PeopleData(Model):
    """Custom data of a contact.

    Crisp's Node and Go clients send the caller's object as it is, so theirs must have this outer key too.
    """

    data: dict[str, str | int | float | bool]

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.data = data.get("data")
        new._raw = data
        return new


class PeopleEventAdd(TypedDict):
    """An event to add to the history of a contact."""

    text: str
    data: NotRequired[Mapping[str, Any]]
    """Whatever the program that adds the event wants to keep."""
    color: NotRequired[models.EventColor]


class PeopleDataInput(TypedDict):
    """Custom data of a contact.

    Crisp's Node and Go clients send the caller's object as it is, so theirs must have this outer key too.
    """

    data: Mapping[str, str | int | float | bool]


complete_annotations(globals())
