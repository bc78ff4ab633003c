# Rendered from spec, codegen/templates/models/__init__.py.j2. Do not edit: change that and run `make generate`.
"""Every type of the API: result classes, and mappings (`TypedDict`) for what is sent."""

# Type checkers take it for true by its name; importing `typing` would cost more than all the rest.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from .browsing_events import EventsBrowsingDebugExecutedData
    from .browsing_events import EventsBrowsingDebugStreamData
    from .browsing_events import EventsBrowsingStreamMirrorData
    from .browsing_events import EventsBrowsingStreamPointData
    from .browsing_events import EventsBrowsingStreamTabData
    from .bucket_events import EventsBucketURLGeneratedPolicy
    from .bucket_events import EventsBucketURLGeneratedResource
    from .bucket_events import EventsBucketURLGeneratedURL
    from .connect import WebsiteConnectEndpoints
    from .connect import WebsiteConnectEndpointsRescue
    from .connect import WebsiteConnectEndpointsSocket
    from .conversation import ConversationMeta
    from .conversation import ConversationState
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
    from .plugin_connect import PluginConnectAccount
    from .plugin_connect import PluginConnectEndpoints
    from .plugin_connect import PluginConnectEndpointsRescue
    from .plugin_connect import PluginConnectEndpointsSocket
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
    from .user_account import UserAccount
    from .user_account import UserAccountCreate
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
    from .website_conversations import Conversation
    from .website_conversations import ConversationActive
    from .website_conversations import ConversationAssigned
    from .website_conversations import ConversationCompose
    from .website_conversations import ConversationComposeAtom
    from .website_conversations import ConversationComposeAtomUser
    from .website_conversations import ConversationNew
    from .website_conversations import ConversationParticipant
    from .website_conversations import ConversationPreviewMessage
    from .website_conversations import ConversationUnread
    from .website_conversations import ConversationVerification
    from .website_conversations import FilterSearchQuery
    from .website_conversations_messages import ConversationAllMessageNewOriginal
    from .website_conversations_messages import ConversationMessage
    from .website_conversations_messages import ConversationMessageDispatched
    from .website_conversations_messages import ConversationMessageIgnored
    from .website_conversations_messages import ConversationMessageNew
    from .website_conversations_messages import ConversationMessagePreview
    from .website_conversations_messages import ConversationMessagePreviewInformation
    from .website_conversations_messages import ConversationReadMessageMark
    from .website_events import EventsWebsiteOperatorAvailability
    from .website_operators import WebsiteOperator
    from .website_operators import WebsiteOperatorInvite
    from .website_operators import WebsiteOperatorInviteVerify
    from .website_operators import WebsiteOperatorListOne
    from .website_operators import WebsiteOperatorMembership
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

__all__ = [
    "AddNewPeopleProfileBody",
    "BrowserInfo",
    "BrowserInfoInput",
    "ConnectionInfo",
    "Conversation",
    "ConversationActive",
    "ConversationAllMessageNewOriginal",
    "ConversationAnimationMessageContent",
    "ConversationAnimationMessageContentInput",
    "ConversationAssigned",
    "ConversationAudioMessageContent",
    "ConversationAudioMessageContentInput",
    "ConversationCarouselMessageContent",
    "ConversationCarouselMessageContentInput",
    "ConversationCarouselMessageContentTarget",
    "ConversationCarouselMessageContentTargetAction",
    "ConversationCarouselMessageContentTargetActionInput",
    "ConversationCarouselMessageContentTargetInput",
    "ConversationCompose",
    "ConversationComposeAtom",
    "ConversationComposeAtomUser",
    "ConversationEventMessageContent",
    "ConversationEventMessageContentInput",
    "ConversationFieldMessageContent",
    "ConversationFieldMessageContentInput",
    "ConversationFileMessageContent",
    "ConversationFileMessageContentInput",
    "ConversationMessage",
    "ConversationMessageContent",
    "ConversationMessageContentInput",
    "ConversationMessageDispatched",
    "ConversationMessageIgnored",
    "ConversationMessageNew",
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
    "ConversationParticipant",
    "ConversationPickerMessageContent",
    "ConversationPickerMessageContentChoice",
    "ConversationPickerMessageContentChoiceAction",
    "ConversationPickerMessageContentChoiceActionInput",
    "ConversationPickerMessageContentChoiceInput",
    "ConversationPickerMessageContentInput",
    "ConversationPreviewMessage",
    "ConversationReadMessageMark",
    "ConversationState",
    "ConversationUnread",
    "ConversationVerification",
    "Coordinates",
    "CoordinatesInput",
    "DeviceInfo",
    "DeviceInfoInput",
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
    "EventsWebsiteOperatorAvailability",
    "FilterSearchQuery",
    "GeolocationInfo",
    "GeolocationInfoInput",
    "OSInfo",
    "OSInfoInput",
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
    "PeopleProfileNew",
    "PeopleProfileUpdateCard",
    "PeopleSegment",
    "PluginConnectAccount",
    "PluginConnectEndpoints",
    "PluginConnectEndpointsRescue",
    "PluginConnectEndpointsSocket",
    "SavePeopleProfileBody",
    "SystemInfo",
    "SystemInfoInput",
    "UpdateConversationMetasBody",
    "UserAccount",
    "UserAccountCreate",
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
    "WebsiteConnectEndpoints",
    "WebsiteConnectEndpointsRescue",
    "WebsiteConnectEndpointsSocket",
    "WebsiteCreate",
    "WebsiteOperator",
    "WebsiteOperatorInvite",
    "WebsiteOperatorInviteVerify",
    "WebsiteOperatorListOne",
    "WebsiteOperatorMembership",
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
]

if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name stays an error for them.
    _MODULES = {
        "AddNewPeopleProfileBody": "website_people",
        "BrowserInfo": "device",
        "BrowserInfoInput": "device",
        "ConnectionInfo": "device",
        "Conversation": "website_conversations",
        "ConversationActive": "website_conversations",
        "ConversationAllMessageNewOriginal": "website_conversations_messages",
        "ConversationAnimationMessageContent": "message",
        "ConversationAnimationMessageContentInput": "message",
        "ConversationAssigned": "website_conversations",
        "ConversationAudioMessageContent": "message",
        "ConversationAudioMessageContentInput": "message",
        "ConversationCarouselMessageContent": "message",
        "ConversationCarouselMessageContentInput": "message",
        "ConversationCarouselMessageContentTarget": "message",
        "ConversationCarouselMessageContentTargetAction": "message",
        "ConversationCarouselMessageContentTargetActionInput": "message",
        "ConversationCarouselMessageContentTargetInput": "message",
        "ConversationCompose": "website_conversations",
        "ConversationComposeAtom": "website_conversations",
        "ConversationComposeAtomUser": "website_conversations",
        "ConversationEventMessageContent": "message",
        "ConversationEventMessageContentInput": "message",
        "ConversationFieldMessageContent": "message",
        "ConversationFieldMessageContentInput": "message",
        "ConversationFileMessageContent": "message",
        "ConversationFileMessageContentInput": "message",
        "ConversationMessage": "website_conversations_messages",
        "ConversationMessageContent": "message",
        "ConversationMessageContentInput": "message",
        "ConversationMessageDispatched": "website_conversations_messages",
        "ConversationMessageIgnored": "website_conversations_messages",
        "ConversationMessageNew": "website_conversations_messages",
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
        "ConversationParticipant": "website_conversations",
        "ConversationPickerMessageContent": "message",
        "ConversationPickerMessageContentChoice": "message",
        "ConversationPickerMessageContentChoiceAction": "message",
        "ConversationPickerMessageContentChoiceActionInput": "message",
        "ConversationPickerMessageContentChoiceInput": "message",
        "ConversationPickerMessageContentInput": "message",
        "ConversationPreviewMessage": "website_conversations",
        "ConversationReadMessageMark": "website_conversations_messages",
        "ConversationState": "conversation",
        "ConversationUnread": "website_conversations",
        "ConversationVerification": "website_conversations",
        "Coordinates": "device",
        "CoordinatesInput": "device",
        "DeviceInfo": "device",
        "DeviceInfoInput": "device",
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
        "EventsWebsiteOperatorAvailability": "website_events",
        "FilterSearchQuery": "website_conversations",
        "GeolocationInfo": "device",
        "GeolocationInfoInput": "device",
        "OSInfo": "device",
        "OSInfoInput": "device",
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
        "PeopleProfileNew": "website_people",
        "PeopleProfileUpdateCard": "website_people",
        "PeopleSegment": "website_people_activity",
        "PluginConnectAccount": "plugin_connect",
        "PluginConnectEndpoints": "plugin_connect",
        "PluginConnectEndpointsRescue": "plugin_connect",
        "PluginConnectEndpointsSocket": "plugin_connect",
        "SavePeopleProfileBody": "website_people",
        "SystemInfo": "device",
        "SystemInfoInput": "device",
        "UpdateConversationMetasBody": "conversation",
        "UserAccount": "user_account",
        "UserAccountCreate": "user_account",
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
        "WebsiteConnectEndpoints": "connect",
        "WebsiteConnectEndpointsRescue": "connect",
        "WebsiteConnectEndpointsSocket": "connect",
        "WebsiteCreate": "website",
        "WebsiteOperator": "website_operators",
        "WebsiteOperatorInvite": "website_operators",
        "WebsiteOperatorInviteVerify": "website_operators",
        "WebsiteOperatorListOne": "website_operators",
        "WebsiteOperatorMembership": "website_operators",
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
        "decode_conversation_message_content": "message",
    }

    def __getattr__(name):
        from importlib import import_module

        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{module}", __name__), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
