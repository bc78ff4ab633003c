# Rendered from spec/rtm/bucket.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/bucket.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class EventsBucketURLGeneratedResource(Model):
    """What the file belongs to."""

    type: str
    """Values seen: website."""
    id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.id = data.get("id")
        new._raw = data
        return new


@model
class EventsBucketURLGeneratedPolicy(Model):
    """What is accepted."""

    size_limit: int
    """Bytes."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.size_limit = data.get("size_limit")
        new._raw = data
        return new


@model
class EventsBucketURLGeneratedURL(Model):
    """Addresses of the file."""

    resource: str
    """Where the file will be found."""
    signed: str
    """Where to send it, with PUT and without credentials."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.resource = data.get("resource")
        new.signed = data.get("signed")
        new._raw = data
        return new


complete_annotations(globals())
