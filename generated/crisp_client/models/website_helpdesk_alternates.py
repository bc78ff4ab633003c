# Rendered from spec/rest/website_helpdesk_alternates.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_alternates.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model


@model
class HelpdeskLocaleArticleAlternate(Model):
    """An article that says the same in another language, by id only."""

    locale: str
    article_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.locale = get("locale")
        new.article_id = get("article_id")
        new._raw = data
        return self


class SaveHelpdeskLocaleArticleAlternateBody(TypedDict):
    """SaveHelpdeskLocaleArticleAlternateBody"""

    article_id: str
