# Rendered from spec/rest/website_helpdesk_history.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_history.yaml`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class HelpdeskHistoryChange(Model):
    """A change of entries.

    Since 2026-09-16.
    """

    change_id: str
    message: str | None = None
    author: HelpdeskHistoryChangeAuthor | None = None
    edits: HelpdeskHistoryChangeEdits | None = None
    created_at: int | None = None
    """In milliseconds."""
    files: list[HelpdeskHistoryChangeFile] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.change_id = data.get("change_id")
        new.message = data.get("message")
        new.author = (
            _decode_helpdesk_history_change_author(v)
            if (v := data.get("author")).__class__ is dict
            else v
        )
        new.edits = (
            _decode_helpdesk_history_change_edits(v)
            if (v := data.get("edits")).__class__ is dict
            else v
        )
        new.created_at = data.get("created_at")
        new.files = (
            [_decode_helpdesk_history_change_file(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("files")).__class__ is list
            else v
        )
        new._raw = data
        return new

    @property
    def created_at_utc(self) -> datetime | None:
        """`created_at` as a time in UTC; None if it holds none."""
        return utc(self.created_at)


@model
class HelpdeskHistoryChangeAuthor(Model):
    """Who made a change.

    Since 2026-09-16.
    """

    email: str | None = None
    name: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.email = data.get("email")
        new.name = data.get("name")
        new._raw = data
        return new


@model
class HelpdeskHistoryChangeEdits(Model):
    """How much a change adds and takes away.

    Since 2026-09-16.
    """

    insertions: int | None = None
    deletions: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.insertions = data.get("insertions")
        new.deletions = data.get("deletions")
        new._raw = data
        return new


@model
class HelpdeskHistoryChangeFile(Model):
    """An entry that a change is about.

    Since 2026-09-16.
    """

    change: str | None = None
    """Its values are not stated."""
    path: str | None = None
    metadata: models.HelpdeskTreeMetadata | None = None
    content: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.change = data.get("change")
        new.path = data.get("path")
        new.metadata = (
            models.HelpdeskTreeMetadata._decode(v)
            if (v := data.get("metadata")).__class__ is dict
            else v
        )
        new.content = data.get("content")
        new._raw = data
        return new


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_helpdesk_history_change_author = HelpdeskHistoryChangeAuthor._decode
_decode_helpdesk_history_change_edits = HelpdeskHistoryChangeEdits._decode
_decode_helpdesk_history_change_file = HelpdeskHistoryChangeFile._decode


complete_annotations(globals())
