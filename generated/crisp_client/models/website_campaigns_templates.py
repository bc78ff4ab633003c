# Rendered from spec/rest/website_campaigns_templates.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_campaigns_templates.yaml`."""

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
class WebsiteCampaignTemplateNew(Model):
    """The template that was created, by id only."""

    template_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.template_id = data.get("template_id")
        new._raw = data
        return new


@model
class WebsiteCampaignTemplateExcerpt(Model):
    """A template without its content."""

    template_id: str
    type: Literal["static", "custom"] | str | None = None
    """Deduced from the filters of list_campaign_templates."""
    name: str | None = None
    format: Literal["markdown", "html"] | str | None = None
    created_at: int | None = None
    """In milliseconds."""
    updated_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.template_id = data.get("template_id")
        new.type = data.get("type")
        new.name = data.get("name")
        new.format = data.get("format")
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
class WebsiteCampaignTemplateItem(Model):
    """A template with its content."""

    template_id: str
    type: Literal["static", "custom"] | str | None = None
    """Deduced from the filters of list_campaign_templates."""
    name: str | None = None
    format: Literal["markdown", "html"] | str | None = None
    created_at: int | None = None
    """In milliseconds."""
    updated_at: int | None = None
    """In milliseconds."""
    content: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.template_id = data.get("template_id")
        new.type = data.get("type")
        new.name = data.get("name")
        new.format = data.get("format")
        new.created_at = data.get("created_at")
        new.updated_at = data.get("updated_at")
        new.content = data.get("content")
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


class SaveCampaignTemplateBody(TypedDict):
    """SaveCampaignTemplateBody"""

    name: str
    format: Literal["markdown", "html"]
    content: str


class UpdateCampaignTemplateBody(TypedDict):
    """UpdateCampaignTemplateBody"""

    name: NotRequired[str]
    format: NotRequired[Literal["markdown", "html"]]
    content: NotRequired[str]


complete_annotations(globals())
