# Rendered from spec/rest/website_availability.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_availability.yaml`."""

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
class WebsiteAvailabilityStatus(Model):
    """Availability of a website as a whole."""

    status: str | None = None
    since: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.status = data.get("status")
        new.since = data.get("since")
        new._raw = data
        return new

    @property
    def since_utc(self) -> datetime | None:
        """`since` as a time in UTC; None if it holds none."""
        return utc(self.since)


@model
class WebsiteAvailabilityOperator(Model):
    """Availability of an operator."""

    user_id: str
    type: Literal["online", "away", "offline"] | str | None = None
    """The words of a user's own availability; for operators none are stated."""
    time: WebsiteAvailabilityOperatorTime | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new.type = data.get("type")
        new.time = (
            _decode_website_availability_operator_time(v)
            if (v := data.get("time")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class WebsiteAvailabilityOperatorTime(Model):
    """How long an operator's availability has been as it is."""

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
_decode_website_availability_operator_time = WebsiteAvailabilityOperatorTime._decode


complete_annotations(globals())
