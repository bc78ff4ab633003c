# Rendered from spec/rest/user_profile.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_profile.yaml`."""

from __future__ import annotations

from typing import Any
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new.avatar = data.get("avatar")
        new.email = data.get("email")
        new.phone = data.get("phone")
        new.first_name = data.get("first_name")
        new.last_name = data.get("last_name")
        new.locale = data.get("locale")
        new._raw = data
        return new


class UserProfileUpdate(TypedDict):
    """New values for a profile; those left out stay as they are."""

    first_name: NotRequired[str]
    last_name: NotRequired[str]
    email: NotRequired[str]
    """At least 1 long. An e-mail address."""
    phone: NotRequired[str]
    password: NotRequired[str]
    avatar: NotRequired[str]
    """A URL, with its scheme."""
    locale: NotRequired[str]


complete_annotations(globals())
