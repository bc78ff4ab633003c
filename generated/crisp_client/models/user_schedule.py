# Rendered from spec/rest/user_schedule.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_schedule.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import ClassVar
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new.enabled = data.get("enabled")
        new.presence = data.get("presence")
        new.stealth = data.get("stealth")
        new.offset = data.get("offset")
        new.days = (
            _decode_user_schedule_settings_days(v)
            if (v := data.get("days")).__class__ is dict
            else v
        )
        new.hours = (
            [_decode_user_schedule_settings_hours(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("hours")).__class__ is list
            else v
        )
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.monday = data.get("monday")
        new.tuesday = data.get("tuesday")
        new.wednesday = data.get("wednesday")
        new.thursday = data.get("thursday")
        new.friday = data.get("friday")
        new.saturday = data.get("saturday")
        new.sunday = data.get("sunday")
        new._raw = data
        return new


@model
class UserScheduleSettingsHours(Model):
    """A span of time within a day."""

    from_: str | None = None
    to: str | None = None

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.from_ = data.get("from")
        new.to = data.get("to")
        new._raw = data
        return new


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


_UserScheduleSettingsHoursInputKeys = TypedDict(
    "_UserScheduleSettingsHoursInputKeys",
    {
        "from": "NotRequired[str]",
    },
)


class UserScheduleSettingsHoursInput(_UserScheduleSettingsHoursInputKeys):
    """A span of time within a day."""

    to: NotRequired[str]


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_user_schedule_settings_days = UserScheduleSettingsDays._decode
_decode_user_schedule_settings_hours = UserScheduleSettingsHours._decode


complete_annotations(globals())
