# Derived from spec/rest/plugin_subscriptions.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `plugin_subscriptions`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class PluginSubscriptionsResource(
    Resource,
):
    """Operations of `plugin_subscriptions`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "plugin_subscriptions"

    def list_all_active_subscriptions(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PluginSubscription]:
        """Return the plugins of all websites of the user.

        `GET /plugins/subscription`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-all-active-subscriptions
        Sent again after a failure; it only reads.
        """
        return self._call(
            "GET",
            "/plugins/subscription",
            operation="plugin_subscriptions.list_all_active_subscriptions",
            decode=many(models.PluginSubscription),
            options=options,
        )

    def list_subscriptions_for_website(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PluginSubscription]:
        """Return the plugins of a website.

        `GET /plugins/subscription/{website_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-subscriptions-for-a-website
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/plugins/subscription/{website_id}",
            operation="plugin_subscriptions.list_subscriptions_for_website",
            path={
                "website_id": website_id,
            },
            decode=many(models.PluginSubscription),
            options=options,
        )

    list_subscriptions_website = list_subscriptions_for_website

    def get_subscription_details(
        self,
        website_id: str,
        plugin_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PluginSubscription:
        """Return a plugin of a website.

        `GET /plugins/subscription/{website_id}/{plugin_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-subscription-details
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `plugin_id`.

        Args:
            plugin_id: Crisp's example of a plugin passes its URN here.
        """
        return self._call(
            "GET",
            "/plugins/subscription/{website_id}/{plugin_id}",
            operation="plugin_subscriptions.get_subscription_details",
            path={
                "website_id": website_id,
                "plugin_id": plugin_id,
            },
            decode=one(models.PluginSubscription),
            options=options,
        )

    def subscribe_website_to_plugin(
        self,
        website_id: str,
        plugin_id: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Install a plugin on a website.

        `POST /plugins/subscription/{website_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#subscribe-website-to-plugin
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `plugin_id`.

        Crisp's Python client sends no plugin_id, its PHP client calls it pluginId.
        """
        self._call(
            "POST",
            "/plugins/subscription/{website_id}",
            operation="plugin_subscriptions.subscribe_website_to_plugin",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "subscribe_website_to_plugin(website_id, plugin_id)",
                {
                    "plugin_id": plugin_id,
                },
                first="plugin_id",
                required=("plugin_id",),
            ),
            decode=nothing,
            options=options,
        )

    def unsubscribe_plugin_from_website(
        self,
        website_id: str,
        plugin_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a plugin from a website.

        `DELETE /plugins/subscription/{website_id}/{plugin_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#unsubscribe-plugin-from-website
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `plugin_id`.

        Args:
            plugin_id: Crisp's example of a plugin passes its URN here.
        """
        self._call(
            "DELETE",
            "/plugins/subscription/{website_id}/{plugin_id}",
            operation="plugin_subscriptions.unsubscribe_plugin_from_website",
            path={
                "website_id": website_id,
                "plugin_id": plugin_id,
            },
            decode=nothing,
            options=options,
        )

    def get_subscription_settings(
        self,
        website_id: str,
        plugin_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PluginSubscriptionSettings:
        """Return the settings of a plugin on a website, and their schema.

        `GET /plugins/subscription/{website_id}/{plugin_id}/settings`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-subscription-settings
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `plugin_id`.

        Args:
            plugin_id: Crisp's example of a plugin passes its URN here.
        """
        return self._call(
            "GET",
            "/plugins/subscription/{website_id}/{plugin_id}/settings",
            operation="plugin_subscriptions.get_subscription_settings",
            path={
                "website_id": website_id,
                "plugin_id": plugin_id,
            },
            decode=one(models.PluginSubscriptionSettings),
            options=options,
        )

    def save_subscription_settings(
        self,
        website_id: str,
        plugin_id: str,
        body: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the settings of a plugin on a website.

        `PUT /plugins/subscription/{website_id}/{plugin_id}/settings`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-subscription-settings
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `plugin_id`.
        Causes `plugin:settings:saved`.

        The settings are the body itself, in the form that the plugin's schema sets; Crisp's PHP client sends PATCH.

        Args:
            plugin_id: Crisp's example of a plugin passes its URN here.
        """
        self._call(
            "PUT",
            "/plugins/subscription/{website_id}/{plugin_id}/settings",
            operation="plugin_subscriptions.save_subscription_settings",
            path={
                "website_id": website_id,
                "plugin_id": plugin_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    def update_subscription_settings(
        self,
        website_id: str,
        plugin_id: str,
        body: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change some settings of a plugin on a website.

        `PATCH /plugins/subscription/{website_id}/{plugin_id}/settings`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-subscription-settings
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `plugin_id`.

        The settings are the body itself, in the form that the plugin's schema sets.

        Args:
            plugin_id: Crisp's example of a plugin passes its URN here.
        """
        self._call(
            "PATCH",
            "/plugins/subscription/{website_id}/{plugin_id}/settings",
            operation="plugin_subscriptions.update_subscription_settings",
            path={
                "website_id": website_id,
                "plugin_id": plugin_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    def get_plugin_usage_bills(
        self,
        website_id: str,
        plugin_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PluginBillUsage]:
        """Return what a plugin has charged a website for its use.

        `GET /plugins/subscription/{website_id}/{plugin_id}/bill/usage`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-plugin-usage-bills
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `plugin_id`.

        Args:
            plugin_id: Crisp's example of a plugin passes its URN here.
        """
        return self._call(
            "GET",
            "/plugins/subscription/{website_id}/{plugin_id}/bill/usage",
            operation="plugin_subscriptions.get_plugin_usage_bills",
            path={
                "website_id": website_id,
                "plugin_id": plugin_id,
            },
            decode=many(models.PluginBillUsage),
            options=options,
        )

    def report_plugin_usage_to_bill(
        self,
        website_id: str,
        plugin_id: str,
        body: models.PluginSubscriptionBillUsageReport,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Charge a website for its use of the plugin.

        `POST /plugins/subscription/{website_id}/{plugin_id}/bill/usage`
        Tiers: plugin (stated); user, website (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#report-plugin-usage-to-bill
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `plugin_id`.

        Keys of `body`, a mapping as `models.PluginSubscriptionBillUsageReport`:
            Required: name (str), units (int), price (float).

        Args:
            plugin_id: Crisp's example of a plugin passes its URN here.
        """
        self._call(
            "POST",
            "/plugins/subscription/{website_id}/{plugin_id}/bill/usage",
            operation="plugin_subscriptions.report_plugin_usage_to_bill",
            path={
                "website_id": website_id,
                "plugin_id": plugin_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    def get_plugin_attest_provenance(
        self,
        website_id: str,
        plugin_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PluginAttestProvenance:
        """Return a signed statement of the user and website from which a plugin is used.

        `GET /plugins/subscription/{website_id}/{plugin_id}/attest/provenance`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-plugin-attest-provenance
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `plugin_id`.

        Args:
            plugin_id: Crisp's example of a plugin passes its URN here.
        """
        return self._call(
            "GET",
            "/plugins/subscription/{website_id}/{plugin_id}/attest/provenance",
            operation="plugin_subscriptions.get_plugin_attest_provenance",
            path={
                "website_id": website_id,
                "plugin_id": plugin_id,
            },
            decode=one(models.PluginAttestProvenance),
            options=options,
        )

    def forward_plugin_payload_to_channel(
        self,
        website_id: str,
        plugin_id: str,
        body: models.PluginSubscriptionChannelForward,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send a payload to those who listen on the channel of a plugin.

        `POST /plugins/subscription/{website_id}/{plugin_id}/channel`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#forward-plugin-payload-to-channel
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `plugin_id`.
        Causes `plugin:channel`.

        Keys of `body`, a mapping as `models.PluginSubscriptionChannelForward`:
            Required: namespace (str), payload ({str: Any}).
            Optional: identifier (str).

        Args:
            plugin_id: Crisp's example of a plugin passes its URN here.
        """
        self._call(
            "POST",
            "/plugins/subscription/{website_id}/{plugin_id}/channel",
            operation="plugin_subscriptions.forward_plugin_payload_to_channel",
            path={
                "website_id": website_id,
                "plugin_id": plugin_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    def dispatch_plugin_event(
        self,
        website_id: str,
        plugin_id: str,
        body: models.PluginSubscriptionEventDispatch,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send an event of the plugin's own.

        `POST /plugins/subscription/{website_id}/{plugin_id}/event`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#dispatch-plugin-event
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `plugin_id`.
        Causes `plugin:event`.

        Keys of `body`, a mapping as `models.PluginSubscriptionEventDispatch`:
            Required: name (str), data ({str: Any}).

        Args:
            plugin_id: Crisp's example of a plugin passes its URN here.
        """
        self._call(
            "POST",
            "/plugins/subscription/{website_id}/{plugin_id}/event",
            operation="plugin_subscriptions.dispatch_plugin_event",
            path={
                "website_id": website_id,
                "plugin_id": plugin_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )
