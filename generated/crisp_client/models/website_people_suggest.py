# Rendered from spec/rest/website_people_suggest.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_people_suggest.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class PeopleStatistics(Model):
    """Number of contacts."""

    total: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.total = get("total")
        new._raw = data
        return self


@model
class PeopleSuggestedSegment(Model):
    """A segment, and how often it is used."""

    segment: str
    count: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.segment = get("segment")
        new.count = get("count")
        new._raw = data
        return self


@model
class PeopleSuggestedDataKey(Model):
    """A key of custom data, and how often it is used."""

    key: str
    count: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.key = get("key")
        new.count = get("count")
        new._raw = data
        return self


@model
class PeopleSuggestedEvent(Model):
    """The text of an event, and how often it is used."""

    text: str
    count: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.text = get("text")
        new.count = get("count")
        new._raw = data
        return self
