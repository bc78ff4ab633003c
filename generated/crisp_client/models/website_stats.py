# Rendered from spec/rest/website_stats.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_stats.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class WebsiteStatisticsAll(Model):
    """Numbers of conversations."""

    total: int | None = None
    resolve: int | None = None
    pending: int | None = None
    unread: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.total = get("total")
        new.resolve = get("resolve")
        new.pending = get("pending")
        new.unread = get("unread")
        new._raw = data
        return self
