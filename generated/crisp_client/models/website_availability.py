# Rendered from spec/rest/website_availability.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_availability.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import ClassVar
from typing import Literal
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class WebsiteAvailabilityStatus(Model):
    """Availability of a website as a whole."""

    status: str | None = None
    since: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.status = get("status")
        new.since = get("since")
        new._raw = data
        return self


@model
class WebsiteAvailabilityOperator(Model):
    """Availability of an operator."""

    user_id: str
    type: Literal["online", "away", "offline"] | str | None = None
    """The words of a user's own availability; for operators none are stated."""
    time: WebsiteAvailabilityOperatorTime | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new.type = get("type")
        new.time = (
            WebsiteAvailabilityOperatorTime._decode(v)
            if (v := get("time")).__class__ is dict
            else v
        )
        new._raw = data
        return self


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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.for_ = get("for")
        new.since = get("since")
        new._raw = data
        return self
