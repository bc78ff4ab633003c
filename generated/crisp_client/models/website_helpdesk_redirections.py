# Rendered from spec/rest/website_helpdesk_redirections.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_redirections.yaml`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class HelpdeskRedirection(Model):
    """A path that leads elsewhere."""

    redirection_id: str
    path: str | None = None
    target: str | None = None
    created_at: int | None = None
    """In milliseconds."""
    updated_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.redirection_id = data.get("redirection_id")
        new.path = data.get("path")
        new.target = data.get("target")
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
class HelpdeskRedirectionNew(Model):
    """The redirection that was added, by id only."""

    redirection_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.redirection_id = data.get("redirection_id")
        new._raw = data
        return new


complete_annotations(globals())
