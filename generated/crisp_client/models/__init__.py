# Rendered from spec, codegen/templates/models/__init__.py.j2. Do not edit: change that and run `make generate`.
"""Every type of the API: result classes, and mappings (`TypedDict`) for what is sent."""

# Type checkers take this name as true, and Jedi cannot tell the value, so that it reads both branches; importing
# `typing` would cost more than everything else here.
TYPE_CHECKING = bool()  # noqa: UP018

if TYPE_CHECKING:
    from .browsing_events import EventsBrowsingDebugExecutedData
    from .browsing_events import EventsBrowsingDebugStreamData
    from .browsing_events import EventsBrowsingStreamMirrorData
    from .browsing_events import EventsBrowsingStreamPointData
    from .browsing_events import EventsBrowsingStreamTabData
    from .bucket_events import EventsBucketURLGeneratedPolicy
    from .bucket_events import EventsBucketURLGeneratedResource
    from .bucket_events import EventsBucketURLGeneratedURL
    from .bucket_url import BucketURLRequest
    from .bucket_url import BucketURLRequestFile
    from .bucket_url import BucketURLRequestResource
    from .connect import WebsiteConnectEndpoints
    from .connect import WebsiteConnectEndpointsRescue
    from .connect import WebsiteConnectEndpointsSocket
    from .conversation import Conversation
    from .conversation import ConversationActive
    from .conversation import ConversationAssigned
    from .conversation import ConversationCompose
    from .conversation import ConversationComposeAtom
    from .conversation import ConversationComposeAtomUser
    from .conversation import ConversationMeta
    from .conversation import ConversationParticipant
    from .conversation import ConversationParticipantInput
    from .conversation import ConversationPreviewMessage
    from .conversation import ConversationState
    from .conversation import ConversationUnread
    from .conversation import ConversationVerification
    from .conversation import UpdateConversationMetasBody
    from .device import BrowserInfo
    from .device import BrowserInfoInput
    from .device import ConnectionInfo
    from .device import Coordinates
    from .device import CoordinatesInput
    from .device import DeviceInfo
    from .device import DeviceInfoInput
    from .device import EngineInfo
    from .device import EngineInfoInput
    from .device import GeolocationInfo
    from .device import GeolocationInfoInput
    from .device import OSInfo
    from .device import OSInfoInput
    from .device import SystemInfo
    from .device import SystemInfoInput
    from .email_subscription import EmailSubscriptionStatus
    from .filter import WebsiteBatchPeopleOperationInnerSearch
    from .filter import WebsiteFilter
    from .filter import WebsiteFilterInput
    from .helpdesk import HelpdeskContentType
    from .helpdesk import HelpdeskTreeMetadata
    from .helpdesk import HelpdeskTreeMetadataAuthor
    from .helpdesk import HelpdeskTreeMetadataAuthorInput
    from .helpdesk import HelpdeskTreeMetadataInput
    from .helpdesk import HelpdeskTreeState
    from .helpdesk import HelpdeskTreeStateInput
    from .media_events import EventsMediaAnimationResult
    from .message import ConversationAnimationMessageContent
    from .message import ConversationAnimationMessageContentInput
    from .message import ConversationAudioMessageContent
    from .message import ConversationAudioMessageContentInput
    from .message import ConversationCarouselMessageContent
    from .message import ConversationCarouselMessageContentInput
    from .message import ConversationCarouselMessageContentTarget
    from .message import ConversationCarouselMessageContentTargetAction
    from .message import ConversationCarouselMessageContentTargetActionInput
    from .message import ConversationCarouselMessageContentTargetInput
    from .message import ConversationEventMessageContent
    from .message import ConversationEventMessageContentInput
    from .message import ConversationFieldMessageContent
    from .message import ConversationFieldMessageContentInput
    from .message import ConversationFileMessageContent
    from .message import ConversationFileMessageContentInput
    from .message import ConversationMessageContent
    from .message import ConversationMessageContentInput
    from .message import ConversationMessageOriginal
    from .message import ConversationMessageReference
    from .message import ConversationMessageReferenceInput
    from .message import ConversationMessageType
    from .message import ConversationMessageUser
    from .message import ConversationMessageUserInput
    from .message import ConversationPickerMessageContent
    from .message import ConversationPickerMessageContentChoice
    from .message import ConversationPickerMessageContentChoiceAction
    from .message import ConversationPickerMessageContentChoiceActionInput
    from .message import ConversationPickerMessageContentChoiceInput
    from .message import ConversationPickerMessageContentInput
    from .message import decode_conversation_message_content as decode_conversation_message_content
    from .message_events import EventsMessageAcknowledgeIgnoredDetails
    from .people_events import EventsPeopleCompany
    from .people_events import EventsPeopleEmployment
    from .people_events import EventsPeopleImportProgressCount
    from .people_events import EventsPeopleImportProgressItems
    from .people_events import EventsPeopleImportProgressSkipped
    from .people_events import EventsPeoplePerson
    from .people_events import EventsPeopleProfileUpdate
    from .people_events import EventsPeopleSyncProfileIdentity
    from .plan_events import EventsPlanSubscriptionUpdatedPlan
    from .plan_subscription import PlanSubscription
    from .plan_subscription import PlanSubscriptionBillPeriod
    from .plan_subscription import PlanSubscriptionCoupon
    from .plan_subscription import PlanSubscriptionCouponPolicy
    from .plan_subscription import PlanSubscriptionOwner
    from .plan_subscription import PlanSubscriptionWebsite
    from .plugin_connect import PluginConnectAccount
    from .plugin_connect import PluginConnectEndpoints
    from .plugin_connect import PluginConnectEndpointsRescue
    from .plugin_connect import PluginConnectEndpointsSocket
    from .plugin_connect import PluginConnectWebsite
    from .plugin_connect import PluginConnectWebsitePlan
    from .plugin_subscriptions import PluginAttestProvenance
    from .plugin_subscriptions import PluginAttestProvenancePayload
    from .plugin_subscriptions import PluginAttestProvenancePayloadPlugin
    from .plugin_subscriptions import PluginAttestProvenancePayloadUser
    from .plugin_subscriptions import PluginAttestProvenancePayloadWebsite
    from .plugin_subscriptions import PluginBillUsage
    from .plugin_subscriptions import PluginSubscription
    from .plugin_subscriptions import PluginSubscriptionBillUsageReport
    from .plugin_subscriptions import PluginSubscriptionChannelForward
    from .plugin_subscriptions import PluginSubscriptionEventDispatch
    from .plugin_subscriptions import PluginSubscriptionPlan
    from .plugin_subscriptions import PluginSubscriptionSettings
    from .session import EventColor
    from .session import EventsSessionAvailability
    from .session_events import EventsOperator
    from .session_events import EventsSessionEvent
    from .session_events import EventsSessionPage
    from .session_events import EventsSessionParticipant
    from .session_events import EventsSessionRating
    from .session_events import EventsSessionSyncCapabilitiesInfo
    from .session_events import EventsSessionSyncLocalesInfo
    from .session_events import EventsSessionSyncNetworkInfo
    from .session_events import EventsSessionSyncTimezoneInfo
    from .session_events import EventsSessionVerification
    from .status_events import EventsStatusHealth
    from .status_events import EventsStatusNode
    from .user_account import UserAccount
    from .user_account import UserAccountCreate
    from .user_availability import UserAvailability
    from .user_availability import UserAvailabilityTime
    from .user_notification import UserNotificationSettings
    from .user_notification import UserNotificationSettingsUpdate
    from .user_profile import UserProfile
    from .user_profile import UserProfileUpdate
    from .user_schedule import UserScheduleSettings
    from .user_schedule import UserScheduleSettingsDays
    from .user_schedule import UserScheduleSettingsDaysInput
    from .user_schedule import UserScheduleSettingsHours
    from .user_schedule import UserScheduleSettingsHoursInput
    from .user_schedule import UserScheduleSettingsUpdate
    from .user_session import UserSessionParameters
    from .user_websites import UserWebsite
    from .website import Website
    from .website import WebsiteCreate
    from .website import WebsiteRemoveVerify
    from .website_analytics import AnalyticsGenerateQuery
    from .website_analytics import AnalyticsGenerateQueryDate
    from .website_analytics import AnalyticsGenerateQueryDateDay
    from .website_analytics import AnalyticsGenerateQueryDateDays
    from .website_analytics import AnalyticsGenerateQueryIf
    from .website_analytics import AnalyticsGenerateQueryMetric
    from .website_analytics import AnalyticsGenerateQueryThen
    from .website_analytics import AnalyticsGenerateQueryType
    from .website_analytics import WebsiteAnalyticsGeneratePoint
    from .website_availability import WebsiteAvailabilityOperator
    from .website_availability import WebsiteAvailabilityOperatorTime
    from .website_availability import WebsiteAvailabilityStatus
    from .website_batch import BatchRemoveConversationsBody
    from .website_batch import BatchUnreadConversationsBody
    from .website_batch import BatchUnresolveConversationsBody
    from .website_batch import WebsiteBatchBlockOperation
    from .website_batch import WebsiteBatchConversationsDataOperation
    from .website_batch import WebsiteBatchConversationsOperation
    from .website_batch import WebsiteBatchConversationsSegmentsOperation
    from .website_batch import WebsiteBatchInboxOperation
    from .website_batch import WebsiteBatchPeopleOperationInner
    from .website_batch import WebsiteBatchReportOperation
    from .website_batch import WebsiteBatchReportOperationFlag
    from .website_batch import WebsiteBatchRoutingOperation
    from .website_batch import WebsiteBatchRoutingOperationAssigned
    from .website_campaigns import SaveCampaignBody
    from .website_campaigns import UpdateCampaignBody
    from .website_campaigns import WebsiteCampaignExcerpt
    from .website_campaigns import WebsiteCampaignItem
    from .website_campaigns import WebsiteCampaignItemFlow
    from .website_campaigns import WebsiteCampaignItemFlowInput
    from .website_campaigns import WebsiteCampaignItemOptions
    from .website_campaigns import WebsiteCampaignItemOptionsInput
    from .website_campaigns import WebsiteCampaignItemRecipients
    from .website_campaigns import WebsiteCampaignItemRecipientsInput
    from .website_campaigns import WebsiteCampaignItemSender
    from .website_campaigns import WebsiteCampaignItemSenderInput
    from .website_campaigns import WebsiteCampaignItemStatistics
    from .website_campaigns import WebsiteCampaignNew
    from .website_campaigns import WebsiteCampaignRecipient
    from .website_campaigns import WebsiteCampaignRecipientPerson
    from .website_campaigns import WebsiteCampaignStatistic
    from .website_campaigns import WebsiteCampaignStatisticProfile
    from .website_campaigns import WebsiteCampaignStatisticProfilePerson
    from .website_campaigns import WebsiteCampaignStatisticProfilePersonGeolocation
    from .website_campaigns import WebsiteCampaignStatisticProfilePersonGeolocationCoordinates
    from .website_campaigns_templates import SaveCampaignTemplateBody
    from .website_campaigns_templates import UpdateCampaignTemplateBody
    from .website_campaigns_templates import WebsiteCampaignTemplateExcerpt
    from .website_campaigns_templates import WebsiteCampaignTemplateItem
    from .website_campaigns_templates import WebsiteCampaignTemplateNew
    from .website_conversations import ConversationNew
    from .website_conversations_browsing_calls import ConversationBrowsing
    from .website_conversations_browsing_calls import ConversationBrowsingAssist
    from .website_conversations_browsing_calls import ConversationBrowsingAssistClick
    from .website_conversations_browsing_calls import ConversationBrowsingAssistMouse
    from .website_conversations_browsing_calls import ConversationBrowsingAssistScroll
    from .website_conversations_browsing_calls import ConversationCall
    from .website_conversations_browsing_calls import ConversationCallSignalingPayload
    from .website_conversations_lists import ConversationSpam
    from .website_conversations_lists import ConversationSpamContent
    from .website_conversations_lists import ConversationSuggestedData
    from .website_conversations_lists import ConversationSuggestedSegment
    from .website_conversations_lists import FilterSearchQuery
    from .website_conversations_messages import ConversationAllMessageNewOriginal
    from .website_conversations_messages import ConversationComposeMessageNew
    from .website_conversations_messages import ConversationMessage
    from .website_conversations_messages import ConversationMessageDispatched
    from .website_conversations_messages import ConversationMessageIgnored
    from .website_conversations_messages import ConversationMessageNew
    from .website_conversations_messages import ConversationMessageNewAnimation
    from .website_conversations_messages import ConversationMessageNewAudio
    from .website_conversations_messages import ConversationMessageNewCarousel
    from .website_conversations_messages import ConversationMessageNewEvent
    from .website_conversations_messages import ConversationMessageNewField
    from .website_conversations_messages import ConversationMessageNewFile
    from .website_conversations_messages import ConversationMessageNewNote
    from .website_conversations_messages import ConversationMessageNewPicker
    from .website_conversations_messages import ConversationMessageNewText
    from .website_conversations_messages import ConversationMessagePreview
    from .website_conversations_messages import ConversationMessagePreviewInformation
    from .website_conversations_messages import ConversationOriginal
    from .website_conversations_messages import ConversationReadMessageMark
    from .website_conversations_properties import ConversationBlock
    from .website_conversations_properties import ConversationEvent
    from .website_conversations_properties import ConversationFile
    from .website_conversations_properties import ConversationPage
    from .website_conversations_properties import ConversationParticipants
    from .website_conversations_properties import ConversationParticipantsSave
    from .website_conversations_properties import ConversationRelations
    from .website_conversations_properties import ConversationRelationsConversations
    from .website_conversations_properties import ConversationRoutingAssign
    from .website_conversations_properties import ConversationRoutingAssignAssigned
    from .website_conversations_properties import ConversationRoutingAssignUpdate
    from .website_conversations_properties import ConversationRoutingAssignUpdateAssigned
    from .website_conversations_properties import ConversationStateData
    from .website_conversations_requests import ConversationWidgetAction
    from .website_conversations_requests import ConversationWidgetActionStrategy
    from .website_conversations_verify import ConversationVerify
    from .website_conversations_verify import ConversationVerifyIdentity
    from .website_conversations_verify import ConversationVerifyIdentityRedeem
    from .website_conversations_verify import ConversationVerifyIdentityRequest
    from .website_conversations_verify import ConversationVerifyMethod
    from .website_events import EventsWebsiteOperatorAvailability
    from .website_helpdesk_alternates import HelpdeskLocaleArticleAlternate
    from .website_helpdesk_alternates import SaveHelpdeskLocaleArticleAlternateBody
    from .website_helpdesk_articles import HelpdeskLocaleArticle
    from .website_helpdesk_articles import HelpdeskLocaleArticleCategory
    from .website_helpdesk_articles import HelpdeskLocaleArticleNew
    from .website_helpdesk_articles import HelpdeskLocaleArticlePage
    from .website_helpdesk_articles import HelpdeskLocaleArticlePublish
    from .website_helpdesk_articles import SaveHelpdeskLocaleArticleBody
    from .website_helpdesk_articles import UpdateHelpdeskLocaleArticleBody
    from .website_helpdesk_categories import HelpdeskLocaleArticleCategoryNew
    from .website_helpdesk_categories import HelpdeskLocaleCategory
    from .website_helpdesk_categories import HelpdeskLocaleSection
    from .website_helpdesk_categories import HelpdeskLocaleSectionNew
    from .website_helpdesk_categories import SaveHelpdeskLocaleCategoryBody
    from .website_helpdesk_categories import SaveHelpdeskLocaleSectionBody
    from .website_helpdesk_categories import UpdateHelpdeskLocaleCategoryBody
    from .website_helpdesk_categories import UpdateHelpdeskLocaleSectionBody
    from .website_helpdesk_feedback import HelpdeskLocaleFeedbackItem
    from .website_helpdesk_feedback import HelpdeskLocaleFeedbackItemArticle
    from .website_helpdesk_feedback import HelpdeskLocaleFeedbackItemSession
    from .website_helpdesk_feedback import HelpdeskLocaleFeedbackItemSessionAssigned
    from .website_helpdesk_feedback import HelpdeskLocaleFeedbackItemSessionGeolocation
    from .website_helpdesk_feedback import HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates
    from .website_helpdesk_feedback import HelpdeskLocaleFeedbackRatings
    from .website_helpdesk_feedback import HelpdeskLocaleFeedbackRatingsRatings
    from .website_helpdesk_history import HelpdeskHistoryChange
    from .website_helpdesk_history import HelpdeskHistoryChangeAuthor
    from .website_helpdesk_history import HelpdeskHistoryChangeEdits
    from .website_helpdesk_history import HelpdeskHistoryChangeFile
    from .website_helpdesk_locales import HelpdeskLocale
    from .website_helpdesk_locales import HelpdeskLocaleExternalImport
    from .website_helpdesk_locales import HelpdeskLocaleStatistics
    from .website_helpdesk_locales import HelpdeskLocaleStatisticsContent
    from .website_helpdesk_pages import HelpdeskPage
    from .website_helpdesk_redirections import HelpdeskRedirection
    from .website_helpdesk_redirections import HelpdeskRedirectionNew
    from .website_helpdesk_settings import Helpdesk
    from .website_helpdesk_settings import HelpdeskDomain
    from .website_helpdesk_settings import HelpdeskDomainSetupFlow
    from .website_helpdesk_settings import HelpdeskDomainSetupFlowSetup
    from .website_helpdesk_settings import HelpdeskDomainSetupFlowSetupRecord
    from .website_helpdesk_settings import HelpdeskRemoveVerify
    from .website_helpdesk_settings import HelpdeskSettings
    from .website_helpdesk_settings import HelpdeskSettingsAccess
    from .website_helpdesk_settings import HelpdeskSettingsAccessInput
    from .website_helpdesk_settings import HelpdeskSettingsAppearance
    from .website_helpdesk_settings import HelpdeskSettingsAppearanceColor
    from .website_helpdesk_settings import HelpdeskSettingsAppearanceColorInput
    from .website_helpdesk_settings import HelpdeskSettingsAppearanceInput
    from .website_helpdesk_settings import HelpdeskSettingsAppearanceLogos
    from .website_helpdesk_settings import HelpdeskSettingsAppearanceLogosInput
    from .website_helpdesk_settings import HelpdeskSettingsBehavior
    from .website_helpdesk_settings import HelpdeskSettingsBehaviorInput
    from .website_helpdesk_settings import HelpdeskSettingsInclude
    from .website_helpdesk_settings import HelpdeskSettingsIncludeInput
    from .website_helpdesk_settings import HelpdeskSettingsInput
    from .website_helpdesk_settings import HelpdeskSettingsLocalization
    from .website_helpdesk_settings import HelpdeskSettingsLocalizationInput
    from .website_helpdesk_settings import HelpdeskSettingsSection
    from .website_helpdesk_settings import HelpdeskSettingsSectionInput
    from .website_helpdesk_settings import HelpdeskSettingsService
    from .website_helpdesk_settings import HelpdeskSettingsServiceInput
    from .website_helpdesk_tree import HelpdeskTreeContent
    from .website_helpdesk_tree import HelpdeskTreeEntry
    from .website_helpdesk_tree import HelpdeskTreePage
    from .website_helpdesk_tree import HelpdeskTreePathUpdate
    from .website_helpdesk_tree import HelpdeskTreePathUpdatePath
    from .website_inboxes import CreateNewInboxBody
    from .website_inboxes import SaveInboxBody
    from .website_inboxes import WebsiteInbox
    from .website_inboxes import WebsiteInboxCondition
    from .website_inboxes import WebsiteInboxConditionInput
    from .website_inboxes import WebsiteInboxNew
    from .website_inboxes import WebsiteInboxOrder
    from .website_inboxes import WebsiteInboxOrders
    from .website_operators import WebsiteOperator
    from .website_operators import WebsiteOperatorEmail
    from .website_operators import WebsiteOperatorEmailTarget
    from .website_operators import WebsiteOperatorInvite
    from .website_operators import WebsiteOperatorInviteVerify
    from .website_operators import WebsiteOperatorListOne
    from .website_operators import WebsiteOperatorMembership
    from .website_operators import WebsiteOperatorsLastActiveListOne
    from .website_people import AddNewPeopleProfileBody
    from .website_people import PeopleFilter
    from .website_people import PeopleProfile
    from .website_people import PeopleProfileCardActive
    from .website_people import PeopleProfileCardCompany
    from .website_people import PeopleProfileCardCompanyInput
    from .website_people import PeopleProfileCardCompanyMetrics
    from .website_people import PeopleProfileCardCompanyMetricsInput
    from .website_people import PeopleProfileCardGeolocation
    from .website_people import PeopleProfileCardGeolocationCoordinates
    from .website_people import PeopleProfileCardGeolocationCoordinatesInput
    from .website_people import PeopleProfileCardGeolocationInput
    from .website_people import PeopleProfileCardPerson
    from .website_people import PeopleProfileCardPersonEmployment
    from .website_people import PeopleProfileCardPersonEmploymentInput
    from .website_people import PeopleProfileCardPersonInput
    from .website_people import PeopleProfileCardPersonProfile
    from .website_people import PeopleProfileCardPersonProfileInput
    from .website_people import PeopleProfileNew
    from .website_people import PeopleProfileUpdateCard
    from .website_people import SavePeopleProfileBody
    from .website_people_activity import PeopleData
    from .website_people_activity import PeopleDataInput
    from .website_people_activity import PeopleEvent
    from .website_people_activity import PeopleEventAdd
    from .website_people_activity import PeopleSegment
    from .website_people_campaigns import PeopleCampaign
    from .website_people_campaigns import PeopleSubscription
    from .website_people_campaigns import PeopleSubscriptionUpdate
    from .website_people_suggest import PeopleStatistics
    from .website_people_suggest import PeopleSuggestedDataKey
    from .website_people_suggest import PeopleSuggestedEvent
    from .website_people_suggest import PeopleSuggestedSegment
    from .website_people_transfer import PeopleProfileImport
    from .website_people_transfer import PeopleProfileImportSetup
    from .website_people_transfer import PeopleProfileImportSetupMapping
    from .website_people_transfer import PeopleProfileImportSetupOptions
    from .website_settings import WebsiteSettings
    from .website_settings import WebsiteSettingsAudit
    from .website_settings import WebsiteSettingsAuditInput
    from .website_settings import WebsiteSettingsChatbox
    from .website_settings import WebsiteSettingsChatboxInput
    from .website_settings import WebsiteSettingsContact
    from .website_settings import WebsiteSettingsContactInput
    from .website_settings import WebsiteSettingsEmails
    from .website_settings import WebsiteSettingsEmailsInput
    from .website_settings import WebsiteSettingsInbox
    from .website_settings import WebsiteSettingsInboxInput
    from .website_settings import WebsiteSettingsUpdate
    from .website_stats import WebsiteStatisticsAll
    from .website_teams import CreateNewTeamBody
    from .website_teams import SaveTeamBody
    from .website_teams import WebsiteTeam
    from .website_teams import WebsiteTeamNew
    from .website_verify import WebsiteVerifyKey
    from .website_verify import WebsiteVerifySettings
    from .website_verify import WebsiteVerifySettingsUpdate
    from .website_visitors import WebsiteVisitor
    from .website_visitors import WebsiteVisitorCount
    from .website_visitors import WebsiteVisitorGeolocation
    from .website_visitors import WebsiteVisitorGeolocationCoordinates
    from .website_visitors import WebsiteVisitorLastPage
    from .website_visitors import WebsiteVisitorsBlocked
    from .website_visitors import WebsiteVisitorsMapPoint
    from .website_visitors import WebsiteVisitorsMapPointGeolocation
    from .website_visitors import WebsiteVisitorsMapPointGeolocationCoordinates
    from .website_visitors import WebsiteVisitorsMapPointVisitors
    from .website_visitors import WebsiteVisitorsMapPointVisitorsSession
    from .website_visitors import WebsiteVisitorsToken

__all__ = [
    "AddNewPeopleProfileBody",
    "AnalyticsGenerateQuery",
    "AnalyticsGenerateQueryDate",
    "AnalyticsGenerateQueryDateDay",
    "AnalyticsGenerateQueryDateDays",
    "AnalyticsGenerateQueryIf",
    "AnalyticsGenerateQueryMetric",
    "AnalyticsGenerateQueryThen",
    "AnalyticsGenerateQueryType",
    "BatchRemoveConversationsBody",
    "BatchUnreadConversationsBody",
    "BatchUnresolveConversationsBody",
    "BrowserInfo",
    "BrowserInfoInput",
    "BucketURLRequest",
    "BucketURLRequestFile",
    "BucketURLRequestResource",
    "ConnectionInfo",
    "Conversation",
    "ConversationActive",
    "ConversationAllMessageNewOriginal",
    "ConversationAnimationMessageContent",
    "ConversationAnimationMessageContentInput",
    "ConversationAssigned",
    "ConversationAudioMessageContent",
    "ConversationAudioMessageContentInput",
    "ConversationBlock",
    "ConversationBrowsing",
    "ConversationBrowsingAssist",
    "ConversationBrowsingAssistClick",
    "ConversationBrowsingAssistMouse",
    "ConversationBrowsingAssistScroll",
    "ConversationCall",
    "ConversationCallSignalingPayload",
    "ConversationCarouselMessageContent",
    "ConversationCarouselMessageContentInput",
    "ConversationCarouselMessageContentTarget",
    "ConversationCarouselMessageContentTargetAction",
    "ConversationCarouselMessageContentTargetActionInput",
    "ConversationCarouselMessageContentTargetInput",
    "ConversationCompose",
    "ConversationComposeAtom",
    "ConversationComposeAtomUser",
    "ConversationComposeMessageNew",
    "ConversationEvent",
    "ConversationEventMessageContent",
    "ConversationEventMessageContentInput",
    "ConversationFieldMessageContent",
    "ConversationFieldMessageContentInput",
    "ConversationFile",
    "ConversationFileMessageContent",
    "ConversationFileMessageContentInput",
    "ConversationMessage",
    "ConversationMessageContent",
    "ConversationMessageContentInput",
    "ConversationMessageDispatched",
    "ConversationMessageIgnored",
    "ConversationMessageNew",
    "ConversationMessageNewAnimation",
    "ConversationMessageNewAudio",
    "ConversationMessageNewCarousel",
    "ConversationMessageNewEvent",
    "ConversationMessageNewField",
    "ConversationMessageNewFile",
    "ConversationMessageNewNote",
    "ConversationMessageNewPicker",
    "ConversationMessageNewText",
    "ConversationMessageOriginal",
    "ConversationMessagePreview",
    "ConversationMessagePreviewInformation",
    "ConversationMessageReference",
    "ConversationMessageReferenceInput",
    "ConversationMessageType",
    "ConversationMessageUser",
    "ConversationMessageUserInput",
    "ConversationMeta",
    "ConversationNew",
    "ConversationOriginal",
    "ConversationPage",
    "ConversationParticipant",
    "ConversationParticipantInput",
    "ConversationParticipants",
    "ConversationParticipantsSave",
    "ConversationPickerMessageContent",
    "ConversationPickerMessageContentChoice",
    "ConversationPickerMessageContentChoiceAction",
    "ConversationPickerMessageContentChoiceActionInput",
    "ConversationPickerMessageContentChoiceInput",
    "ConversationPickerMessageContentInput",
    "ConversationPreviewMessage",
    "ConversationReadMessageMark",
    "ConversationRelations",
    "ConversationRelationsConversations",
    "ConversationRoutingAssign",
    "ConversationRoutingAssignAssigned",
    "ConversationRoutingAssignUpdate",
    "ConversationRoutingAssignUpdateAssigned",
    "ConversationSpam",
    "ConversationSpamContent",
    "ConversationState",
    "ConversationStateData",
    "ConversationSuggestedData",
    "ConversationSuggestedSegment",
    "ConversationUnread",
    "ConversationVerification",
    "ConversationVerify",
    "ConversationVerifyIdentity",
    "ConversationVerifyIdentityRedeem",
    "ConversationVerifyIdentityRequest",
    "ConversationVerifyMethod",
    "ConversationWidgetAction",
    "ConversationWidgetActionStrategy",
    "Coordinates",
    "CoordinatesInput",
    "CreateNewInboxBody",
    "CreateNewTeamBody",
    "DeviceInfo",
    "DeviceInfoInput",
    "EmailSubscriptionStatus",
    "EngineInfo",
    "EngineInfoInput",
    "EventColor",
    "EventsBrowsingDebugExecutedData",
    "EventsBrowsingDebugStreamData",
    "EventsBrowsingStreamMirrorData",
    "EventsBrowsingStreamPointData",
    "EventsBrowsingStreamTabData",
    "EventsBucketURLGeneratedPolicy",
    "EventsBucketURLGeneratedResource",
    "EventsBucketURLGeneratedURL",
    "EventsMediaAnimationResult",
    "EventsMessageAcknowledgeIgnoredDetails",
    "EventsOperator",
    "EventsPeopleCompany",
    "EventsPeopleEmployment",
    "EventsPeopleImportProgressCount",
    "EventsPeopleImportProgressItems",
    "EventsPeopleImportProgressSkipped",
    "EventsPeoplePerson",
    "EventsPeopleProfileUpdate",
    "EventsPeopleSyncProfileIdentity",
    "EventsPlanSubscriptionUpdatedPlan",
    "EventsSessionAvailability",
    "EventsSessionEvent",
    "EventsSessionPage",
    "EventsSessionParticipant",
    "EventsSessionRating",
    "EventsSessionSyncCapabilitiesInfo",
    "EventsSessionSyncLocalesInfo",
    "EventsSessionSyncNetworkInfo",
    "EventsSessionSyncTimezoneInfo",
    "EventsSessionVerification",
    "EventsStatusHealth",
    "EventsStatusNode",
    "EventsWebsiteOperatorAvailability",
    "FilterSearchQuery",
    "GeolocationInfo",
    "GeolocationInfoInput",
    "Helpdesk",
    "HelpdeskContentType",
    "HelpdeskDomain",
    "HelpdeskDomainSetupFlow",
    "HelpdeskDomainSetupFlowSetup",
    "HelpdeskDomainSetupFlowSetupRecord",
    "HelpdeskHistoryChange",
    "HelpdeskHistoryChangeAuthor",
    "HelpdeskHistoryChangeEdits",
    "HelpdeskHistoryChangeFile",
    "HelpdeskLocale",
    "HelpdeskLocaleArticle",
    "HelpdeskLocaleArticleAlternate",
    "HelpdeskLocaleArticleCategory",
    "HelpdeskLocaleArticleCategoryNew",
    "HelpdeskLocaleArticleNew",
    "HelpdeskLocaleArticlePage",
    "HelpdeskLocaleArticlePublish",
    "HelpdeskLocaleCategory",
    "HelpdeskLocaleExternalImport",
    "HelpdeskLocaleFeedbackItem",
    "HelpdeskLocaleFeedbackItemArticle",
    "HelpdeskLocaleFeedbackItemSession",
    "HelpdeskLocaleFeedbackItemSessionAssigned",
    "HelpdeskLocaleFeedbackItemSessionGeolocation",
    "HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates",
    "HelpdeskLocaleFeedbackRatings",
    "HelpdeskLocaleFeedbackRatingsRatings",
    "HelpdeskLocaleSection",
    "HelpdeskLocaleSectionNew",
    "HelpdeskLocaleStatistics",
    "HelpdeskLocaleStatisticsContent",
    "HelpdeskPage",
    "HelpdeskRedirection",
    "HelpdeskRedirectionNew",
    "HelpdeskRemoveVerify",
    "HelpdeskSettings",
    "HelpdeskSettingsAccess",
    "HelpdeskSettingsAccessInput",
    "HelpdeskSettingsAppearance",
    "HelpdeskSettingsAppearanceColor",
    "HelpdeskSettingsAppearanceColorInput",
    "HelpdeskSettingsAppearanceInput",
    "HelpdeskSettingsAppearanceLogos",
    "HelpdeskSettingsAppearanceLogosInput",
    "HelpdeskSettingsBehavior",
    "HelpdeskSettingsBehaviorInput",
    "HelpdeskSettingsInclude",
    "HelpdeskSettingsIncludeInput",
    "HelpdeskSettingsInput",
    "HelpdeskSettingsLocalization",
    "HelpdeskSettingsLocalizationInput",
    "HelpdeskSettingsSection",
    "HelpdeskSettingsSectionInput",
    "HelpdeskSettingsService",
    "HelpdeskSettingsServiceInput",
    "HelpdeskTreeContent",
    "HelpdeskTreeEntry",
    "HelpdeskTreeMetadata",
    "HelpdeskTreeMetadataAuthor",
    "HelpdeskTreeMetadataAuthorInput",
    "HelpdeskTreeMetadataInput",
    "HelpdeskTreePage",
    "HelpdeskTreePathUpdate",
    "HelpdeskTreePathUpdatePath",
    "HelpdeskTreeState",
    "HelpdeskTreeStateInput",
    "OSInfo",
    "OSInfoInput",
    "PeopleCampaign",
    "PeopleData",
    "PeopleDataInput",
    "PeopleEvent",
    "PeopleEventAdd",
    "PeopleFilter",
    "PeopleProfile",
    "PeopleProfileCardActive",
    "PeopleProfileCardCompany",
    "PeopleProfileCardCompanyInput",
    "PeopleProfileCardCompanyMetrics",
    "PeopleProfileCardCompanyMetricsInput",
    "PeopleProfileCardGeolocation",
    "PeopleProfileCardGeolocationCoordinates",
    "PeopleProfileCardGeolocationCoordinatesInput",
    "PeopleProfileCardGeolocationInput",
    "PeopleProfileCardPerson",
    "PeopleProfileCardPersonEmployment",
    "PeopleProfileCardPersonEmploymentInput",
    "PeopleProfileCardPersonInput",
    "PeopleProfileCardPersonProfile",
    "PeopleProfileCardPersonProfileInput",
    "PeopleProfileImport",
    "PeopleProfileImportSetup",
    "PeopleProfileImportSetupMapping",
    "PeopleProfileImportSetupOptions",
    "PeopleProfileNew",
    "PeopleProfileUpdateCard",
    "PeopleSegment",
    "PeopleStatistics",
    "PeopleSubscription",
    "PeopleSubscriptionUpdate",
    "PeopleSuggestedDataKey",
    "PeopleSuggestedEvent",
    "PeopleSuggestedSegment",
    "PlanSubscription",
    "PlanSubscriptionBillPeriod",
    "PlanSubscriptionCoupon",
    "PlanSubscriptionCouponPolicy",
    "PlanSubscriptionOwner",
    "PlanSubscriptionWebsite",
    "PluginAttestProvenance",
    "PluginAttestProvenancePayload",
    "PluginAttestProvenancePayloadPlugin",
    "PluginAttestProvenancePayloadUser",
    "PluginAttestProvenancePayloadWebsite",
    "PluginBillUsage",
    "PluginConnectAccount",
    "PluginConnectEndpoints",
    "PluginConnectEndpointsRescue",
    "PluginConnectEndpointsSocket",
    "PluginConnectWebsite",
    "PluginConnectWebsitePlan",
    "PluginSubscription",
    "PluginSubscriptionBillUsageReport",
    "PluginSubscriptionChannelForward",
    "PluginSubscriptionEventDispatch",
    "PluginSubscriptionPlan",
    "PluginSubscriptionSettings",
    "SaveCampaignBody",
    "SaveCampaignTemplateBody",
    "SaveHelpdeskLocaleArticleAlternateBody",
    "SaveHelpdeskLocaleArticleBody",
    "SaveHelpdeskLocaleCategoryBody",
    "SaveHelpdeskLocaleSectionBody",
    "SaveInboxBody",
    "SavePeopleProfileBody",
    "SaveTeamBody",
    "SystemInfo",
    "SystemInfoInput",
    "UpdateCampaignBody",
    "UpdateCampaignTemplateBody",
    "UpdateConversationMetasBody",
    "UpdateHelpdeskLocaleArticleBody",
    "UpdateHelpdeskLocaleCategoryBody",
    "UpdateHelpdeskLocaleSectionBody",
    "UserAccount",
    "UserAccountCreate",
    "UserAvailability",
    "UserAvailabilityTime",
    "UserNotificationSettings",
    "UserNotificationSettingsUpdate",
    "UserProfile",
    "UserProfileUpdate",
    "UserScheduleSettings",
    "UserScheduleSettingsDays",
    "UserScheduleSettingsDaysInput",
    "UserScheduleSettingsHours",
    "UserScheduleSettingsHoursInput",
    "UserScheduleSettingsUpdate",
    "UserSessionParameters",
    "UserWebsite",
    "Website",
    "WebsiteAnalyticsGeneratePoint",
    "WebsiteAvailabilityOperator",
    "WebsiteAvailabilityOperatorTime",
    "WebsiteAvailabilityStatus",
    "WebsiteBatchBlockOperation",
    "WebsiteBatchConversationsDataOperation",
    "WebsiteBatchConversationsOperation",
    "WebsiteBatchConversationsSegmentsOperation",
    "WebsiteBatchInboxOperation",
    "WebsiteBatchPeopleOperationInner",
    "WebsiteBatchPeopleOperationInnerSearch",
    "WebsiteBatchReportOperation",
    "WebsiteBatchReportOperationFlag",
    "WebsiteBatchRoutingOperation",
    "WebsiteBatchRoutingOperationAssigned",
    "WebsiteCampaignExcerpt",
    "WebsiteCampaignItem",
    "WebsiteCampaignItemFlow",
    "WebsiteCampaignItemFlowInput",
    "WebsiteCampaignItemOptions",
    "WebsiteCampaignItemOptionsInput",
    "WebsiteCampaignItemRecipients",
    "WebsiteCampaignItemRecipientsInput",
    "WebsiteCampaignItemSender",
    "WebsiteCampaignItemSenderInput",
    "WebsiteCampaignItemStatistics",
    "WebsiteCampaignNew",
    "WebsiteCampaignRecipient",
    "WebsiteCampaignRecipientPerson",
    "WebsiteCampaignStatistic",
    "WebsiteCampaignStatisticProfile",
    "WebsiteCampaignStatisticProfilePerson",
    "WebsiteCampaignStatisticProfilePersonGeolocation",
    "WebsiteCampaignStatisticProfilePersonGeolocationCoordinates",
    "WebsiteCampaignTemplateExcerpt",
    "WebsiteCampaignTemplateItem",
    "WebsiteCampaignTemplateNew",
    "WebsiteConnectEndpoints",
    "WebsiteConnectEndpointsRescue",
    "WebsiteConnectEndpointsSocket",
    "WebsiteCreate",
    "WebsiteFilter",
    "WebsiteFilterInput",
    "WebsiteInbox",
    "WebsiteInboxCondition",
    "WebsiteInboxConditionInput",
    "WebsiteInboxNew",
    "WebsiteInboxOrder",
    "WebsiteInboxOrders",
    "WebsiteOperator",
    "WebsiteOperatorEmail",
    "WebsiteOperatorEmailTarget",
    "WebsiteOperatorInvite",
    "WebsiteOperatorInviteVerify",
    "WebsiteOperatorListOne",
    "WebsiteOperatorMembership",
    "WebsiteOperatorsLastActiveListOne",
    "WebsiteRemoveVerify",
    "WebsiteSettings",
    "WebsiteSettingsAudit",
    "WebsiteSettingsAuditInput",
    "WebsiteSettingsChatbox",
    "WebsiteSettingsChatboxInput",
    "WebsiteSettingsContact",
    "WebsiteSettingsContactInput",
    "WebsiteSettingsEmails",
    "WebsiteSettingsEmailsInput",
    "WebsiteSettingsInbox",
    "WebsiteSettingsInboxInput",
    "WebsiteSettingsUpdate",
    "WebsiteStatisticsAll",
    "WebsiteTeam",
    "WebsiteTeamNew",
    "WebsiteVerifyKey",
    "WebsiteVerifySettings",
    "WebsiteVerifySettingsUpdate",
    "WebsiteVisitor",
    "WebsiteVisitorCount",
    "WebsiteVisitorGeolocation",
    "WebsiteVisitorGeolocationCoordinates",
    "WebsiteVisitorLastPage",
    "WebsiteVisitorsBlocked",
    "WebsiteVisitorsMapPoint",
    "WebsiteVisitorsMapPointGeolocation",
    "WebsiteVisitorsMapPointGeolocationCoordinates",
    "WebsiteVisitorsMapPointVisitors",
    "WebsiteVisitorsMapPointVisitorsSession",
    "WebsiteVisitorsToken",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name stays an error for them.
    _MODULES = {
        "AddNewPeopleProfileBody": "website_people",
        "AnalyticsGenerateQuery": "website_analytics",
        "AnalyticsGenerateQueryDate": "website_analytics",
        "AnalyticsGenerateQueryDateDay": "website_analytics",
        "AnalyticsGenerateQueryDateDays": "website_analytics",
        "AnalyticsGenerateQueryIf": "website_analytics",
        "AnalyticsGenerateQueryMetric": "website_analytics",
        "AnalyticsGenerateQueryThen": "website_analytics",
        "AnalyticsGenerateQueryType": "website_analytics",
        "BatchRemoveConversationsBody": "website_batch",
        "BatchUnreadConversationsBody": "website_batch",
        "BatchUnresolveConversationsBody": "website_batch",
        "BrowserInfo": "device",
        "BrowserInfoInput": "device",
        "BucketURLRequest": "bucket_url",
        "BucketURLRequestFile": "bucket_url",
        "BucketURLRequestResource": "bucket_url",
        "ConnectionInfo": "device",
        "Conversation": "conversation",
        "ConversationActive": "conversation",
        "ConversationAllMessageNewOriginal": "website_conversations_messages",
        "ConversationAnimationMessageContent": "message",
        "ConversationAnimationMessageContentInput": "message",
        "ConversationAssigned": "conversation",
        "ConversationAudioMessageContent": "message",
        "ConversationAudioMessageContentInput": "message",
        "ConversationBlock": "website_conversations_properties",
        "ConversationBrowsing": "website_conversations_browsing_calls",
        "ConversationBrowsingAssist": "website_conversations_browsing_calls",
        "ConversationBrowsingAssistClick": "website_conversations_browsing_calls",
        "ConversationBrowsingAssistMouse": "website_conversations_browsing_calls",
        "ConversationBrowsingAssistScroll": "website_conversations_browsing_calls",
        "ConversationCall": "website_conversations_browsing_calls",
        "ConversationCallSignalingPayload": "website_conversations_browsing_calls",
        "ConversationCarouselMessageContent": "message",
        "ConversationCarouselMessageContentInput": "message",
        "ConversationCarouselMessageContentTarget": "message",
        "ConversationCarouselMessageContentTargetAction": "message",
        "ConversationCarouselMessageContentTargetActionInput": "message",
        "ConversationCarouselMessageContentTargetInput": "message",
        "ConversationCompose": "conversation",
        "ConversationComposeAtom": "conversation",
        "ConversationComposeAtomUser": "conversation",
        "ConversationComposeMessageNew": "website_conversations_messages",
        "ConversationEvent": "website_conversations_properties",
        "ConversationEventMessageContent": "message",
        "ConversationEventMessageContentInput": "message",
        "ConversationFieldMessageContent": "message",
        "ConversationFieldMessageContentInput": "message",
        "ConversationFile": "website_conversations_properties",
        "ConversationFileMessageContent": "message",
        "ConversationFileMessageContentInput": "message",
        "ConversationMessage": "website_conversations_messages",
        "ConversationMessageContent": "message",
        "ConversationMessageContentInput": "message",
        "ConversationMessageDispatched": "website_conversations_messages",
        "ConversationMessageIgnored": "website_conversations_messages",
        "ConversationMessageNew": "website_conversations_messages",
        "ConversationMessageNewAnimation": "website_conversations_messages",
        "ConversationMessageNewAudio": "website_conversations_messages",
        "ConversationMessageNewCarousel": "website_conversations_messages",
        "ConversationMessageNewEvent": "website_conversations_messages",
        "ConversationMessageNewField": "website_conversations_messages",
        "ConversationMessageNewFile": "website_conversations_messages",
        "ConversationMessageNewNote": "website_conversations_messages",
        "ConversationMessageNewPicker": "website_conversations_messages",
        "ConversationMessageNewText": "website_conversations_messages",
        "ConversationMessageOriginal": "message",
        "ConversationMessagePreview": "website_conversations_messages",
        "ConversationMessagePreviewInformation": "website_conversations_messages",
        "ConversationMessageReference": "message",
        "ConversationMessageReferenceInput": "message",
        "ConversationMessageType": "message",
        "ConversationMessageUser": "message",
        "ConversationMessageUserInput": "message",
        "ConversationMeta": "conversation",
        "ConversationNew": "website_conversations",
        "ConversationOriginal": "website_conversations_messages",
        "ConversationPage": "website_conversations_properties",
        "ConversationParticipant": "conversation",
        "ConversationParticipantInput": "conversation",
        "ConversationParticipants": "website_conversations_properties",
        "ConversationParticipantsSave": "website_conversations_properties",
        "ConversationPickerMessageContent": "message",
        "ConversationPickerMessageContentChoice": "message",
        "ConversationPickerMessageContentChoiceAction": "message",
        "ConversationPickerMessageContentChoiceActionInput": "message",
        "ConversationPickerMessageContentChoiceInput": "message",
        "ConversationPickerMessageContentInput": "message",
        "ConversationPreviewMessage": "conversation",
        "ConversationReadMessageMark": "website_conversations_messages",
        "ConversationRelations": "website_conversations_properties",
        "ConversationRelationsConversations": "website_conversations_properties",
        "ConversationRoutingAssign": "website_conversations_properties",
        "ConversationRoutingAssignAssigned": "website_conversations_properties",
        "ConversationRoutingAssignUpdate": "website_conversations_properties",
        "ConversationRoutingAssignUpdateAssigned": "website_conversations_properties",
        "ConversationSpam": "website_conversations_lists",
        "ConversationSpamContent": "website_conversations_lists",
        "ConversationState": "conversation",
        "ConversationStateData": "website_conversations_properties",
        "ConversationSuggestedData": "website_conversations_lists",
        "ConversationSuggestedSegment": "website_conversations_lists",
        "ConversationUnread": "conversation",
        "ConversationVerification": "conversation",
        "ConversationVerify": "website_conversations_verify",
        "ConversationVerifyIdentity": "website_conversations_verify",
        "ConversationVerifyIdentityRedeem": "website_conversations_verify",
        "ConversationVerifyIdentityRequest": "website_conversations_verify",
        "ConversationVerifyMethod": "website_conversations_verify",
        "ConversationWidgetAction": "website_conversations_requests",
        "ConversationWidgetActionStrategy": "website_conversations_requests",
        "Coordinates": "device",
        "CoordinatesInput": "device",
        "CreateNewInboxBody": "website_inboxes",
        "CreateNewTeamBody": "website_teams",
        "DeviceInfo": "device",
        "DeviceInfoInput": "device",
        "EmailSubscriptionStatus": "email_subscription",
        "EngineInfo": "device",
        "EngineInfoInput": "device",
        "EventColor": "session",
        "EventsBrowsingDebugExecutedData": "browsing_events",
        "EventsBrowsingDebugStreamData": "browsing_events",
        "EventsBrowsingStreamMirrorData": "browsing_events",
        "EventsBrowsingStreamPointData": "browsing_events",
        "EventsBrowsingStreamTabData": "browsing_events",
        "EventsBucketURLGeneratedPolicy": "bucket_events",
        "EventsBucketURLGeneratedResource": "bucket_events",
        "EventsBucketURLGeneratedURL": "bucket_events",
        "EventsMediaAnimationResult": "media_events",
        "EventsMessageAcknowledgeIgnoredDetails": "message_events",
        "EventsOperator": "session_events",
        "EventsPeopleCompany": "people_events",
        "EventsPeopleEmployment": "people_events",
        "EventsPeopleImportProgressCount": "people_events",
        "EventsPeopleImportProgressItems": "people_events",
        "EventsPeopleImportProgressSkipped": "people_events",
        "EventsPeoplePerson": "people_events",
        "EventsPeopleProfileUpdate": "people_events",
        "EventsPeopleSyncProfileIdentity": "people_events",
        "EventsPlanSubscriptionUpdatedPlan": "plan_events",
        "EventsSessionAvailability": "session",
        "EventsSessionEvent": "session_events",
        "EventsSessionPage": "session_events",
        "EventsSessionParticipant": "session_events",
        "EventsSessionRating": "session_events",
        "EventsSessionSyncCapabilitiesInfo": "session_events",
        "EventsSessionSyncLocalesInfo": "session_events",
        "EventsSessionSyncNetworkInfo": "session_events",
        "EventsSessionSyncTimezoneInfo": "session_events",
        "EventsSessionVerification": "session_events",
        "EventsStatusHealth": "status_events",
        "EventsStatusNode": "status_events",
        "EventsWebsiteOperatorAvailability": "website_events",
        "FilterSearchQuery": "website_conversations_lists",
        "GeolocationInfo": "device",
        "GeolocationInfoInput": "device",
        "Helpdesk": "website_helpdesk_settings",
        "HelpdeskContentType": "helpdesk",
        "HelpdeskDomain": "website_helpdesk_settings",
        "HelpdeskDomainSetupFlow": "website_helpdesk_settings",
        "HelpdeskDomainSetupFlowSetup": "website_helpdesk_settings",
        "HelpdeskDomainSetupFlowSetupRecord": "website_helpdesk_settings",
        "HelpdeskHistoryChange": "website_helpdesk_history",
        "HelpdeskHistoryChangeAuthor": "website_helpdesk_history",
        "HelpdeskHistoryChangeEdits": "website_helpdesk_history",
        "HelpdeskHistoryChangeFile": "website_helpdesk_history",
        "HelpdeskLocale": "website_helpdesk_locales",
        "HelpdeskLocaleArticle": "website_helpdesk_articles",
        "HelpdeskLocaleArticleAlternate": "website_helpdesk_alternates",
        "HelpdeskLocaleArticleCategory": "website_helpdesk_articles",
        "HelpdeskLocaleArticleCategoryNew": "website_helpdesk_categories",
        "HelpdeskLocaleArticleNew": "website_helpdesk_articles",
        "HelpdeskLocaleArticlePage": "website_helpdesk_articles",
        "HelpdeskLocaleArticlePublish": "website_helpdesk_articles",
        "HelpdeskLocaleCategory": "website_helpdesk_categories",
        "HelpdeskLocaleExternalImport": "website_helpdesk_locales",
        "HelpdeskLocaleFeedbackItem": "website_helpdesk_feedback",
        "HelpdeskLocaleFeedbackItemArticle": "website_helpdesk_feedback",
        "HelpdeskLocaleFeedbackItemSession": "website_helpdesk_feedback",
        "HelpdeskLocaleFeedbackItemSessionAssigned": "website_helpdesk_feedback",
        "HelpdeskLocaleFeedbackItemSessionGeolocation": "website_helpdesk_feedback",
        "HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates": "website_helpdesk_feedback",
        "HelpdeskLocaleFeedbackRatings": "website_helpdesk_feedback",
        "HelpdeskLocaleFeedbackRatingsRatings": "website_helpdesk_feedback",
        "HelpdeskLocaleSection": "website_helpdesk_categories",
        "HelpdeskLocaleSectionNew": "website_helpdesk_categories",
        "HelpdeskLocaleStatistics": "website_helpdesk_locales",
        "HelpdeskLocaleStatisticsContent": "website_helpdesk_locales",
        "HelpdeskPage": "website_helpdesk_pages",
        "HelpdeskRedirection": "website_helpdesk_redirections",
        "HelpdeskRedirectionNew": "website_helpdesk_redirections",
        "HelpdeskRemoveVerify": "website_helpdesk_settings",
        "HelpdeskSettings": "website_helpdesk_settings",
        "HelpdeskSettingsAccess": "website_helpdesk_settings",
        "HelpdeskSettingsAccessInput": "website_helpdesk_settings",
        "HelpdeskSettingsAppearance": "website_helpdesk_settings",
        "HelpdeskSettingsAppearanceColor": "website_helpdesk_settings",
        "HelpdeskSettingsAppearanceColorInput": "website_helpdesk_settings",
        "HelpdeskSettingsAppearanceInput": "website_helpdesk_settings",
        "HelpdeskSettingsAppearanceLogos": "website_helpdesk_settings",
        "HelpdeskSettingsAppearanceLogosInput": "website_helpdesk_settings",
        "HelpdeskSettingsBehavior": "website_helpdesk_settings",
        "HelpdeskSettingsBehaviorInput": "website_helpdesk_settings",
        "HelpdeskSettingsInclude": "website_helpdesk_settings",
        "HelpdeskSettingsIncludeInput": "website_helpdesk_settings",
        "HelpdeskSettingsInput": "website_helpdesk_settings",
        "HelpdeskSettingsLocalization": "website_helpdesk_settings",
        "HelpdeskSettingsLocalizationInput": "website_helpdesk_settings",
        "HelpdeskSettingsSection": "website_helpdesk_settings",
        "HelpdeskSettingsSectionInput": "website_helpdesk_settings",
        "HelpdeskSettingsService": "website_helpdesk_settings",
        "HelpdeskSettingsServiceInput": "website_helpdesk_settings",
        "HelpdeskTreeContent": "website_helpdesk_tree",
        "HelpdeskTreeEntry": "website_helpdesk_tree",
        "HelpdeskTreeMetadata": "helpdesk",
        "HelpdeskTreeMetadataAuthor": "helpdesk",
        "HelpdeskTreeMetadataAuthorInput": "helpdesk",
        "HelpdeskTreeMetadataInput": "helpdesk",
        "HelpdeskTreePage": "website_helpdesk_tree",
        "HelpdeskTreePathUpdate": "website_helpdesk_tree",
        "HelpdeskTreePathUpdatePath": "website_helpdesk_tree",
        "HelpdeskTreeState": "helpdesk",
        "HelpdeskTreeStateInput": "helpdesk",
        "OSInfo": "device",
        "OSInfoInput": "device",
        "PeopleCampaign": "website_people_campaigns",
        "PeopleData": "website_people_activity",
        "PeopleDataInput": "website_people_activity",
        "PeopleEvent": "website_people_activity",
        "PeopleEventAdd": "website_people_activity",
        "PeopleFilter": "website_people",
        "PeopleProfile": "website_people",
        "PeopleProfileCardActive": "website_people",
        "PeopleProfileCardCompany": "website_people",
        "PeopleProfileCardCompanyInput": "website_people",
        "PeopleProfileCardCompanyMetrics": "website_people",
        "PeopleProfileCardCompanyMetricsInput": "website_people",
        "PeopleProfileCardGeolocation": "website_people",
        "PeopleProfileCardGeolocationCoordinates": "website_people",
        "PeopleProfileCardGeolocationCoordinatesInput": "website_people",
        "PeopleProfileCardGeolocationInput": "website_people",
        "PeopleProfileCardPerson": "website_people",
        "PeopleProfileCardPersonEmployment": "website_people",
        "PeopleProfileCardPersonEmploymentInput": "website_people",
        "PeopleProfileCardPersonInput": "website_people",
        "PeopleProfileCardPersonProfile": "website_people",
        "PeopleProfileCardPersonProfileInput": "website_people",
        "PeopleProfileImport": "website_people_transfer",
        "PeopleProfileImportSetup": "website_people_transfer",
        "PeopleProfileImportSetupMapping": "website_people_transfer",
        "PeopleProfileImportSetupOptions": "website_people_transfer",
        "PeopleProfileNew": "website_people",
        "PeopleProfileUpdateCard": "website_people",
        "PeopleSegment": "website_people_activity",
        "PeopleStatistics": "website_people_suggest",
        "PeopleSubscription": "website_people_campaigns",
        "PeopleSubscriptionUpdate": "website_people_campaigns",
        "PeopleSuggestedDataKey": "website_people_suggest",
        "PeopleSuggestedEvent": "website_people_suggest",
        "PeopleSuggestedSegment": "website_people_suggest",
        "PlanSubscription": "plan_subscription",
        "PlanSubscriptionBillPeriod": "plan_subscription",
        "PlanSubscriptionCoupon": "plan_subscription",
        "PlanSubscriptionCouponPolicy": "plan_subscription",
        "PlanSubscriptionOwner": "plan_subscription",
        "PlanSubscriptionWebsite": "plan_subscription",
        "PluginAttestProvenance": "plugin_subscriptions",
        "PluginAttestProvenancePayload": "plugin_subscriptions",
        "PluginAttestProvenancePayloadPlugin": "plugin_subscriptions",
        "PluginAttestProvenancePayloadUser": "plugin_subscriptions",
        "PluginAttestProvenancePayloadWebsite": "plugin_subscriptions",
        "PluginBillUsage": "plugin_subscriptions",
        "PluginConnectAccount": "plugin_connect",
        "PluginConnectEndpoints": "plugin_connect",
        "PluginConnectEndpointsRescue": "plugin_connect",
        "PluginConnectEndpointsSocket": "plugin_connect",
        "PluginConnectWebsite": "plugin_connect",
        "PluginConnectWebsitePlan": "plugin_connect",
        "PluginSubscription": "plugin_subscriptions",
        "PluginSubscriptionBillUsageReport": "plugin_subscriptions",
        "PluginSubscriptionChannelForward": "plugin_subscriptions",
        "PluginSubscriptionEventDispatch": "plugin_subscriptions",
        "PluginSubscriptionPlan": "plugin_subscriptions",
        "PluginSubscriptionSettings": "plugin_subscriptions",
        "SaveCampaignBody": "website_campaigns",
        "SaveCampaignTemplateBody": "website_campaigns_templates",
        "SaveHelpdeskLocaleArticleAlternateBody": "website_helpdesk_alternates",
        "SaveHelpdeskLocaleArticleBody": "website_helpdesk_articles",
        "SaveHelpdeskLocaleCategoryBody": "website_helpdesk_categories",
        "SaveHelpdeskLocaleSectionBody": "website_helpdesk_categories",
        "SaveInboxBody": "website_inboxes",
        "SavePeopleProfileBody": "website_people",
        "SaveTeamBody": "website_teams",
        "SystemInfo": "device",
        "SystemInfoInput": "device",
        "UpdateCampaignBody": "website_campaigns",
        "UpdateCampaignTemplateBody": "website_campaigns_templates",
        "UpdateConversationMetasBody": "conversation",
        "UpdateHelpdeskLocaleArticleBody": "website_helpdesk_articles",
        "UpdateHelpdeskLocaleCategoryBody": "website_helpdesk_categories",
        "UpdateHelpdeskLocaleSectionBody": "website_helpdesk_categories",
        "UserAccount": "user_account",
        "UserAccountCreate": "user_account",
        "UserAvailability": "user_availability",
        "UserAvailabilityTime": "user_availability",
        "UserNotificationSettings": "user_notification",
        "UserNotificationSettingsUpdate": "user_notification",
        "UserProfile": "user_profile",
        "UserProfileUpdate": "user_profile",
        "UserScheduleSettings": "user_schedule",
        "UserScheduleSettingsDays": "user_schedule",
        "UserScheduleSettingsDaysInput": "user_schedule",
        "UserScheduleSettingsHours": "user_schedule",
        "UserScheduleSettingsHoursInput": "user_schedule",
        "UserScheduleSettingsUpdate": "user_schedule",
        "UserSessionParameters": "user_session",
        "UserWebsite": "user_websites",
        "Website": "website",
        "WebsiteAnalyticsGeneratePoint": "website_analytics",
        "WebsiteAvailabilityOperator": "website_availability",
        "WebsiteAvailabilityOperatorTime": "website_availability",
        "WebsiteAvailabilityStatus": "website_availability",
        "WebsiteBatchBlockOperation": "website_batch",
        "WebsiteBatchConversationsDataOperation": "website_batch",
        "WebsiteBatchConversationsOperation": "website_batch",
        "WebsiteBatchConversationsSegmentsOperation": "website_batch",
        "WebsiteBatchInboxOperation": "website_batch",
        "WebsiteBatchPeopleOperationInner": "website_batch",
        "WebsiteBatchPeopleOperationInnerSearch": "filter",
        "WebsiteBatchReportOperation": "website_batch",
        "WebsiteBatchReportOperationFlag": "website_batch",
        "WebsiteBatchRoutingOperation": "website_batch",
        "WebsiteBatchRoutingOperationAssigned": "website_batch",
        "WebsiteCampaignExcerpt": "website_campaigns",
        "WebsiteCampaignItem": "website_campaigns",
        "WebsiteCampaignItemFlow": "website_campaigns",
        "WebsiteCampaignItemFlowInput": "website_campaigns",
        "WebsiteCampaignItemOptions": "website_campaigns",
        "WebsiteCampaignItemOptionsInput": "website_campaigns",
        "WebsiteCampaignItemRecipients": "website_campaigns",
        "WebsiteCampaignItemRecipientsInput": "website_campaigns",
        "WebsiteCampaignItemSender": "website_campaigns",
        "WebsiteCampaignItemSenderInput": "website_campaigns",
        "WebsiteCampaignItemStatistics": "website_campaigns",
        "WebsiteCampaignNew": "website_campaigns",
        "WebsiteCampaignRecipient": "website_campaigns",
        "WebsiteCampaignRecipientPerson": "website_campaigns",
        "WebsiteCampaignStatistic": "website_campaigns",
        "WebsiteCampaignStatisticProfile": "website_campaigns",
        "WebsiteCampaignStatisticProfilePerson": "website_campaigns",
        "WebsiteCampaignStatisticProfilePersonGeolocation": "website_campaigns",
        "WebsiteCampaignStatisticProfilePersonGeolocationCoordinates": "website_campaigns",
        "WebsiteCampaignTemplateExcerpt": "website_campaigns_templates",
        "WebsiteCampaignTemplateItem": "website_campaigns_templates",
        "WebsiteCampaignTemplateNew": "website_campaigns_templates",
        "WebsiteConnectEndpoints": "connect",
        "WebsiteConnectEndpointsRescue": "connect",
        "WebsiteConnectEndpointsSocket": "connect",
        "WebsiteCreate": "website",
        "WebsiteFilter": "filter",
        "WebsiteFilterInput": "filter",
        "WebsiteInbox": "website_inboxes",
        "WebsiteInboxCondition": "website_inboxes",
        "WebsiteInboxConditionInput": "website_inboxes",
        "WebsiteInboxNew": "website_inboxes",
        "WebsiteInboxOrder": "website_inboxes",
        "WebsiteInboxOrders": "website_inboxes",
        "WebsiteOperator": "website_operators",
        "WebsiteOperatorEmail": "website_operators",
        "WebsiteOperatorEmailTarget": "website_operators",
        "WebsiteOperatorInvite": "website_operators",
        "WebsiteOperatorInviteVerify": "website_operators",
        "WebsiteOperatorListOne": "website_operators",
        "WebsiteOperatorMembership": "website_operators",
        "WebsiteOperatorsLastActiveListOne": "website_operators",
        "WebsiteRemoveVerify": "website",
        "WebsiteSettings": "website_settings",
        "WebsiteSettingsAudit": "website_settings",
        "WebsiteSettingsAuditInput": "website_settings",
        "WebsiteSettingsChatbox": "website_settings",
        "WebsiteSettingsChatboxInput": "website_settings",
        "WebsiteSettingsContact": "website_settings",
        "WebsiteSettingsContactInput": "website_settings",
        "WebsiteSettingsEmails": "website_settings",
        "WebsiteSettingsEmailsInput": "website_settings",
        "WebsiteSettingsInbox": "website_settings",
        "WebsiteSettingsInboxInput": "website_settings",
        "WebsiteSettingsUpdate": "website_settings",
        "WebsiteStatisticsAll": "website_stats",
        "WebsiteTeam": "website_teams",
        "WebsiteTeamNew": "website_teams",
        "WebsiteVerifyKey": "website_verify",
        "WebsiteVerifySettings": "website_verify",
        "WebsiteVerifySettingsUpdate": "website_verify",
        "WebsiteVisitor": "website_visitors",
        "WebsiteVisitorCount": "website_visitors",
        "WebsiteVisitorGeolocation": "website_visitors",
        "WebsiteVisitorGeolocationCoordinates": "website_visitors",
        "WebsiteVisitorLastPage": "website_visitors",
        "WebsiteVisitorsBlocked": "website_visitors",
        "WebsiteVisitorsMapPoint": "website_visitors",
        "WebsiteVisitorsMapPointGeolocation": "website_visitors",
        "WebsiteVisitorsMapPointGeolocationCoordinates": "website_visitors",
        "WebsiteVisitorsMapPointVisitors": "website_visitors",
        "WebsiteVisitorsMapPointVisitorsSession": "website_visitors",
        "WebsiteVisitorsToken": "website_visitors",
        "decode_conversation_message_content": "message",
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
