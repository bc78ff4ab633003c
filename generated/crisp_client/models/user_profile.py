# Rendered from spec/rest/user_profile.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_profile.yaml`."""

from __future__ import annotations

from typing import Any
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model


@model
class UserProfile(Model):
    """How a user appears to the team and to visitors."""

    user_id: str
    avatar: str | None = None
    email: str | None = None
    phone: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    locale: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new.avatar = get("avatar")
        new.email = get("email")
        new.phone = get("phone")
        new.first_name = get("first_name")
        new.last_name = get("last_name")
        new.locale = get("locale")
        new._raw = data
        return self


class UserProfileUpdate(TypedDict):
    """New values for a profile; those left out stay as they are."""

    first_name: NotRequired[str]
    last_name: NotRequired[str]
    email: NotRequired[str]
    phone: NotRequired[str]
    password: NotRequired[str]
    avatar: NotRequired[str]
    locale: NotRequired[str]
