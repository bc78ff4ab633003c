# Rendered from spec/rest/website_helpdesk_categories.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_categories.yaml`."""

from __future__ import annotations

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
class HelpdeskLocaleCategory(Model):
    """A category of articles in one language.

    Crisp's clients reuse HelpdeskLocaleArticleCategory here, which has no name; these are the fields that the reference lets one send.
    """

    category_id: str
    name: str | None = None
    description: str | None = None
    color: str | None = None
    image: str | None = None
    order: int | None = None
    """Position in lists."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.category_id = data.get("category_id")
        new.name = data.get("name")
        new.description = data.get("description")
        new.color = data.get("color")
        new.image = data.get("image")
        new.order = data.get("order")
        new._raw = data
        return new


@model
class HelpdeskLocaleArticleCategoryNew(Model):
    """The category that was added, by id only."""

    category_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.category_id = data.get("category_id")
        new._raw = data
        return new


@model
class HelpdeskLocaleSection(Model):
    """A part of a category."""

    section_id: str
    name: str | None = None
    order: int | None = None
    """Position in lists."""
    created_at: int | None = None
    """In milliseconds."""
    updated_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.section_id = data.get("section_id")
        new.name = data.get("name")
        new.order = data.get("order")
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
class HelpdeskLocaleSectionNew(Model):
    """The section that was added, by id only."""

    section_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.section_id = data.get("section_id")
        new._raw = data
        return new


class SaveHelpdeskLocaleCategoryBody(TypedDict):
    """SaveHelpdeskLocaleCategoryBody"""

    name: str
    description: str
    color: str
    image: str
    order: int
    """Position in lists."""


class UpdateHelpdeskLocaleCategoryBody(TypedDict):
    """UpdateHelpdeskLocaleCategoryBody"""

    name: NotRequired[str]
    description: NotRequired[str]
    color: NotRequired[str]
    image: NotRequired[str]
    order: NotRequired[int]
    """Position in lists."""


class SaveHelpdeskLocaleSectionBody(TypedDict):
    """SaveHelpdeskLocaleSectionBody"""

    name: str
    order: int
    """Position in lists."""


class UpdateHelpdeskLocaleSectionBody(TypedDict):
    """UpdateHelpdeskLocaleSectionBody"""

    name: NotRequired[str]
    order: NotRequired[int]
    """Position in lists."""


complete_annotations(globals())
