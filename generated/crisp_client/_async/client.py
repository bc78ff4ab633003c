# Rendered from spec, codegen/templates/_async/client.py.j2. Do not edit: change that and run `make generate`.
"""The client: a resource of the API is an attribute."""

from __future__ import annotations

from typing import ClassVar
from typing import TYPE_CHECKING

from .._facts import FACTS
from .._runtime.facts import Facts
from ..events import CLASSES
from ..events import decode
from ..events import NAMES
from .base import AsyncBaseClient
from .named import AsyncNamed

if TYPE_CHECKING:
    # Jedi takes a `cached_property` for itself besides its value, and completes the names of both.
    from builtins import property as cached_property

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
else:
    from functools import cached_property


class AsyncCrispClient(AsyncNamed, AsyncBaseClient):
    """Client for Crisp, revision 2026-09-16."""

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
