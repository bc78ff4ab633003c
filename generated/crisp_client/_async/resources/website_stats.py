# Rendered from spec/rest/website_stats.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_stats`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncWebsiteStatsResource(
    AsyncResource,
):
    """Operations of `website_stats`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_stats"

    async def get_all_statistics(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteStatisticsAll:
        """Return how many conversations a website has, by state.

        `GET /website/{website_id}/stats`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-all-statistics
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        Gone from Crisp's Go client since December 2016; the analytics operations are the nearest today.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/stats",
            operation="website_stats.get_all_statistics",
            path={
                "website_id": website_id,
            },
            decode=one(models.WebsiteStatisticsAll),
            options=options,
        )

    get = get_all_statistics
