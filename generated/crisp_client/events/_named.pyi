# Rendered from spec/rtm, codegen/templates/events/_named.pyi.j2. Do not edit: change that and run `make generate`.
"""Handlers of events that are named by text, as type checkers see them: a name tells the class of the payload."""

from collections.abc import Callable
from collections.abc import Sequence
from typing import Any
from typing import Literal
from typing import Never
from typing import overload
from typing import Protocol
from typing import TypeAlias
from typing import TypeVar

from .. import events
from .._runtime.data.model import EventPayload
from .._runtime.dispatch.subscriptions import EventName
from .._runtime.dispatch.subscriptions import Subscriptions
from ..events import Event

E = TypeVar("E", bound=EventPayload)
R = TypeVar("R")
To: TypeAlias = Callable[[E], R]
BILLING_LINK_REDIRECT: TypeAlias = Literal["billing:link:redirect", Event.BILLING_LINK_REDIRECT]
BROWSING_REQUEST_INITIATED: TypeAlias = Literal[
    "browsing:request:initiated", Event.BROWSING_REQUEST_INITIATED
]
BROWSING_REQUEST_REJECTED: TypeAlias = Literal[
    "browsing:request:rejected", Event.BROWSING_REQUEST_REJECTED
]
BROWSING_ACTION_STARTED: TypeAlias = Literal[
    "browsing:action:started", Event.BROWSING_ACTION_STARTED
]
BROWSING_ACTION_STOPPED: TypeAlias = Literal[
    "browsing:action:stopped", Event.BROWSING_ACTION_STOPPED
]
BROWSING_STREAM_MIRROR: TypeAlias = Literal["browsing:stream:mirror", Event.BROWSING_STREAM_MIRROR]
BROWSING_STREAM_MOUSE: TypeAlias = Literal["browsing:stream:mouse", Event.BROWSING_STREAM_MOUSE]
BROWSING_STREAM_TAB: TypeAlias = Literal["browsing:stream:tab", Event.BROWSING_STREAM_TAB]
BROWSING_STREAM_SCROLL: TypeAlias = Literal["browsing:stream:scroll", Event.BROWSING_STREAM_SCROLL]
BROWSING_DEBUG_STARTED: TypeAlias = Literal["browsing:debug:started", Event.BROWSING_DEBUG_STARTED]
BROWSING_DEBUG_STOPPED: TypeAlias = Literal["browsing:debug:stopped", Event.BROWSING_DEBUG_STOPPED]
BROWSING_DEBUG_EXECUTED: TypeAlias = Literal[
    "browsing:debug:executed", Event.BROWSING_DEBUG_EXECUTED
]
BROWSING_DEBUG_STREAM: TypeAlias = Literal["browsing:debug:stream", Event.BROWSING_DEBUG_STREAM]
BROWSING_ASSIST_STARTED: TypeAlias = Literal[
    "browsing:assist:started", Event.BROWSING_ASSIST_STARTED
]
BROWSING_ASSIST_STOPPED: TypeAlias = Literal[
    "browsing:assist:stopped", Event.BROWSING_ASSIST_STOPPED
]
BUCKET_URL_UPLOAD_GENERATED: TypeAlias = Literal[
    "bucket:url:upload:generated", Event.BUCKET_URL_UPLOAD_GENERATED
]
BUCKET_URL_AVATAR_GENERATED: TypeAlias = Literal[
    "bucket:url:avatar:generated", Event.BUCKET_URL_AVATAR_GENERATED
]
BUCKET_URL_WEBSITE_GENERATED: TypeAlias = Literal[
    "bucket:url:website:generated", Event.BUCKET_URL_WEBSITE_GENERATED
]
BUCKET_URL_CAMPAIGN_GENERATED: TypeAlias = Literal[
    "bucket:url:campaign:generated", Event.BUCKET_URL_CAMPAIGN_GENERATED
]
BUCKET_URL_HELPDESK_GENERATED: TypeAlias = Literal[
    "bucket:url:helpdesk:generated", Event.BUCKET_URL_HELPDESK_GENERATED
]
BUCKET_URL_STATUS_GENERATED: TypeAlias = Literal[
    "bucket:url:status:generated", Event.BUCKET_URL_STATUS_GENERATED
]
BUCKET_URL_PROCESSING_GENERATED: TypeAlias = Literal[
    "bucket:url:processing:generated", Event.BUCKET_URL_PROCESSING_GENERATED
]
BUCKET_URL_CRAWLER_GENERATED: TypeAlias = Literal[
    "bucket:url:crawler:generated", Event.BUCKET_URL_CRAWLER_GENERATED
]
CALL_REQUEST_INITIATED: TypeAlias = Literal["call:request:initiated", Event.CALL_REQUEST_INITIATED]
CALL_REQUEST_REJECTED: TypeAlias = Literal["call:request:rejected", Event.CALL_REQUEST_REJECTED]
CALL_ACTION_STARTED: TypeAlias = Literal["call:action:started", Event.CALL_ACTION_STARTED]
CALL_ACTION_STOPPED: TypeAlias = Literal["call:action:stopped", Event.CALL_ACTION_STOPPED]
CALL_SIGNALING_SDP: TypeAlias = Literal["call:signaling:sdp", Event.CALL_SIGNALING_SDP]
CALL_SIGNALING_CANDIDATE: TypeAlias = Literal[
    "call:signaling:candidate", Event.CALL_SIGNALING_CANDIDATE
]
CAMPAIGN_PROGRESS: TypeAlias = Literal["campaign:progress", Event.CAMPAIGN_PROGRESS]
CAMPAIGN_DISPATCHED: TypeAlias = Literal["campaign:dispatched", Event.CAMPAIGN_DISPATCHED]
CAMPAIGN_RUNNING: TypeAlias = Literal["campaign:running", Event.CAMPAIGN_RUNNING]
EMAIL_SUBSCRIBE: TypeAlias = Literal["email:subscribe", Event.EMAIL_SUBSCRIBE]
EMAIL_TRACK_VIEW: TypeAlias = Literal["email:track:view", Event.EMAIL_TRACK_VIEW]
IDENTITY_VERIFY_REQUEST: TypeAlias = Literal[
    "identity:verify:request", Event.IDENTITY_VERIFY_REQUEST
]
MEDIA_ANIMATION_LISTED: TypeAlias = Literal["media:animation:listed", Event.MEDIA_ANIMATION_LISTED]
MESSAGE_UPDATED: TypeAlias = Literal["message:updated", Event.MESSAGE_UPDATED]
MESSAGE_SEND: TypeAlias = Literal["message:send", Event.MESSAGE_SEND]
MESSAGE_RECEIVED: TypeAlias = Literal["message:received", Event.MESSAGE_RECEIVED]
MESSAGE_REMOVED: TypeAlias = Literal["message:removed", Event.MESSAGE_REMOVED]
MESSAGE_COMPOSE_SEND: TypeAlias = Literal["message:compose:send", Event.MESSAGE_COMPOSE_SEND]
MESSAGE_COMPOSE_RECEIVE: TypeAlias = Literal[
    "message:compose:receive", Event.MESSAGE_COMPOSE_RECEIVE
]
MESSAGE_ACKNOWLEDGE_READ_SEND: TypeAlias = Literal[
    "message:acknowledge:read:send", Event.MESSAGE_ACKNOWLEDGE_READ_SEND
]
MESSAGE_ACKNOWLEDGE_READ_RECEIVED: TypeAlias = Literal[
    "message:acknowledge:read:received", Event.MESSAGE_ACKNOWLEDGE_READ_RECEIVED
]
MESSAGE_ACKNOWLEDGE_UNREAD_SEND: TypeAlias = Literal[
    "message:acknowledge:unread:send", Event.MESSAGE_ACKNOWLEDGE_UNREAD_SEND
]
MESSAGE_ACKNOWLEDGE_DELIVERED: TypeAlias = Literal[
    "message:acknowledge:delivered", Event.MESSAGE_ACKNOWLEDGE_DELIVERED
]
MESSAGE_ACKNOWLEDGE_IGNORED: TypeAlias = Literal[
    "message:acknowledge:ignored", Event.MESSAGE_ACKNOWLEDGE_IGNORED
]
MESSAGE_NOTIFY_UNREAD_SEND: TypeAlias = Literal[
    "message:notify:unread:send", Event.MESSAGE_NOTIFY_UNREAD_SEND
]
MESSAGE_NOTIFY_UNREAD_RECEIVED: TypeAlias = Literal[
    "message:notify:unread:received", Event.MESSAGE_NOTIFY_UNREAD_RECEIVED
]
PEOPLE_PROFILE_CREATED: TypeAlias = Literal["people:profile:created", Event.PEOPLE_PROFILE_CREATED]
PEOPLE_PROFILE_UPDATED: TypeAlias = Literal["people:profile:updated", Event.PEOPLE_PROFILE_UPDATED]
PEOPLE_PROFILE_REMOVED: TypeAlias = Literal["people:profile:removed", Event.PEOPLE_PROFILE_REMOVED]
PEOPLE_BIND_SESSION: TypeAlias = Literal["people:bind:session", Event.PEOPLE_BIND_SESSION]
PEOPLE_SYNC_PROFILE: TypeAlias = Literal["people:sync:profile", Event.PEOPLE_SYNC_PROFILE]
PEOPLE_IMPORT_PROGRESS: TypeAlias = Literal["people:import:progress", Event.PEOPLE_IMPORT_PROGRESS]
PEOPLE_IMPORT_DONE: TypeAlias = Literal["people:import:done", Event.PEOPLE_IMPORT_DONE]
PLAN_SUBSCRIPTION_UPDATED: TypeAlias = Literal[
    "plan:subscription:updated", Event.PLAN_SUBSCRIPTION_UPDATED
]
PLUGIN_CHANNEL: TypeAlias = Literal["plugin:channel", Event.PLUGIN_CHANNEL]
PLUGIN_EVENT: TypeAlias = Literal["plugin:event", Event.PLUGIN_EVENT]
PLUGIN_SUBSCRIPTION_UPDATED: TypeAlias = Literal[
    "plugin:subscription:updated", Event.PLUGIN_SUBSCRIPTION_UPDATED
]
PLUGIN_SETTINGS_SAVED: TypeAlias = Literal["plugin:settings:saved", Event.PLUGIN_SETTINGS_SAVED]
SESSION_UPDATE_AVAILABILITY: TypeAlias = Literal[
    "session:update_availability", Event.SESSION_UPDATE_AVAILABILITY
]
SESSION_UPDATE_VERIFY: TypeAlias = Literal["session:update_verify", Event.SESSION_UPDATE_VERIFY]
SESSION_REQUEST_INITIATED: TypeAlias = Literal[
    "session:request:initiated", Event.SESSION_REQUEST_INITIATED
]
SESSION_SET_EMAIL: TypeAlias = Literal["session:set_email", Event.SESSION_SET_EMAIL]
SESSION_SET_PHONE: TypeAlias = Literal["session:set_phone", Event.SESSION_SET_PHONE]
SESSION_SET_ADDRESS: TypeAlias = Literal["session:set_address", Event.SESSION_SET_ADDRESS]
SESSION_SET_SUBJECT: TypeAlias = Literal["session:set_subject", Event.SESSION_SET_SUBJECT]
SESSION_SET_AVATAR: TypeAlias = Literal["session:set_avatar", Event.SESSION_SET_AVATAR]
SESSION_SET_NICKNAME: TypeAlias = Literal["session:set_nickname", Event.SESSION_SET_NICKNAME]
SESSION_SET_ORIGIN: TypeAlias = Literal["session:set_origin", Event.SESSION_SET_ORIGIN]
SESSION_SET_DATA: TypeAlias = Literal["session:set_data", Event.SESSION_SET_DATA]
SESSION_SYNC_PAGES: TypeAlias = Literal["session:sync:pages", Event.SESSION_SYNC_PAGES]
SESSION_SYNC_EVENTS: TypeAlias = Literal["session:sync:events", Event.SESSION_SYNC_EVENTS]
SESSION_SYNC_CAPABILITIES: TypeAlias = Literal[
    "session:sync:capabilities", Event.SESSION_SYNC_CAPABILITIES
]
SESSION_SYNC_GEOLOCATION: TypeAlias = Literal[
    "session:sync:geolocation", Event.SESSION_SYNC_GEOLOCATION
]
SESSION_SYNC_SYSTEM: TypeAlias = Literal["session:sync:system", Event.SESSION_SYNC_SYSTEM]
SESSION_SYNC_NETWORK: TypeAlias = Literal["session:sync:network", Event.SESSION_SYNC_NETWORK]
SESSION_SYNC_TIMEZONE: TypeAlias = Literal["session:sync:timezone", Event.SESSION_SYNC_TIMEZONE]
SESSION_SYNC_LOCALES: TypeAlias = Literal["session:sync:locales", Event.SESSION_SYNC_LOCALES]
SESSION_SYNC_RATING: TypeAlias = Literal["session:sync:rating", Event.SESSION_SYNC_RATING]
SESSION_SYNC_TOPIC: TypeAlias = Literal["session:sync:topic", Event.SESSION_SYNC_TOPIC]
SESSION_SET_STATE: TypeAlias = Literal["session:set_state", Event.SESSION_SET_STATE]
SESSION_SET_BLOCK: TypeAlias = Literal["session:set_block", Event.SESSION_SET_BLOCK]
SESSION_SET_SEGMENTS: TypeAlias = Literal["session:set_segments", Event.SESSION_SET_SEGMENTS]
SESSION_SET_OPENED: TypeAlias = Literal["session:set_opened", Event.SESSION_SET_OPENED]
SESSION_SET_CLOSED: TypeAlias = Literal["session:set_closed", Event.SESSION_SET_CLOSED]
SESSION_SET_PARTICIPANTS: TypeAlias = Literal[
    "session:set_participants", Event.SESSION_SET_PARTICIPANTS
]
SESSION_SET_MENTIONS: TypeAlias = Literal["session:set_mentions", Event.SESSION_SET_MENTIONS]
SESSION_SET_ROUTING: TypeAlias = Literal["session:set_routing", Event.SESSION_SET_ROUTING]
SESSION_SET_INBOX: TypeAlias = Literal["session:set_inbox", Event.SESSION_SET_INBOX]
SESSION_REMOVED: TypeAlias = Literal["session:removed", Event.SESSION_REMOVED]
SESSION_ERROR: TypeAlias = Literal["session:error", Event.SESSION_ERROR]
SESSION_SET_COVER: TypeAlias = Literal["session:set_cover", Event.SESSION_SET_COVER]
SPAM_MESSAGE: TypeAlias = Literal["spam:message", Event.SPAM_MESSAGE]
SPAM_DECISION: TypeAlias = Literal["spam:decision", Event.SPAM_DECISION]
STATUS_HEALTH_CHANGED: TypeAlias = Literal["status:health:changed", Event.STATUS_HEALTH_CHANGED]
WEBSITE_UPDATE_VISITORS_COUNT: TypeAlias = Literal[
    "website:update_visitors_count", Event.WEBSITE_UPDATE_VISITORS_COUNT
]
WEBSITE_UPDATE_OPERATORS_AVAILABILITY: TypeAlias = Literal[
    "website:update_operators_availability", Event.WEBSITE_UPDATE_OPERATORS_AVAILABILITY
]
WEBSITE_USERS_AVAILABLE: TypeAlias = Literal[
    "website:users:available", Event.WEBSITE_USERS_AVAILABLE
]
WEBSITE_UPDATE_VISITORS_LIST: TypeAlias = Literal[
    "website:update_visitors_list", Event.WEBSITE_UPDATE_VISITORS_LIST
]
WIDGET_ACTION_PROCESSED: TypeAlias = Literal[
    "widget:action:processed", Event.WIDGET_ACTION_PROCESSED
]

Name: TypeAlias = (
    BILLING_LINK_REDIRECT
    | BROWSING_REQUEST_INITIATED
    | BROWSING_REQUEST_REJECTED
    | BROWSING_ACTION_STARTED
    | BROWSING_ACTION_STOPPED
    | BROWSING_STREAM_MIRROR
    | BROWSING_STREAM_MOUSE
    | BROWSING_STREAM_TAB
    | BROWSING_STREAM_SCROLL
    | BROWSING_DEBUG_STARTED
    | BROWSING_DEBUG_STOPPED
    | BROWSING_DEBUG_EXECUTED
    | BROWSING_DEBUG_STREAM
    | BROWSING_ASSIST_STARTED
    | BROWSING_ASSIST_STOPPED
    | BUCKET_URL_UPLOAD_GENERATED
    | BUCKET_URL_AVATAR_GENERATED
    | BUCKET_URL_WEBSITE_GENERATED
    | BUCKET_URL_CAMPAIGN_GENERATED
    | BUCKET_URL_HELPDESK_GENERATED
    | BUCKET_URL_STATUS_GENERATED
    | BUCKET_URL_PROCESSING_GENERATED
    | BUCKET_URL_CRAWLER_GENERATED
    | CALL_REQUEST_INITIATED
    | CALL_REQUEST_REJECTED
    | CALL_ACTION_STARTED
    | CALL_ACTION_STOPPED
    | CALL_SIGNALING_SDP
    | CALL_SIGNALING_CANDIDATE
    | CAMPAIGN_PROGRESS
    | CAMPAIGN_DISPATCHED
    | CAMPAIGN_RUNNING
    | EMAIL_SUBSCRIBE
    | EMAIL_TRACK_VIEW
    | IDENTITY_VERIFY_REQUEST
    | MEDIA_ANIMATION_LISTED
    | MESSAGE_UPDATED
    | MESSAGE_SEND
    | MESSAGE_RECEIVED
    | MESSAGE_REMOVED
    | MESSAGE_COMPOSE_SEND
    | MESSAGE_COMPOSE_RECEIVE
    | MESSAGE_ACKNOWLEDGE_READ_SEND
    | MESSAGE_ACKNOWLEDGE_READ_RECEIVED
    | MESSAGE_ACKNOWLEDGE_UNREAD_SEND
    | MESSAGE_ACKNOWLEDGE_DELIVERED
    | MESSAGE_ACKNOWLEDGE_IGNORED
    | MESSAGE_NOTIFY_UNREAD_SEND
    | MESSAGE_NOTIFY_UNREAD_RECEIVED
    | PEOPLE_PROFILE_CREATED
    | PEOPLE_PROFILE_UPDATED
    | PEOPLE_PROFILE_REMOVED
    | PEOPLE_BIND_SESSION
    | PEOPLE_SYNC_PROFILE
    | PEOPLE_IMPORT_PROGRESS
    | PEOPLE_IMPORT_DONE
    | PLAN_SUBSCRIPTION_UPDATED
    | PLUGIN_CHANNEL
    | PLUGIN_EVENT
    | PLUGIN_SUBSCRIPTION_UPDATED
    | PLUGIN_SETTINGS_SAVED
    | SESSION_UPDATE_AVAILABILITY
    | SESSION_UPDATE_VERIFY
    | SESSION_REQUEST_INITIATED
    | SESSION_SET_EMAIL
    | SESSION_SET_PHONE
    | SESSION_SET_ADDRESS
    | SESSION_SET_SUBJECT
    | SESSION_SET_AVATAR
    | SESSION_SET_NICKNAME
    | SESSION_SET_ORIGIN
    | SESSION_SET_DATA
    | SESSION_SYNC_PAGES
    | SESSION_SYNC_EVENTS
    | SESSION_SYNC_CAPABILITIES
    | SESSION_SYNC_GEOLOCATION
    | SESSION_SYNC_SYSTEM
    | SESSION_SYNC_NETWORK
    | SESSION_SYNC_TIMEZONE
    | SESSION_SYNC_LOCALES
    | SESSION_SYNC_RATING
    | SESSION_SYNC_TOPIC
    | SESSION_SET_STATE
    | SESSION_SET_BLOCK
    | SESSION_SET_SEGMENTS
    | SESSION_SET_OPENED
    | SESSION_SET_CLOSED
    | SESSION_SET_PARTICIPANTS
    | SESSION_SET_MENTIONS
    | SESSION_SET_ROUTING
    | SESSION_SET_INBOX
    | SESSION_REMOVED
    | SESSION_ERROR
    | SESSION_SET_COVER
    | SPAM_MESSAGE
    | SPAM_DECISION
    | STATUS_HEALTH_CHANGED
    | WEBSITE_UPDATE_VISITORS_COUNT
    | WEBSITE_UPDATE_OPERATORS_AVAILABILITY
    | WEBSITE_USERS_AVAILABLE
    | WEBSITE_UPDATE_VISITORS_LIST
    | WIDGET_ACTION_PROCESSED
)
AnyName: TypeAlias = Name | Event | EventName
# What no text is. For a misspelt name mypy picks the overload with it, because a `str` is a `Sequence`, and names it in
# one line; it would list every overload without it.
KnownNameOrEventName = TypeVar("KnownNameOrEventName", bound=Sequence[Never])
KnownNameAndFunctionOfThatEvent = TypeVar("KnownNameAndFunctionOfThatEvent", bound=Sequence[Never])

class On(Protocol[E]):
    def __call__(self, handler: To[E, R], /) -> To[E, R]: ...

class Registering(Subscriptions):
    @overload
    def on(self, event: type[E], /) -> On[E]: ...
    @overload
    def on(self, event: type[E], handler: To[E, R], /) -> To[E, R]: ...
    @overload
    def on(self, event: BILLING_LINK_REDIRECT, /) -> On[events.BillingLinkRedirect]: ...
    @overload
    def on(
        self, event: BILLING_LINK_REDIRECT, handler: To[events.BillingLinkRedirect, R], /
    ) -> To[events.BillingLinkRedirect, R]: ...
    @overload
    def on(self, event: BROWSING_REQUEST_INITIATED, /) -> On[events.BrowsingRequestInitiated]: ...
    @overload
    def on(
        self, event: BROWSING_REQUEST_INITIATED, handler: To[events.BrowsingRequestInitiated, R], /
    ) -> To[events.BrowsingRequestInitiated, R]: ...
    @overload
    def on(self, event: BROWSING_REQUEST_REJECTED, /) -> On[events.BrowsingRequestRejected]: ...
    @overload
    def on(
        self, event: BROWSING_REQUEST_REJECTED, handler: To[events.BrowsingRequestRejected, R], /
    ) -> To[events.BrowsingRequestRejected, R]: ...
    @overload
    def on(self, event: BROWSING_ACTION_STARTED, /) -> On[events.BrowsingActionStarted]: ...
    @overload
    def on(
        self, event: BROWSING_ACTION_STARTED, handler: To[events.BrowsingActionStarted, R], /
    ) -> To[events.BrowsingActionStarted, R]: ...
    @overload
    def on(self, event: BROWSING_ACTION_STOPPED, /) -> On[events.BrowsingActionStopped]: ...
    @overload
    def on(
        self, event: BROWSING_ACTION_STOPPED, handler: To[events.BrowsingActionStopped, R], /
    ) -> To[events.BrowsingActionStopped, R]: ...
    @overload
    def on(self, event: BROWSING_STREAM_MIRROR, /) -> On[events.BrowsingStreamMirror]: ...
    @overload
    def on(
        self, event: BROWSING_STREAM_MIRROR, handler: To[events.BrowsingStreamMirror, R], /
    ) -> To[events.BrowsingStreamMirror, R]: ...
    @overload
    def on(self, event: BROWSING_STREAM_MOUSE, /) -> On[events.BrowsingStreamMouse]: ...
    @overload
    def on(
        self, event: BROWSING_STREAM_MOUSE, handler: To[events.BrowsingStreamMouse, R], /
    ) -> To[events.BrowsingStreamMouse, R]: ...
    @overload
    def on(self, event: BROWSING_STREAM_TAB, /) -> On[events.BrowsingStreamTab]: ...
    @overload
    def on(
        self, event: BROWSING_STREAM_TAB, handler: To[events.BrowsingStreamTab, R], /
    ) -> To[events.BrowsingStreamTab, R]: ...
    @overload
    def on(self, event: BROWSING_STREAM_SCROLL, /) -> On[events.BrowsingStreamScroll]: ...
    @overload
    def on(
        self, event: BROWSING_STREAM_SCROLL, handler: To[events.BrowsingStreamScroll, R], /
    ) -> To[events.BrowsingStreamScroll, R]: ...
    @overload
    def on(self, event: BROWSING_DEBUG_STARTED, /) -> On[events.BrowsingDebugStarted]: ...
    @overload
    def on(
        self, event: BROWSING_DEBUG_STARTED, handler: To[events.BrowsingDebugStarted, R], /
    ) -> To[events.BrowsingDebugStarted, R]: ...
    @overload
    def on(self, event: BROWSING_DEBUG_STOPPED, /) -> On[events.BrowsingDebugStopped]: ...
    @overload
    def on(
        self, event: BROWSING_DEBUG_STOPPED, handler: To[events.BrowsingDebugStopped, R], /
    ) -> To[events.BrowsingDebugStopped, R]: ...
    @overload
    def on(self, event: BROWSING_DEBUG_EXECUTED, /) -> On[events.BrowsingDebugExecuted]: ...
    @overload
    def on(
        self, event: BROWSING_DEBUG_EXECUTED, handler: To[events.BrowsingDebugExecuted, R], /
    ) -> To[events.BrowsingDebugExecuted, R]: ...
    @overload
    def on(self, event: BROWSING_DEBUG_STREAM, /) -> On[events.BrowsingDebugStream]: ...
    @overload
    def on(
        self, event: BROWSING_DEBUG_STREAM, handler: To[events.BrowsingDebugStream, R], /
    ) -> To[events.BrowsingDebugStream, R]: ...
    @overload
    def on(self, event: BROWSING_ASSIST_STARTED, /) -> On[events.BrowsingAssistStarted]: ...
    @overload
    def on(
        self, event: BROWSING_ASSIST_STARTED, handler: To[events.BrowsingAssistStarted, R], /
    ) -> To[events.BrowsingAssistStarted, R]: ...
    @overload
    def on(self, event: BROWSING_ASSIST_STOPPED, /) -> On[events.BrowsingAssistStopped]: ...
    @overload
    def on(
        self, event: BROWSING_ASSIST_STOPPED, handler: To[events.BrowsingAssistStopped, R], /
    ) -> To[events.BrowsingAssistStopped, R]: ...
    @overload
    def on(self, event: BUCKET_URL_UPLOAD_GENERATED, /) -> On[events.BucketUrlUploadGenerated]: ...
    @overload
    def on(
        self, event: BUCKET_URL_UPLOAD_GENERATED, handler: To[events.BucketUrlUploadGenerated, R], /
    ) -> To[events.BucketUrlUploadGenerated, R]: ...
    @overload
    def on(self, event: BUCKET_URL_AVATAR_GENERATED, /) -> On[events.BucketUrlAvatarGenerated]: ...
    @overload
    def on(
        self, event: BUCKET_URL_AVATAR_GENERATED, handler: To[events.BucketUrlAvatarGenerated, R], /
    ) -> To[events.BucketUrlAvatarGenerated, R]: ...
    @overload
    def on(
        self, event: BUCKET_URL_WEBSITE_GENERATED, /
    ) -> On[events.BucketUrlWebsiteGenerated]: ...
    @overload
    def on(
        self,
        event: BUCKET_URL_WEBSITE_GENERATED,
        handler: To[events.BucketUrlWebsiteGenerated, R],
        /,
    ) -> To[events.BucketUrlWebsiteGenerated, R]: ...
    @overload
    def on(
        self, event: BUCKET_URL_CAMPAIGN_GENERATED, /
    ) -> On[events.BucketUrlCampaignGenerated]: ...
    @overload
    def on(
        self,
        event: BUCKET_URL_CAMPAIGN_GENERATED,
        handler: To[events.BucketUrlCampaignGenerated, R],
        /,
    ) -> To[events.BucketUrlCampaignGenerated, R]: ...
    @overload
    def on(
        self, event: BUCKET_URL_HELPDESK_GENERATED, /
    ) -> On[events.BucketUrlHelpdeskGenerated]: ...
    @overload
    def on(
        self,
        event: BUCKET_URL_HELPDESK_GENERATED,
        handler: To[events.BucketUrlHelpdeskGenerated, R],
        /,
    ) -> To[events.BucketUrlHelpdeskGenerated, R]: ...
    @overload
    def on(self, event: BUCKET_URL_STATUS_GENERATED, /) -> On[events.BucketUrlStatusGenerated]: ...
    @overload
    def on(
        self, event: BUCKET_URL_STATUS_GENERATED, handler: To[events.BucketUrlStatusGenerated, R], /
    ) -> To[events.BucketUrlStatusGenerated, R]: ...
    @overload
    def on(
        self, event: BUCKET_URL_PROCESSING_GENERATED, /
    ) -> On[events.BucketUrlProcessingGenerated]: ...
    @overload
    def on(
        self,
        event: BUCKET_URL_PROCESSING_GENERATED,
        handler: To[events.BucketUrlProcessingGenerated, R],
        /,
    ) -> To[events.BucketUrlProcessingGenerated, R]: ...
    @overload
    def on(
        self, event: BUCKET_URL_CRAWLER_GENERATED, /
    ) -> On[events.BucketUrlCrawlerGenerated]: ...
    @overload
    def on(
        self,
        event: BUCKET_URL_CRAWLER_GENERATED,
        handler: To[events.BucketUrlCrawlerGenerated, R],
        /,
    ) -> To[events.BucketUrlCrawlerGenerated, R]: ...
    @overload
    def on(self, event: CALL_REQUEST_INITIATED, /) -> On[events.CallRequestInitiated]: ...
    @overload
    def on(
        self, event: CALL_REQUEST_INITIATED, handler: To[events.CallRequestInitiated, R], /
    ) -> To[events.CallRequestInitiated, R]: ...
    @overload
    def on(self, event: CALL_REQUEST_REJECTED, /) -> On[events.CallRequestRejected]: ...
    @overload
    def on(
        self, event: CALL_REQUEST_REJECTED, handler: To[events.CallRequestRejected, R], /
    ) -> To[events.CallRequestRejected, R]: ...
    @overload
    def on(self, event: CALL_ACTION_STARTED, /) -> On[events.CallActionStarted]: ...
    @overload
    def on(
        self, event: CALL_ACTION_STARTED, handler: To[events.CallActionStarted, R], /
    ) -> To[events.CallActionStarted, R]: ...
    @overload
    def on(self, event: CALL_ACTION_STOPPED, /) -> On[events.CallActionStopped]: ...
    @overload
    def on(
        self, event: CALL_ACTION_STOPPED, handler: To[events.CallActionStopped, R], /
    ) -> To[events.CallActionStopped, R]: ...
    @overload
    def on(self, event: CALL_SIGNALING_SDP, /) -> On[events.CallSignalingSdp]: ...
    @overload
    def on(
        self, event: CALL_SIGNALING_SDP, handler: To[events.CallSignalingSdp, R], /
    ) -> To[events.CallSignalingSdp, R]: ...
    @overload
    def on(self, event: CALL_SIGNALING_CANDIDATE, /) -> On[events.CallSignalingCandidate]: ...
    @overload
    def on(
        self, event: CALL_SIGNALING_CANDIDATE, handler: To[events.CallSignalingCandidate, R], /
    ) -> To[events.CallSignalingCandidate, R]: ...
    @overload
    def on(self, event: CAMPAIGN_PROGRESS, /) -> On[events.CampaignProgress]: ...
    @overload
    def on(
        self, event: CAMPAIGN_PROGRESS, handler: To[events.CampaignProgress, R], /
    ) -> To[events.CampaignProgress, R]: ...
    @overload
    def on(self, event: CAMPAIGN_DISPATCHED, /) -> On[events.CampaignDispatched]: ...
    @overload
    def on(
        self, event: CAMPAIGN_DISPATCHED, handler: To[events.CampaignDispatched, R], /
    ) -> To[events.CampaignDispatched, R]: ...
    @overload
    def on(self, event: CAMPAIGN_RUNNING, /) -> On[events.CampaignRunning]: ...
    @overload
    def on(
        self, event: CAMPAIGN_RUNNING, handler: To[events.CampaignRunning, R], /
    ) -> To[events.CampaignRunning, R]: ...
    @overload
    def on(self, event: EMAIL_SUBSCRIBE, /) -> On[events.EmailSubscribe]: ...
    @overload
    def on(
        self, event: EMAIL_SUBSCRIBE, handler: To[events.EmailSubscribe, R], /
    ) -> To[events.EmailSubscribe, R]: ...
    @overload
    def on(self, event: EMAIL_TRACK_VIEW, /) -> On[events.EmailTrackView]: ...
    @overload
    def on(
        self, event: EMAIL_TRACK_VIEW, handler: To[events.EmailTrackView, R], /
    ) -> To[events.EmailTrackView, R]: ...
    @overload
    def on(self, event: IDENTITY_VERIFY_REQUEST, /) -> On[events.IdentityVerifyRequest]: ...
    @overload
    def on(
        self, event: IDENTITY_VERIFY_REQUEST, handler: To[events.IdentityVerifyRequest, R], /
    ) -> To[events.IdentityVerifyRequest, R]: ...
    @overload
    def on(self, event: MEDIA_ANIMATION_LISTED, /) -> On[events.MediaAnimationListed]: ...
    @overload
    def on(
        self, event: MEDIA_ANIMATION_LISTED, handler: To[events.MediaAnimationListed, R], /
    ) -> To[events.MediaAnimationListed, R]: ...
    @overload
    def on(self, event: MESSAGE_UPDATED, /) -> On[events.MessageUpdated]: ...
    @overload
    def on(
        self, event: MESSAGE_UPDATED, handler: To[events.MessageUpdated, R], /
    ) -> To[events.MessageUpdated, R]: ...
    @overload
    def on(self, event: MESSAGE_SEND, /) -> On[events.MessageSend]: ...
    @overload
    def on(
        self, event: MESSAGE_SEND, handler: To[events.MessageSend, R], /
    ) -> To[events.MessageSend, R]: ...
    @overload
    def on(self, event: MESSAGE_RECEIVED, /) -> On[events.MessageReceived]: ...
    @overload
    def on(
        self, event: MESSAGE_RECEIVED, handler: To[events.MessageReceived, R], /
    ) -> To[events.MessageReceived, R]: ...
    @overload
    def on(self, event: MESSAGE_REMOVED, /) -> On[events.MessageRemoved]: ...
    @overload
    def on(
        self, event: MESSAGE_REMOVED, handler: To[events.MessageRemoved, R], /
    ) -> To[events.MessageRemoved, R]: ...
    @overload
    def on(self, event: MESSAGE_COMPOSE_SEND, /) -> On[events.MessageComposeSend]: ...
    @overload
    def on(
        self, event: MESSAGE_COMPOSE_SEND, handler: To[events.MessageComposeSend, R], /
    ) -> To[events.MessageComposeSend, R]: ...
    @overload
    def on(self, event: MESSAGE_COMPOSE_RECEIVE, /) -> On[events.MessageComposeReceive]: ...
    @overload
    def on(
        self, event: MESSAGE_COMPOSE_RECEIVE, handler: To[events.MessageComposeReceive, R], /
    ) -> To[events.MessageComposeReceive, R]: ...
    @overload
    def on(
        self, event: MESSAGE_ACKNOWLEDGE_READ_SEND, /
    ) -> On[events.MessageAcknowledgeReadSend]: ...
    @overload
    def on(
        self,
        event: MESSAGE_ACKNOWLEDGE_READ_SEND,
        handler: To[events.MessageAcknowledgeReadSend, R],
        /,
    ) -> To[events.MessageAcknowledgeReadSend, R]: ...
    @overload
    def on(
        self, event: MESSAGE_ACKNOWLEDGE_READ_RECEIVED, /
    ) -> On[events.MessageAcknowledgeReadReceived]: ...
    @overload
    def on(
        self,
        event: MESSAGE_ACKNOWLEDGE_READ_RECEIVED,
        handler: To[events.MessageAcknowledgeReadReceived, R],
        /,
    ) -> To[events.MessageAcknowledgeReadReceived, R]: ...
    @overload
    def on(
        self, event: MESSAGE_ACKNOWLEDGE_UNREAD_SEND, /
    ) -> On[events.MessageAcknowledgeUnreadSend]: ...
    @overload
    def on(
        self,
        event: MESSAGE_ACKNOWLEDGE_UNREAD_SEND,
        handler: To[events.MessageAcknowledgeUnreadSend, R],
        /,
    ) -> To[events.MessageAcknowledgeUnreadSend, R]: ...
    @overload
    def on(
        self, event: MESSAGE_ACKNOWLEDGE_DELIVERED, /
    ) -> On[events.MessageAcknowledgeDelivered]: ...
    @overload
    def on(
        self,
        event: MESSAGE_ACKNOWLEDGE_DELIVERED,
        handler: To[events.MessageAcknowledgeDelivered, R],
        /,
    ) -> To[events.MessageAcknowledgeDelivered, R]: ...
    @overload
    def on(self, event: MESSAGE_ACKNOWLEDGE_IGNORED, /) -> On[events.MessageAcknowledgeIgnored]: ...
    @overload
    def on(
        self,
        event: MESSAGE_ACKNOWLEDGE_IGNORED,
        handler: To[events.MessageAcknowledgeIgnored, R],
        /,
    ) -> To[events.MessageAcknowledgeIgnored, R]: ...
    @overload
    def on(self, event: MESSAGE_NOTIFY_UNREAD_SEND, /) -> On[events.MessageNotifyUnreadSend]: ...
    @overload
    def on(
        self, event: MESSAGE_NOTIFY_UNREAD_SEND, handler: To[events.MessageNotifyUnreadSend, R], /
    ) -> To[events.MessageNotifyUnreadSend, R]: ...
    @overload
    def on(
        self, event: MESSAGE_NOTIFY_UNREAD_RECEIVED, /
    ) -> On[events.MessageNotifyUnreadReceived]: ...
    @overload
    def on(
        self,
        event: MESSAGE_NOTIFY_UNREAD_RECEIVED,
        handler: To[events.MessageNotifyUnreadReceived, R],
        /,
    ) -> To[events.MessageNotifyUnreadReceived, R]: ...
    @overload
    def on(self, event: PEOPLE_PROFILE_CREATED, /) -> On[events.PeopleProfileCreated]: ...
    @overload
    def on(
        self, event: PEOPLE_PROFILE_CREATED, handler: To[events.PeopleProfileCreated, R], /
    ) -> To[events.PeopleProfileCreated, R]: ...
    @overload
    def on(self, event: PEOPLE_PROFILE_UPDATED, /) -> On[events.PeopleProfileUpdated]: ...
    @overload
    def on(
        self, event: PEOPLE_PROFILE_UPDATED, handler: To[events.PeopleProfileUpdated, R], /
    ) -> To[events.PeopleProfileUpdated, R]: ...
    @overload
    def on(self, event: PEOPLE_PROFILE_REMOVED, /) -> On[events.PeopleProfileRemoved]: ...
    @overload
    def on(
        self, event: PEOPLE_PROFILE_REMOVED, handler: To[events.PeopleProfileRemoved, R], /
    ) -> To[events.PeopleProfileRemoved, R]: ...
    @overload
    def on(self, event: PEOPLE_BIND_SESSION, /) -> On[events.PeopleBindSession]: ...
    @overload
    def on(
        self, event: PEOPLE_BIND_SESSION, handler: To[events.PeopleBindSession, R], /
    ) -> To[events.PeopleBindSession, R]: ...
    @overload
    def on(self, event: PEOPLE_SYNC_PROFILE, /) -> On[events.PeopleSyncProfile]: ...
    @overload
    def on(
        self, event: PEOPLE_SYNC_PROFILE, handler: To[events.PeopleSyncProfile, R], /
    ) -> To[events.PeopleSyncProfile, R]: ...
    @overload
    def on(self, event: PEOPLE_IMPORT_PROGRESS, /) -> On[events.PeopleImportProgress]: ...
    @overload
    def on(
        self, event: PEOPLE_IMPORT_PROGRESS, handler: To[events.PeopleImportProgress, R], /
    ) -> To[events.PeopleImportProgress, R]: ...
    @overload
    def on(self, event: PEOPLE_IMPORT_DONE, /) -> On[events.PeopleImportDone]: ...
    @overload
    def on(
        self, event: PEOPLE_IMPORT_DONE, handler: To[events.PeopleImportDone, R], /
    ) -> To[events.PeopleImportDone, R]: ...
    @overload
    def on(self, event: PLAN_SUBSCRIPTION_UPDATED, /) -> On[events.PlanSubscriptionUpdated]: ...
    @overload
    def on(
        self, event: PLAN_SUBSCRIPTION_UPDATED, handler: To[events.PlanSubscriptionUpdated, R], /
    ) -> To[events.PlanSubscriptionUpdated, R]: ...
    @overload
    def on(self, event: PLUGIN_CHANNEL, /) -> On[events.PluginChannel]: ...
    @overload
    def on(
        self, event: PLUGIN_CHANNEL, handler: To[events.PluginChannel, R], /
    ) -> To[events.PluginChannel, R]: ...
    @overload
    def on(self, event: PLUGIN_EVENT, /) -> On[events.PluginEvent]: ...
    @overload
    def on(
        self, event: PLUGIN_EVENT, handler: To[events.PluginEvent, R], /
    ) -> To[events.PluginEvent, R]: ...
    @overload
    def on(self, event: PLUGIN_SUBSCRIPTION_UPDATED, /) -> On[events.PluginSubscriptionUpdated]: ...
    @overload
    def on(
        self,
        event: PLUGIN_SUBSCRIPTION_UPDATED,
        handler: To[events.PluginSubscriptionUpdated, R],
        /,
    ) -> To[events.PluginSubscriptionUpdated, R]: ...
    @overload
    def on(self, event: PLUGIN_SETTINGS_SAVED, /) -> On[events.PluginSettingsSaved]: ...
    @overload
    def on(
        self, event: PLUGIN_SETTINGS_SAVED, handler: To[events.PluginSettingsSaved, R], /
    ) -> To[events.PluginSettingsSaved, R]: ...
    @overload
    def on(self, event: SESSION_UPDATE_AVAILABILITY, /) -> On[events.SessionUpdateAvailability]: ...
    @overload
    def on(
        self,
        event: SESSION_UPDATE_AVAILABILITY,
        handler: To[events.SessionUpdateAvailability, R],
        /,
    ) -> To[events.SessionUpdateAvailability, R]: ...
    @overload
    def on(self, event: SESSION_UPDATE_VERIFY, /) -> On[events.SessionUpdateVerify]: ...
    @overload
    def on(
        self, event: SESSION_UPDATE_VERIFY, handler: To[events.SessionUpdateVerify, R], /
    ) -> To[events.SessionUpdateVerify, R]: ...
    @overload
    def on(self, event: SESSION_REQUEST_INITIATED, /) -> On[events.SessionRequestInitiated]: ...
    @overload
    def on(
        self, event: SESSION_REQUEST_INITIATED, handler: To[events.SessionRequestInitiated, R], /
    ) -> To[events.SessionRequestInitiated, R]: ...
    @overload
    def on(self, event: SESSION_SET_EMAIL, /) -> On[events.SessionSetEmail]: ...
    @overload
    def on(
        self, event: SESSION_SET_EMAIL, handler: To[events.SessionSetEmail, R], /
    ) -> To[events.SessionSetEmail, R]: ...
    @overload
    def on(self, event: SESSION_SET_PHONE, /) -> On[events.SessionSetPhone]: ...
    @overload
    def on(
        self, event: SESSION_SET_PHONE, handler: To[events.SessionSetPhone, R], /
    ) -> To[events.SessionSetPhone, R]: ...
    @overload
    def on(self, event: SESSION_SET_ADDRESS, /) -> On[events.SessionSetAddress]: ...
    @overload
    def on(
        self, event: SESSION_SET_ADDRESS, handler: To[events.SessionSetAddress, R], /
    ) -> To[events.SessionSetAddress, R]: ...
    @overload
    def on(self, event: SESSION_SET_SUBJECT, /) -> On[events.SessionSetSubject]: ...
    @overload
    def on(
        self, event: SESSION_SET_SUBJECT, handler: To[events.SessionSetSubject, R], /
    ) -> To[events.SessionSetSubject, R]: ...
    @overload
    def on(self, event: SESSION_SET_AVATAR, /) -> On[events.SessionSetAvatar]: ...
    @overload
    def on(
        self, event: SESSION_SET_AVATAR, handler: To[events.SessionSetAvatar, R], /
    ) -> To[events.SessionSetAvatar, R]: ...
    @overload
    def on(self, event: SESSION_SET_NICKNAME, /) -> On[events.SessionSetNickname]: ...
    @overload
    def on(
        self, event: SESSION_SET_NICKNAME, handler: To[events.SessionSetNickname, R], /
    ) -> To[events.SessionSetNickname, R]: ...
    @overload
    def on(self, event: SESSION_SET_ORIGIN, /) -> On[events.SessionSetOrigin]: ...
    @overload
    def on(
        self, event: SESSION_SET_ORIGIN, handler: To[events.SessionSetOrigin, R], /
    ) -> To[events.SessionSetOrigin, R]: ...
    @overload
    def on(self, event: SESSION_SET_DATA, /) -> On[events.SessionSetData]: ...
    @overload
    def on(
        self, event: SESSION_SET_DATA, handler: To[events.SessionSetData, R], /
    ) -> To[events.SessionSetData, R]: ...
    @overload
    def on(self, event: SESSION_SYNC_PAGES, /) -> On[events.SessionSyncPages]: ...
    @overload
    def on(
        self, event: SESSION_SYNC_PAGES, handler: To[events.SessionSyncPages, R], /
    ) -> To[events.SessionSyncPages, R]: ...
    @overload
    def on(self, event: SESSION_SYNC_EVENTS, /) -> On[events.SessionSyncEvents]: ...
    @overload
    def on(
        self, event: SESSION_SYNC_EVENTS, handler: To[events.SessionSyncEvents, R], /
    ) -> To[events.SessionSyncEvents, R]: ...
    @overload
    def on(self, event: SESSION_SYNC_CAPABILITIES, /) -> On[events.SessionSyncCapabilities]: ...
    @overload
    def on(
        self, event: SESSION_SYNC_CAPABILITIES, handler: To[events.SessionSyncCapabilities, R], /
    ) -> To[events.SessionSyncCapabilities, R]: ...
    @overload
    def on(self, event: SESSION_SYNC_GEOLOCATION, /) -> On[events.SessionSyncGeolocation]: ...
    @overload
    def on(
        self, event: SESSION_SYNC_GEOLOCATION, handler: To[events.SessionSyncGeolocation, R], /
    ) -> To[events.SessionSyncGeolocation, R]: ...
    @overload
    def on(self, event: SESSION_SYNC_SYSTEM, /) -> On[events.SessionSyncSystem]: ...
    @overload
    def on(
        self, event: SESSION_SYNC_SYSTEM, handler: To[events.SessionSyncSystem, R], /
    ) -> To[events.SessionSyncSystem, R]: ...
    @overload
    def on(self, event: SESSION_SYNC_NETWORK, /) -> On[events.SessionSyncNetwork]: ...
    @overload
    def on(
        self, event: SESSION_SYNC_NETWORK, handler: To[events.SessionSyncNetwork, R], /
    ) -> To[events.SessionSyncNetwork, R]: ...
    @overload
    def on(self, event: SESSION_SYNC_TIMEZONE, /) -> On[events.SessionSyncTimezone]: ...
    @overload
    def on(
        self, event: SESSION_SYNC_TIMEZONE, handler: To[events.SessionSyncTimezone, R], /
    ) -> To[events.SessionSyncTimezone, R]: ...
    @overload
    def on(self, event: SESSION_SYNC_LOCALES, /) -> On[events.SessionSyncLocales]: ...
    @overload
    def on(
        self, event: SESSION_SYNC_LOCALES, handler: To[events.SessionSyncLocales, R], /
    ) -> To[events.SessionSyncLocales, R]: ...
    @overload
    def on(self, event: SESSION_SYNC_RATING, /) -> On[events.SessionSyncRating]: ...
    @overload
    def on(
        self, event: SESSION_SYNC_RATING, handler: To[events.SessionSyncRating, R], /
    ) -> To[events.SessionSyncRating, R]: ...
    @overload
    def on(self, event: SESSION_SYNC_TOPIC, /) -> On[events.SessionSyncTopic]: ...
    @overload
    def on(
        self, event: SESSION_SYNC_TOPIC, handler: To[events.SessionSyncTopic, R], /
    ) -> To[events.SessionSyncTopic, R]: ...
    @overload
    def on(self, event: SESSION_SET_STATE, /) -> On[events.SessionSetState]: ...
    @overload
    def on(
        self, event: SESSION_SET_STATE, handler: To[events.SessionSetState, R], /
    ) -> To[events.SessionSetState, R]: ...
    @overload
    def on(self, event: SESSION_SET_BLOCK, /) -> On[events.SessionSetBlock]: ...
    @overload
    def on(
        self, event: SESSION_SET_BLOCK, handler: To[events.SessionSetBlock, R], /
    ) -> To[events.SessionSetBlock, R]: ...
    @overload
    def on(self, event: SESSION_SET_SEGMENTS, /) -> On[events.SessionSetSegments]: ...
    @overload
    def on(
        self, event: SESSION_SET_SEGMENTS, handler: To[events.SessionSetSegments, R], /
    ) -> To[events.SessionSetSegments, R]: ...
    @overload
    def on(self, event: SESSION_SET_OPENED, /) -> On[events.SessionSetOpened]: ...
    @overload
    def on(
        self, event: SESSION_SET_OPENED, handler: To[events.SessionSetOpened, R], /
    ) -> To[events.SessionSetOpened, R]: ...
    @overload
    def on(self, event: SESSION_SET_CLOSED, /) -> On[events.SessionSetClosed]: ...
    @overload
    def on(
        self, event: SESSION_SET_CLOSED, handler: To[events.SessionSetClosed, R], /
    ) -> To[events.SessionSetClosed, R]: ...
    @overload
    def on(self, event: SESSION_SET_PARTICIPANTS, /) -> On[events.SessionSetParticipants]: ...
    @overload
    def on(
        self, event: SESSION_SET_PARTICIPANTS, handler: To[events.SessionSetParticipants, R], /
    ) -> To[events.SessionSetParticipants, R]: ...
    @overload
    def on(self, event: SESSION_SET_MENTIONS, /) -> On[events.SessionSetMentions]: ...
    @overload
    def on(
        self, event: SESSION_SET_MENTIONS, handler: To[events.SessionSetMentions, R], /
    ) -> To[events.SessionSetMentions, R]: ...
    @overload
    def on(self, event: SESSION_SET_ROUTING, /) -> On[events.SessionSetRouting]: ...
    @overload
    def on(
        self, event: SESSION_SET_ROUTING, handler: To[events.SessionSetRouting, R], /
    ) -> To[events.SessionSetRouting, R]: ...
    @overload
    def on(self, event: SESSION_SET_INBOX, /) -> On[events.SessionSetInbox]: ...
    @overload
    def on(
        self, event: SESSION_SET_INBOX, handler: To[events.SessionSetInbox, R], /
    ) -> To[events.SessionSetInbox, R]: ...
    @overload
    def on(self, event: SESSION_REMOVED, /) -> On[events.SessionRemoved]: ...
    @overload
    def on(
        self, event: SESSION_REMOVED, handler: To[events.SessionRemoved, R], /
    ) -> To[events.SessionRemoved, R]: ...
    @overload
    def on(self, event: SESSION_ERROR, /) -> On[events.SessionError]: ...
    @overload
    def on(
        self, event: SESSION_ERROR, handler: To[events.SessionError, R], /
    ) -> To[events.SessionError, R]: ...
    @overload
    def on(self, event: SESSION_SET_COVER, /) -> On[events.SessionSetCover]: ...
    @overload
    def on(
        self, event: SESSION_SET_COVER, handler: To[events.SessionSetCover, R], /
    ) -> To[events.SessionSetCover, R]: ...
    @overload
    def on(self, event: SPAM_MESSAGE, /) -> On[events.SpamMessage]: ...
    @overload
    def on(
        self, event: SPAM_MESSAGE, handler: To[events.SpamMessage, R], /
    ) -> To[events.SpamMessage, R]: ...
    @overload
    def on(self, event: SPAM_DECISION, /) -> On[events.SpamDecision]: ...
    @overload
    def on(
        self, event: SPAM_DECISION, handler: To[events.SpamDecision, R], /
    ) -> To[events.SpamDecision, R]: ...
    @overload
    def on(self, event: STATUS_HEALTH_CHANGED, /) -> On[events.StatusHealthChanged]: ...
    @overload
    def on(
        self, event: STATUS_HEALTH_CHANGED, handler: To[events.StatusHealthChanged, R], /
    ) -> To[events.StatusHealthChanged, R]: ...
    @overload
    def on(
        self, event: WEBSITE_UPDATE_VISITORS_COUNT, /
    ) -> On[events.WebsiteUpdateVisitorsCount]: ...
    @overload
    def on(
        self,
        event: WEBSITE_UPDATE_VISITORS_COUNT,
        handler: To[events.WebsiteUpdateVisitorsCount, R],
        /,
    ) -> To[events.WebsiteUpdateVisitorsCount, R]: ...
    @overload
    def on(
        self, event: WEBSITE_UPDATE_OPERATORS_AVAILABILITY, /
    ) -> On[events.WebsiteUpdateOperatorsAvailability]: ...
    @overload
    def on(
        self,
        event: WEBSITE_UPDATE_OPERATORS_AVAILABILITY,
        handler: To[events.WebsiteUpdateOperatorsAvailability, R],
        /,
    ) -> To[events.WebsiteUpdateOperatorsAvailability, R]: ...
    @overload
    def on(self, event: WEBSITE_USERS_AVAILABLE, /) -> On[events.WebsiteUsersAvailable]: ...
    @overload
    def on(
        self, event: WEBSITE_USERS_AVAILABLE, handler: To[events.WebsiteUsersAvailable, R], /
    ) -> To[events.WebsiteUsersAvailable, R]: ...
    @overload
    def on(
        self, event: WEBSITE_UPDATE_VISITORS_LIST, /
    ) -> On[events.WebsiteUpdateVisitorsList]: ...
    @overload
    def on(
        self,
        event: WEBSITE_UPDATE_VISITORS_LIST,
        handler: To[events.WebsiteUpdateVisitorsList, R],
        /,
    ) -> To[events.WebsiteUpdateVisitorsList, R]: ...
    @overload
    def on(self, event: WIDGET_ACTION_PROCESSED, /) -> On[events.WidgetActionProcessed]: ...
    @overload
    def on(
        self, event: WIDGET_ACTION_PROCESSED, handler: To[events.WidgetActionProcessed, R], /
    ) -> To[events.WidgetActionProcessed, R]: ...
    @overload
    def on(self, event: Event | EventName, /) -> On[Any]: ...
    @overload
    def on(self, event: Event | EventName, handler: To[Any, R], /) -> To[Any, R]: ...
    @overload
    def on(self, event: KnownNameOrEventName, /) -> On[Any]: ...
    @overload
    def on(self, event: KnownNameAndFunctionOfThatEvent, handler: To[Any, R], /) -> To[Any, R]: ...
    @overload
    def once(self, event: type[E], /) -> On[E]: ...
    @overload
    def once(self, event: type[E], handler: To[E, R], /) -> To[E, R]: ...
    @overload
    def once(self, event: BILLING_LINK_REDIRECT, /) -> On[events.BillingLinkRedirect]: ...
    @overload
    def once(
        self, event: BILLING_LINK_REDIRECT, handler: To[events.BillingLinkRedirect, R], /
    ) -> To[events.BillingLinkRedirect, R]: ...
    @overload
    def once(self, event: BROWSING_REQUEST_INITIATED, /) -> On[events.BrowsingRequestInitiated]: ...
    @overload
    def once(
        self, event: BROWSING_REQUEST_INITIATED, handler: To[events.BrowsingRequestInitiated, R], /
    ) -> To[events.BrowsingRequestInitiated, R]: ...
    @overload
    def once(self, event: BROWSING_REQUEST_REJECTED, /) -> On[events.BrowsingRequestRejected]: ...
    @overload
    def once(
        self, event: BROWSING_REQUEST_REJECTED, handler: To[events.BrowsingRequestRejected, R], /
    ) -> To[events.BrowsingRequestRejected, R]: ...
    @overload
    def once(self, event: BROWSING_ACTION_STARTED, /) -> On[events.BrowsingActionStarted]: ...
    @overload
    def once(
        self, event: BROWSING_ACTION_STARTED, handler: To[events.BrowsingActionStarted, R], /
    ) -> To[events.BrowsingActionStarted, R]: ...
    @overload
    def once(self, event: BROWSING_ACTION_STOPPED, /) -> On[events.BrowsingActionStopped]: ...
    @overload
    def once(
        self, event: BROWSING_ACTION_STOPPED, handler: To[events.BrowsingActionStopped, R], /
    ) -> To[events.BrowsingActionStopped, R]: ...
    @overload
    def once(self, event: BROWSING_STREAM_MIRROR, /) -> On[events.BrowsingStreamMirror]: ...
    @overload
    def once(
        self, event: BROWSING_STREAM_MIRROR, handler: To[events.BrowsingStreamMirror, R], /
    ) -> To[events.BrowsingStreamMirror, R]: ...
    @overload
    def once(self, event: BROWSING_STREAM_MOUSE, /) -> On[events.BrowsingStreamMouse]: ...
    @overload
    def once(
        self, event: BROWSING_STREAM_MOUSE, handler: To[events.BrowsingStreamMouse, R], /
    ) -> To[events.BrowsingStreamMouse, R]: ...
    @overload
    def once(self, event: BROWSING_STREAM_TAB, /) -> On[events.BrowsingStreamTab]: ...
    @overload
    def once(
        self, event: BROWSING_STREAM_TAB, handler: To[events.BrowsingStreamTab, R], /
    ) -> To[events.BrowsingStreamTab, R]: ...
    @overload
    def once(self, event: BROWSING_STREAM_SCROLL, /) -> On[events.BrowsingStreamScroll]: ...
    @overload
    def once(
        self, event: BROWSING_STREAM_SCROLL, handler: To[events.BrowsingStreamScroll, R], /
    ) -> To[events.BrowsingStreamScroll, R]: ...
    @overload
    def once(self, event: BROWSING_DEBUG_STARTED, /) -> On[events.BrowsingDebugStarted]: ...
    @overload
    def once(
        self, event: BROWSING_DEBUG_STARTED, handler: To[events.BrowsingDebugStarted, R], /
    ) -> To[events.BrowsingDebugStarted, R]: ...
    @overload
    def once(self, event: BROWSING_DEBUG_STOPPED, /) -> On[events.BrowsingDebugStopped]: ...
    @overload
    def once(
        self, event: BROWSING_DEBUG_STOPPED, handler: To[events.BrowsingDebugStopped, R], /
    ) -> To[events.BrowsingDebugStopped, R]: ...
    @overload
    def once(self, event: BROWSING_DEBUG_EXECUTED, /) -> On[events.BrowsingDebugExecuted]: ...
    @overload
    def once(
        self, event: BROWSING_DEBUG_EXECUTED, handler: To[events.BrowsingDebugExecuted, R], /
    ) -> To[events.BrowsingDebugExecuted, R]: ...
    @overload
    def once(self, event: BROWSING_DEBUG_STREAM, /) -> On[events.BrowsingDebugStream]: ...
    @overload
    def once(
        self, event: BROWSING_DEBUG_STREAM, handler: To[events.BrowsingDebugStream, R], /
    ) -> To[events.BrowsingDebugStream, R]: ...
    @overload
    def once(self, event: BROWSING_ASSIST_STARTED, /) -> On[events.BrowsingAssistStarted]: ...
    @overload
    def once(
        self, event: BROWSING_ASSIST_STARTED, handler: To[events.BrowsingAssistStarted, R], /
    ) -> To[events.BrowsingAssistStarted, R]: ...
    @overload
    def once(self, event: BROWSING_ASSIST_STOPPED, /) -> On[events.BrowsingAssistStopped]: ...
    @overload
    def once(
        self, event: BROWSING_ASSIST_STOPPED, handler: To[events.BrowsingAssistStopped, R], /
    ) -> To[events.BrowsingAssistStopped, R]: ...
    @overload
    def once(
        self, event: BUCKET_URL_UPLOAD_GENERATED, /
    ) -> On[events.BucketUrlUploadGenerated]: ...
    @overload
    def once(
        self, event: BUCKET_URL_UPLOAD_GENERATED, handler: To[events.BucketUrlUploadGenerated, R], /
    ) -> To[events.BucketUrlUploadGenerated, R]: ...
    @overload
    def once(
        self, event: BUCKET_URL_AVATAR_GENERATED, /
    ) -> On[events.BucketUrlAvatarGenerated]: ...
    @overload
    def once(
        self, event: BUCKET_URL_AVATAR_GENERATED, handler: To[events.BucketUrlAvatarGenerated, R], /
    ) -> To[events.BucketUrlAvatarGenerated, R]: ...
    @overload
    def once(
        self, event: BUCKET_URL_WEBSITE_GENERATED, /
    ) -> On[events.BucketUrlWebsiteGenerated]: ...
    @overload
    def once(
        self,
        event: BUCKET_URL_WEBSITE_GENERATED,
        handler: To[events.BucketUrlWebsiteGenerated, R],
        /,
    ) -> To[events.BucketUrlWebsiteGenerated, R]: ...
    @overload
    def once(
        self, event: BUCKET_URL_CAMPAIGN_GENERATED, /
    ) -> On[events.BucketUrlCampaignGenerated]: ...
    @overload
    def once(
        self,
        event: BUCKET_URL_CAMPAIGN_GENERATED,
        handler: To[events.BucketUrlCampaignGenerated, R],
        /,
    ) -> To[events.BucketUrlCampaignGenerated, R]: ...
    @overload
    def once(
        self, event: BUCKET_URL_HELPDESK_GENERATED, /
    ) -> On[events.BucketUrlHelpdeskGenerated]: ...
    @overload
    def once(
        self,
        event: BUCKET_URL_HELPDESK_GENERATED,
        handler: To[events.BucketUrlHelpdeskGenerated, R],
        /,
    ) -> To[events.BucketUrlHelpdeskGenerated, R]: ...
    @overload
    def once(
        self, event: BUCKET_URL_STATUS_GENERATED, /
    ) -> On[events.BucketUrlStatusGenerated]: ...
    @overload
    def once(
        self, event: BUCKET_URL_STATUS_GENERATED, handler: To[events.BucketUrlStatusGenerated, R], /
    ) -> To[events.BucketUrlStatusGenerated, R]: ...
    @overload
    def once(
        self, event: BUCKET_URL_PROCESSING_GENERATED, /
    ) -> On[events.BucketUrlProcessingGenerated]: ...
    @overload
    def once(
        self,
        event: BUCKET_URL_PROCESSING_GENERATED,
        handler: To[events.BucketUrlProcessingGenerated, R],
        /,
    ) -> To[events.BucketUrlProcessingGenerated, R]: ...
    @overload
    def once(
        self, event: BUCKET_URL_CRAWLER_GENERATED, /
    ) -> On[events.BucketUrlCrawlerGenerated]: ...
    @overload
    def once(
        self,
        event: BUCKET_URL_CRAWLER_GENERATED,
        handler: To[events.BucketUrlCrawlerGenerated, R],
        /,
    ) -> To[events.BucketUrlCrawlerGenerated, R]: ...
    @overload
    def once(self, event: CALL_REQUEST_INITIATED, /) -> On[events.CallRequestInitiated]: ...
    @overload
    def once(
        self, event: CALL_REQUEST_INITIATED, handler: To[events.CallRequestInitiated, R], /
    ) -> To[events.CallRequestInitiated, R]: ...
    @overload
    def once(self, event: CALL_REQUEST_REJECTED, /) -> On[events.CallRequestRejected]: ...
    @overload
    def once(
        self, event: CALL_REQUEST_REJECTED, handler: To[events.CallRequestRejected, R], /
    ) -> To[events.CallRequestRejected, R]: ...
    @overload
    def once(self, event: CALL_ACTION_STARTED, /) -> On[events.CallActionStarted]: ...
    @overload
    def once(
        self, event: CALL_ACTION_STARTED, handler: To[events.CallActionStarted, R], /
    ) -> To[events.CallActionStarted, R]: ...
    @overload
    def once(self, event: CALL_ACTION_STOPPED, /) -> On[events.CallActionStopped]: ...
    @overload
    def once(
        self, event: CALL_ACTION_STOPPED, handler: To[events.CallActionStopped, R], /
    ) -> To[events.CallActionStopped, R]: ...
    @overload
    def once(self, event: CALL_SIGNALING_SDP, /) -> On[events.CallSignalingSdp]: ...
    @overload
    def once(
        self, event: CALL_SIGNALING_SDP, handler: To[events.CallSignalingSdp, R], /
    ) -> To[events.CallSignalingSdp, R]: ...
    @overload
    def once(self, event: CALL_SIGNALING_CANDIDATE, /) -> On[events.CallSignalingCandidate]: ...
    @overload
    def once(
        self, event: CALL_SIGNALING_CANDIDATE, handler: To[events.CallSignalingCandidate, R], /
    ) -> To[events.CallSignalingCandidate, R]: ...
    @overload
    def once(self, event: CAMPAIGN_PROGRESS, /) -> On[events.CampaignProgress]: ...
    @overload
    def once(
        self, event: CAMPAIGN_PROGRESS, handler: To[events.CampaignProgress, R], /
    ) -> To[events.CampaignProgress, R]: ...
    @overload
    def once(self, event: CAMPAIGN_DISPATCHED, /) -> On[events.CampaignDispatched]: ...
    @overload
    def once(
        self, event: CAMPAIGN_DISPATCHED, handler: To[events.CampaignDispatched, R], /
    ) -> To[events.CampaignDispatched, R]: ...
    @overload
    def once(self, event: CAMPAIGN_RUNNING, /) -> On[events.CampaignRunning]: ...
    @overload
    def once(
        self, event: CAMPAIGN_RUNNING, handler: To[events.CampaignRunning, R], /
    ) -> To[events.CampaignRunning, R]: ...
    @overload
    def once(self, event: EMAIL_SUBSCRIBE, /) -> On[events.EmailSubscribe]: ...
    @overload
    def once(
        self, event: EMAIL_SUBSCRIBE, handler: To[events.EmailSubscribe, R], /
    ) -> To[events.EmailSubscribe, R]: ...
    @overload
    def once(self, event: EMAIL_TRACK_VIEW, /) -> On[events.EmailTrackView]: ...
    @overload
    def once(
        self, event: EMAIL_TRACK_VIEW, handler: To[events.EmailTrackView, R], /
    ) -> To[events.EmailTrackView, R]: ...
    @overload
    def once(self, event: IDENTITY_VERIFY_REQUEST, /) -> On[events.IdentityVerifyRequest]: ...
    @overload
    def once(
        self, event: IDENTITY_VERIFY_REQUEST, handler: To[events.IdentityVerifyRequest, R], /
    ) -> To[events.IdentityVerifyRequest, R]: ...
    @overload
    def once(self, event: MEDIA_ANIMATION_LISTED, /) -> On[events.MediaAnimationListed]: ...
    @overload
    def once(
        self, event: MEDIA_ANIMATION_LISTED, handler: To[events.MediaAnimationListed, R], /
    ) -> To[events.MediaAnimationListed, R]: ...
    @overload
    def once(self, event: MESSAGE_UPDATED, /) -> On[events.MessageUpdated]: ...
    @overload
    def once(
        self, event: MESSAGE_UPDATED, handler: To[events.MessageUpdated, R], /
    ) -> To[events.MessageUpdated, R]: ...
    @overload
    def once(self, event: MESSAGE_SEND, /) -> On[events.MessageSend]: ...
    @overload
    def once(
        self, event: MESSAGE_SEND, handler: To[events.MessageSend, R], /
    ) -> To[events.MessageSend, R]: ...
    @overload
    def once(self, event: MESSAGE_RECEIVED, /) -> On[events.MessageReceived]: ...
    @overload
    def once(
        self, event: MESSAGE_RECEIVED, handler: To[events.MessageReceived, R], /
    ) -> To[events.MessageReceived, R]: ...
    @overload
    def once(self, event: MESSAGE_REMOVED, /) -> On[events.MessageRemoved]: ...
    @overload
    def once(
        self, event: MESSAGE_REMOVED, handler: To[events.MessageRemoved, R], /
    ) -> To[events.MessageRemoved, R]: ...
    @overload
    def once(self, event: MESSAGE_COMPOSE_SEND, /) -> On[events.MessageComposeSend]: ...
    @overload
    def once(
        self, event: MESSAGE_COMPOSE_SEND, handler: To[events.MessageComposeSend, R], /
    ) -> To[events.MessageComposeSend, R]: ...
    @overload
    def once(self, event: MESSAGE_COMPOSE_RECEIVE, /) -> On[events.MessageComposeReceive]: ...
    @overload
    def once(
        self, event: MESSAGE_COMPOSE_RECEIVE, handler: To[events.MessageComposeReceive, R], /
    ) -> To[events.MessageComposeReceive, R]: ...
    @overload
    def once(
        self, event: MESSAGE_ACKNOWLEDGE_READ_SEND, /
    ) -> On[events.MessageAcknowledgeReadSend]: ...
    @overload
    def once(
        self,
        event: MESSAGE_ACKNOWLEDGE_READ_SEND,
        handler: To[events.MessageAcknowledgeReadSend, R],
        /,
    ) -> To[events.MessageAcknowledgeReadSend, R]: ...
    @overload
    def once(
        self, event: MESSAGE_ACKNOWLEDGE_READ_RECEIVED, /
    ) -> On[events.MessageAcknowledgeReadReceived]: ...
    @overload
    def once(
        self,
        event: MESSAGE_ACKNOWLEDGE_READ_RECEIVED,
        handler: To[events.MessageAcknowledgeReadReceived, R],
        /,
    ) -> To[events.MessageAcknowledgeReadReceived, R]: ...
    @overload
    def once(
        self, event: MESSAGE_ACKNOWLEDGE_UNREAD_SEND, /
    ) -> On[events.MessageAcknowledgeUnreadSend]: ...
    @overload
    def once(
        self,
        event: MESSAGE_ACKNOWLEDGE_UNREAD_SEND,
        handler: To[events.MessageAcknowledgeUnreadSend, R],
        /,
    ) -> To[events.MessageAcknowledgeUnreadSend, R]: ...
    @overload
    def once(
        self, event: MESSAGE_ACKNOWLEDGE_DELIVERED, /
    ) -> On[events.MessageAcknowledgeDelivered]: ...
    @overload
    def once(
        self,
        event: MESSAGE_ACKNOWLEDGE_DELIVERED,
        handler: To[events.MessageAcknowledgeDelivered, R],
        /,
    ) -> To[events.MessageAcknowledgeDelivered, R]: ...
    @overload
    def once(
        self, event: MESSAGE_ACKNOWLEDGE_IGNORED, /
    ) -> On[events.MessageAcknowledgeIgnored]: ...
    @overload
    def once(
        self,
        event: MESSAGE_ACKNOWLEDGE_IGNORED,
        handler: To[events.MessageAcknowledgeIgnored, R],
        /,
    ) -> To[events.MessageAcknowledgeIgnored, R]: ...
    @overload
    def once(self, event: MESSAGE_NOTIFY_UNREAD_SEND, /) -> On[events.MessageNotifyUnreadSend]: ...
    @overload
    def once(
        self, event: MESSAGE_NOTIFY_UNREAD_SEND, handler: To[events.MessageNotifyUnreadSend, R], /
    ) -> To[events.MessageNotifyUnreadSend, R]: ...
    @overload
    def once(
        self, event: MESSAGE_NOTIFY_UNREAD_RECEIVED, /
    ) -> On[events.MessageNotifyUnreadReceived]: ...
    @overload
    def once(
        self,
        event: MESSAGE_NOTIFY_UNREAD_RECEIVED,
        handler: To[events.MessageNotifyUnreadReceived, R],
        /,
    ) -> To[events.MessageNotifyUnreadReceived, R]: ...
    @overload
    def once(self, event: PEOPLE_PROFILE_CREATED, /) -> On[events.PeopleProfileCreated]: ...
    @overload
    def once(
        self, event: PEOPLE_PROFILE_CREATED, handler: To[events.PeopleProfileCreated, R], /
    ) -> To[events.PeopleProfileCreated, R]: ...
    @overload
    def once(self, event: PEOPLE_PROFILE_UPDATED, /) -> On[events.PeopleProfileUpdated]: ...
    @overload
    def once(
        self, event: PEOPLE_PROFILE_UPDATED, handler: To[events.PeopleProfileUpdated, R], /
    ) -> To[events.PeopleProfileUpdated, R]: ...
    @overload
    def once(self, event: PEOPLE_PROFILE_REMOVED, /) -> On[events.PeopleProfileRemoved]: ...
    @overload
    def once(
        self, event: PEOPLE_PROFILE_REMOVED, handler: To[events.PeopleProfileRemoved, R], /
    ) -> To[events.PeopleProfileRemoved, R]: ...
    @overload
    def once(self, event: PEOPLE_BIND_SESSION, /) -> On[events.PeopleBindSession]: ...
    @overload
    def once(
        self, event: PEOPLE_BIND_SESSION, handler: To[events.PeopleBindSession, R], /
    ) -> To[events.PeopleBindSession, R]: ...
    @overload
    def once(self, event: PEOPLE_SYNC_PROFILE, /) -> On[events.PeopleSyncProfile]: ...
    @overload
    def once(
        self, event: PEOPLE_SYNC_PROFILE, handler: To[events.PeopleSyncProfile, R], /
    ) -> To[events.PeopleSyncProfile, R]: ...
    @overload
    def once(self, event: PEOPLE_IMPORT_PROGRESS, /) -> On[events.PeopleImportProgress]: ...
    @overload
    def once(
        self, event: PEOPLE_IMPORT_PROGRESS, handler: To[events.PeopleImportProgress, R], /
    ) -> To[events.PeopleImportProgress, R]: ...
    @overload
    def once(self, event: PEOPLE_IMPORT_DONE, /) -> On[events.PeopleImportDone]: ...
    @overload
    def once(
        self, event: PEOPLE_IMPORT_DONE, handler: To[events.PeopleImportDone, R], /
    ) -> To[events.PeopleImportDone, R]: ...
    @overload
    def once(self, event: PLAN_SUBSCRIPTION_UPDATED, /) -> On[events.PlanSubscriptionUpdated]: ...
    @overload
    def once(
        self, event: PLAN_SUBSCRIPTION_UPDATED, handler: To[events.PlanSubscriptionUpdated, R], /
    ) -> To[events.PlanSubscriptionUpdated, R]: ...
    @overload
    def once(self, event: PLUGIN_CHANNEL, /) -> On[events.PluginChannel]: ...
    @overload
    def once(
        self, event: PLUGIN_CHANNEL, handler: To[events.PluginChannel, R], /
    ) -> To[events.PluginChannel, R]: ...
    @overload
    def once(self, event: PLUGIN_EVENT, /) -> On[events.PluginEvent]: ...
    @overload
    def once(
        self, event: PLUGIN_EVENT, handler: To[events.PluginEvent, R], /
    ) -> To[events.PluginEvent, R]: ...
    @overload
    def once(
        self, event: PLUGIN_SUBSCRIPTION_UPDATED, /
    ) -> On[events.PluginSubscriptionUpdated]: ...
    @overload
    def once(
        self,
        event: PLUGIN_SUBSCRIPTION_UPDATED,
        handler: To[events.PluginSubscriptionUpdated, R],
        /,
    ) -> To[events.PluginSubscriptionUpdated, R]: ...
    @overload
    def once(self, event: PLUGIN_SETTINGS_SAVED, /) -> On[events.PluginSettingsSaved]: ...
    @overload
    def once(
        self, event: PLUGIN_SETTINGS_SAVED, handler: To[events.PluginSettingsSaved, R], /
    ) -> To[events.PluginSettingsSaved, R]: ...
    @overload
    def once(
        self, event: SESSION_UPDATE_AVAILABILITY, /
    ) -> On[events.SessionUpdateAvailability]: ...
    @overload
    def once(
        self,
        event: SESSION_UPDATE_AVAILABILITY,
        handler: To[events.SessionUpdateAvailability, R],
        /,
    ) -> To[events.SessionUpdateAvailability, R]: ...
    @overload
    def once(self, event: SESSION_UPDATE_VERIFY, /) -> On[events.SessionUpdateVerify]: ...
    @overload
    def once(
        self, event: SESSION_UPDATE_VERIFY, handler: To[events.SessionUpdateVerify, R], /
    ) -> To[events.SessionUpdateVerify, R]: ...
    @overload
    def once(self, event: SESSION_REQUEST_INITIATED, /) -> On[events.SessionRequestInitiated]: ...
    @overload
    def once(
        self, event: SESSION_REQUEST_INITIATED, handler: To[events.SessionRequestInitiated, R], /
    ) -> To[events.SessionRequestInitiated, R]: ...
    @overload
    def once(self, event: SESSION_SET_EMAIL, /) -> On[events.SessionSetEmail]: ...
    @overload
    def once(
        self, event: SESSION_SET_EMAIL, handler: To[events.SessionSetEmail, R], /
    ) -> To[events.SessionSetEmail, R]: ...
    @overload
    def once(self, event: SESSION_SET_PHONE, /) -> On[events.SessionSetPhone]: ...
    @overload
    def once(
        self, event: SESSION_SET_PHONE, handler: To[events.SessionSetPhone, R], /
    ) -> To[events.SessionSetPhone, R]: ...
    @overload
    def once(self, event: SESSION_SET_ADDRESS, /) -> On[events.SessionSetAddress]: ...
    @overload
    def once(
        self, event: SESSION_SET_ADDRESS, handler: To[events.SessionSetAddress, R], /
    ) -> To[events.SessionSetAddress, R]: ...
    @overload
    def once(self, event: SESSION_SET_SUBJECT, /) -> On[events.SessionSetSubject]: ...
    @overload
    def once(
        self, event: SESSION_SET_SUBJECT, handler: To[events.SessionSetSubject, R], /
    ) -> To[events.SessionSetSubject, R]: ...
    @overload
    def once(self, event: SESSION_SET_AVATAR, /) -> On[events.SessionSetAvatar]: ...
    @overload
    def once(
        self, event: SESSION_SET_AVATAR, handler: To[events.SessionSetAvatar, R], /
    ) -> To[events.SessionSetAvatar, R]: ...
    @overload
    def once(self, event: SESSION_SET_NICKNAME, /) -> On[events.SessionSetNickname]: ...
    @overload
    def once(
        self, event: SESSION_SET_NICKNAME, handler: To[events.SessionSetNickname, R], /
    ) -> To[events.SessionSetNickname, R]: ...
    @overload
    def once(self, event: SESSION_SET_ORIGIN, /) -> On[events.SessionSetOrigin]: ...
    @overload
    def once(
        self, event: SESSION_SET_ORIGIN, handler: To[events.SessionSetOrigin, R], /
    ) -> To[events.SessionSetOrigin, R]: ...
    @overload
    def once(self, event: SESSION_SET_DATA, /) -> On[events.SessionSetData]: ...
    @overload
    def once(
        self, event: SESSION_SET_DATA, handler: To[events.SessionSetData, R], /
    ) -> To[events.SessionSetData, R]: ...
    @overload
    def once(self, event: SESSION_SYNC_PAGES, /) -> On[events.SessionSyncPages]: ...
    @overload
    def once(
        self, event: SESSION_SYNC_PAGES, handler: To[events.SessionSyncPages, R], /
    ) -> To[events.SessionSyncPages, R]: ...
    @overload
    def once(self, event: SESSION_SYNC_EVENTS, /) -> On[events.SessionSyncEvents]: ...
    @overload
    def once(
        self, event: SESSION_SYNC_EVENTS, handler: To[events.SessionSyncEvents, R], /
    ) -> To[events.SessionSyncEvents, R]: ...
    @overload
    def once(self, event: SESSION_SYNC_CAPABILITIES, /) -> On[events.SessionSyncCapabilities]: ...
    @overload
    def once(
        self, event: SESSION_SYNC_CAPABILITIES, handler: To[events.SessionSyncCapabilities, R], /
    ) -> To[events.SessionSyncCapabilities, R]: ...
    @overload
    def once(self, event: SESSION_SYNC_GEOLOCATION, /) -> On[events.SessionSyncGeolocation]: ...
    @overload
    def once(
        self, event: SESSION_SYNC_GEOLOCATION, handler: To[events.SessionSyncGeolocation, R], /
    ) -> To[events.SessionSyncGeolocation, R]: ...
    @overload
    def once(self, event: SESSION_SYNC_SYSTEM, /) -> On[events.SessionSyncSystem]: ...
    @overload
    def once(
        self, event: SESSION_SYNC_SYSTEM, handler: To[events.SessionSyncSystem, R], /
    ) -> To[events.SessionSyncSystem, R]: ...
    @overload
    def once(self, event: SESSION_SYNC_NETWORK, /) -> On[events.SessionSyncNetwork]: ...
    @overload
    def once(
        self, event: SESSION_SYNC_NETWORK, handler: To[events.SessionSyncNetwork, R], /
    ) -> To[events.SessionSyncNetwork, R]: ...
    @overload
    def once(self, event: SESSION_SYNC_TIMEZONE, /) -> On[events.SessionSyncTimezone]: ...
    @overload
    def once(
        self, event: SESSION_SYNC_TIMEZONE, handler: To[events.SessionSyncTimezone, R], /
    ) -> To[events.SessionSyncTimezone, R]: ...
    @overload
    def once(self, event: SESSION_SYNC_LOCALES, /) -> On[events.SessionSyncLocales]: ...
    @overload
    def once(
        self, event: SESSION_SYNC_LOCALES, handler: To[events.SessionSyncLocales, R], /
    ) -> To[events.SessionSyncLocales, R]: ...
    @overload
    def once(self, event: SESSION_SYNC_RATING, /) -> On[events.SessionSyncRating]: ...
    @overload
    def once(
        self, event: SESSION_SYNC_RATING, handler: To[events.SessionSyncRating, R], /
    ) -> To[events.SessionSyncRating, R]: ...
    @overload
    def once(self, event: SESSION_SYNC_TOPIC, /) -> On[events.SessionSyncTopic]: ...
    @overload
    def once(
        self, event: SESSION_SYNC_TOPIC, handler: To[events.SessionSyncTopic, R], /
    ) -> To[events.SessionSyncTopic, R]: ...
    @overload
    def once(self, event: SESSION_SET_STATE, /) -> On[events.SessionSetState]: ...
    @overload
    def once(
        self, event: SESSION_SET_STATE, handler: To[events.SessionSetState, R], /
    ) -> To[events.SessionSetState, R]: ...
    @overload
    def once(self, event: SESSION_SET_BLOCK, /) -> On[events.SessionSetBlock]: ...
    @overload
    def once(
        self, event: SESSION_SET_BLOCK, handler: To[events.SessionSetBlock, R], /
    ) -> To[events.SessionSetBlock, R]: ...
    @overload
    def once(self, event: SESSION_SET_SEGMENTS, /) -> On[events.SessionSetSegments]: ...
    @overload
    def once(
        self, event: SESSION_SET_SEGMENTS, handler: To[events.SessionSetSegments, R], /
    ) -> To[events.SessionSetSegments, R]: ...
    @overload
    def once(self, event: SESSION_SET_OPENED, /) -> On[events.SessionSetOpened]: ...
    @overload
    def once(
        self, event: SESSION_SET_OPENED, handler: To[events.SessionSetOpened, R], /
    ) -> To[events.SessionSetOpened, R]: ...
    @overload
    def once(self, event: SESSION_SET_CLOSED, /) -> On[events.SessionSetClosed]: ...
    @overload
    def once(
        self, event: SESSION_SET_CLOSED, handler: To[events.SessionSetClosed, R], /
    ) -> To[events.SessionSetClosed, R]: ...
    @overload
    def once(self, event: SESSION_SET_PARTICIPANTS, /) -> On[events.SessionSetParticipants]: ...
    @overload
    def once(
        self, event: SESSION_SET_PARTICIPANTS, handler: To[events.SessionSetParticipants, R], /
    ) -> To[events.SessionSetParticipants, R]: ...
    @overload
    def once(self, event: SESSION_SET_MENTIONS, /) -> On[events.SessionSetMentions]: ...
    @overload
    def once(
        self, event: SESSION_SET_MENTIONS, handler: To[events.SessionSetMentions, R], /
    ) -> To[events.SessionSetMentions, R]: ...
    @overload
    def once(self, event: SESSION_SET_ROUTING, /) -> On[events.SessionSetRouting]: ...
    @overload
    def once(
        self, event: SESSION_SET_ROUTING, handler: To[events.SessionSetRouting, R], /
    ) -> To[events.SessionSetRouting, R]: ...
    @overload
    def once(self, event: SESSION_SET_INBOX, /) -> On[events.SessionSetInbox]: ...
    @overload
    def once(
        self, event: SESSION_SET_INBOX, handler: To[events.SessionSetInbox, R], /
    ) -> To[events.SessionSetInbox, R]: ...
    @overload
    def once(self, event: SESSION_REMOVED, /) -> On[events.SessionRemoved]: ...
    @overload
    def once(
        self, event: SESSION_REMOVED, handler: To[events.SessionRemoved, R], /
    ) -> To[events.SessionRemoved, R]: ...
    @overload
    def once(self, event: SESSION_ERROR, /) -> On[events.SessionError]: ...
    @overload
    def once(
        self, event: SESSION_ERROR, handler: To[events.SessionError, R], /
    ) -> To[events.SessionError, R]: ...
    @overload
    def once(self, event: SESSION_SET_COVER, /) -> On[events.SessionSetCover]: ...
    @overload
    def once(
        self, event: SESSION_SET_COVER, handler: To[events.SessionSetCover, R], /
    ) -> To[events.SessionSetCover, R]: ...
    @overload
    def once(self, event: SPAM_MESSAGE, /) -> On[events.SpamMessage]: ...
    @overload
    def once(
        self, event: SPAM_MESSAGE, handler: To[events.SpamMessage, R], /
    ) -> To[events.SpamMessage, R]: ...
    @overload
    def once(self, event: SPAM_DECISION, /) -> On[events.SpamDecision]: ...
    @overload
    def once(
        self, event: SPAM_DECISION, handler: To[events.SpamDecision, R], /
    ) -> To[events.SpamDecision, R]: ...
    @overload
    def once(self, event: STATUS_HEALTH_CHANGED, /) -> On[events.StatusHealthChanged]: ...
    @overload
    def once(
        self, event: STATUS_HEALTH_CHANGED, handler: To[events.StatusHealthChanged, R], /
    ) -> To[events.StatusHealthChanged, R]: ...
    @overload
    def once(
        self, event: WEBSITE_UPDATE_VISITORS_COUNT, /
    ) -> On[events.WebsiteUpdateVisitorsCount]: ...
    @overload
    def once(
        self,
        event: WEBSITE_UPDATE_VISITORS_COUNT,
        handler: To[events.WebsiteUpdateVisitorsCount, R],
        /,
    ) -> To[events.WebsiteUpdateVisitorsCount, R]: ...
    @overload
    def once(
        self, event: WEBSITE_UPDATE_OPERATORS_AVAILABILITY, /
    ) -> On[events.WebsiteUpdateOperatorsAvailability]: ...
    @overload
    def once(
        self,
        event: WEBSITE_UPDATE_OPERATORS_AVAILABILITY,
        handler: To[events.WebsiteUpdateOperatorsAvailability, R],
        /,
    ) -> To[events.WebsiteUpdateOperatorsAvailability, R]: ...
    @overload
    def once(self, event: WEBSITE_USERS_AVAILABLE, /) -> On[events.WebsiteUsersAvailable]: ...
    @overload
    def once(
        self, event: WEBSITE_USERS_AVAILABLE, handler: To[events.WebsiteUsersAvailable, R], /
    ) -> To[events.WebsiteUsersAvailable, R]: ...
    @overload
    def once(
        self, event: WEBSITE_UPDATE_VISITORS_LIST, /
    ) -> On[events.WebsiteUpdateVisitorsList]: ...
    @overload
    def once(
        self,
        event: WEBSITE_UPDATE_VISITORS_LIST,
        handler: To[events.WebsiteUpdateVisitorsList, R],
        /,
    ) -> To[events.WebsiteUpdateVisitorsList, R]: ...
    @overload
    def once(self, event: WIDGET_ACTION_PROCESSED, /) -> On[events.WidgetActionProcessed]: ...
    @overload
    def once(
        self, event: WIDGET_ACTION_PROCESSED, handler: To[events.WidgetActionProcessed, R], /
    ) -> To[events.WidgetActionProcessed, R]: ...
    @overload
    def once(self, event: Event | EventName, /) -> On[Any]: ...
    @overload
    def once(self, event: Event | EventName, handler: To[Any, R], /) -> To[Any, R]: ...
    @overload
    def once(self, event: KnownNameOrEventName, /) -> On[Any]: ...
    @overload
    def once(
        self, event: KnownNameAndFunctionOfThatEvent, handler: To[Any, R], /
    ) -> To[Any, R]: ...
    def off(self, event: type[EventPayload] | AnyName | None, handler: To[Any, object]) -> None: ...
