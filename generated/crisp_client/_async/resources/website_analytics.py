# Rendered from spec/rest/website_analytics.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_analytics`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncWebsiteAnalyticsResource(
    AsyncResource,
):
    """Operations of `website_analytics`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_analytics"

    async def generate_analytics(
        self,
        website_id: str,
        body: models.AnalyticsGenerateQuery,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteAnalyticsGeneratePoint]:
        """Count or measure something over a span of time.

        `POST /website/{website_id}/analytics/generate`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#generate-analytics
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.AnalyticsGenerateQuery`:
            Required: metric (AnalyticsGenerateQueryMetric), type (AnalyticsGenerateQueryType), date
                (AnalyticsGenerateQueryDate).
            Optional: aggregator ("average" | "moving_average" | "median" | "minimum" | "maximum" | "sum"),
                split_by (str), filter (Any), if (AnalyticsGenerateQueryIf), then (AnalyticsGenerateQueryThen),
                raw_export (bool).
        """
        return await self._call(
            "POST",
            "/website/{website_id}/analytics/generate",
            operation="website_analytics.generate_analytics",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=many(models.WebsiteAnalyticsGeneratePoint),
            safety="safe",
            options=options,
        )
