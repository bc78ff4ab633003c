# Rendered from spec/rest/user_notification.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `user_notification`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncUserNotificationResource(
    AsyncResource,
):
    """Operations of `user_notification`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "user_notification"

    async def get_notification_settings(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserNotificationSettings:
        """Return what the user is notified of.

        `GET /user/account/notification`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-notification-settings
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent again after a failure; it only reads.
        """
        return await self._call(
            "GET",
            "/user/account/notification",
            operation="user_notification.get_notification_settings",
            decode=one(models.UserNotificationSettings),
            options=options,
        )

    get = get_notification_settings

    async def update_notification_settings(
        self,
        body: models.UserNotificationSettingsUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change what the user is notified of.

        `PATCH /user/account/notification`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-notification-settings
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent again after a failure; twice has the effect of once.

        Keys of `body`, a mapping as `models.UserNotificationSettingsUpdate`:
            Optional: disabled (bool), messages_online (bool), messages_offline (bool), messages_unread (bool),
                messages_transcript (bool), messages_rating (bool), billing_invoice (bool), visitor_browsing
                (bool), sounds (bool).
        """
        await self._call(
            "PATCH",
            "/user/account/notification",
            operation="user_notification.update_notification_settings",
            body=body,
            decode=nothing,
            options=options,
        )

    update = update_notification_settings
