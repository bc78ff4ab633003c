# Rendered from spec/rest/user_session.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_session.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.model import secret_field


@model
class UserSessionParameters(Model):
    """Credentials of the user tier, made by a login."""

    identifier: str = secret_field()
    key: str = secret_field()

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.identifier = data.get("identifier")
        new.key = data.get("key")
        new._raw = data
        return new


complete_annotations(globals())
