# Rendered from spec, codegen/templates/_async/named.pyi.j2. Do not edit: change that and run `make generate`.
"""Events that are named by text, as type checkers see them: a name tells the class of the payload."""

from collections.abc import AsyncGenerator
from collections.abc import Callable
from typing import Any
from typing import overload
from typing import TypeVar
from typing import Unpack

from .. import events as payloads
from .._runtime.data.model import EventPayload
from .._runtime.dispatch.subscriptions import EventName
from .._runtime.realtime.arguments import EventsArguments
from ..events import Event
from ..events._named import AnyName
from ..events._named import BILLING_LINK_REDIRECT
from ..events._named import BROWSING_ACTION_STARTED
from ..events._named import BROWSING_ACTION_STOPPED
from ..events._named import BROWSING_ASSIST_STARTED
from ..events._named import BROWSING_ASSIST_STOPPED
from ..events._named import BROWSING_DEBUG_EXECUTED
from ..events._named import BROWSING_DEBUG_STARTED
from ..events._named import BROWSING_DEBUG_STOPPED
from ..events._named import BROWSING_DEBUG_STREAM
from ..events._named import BROWSING_REQUEST_INITIATED
from ..events._named import BROWSING_REQUEST_REJECTED
from ..events._named import BROWSING_STREAM_MIRROR
from ..events._named import BROWSING_STREAM_MOUSE
from ..events._named import BROWSING_STREAM_SCROLL
from ..events._named import BROWSING_STREAM_TAB
from ..events._named import BUCKET_URL_AVATAR_GENERATED
from ..events._named import BUCKET_URL_CAMPAIGN_GENERATED
from ..events._named import BUCKET_URL_CRAWLER_GENERATED
from ..events._named import BUCKET_URL_HELPDESK_GENERATED
from ..events._named import BUCKET_URL_PROCESSING_GENERATED
from ..events._named import BUCKET_URL_STATUS_GENERATED
from ..events._named import BUCKET_URL_UPLOAD_GENERATED
from ..events._named import BUCKET_URL_WEBSITE_GENERATED
from ..events._named import CALL_ACTION_STARTED
from ..events._named import CALL_ACTION_STOPPED
from ..events._named import CALL_REQUEST_INITIATED
from ..events._named import CALL_REQUEST_REJECTED
from ..events._named import CALL_SIGNALING_CANDIDATE
from ..events._named import CALL_SIGNALING_SDP
from ..events._named import CAMPAIGN_DISPATCHED
from ..events._named import CAMPAIGN_PROGRESS
from ..events._named import CAMPAIGN_RUNNING
from ..events._named import EMAIL_SUBSCRIBE
from ..events._named import EMAIL_TRACK_VIEW
from ..events._named import IDENTITY_VERIFY_REQUEST
from ..events._named import KnownNameAndFunctionOfThatEvent
from ..events._named import KnownNameOrEventName
from ..events._named import MEDIA_ANIMATION_LISTED
from ..events._named import MESSAGE_ACKNOWLEDGE_DELIVERED
from ..events._named import MESSAGE_ACKNOWLEDGE_IGNORED
from ..events._named import MESSAGE_ACKNOWLEDGE_READ_RECEIVED
from ..events._named import MESSAGE_ACKNOWLEDGE_READ_SEND
from ..events._named import MESSAGE_ACKNOWLEDGE_UNREAD_SEND
from ..events._named import MESSAGE_COMPOSE_RECEIVE
from ..events._named import MESSAGE_COMPOSE_SEND
from ..events._named import MESSAGE_NOTIFY_UNREAD_RECEIVED
from ..events._named import MESSAGE_NOTIFY_UNREAD_SEND
from ..events._named import MESSAGE_RECEIVED
from ..events._named import MESSAGE_REMOVED
from ..events._named import MESSAGE_SEND
from ..events._named import MESSAGE_UPDATED
from ..events._named import PEOPLE_BIND_SESSION
from ..events._named import PEOPLE_IMPORT_DONE
from ..events._named import PEOPLE_IMPORT_PROGRESS
from ..events._named import PEOPLE_PROFILE_CREATED
from ..events._named import PEOPLE_PROFILE_REMOVED
from ..events._named import PEOPLE_PROFILE_UPDATED
from ..events._named import PEOPLE_SYNC_PROFILE
from ..events._named import PLAN_SUBSCRIPTION_UPDATED
from ..events._named import PLUGIN_CHANNEL
from ..events._named import PLUGIN_EVENT
from ..events._named import PLUGIN_SETTINGS_SAVED
from ..events._named import PLUGIN_SUBSCRIPTION_UPDATED
from ..events._named import Registering
from ..events._named import SESSION_ERROR
from ..events._named import SESSION_REMOVED
from ..events._named import SESSION_REQUEST_INITIATED
from ..events._named import SESSION_SET_ADDRESS
from ..events._named import SESSION_SET_AVATAR
from ..events._named import SESSION_SET_BLOCK
from ..events._named import SESSION_SET_CLOSED
from ..events._named import SESSION_SET_COVER
from ..events._named import SESSION_SET_DATA
from ..events._named import SESSION_SET_EMAIL
from ..events._named import SESSION_SET_INBOX
from ..events._named import SESSION_SET_MENTIONS
from ..events._named import SESSION_SET_NICKNAME
from ..events._named import SESSION_SET_OPENED
from ..events._named import SESSION_SET_ORIGIN
from ..events._named import SESSION_SET_PARTICIPANTS
from ..events._named import SESSION_SET_PHONE
from ..events._named import SESSION_SET_ROUTING
from ..events._named import SESSION_SET_SEGMENTS
from ..events._named import SESSION_SET_STATE
from ..events._named import SESSION_SET_SUBJECT
from ..events._named import SESSION_SYNC_CAPABILITIES
from ..events._named import SESSION_SYNC_EVENTS
from ..events._named import SESSION_SYNC_GEOLOCATION
from ..events._named import SESSION_SYNC_LOCALES
from ..events._named import SESSION_SYNC_NETWORK
from ..events._named import SESSION_SYNC_PAGES
from ..events._named import SESSION_SYNC_RATING
from ..events._named import SESSION_SYNC_SYSTEM
from ..events._named import SESSION_SYNC_TIMEZONE
from ..events._named import SESSION_SYNC_TOPIC
from ..events._named import SESSION_UPDATE_AVAILABILITY
from ..events._named import SESSION_UPDATE_VERIFY
from ..events._named import SPAM_DECISION
from ..events._named import SPAM_MESSAGE
from ..events._named import STATUS_HEALTH_CHANGED
from ..events._named import WEBSITE_UPDATE_OPERATORS_AVAILABILITY
from ..events._named import WEBSITE_UPDATE_VISITORS_COUNT
from ..events._named import WEBSITE_UPDATE_VISITORS_LIST
from ..events._named import WEBSITE_USERS_AVAILABLE
from ..events._named import WIDGET_ACTION_PROCESSED
from .downloading import AsyncDownloading
from .waiting import AsyncExpected

A = TypeVar("A", bound=EventPayload)
B = TypeVar("B", bound=EventPayload)
C = TypeVar("C", bound=EventPayload)
D = TypeVar("D", bound=EventPayload)
E = TypeVar("E", bound=EventPayload)

class AsyncNamed(AsyncDownloading, Registering):
    """The part of the client that takes events by name."""

    @overload
    def events(self, a: type[A], /, **listening: Unpack[EventsArguments]) -> AsyncGenerator[A]: ...
    @overload
    def events(
        self, a: type[A], b: type[B], /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[A | B]: ...
    @overload
    def events(
        self, a: type[A], b: type[B], c: type[C], /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[A | B | C]: ...
    @overload
    def events(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        d: type[D],
        /,
        **listening: Unpack[EventsArguments],
    ) -> AsyncGenerator[A | B | C | D]: ...
    @overload
    def events(
        self,
        a: type[EventPayload],
        /,
        *events: type[EventPayload],
        **listening: Unpack[EventsArguments],
    ) -> AsyncGenerator[EventPayload]: ...
    @overload
    def events(
        self, a: BILLING_LINK_REDIRECT, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BillingLinkRedirect]: ...
    @overload
    def events(
        self, a: BROWSING_REQUEST_INITIATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingRequestInitiated]: ...
    @overload
    def events(
        self, a: BROWSING_REQUEST_REJECTED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingRequestRejected]: ...
    @overload
    def events(
        self, a: BROWSING_ACTION_STARTED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingActionStarted]: ...
    @overload
    def events(
        self, a: BROWSING_ACTION_STOPPED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingActionStopped]: ...
    @overload
    def events(
        self, a: BROWSING_STREAM_MIRROR, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingStreamMirror]: ...
    @overload
    def events(
        self, a: BROWSING_STREAM_MOUSE, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingStreamMouse]: ...
    @overload
    def events(
        self, a: BROWSING_STREAM_TAB, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingStreamTab]: ...
    @overload
    def events(
        self, a: BROWSING_STREAM_SCROLL, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingStreamScroll]: ...
    @overload
    def events(
        self, a: BROWSING_DEBUG_STARTED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingDebugStarted]: ...
    @overload
    def events(
        self, a: BROWSING_DEBUG_STOPPED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingDebugStopped]: ...
    @overload
    def events(
        self, a: BROWSING_DEBUG_EXECUTED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingDebugExecuted]: ...
    @overload
    def events(
        self, a: BROWSING_DEBUG_STREAM, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingDebugStream]: ...
    @overload
    def events(
        self, a: BROWSING_ASSIST_STARTED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingAssistStarted]: ...
    @overload
    def events(
        self, a: BROWSING_ASSIST_STOPPED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BrowsingAssistStopped]: ...
    @overload
    def events(
        self, a: BUCKET_URL_UPLOAD_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BucketUrlUploadGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_AVATAR_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BucketUrlAvatarGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_WEBSITE_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BucketUrlWebsiteGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_CAMPAIGN_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BucketUrlCampaignGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_HELPDESK_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BucketUrlHelpdeskGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_STATUS_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BucketUrlStatusGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_PROCESSING_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BucketUrlProcessingGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_CRAWLER_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.BucketUrlCrawlerGenerated]: ...
    @overload
    def events(
        self, a: CALL_REQUEST_INITIATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.CallRequestInitiated]: ...
    @overload
    def events(
        self, a: CALL_REQUEST_REJECTED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.CallRequestRejected]: ...
    @overload
    def events(
        self, a: CALL_ACTION_STARTED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.CallActionStarted]: ...
    @overload
    def events(
        self, a: CALL_ACTION_STOPPED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.CallActionStopped]: ...
    @overload
    def events(
        self, a: CALL_SIGNALING_SDP, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.CallSignalingSdp]: ...
    @overload
    def events(
        self, a: CALL_SIGNALING_CANDIDATE, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.CallSignalingCandidate]: ...
    @overload
    def events(
        self, a: CAMPAIGN_PROGRESS, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.CampaignProgress]: ...
    @overload
    def events(
        self, a: CAMPAIGN_DISPATCHED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.CampaignDispatched]: ...
    @overload
    def events(
        self, a: CAMPAIGN_RUNNING, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.CampaignRunning]: ...
    @overload
    def events(
        self, a: EMAIL_SUBSCRIBE, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.EmailSubscribe]: ...
    @overload
    def events(
        self, a: EMAIL_TRACK_VIEW, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.EmailTrackView]: ...
    @overload
    def events(
        self, a: IDENTITY_VERIFY_REQUEST, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.IdentityVerifyRequest]: ...
    @overload
    def events(
        self, a: MEDIA_ANIMATION_LISTED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MediaAnimationListed]: ...
    @overload
    def events(
        self, a: MESSAGE_UPDATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageUpdated]: ...
    @overload
    def events(
        self, a: MESSAGE_SEND, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageSend]: ...
    @overload
    def events(
        self, a: MESSAGE_RECEIVED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageReceived]: ...
    @overload
    def events(
        self, a: MESSAGE_REMOVED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageRemoved]: ...
    @overload
    def events(
        self, a: MESSAGE_COMPOSE_SEND, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageComposeSend]: ...
    @overload
    def events(
        self, a: MESSAGE_COMPOSE_RECEIVE, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageComposeReceive]: ...
    @overload
    def events(
        self, a: MESSAGE_ACKNOWLEDGE_READ_SEND, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageAcknowledgeReadSend]: ...
    @overload
    def events(
        self, a: MESSAGE_ACKNOWLEDGE_READ_RECEIVED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageAcknowledgeReadReceived]: ...
    @overload
    def events(
        self, a: MESSAGE_ACKNOWLEDGE_UNREAD_SEND, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageAcknowledgeUnreadSend]: ...
    @overload
    def events(
        self, a: MESSAGE_ACKNOWLEDGE_DELIVERED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageAcknowledgeDelivered]: ...
    @overload
    def events(
        self, a: MESSAGE_ACKNOWLEDGE_IGNORED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageAcknowledgeIgnored]: ...
    @overload
    def events(
        self, a: MESSAGE_NOTIFY_UNREAD_SEND, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageNotifyUnreadSend]: ...
    @overload
    def events(
        self, a: MESSAGE_NOTIFY_UNREAD_RECEIVED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.MessageNotifyUnreadReceived]: ...
    @overload
    def events(
        self, a: PEOPLE_PROFILE_CREATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PeopleProfileCreated]: ...
    @overload
    def events(
        self, a: PEOPLE_PROFILE_UPDATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PeopleProfileUpdated]: ...
    @overload
    def events(
        self, a: PEOPLE_PROFILE_REMOVED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PeopleProfileRemoved]: ...
    @overload
    def events(
        self, a: PEOPLE_BIND_SESSION, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PeopleBindSession]: ...
    @overload
    def events(
        self, a: PEOPLE_SYNC_PROFILE, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PeopleSyncProfile]: ...
    @overload
    def events(
        self, a: PEOPLE_IMPORT_PROGRESS, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PeopleImportProgress]: ...
    @overload
    def events(
        self, a: PEOPLE_IMPORT_DONE, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PeopleImportDone]: ...
    @overload
    def events(
        self, a: PLAN_SUBSCRIPTION_UPDATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PlanSubscriptionUpdated]: ...
    @overload
    def events(
        self, a: PLUGIN_CHANNEL, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PluginChannel]: ...
    @overload
    def events(
        self, a: PLUGIN_EVENT, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PluginEvent]: ...
    @overload
    def events(
        self, a: PLUGIN_SUBSCRIPTION_UPDATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PluginSubscriptionUpdated]: ...
    @overload
    def events(
        self, a: PLUGIN_SETTINGS_SAVED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.PluginSettingsSaved]: ...
    @overload
    def events(
        self, a: SESSION_UPDATE_AVAILABILITY, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionUpdateAvailability]: ...
    @overload
    def events(
        self, a: SESSION_UPDATE_VERIFY, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionUpdateVerify]: ...
    @overload
    def events(
        self, a: SESSION_REQUEST_INITIATED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionRequestInitiated]: ...
    @overload
    def events(
        self, a: SESSION_SET_EMAIL, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetEmail]: ...
    @overload
    def events(
        self, a: SESSION_SET_PHONE, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetPhone]: ...
    @overload
    def events(
        self, a: SESSION_SET_ADDRESS, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetAddress]: ...
    @overload
    def events(
        self, a: SESSION_SET_SUBJECT, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetSubject]: ...
    @overload
    def events(
        self, a: SESSION_SET_AVATAR, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetAvatar]: ...
    @overload
    def events(
        self, a: SESSION_SET_NICKNAME, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetNickname]: ...
    @overload
    def events(
        self, a: SESSION_SET_ORIGIN, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetOrigin]: ...
    @overload
    def events(
        self, a: SESSION_SET_DATA, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetData]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_PAGES, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSyncPages]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_EVENTS, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSyncEvents]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_CAPABILITIES, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSyncCapabilities]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_GEOLOCATION, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSyncGeolocation]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_SYSTEM, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSyncSystem]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_NETWORK, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSyncNetwork]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_TIMEZONE, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSyncTimezone]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_LOCALES, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSyncLocales]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_RATING, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSyncRating]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_TOPIC, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSyncTopic]: ...
    @overload
    def events(
        self, a: SESSION_SET_STATE, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetState]: ...
    @overload
    def events(
        self, a: SESSION_SET_BLOCK, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetBlock]: ...
    @overload
    def events(
        self, a: SESSION_SET_SEGMENTS, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetSegments]: ...
    @overload
    def events(
        self, a: SESSION_SET_OPENED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetOpened]: ...
    @overload
    def events(
        self, a: SESSION_SET_CLOSED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetClosed]: ...
    @overload
    def events(
        self, a: SESSION_SET_PARTICIPANTS, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetParticipants]: ...
    @overload
    def events(
        self, a: SESSION_SET_MENTIONS, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetMentions]: ...
    @overload
    def events(
        self, a: SESSION_SET_ROUTING, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetRouting]: ...
    @overload
    def events(
        self, a: SESSION_SET_INBOX, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetInbox]: ...
    @overload
    def events(
        self, a: SESSION_REMOVED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionRemoved]: ...
    @overload
    def events(
        self, a: SESSION_ERROR, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionError]: ...
    @overload
    def events(
        self, a: SESSION_SET_COVER, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SessionSetCover]: ...
    @overload
    def events(
        self, a: SPAM_MESSAGE, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SpamMessage]: ...
    @overload
    def events(
        self, a: SPAM_DECISION, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.SpamDecision]: ...
    @overload
    def events(
        self, a: STATUS_HEALTH_CHANGED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.StatusHealthChanged]: ...
    @overload
    def events(
        self, a: WEBSITE_UPDATE_VISITORS_COUNT, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.WebsiteUpdateVisitorsCount]: ...
    @overload
    def events(
        self, a: WEBSITE_UPDATE_OPERATORS_AVAILABILITY, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.WebsiteUpdateOperatorsAvailability]: ...
    @overload
    def events(
        self, a: WEBSITE_USERS_AVAILABLE, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.WebsiteUsersAvailable]: ...
    @overload
    def events(
        self, a: WEBSITE_UPDATE_VISITORS_LIST, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.WebsiteUpdateVisitorsList]: ...
    @overload
    def events(
        self, a: WIDGET_ACTION_PROCESSED, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[payloads.WidgetActionProcessed]: ...
    @overload
    def events(
        self, a: Event | EventName, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[Any]: ...
    @overload
    def events(
        self, a: KnownNameOrEventName, /, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[Any]: ...
    @overload
    def events(
        self, *events: type[EventPayload] | AnyName, **listening: Unpack[EventsArguments]
    ) -> AsyncGenerator[EventPayload]: ...
    @overload
    def events(
        self,
        *events: type[EventPayload] | KnownNameOrEventName,
        **listening: Unpack[EventsArguments],
    ) -> AsyncGenerator[EventPayload]: ...
    @overload
    def wait_for(
        self,
        event: type[E],
        match: Callable[[E], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[E]: ...
    @overload
    def wait_for(
        self,
        event: BILLING_LINK_REDIRECT,
        match: Callable[[payloads.BillingLinkRedirect], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BillingLinkRedirect]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_REQUEST_INITIATED,
        match: Callable[[payloads.BrowsingRequestInitiated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingRequestInitiated]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_REQUEST_REJECTED,
        match: Callable[[payloads.BrowsingRequestRejected], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingRequestRejected]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_ACTION_STARTED,
        match: Callable[[payloads.BrowsingActionStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingActionStarted]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_ACTION_STOPPED,
        match: Callable[[payloads.BrowsingActionStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingActionStopped]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_STREAM_MIRROR,
        match: Callable[[payloads.BrowsingStreamMirror], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingStreamMirror]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_STREAM_MOUSE,
        match: Callable[[payloads.BrowsingStreamMouse], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingStreamMouse]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_STREAM_TAB,
        match: Callable[[payloads.BrowsingStreamTab], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingStreamTab]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_STREAM_SCROLL,
        match: Callable[[payloads.BrowsingStreamScroll], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingStreamScroll]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_DEBUG_STARTED,
        match: Callable[[payloads.BrowsingDebugStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingDebugStarted]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_DEBUG_STOPPED,
        match: Callable[[payloads.BrowsingDebugStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingDebugStopped]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_DEBUG_EXECUTED,
        match: Callable[[payloads.BrowsingDebugExecuted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingDebugExecuted]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_DEBUG_STREAM,
        match: Callable[[payloads.BrowsingDebugStream], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingDebugStream]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_ASSIST_STARTED,
        match: Callable[[payloads.BrowsingAssistStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingAssistStarted]: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_ASSIST_STOPPED,
        match: Callable[[payloads.BrowsingAssistStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BrowsingAssistStopped]: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_UPLOAD_GENERATED,
        match: Callable[[payloads.BucketUrlUploadGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BucketUrlUploadGenerated]: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_AVATAR_GENERATED,
        match: Callable[[payloads.BucketUrlAvatarGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BucketUrlAvatarGenerated]: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_WEBSITE_GENERATED,
        match: Callable[[payloads.BucketUrlWebsiteGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BucketUrlWebsiteGenerated]: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_CAMPAIGN_GENERATED,
        match: Callable[[payloads.BucketUrlCampaignGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BucketUrlCampaignGenerated]: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_HELPDESK_GENERATED,
        match: Callable[[payloads.BucketUrlHelpdeskGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BucketUrlHelpdeskGenerated]: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_STATUS_GENERATED,
        match: Callable[[payloads.BucketUrlStatusGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BucketUrlStatusGenerated]: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_PROCESSING_GENERATED,
        match: Callable[[payloads.BucketUrlProcessingGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BucketUrlProcessingGenerated]: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_CRAWLER_GENERATED,
        match: Callable[[payloads.BucketUrlCrawlerGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.BucketUrlCrawlerGenerated]: ...
    @overload
    def wait_for(
        self,
        event: CALL_REQUEST_INITIATED,
        match: Callable[[payloads.CallRequestInitiated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.CallRequestInitiated]: ...
    @overload
    def wait_for(
        self,
        event: CALL_REQUEST_REJECTED,
        match: Callable[[payloads.CallRequestRejected], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.CallRequestRejected]: ...
    @overload
    def wait_for(
        self,
        event: CALL_ACTION_STARTED,
        match: Callable[[payloads.CallActionStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.CallActionStarted]: ...
    @overload
    def wait_for(
        self,
        event: CALL_ACTION_STOPPED,
        match: Callable[[payloads.CallActionStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.CallActionStopped]: ...
    @overload
    def wait_for(
        self,
        event: CALL_SIGNALING_SDP,
        match: Callable[[payloads.CallSignalingSdp], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.CallSignalingSdp]: ...
    @overload
    def wait_for(
        self,
        event: CALL_SIGNALING_CANDIDATE,
        match: Callable[[payloads.CallSignalingCandidate], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.CallSignalingCandidate]: ...
    @overload
    def wait_for(
        self,
        event: CAMPAIGN_PROGRESS,
        match: Callable[[payloads.CampaignProgress], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.CampaignProgress]: ...
    @overload
    def wait_for(
        self,
        event: CAMPAIGN_DISPATCHED,
        match: Callable[[payloads.CampaignDispatched], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.CampaignDispatched]: ...
    @overload
    def wait_for(
        self,
        event: CAMPAIGN_RUNNING,
        match: Callable[[payloads.CampaignRunning], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.CampaignRunning]: ...
    @overload
    def wait_for(
        self,
        event: EMAIL_SUBSCRIBE,
        match: Callable[[payloads.EmailSubscribe], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.EmailSubscribe]: ...
    @overload
    def wait_for(
        self,
        event: EMAIL_TRACK_VIEW,
        match: Callable[[payloads.EmailTrackView], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.EmailTrackView]: ...
    @overload
    def wait_for(
        self,
        event: IDENTITY_VERIFY_REQUEST,
        match: Callable[[payloads.IdentityVerifyRequest], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.IdentityVerifyRequest]: ...
    @overload
    def wait_for(
        self,
        event: MEDIA_ANIMATION_LISTED,
        match: Callable[[payloads.MediaAnimationListed], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MediaAnimationListed]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_UPDATED,
        match: Callable[[payloads.MessageUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageUpdated]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_SEND,
        match: Callable[[payloads.MessageSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageSend]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_RECEIVED,
        match: Callable[[payloads.MessageReceived], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageReceived]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_REMOVED,
        match: Callable[[payloads.MessageRemoved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageRemoved]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_COMPOSE_SEND,
        match: Callable[[payloads.MessageComposeSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageComposeSend]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_COMPOSE_RECEIVE,
        match: Callable[[payloads.MessageComposeReceive], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageComposeReceive]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_ACKNOWLEDGE_READ_SEND,
        match: Callable[[payloads.MessageAcknowledgeReadSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageAcknowledgeReadSend]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_ACKNOWLEDGE_READ_RECEIVED,
        match: Callable[[payloads.MessageAcknowledgeReadReceived], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageAcknowledgeReadReceived]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_ACKNOWLEDGE_UNREAD_SEND,
        match: Callable[[payloads.MessageAcknowledgeUnreadSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageAcknowledgeUnreadSend]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_ACKNOWLEDGE_DELIVERED,
        match: Callable[[payloads.MessageAcknowledgeDelivered], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageAcknowledgeDelivered]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_ACKNOWLEDGE_IGNORED,
        match: Callable[[payloads.MessageAcknowledgeIgnored], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageAcknowledgeIgnored]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_NOTIFY_UNREAD_SEND,
        match: Callable[[payloads.MessageNotifyUnreadSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageNotifyUnreadSend]: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_NOTIFY_UNREAD_RECEIVED,
        match: Callable[[payloads.MessageNotifyUnreadReceived], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.MessageNotifyUnreadReceived]: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_PROFILE_CREATED,
        match: Callable[[payloads.PeopleProfileCreated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PeopleProfileCreated]: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_PROFILE_UPDATED,
        match: Callable[[payloads.PeopleProfileUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PeopleProfileUpdated]: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_PROFILE_REMOVED,
        match: Callable[[payloads.PeopleProfileRemoved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PeopleProfileRemoved]: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_BIND_SESSION,
        match: Callable[[payloads.PeopleBindSession], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PeopleBindSession]: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_SYNC_PROFILE,
        match: Callable[[payloads.PeopleSyncProfile], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PeopleSyncProfile]: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_IMPORT_PROGRESS,
        match: Callable[[payloads.PeopleImportProgress], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PeopleImportProgress]: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_IMPORT_DONE,
        match: Callable[[payloads.PeopleImportDone], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PeopleImportDone]: ...
    @overload
    def wait_for(
        self,
        event: PLAN_SUBSCRIPTION_UPDATED,
        match: Callable[[payloads.PlanSubscriptionUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PlanSubscriptionUpdated]: ...
    @overload
    def wait_for(
        self,
        event: PLUGIN_CHANNEL,
        match: Callable[[payloads.PluginChannel], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PluginChannel]: ...
    @overload
    def wait_for(
        self,
        event: PLUGIN_EVENT,
        match: Callable[[payloads.PluginEvent], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PluginEvent]: ...
    @overload
    def wait_for(
        self,
        event: PLUGIN_SUBSCRIPTION_UPDATED,
        match: Callable[[payloads.PluginSubscriptionUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PluginSubscriptionUpdated]: ...
    @overload
    def wait_for(
        self,
        event: PLUGIN_SETTINGS_SAVED,
        match: Callable[[payloads.PluginSettingsSaved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.PluginSettingsSaved]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_UPDATE_AVAILABILITY,
        match: Callable[[payloads.SessionUpdateAvailability], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionUpdateAvailability]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_UPDATE_VERIFY,
        match: Callable[[payloads.SessionUpdateVerify], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionUpdateVerify]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_REQUEST_INITIATED,
        match: Callable[[payloads.SessionRequestInitiated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionRequestInitiated]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_EMAIL,
        match: Callable[[payloads.SessionSetEmail], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetEmail]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_PHONE,
        match: Callable[[payloads.SessionSetPhone], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetPhone]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_ADDRESS,
        match: Callable[[payloads.SessionSetAddress], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetAddress]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_SUBJECT,
        match: Callable[[payloads.SessionSetSubject], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetSubject]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_AVATAR,
        match: Callable[[payloads.SessionSetAvatar], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetAvatar]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_NICKNAME,
        match: Callable[[payloads.SessionSetNickname], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetNickname]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_ORIGIN,
        match: Callable[[payloads.SessionSetOrigin], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetOrigin]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_DATA,
        match: Callable[[payloads.SessionSetData], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetData]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_PAGES,
        match: Callable[[payloads.SessionSyncPages], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSyncPages]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_EVENTS,
        match: Callable[[payloads.SessionSyncEvents], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSyncEvents]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_CAPABILITIES,
        match: Callable[[payloads.SessionSyncCapabilities], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSyncCapabilities]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_GEOLOCATION,
        match: Callable[[payloads.SessionSyncGeolocation], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSyncGeolocation]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_SYSTEM,
        match: Callable[[payloads.SessionSyncSystem], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSyncSystem]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_NETWORK,
        match: Callable[[payloads.SessionSyncNetwork], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSyncNetwork]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_TIMEZONE,
        match: Callable[[payloads.SessionSyncTimezone], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSyncTimezone]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_LOCALES,
        match: Callable[[payloads.SessionSyncLocales], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSyncLocales]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_RATING,
        match: Callable[[payloads.SessionSyncRating], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSyncRating]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_TOPIC,
        match: Callable[[payloads.SessionSyncTopic], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSyncTopic]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_STATE,
        match: Callable[[payloads.SessionSetState], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetState]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_BLOCK,
        match: Callable[[payloads.SessionSetBlock], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetBlock]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_SEGMENTS,
        match: Callable[[payloads.SessionSetSegments], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetSegments]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_OPENED,
        match: Callable[[payloads.SessionSetOpened], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetOpened]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_CLOSED,
        match: Callable[[payloads.SessionSetClosed], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetClosed]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_PARTICIPANTS,
        match: Callable[[payloads.SessionSetParticipants], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetParticipants]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_MENTIONS,
        match: Callable[[payloads.SessionSetMentions], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetMentions]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_ROUTING,
        match: Callable[[payloads.SessionSetRouting], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetRouting]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_INBOX,
        match: Callable[[payloads.SessionSetInbox], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetInbox]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_REMOVED,
        match: Callable[[payloads.SessionRemoved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionRemoved]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_ERROR,
        match: Callable[[payloads.SessionError], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionError]: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_COVER,
        match: Callable[[payloads.SessionSetCover], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SessionSetCover]: ...
    @overload
    def wait_for(
        self,
        event: SPAM_MESSAGE,
        match: Callable[[payloads.SpamMessage], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SpamMessage]: ...
    @overload
    def wait_for(
        self,
        event: SPAM_DECISION,
        match: Callable[[payloads.SpamDecision], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.SpamDecision]: ...
    @overload
    def wait_for(
        self,
        event: STATUS_HEALTH_CHANGED,
        match: Callable[[payloads.StatusHealthChanged], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.StatusHealthChanged]: ...
    @overload
    def wait_for(
        self,
        event: WEBSITE_UPDATE_VISITORS_COUNT,
        match: Callable[[payloads.WebsiteUpdateVisitorsCount], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.WebsiteUpdateVisitorsCount]: ...
    @overload
    def wait_for(
        self,
        event: WEBSITE_UPDATE_OPERATORS_AVAILABILITY,
        match: Callable[[payloads.WebsiteUpdateOperatorsAvailability], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.WebsiteUpdateOperatorsAvailability]: ...
    @overload
    def wait_for(
        self,
        event: WEBSITE_USERS_AVAILABLE,
        match: Callable[[payloads.WebsiteUsersAvailable], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.WebsiteUsersAvailable]: ...
    @overload
    def wait_for(
        self,
        event: WEBSITE_UPDATE_VISITORS_LIST,
        match: Callable[[payloads.WebsiteUpdateVisitorsList], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.WebsiteUpdateVisitorsList]: ...
    @overload
    def wait_for(
        self,
        event: WIDGET_ACTION_PROCESSED,
        match: Callable[[payloads.WidgetActionProcessed], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[payloads.WidgetActionProcessed]: ...
    @overload
    def wait_for(
        self,
        event: Event | EventName,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[Any]: ...
    @overload
    def wait_for(
        self, event: KnownNameOrEventName, *, timeout: float = 10.0, website_id: str | None = None
    ) -> AsyncExpected[Any]: ...
    @overload
    def wait_for(
        self,
        event: KnownNameAndFunctionOfThatEvent,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> AsyncExpected[Any]: ...
    expect = wait_for
