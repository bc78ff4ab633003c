# Rendered from spec/rest/website_helpdesk_alternates.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_alternates.yaml`."""

from __future__ import annotations

from typing import Any
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class HelpdeskLocaleArticleAlternate(Model):
    """An article that says the same in another language, by id only."""

    locale: str
    article_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.locale = data.get("locale")
        new.article_id = data.get("article_id")
        new._raw = data
        return new


class SaveHelpdeskLocaleArticleAlternateBody(TypedDict):
    """SaveHelpdeskLocaleArticleAlternateBody"""

    article_id: str


complete_annotations(globals())
