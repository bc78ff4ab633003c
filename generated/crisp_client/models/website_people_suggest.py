# Rendered from spec/rest/website_people_suggest.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_people_suggest.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class PeopleStatistics(Model):
    """Number of contacts."""

    total: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.total = data.get("total")
        new._raw = data
        return new


@model
class PeopleSuggestedSegment(Model):
    """A segment, and how often it is used."""

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
class PeopleSuggestedDataKey(Model):
    """A key of custom data, and how often it is used."""

    key: str
    count: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.key = data.get("key")
        new.count = data.get("count")
        new._raw = data
        return new


@model
class PeopleSuggestedEvent(Model):
    """The text of an event, and how often it is used."""

    text: str
    count: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.text = data.get("text")
        new.count = data.get("count")
        new._raw = data
        return new


complete_annotations(globals())
