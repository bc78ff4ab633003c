# Derived from spec/rest/website_availability.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_availability`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class WebsiteAvailabilityResource(
    Resource,
):
    """Operations of `website_availability`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_availability"

    def get_website_availability_status(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteAvailabilityStatus:
        """Return whether visitors find somebody on the website.

        `GET /website/{website_id}/availability/status`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:availability.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-website-availability-status
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/availability/status",
            operation="website_availability.get_website_availability_status",
            path={
                "website_id": website_id,
            },
            decode=one(models.WebsiteAvailabilityStatus),
            options=options,
        )

    def list_website_operator_availabilities(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteAvailabilityOperator]:
        """Return whether each operator is there.

        `GET /website/{website_id}/availability/operators`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-website-operator-availabilities
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/availability/operators",
            operation="website_availability.list_website_operator_availabilities",
            path={
                "website_id": website_id,
            },
            decode=many(models.WebsiteAvailabilityOperator),
            options=options,
        )
