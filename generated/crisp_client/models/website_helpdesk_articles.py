# Rendered from spec/rest/website_helpdesk_articles.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_articles.yaml`."""

from __future__ import annotations

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
class HelpdeskLocaleArticle(Model):
    """An article in one language."""

    article_id: str
    title: str | None = None
    description: str | None = None
    """Null stands in the type of Crisp's Node client, also for sending; the reference sends a text only."""
    content: str | None = None
    """Markdown."""
    status: Literal["published", "draft"] | str | None = None
    visibility: Literal["visible", "hidden"] | str | None = None
    featured: bool | None = None
    visits: int | None = None
    order: int | None = None
    """Position in lists."""
    url: str | None = None
    created_at: int | None = None
    """In milliseconds."""
    updated_at: int | None = None
    """In milliseconds."""
    published_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.article_id = data.get("article_id")
        new.title = data.get("title")
        new.description = data.get("description")
        new.content = data.get("content")
        new.status = data.get("status")
        new.visibility = data.get("visibility")
        new.featured = data.get("featured")
        new.visits = data.get("visits")
        new.order = data.get("order")
        new.url = data.get("url")
        new.created_at = data.get("created_at")
        new.updated_at = data.get("updated_at")
        new.published_at = data.get("published_at")
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
    def published_at_utc(self) -> datetime | None:
        """`published_at` as a time in UTC; None if it holds none."""
        return utc(self.published_at)


@model
class HelpdeskLocaleArticleNew(Model):
    """The article that was added, by id only."""

    article_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.article_id = data.get("article_id")
        new._raw = data
        return new


@model
class HelpdeskLocaleArticlePage(Model):
    """The page that shows an article."""

    title: str | None = None
    url: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.title = data.get("title")
        new.url = data.get("url")
        new._raw = data
        return new


@model
class HelpdeskLocaleArticleCategory(Model):
    """Where an article stands."""

    category_id: str | None = None
    section_id: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.category_id = data.get("category_id")
        new.section_id = data.get("section_id")
        new._raw = data
        return new


@model
class HelpdeskLocaleArticlePublish(Model):
    """Where the article can be read."""

    url: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.url = data.get("url")
        new._raw = data
        return new


class SaveHelpdeskLocaleArticleBody(TypedDict):
    """SaveHelpdeskLocaleArticleBody"""

    title: str
    description: str | None
    """Null stands in the type of Crisp's Node client, also for sending; the reference sends a text only."""
    content: str
    """Markdown."""
    featured: bool
    order: int
    """Position in lists."""


class UpdateHelpdeskLocaleArticleBody(TypedDict):
    """UpdateHelpdeskLocaleArticleBody"""

    title: NotRequired[str]
    description: NotRequired[str | None]
    """Null stands in the type of Crisp's Node client, also for sending; the reference sends a text only."""
    content: NotRequired[str]
    """Markdown."""
    featured: NotRequired[bool]
    order: NotRequired[int]
    """Position in lists."""


complete_annotations(globals())
