# Rendered from spec/rest/website_helpdesk_locales.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_locales.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.locale = get("locale")
        new.locale_id = get("locale_id")
        new.url = get("url")
        new.articles = get("articles")
        new.categories = get("categories")
        new._raw = data
        return self
