# Derived from spec/rest/user_websites.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `user_websites`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class UserWebsitesResource(
    Resource,
):
    """Operations of `user_websites`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "user_websites"

    def list_websites(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.UserWebsite]:
        """Return the websites of which the user is an operator.

        `GET /user/account/websites`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-websites
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent again after a failure; it only reads.

        Plugins list the websites that installed them instead.
        """
        return self._call(
            "GET",
            "/user/account/websites",
            operation="user_websites.list_websites",
            decode=many(models.UserWebsite),
            options=options,
        )

    get = list_websites
