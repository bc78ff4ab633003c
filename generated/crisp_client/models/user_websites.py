# Rendered from spec/rest/user_websites.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_websites.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.id = get("id")
        new.name = get("name")
        new.domain = get("domain")
        new.logo = get("logo")
        new.members = get("members")
        new.count = get("count")
        new.assigned = get("assigned")
        new._raw = data
        return self
