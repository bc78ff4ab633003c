# Rendered from spec/rtm/bucket.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/bucket.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class EventsBucketURLGeneratedResource(Model):
    """What the file belongs to."""

    type: str
    """Seen: website."""
    id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new.id = get("id")
        new._raw = data
        return self


@model
class EventsBucketURLGeneratedPolicy(Model):
    """What is accepted."""

    size_limit: int
    """Bytes."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.size_limit = get("size_limit")
        new._raw = data
        return self


@model
class EventsBucketURLGeneratedURL(Model):
    """Addresses of the file."""

    resource: str
    """Where the file will be found."""
    signed: str
    """Where to send it, with PUT and without credentials."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.resource = get("resource")
        new.signed = get("signed")
        new._raw = data
        return self
