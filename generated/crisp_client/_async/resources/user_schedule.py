# Rendered from spec/rest/user_schedule.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `user_schedule`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncUserScheduleResource(
    AsyncResource,
):
    """Operations of `user_schedule`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "user_schedule"

    async def get_schedule_settings(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserScheduleSettings:
        """Return the hours at which the user is available.

        `GET /user/account/schedule`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-schedule-settings
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent again after a failure; it only reads.
        """
        return await self._call(
            "GET",
            "/user/account/schedule",
            operation="user_schedule.get_schedule_settings",
            decode=one(models.UserScheduleSettings),
            options=options,
        )

    get = get_schedule_settings

    async def update_schedule_settings(
        self,
        body: models.UserScheduleSettingsUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the hours at which the user is available.

        `PATCH /user/account/schedule`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-schedule-settings
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent again after a failure; twice has the effect of once.

        Crisp's Node client of 2017 sent it to /user/account/notification by mistake; Crisp's Go client had this path.

        Keys of `body`, a mapping as `models.UserScheduleSettingsUpdate`:
            Optional: enabled (bool), presence (bool), stealth (bool), offset (int), days
                (UserScheduleSettingsDaysInput), hours (UserScheduleSettingsHoursInput).
        """
        await self._call(
            "PATCH",
            "/user/account/schedule",
            operation="user_schedule.update_schedule_settings",
            body=body,
            decode=nothing,
            options=options,
        )

    update = update_schedule_settings
