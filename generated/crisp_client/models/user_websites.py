# Rendered from spec/rest/user_websites.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_websites.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class UserWebsite(Model):
    """A website as its operator sees it in the list."""

    id: str
    """The website_id."""
    name: str | None = None
    domain: str | None = None
    logo: str | None = None
    members: list[str] | None = None
    count: int | None = None
    assigned: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.id = data.get("id")
        new.name = data.get("name")
        new.domain = data.get("domain")
        new.logo = data.get("logo")
        new.members = data.get("members")
        new.count = data.get("count")
        new.assigned = data.get("assigned")
        new._raw = data
        return new


complete_annotations(globals())
