# Derived from spec, codegen/templates/_async/client.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""The client: a resource of the API is an attribute."""

from __future__ import annotations

from typing import ClassVar
from typing import TYPE_CHECKING

from .._facts import FACTS
from .._runtime.facts import Facts
from ..events import CLASSES
from ..events import decode
from ..events import NAMES
from .base import BaseClient
from .named import Named

if TYPE_CHECKING:
    # Jedi takes a `cached_property` for itself besides its value, and completes the names of both.
    from builtins import property as cached_property

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
else:
    from functools import cached_property


class CrispClient(Named, BaseClient):
    """Client for Crisp, revision 2026-09-16."""

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
