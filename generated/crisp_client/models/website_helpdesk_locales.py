# Rendered from spec/rest/website_helpdesk_locales.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_locales.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class HelpdeskLocale(Model):
    """A language in which the helpdesk is written."""

    locale: str
    """What other operations take; locale_id appears nowhere else."""
    locale_id: str | None = None
    url: str | None = None
    articles: int | None = None
    """How many there are."""
    categories: int | None = None
    """How many there are."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.locale = data.get("locale")
        new.locale_id = data.get("locale_id")
        new.url = data.get("url")
        new.articles = data.get("articles")
        new.categories = data.get("categories")
        new._raw = data
        return new
