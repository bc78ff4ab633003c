# Rendered from spec/rest/plugin_connect.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `plugin_connect`."""

from __future__ import annotations

from ... import models
from ..._runtime.decode import one
from ..._runtime.request import RequestOptions
from ..resource import AsyncResource


class AsyncPluginConnectResource(AsyncResource):
    """Operations of `plugin_connect`.

    Every method raises `ValueError` for a path value that is empty or a dot segment, before anything is sent;
    `TransportError` when there is no complete answer; a subclass of `APIError` when Crisp refuses, by status and reason.
    """

    async def get_connect_account(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.PluginConnectAccount:
        """The plugin to which the token belongs.

        `GET /plugin/connect/account`
        Tiers: plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#get-connect-account
        """
        return await self._call(
            "GET",
            "/plugin/connect/account",
            operation="plugin_connect.get_connect_account",
            decode=one(models.PluginConnectAccount),
            options=options,
        )

    async def get_connect_endpoints(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.PluginConnectEndpoints:
        """Where a plugin connects for real-time events.

        `GET /plugin/connect/endpoints`
        Tiers: plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#get-connect-endpoints
        """
        return await self._call(
            "GET",
            "/plugin/connect/endpoints",
            operation="plugin_connect.get_connect_endpoints",
            decode=one(models.PluginConnectEndpoints),
            options=options,
        )
