# Rendered from spec/rest/user_availability.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `user_availability`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncUserAvailabilityResource(
    AsyncResource,
):
    """Operations of `user_availability`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "user_availability"

    async def get_user_availability(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserAvailability:
        """Return whether the user counts as online.

        `GET /user/availability`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-user-availability
        In Crisp's internal documentation only.
        Sent again after a failure; it only reads.
        """
        return await self._call(
            "GET",
            "/user/availability",
            operation="user_availability.get_user_availability",
            decode=one(models.UserAvailability),
            options=options,
        )
