# Rendered from spec/rest/user_account.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_account.yaml`."""

from __future__ import annotations

from typing import Any
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class UserAccount(Model):
    """A user of Crisp, by id only; the profile holds the rest."""

    user_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new._raw = data
        return new


class UserAccountCreate(TypedDict):
    """What a new account starts with."""

    email: str
    """At least 1 long. An e-mail address."""
    password: str
    first_name: str
    last_name: str
    signature: NotRequired[str]
    affiliates_id: NotRequired[str]
    locale: NotRequired[str]


complete_annotations(globals())
