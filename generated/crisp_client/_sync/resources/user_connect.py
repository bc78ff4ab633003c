# Derived from spec/rest/user_connect.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `user_connect`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class UserConnectResource(
    Resource,
):
    """Operations of `user_connect`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "user_connect"

    def get_user_connect_endpoints(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteConnectEndpoints:
        """Return where a client of the user tier connects for real-time events.

        `GET /user/connect/endpoints`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-user-connect-endpoints
        Used by Crisp's clients, not in its documentation.
        Sent again after a failure; it only reads.
        """
        return self._call(
            "GET",
            "/user/connect/endpoints",
            operation="user_connect.get_user_connect_endpoints",
            decode=one(models.WebsiteConnectEndpoints),
            options=options,
        )
