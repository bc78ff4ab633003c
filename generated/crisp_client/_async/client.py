# Rendered from spec, codegen/templates/_async/client.py.j2. Do not edit: change that and run `make generate`.
"""The client: a resource of the API is an attribute."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar
from typing import TYPE_CHECKING

from .._facts import FACTS
from .._runtime.facts import Facts
from ..events import CLASSES
from ..events import decode
from ..events import NAMES
from .base import AsyncBaseClient
from .uploading import AsyncUploading

if TYPE_CHECKING:
    from .resources.bucket_url import AsyncBucketUrlResource
    from .resources.email_subscription import AsyncEmailSubscriptionResource
    from .resources.media_animation import AsyncMediaAnimationResource
    from .resources.plan_subscription import AsyncPlanSubscriptionResource
    from .resources.plugin_connect import AsyncPluginConnectResource
    from .resources.plugin_subscriptions import AsyncPluginSubscriptionsResource
    from .resources.user_account import AsyncUserAccountResource
    from .resources.user_availability import AsyncUserAvailabilityResource
    from .resources.user_connect import AsyncUserConnectResource
    from .resources.user_notification import AsyncUserNotificationResource
    from .resources.user_profile import AsyncUserProfileResource
    from .resources.user_schedule import AsyncUserScheduleResource
    from .resources.user_session import AsyncUserSessionResource
    from .resources.user_websites import AsyncUserWebsitesResource
    from .resources.website import AsyncWebsiteResource
    from .resources.website_analytics import AsyncWebsiteAnalyticsResource
    from .resources.website_availability import AsyncWebsiteAvailabilityResource
    from .resources.website_batch import AsyncWebsiteBatchResource
    from .resources.website_campaigns import AsyncWebsiteCampaignsResource
    from .resources.website_connect import AsyncWebsiteConnectResource
    from .resources.website_conversations import AsyncWebsiteConversationsResource
    from .resources.website_helpdesk import AsyncWebsiteHelpdeskResource
    from .resources.website_inboxes import AsyncWebsiteInboxesResource
    from .resources.website_operators import AsyncWebsiteOperatorsResource
    from .resources.website_people import AsyncWebsitePeopleResource
    from .resources.website_settings import AsyncWebsiteSettingsResource
    from .resources.website_stats import AsyncWebsiteStatsResource
    from .resources.website_teams import AsyncWebsiteTeamsResource
    from .resources.website_verify import AsyncWebsiteVerifyResource
    from .resources.website_visitors import AsyncWebsiteVisitorsResource


class AsyncCrispClient(AsyncUploading, AsyncBaseClient):
    """Client for Crisp, revision 2026-09-16: each resource is an attribute.

    Nothing is opened before the first call. Use the client in a `with` block or close it in the end. Credentials are
    sent to `host` only; redirects are errors.

    Args:
        identifier: That of a token, given together with `key`. By default those of the environment,
            `CRISP_IDENTIFIER` and `CRISP_KEY`.
        key: The secret half of the token.
        tier: What kind of token it is: `user`, `website`, `plugin`. By default
            `CRISP_TIER` of the environment, else `user`, as Crisp assumes.
        host: Address of the API with its scheme, for a proxy or an emulator; the base path
            (`/v1`) is appended. By default `CRISP_HOST` of the environment, else
            `https://api.crisp.chat`.
        timeout: Limit of each step of one attempt (to connect, to send, each wait for data), in seconds or as a
            `Timeout`. By default 10.
        deadline: Limit of a whole call with all its attempts, in seconds. By default there is none.
        retry: How often a call is tried when that is safe, a `Retry`. By default at most three times.
        headers: Headers that go with every request, also those of the real-time connection.
        proxy: URL of a proxy, `http://user:password@host:port`, or False for none. By default those of the
            environment count (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`).
        verify: Which certificates are trusted: a file or folder of them, an `ssl.SSLContext`, or False for any. By
            default those of `SSL_CERT_FILE` and `SSL_CERT_DIR`, else those of the library. Like `proxy`, it holds
            for REST and for real time; what cannot be used raises `ConfigurationError`.
        max_connections: How many requests are under way at once; others wait for their turn. By default 20.
        http: The library to use, `"httpx"` or `"httpx2"`. By default httpx2 if it is installed, else httpx.
        http_client: A client of httpx or httpx2 with settings of your own (proxies, certificates, limits). Its
            headers and timeouts hold, but for the headers that this client sets itself; a `timeout` given here or
            for a call wins over its own. Its `auth`, `base_url` and `follow_redirects` are not used, and it is
            never closed here. A blocking one can outstay a `deadline` while a server sends its headers byte by
            byte, by as much as its timeouts allow. It cannot be asked for its proxies and certificates: the
            websocket of real time takes `proxy` and `verify` as given here.
        rtm_host: Address of the real-time server. By default the API is asked for it.

    Raises `ValueError` or `TypeError` for an argument that cannot be used.
    """

    _facts: ClassVar[Facts] = FACTS
    _decode_event = staticmethod(decode)
    _event_names = NAMES
    _known_events = CLASSES

    @cached_property
    def bucket_url(self) -> AsyncBucketUrlResource:
        """Operations of `bucket_url`."""
        from .resources.bucket_url import AsyncBucketUrlResource

        return AsyncBucketUrlResource(self._transport)

    @cached_property
    def email_subscription(self) -> AsyncEmailSubscriptionResource:
        """Operations of `email_subscription`."""
        from .resources.email_subscription import AsyncEmailSubscriptionResource

        return AsyncEmailSubscriptionResource(self._transport)

    @cached_property
    def media_animation(self) -> AsyncMediaAnimationResource:
        """Operations of `media_animation`."""
        from .resources.media_animation import AsyncMediaAnimationResource

        return AsyncMediaAnimationResource(self._transport, self.expect)

    @cached_property
    def plan_subscription(self) -> AsyncPlanSubscriptionResource:
        """Operations of `plan_subscription`."""
        from .resources.plan_subscription import AsyncPlanSubscriptionResource

        return AsyncPlanSubscriptionResource(self._transport)

    @cached_property
    def plugin_connect(self) -> AsyncPluginConnectResource:
        """Operations of `plugin_connect`."""
        from .resources.plugin_connect import AsyncPluginConnectResource

        return AsyncPluginConnectResource(self._transport)

    @cached_property
    def plugin_subscriptions(self) -> AsyncPluginSubscriptionsResource:
        """Operations of `plugin_subscriptions`."""
        from .resources.plugin_subscriptions import AsyncPluginSubscriptionsResource

        return AsyncPluginSubscriptionsResource(self._transport)

    @cached_property
    def user_account(self) -> AsyncUserAccountResource:
        """Operations of `user_account`."""
        from .resources.user_account import AsyncUserAccountResource

        return AsyncUserAccountResource(self._transport)

    @cached_property
    def user_availability(self) -> AsyncUserAvailabilityResource:
        """Operations of `user_availability`."""
        from .resources.user_availability import AsyncUserAvailabilityResource

        return AsyncUserAvailabilityResource(self._transport)

    @cached_property
    def user_connect(self) -> AsyncUserConnectResource:
        """Operations of `user_connect`."""
        from .resources.user_connect import AsyncUserConnectResource

        return AsyncUserConnectResource(self._transport)

    @cached_property
    def user_notification(self) -> AsyncUserNotificationResource:
        """Operations of `user_notification`."""
        from .resources.user_notification import AsyncUserNotificationResource

        return AsyncUserNotificationResource(self._transport)

    @cached_property
    def user_profile(self) -> AsyncUserProfileResource:
        """Operations of `user_profile`."""
        from .resources.user_profile import AsyncUserProfileResource

        return AsyncUserProfileResource(self._transport)

    @cached_property
    def user_schedule(self) -> AsyncUserScheduleResource:
        """Operations of `user_schedule`."""
        from .resources.user_schedule import AsyncUserScheduleResource

        return AsyncUserScheduleResource(self._transport)

    @cached_property
    def user_session(self) -> AsyncUserSessionResource:
        """Operations of `user_session`."""
        from .resources.user_session import AsyncUserSessionResource

        return AsyncUserSessionResource(self._transport)

    @cached_property
    def user_websites(self) -> AsyncUserWebsitesResource:
        """Operations of `user_websites`."""
        from .resources.user_websites import AsyncUserWebsitesResource

        return AsyncUserWebsitesResource(self._transport)

    @cached_property
    def website(self) -> AsyncWebsiteResource:
        """Operations of `website`."""
        from .resources.website import AsyncWebsiteResource

        return AsyncWebsiteResource(self._transport)

    @cached_property
    def website_analytics(self) -> AsyncWebsiteAnalyticsResource:
        """Operations of `website_analytics`."""
        from .resources.website_analytics import AsyncWebsiteAnalyticsResource

        return AsyncWebsiteAnalyticsResource(self._transport)

    @cached_property
    def website_availability(self) -> AsyncWebsiteAvailabilityResource:
        """Operations of `website_availability`."""
        from .resources.website_availability import AsyncWebsiteAvailabilityResource

        return AsyncWebsiteAvailabilityResource(self._transport)

    @cached_property
    def website_batch(self) -> AsyncWebsiteBatchResource:
        """Operations of `website_batch`."""
        from .resources.website_batch import AsyncWebsiteBatchResource

        return AsyncWebsiteBatchResource(self._transport)

    @cached_property
    def website_campaigns(self) -> AsyncWebsiteCampaignsResource:
        """Operations of `website_campaigns`."""
        from .resources.website_campaigns import AsyncWebsiteCampaignsResource

        return AsyncWebsiteCampaignsResource(self._transport)

    @cached_property
    def website_connect(self) -> AsyncWebsiteConnectResource:
        """Operations of `website_connect`."""
        from .resources.website_connect import AsyncWebsiteConnectResource

        return AsyncWebsiteConnectResource(self._transport)

    @cached_property
    def website_conversations(self) -> AsyncWebsiteConversationsResource:
        """Operations of `website_conversations`."""
        from .resources.website_conversations import AsyncWebsiteConversationsResource

        return AsyncWebsiteConversationsResource(self._transport)

    @cached_property
    def website_helpdesk(self) -> AsyncWebsiteHelpdeskResource:
        """Operations of `website_helpdesk`."""
        from .resources.website_helpdesk import AsyncWebsiteHelpdeskResource

        return AsyncWebsiteHelpdeskResource(self._transport)

    @cached_property
    def website_inboxes(self) -> AsyncWebsiteInboxesResource:
        """Operations of `website_inboxes`."""
        from .resources.website_inboxes import AsyncWebsiteInboxesResource

        return AsyncWebsiteInboxesResource(self._transport)

    @cached_property
    def website_operators(self) -> AsyncWebsiteOperatorsResource:
        """Operations of `website_operators`."""
        from .resources.website_operators import AsyncWebsiteOperatorsResource

        return AsyncWebsiteOperatorsResource(self._transport)

    @cached_property
    def website_people(self) -> AsyncWebsitePeopleResource:
        """Operations of `website_people`."""
        from .resources.website_people import AsyncWebsitePeopleResource

        return AsyncWebsitePeopleResource(self._transport)

    @cached_property
    def website_settings(self) -> AsyncWebsiteSettingsResource:
        """Operations of `website_settings`."""
        from .resources.website_settings import AsyncWebsiteSettingsResource

        return AsyncWebsiteSettingsResource(self._transport)

    @cached_property
    def website_stats(self) -> AsyncWebsiteStatsResource:
        """Operations of `website_stats`."""
        from .resources.website_stats import AsyncWebsiteStatsResource

        return AsyncWebsiteStatsResource(self._transport)

    @cached_property
    def website_teams(self) -> AsyncWebsiteTeamsResource:
        """Operations of `website_teams`."""
        from .resources.website_teams import AsyncWebsiteTeamsResource

        return AsyncWebsiteTeamsResource(self._transport)

    @cached_property
    def website_verify(self) -> AsyncWebsiteVerifyResource:
        """Operations of `website_verify`."""
        from .resources.website_verify import AsyncWebsiteVerifyResource

        return AsyncWebsiteVerifyResource(self._transport)

    @cached_property
    def website_visitors(self) -> AsyncWebsiteVisitorsResource:
        """Operations of `website_visitors`."""
        from .resources.website_visitors import AsyncWebsiteVisitorsResource

        return AsyncWebsiteVisitorsResource(self._transport)
