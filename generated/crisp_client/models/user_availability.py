# Rendered from spec/rest/user_availability.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_availability.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import ClassVar
from typing import Literal
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class UserAvailability(Model):
    """Availability of the user.

    As Crisp's Go client of 2018 had it; later clients do not know it.
    """

    user_id: str
    type: Literal["online", "away", "offline"] | str | None = None
    time: UserAvailabilityTime | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new.type = get("type")
        new.time = UserAvailabilityTime._decode(v) if (v := get("time")).__class__ is dict else v
        new._raw = data
        return self


@model
class UserAvailabilityTime(Model):
    """How long the user's availability has been as it is."""

    for_: int | None = None
    """In seconds."""
    since: int | None = None
    """In milliseconds."""

    _wire: ClassVar[Mapping[str, str]] = {
        "for_": "for",
    }

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.for_ = get("for")
        new.since = get("since")
        new._raw = data
        return self
