# Derived from spec, codegen/templates/_async/client.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
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
from .base import BaseClient
from .uploading import Uploading

if TYPE_CHECKING:
    from .resources.bucket_url import BucketUrlResource
    from .resources.email_subscription import EmailSubscriptionResource
    from .resources.media_animation import MediaAnimationResource
    from .resources.plan_subscription import PlanSubscriptionResource
    from .resources.plugin_connect import PluginConnectResource
    from .resources.plugin_subscriptions import PluginSubscriptionsResource
    from .resources.user_account import UserAccountResource
    from .resources.user_availability import UserAvailabilityResource
    from .resources.user_connect import UserConnectResource
    from .resources.user_notification import UserNotificationResource
    from .resources.user_profile import UserProfileResource
    from .resources.user_schedule import UserScheduleResource
    from .resources.user_session import UserSessionResource
    from .resources.user_websites import UserWebsitesResource
    from .resources.website import WebsiteResource
    from .resources.website_analytics import WebsiteAnalyticsResource
    from .resources.website_availability import WebsiteAvailabilityResource
    from .resources.website_batch import WebsiteBatchResource
    from .resources.website_campaigns import WebsiteCampaignsResource
    from .resources.website_connect import WebsiteConnectResource
    from .resources.website_conversations import WebsiteConversationsResource
    from .resources.website_helpdesk import WebsiteHelpdeskResource
    from .resources.website_inboxes import WebsiteInboxesResource
    from .resources.website_operators import WebsiteOperatorsResource
    from .resources.website_people import WebsitePeopleResource
    from .resources.website_settings import WebsiteSettingsResource
    from .resources.website_stats import WebsiteStatsResource
    from .resources.website_teams import WebsiteTeamsResource
    from .resources.website_verify import WebsiteVerifyResource
    from .resources.website_visitors import WebsiteVisitorsResource


class CrispClient(Uploading, BaseClient):
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
    def bucket_url(self) -> BucketUrlResource:
        """Operations of `bucket_url`."""
        from .resources.bucket_url import BucketUrlResource

        return BucketUrlResource(self._transport)

    @cached_property
    def email_subscription(self) -> EmailSubscriptionResource:
        """Operations of `email_subscription`."""
        from .resources.email_subscription import EmailSubscriptionResource

        return EmailSubscriptionResource(self._transport)

    @cached_property
    def media_animation(self) -> MediaAnimationResource:
        """Operations of `media_animation`."""
        from .resources.media_animation import MediaAnimationResource

        return MediaAnimationResource(self._transport, self.expect)

    @cached_property
    def plan_subscription(self) -> PlanSubscriptionResource:
        """Operations of `plan_subscription`."""
        from .resources.plan_subscription import PlanSubscriptionResource

        return PlanSubscriptionResource(self._transport)

    @cached_property
    def plugin_connect(self) -> PluginConnectResource:
        """Operations of `plugin_connect`."""
        from .resources.plugin_connect import PluginConnectResource

        return PluginConnectResource(self._transport)

    @cached_property
    def plugin_subscriptions(self) -> PluginSubscriptionsResource:
        """Operations of `plugin_subscriptions`."""
        from .resources.plugin_subscriptions import PluginSubscriptionsResource

        return PluginSubscriptionsResource(self._transport)

    @cached_property
    def user_account(self) -> UserAccountResource:
        """Operations of `user_account`."""
        from .resources.user_account import UserAccountResource

        return UserAccountResource(self._transport)

    @cached_property
    def user_availability(self) -> UserAvailabilityResource:
        """Operations of `user_availability`."""
        from .resources.user_availability import UserAvailabilityResource

        return UserAvailabilityResource(self._transport)

    @cached_property
    def user_connect(self) -> UserConnectResource:
        """Operations of `user_connect`."""
        from .resources.user_connect import UserConnectResource

        return UserConnectResource(self._transport)

    @cached_property
    def user_notification(self) -> UserNotificationResource:
        """Operations of `user_notification`."""
        from .resources.user_notification import UserNotificationResource

        return UserNotificationResource(self._transport)

    @cached_property
    def user_profile(self) -> UserProfileResource:
        """Operations of `user_profile`."""
        from .resources.user_profile import UserProfileResource

        return UserProfileResource(self._transport)

    @cached_property
    def user_schedule(self) -> UserScheduleResource:
        """Operations of `user_schedule`."""
        from .resources.user_schedule import UserScheduleResource

        return UserScheduleResource(self._transport)

    @cached_property
    def user_session(self) -> UserSessionResource:
        """Operations of `user_session`."""
        from .resources.user_session import UserSessionResource

        return UserSessionResource(self._transport)

    @cached_property
    def user_websites(self) -> UserWebsitesResource:
        """Operations of `user_websites`."""
        from .resources.user_websites import UserWebsitesResource

        return UserWebsitesResource(self._transport)

    @cached_property
    def website(self) -> WebsiteResource:
        """Operations of `website`."""
        from .resources.website import WebsiteResource

        return WebsiteResource(self._transport)

    @cached_property
    def website_analytics(self) -> WebsiteAnalyticsResource:
        """Operations of `website_analytics`."""
        from .resources.website_analytics import WebsiteAnalyticsResource

        return WebsiteAnalyticsResource(self._transport)

    @cached_property
    def website_availability(self) -> WebsiteAvailabilityResource:
        """Operations of `website_availability`."""
        from .resources.website_availability import WebsiteAvailabilityResource

        return WebsiteAvailabilityResource(self._transport)

    @cached_property
    def website_batch(self) -> WebsiteBatchResource:
        """Operations of `website_batch`."""
        from .resources.website_batch import WebsiteBatchResource

        return WebsiteBatchResource(self._transport)

    @cached_property
    def website_campaigns(self) -> WebsiteCampaignsResource:
        """Operations of `website_campaigns`."""
        from .resources.website_campaigns import WebsiteCampaignsResource

        return WebsiteCampaignsResource(self._transport)

    @cached_property
    def website_connect(self) -> WebsiteConnectResource:
        """Operations of `website_connect`."""
        from .resources.website_connect import WebsiteConnectResource

        return WebsiteConnectResource(self._transport)

    @cached_property
    def website_conversations(self) -> WebsiteConversationsResource:
        """Operations of `website_conversations`."""
        from .resources.website_conversations import WebsiteConversationsResource

        return WebsiteConversationsResource(self._transport)

    @cached_property
    def website_helpdesk(self) -> WebsiteHelpdeskResource:
        """Operations of `website_helpdesk`."""
        from .resources.website_helpdesk import WebsiteHelpdeskResource

        return WebsiteHelpdeskResource(self._transport)

    @cached_property
    def website_inboxes(self) -> WebsiteInboxesResource:
        """Operations of `website_inboxes`."""
        from .resources.website_inboxes import WebsiteInboxesResource

        return WebsiteInboxesResource(self._transport)

    @cached_property
    def website_operators(self) -> WebsiteOperatorsResource:
        """Operations of `website_operators`."""
        from .resources.website_operators import WebsiteOperatorsResource

        return WebsiteOperatorsResource(self._transport)

    @cached_property
    def website_people(self) -> WebsitePeopleResource:
        """Operations of `website_people`."""
        from .resources.website_people import WebsitePeopleResource

        return WebsitePeopleResource(self._transport)

    @cached_property
    def website_settings(self) -> WebsiteSettingsResource:
        """Operations of `website_settings`."""
        from .resources.website_settings import WebsiteSettingsResource

        return WebsiteSettingsResource(self._transport)

    @cached_property
    def website_stats(self) -> WebsiteStatsResource:
        """Operations of `website_stats`."""
        from .resources.website_stats import WebsiteStatsResource

        return WebsiteStatsResource(self._transport)

    @cached_property
    def website_teams(self) -> WebsiteTeamsResource:
        """Operations of `website_teams`."""
        from .resources.website_teams import WebsiteTeamsResource

        return WebsiteTeamsResource(self._transport)

    @cached_property
    def website_verify(self) -> WebsiteVerifyResource:
        """Operations of `website_verify`."""
        from .resources.website_verify import WebsiteVerifyResource

        return WebsiteVerifyResource(self._transport)

    @cached_property
    def website_visitors(self) -> WebsiteVisitorsResource:
        """Operations of `website_visitors`."""
        from .resources.website_visitors import WebsiteVisitorsResource

        return WebsiteVisitorsResource(self._transport)
