# Rendered from spec/rest/website_verify.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_verify`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncWebsiteVerifyResource(
    AsyncResource,
):
    """Operations of `website_verify`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_verify"

    async def get_verify_settings(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteVerifySettings:
        """Return whether visitors must prove that an e-mail address is theirs.

        `GET /website/{website_id}/verify/settings`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:verify.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-verify-settings
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/verify/settings",
            operation="website_verify.get_verify_settings",
            path={
                "website_id": website_id,
            },
            decode=one(models.WebsiteVerifySettings),
            options=options,
        )

    async def update_verify_settings(
        self,
        website_id: str,
        body: models.WebsiteVerifySettingsUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Turn the proof of e-mail addresses on or off.

        `PATCH /website/{website_id}/verify/settings`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-verify-settings
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.WebsiteVerifySettingsUpdate`:
            Required: enabled (bool).
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/verify/settings",
            operation="website_verify.update_verify_settings",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    async def get_verify_key(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteVerifyKey:
        """Return the secret with which the website signs the e-mail addresses of its visitors.

        `GET /website/{website_id}/verify/key`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-verify-key
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/verify/key",
            operation="website_verify.get_verify_key",
            path={
                "website_id": website_id,
            },
            decode=one(models.WebsiteVerifyKey),
            options=options,
        )

    async def roll_verify_key(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the secret; signatures made with the old one are no longer good.

        `POST /website/{website_id}/verify/key`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#roll-verify-key
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.

        Crisp's PHP client posts to verify/settings instead; reference, Node and Go clients have this path.
        """
        await self._call(
            "POST",
            "/website/{website_id}/verify/key",
            operation="website_verify.roll_verify_key",
            path={
                "website_id": website_id,
            },
            decode=nothing,
            options=options,
        )
