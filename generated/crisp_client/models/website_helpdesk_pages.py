# Rendered from spec/rest/website_helpdesk_pages.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_pages.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class HelpdeskPage(Model):
    """A page that readers see.

    Since 2026-09-16.
    """

    entity_id: str
    title: str | None = None
    tree_path: str | None = None
    """What routes of the tree call its path."""
    url: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.entity_id = data.get("entity_id")
        new.title = data.get("title")
        new.tree_path = data.get("tree_path")
        new.url = data.get("url")
        new._raw = data
        return new


complete_annotations(globals())
