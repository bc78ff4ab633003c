# Rendered from spec/rest/user_schedule.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_schedule.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import ClassVar
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model


@model
class UserScheduleSettings(Model):
    """When a user is available."""

    user_id: str
    enabled: bool | None = None
    presence: bool | None = None
    stealth: bool | None = None
    offset: int | None = None
    """Offset of the user's time zone. The unit is not documented; minutes are likely, as in the device of a visitor."""
    days: UserScheduleSettingsDays | None = None
    hours: list[UserScheduleSettingsHours] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new.enabled = get("enabled")
        new.presence = get("presence")
        new.stealth = get("stealth")
        new.offset = get("offset")
        new.days = (
            UserScheduleSettingsDays._decode(v) if (v := get("days")).__class__ is dict else v
        )
        new.hours = (
            [UserScheduleSettingsHours._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("hours")).__class__ is list
            else v
        )
        new._raw = data
        return self


@model
class UserScheduleSettingsDays(Model):
    """Days of the week on which the schedule holds."""

    monday: bool | None = None
    tuesday: bool | None = None
    wednesday: bool | None = None
    thursday: bool | None = None
    friday: bool | None = None
    saturday: bool | None = None
    sunday: bool | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.monday = get("monday")
        new.tuesday = get("tuesday")
        new.wednesday = get("wednesday")
        new.thursday = get("thursday")
        new.friday = get("friday")
        new.saturday = get("saturday")
        new.sunday = get("sunday")
        new._raw = data
        return self


@model
class UserScheduleSettingsHours(Model):
    """A span of time within a day."""

    from_: str | None = None
    to: str | None = None

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.from_ = get("from")
        new.to = get("to")
        new._raw = data
        return self


class UserScheduleSettingsUpdate(TypedDict):
    """New values for a schedule; those left out stay as they are."""

    enabled: NotRequired[bool]
    presence: NotRequired[bool]
    stealth: NotRequired[bool]
    offset: NotRequired[int]
    days: NotRequired[UserScheduleSettingsDaysInput | UserScheduleSettingsDays]
    hours: NotRequired[UserScheduleSettingsHoursInput | UserScheduleSettingsHours]
    """One object here, a list in the answer; so it stands in Crisp's Go client."""


class UserScheduleSettingsDaysInput(TypedDict):
    """Days of the week on which the schedule holds."""

    monday: NotRequired[bool]
    tuesday: NotRequired[bool]
    wednesday: NotRequired[bool]
    thursday: NotRequired[bool]
    friday: NotRequired[bool]
    saturday: NotRequired[bool]
    sunday: NotRequired[bool]


UserScheduleSettingsHoursInput = TypedDict(
    "UserScheduleSettingsHoursInput",
    {
        "from": "NotRequired[str]",
        "to": "NotRequired[str]",
    },
)
"""A span of time within a day."""
