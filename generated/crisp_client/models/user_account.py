# Rendered from spec/rest/user_account.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_account.yaml`."""

from __future__ import annotations

from typing import Any
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model


@model
class UserAccount(Model):
    """A user of Crisp, by id only; the profile holds the rest."""

    user_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new._raw = data
        return self


class UserAccountCreate(TypedDict):
    """What a new account starts with."""

    email: str
    password: str
    first_name: str
    last_name: str
    signature: NotRequired[str]
    affiliates_id: NotRequired[str]
    locale: NotRequired[str]
