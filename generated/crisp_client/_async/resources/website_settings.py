# Rendered from spec/rest/website_settings.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_settings`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncWebsiteSettingsResource(
    AsyncResource,
):
    """Operations of `website_settings`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_settings"

    async def get_website_settings(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteSettings:
        """Return the settings of a website and of its chatbox.

        `GET /website/{website_id}/settings`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:settings.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-website-settings
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/settings",
            operation="website_settings.get_website_settings",
            path={
                "website_id": website_id,
            },
            decode=one(models.WebsiteSettings),
            options=options,
        )

    get = get_website_settings

    async def update_website_settings(
        self,
        website_id: str,
        body: models.WebsiteSettingsUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change settings; those left out stay as they are.

        `PATCH /website/{website_id}/settings`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-website-settings
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.WebsiteSettingsUpdate`:
            Optional: name (str), domain (str), domain_alternates ([str]), logo (str), audit
                (WebsiteSettingsAuditInput), contact (WebsiteSettingsContactInput), inbox
                (WebsiteSettingsInboxInput), emails (WebsiteSettingsEmailsInput), chatbox
                (WebsiteSettingsChatboxInput).
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/settings",
            operation="website_settings.update_website_settings",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    update = update_website_settings
