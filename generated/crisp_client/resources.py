# Rendered from spec, codegen/templates/resources.py.j2. Do not edit: change that and run `make generate`.
"""Classes of the attributes of a client, and of its handles, for annotations.

`client.website` is a `WebsiteResource`, or an `AsyncWebsiteResource` if the client is async.
"""

# Type checkers take this name as true, and Jedi cannot tell the value, so that it reads both branches; importing
# `typing` would cost more than everything else here.
TYPE_CHECKING = bool()  # noqa: UP018

if TYPE_CHECKING:
    from ._async.handles.conversation import AsyncConversationHandle
    from ._async.handles.person import AsyncPersonHandle
    from ._async.handles.site import AsyncSiteHandle
    from ._async.resources.bucket_url import AsyncBucketUrlResource
    from ._async.resources.email_subscription import AsyncEmailSubscriptionResource
    from ._async.resources.media_animation import AsyncMediaAnimationResource
    from ._async.resources.plan_subscription import AsyncPlanSubscriptionResource
    from ._async.resources.plugin_connect import AsyncPluginConnectResource
    from ._async.resources.plugin_subscriptions import AsyncPluginSubscriptionsResource
    from ._async.resources.user_account import AsyncUserAccountResource
    from ._async.resources.user_availability import AsyncUserAvailabilityResource
    from ._async.resources.user_connect import AsyncUserConnectResource
    from ._async.resources.user_notification import AsyncUserNotificationResource
    from ._async.resources.user_profile import AsyncUserProfileResource
    from ._async.resources.user_schedule import AsyncUserScheduleResource
    from ._async.resources.user_session import AsyncUserSessionResource
    from ._async.resources.user_websites import AsyncUserWebsitesResource
    from ._async.resources.website import AsyncWebsiteResource
    from ._async.resources.website_analytics import AsyncWebsiteAnalyticsResource
    from ._async.resources.website_availability import AsyncWebsiteAvailabilityResource
    from ._async.resources.website_batch import AsyncWebsiteBatchResource
    from ._async.resources.website_campaigns import AsyncWebsiteCampaignsResource
    from ._async.resources.website_connect import AsyncWebsiteConnectResource
    from ._async.resources.website_conversations import AsyncWebsiteConversationsResource
    from ._async.resources.website_helpdesk import AsyncWebsiteHelpdeskResource
    from ._async.resources.website_inboxes import AsyncWebsiteInboxesResource
    from ._async.resources.website_operators import AsyncWebsiteOperatorsResource
    from ._async.resources.website_people import AsyncWebsitePeopleResource
    from ._async.resources.website_settings import AsyncWebsiteSettingsResource
    from ._async.resources.website_stats import AsyncWebsiteStatsResource
    from ._async.resources.website_teams import AsyncWebsiteTeamsResource
    from ._async.resources.website_verify import AsyncWebsiteVerifyResource
    from ._async.resources.website_visitors import AsyncWebsiteVisitorsResource
    from ._sync.handles.conversation import ConversationHandle
    from ._sync.handles.person import PersonHandle
    from ._sync.handles.site import SiteHandle
    from ._sync.resources.bucket_url import BucketUrlResource
    from ._sync.resources.email_subscription import EmailSubscriptionResource
    from ._sync.resources.media_animation import MediaAnimationResource
    from ._sync.resources.plan_subscription import PlanSubscriptionResource
    from ._sync.resources.plugin_connect import PluginConnectResource
    from ._sync.resources.plugin_subscriptions import PluginSubscriptionsResource
    from ._sync.resources.user_account import UserAccountResource
    from ._sync.resources.user_availability import UserAvailabilityResource
    from ._sync.resources.user_connect import UserConnectResource
    from ._sync.resources.user_notification import UserNotificationResource
    from ._sync.resources.user_profile import UserProfileResource
    from ._sync.resources.user_schedule import UserScheduleResource
    from ._sync.resources.user_session import UserSessionResource
    from ._sync.resources.user_websites import UserWebsitesResource
    from ._sync.resources.website import WebsiteResource
    from ._sync.resources.website_analytics import WebsiteAnalyticsResource
    from ._sync.resources.website_availability import WebsiteAvailabilityResource
    from ._sync.resources.website_batch import WebsiteBatchResource
    from ._sync.resources.website_campaigns import WebsiteCampaignsResource
    from ._sync.resources.website_connect import WebsiteConnectResource
    from ._sync.resources.website_conversations import WebsiteConversationsResource
    from ._sync.resources.website_helpdesk import WebsiteHelpdeskResource
    from ._sync.resources.website_inboxes import WebsiteInboxesResource
    from ._sync.resources.website_operators import WebsiteOperatorsResource
    from ._sync.resources.website_people import WebsitePeopleResource
    from ._sync.resources.website_settings import WebsiteSettingsResource
    from ._sync.resources.website_stats import WebsiteStatsResource
    from ._sync.resources.website_teams import WebsiteTeamsResource
    from ._sync.resources.website_verify import WebsiteVerifyResource
    from ._sync.resources.website_visitors import WebsiteVisitorsResource

__all__ = [
    "AsyncBucketUrlResource",
    "AsyncConversationHandle",
    "AsyncEmailSubscriptionResource",
    "AsyncMediaAnimationResource",
    "AsyncPersonHandle",
    "AsyncPlanSubscriptionResource",
    "AsyncPluginConnectResource",
    "AsyncPluginSubscriptionsResource",
    "AsyncSiteHandle",
    "AsyncUserAccountResource",
    "AsyncUserAvailabilityResource",
    "AsyncUserConnectResource",
    "AsyncUserNotificationResource",
    "AsyncUserProfileResource",
    "AsyncUserScheduleResource",
    "AsyncUserSessionResource",
    "AsyncUserWebsitesResource",
    "AsyncWebsiteAnalyticsResource",
    "AsyncWebsiteAvailabilityResource",
    "AsyncWebsiteBatchResource",
    "AsyncWebsiteCampaignsResource",
    "AsyncWebsiteConnectResource",
    "AsyncWebsiteConversationsResource",
    "AsyncWebsiteHelpdeskResource",
    "AsyncWebsiteInboxesResource",
    "AsyncWebsiteOperatorsResource",
    "AsyncWebsitePeopleResource",
    "AsyncWebsiteResource",
    "AsyncWebsiteSettingsResource",
    "AsyncWebsiteStatsResource",
    "AsyncWebsiteTeamsResource",
    "AsyncWebsiteVerifyResource",
    "AsyncWebsiteVisitorsResource",
    "BucketUrlResource",
    "ConversationHandle",
    "EmailSubscriptionResource",
    "MediaAnimationResource",
    "PersonHandle",
    "PlanSubscriptionResource",
    "PluginConnectResource",
    "PluginSubscriptionsResource",
    "SiteHandle",
    "UserAccountResource",
    "UserAvailabilityResource",
    "UserConnectResource",
    "UserNotificationResource",
    "UserProfileResource",
    "UserScheduleResource",
    "UserSessionResource",
    "UserWebsitesResource",
    "WebsiteAnalyticsResource",
    "WebsiteAvailabilityResource",
    "WebsiteBatchResource",
    "WebsiteCampaignsResource",
    "WebsiteConnectResource",
    "WebsiteConversationsResource",
    "WebsiteHelpdeskResource",
    "WebsiteInboxesResource",
    "WebsiteOperatorsResource",
    "WebsitePeopleResource",
    "WebsiteResource",
    "WebsiteSettingsResource",
    "WebsiteStatsResource",
    "WebsiteTeamsResource",
    "WebsiteVerifyResource",
    "WebsiteVisitorsResource",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name stays an error for them.
    _MODULES = {
        "BucketUrlResource": "_sync.resources.bucket_url",
        "AsyncBucketUrlResource": "_async.resources.bucket_url",
        "EmailSubscriptionResource": "_sync.resources.email_subscription",
        "AsyncEmailSubscriptionResource": "_async.resources.email_subscription",
        "MediaAnimationResource": "_sync.resources.media_animation",
        "AsyncMediaAnimationResource": "_async.resources.media_animation",
        "PlanSubscriptionResource": "_sync.resources.plan_subscription",
        "AsyncPlanSubscriptionResource": "_async.resources.plan_subscription",
        "PluginConnectResource": "_sync.resources.plugin_connect",
        "AsyncPluginConnectResource": "_async.resources.plugin_connect",
        "PluginSubscriptionsResource": "_sync.resources.plugin_subscriptions",
        "AsyncPluginSubscriptionsResource": "_async.resources.plugin_subscriptions",
        "UserAccountResource": "_sync.resources.user_account",
        "AsyncUserAccountResource": "_async.resources.user_account",
        "UserAvailabilityResource": "_sync.resources.user_availability",
        "AsyncUserAvailabilityResource": "_async.resources.user_availability",
        "UserConnectResource": "_sync.resources.user_connect",
        "AsyncUserConnectResource": "_async.resources.user_connect",
        "UserNotificationResource": "_sync.resources.user_notification",
        "AsyncUserNotificationResource": "_async.resources.user_notification",
        "UserProfileResource": "_sync.resources.user_profile",
        "AsyncUserProfileResource": "_async.resources.user_profile",
        "UserScheduleResource": "_sync.resources.user_schedule",
        "AsyncUserScheduleResource": "_async.resources.user_schedule",
        "UserSessionResource": "_sync.resources.user_session",
        "AsyncUserSessionResource": "_async.resources.user_session",
        "UserWebsitesResource": "_sync.resources.user_websites",
        "AsyncUserWebsitesResource": "_async.resources.user_websites",
        "WebsiteResource": "_sync.resources.website",
        "AsyncWebsiteResource": "_async.resources.website",
        "WebsiteAnalyticsResource": "_sync.resources.website_analytics",
        "AsyncWebsiteAnalyticsResource": "_async.resources.website_analytics",
        "WebsiteAvailabilityResource": "_sync.resources.website_availability",
        "AsyncWebsiteAvailabilityResource": "_async.resources.website_availability",
        "WebsiteBatchResource": "_sync.resources.website_batch",
        "AsyncWebsiteBatchResource": "_async.resources.website_batch",
        "WebsiteCampaignsResource": "_sync.resources.website_campaigns",
        "AsyncWebsiteCampaignsResource": "_async.resources.website_campaigns",
        "WebsiteConnectResource": "_sync.resources.website_connect",
        "AsyncWebsiteConnectResource": "_async.resources.website_connect",
        "WebsiteConversationsResource": "_sync.resources.website_conversations",
        "AsyncWebsiteConversationsResource": "_async.resources.website_conversations",
        "WebsiteHelpdeskResource": "_sync.resources.website_helpdesk",
        "AsyncWebsiteHelpdeskResource": "_async.resources.website_helpdesk",
        "WebsiteInboxesResource": "_sync.resources.website_inboxes",
        "AsyncWebsiteInboxesResource": "_async.resources.website_inboxes",
        "WebsiteOperatorsResource": "_sync.resources.website_operators",
        "AsyncWebsiteOperatorsResource": "_async.resources.website_operators",
        "WebsitePeopleResource": "_sync.resources.website_people",
        "AsyncWebsitePeopleResource": "_async.resources.website_people",
        "WebsiteSettingsResource": "_sync.resources.website_settings",
        "AsyncWebsiteSettingsResource": "_async.resources.website_settings",
        "WebsiteStatsResource": "_sync.resources.website_stats",
        "AsyncWebsiteStatsResource": "_async.resources.website_stats",
        "WebsiteTeamsResource": "_sync.resources.website_teams",
        "AsyncWebsiteTeamsResource": "_async.resources.website_teams",
        "WebsiteVerifyResource": "_sync.resources.website_verify",
        "AsyncWebsiteVerifyResource": "_async.resources.website_verify",
        "WebsiteVisitorsResource": "_sync.resources.website_visitors",
        "AsyncWebsiteVisitorsResource": "_async.resources.website_visitors",
        "SiteHandle": "_sync.handles.site",
        "AsyncSiteHandle": "_async.handles.site",
        "ConversationHandle": "_sync.handles.conversation",
        "AsyncConversationHandle": "_async.handles.conversation",
        "PersonHandle": "_sync.handles.person",
        "AsyncPersonHandle": "_async.handles.person",
    }

    def __getattr__(name):
        from importlib import import_module

        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{module}", __package__), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted(__all__)
