# Rendered from spec/rest/website_helpdesk_articles.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_articles.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model


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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.article_id = get("article_id")
        new.title = get("title")
        new.description = get("description")
        new.content = get("content")
        new.status = get("status")
        new.visibility = get("visibility")
        new.featured = get("featured")
        new.visits = get("visits")
        new.order = get("order")
        new.url = get("url")
        new.created_at = get("created_at")
        new.updated_at = get("updated_at")
        new.published_at = get("published_at")
        new._raw = data
        return self


@model
class HelpdeskLocaleArticleNew(Model):
    """The article that was added, by id only."""

    article_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.article_id = get("article_id")
        new._raw = data
        return self


@model
class HelpdeskLocaleArticlePage(Model):
    """The page that shows an article."""

    title: str | None = None
    url: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.title = get("title")
        new.url = get("url")
        new._raw = data
        return self


@model
class HelpdeskLocaleArticleCategory(Model):
    """Where an article stands."""

    category_id: str | None = None
    section_id: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.category_id = get("category_id")
        new.section_id = get("section_id")
        new._raw = data
        return self


@model
class HelpdeskLocaleArticlePublish(Model):
    """Where the article can be read."""

    url: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.url = get("url")
        new._raw = data
        return self


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
