# Rendered from spec/rest/plugin_connect.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `plugin_connect`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import one
from ..._runtime.data.times import as_iso
from ..._runtime.data.times import Iso8601
from ..._runtime.rest.options import RequestOptions
from ..paging import AsyncRows
from ..paging import by_page
from ..resource import AsyncResource


class AsyncPluginConnectResource(
    AsyncResource,
):
    """Operations of `plugin_connect`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "plugin_connect"

    async def get_connect_account(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.PluginConnectAccount:
        """Return the plugin to which the token belongs.

        `GET /plugin/connect/account`
        Tiers: plugin (stated); user, website (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-connect-account
        Sent again after a failure; it only reads.
        """
        return await self._call(
            "GET",
            "/plugin/connect/account",
            operation="plugin_connect.get_connect_account",
            decode=one(models.PluginConnectAccount),
            options=options,
        )

    async def check_connect_session_validity(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether Crisp accepts the token.

        `HEAD /plugin/connect/session`
        Tiers: plugin (stated); user, website (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-connect-session-validity
        Sent again after a failure; it only reads.
        """
        return await self._exists(
            "/plugin/connect/session",
            operation="plugin_connect.check_connect_session_validity",
            options=options,
        )

    async def list_all_connect_websites(
        self,
        page_number: int = 1,
        *,
        filter_configured: bool | None = None,
        include_plan: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.PluginConnectWebsite]:
        """Return one page of the websites that installed the plugin.

        `GET /plugin/connect/websites/all/{page_number}`
        Tiers: plugin (stated); user, website (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-all-connect-websites
        Sent again after a failure; it only reads.

        Args:
            filter_configured: Only those where the plugin has settings.
            include_plan: With the plan of each website.
        """
        return await self._call(
            "GET",
            "/plugin/connect/websites/all/{page_number}",
            operation="plugin_connect.list_all_connect_websites",
            path={
                "page_number": page_number,
            },
            query={
                "filter_configured": filter_configured,
                "include_plan": include_plan,
            },
            decode=many(models.PluginConnectWebsite),
            options=options,
        )

    def iter_list_all_connect_websites(
        self,
        *,
        filter_configured: bool | None = None,
        include_plan: bool | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.PluginConnectWebsite]:
        """Iterate over all rows of `list_all_connect_websites`, page by page, each once.

        It takes the arguments of `list_all_connect_websites`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_all_connect_websites(
                page_number,
                filter_configured=filter_configured,
                include_plan=include_plan,
                options=options,
            ),
            key="website_id",
            start=start_page,
        )

    async def list_connect_websites_since(
        self,
        *,
        date_since: Iso8601,
        filter_configured: bool | None = None,
        include_plan: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.PluginConnectWebsite]:
        """Return the websites where something changed since a time, as the plugin was installed or removed.

        `GET /plugin/connect/websites/since`
        Tiers: plugin (stated); user, website (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-connect-websites-since
        Sent again after a failure; it only reads.

        Args:
            date_since: A `datetime`, a `date` in UTC, or ISO 8601.
            filter_configured: Only those where the plugin has settings.
            include_plan: With the plan of each website.
        """
        return await self._call(
            "GET",
            "/plugin/connect/websites/since",
            operation="plugin_connect.list_connect_websites_since",
            query={
                "date_since": as_iso("date_since", date_since),
                "filter_configured": filter_configured,
                "include_plan": include_plan,
            },
            decode=many(models.PluginConnectWebsite),
            options=options,
        )

    async def get_connect_endpoints(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.PluginConnectEndpoints:
        """Return where a plugin connects for real-time events.

        `GET /plugin/connect/endpoints`
        Tiers: plugin (stated); user, website (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-connect-endpoints
        Sent again after a failure; it only reads.
        """
        return await self._call(
            "GET",
            "/plugin/connect/endpoints",
            operation="plugin_connect.get_connect_endpoints",
            decode=one(models.PluginConnectEndpoints),
            options=options,
        )
