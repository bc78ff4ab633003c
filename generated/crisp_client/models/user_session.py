# Rendered from spec/rest/user_session.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_session.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model
from .._runtime.model import secret_field


@model
class UserSessionParameters(Model):
    """Credentials of the user tier, made by a login."""

    identifier: str = secret_field()
    key: str = secret_field()

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.identifier = get("identifier")
        new.key = get("key")
        new._raw = data
        return self
