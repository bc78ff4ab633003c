# Rendered from spec/rest/user_availability.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_availability.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from typing import ClassVar
from typing import Literal

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class UserAvailability(Model):
    """Availability of the user.

    As Crisp's Go client of 2018 had it; later clients do not know it.
    """

    user_id: str
    type: Literal["online", "away", "offline"] | str | None = None
    time: UserAvailabilityTime | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new.type = data.get("type")
        new.time = (
            _decode_user_availability_time(v) if (v := data.get("time")).__class__ is dict else v
        )
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.for_ = data.get("for")
        new.since = data.get("since")
        new._raw = data
        return new

    @property
    def since_utc(self) -> datetime | None:
        """`since` as a time in UTC; None if it holds none."""
        return utc(self.since)


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_user_availability_time = UserAvailabilityTime._decode


complete_annotations(globals())
