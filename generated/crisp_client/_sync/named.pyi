# Rendered from spec, codegen/templates/_sync/named.pyi.j2. Do not edit: change that and run `make generate`.
# Written by hand: `wait_for()` gives the event itself here, not something to await.
"""Events that are named by text, as type checkers see them: a name tells the class of the payload."""

from collections.abc import Callable
from collections.abc import Generator
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
from .downloading import Downloading
from .waiting import Expected

A = TypeVar("A", bound=EventPayload)
B = TypeVar("B", bound=EventPayload)
C = TypeVar("C", bound=EventPayload)
D = TypeVar("D", bound=EventPayload)
E = TypeVar("E", bound=EventPayload)

class Named(Downloading, Registering):
    """The part of the client that takes events by name."""

    @overload
    def events(self, a: type[A], /, **listening: Unpack[EventsArguments]) -> Generator[A]: ...
    @overload
    def events(
        self, a: type[A], b: type[B], /, **listening: Unpack[EventsArguments]
    ) -> Generator[A | B]: ...
    @overload
    def events(
        self, a: type[A], b: type[B], c: type[C], /, **listening: Unpack[EventsArguments]
    ) -> Generator[A | B | C]: ...
    @overload
    def events(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        d: type[D],
        /,
        **listening: Unpack[EventsArguments],
    ) -> Generator[A | B | C | D]: ...
    @overload
    def events(
        self,
        a: type[EventPayload],
        /,
        *events: type[EventPayload],
        **listening: Unpack[EventsArguments],
    ) -> Generator[EventPayload]: ...
    @overload
    def events(
        self, a: BILLING_LINK_REDIRECT, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BillingLinkRedirect]: ...
    @overload
    def events(
        self, a: BROWSING_REQUEST_INITIATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingRequestInitiated]: ...
    @overload
    def events(
        self, a: BROWSING_REQUEST_REJECTED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingRequestRejected]: ...
    @overload
    def events(
        self, a: BROWSING_ACTION_STARTED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingActionStarted]: ...
    @overload
    def events(
        self, a: BROWSING_ACTION_STOPPED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingActionStopped]: ...
    @overload
    def events(
        self, a: BROWSING_STREAM_MIRROR, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingStreamMirror]: ...
    @overload
    def events(
        self, a: BROWSING_STREAM_MOUSE, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingStreamMouse]: ...
    @overload
    def events(
        self, a: BROWSING_STREAM_TAB, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingStreamTab]: ...
    @overload
    def events(
        self, a: BROWSING_STREAM_SCROLL, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingStreamScroll]: ...
    @overload
    def events(
        self, a: BROWSING_DEBUG_STARTED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingDebugStarted]: ...
    @overload
    def events(
        self, a: BROWSING_DEBUG_STOPPED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingDebugStopped]: ...
    @overload
    def events(
        self, a: BROWSING_DEBUG_EXECUTED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingDebugExecuted]: ...
    @overload
    def events(
        self, a: BROWSING_DEBUG_STREAM, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingDebugStream]: ...
    @overload
    def events(
        self, a: BROWSING_ASSIST_STARTED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingAssistStarted]: ...
    @overload
    def events(
        self, a: BROWSING_ASSIST_STOPPED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BrowsingAssistStopped]: ...
    @overload
    def events(
        self, a: BUCKET_URL_UPLOAD_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BucketUrlUploadGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_AVATAR_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BucketUrlAvatarGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_WEBSITE_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BucketUrlWebsiteGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_CAMPAIGN_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BucketUrlCampaignGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_HELPDESK_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BucketUrlHelpdeskGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_STATUS_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BucketUrlStatusGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_PROCESSING_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BucketUrlProcessingGenerated]: ...
    @overload
    def events(
        self, a: BUCKET_URL_CRAWLER_GENERATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.BucketUrlCrawlerGenerated]: ...
    @overload
    def events(
        self, a: CALL_REQUEST_INITIATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.CallRequestInitiated]: ...
    @overload
    def events(
        self, a: CALL_REQUEST_REJECTED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.CallRequestRejected]: ...
    @overload
    def events(
        self, a: CALL_ACTION_STARTED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.CallActionStarted]: ...
    @overload
    def events(
        self, a: CALL_ACTION_STOPPED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.CallActionStopped]: ...
    @overload
    def events(
        self, a: CALL_SIGNALING_SDP, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.CallSignalingSdp]: ...
    @overload
    def events(
        self, a: CALL_SIGNALING_CANDIDATE, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.CallSignalingCandidate]: ...
    @overload
    def events(
        self, a: CAMPAIGN_PROGRESS, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.CampaignProgress]: ...
    @overload
    def events(
        self, a: CAMPAIGN_DISPATCHED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.CampaignDispatched]: ...
    @overload
    def events(
        self, a: CAMPAIGN_RUNNING, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.CampaignRunning]: ...
    @overload
    def events(
        self, a: EMAIL_SUBSCRIBE, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.EmailSubscribe]: ...
    @overload
    def events(
        self, a: EMAIL_TRACK_VIEW, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.EmailTrackView]: ...
    @overload
    def events(
        self, a: IDENTITY_VERIFY_REQUEST, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.IdentityVerifyRequest]: ...
    @overload
    def events(
        self, a: MEDIA_ANIMATION_LISTED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MediaAnimationListed]: ...
    @overload
    def events(
        self, a: MESSAGE_UPDATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageUpdated]: ...
    @overload
    def events(
        self, a: MESSAGE_SEND, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageSend]: ...
    @overload
    def events(
        self, a: MESSAGE_RECEIVED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageReceived]: ...
    @overload
    def events(
        self, a: MESSAGE_REMOVED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageRemoved]: ...
    @overload
    def events(
        self, a: MESSAGE_COMPOSE_SEND, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageComposeSend]: ...
    @overload
    def events(
        self, a: MESSAGE_COMPOSE_RECEIVE, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageComposeReceive]: ...
    @overload
    def events(
        self, a: MESSAGE_ACKNOWLEDGE_READ_SEND, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageAcknowledgeReadSend]: ...
    @overload
    def events(
        self, a: MESSAGE_ACKNOWLEDGE_READ_RECEIVED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageAcknowledgeReadReceived]: ...
    @overload
    def events(
        self, a: MESSAGE_ACKNOWLEDGE_UNREAD_SEND, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageAcknowledgeUnreadSend]: ...
    @overload
    def events(
        self, a: MESSAGE_ACKNOWLEDGE_DELIVERED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageAcknowledgeDelivered]: ...
    @overload
    def events(
        self, a: MESSAGE_ACKNOWLEDGE_IGNORED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageAcknowledgeIgnored]: ...
    @overload
    def events(
        self, a: MESSAGE_NOTIFY_UNREAD_SEND, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageNotifyUnreadSend]: ...
    @overload
    def events(
        self, a: MESSAGE_NOTIFY_UNREAD_RECEIVED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.MessageNotifyUnreadReceived]: ...
    @overload
    def events(
        self, a: PEOPLE_PROFILE_CREATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PeopleProfileCreated]: ...
    @overload
    def events(
        self, a: PEOPLE_PROFILE_UPDATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PeopleProfileUpdated]: ...
    @overload
    def events(
        self, a: PEOPLE_PROFILE_REMOVED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PeopleProfileRemoved]: ...
    @overload
    def events(
        self, a: PEOPLE_BIND_SESSION, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PeopleBindSession]: ...
    @overload
    def events(
        self, a: PEOPLE_SYNC_PROFILE, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PeopleSyncProfile]: ...
    @overload
    def events(
        self, a: PEOPLE_IMPORT_PROGRESS, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PeopleImportProgress]: ...
    @overload
    def events(
        self, a: PEOPLE_IMPORT_DONE, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PeopleImportDone]: ...
    @overload
    def events(
        self, a: PLAN_SUBSCRIPTION_UPDATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PlanSubscriptionUpdated]: ...
    @overload
    def events(
        self, a: PLUGIN_CHANNEL, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PluginChannel]: ...
    @overload
    def events(
        self, a: PLUGIN_EVENT, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PluginEvent]: ...
    @overload
    def events(
        self, a: PLUGIN_SUBSCRIPTION_UPDATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PluginSubscriptionUpdated]: ...
    @overload
    def events(
        self, a: PLUGIN_SETTINGS_SAVED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.PluginSettingsSaved]: ...
    @overload
    def events(
        self, a: SESSION_UPDATE_AVAILABILITY, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionUpdateAvailability]: ...
    @overload
    def events(
        self, a: SESSION_UPDATE_VERIFY, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionUpdateVerify]: ...
    @overload
    def events(
        self, a: SESSION_REQUEST_INITIATED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionRequestInitiated]: ...
    @overload
    def events(
        self, a: SESSION_SET_EMAIL, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetEmail]: ...
    @overload
    def events(
        self, a: SESSION_SET_PHONE, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetPhone]: ...
    @overload
    def events(
        self, a: SESSION_SET_ADDRESS, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetAddress]: ...
    @overload
    def events(
        self, a: SESSION_SET_SUBJECT, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetSubject]: ...
    @overload
    def events(
        self, a: SESSION_SET_AVATAR, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetAvatar]: ...
    @overload
    def events(
        self, a: SESSION_SET_NICKNAME, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetNickname]: ...
    @overload
    def events(
        self, a: SESSION_SET_ORIGIN, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetOrigin]: ...
    @overload
    def events(
        self, a: SESSION_SET_DATA, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetData]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_PAGES, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSyncPages]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_EVENTS, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSyncEvents]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_CAPABILITIES, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSyncCapabilities]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_GEOLOCATION, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSyncGeolocation]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_SYSTEM, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSyncSystem]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_NETWORK, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSyncNetwork]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_TIMEZONE, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSyncTimezone]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_LOCALES, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSyncLocales]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_RATING, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSyncRating]: ...
    @overload
    def events(
        self, a: SESSION_SYNC_TOPIC, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSyncTopic]: ...
    @overload
    def events(
        self, a: SESSION_SET_STATE, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetState]: ...
    @overload
    def events(
        self, a: SESSION_SET_BLOCK, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetBlock]: ...
    @overload
    def events(
        self, a: SESSION_SET_SEGMENTS, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetSegments]: ...
    @overload
    def events(
        self, a: SESSION_SET_OPENED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetOpened]: ...
    @overload
    def events(
        self, a: SESSION_SET_CLOSED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetClosed]: ...
    @overload
    def events(
        self, a: SESSION_SET_PARTICIPANTS, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetParticipants]: ...
    @overload
    def events(
        self, a: SESSION_SET_MENTIONS, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetMentions]: ...
    @overload
    def events(
        self, a: SESSION_SET_ROUTING, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetRouting]: ...
    @overload
    def events(
        self, a: SESSION_SET_INBOX, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetInbox]: ...
    @overload
    def events(
        self, a: SESSION_REMOVED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionRemoved]: ...
    @overload
    def events(
        self, a: SESSION_ERROR, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionError]: ...
    @overload
    def events(
        self, a: SESSION_SET_COVER, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SessionSetCover]: ...
    @overload
    def events(
        self, a: SPAM_MESSAGE, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SpamMessage]: ...
    @overload
    def events(
        self, a: SPAM_DECISION, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.SpamDecision]: ...
    @overload
    def events(
        self, a: STATUS_HEALTH_CHANGED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.StatusHealthChanged]: ...
    @overload
    def events(
        self, a: WEBSITE_UPDATE_VISITORS_COUNT, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.WebsiteUpdateVisitorsCount]: ...
    @overload
    def events(
        self, a: WEBSITE_UPDATE_OPERATORS_AVAILABILITY, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.WebsiteUpdateOperatorsAvailability]: ...
    @overload
    def events(
        self, a: WEBSITE_USERS_AVAILABLE, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.WebsiteUsersAvailable]: ...
    @overload
    def events(
        self, a: WEBSITE_UPDATE_VISITORS_LIST, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.WebsiteUpdateVisitorsList]: ...
    @overload
    def events(
        self, a: WIDGET_ACTION_PROCESSED, /, **listening: Unpack[EventsArguments]
    ) -> Generator[payloads.WidgetActionProcessed]: ...
    @overload
    def events(
        self, a: Event | EventName, /, **listening: Unpack[EventsArguments]
    ) -> Generator[Any]: ...
    @overload
    def events(
        self, a: KnownNameOrEventName, /, **listening: Unpack[EventsArguments]
    ) -> Generator[Any]: ...
    @overload
    def events(
        self, *events: type[EventPayload] | AnyName, **listening: Unpack[EventsArguments]
    ) -> Generator[EventPayload]: ...
    @overload
    def events(
        self,
        *events: type[EventPayload] | KnownNameOrEventName,
        **listening: Unpack[EventsArguments],
    ) -> Generator[EventPayload]: ...
    @overload
    def wait_for(
        self,
        event: type[E],
        match: Callable[[E], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> E: ...
    @overload
    def wait_for(
        self,
        event: BILLING_LINK_REDIRECT,
        match: Callable[[payloads.BillingLinkRedirect], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BillingLinkRedirect: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_REQUEST_INITIATED,
        match: Callable[[payloads.BrowsingRequestInitiated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingRequestInitiated: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_REQUEST_REJECTED,
        match: Callable[[payloads.BrowsingRequestRejected], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingRequestRejected: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_ACTION_STARTED,
        match: Callable[[payloads.BrowsingActionStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingActionStarted: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_ACTION_STOPPED,
        match: Callable[[payloads.BrowsingActionStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingActionStopped: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_STREAM_MIRROR,
        match: Callable[[payloads.BrowsingStreamMirror], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingStreamMirror: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_STREAM_MOUSE,
        match: Callable[[payloads.BrowsingStreamMouse], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingStreamMouse: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_STREAM_TAB,
        match: Callable[[payloads.BrowsingStreamTab], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingStreamTab: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_STREAM_SCROLL,
        match: Callable[[payloads.BrowsingStreamScroll], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingStreamScroll: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_DEBUG_STARTED,
        match: Callable[[payloads.BrowsingDebugStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingDebugStarted: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_DEBUG_STOPPED,
        match: Callable[[payloads.BrowsingDebugStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingDebugStopped: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_DEBUG_EXECUTED,
        match: Callable[[payloads.BrowsingDebugExecuted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingDebugExecuted: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_DEBUG_STREAM,
        match: Callable[[payloads.BrowsingDebugStream], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingDebugStream: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_ASSIST_STARTED,
        match: Callable[[payloads.BrowsingAssistStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingAssistStarted: ...
    @overload
    def wait_for(
        self,
        event: BROWSING_ASSIST_STOPPED,
        match: Callable[[payloads.BrowsingAssistStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BrowsingAssistStopped: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_UPLOAD_GENERATED,
        match: Callable[[payloads.BucketUrlUploadGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BucketUrlUploadGenerated: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_AVATAR_GENERATED,
        match: Callable[[payloads.BucketUrlAvatarGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BucketUrlAvatarGenerated: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_WEBSITE_GENERATED,
        match: Callable[[payloads.BucketUrlWebsiteGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BucketUrlWebsiteGenerated: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_CAMPAIGN_GENERATED,
        match: Callable[[payloads.BucketUrlCampaignGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BucketUrlCampaignGenerated: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_HELPDESK_GENERATED,
        match: Callable[[payloads.BucketUrlHelpdeskGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BucketUrlHelpdeskGenerated: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_STATUS_GENERATED,
        match: Callable[[payloads.BucketUrlStatusGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BucketUrlStatusGenerated: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_PROCESSING_GENERATED,
        match: Callable[[payloads.BucketUrlProcessingGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BucketUrlProcessingGenerated: ...
    @overload
    def wait_for(
        self,
        event: BUCKET_URL_CRAWLER_GENERATED,
        match: Callable[[payloads.BucketUrlCrawlerGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.BucketUrlCrawlerGenerated: ...
    @overload
    def wait_for(
        self,
        event: CALL_REQUEST_INITIATED,
        match: Callable[[payloads.CallRequestInitiated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.CallRequestInitiated: ...
    @overload
    def wait_for(
        self,
        event: CALL_REQUEST_REJECTED,
        match: Callable[[payloads.CallRequestRejected], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.CallRequestRejected: ...
    @overload
    def wait_for(
        self,
        event: CALL_ACTION_STARTED,
        match: Callable[[payloads.CallActionStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.CallActionStarted: ...
    @overload
    def wait_for(
        self,
        event: CALL_ACTION_STOPPED,
        match: Callable[[payloads.CallActionStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.CallActionStopped: ...
    @overload
    def wait_for(
        self,
        event: CALL_SIGNALING_SDP,
        match: Callable[[payloads.CallSignalingSdp], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.CallSignalingSdp: ...
    @overload
    def wait_for(
        self,
        event: CALL_SIGNALING_CANDIDATE,
        match: Callable[[payloads.CallSignalingCandidate], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.CallSignalingCandidate: ...
    @overload
    def wait_for(
        self,
        event: CAMPAIGN_PROGRESS,
        match: Callable[[payloads.CampaignProgress], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.CampaignProgress: ...
    @overload
    def wait_for(
        self,
        event: CAMPAIGN_DISPATCHED,
        match: Callable[[payloads.CampaignDispatched], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.CampaignDispatched: ...
    @overload
    def wait_for(
        self,
        event: CAMPAIGN_RUNNING,
        match: Callable[[payloads.CampaignRunning], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.CampaignRunning: ...
    @overload
    def wait_for(
        self,
        event: EMAIL_SUBSCRIBE,
        match: Callable[[payloads.EmailSubscribe], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.EmailSubscribe: ...
    @overload
    def wait_for(
        self,
        event: EMAIL_TRACK_VIEW,
        match: Callable[[payloads.EmailTrackView], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.EmailTrackView: ...
    @overload
    def wait_for(
        self,
        event: IDENTITY_VERIFY_REQUEST,
        match: Callable[[payloads.IdentityVerifyRequest], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.IdentityVerifyRequest: ...
    @overload
    def wait_for(
        self,
        event: MEDIA_ANIMATION_LISTED,
        match: Callable[[payloads.MediaAnimationListed], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MediaAnimationListed: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_UPDATED,
        match: Callable[[payloads.MessageUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageUpdated: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_SEND,
        match: Callable[[payloads.MessageSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageSend: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_RECEIVED,
        match: Callable[[payloads.MessageReceived], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageReceived: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_REMOVED,
        match: Callable[[payloads.MessageRemoved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageRemoved: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_COMPOSE_SEND,
        match: Callable[[payloads.MessageComposeSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageComposeSend: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_COMPOSE_RECEIVE,
        match: Callable[[payloads.MessageComposeReceive], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageComposeReceive: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_ACKNOWLEDGE_READ_SEND,
        match: Callable[[payloads.MessageAcknowledgeReadSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageAcknowledgeReadSend: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_ACKNOWLEDGE_READ_RECEIVED,
        match: Callable[[payloads.MessageAcknowledgeReadReceived], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageAcknowledgeReadReceived: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_ACKNOWLEDGE_UNREAD_SEND,
        match: Callable[[payloads.MessageAcknowledgeUnreadSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageAcknowledgeUnreadSend: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_ACKNOWLEDGE_DELIVERED,
        match: Callable[[payloads.MessageAcknowledgeDelivered], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageAcknowledgeDelivered: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_ACKNOWLEDGE_IGNORED,
        match: Callable[[payloads.MessageAcknowledgeIgnored], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageAcknowledgeIgnored: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_NOTIFY_UNREAD_SEND,
        match: Callable[[payloads.MessageNotifyUnreadSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageNotifyUnreadSend: ...
    @overload
    def wait_for(
        self,
        event: MESSAGE_NOTIFY_UNREAD_RECEIVED,
        match: Callable[[payloads.MessageNotifyUnreadReceived], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.MessageNotifyUnreadReceived: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_PROFILE_CREATED,
        match: Callable[[payloads.PeopleProfileCreated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PeopleProfileCreated: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_PROFILE_UPDATED,
        match: Callable[[payloads.PeopleProfileUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PeopleProfileUpdated: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_PROFILE_REMOVED,
        match: Callable[[payloads.PeopleProfileRemoved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PeopleProfileRemoved: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_BIND_SESSION,
        match: Callable[[payloads.PeopleBindSession], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PeopleBindSession: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_SYNC_PROFILE,
        match: Callable[[payloads.PeopleSyncProfile], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PeopleSyncProfile: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_IMPORT_PROGRESS,
        match: Callable[[payloads.PeopleImportProgress], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PeopleImportProgress: ...
    @overload
    def wait_for(
        self,
        event: PEOPLE_IMPORT_DONE,
        match: Callable[[payloads.PeopleImportDone], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PeopleImportDone: ...
    @overload
    def wait_for(
        self,
        event: PLAN_SUBSCRIPTION_UPDATED,
        match: Callable[[payloads.PlanSubscriptionUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PlanSubscriptionUpdated: ...
    @overload
    def wait_for(
        self,
        event: PLUGIN_CHANNEL,
        match: Callable[[payloads.PluginChannel], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PluginChannel: ...
    @overload
    def wait_for(
        self,
        event: PLUGIN_EVENT,
        match: Callable[[payloads.PluginEvent], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PluginEvent: ...
    @overload
    def wait_for(
        self,
        event: PLUGIN_SUBSCRIPTION_UPDATED,
        match: Callable[[payloads.PluginSubscriptionUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PluginSubscriptionUpdated: ...
    @overload
    def wait_for(
        self,
        event: PLUGIN_SETTINGS_SAVED,
        match: Callable[[payloads.PluginSettingsSaved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.PluginSettingsSaved: ...
    @overload
    def wait_for(
        self,
        event: SESSION_UPDATE_AVAILABILITY,
        match: Callable[[payloads.SessionUpdateAvailability], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionUpdateAvailability: ...
    @overload
    def wait_for(
        self,
        event: SESSION_UPDATE_VERIFY,
        match: Callable[[payloads.SessionUpdateVerify], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionUpdateVerify: ...
    @overload
    def wait_for(
        self,
        event: SESSION_REQUEST_INITIATED,
        match: Callable[[payloads.SessionRequestInitiated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionRequestInitiated: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_EMAIL,
        match: Callable[[payloads.SessionSetEmail], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetEmail: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_PHONE,
        match: Callable[[payloads.SessionSetPhone], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetPhone: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_ADDRESS,
        match: Callable[[payloads.SessionSetAddress], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetAddress: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_SUBJECT,
        match: Callable[[payloads.SessionSetSubject], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetSubject: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_AVATAR,
        match: Callable[[payloads.SessionSetAvatar], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetAvatar: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_NICKNAME,
        match: Callable[[payloads.SessionSetNickname], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetNickname: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_ORIGIN,
        match: Callable[[payloads.SessionSetOrigin], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetOrigin: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_DATA,
        match: Callable[[payloads.SessionSetData], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetData: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_PAGES,
        match: Callable[[payloads.SessionSyncPages], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSyncPages: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_EVENTS,
        match: Callable[[payloads.SessionSyncEvents], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSyncEvents: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_CAPABILITIES,
        match: Callable[[payloads.SessionSyncCapabilities], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSyncCapabilities: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_GEOLOCATION,
        match: Callable[[payloads.SessionSyncGeolocation], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSyncGeolocation: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_SYSTEM,
        match: Callable[[payloads.SessionSyncSystem], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSyncSystem: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_NETWORK,
        match: Callable[[payloads.SessionSyncNetwork], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSyncNetwork: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_TIMEZONE,
        match: Callable[[payloads.SessionSyncTimezone], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSyncTimezone: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_LOCALES,
        match: Callable[[payloads.SessionSyncLocales], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSyncLocales: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_RATING,
        match: Callable[[payloads.SessionSyncRating], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSyncRating: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SYNC_TOPIC,
        match: Callable[[payloads.SessionSyncTopic], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSyncTopic: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_STATE,
        match: Callable[[payloads.SessionSetState], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetState: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_BLOCK,
        match: Callable[[payloads.SessionSetBlock], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetBlock: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_SEGMENTS,
        match: Callable[[payloads.SessionSetSegments], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetSegments: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_OPENED,
        match: Callable[[payloads.SessionSetOpened], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetOpened: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_CLOSED,
        match: Callable[[payloads.SessionSetClosed], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetClosed: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_PARTICIPANTS,
        match: Callable[[payloads.SessionSetParticipants], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetParticipants: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_MENTIONS,
        match: Callable[[payloads.SessionSetMentions], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetMentions: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_ROUTING,
        match: Callable[[payloads.SessionSetRouting], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetRouting: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_INBOX,
        match: Callable[[payloads.SessionSetInbox], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetInbox: ...
    @overload
    def wait_for(
        self,
        event: SESSION_REMOVED,
        match: Callable[[payloads.SessionRemoved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionRemoved: ...
    @overload
    def wait_for(
        self,
        event: SESSION_ERROR,
        match: Callable[[payloads.SessionError], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionError: ...
    @overload
    def wait_for(
        self,
        event: SESSION_SET_COVER,
        match: Callable[[payloads.SessionSetCover], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SessionSetCover: ...
    @overload
    def wait_for(
        self,
        event: SPAM_MESSAGE,
        match: Callable[[payloads.SpamMessage], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SpamMessage: ...
    @overload
    def wait_for(
        self,
        event: SPAM_DECISION,
        match: Callable[[payloads.SpamDecision], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.SpamDecision: ...
    @overload
    def wait_for(
        self,
        event: STATUS_HEALTH_CHANGED,
        match: Callable[[payloads.StatusHealthChanged], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.StatusHealthChanged: ...
    @overload
    def wait_for(
        self,
        event: WEBSITE_UPDATE_VISITORS_COUNT,
        match: Callable[[payloads.WebsiteUpdateVisitorsCount], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.WebsiteUpdateVisitorsCount: ...
    @overload
    def wait_for(
        self,
        event: WEBSITE_UPDATE_OPERATORS_AVAILABILITY,
        match: Callable[[payloads.WebsiteUpdateOperatorsAvailability], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.WebsiteUpdateOperatorsAvailability: ...
    @overload
    def wait_for(
        self,
        event: WEBSITE_USERS_AVAILABLE,
        match: Callable[[payloads.WebsiteUsersAvailable], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.WebsiteUsersAvailable: ...
    @overload
    def wait_for(
        self,
        event: WEBSITE_UPDATE_VISITORS_LIST,
        match: Callable[[payloads.WebsiteUpdateVisitorsList], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.WebsiteUpdateVisitorsList: ...
    @overload
    def wait_for(
        self,
        event: WIDGET_ACTION_PROCESSED,
        match: Callable[[payloads.WidgetActionProcessed], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> payloads.WidgetActionProcessed: ...
    @overload
    def wait_for(
        self,
        event: Event | EventName,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Any: ...
    @overload
    def wait_for(
        self, event: KnownNameOrEventName, *, timeout: float = 10.0, website_id: str | None = None
    ) -> Any: ...
    @overload
    def wait_for(
        self,
        event: KnownNameAndFunctionOfThatEvent,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Any: ...
    @overload
    def expect(
        self,
        event: type[E],
        match: Callable[[E], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[E]: ...
    @overload
    def expect(
        self,
        event: BILLING_LINK_REDIRECT,
        match: Callable[[payloads.BillingLinkRedirect], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BillingLinkRedirect]: ...
    @overload
    def expect(
        self,
        event: BROWSING_REQUEST_INITIATED,
        match: Callable[[payloads.BrowsingRequestInitiated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingRequestInitiated]: ...
    @overload
    def expect(
        self,
        event: BROWSING_REQUEST_REJECTED,
        match: Callable[[payloads.BrowsingRequestRejected], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingRequestRejected]: ...
    @overload
    def expect(
        self,
        event: BROWSING_ACTION_STARTED,
        match: Callable[[payloads.BrowsingActionStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingActionStarted]: ...
    @overload
    def expect(
        self,
        event: BROWSING_ACTION_STOPPED,
        match: Callable[[payloads.BrowsingActionStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingActionStopped]: ...
    @overload
    def expect(
        self,
        event: BROWSING_STREAM_MIRROR,
        match: Callable[[payloads.BrowsingStreamMirror], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingStreamMirror]: ...
    @overload
    def expect(
        self,
        event: BROWSING_STREAM_MOUSE,
        match: Callable[[payloads.BrowsingStreamMouse], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingStreamMouse]: ...
    @overload
    def expect(
        self,
        event: BROWSING_STREAM_TAB,
        match: Callable[[payloads.BrowsingStreamTab], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingStreamTab]: ...
    @overload
    def expect(
        self,
        event: BROWSING_STREAM_SCROLL,
        match: Callable[[payloads.BrowsingStreamScroll], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingStreamScroll]: ...
    @overload
    def expect(
        self,
        event: BROWSING_DEBUG_STARTED,
        match: Callable[[payloads.BrowsingDebugStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingDebugStarted]: ...
    @overload
    def expect(
        self,
        event: BROWSING_DEBUG_STOPPED,
        match: Callable[[payloads.BrowsingDebugStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingDebugStopped]: ...
    @overload
    def expect(
        self,
        event: BROWSING_DEBUG_EXECUTED,
        match: Callable[[payloads.BrowsingDebugExecuted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingDebugExecuted]: ...
    @overload
    def expect(
        self,
        event: BROWSING_DEBUG_STREAM,
        match: Callable[[payloads.BrowsingDebugStream], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingDebugStream]: ...
    @overload
    def expect(
        self,
        event: BROWSING_ASSIST_STARTED,
        match: Callable[[payloads.BrowsingAssistStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingAssistStarted]: ...
    @overload
    def expect(
        self,
        event: BROWSING_ASSIST_STOPPED,
        match: Callable[[payloads.BrowsingAssistStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BrowsingAssistStopped]: ...
    @overload
    def expect(
        self,
        event: BUCKET_URL_UPLOAD_GENERATED,
        match: Callable[[payloads.BucketUrlUploadGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BucketUrlUploadGenerated]: ...
    @overload
    def expect(
        self,
        event: BUCKET_URL_AVATAR_GENERATED,
        match: Callable[[payloads.BucketUrlAvatarGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BucketUrlAvatarGenerated]: ...
    @overload
    def expect(
        self,
        event: BUCKET_URL_WEBSITE_GENERATED,
        match: Callable[[payloads.BucketUrlWebsiteGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BucketUrlWebsiteGenerated]: ...
    @overload
    def expect(
        self,
        event: BUCKET_URL_CAMPAIGN_GENERATED,
        match: Callable[[payloads.BucketUrlCampaignGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BucketUrlCampaignGenerated]: ...
    @overload
    def expect(
        self,
        event: BUCKET_URL_HELPDESK_GENERATED,
        match: Callable[[payloads.BucketUrlHelpdeskGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BucketUrlHelpdeskGenerated]: ...
    @overload
    def expect(
        self,
        event: BUCKET_URL_STATUS_GENERATED,
        match: Callable[[payloads.BucketUrlStatusGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BucketUrlStatusGenerated]: ...
    @overload
    def expect(
        self,
        event: BUCKET_URL_PROCESSING_GENERATED,
        match: Callable[[payloads.BucketUrlProcessingGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BucketUrlProcessingGenerated]: ...
    @overload
    def expect(
        self,
        event: BUCKET_URL_CRAWLER_GENERATED,
        match: Callable[[payloads.BucketUrlCrawlerGenerated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.BucketUrlCrawlerGenerated]: ...
    @overload
    def expect(
        self,
        event: CALL_REQUEST_INITIATED,
        match: Callable[[payloads.CallRequestInitiated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.CallRequestInitiated]: ...
    @overload
    def expect(
        self,
        event: CALL_REQUEST_REJECTED,
        match: Callable[[payloads.CallRequestRejected], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.CallRequestRejected]: ...
    @overload
    def expect(
        self,
        event: CALL_ACTION_STARTED,
        match: Callable[[payloads.CallActionStarted], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.CallActionStarted]: ...
    @overload
    def expect(
        self,
        event: CALL_ACTION_STOPPED,
        match: Callable[[payloads.CallActionStopped], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.CallActionStopped]: ...
    @overload
    def expect(
        self,
        event: CALL_SIGNALING_SDP,
        match: Callable[[payloads.CallSignalingSdp], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.CallSignalingSdp]: ...
    @overload
    def expect(
        self,
        event: CALL_SIGNALING_CANDIDATE,
        match: Callable[[payloads.CallSignalingCandidate], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.CallSignalingCandidate]: ...
    @overload
    def expect(
        self,
        event: CAMPAIGN_PROGRESS,
        match: Callable[[payloads.CampaignProgress], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.CampaignProgress]: ...
    @overload
    def expect(
        self,
        event: CAMPAIGN_DISPATCHED,
        match: Callable[[payloads.CampaignDispatched], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.CampaignDispatched]: ...
    @overload
    def expect(
        self,
        event: CAMPAIGN_RUNNING,
        match: Callable[[payloads.CampaignRunning], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.CampaignRunning]: ...
    @overload
    def expect(
        self,
        event: EMAIL_SUBSCRIBE,
        match: Callable[[payloads.EmailSubscribe], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.EmailSubscribe]: ...
    @overload
    def expect(
        self,
        event: EMAIL_TRACK_VIEW,
        match: Callable[[payloads.EmailTrackView], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.EmailTrackView]: ...
    @overload
    def expect(
        self,
        event: IDENTITY_VERIFY_REQUEST,
        match: Callable[[payloads.IdentityVerifyRequest], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.IdentityVerifyRequest]: ...
    @overload
    def expect(
        self,
        event: MEDIA_ANIMATION_LISTED,
        match: Callable[[payloads.MediaAnimationListed], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MediaAnimationListed]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_UPDATED,
        match: Callable[[payloads.MessageUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageUpdated]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_SEND,
        match: Callable[[payloads.MessageSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageSend]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_RECEIVED,
        match: Callable[[payloads.MessageReceived], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageReceived]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_REMOVED,
        match: Callable[[payloads.MessageRemoved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageRemoved]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_COMPOSE_SEND,
        match: Callable[[payloads.MessageComposeSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageComposeSend]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_COMPOSE_RECEIVE,
        match: Callable[[payloads.MessageComposeReceive], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageComposeReceive]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_ACKNOWLEDGE_READ_SEND,
        match: Callable[[payloads.MessageAcknowledgeReadSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageAcknowledgeReadSend]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_ACKNOWLEDGE_READ_RECEIVED,
        match: Callable[[payloads.MessageAcknowledgeReadReceived], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageAcknowledgeReadReceived]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_ACKNOWLEDGE_UNREAD_SEND,
        match: Callable[[payloads.MessageAcknowledgeUnreadSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageAcknowledgeUnreadSend]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_ACKNOWLEDGE_DELIVERED,
        match: Callable[[payloads.MessageAcknowledgeDelivered], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageAcknowledgeDelivered]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_ACKNOWLEDGE_IGNORED,
        match: Callable[[payloads.MessageAcknowledgeIgnored], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageAcknowledgeIgnored]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_NOTIFY_UNREAD_SEND,
        match: Callable[[payloads.MessageNotifyUnreadSend], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageNotifyUnreadSend]: ...
    @overload
    def expect(
        self,
        event: MESSAGE_NOTIFY_UNREAD_RECEIVED,
        match: Callable[[payloads.MessageNotifyUnreadReceived], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.MessageNotifyUnreadReceived]: ...
    @overload
    def expect(
        self,
        event: PEOPLE_PROFILE_CREATED,
        match: Callable[[payloads.PeopleProfileCreated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PeopleProfileCreated]: ...
    @overload
    def expect(
        self,
        event: PEOPLE_PROFILE_UPDATED,
        match: Callable[[payloads.PeopleProfileUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PeopleProfileUpdated]: ...
    @overload
    def expect(
        self,
        event: PEOPLE_PROFILE_REMOVED,
        match: Callable[[payloads.PeopleProfileRemoved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PeopleProfileRemoved]: ...
    @overload
    def expect(
        self,
        event: PEOPLE_BIND_SESSION,
        match: Callable[[payloads.PeopleBindSession], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PeopleBindSession]: ...
    @overload
    def expect(
        self,
        event: PEOPLE_SYNC_PROFILE,
        match: Callable[[payloads.PeopleSyncProfile], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PeopleSyncProfile]: ...
    @overload
    def expect(
        self,
        event: PEOPLE_IMPORT_PROGRESS,
        match: Callable[[payloads.PeopleImportProgress], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PeopleImportProgress]: ...
    @overload
    def expect(
        self,
        event: PEOPLE_IMPORT_DONE,
        match: Callable[[payloads.PeopleImportDone], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PeopleImportDone]: ...
    @overload
    def expect(
        self,
        event: PLAN_SUBSCRIPTION_UPDATED,
        match: Callable[[payloads.PlanSubscriptionUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PlanSubscriptionUpdated]: ...
    @overload
    def expect(
        self,
        event: PLUGIN_CHANNEL,
        match: Callable[[payloads.PluginChannel], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PluginChannel]: ...
    @overload
    def expect(
        self,
        event: PLUGIN_EVENT,
        match: Callable[[payloads.PluginEvent], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PluginEvent]: ...
    @overload
    def expect(
        self,
        event: PLUGIN_SUBSCRIPTION_UPDATED,
        match: Callable[[payloads.PluginSubscriptionUpdated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PluginSubscriptionUpdated]: ...
    @overload
    def expect(
        self,
        event: PLUGIN_SETTINGS_SAVED,
        match: Callable[[payloads.PluginSettingsSaved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.PluginSettingsSaved]: ...
    @overload
    def expect(
        self,
        event: SESSION_UPDATE_AVAILABILITY,
        match: Callable[[payloads.SessionUpdateAvailability], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionUpdateAvailability]: ...
    @overload
    def expect(
        self,
        event: SESSION_UPDATE_VERIFY,
        match: Callable[[payloads.SessionUpdateVerify], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionUpdateVerify]: ...
    @overload
    def expect(
        self,
        event: SESSION_REQUEST_INITIATED,
        match: Callable[[payloads.SessionRequestInitiated], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionRequestInitiated]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_EMAIL,
        match: Callable[[payloads.SessionSetEmail], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetEmail]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_PHONE,
        match: Callable[[payloads.SessionSetPhone], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetPhone]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_ADDRESS,
        match: Callable[[payloads.SessionSetAddress], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetAddress]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_SUBJECT,
        match: Callable[[payloads.SessionSetSubject], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetSubject]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_AVATAR,
        match: Callable[[payloads.SessionSetAvatar], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetAvatar]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_NICKNAME,
        match: Callable[[payloads.SessionSetNickname], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetNickname]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_ORIGIN,
        match: Callable[[payloads.SessionSetOrigin], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetOrigin]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_DATA,
        match: Callable[[payloads.SessionSetData], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetData]: ...
    @overload
    def expect(
        self,
        event: SESSION_SYNC_PAGES,
        match: Callable[[payloads.SessionSyncPages], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSyncPages]: ...
    @overload
    def expect(
        self,
        event: SESSION_SYNC_EVENTS,
        match: Callable[[payloads.SessionSyncEvents], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSyncEvents]: ...
    @overload
    def expect(
        self,
        event: SESSION_SYNC_CAPABILITIES,
        match: Callable[[payloads.SessionSyncCapabilities], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSyncCapabilities]: ...
    @overload
    def expect(
        self,
        event: SESSION_SYNC_GEOLOCATION,
        match: Callable[[payloads.SessionSyncGeolocation], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSyncGeolocation]: ...
    @overload
    def expect(
        self,
        event: SESSION_SYNC_SYSTEM,
        match: Callable[[payloads.SessionSyncSystem], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSyncSystem]: ...
    @overload
    def expect(
        self,
        event: SESSION_SYNC_NETWORK,
        match: Callable[[payloads.SessionSyncNetwork], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSyncNetwork]: ...
    @overload
    def expect(
        self,
        event: SESSION_SYNC_TIMEZONE,
        match: Callable[[payloads.SessionSyncTimezone], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSyncTimezone]: ...
    @overload
    def expect(
        self,
        event: SESSION_SYNC_LOCALES,
        match: Callable[[payloads.SessionSyncLocales], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSyncLocales]: ...
    @overload
    def expect(
        self,
        event: SESSION_SYNC_RATING,
        match: Callable[[payloads.SessionSyncRating], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSyncRating]: ...
    @overload
    def expect(
        self,
        event: SESSION_SYNC_TOPIC,
        match: Callable[[payloads.SessionSyncTopic], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSyncTopic]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_STATE,
        match: Callable[[payloads.SessionSetState], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetState]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_BLOCK,
        match: Callable[[payloads.SessionSetBlock], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetBlock]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_SEGMENTS,
        match: Callable[[payloads.SessionSetSegments], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetSegments]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_OPENED,
        match: Callable[[payloads.SessionSetOpened], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetOpened]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_CLOSED,
        match: Callable[[payloads.SessionSetClosed], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetClosed]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_PARTICIPANTS,
        match: Callable[[payloads.SessionSetParticipants], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetParticipants]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_MENTIONS,
        match: Callable[[payloads.SessionSetMentions], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetMentions]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_ROUTING,
        match: Callable[[payloads.SessionSetRouting], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetRouting]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_INBOX,
        match: Callable[[payloads.SessionSetInbox], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetInbox]: ...
    @overload
    def expect(
        self,
        event: SESSION_REMOVED,
        match: Callable[[payloads.SessionRemoved], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionRemoved]: ...
    @overload
    def expect(
        self,
        event: SESSION_ERROR,
        match: Callable[[payloads.SessionError], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionError]: ...
    @overload
    def expect(
        self,
        event: SESSION_SET_COVER,
        match: Callable[[payloads.SessionSetCover], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SessionSetCover]: ...
    @overload
    def expect(
        self,
        event: SPAM_MESSAGE,
        match: Callable[[payloads.SpamMessage], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SpamMessage]: ...
    @overload
    def expect(
        self,
        event: SPAM_DECISION,
        match: Callable[[payloads.SpamDecision], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.SpamDecision]: ...
    @overload
    def expect(
        self,
        event: STATUS_HEALTH_CHANGED,
        match: Callable[[payloads.StatusHealthChanged], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.StatusHealthChanged]: ...
    @overload
    def expect(
        self,
        event: WEBSITE_UPDATE_VISITORS_COUNT,
        match: Callable[[payloads.WebsiteUpdateVisitorsCount], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.WebsiteUpdateVisitorsCount]: ...
    @overload
    def expect(
        self,
        event: WEBSITE_UPDATE_OPERATORS_AVAILABILITY,
        match: Callable[[payloads.WebsiteUpdateOperatorsAvailability], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.WebsiteUpdateOperatorsAvailability]: ...
    @overload
    def expect(
        self,
        event: WEBSITE_USERS_AVAILABLE,
        match: Callable[[payloads.WebsiteUsersAvailable], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.WebsiteUsersAvailable]: ...
    @overload
    def expect(
        self,
        event: WEBSITE_UPDATE_VISITORS_LIST,
        match: Callable[[payloads.WebsiteUpdateVisitorsList], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.WebsiteUpdateVisitorsList]: ...
    @overload
    def expect(
        self,
        event: WIDGET_ACTION_PROCESSED,
        match: Callable[[payloads.WidgetActionProcessed], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[payloads.WidgetActionProcessed]: ...
    @overload
    def expect(
        self,
        event: Event | EventName,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[Any]: ...
    @overload
    def expect(
        self, event: KnownNameOrEventName, *, timeout: float = 10.0, website_id: str | None = None
    ) -> Expected[Any]: ...
    @overload
    def expect(
        self,
        event: KnownNameAndFunctionOfThatEvent,
        match: Callable[[Any], object] | None = None,
        timeout: float = 10.0,
        *,
        website_id: str | None = None,
    ) -> Expected[Any]: ...
