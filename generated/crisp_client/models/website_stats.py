# Rendered from spec/rest/website_stats.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_stats.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class WebsiteStatisticsAll(Model):
    """Numbers of conversations."""

    total: int | None = None
    resolve: int | None = None
    pending: int | None = None
    unread: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.total = data.get("total")
        new.resolve = data.get("resolve")
        new.pending = data.get("pending")
        new.unread = data.get("unread")
        new._raw = data
        return new


complete_annotations(globals())
