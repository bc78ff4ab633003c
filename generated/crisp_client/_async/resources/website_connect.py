# Rendered from spec/rest/website_connect.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_connect`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncWebsiteConnectResource(
    AsyncResource,
):
    """Operations of `website_connect`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_connect"

    async def get_connect_endpoints(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteConnectEndpoints:
        """Return where a client of the website tier connects for real-time events of one website.

        `GET /website/{website_id}/connect/endpoints`
        Tiers: website (stated); user, plugin (not stated, presumably work).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-website-connect-endpoints
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        No tier is documented; a website token was seen to be accepted.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/connect/endpoints",
            operation="website_connect.get_connect_endpoints",
            path={
                "website_id": website_id,
            },
            decode=one(models.WebsiteConnectEndpoints),
            options=options,
        )

    async def get_website_tier_connect_endpoints(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteConnectEndpoints:
        """Return where a client of the website tier connects when it does not know the id of its website.

        `GET /website/connect/endpoints`
        Tiers: website (stated); user, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-website-tier-connect-endpoints
        Used by Crisp's clients, not in its documentation.
        Sent again after a failure; it only reads.

        Crisp's Node client asks here, though the reference only has the route with the id.
        """
        return await self._call(
            "GET",
            "/website/connect/endpoints",
            operation="website_connect.get_website_tier_connect_endpoints",
            decode=one(models.WebsiteConnectEndpoints),
            options=options,
        )
