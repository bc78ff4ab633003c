# Rendered from spec/rtm, codegen/templates/events/__init__.py.j2. Do not edit: change that and run `make generate`.
"""Every event of the API: names, payload classes, and `decode`, which needs no socket."""

import sys
from collections.abc import Mapping
from enum import StrEnum
from typing import Any
from typing import TYPE_CHECKING

from .._runtime.data.kinds import too_deep
from .._runtime.data.model import EventPayload as EventPayload
from .._runtime.data.model import UnknownEvent as UnknownEvent


class Event(StrEnum):
    """Names of events on the wire."""

    BILLING_LINK_REDIRECT = "billing:link:redirect"
    """Crisp no longer lists this event."""
    BROWSING_REQUEST_INITIATED = "browsing:request:initiated"
    BROWSING_REQUEST_REJECTED = "browsing:request:rejected"
    BROWSING_ACTION_STARTED = "browsing:action:started"
    """Crisp no longer lists this event."""
    BROWSING_ACTION_STOPPED = "browsing:action:stopped"
    """Crisp no longer lists this event."""
    BROWSING_STREAM_MIRROR = "browsing:stream:mirror"
    """Crisp no longer lists this event."""
    BROWSING_STREAM_MOUSE = "browsing:stream:mouse"
    """Crisp no longer lists this event."""
    BROWSING_STREAM_TAB = "browsing:stream:tab"
    """Crisp no longer lists this event."""
    BROWSING_STREAM_SCROLL = "browsing:stream:scroll"
    """Crisp no longer lists this event."""
    BROWSING_DEBUG_STARTED = "browsing:debug:started"
    """Crisp no longer lists this event."""
    BROWSING_DEBUG_STOPPED = "browsing:debug:stopped"
    """Crisp no longer lists this event."""
    BROWSING_DEBUG_EXECUTED = "browsing:debug:executed"
    """Crisp no longer lists this event."""
    BROWSING_DEBUG_STREAM = "browsing:debug:stream"
    """Crisp no longer lists this event."""
    BROWSING_ASSIST_STARTED = "browsing:assist:started"
    """Crisp no longer lists this event."""
    BROWSING_ASSIST_STOPPED = "browsing:assist:stopped"
    """Crisp no longer lists this event."""
    BUCKET_URL_UPLOAD_GENERATED = "bucket:url:upload:generated"
    BUCKET_URL_AVATAR_GENERATED = "bucket:url:avatar:generated"
    BUCKET_URL_WEBSITE_GENERATED = "bucket:url:website:generated"
    BUCKET_URL_CAMPAIGN_GENERATED = "bucket:url:campaign:generated"
    BUCKET_URL_HELPDESK_GENERATED = "bucket:url:helpdesk:generated"
    BUCKET_URL_STATUS_GENERATED = "bucket:url:status:generated"
    BUCKET_URL_PROCESSING_GENERATED = "bucket:url:processing:generated"
    BUCKET_URL_CRAWLER_GENERATED = "bucket:url:crawler:generated"
    """Crisp no longer lists this event."""
    CALL_REQUEST_INITIATED = "call:request:initiated"
    CALL_REQUEST_REJECTED = "call:request:rejected"
    CALL_ACTION_STARTED = "call:action:started"
    """Crisp no longer lists this event."""
    CALL_ACTION_STOPPED = "call:action:stopped"
    """Crisp no longer lists this event."""
    CALL_SIGNALING_SDP = "call:signaling:sdp"
    """Crisp no longer lists this event."""
    CALL_SIGNALING_CANDIDATE = "call:signaling:candidate"
    """Crisp no longer lists this event."""
    CAMPAIGN_PROGRESS = "campaign:progress"
    CAMPAIGN_DISPATCHED = "campaign:dispatched"
    CAMPAIGN_RUNNING = "campaign:running"
    EMAIL_SUBSCRIBE = "email:subscribe"
    EMAIL_TRACK_VIEW = "email:track:view"
    IDENTITY_VERIFY_REQUEST = "identity:verify:request"
    MEDIA_ANIMATION_LISTED = "media:animation:listed"
    MESSAGE_UPDATED = "message:updated"
    MESSAGE_SEND = "message:send"
    MESSAGE_RECEIVED = "message:received"
    MESSAGE_REMOVED = "message:removed"
    MESSAGE_COMPOSE_SEND = "message:compose:send"
    MESSAGE_COMPOSE_RECEIVE = "message:compose:receive"
    MESSAGE_ACKNOWLEDGE_READ_SEND = "message:acknowledge:read:send"
    MESSAGE_ACKNOWLEDGE_READ_RECEIVED = "message:acknowledge:read:received"
    MESSAGE_ACKNOWLEDGE_UNREAD_SEND = "message:acknowledge:unread:send"
    MESSAGE_ACKNOWLEDGE_DELIVERED = "message:acknowledge:delivered"
    MESSAGE_ACKNOWLEDGE_IGNORED = "message:acknowledge:ignored"
    MESSAGE_NOTIFY_UNREAD_SEND = "message:notify:unread:send"
    MESSAGE_NOTIFY_UNREAD_RECEIVED = "message:notify:unread:received"
    PEOPLE_PROFILE_CREATED = "people:profile:created"
    PEOPLE_PROFILE_UPDATED = "people:profile:updated"
    PEOPLE_PROFILE_REMOVED = "people:profile:removed"
    PEOPLE_BIND_SESSION = "people:bind:session"
    PEOPLE_SYNC_PROFILE = "people:sync:profile"
    PEOPLE_IMPORT_PROGRESS = "people:import:progress"
    PEOPLE_IMPORT_DONE = "people:import:done"
    PLAN_SUBSCRIPTION_UPDATED = "plan:subscription:updated"
    PLUGIN_CHANNEL = "plugin:channel"
    PLUGIN_EVENT = "plugin:event"
    PLUGIN_SUBSCRIPTION_UPDATED = "plugin:subscription:updated"
    PLUGIN_SETTINGS_SAVED = "plugin:settings:saved"
    SESSION_UPDATE_AVAILABILITY = "session:update_availability"
    SESSION_UPDATE_VERIFY = "session:update_verify"
    SESSION_REQUEST_INITIATED = "session:request:initiated"
    SESSION_SET_EMAIL = "session:set_email"
    SESSION_SET_PHONE = "session:set_phone"
    SESSION_SET_ADDRESS = "session:set_address"
    SESSION_SET_SUBJECT = "session:set_subject"
    SESSION_SET_AVATAR = "session:set_avatar"
    SESSION_SET_NICKNAME = "session:set_nickname"
    SESSION_SET_ORIGIN = "session:set_origin"
    SESSION_SET_DATA = "session:set_data"
    SESSION_SYNC_PAGES = "session:sync:pages"
    SESSION_SYNC_EVENTS = "session:sync:events"
    SESSION_SYNC_CAPABILITIES = "session:sync:capabilities"
    SESSION_SYNC_GEOLOCATION = "session:sync:geolocation"
    SESSION_SYNC_SYSTEM = "session:sync:system"
    SESSION_SYNC_NETWORK = "session:sync:network"
    SESSION_SYNC_TIMEZONE = "session:sync:timezone"
    SESSION_SYNC_LOCALES = "session:sync:locales"
    SESSION_SYNC_RATING = "session:sync:rating"
    SESSION_SYNC_TOPIC = "session:sync:topic"
    SESSION_SET_STATE = "session:set_state"
    SESSION_SET_BLOCK = "session:set_block"
    SESSION_SET_SEGMENTS = "session:set_segments"
    SESSION_SET_OPENED = "session:set_opened"
    SESSION_SET_CLOSED = "session:set_closed"
    SESSION_SET_PARTICIPANTS = "session:set_participants"
    SESSION_SET_MENTIONS = "session:set_mentions"
    SESSION_SET_ROUTING = "session:set_routing"
    SESSION_SET_INBOX = "session:set_inbox"
    SESSION_REMOVED = "session:removed"
    SESSION_ERROR = "session:error"
    SESSION_SET_COVER = "session:set_cover"
    """Crisp no longer lists this event."""
    SPAM_MESSAGE = "spam:message"
    SPAM_DECISION = "spam:decision"
    STATUS_HEALTH_CHANGED = "status:health:changed"
    WEBSITE_UPDATE_VISITORS_COUNT = "website:update_visitors_count"
    WEBSITE_UPDATE_OPERATORS_AVAILABILITY = "website:update_operators_availability"
    WEBSITE_USERS_AVAILABLE = "website:users:available"
    WEBSITE_UPDATE_VISITORS_LIST = "website:update_visitors_list"
    """Crisp no longer lists this event."""
    WIDGET_ACTION_PROCESSED = "widget:action:processed"


# Name of the payload class by name of the event.
CLASSES: Mapping[str, str] = {
    "billing:link:redirect": "BillingLinkRedirect",
    "browsing:request:initiated": "BrowsingRequestInitiated",
    "browsing:request:rejected": "BrowsingRequestRejected",
    "browsing:action:started": "BrowsingActionStarted",
    "browsing:action:stopped": "BrowsingActionStopped",
    "browsing:stream:mirror": "BrowsingStreamMirror",
    "browsing:stream:mouse": "BrowsingStreamMouse",
    "browsing:stream:tab": "BrowsingStreamTab",
    "browsing:stream:scroll": "BrowsingStreamScroll",
    "browsing:debug:started": "BrowsingDebugStarted",
    "browsing:debug:stopped": "BrowsingDebugStopped",
    "browsing:debug:executed": "BrowsingDebugExecuted",
    "browsing:debug:stream": "BrowsingDebugStream",
    "browsing:assist:started": "BrowsingAssistStarted",
    "browsing:assist:stopped": "BrowsingAssistStopped",
    "bucket:url:upload:generated": "BucketUrlUploadGenerated",
    "bucket:url:avatar:generated": "BucketUrlAvatarGenerated",
    "bucket:url:website:generated": "BucketUrlWebsiteGenerated",
    "bucket:url:campaign:generated": "BucketUrlCampaignGenerated",
    "bucket:url:helpdesk:generated": "BucketUrlHelpdeskGenerated",
    "bucket:url:status:generated": "BucketUrlStatusGenerated",
    "bucket:url:processing:generated": "BucketUrlProcessingGenerated",
    "bucket:url:crawler:generated": "BucketUrlCrawlerGenerated",
    "call:request:initiated": "CallRequestInitiated",
    "call:request:rejected": "CallRequestRejected",
    "call:action:started": "CallActionStarted",
    "call:action:stopped": "CallActionStopped",
    "call:signaling:sdp": "CallSignalingSdp",
    "call:signaling:candidate": "CallSignalingCandidate",
    "campaign:progress": "CampaignProgress",
    "campaign:dispatched": "CampaignDispatched",
    "campaign:running": "CampaignRunning",
    "email:subscribe": "EmailSubscribe",
    "email:track:view": "EmailTrackView",
    "identity:verify:request": "IdentityVerifyRequest",
    "media:animation:listed": "MediaAnimationListed",
    "message:updated": "MessageUpdated",
    "message:send": "MessageSend",
    "message:received": "MessageReceived",
    "message:removed": "MessageRemoved",
    "message:compose:send": "MessageComposeSend",
    "message:compose:receive": "MessageComposeReceive",
    "message:acknowledge:read:send": "MessageAcknowledgeReadSend",
    "message:acknowledge:read:received": "MessageAcknowledgeReadReceived",
    "message:acknowledge:unread:send": "MessageAcknowledgeUnreadSend",
    "message:acknowledge:delivered": "MessageAcknowledgeDelivered",
    "message:acknowledge:ignored": "MessageAcknowledgeIgnored",
    "message:notify:unread:send": "MessageNotifyUnreadSend",
    "message:notify:unread:received": "MessageNotifyUnreadReceived",
    "people:profile:created": "PeopleProfileCreated",
    "people:profile:updated": "PeopleProfileUpdated",
    "people:profile:removed": "PeopleProfileRemoved",
    "people:bind:session": "PeopleBindSession",
    "people:sync:profile": "PeopleSyncProfile",
    "people:import:progress": "PeopleImportProgress",
    "people:import:done": "PeopleImportDone",
    "plan:subscription:updated": "PlanSubscriptionUpdated",
    "plugin:channel": "PluginChannel",
    "plugin:event": "PluginEvent",
    "plugin:subscription:updated": "PluginSubscriptionUpdated",
    "plugin:settings:saved": "PluginSettingsSaved",
    "session:update_availability": "SessionUpdateAvailability",
    "session:update_verify": "SessionUpdateVerify",
    "session:request:initiated": "SessionRequestInitiated",
    "session:set_email": "SessionSetEmail",
    "session:set_phone": "SessionSetPhone",
    "session:set_address": "SessionSetAddress",
    "session:set_subject": "SessionSetSubject",
    "session:set_avatar": "SessionSetAvatar",
    "session:set_nickname": "SessionSetNickname",
    "session:set_origin": "SessionSetOrigin",
    "session:set_data": "SessionSetData",
    "session:sync:pages": "SessionSyncPages",
    "session:sync:events": "SessionSyncEvents",
    "session:sync:capabilities": "SessionSyncCapabilities",
    "session:sync:geolocation": "SessionSyncGeolocation",
    "session:sync:system": "SessionSyncSystem",
    "session:sync:network": "SessionSyncNetwork",
    "session:sync:timezone": "SessionSyncTimezone",
    "session:sync:locales": "SessionSyncLocales",
    "session:sync:rating": "SessionSyncRating",
    "session:sync:topic": "SessionSyncTopic",
    "session:set_state": "SessionSetState",
    "session:set_block": "SessionSetBlock",
    "session:set_segments": "SessionSetSegments",
    "session:set_opened": "SessionSetOpened",
    "session:set_closed": "SessionSetClosed",
    "session:set_participants": "SessionSetParticipants",
    "session:set_mentions": "SessionSetMentions",
    "session:set_routing": "SessionSetRouting",
    "session:set_inbox": "SessionSetInbox",
    "session:removed": "SessionRemoved",
    "session:error": "SessionError",
    "session:set_cover": "SessionSetCover",
    "spam:message": "SpamMessage",
    "spam:decision": "SpamDecision",
    "status:health:changed": "StatusHealthChanged",
    "website:update_visitors_count": "WebsiteUpdateVisitorsCount",
    "website:update_operators_availability": "WebsiteUpdateOperatorsAvailability",
    "website:users:available": "WebsiteUsersAvailable",
    "website:update_visitors_list": "WebsiteUpdateVisitorsList",
    "widget:action:processed": "WidgetActionProcessed",
}


# Events that a token of each tier may ask for; Crisp sends only those that are asked for by name.
NAMES: Mapping[str, tuple[str, ...]] = {
    "user": (
        "browsing:request:initiated",
        "browsing:request:rejected",
        "bucket:url:upload:generated",
        "bucket:url:avatar:generated",
        "bucket:url:website:generated",
        "bucket:url:campaign:generated",
        "bucket:url:helpdesk:generated",
        "bucket:url:status:generated",
        "bucket:url:processing:generated",
        "call:request:initiated",
        "call:request:rejected",
        "campaign:progress",
        "campaign:dispatched",
        "campaign:running",
        "email:subscribe",
        "email:track:view",
        "media:animation:listed",
        "message:updated",
        "message:send",
        "message:received",
        "message:removed",
        "message:compose:send",
        "message:compose:receive",
        "message:acknowledge:read:send",
        "message:acknowledge:read:received",
        "message:acknowledge:unread:send",
        "message:acknowledge:delivered",
        "message:acknowledge:ignored",
        "message:notify:unread:send",
        "message:notify:unread:received",
        "people:profile:created",
        "people:profile:updated",
        "people:profile:removed",
        "people:bind:session",
        "people:sync:profile",
        "people:import:progress",
        "people:import:done",
        "plan:subscription:updated",
        "plugin:channel",
        "plugin:event",
        "plugin:subscription:updated",
        "plugin:settings:saved",
        "session:update_availability",
        "session:update_verify",
        "session:request:initiated",
        "session:set_email",
        "session:set_phone",
        "session:set_address",
        "session:set_subject",
        "session:set_avatar",
        "session:set_nickname",
        "session:set_origin",
        "session:set_data",
        "session:sync:pages",
        "session:sync:events",
        "session:sync:capabilities",
        "session:sync:geolocation",
        "session:sync:system",
        "session:sync:network",
        "session:sync:timezone",
        "session:sync:locales",
        "session:sync:rating",
        "session:sync:topic",
        "session:set_state",
        "session:set_block",
        "session:set_segments",
        "session:set_opened",
        "session:set_closed",
        "session:set_participants",
        "session:set_mentions",
        "session:set_routing",
        "session:set_inbox",
        "session:removed",
        "session:error",
        "spam:message",
        "spam:decision",
        "status:health:changed",
        "website:update_visitors_count",
        "website:update_operators_availability",
        "website:users:available",
        "widget:action:processed",
    ),
    "website": (
        "browsing:request:initiated",
        "browsing:request:rejected",
        "bucket:url:upload:generated",
        "bucket:url:avatar:generated",
        "bucket:url:website:generated",
        "bucket:url:campaign:generated",
        "bucket:url:helpdesk:generated",
        "bucket:url:status:generated",
        "bucket:url:processing:generated",
        "call:request:initiated",
        "call:request:rejected",
        "email:subscribe",
        "email:track:view",
        "message:updated",
        "message:send",
        "message:received",
        "message:removed",
        "message:compose:send",
        "message:compose:receive",
        "message:acknowledge:read:send",
        "message:acknowledge:read:received",
        "message:acknowledge:unread:send",
        "message:acknowledge:delivered",
        "message:acknowledge:ignored",
        "message:notify:unread:send",
        "message:notify:unread:received",
        "people:profile:created",
        "people:profile:updated",
        "people:profile:removed",
        "people:bind:session",
        "people:sync:profile",
        "plan:subscription:updated",
        "plugin:channel",
        "plugin:event",
        "plugin:subscription:updated",
        "plugin:settings:saved",
        "session:update_availability",
        "session:update_verify",
        "session:request:initiated",
        "session:set_email",
        "session:set_phone",
        "session:set_address",
        "session:set_subject",
        "session:set_avatar",
        "session:set_nickname",
        "session:set_origin",
        "session:set_data",
        "session:sync:pages",
        "session:sync:events",
        "session:sync:capabilities",
        "session:sync:geolocation",
        "session:sync:system",
        "session:sync:network",
        "session:sync:timezone",
        "session:sync:locales",
        "session:sync:rating",
        "session:sync:topic",
        "session:set_state",
        "session:set_block",
        "session:set_segments",
        "session:set_opened",
        "session:set_closed",
        "session:set_participants",
        "session:set_mentions",
        "session:set_routing",
        "session:set_inbox",
        "session:removed",
        "session:error",
        "website:update_visitors_count",
        "website:update_operators_availability",
        "website:users:available",
    ),
    "plugin": (
        "browsing:request:initiated",
        "browsing:request:rejected",
        "bucket:url:upload:generated",
        "bucket:url:avatar:generated",
        "bucket:url:website:generated",
        "bucket:url:campaign:generated",
        "bucket:url:helpdesk:generated",
        "bucket:url:status:generated",
        "bucket:url:processing:generated",
        "call:request:initiated",
        "call:request:rejected",
        "email:subscribe",
        "email:track:view",
        "identity:verify:request",
        "message:updated",
        "message:send",
        "message:received",
        "message:removed",
        "message:compose:send",
        "message:compose:receive",
        "message:acknowledge:read:send",
        "message:acknowledge:read:received",
        "message:acknowledge:unread:send",
        "message:acknowledge:delivered",
        "message:acknowledge:ignored",
        "message:notify:unread:send",
        "message:notify:unread:received",
        "people:profile:created",
        "people:profile:updated",
        "people:profile:removed",
        "people:bind:session",
        "people:sync:profile",
        "plan:subscription:updated",
        "plugin:channel",
        "plugin:event",
        "plugin:subscription:updated",
        "plugin:settings:saved",
        "session:update_availability",
        "session:update_verify",
        "session:request:initiated",
        "session:set_email",
        "session:set_phone",
        "session:set_address",
        "session:set_subject",
        "session:set_avatar",
        "session:set_nickname",
        "session:set_origin",
        "session:set_data",
        "session:sync:pages",
        "session:sync:events",
        "session:sync:capabilities",
        "session:sync:geolocation",
        "session:sync:system",
        "session:sync:network",
        "session:sync:timezone",
        "session:sync:locales",
        "session:sync:rating",
        "session:sync:topic",
        "session:set_state",
        "session:set_block",
        "session:set_segments",
        "session:set_opened",
        "session:set_closed",
        "session:set_participants",
        "session:set_mentions",
        "session:set_routing",
        "session:set_inbox",
        "session:removed",
        "session:error",
        "website:update_visitors_count",
        "website:update_operators_availability",
        "website:users:available",
    ),
}


# Payload classes that were imported so far, by name of the event.
_classes: dict[str, type[EventPayload]] = {}


def decode(name: str, payload: Any, *, strict: bool = False) -> EventPayload:
    """Return the payload of an event as an object of its class, or an `UnknownEvent` if its name is not known.

    Missing keys and unknown values are accepted; with `strict`, wrong types and unknown keys raise `DecodeError`.

    Raises:
        DecodeError: the payload is not an object, or is nested too deeply.
    """
    payload_class = _classes.get(name)
    if payload_class is None:
        class_name = CLASSES.get(name)
        if class_name is None:
            return UnknownEvent(event_name=name, data=payload)
        payload_class = _classes[name] = getattr(sys.modules[__name__], class_name)
    if payload.__class__ is dict and not strict:
        try:
            decoded: EventPayload = payload_class._decode(payload)
        except RecursionError:
            raise too_deep(payload_class) from None
        return decoded
    return payload_class.from_dict(payload, strict=strict)


if TYPE_CHECKING:
    from .billing import BillingLinkRedirect
    from .browsing import BrowsingActionStarted
    from .browsing import BrowsingActionStopped
    from .browsing import BrowsingAssistStarted
    from .browsing import BrowsingAssistStopped
    from .browsing import BrowsingDebugExecuted
    from .browsing import BrowsingDebugStarted
    from .browsing import BrowsingDebugStopped
    from .browsing import BrowsingDebugStream
    from .browsing import BrowsingRequestInitiated
    from .browsing import BrowsingRequestRejected
    from .browsing import BrowsingStreamMirror
    from .browsing import BrowsingStreamMouse
    from .browsing import BrowsingStreamScroll
    from .browsing import BrowsingStreamTab
    from .bucket import BucketUrlAvatarGenerated
    from .bucket import BucketUrlCampaignGenerated
    from .bucket import BucketUrlCrawlerGenerated
    from .bucket import BucketUrlHelpdeskGenerated
    from .bucket import BucketUrlProcessingGenerated
    from .bucket import BucketUrlStatusGenerated
    from .bucket import BucketUrlUploadGenerated
    from .bucket import BucketUrlWebsiteGenerated
    from .call import CallActionStarted
    from .call import CallActionStopped
    from .call import CallRequestInitiated
    from .call import CallRequestRejected
    from .call import CallSignalingCandidate
    from .call import CallSignalingSdp
    from .campaign import CampaignDispatched
    from .campaign import CampaignProgress
    from .campaign import CampaignRunning
    from .email import EmailSubscribe
    from .email import EmailTrackView
    from .identity import IdentityVerifyRequest
    from .media import MediaAnimationListed
    from .message import MessageAcknowledgeDelivered
    from .message import MessageAcknowledgeIgnored
    from .message import MessageAcknowledgeReadReceived
    from .message import MessageAcknowledgeReadSend
    from .message import MessageAcknowledgeUnreadSend
    from .message import MessageComposeReceive
    from .message import MessageComposeSend
    from .message import MessageNotifyUnreadReceived
    from .message import MessageNotifyUnreadSend
    from .message import MessageReceived
    from .message import MessageRemoved
    from .message import MessageSend
    from .message import MessageUpdated
    from .people import PeopleBindSession
    from .people import PeopleImportDone
    from .people import PeopleImportProgress
    from .people import PeopleProfileCreated
    from .people import PeopleProfileRemoved
    from .people import PeopleProfileUpdated
    from .people import PeopleSyncProfile
    from .plan import PlanSubscriptionUpdated
    from .plugin import PluginChannel
    from .plugin import PluginEvent
    from .plugin import PluginSettingsSaved
    from .plugin import PluginSubscriptionUpdated
    from .session import SessionError
    from .session import SessionRemoved
    from .session import SessionRequestInitiated
    from .session import SessionSetAddress
    from .session import SessionSetAvatar
    from .session import SessionSetBlock
    from .session import SessionSetClosed
    from .session import SessionSetCover
    from .session import SessionSetData
    from .session import SessionSetEmail
    from .session import SessionSetInbox
    from .session import SessionSetMentions
    from .session import SessionSetNickname
    from .session import SessionSetOpened
    from .session import SessionSetOrigin
    from .session import SessionSetParticipants
    from .session import SessionSetPhone
    from .session import SessionSetRouting
    from .session import SessionSetSegments
    from .session import SessionSetState
    from .session import SessionSetSubject
    from .session import SessionSyncCapabilities
    from .session import SessionSyncEvents
    from .session import SessionSyncGeolocation
    from .session import SessionSyncLocales
    from .session import SessionSyncNetwork
    from .session import SessionSyncPages
    from .session import SessionSyncRating
    from .session import SessionSyncSystem
    from .session import SessionSyncTimezone
    from .session import SessionSyncTopic
    from .session import SessionUpdateAvailability
    from .session import SessionUpdateVerify
    from .spam import SpamDecision
    from .spam import SpamMessage
    from .status import StatusHealthChanged
    from .website import WebsiteUpdateOperatorsAvailability
    from .website import WebsiteUpdateVisitorsCount
    from .website import WebsiteUpdateVisitorsList
    from .website import WebsiteUsersAvailable
    from .widget import WidgetActionProcessed

__all__ = [
    "BillingLinkRedirect",
    "BrowsingActionStarted",
    "BrowsingActionStopped",
    "BrowsingAssistStarted",
    "BrowsingAssistStopped",
    "BrowsingDebugExecuted",
    "BrowsingDebugStarted",
    "BrowsingDebugStopped",
    "BrowsingDebugStream",
    "BrowsingRequestInitiated",
    "BrowsingRequestRejected",
    "BrowsingStreamMirror",
    "BrowsingStreamMouse",
    "BrowsingStreamScroll",
    "BrowsingStreamTab",
    "BucketUrlAvatarGenerated",
    "BucketUrlCampaignGenerated",
    "BucketUrlCrawlerGenerated",
    "BucketUrlHelpdeskGenerated",
    "BucketUrlProcessingGenerated",
    "BucketUrlStatusGenerated",
    "BucketUrlUploadGenerated",
    "BucketUrlWebsiteGenerated",
    "CallActionStarted",
    "CallActionStopped",
    "CallRequestInitiated",
    "CallRequestRejected",
    "CallSignalingCandidate",
    "CallSignalingSdp",
    "CampaignDispatched",
    "CampaignProgress",
    "CampaignRunning",
    "EmailSubscribe",
    "EmailTrackView",
    "Event",
    "EventPayload",
    "IdentityVerifyRequest",
    "MediaAnimationListed",
    "MessageAcknowledgeDelivered",
    "MessageAcknowledgeIgnored",
    "MessageAcknowledgeReadReceived",
    "MessageAcknowledgeReadSend",
    "MessageAcknowledgeUnreadSend",
    "MessageComposeReceive",
    "MessageComposeSend",
    "MessageNotifyUnreadReceived",
    "MessageNotifyUnreadSend",
    "MessageReceived",
    "MessageRemoved",
    "MessageSend",
    "MessageUpdated",
    "PeopleBindSession",
    "PeopleImportDone",
    "PeopleImportProgress",
    "PeopleProfileCreated",
    "PeopleProfileRemoved",
    "PeopleProfileUpdated",
    "PeopleSyncProfile",
    "PlanSubscriptionUpdated",
    "PluginChannel",
    "PluginEvent",
    "PluginSettingsSaved",
    "PluginSubscriptionUpdated",
    "SessionError",
    "SessionRemoved",
    "SessionRequestInitiated",
    "SessionSetAddress",
    "SessionSetAvatar",
    "SessionSetBlock",
    "SessionSetClosed",
    "SessionSetCover",
    "SessionSetData",
    "SessionSetEmail",
    "SessionSetInbox",
    "SessionSetMentions",
    "SessionSetNickname",
    "SessionSetOpened",
    "SessionSetOrigin",
    "SessionSetParticipants",
    "SessionSetPhone",
    "SessionSetRouting",
    "SessionSetSegments",
    "SessionSetState",
    "SessionSetSubject",
    "SessionSyncCapabilities",
    "SessionSyncEvents",
    "SessionSyncGeolocation",
    "SessionSyncLocales",
    "SessionSyncNetwork",
    "SessionSyncPages",
    "SessionSyncRating",
    "SessionSyncSystem",
    "SessionSyncTimezone",
    "SessionSyncTopic",
    "SessionUpdateAvailability",
    "SessionUpdateVerify",
    "SpamDecision",
    "SpamMessage",
    "StatusHealthChanged",
    "UnknownEvent",
    "WebsiteUpdateOperatorsAvailability",
    "WebsiteUpdateVisitorsCount",
    "WebsiteUpdateVisitorsList",
    "WebsiteUsersAvailable",
    "WidgetActionProcessed",
    "decode",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name stays an error for them.
    _MODULES = {
        "BillingLinkRedirect": "billing",
        "BrowsingActionStarted": "browsing",
        "BrowsingActionStopped": "browsing",
        "BrowsingAssistStarted": "browsing",
        "BrowsingAssistStopped": "browsing",
        "BrowsingDebugExecuted": "browsing",
        "BrowsingDebugStarted": "browsing",
        "BrowsingDebugStopped": "browsing",
        "BrowsingDebugStream": "browsing",
        "BrowsingRequestInitiated": "browsing",
        "BrowsingRequestRejected": "browsing",
        "BrowsingStreamMirror": "browsing",
        "BrowsingStreamMouse": "browsing",
        "BrowsingStreamScroll": "browsing",
        "BrowsingStreamTab": "browsing",
        "BucketUrlAvatarGenerated": "bucket",
        "BucketUrlCampaignGenerated": "bucket",
        "BucketUrlCrawlerGenerated": "bucket",
        "BucketUrlHelpdeskGenerated": "bucket",
        "BucketUrlProcessingGenerated": "bucket",
        "BucketUrlStatusGenerated": "bucket",
        "BucketUrlUploadGenerated": "bucket",
        "BucketUrlWebsiteGenerated": "bucket",
        "CallActionStarted": "call",
        "CallActionStopped": "call",
        "CallRequestInitiated": "call",
        "CallRequestRejected": "call",
        "CallSignalingCandidate": "call",
        "CallSignalingSdp": "call",
        "CampaignDispatched": "campaign",
        "CampaignProgress": "campaign",
        "CampaignRunning": "campaign",
        "EmailSubscribe": "email",
        "EmailTrackView": "email",
        "IdentityVerifyRequest": "identity",
        "MediaAnimationListed": "media",
        "MessageAcknowledgeDelivered": "message",
        "MessageAcknowledgeIgnored": "message",
        "MessageAcknowledgeReadReceived": "message",
        "MessageAcknowledgeReadSend": "message",
        "MessageAcknowledgeUnreadSend": "message",
        "MessageComposeReceive": "message",
        "MessageComposeSend": "message",
        "MessageNotifyUnreadReceived": "message",
        "MessageNotifyUnreadSend": "message",
        "MessageReceived": "message",
        "MessageRemoved": "message",
        "MessageSend": "message",
        "MessageUpdated": "message",
        "PeopleBindSession": "people",
        "PeopleImportDone": "people",
        "PeopleImportProgress": "people",
        "PeopleProfileCreated": "people",
        "PeopleProfileRemoved": "people",
        "PeopleProfileUpdated": "people",
        "PeopleSyncProfile": "people",
        "PlanSubscriptionUpdated": "plan",
        "PluginChannel": "plugin",
        "PluginEvent": "plugin",
        "PluginSettingsSaved": "plugin",
        "PluginSubscriptionUpdated": "plugin",
        "SessionError": "session",
        "SessionRemoved": "session",
        "SessionRequestInitiated": "session",
        "SessionSetAddress": "session",
        "SessionSetAvatar": "session",
        "SessionSetBlock": "session",
        "SessionSetClosed": "session",
        "SessionSetCover": "session",
        "SessionSetData": "session",
        "SessionSetEmail": "session",
        "SessionSetInbox": "session",
        "SessionSetMentions": "session",
        "SessionSetNickname": "session",
        "SessionSetOpened": "session",
        "SessionSetOrigin": "session",
        "SessionSetParticipants": "session",
        "SessionSetPhone": "session",
        "SessionSetRouting": "session",
        "SessionSetSegments": "session",
        "SessionSetState": "session",
        "SessionSetSubject": "session",
        "SessionSyncCapabilities": "session",
        "SessionSyncEvents": "session",
        "SessionSyncGeolocation": "session",
        "SessionSyncLocales": "session",
        "SessionSyncNetwork": "session",
        "SessionSyncPages": "session",
        "SessionSyncRating": "session",
        "SessionSyncSystem": "session",
        "SessionSyncTimezone": "session",
        "SessionSyncTopic": "session",
        "SessionUpdateAvailability": "session",
        "SessionUpdateVerify": "session",
        "SpamDecision": "spam",
        "SpamMessage": "spam",
        "StatusHealthChanged": "status",
        "WebsiteUpdateOperatorsAvailability": "website",
        "WebsiteUpdateVisitorsCount": "website",
        "WebsiteUpdateVisitorsList": "website",
        "WebsiteUsersAvailable": "website",
        "WidgetActionProcessed": "widget",
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
