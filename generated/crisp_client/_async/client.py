# Rendered from spec, codegen/templates/_async/client.py.j2. Do not edit: change that and run `make generate`.
"""The client: a resource of the API is an attribute."""

from __future__ import annotations

from typing import ClassVar
from typing import overload
from typing import TYPE_CHECKING

from .._facts import FACTS
from .._runtime.facts import Facts
from ..events import CLASSES
from ..events import decode
from ..events import NAMES
from . import handles as _handles
from . import resources as _resources
from .base import AsyncBaseClient
from .named import AsyncNamed

if TYPE_CHECKING:
    # Jedi takes a `cached_property` for itself besides its value, and completes the names of both.
    from builtins import property as cached_property
else:
    from functools import cached_property


class AsyncCrispClient(AsyncNamed, AsyncBaseClient):
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
        rate: The most requests a second, such as 5, or a `Rate` with a burst: of all threads and tasks together, each
            attempt counted. A call waits for its turn, or raises `DeadlineExceededError` at once if that is after its
            `deadline`; nothing was sent then. By default `CRISP_RATE` of the environment, else there is no limit.
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
    def bucket_url(self) -> _resources.bucket_url.AsyncBucketUrlResource:
        """Operations of `bucket_url`."""
        return _resources.bucket_url.AsyncBucketUrlResource(self._transport)

    @cached_property
    def email_subscription(self) -> _resources.email_subscription.AsyncEmailSubscriptionResource:
        """Operations of `email_subscription`."""
        return _resources.email_subscription.AsyncEmailSubscriptionResource(self._transport)

    @cached_property
    def media_animation(self) -> _resources.media_animation.AsyncMediaAnimationResource:
        """Operations of `media_animation`."""
        return _resources.media_animation.AsyncMediaAnimationResource(self._transport, self.expect)

    @cached_property
    def plan_subscription(self) -> _resources.plan_subscription.AsyncPlanSubscriptionResource:
        """Operations of `plan_subscription`."""
        return _resources.plan_subscription.AsyncPlanSubscriptionResource(self._transport)

    @cached_property
    def plugin_connect(self) -> _resources.plugin_connect.AsyncPluginConnectResource:
        """Operations of `plugin_connect`."""
        return _resources.plugin_connect.AsyncPluginConnectResource(self._transport)

    @cached_property
    def plugin_subscriptions(
        self,
    ) -> _resources.plugin_subscriptions.AsyncPluginSubscriptionsResource:
        """Operations of `plugin_subscriptions`."""
        return _resources.plugin_subscriptions.AsyncPluginSubscriptionsResource(self._transport)

    @cached_property
    def user_account(self) -> _resources.user_account.AsyncUserAccountResource:
        """Operations of `user_account`."""
        return _resources.user_account.AsyncUserAccountResource(self._transport)

    @cached_property
    def user_availability(self) -> _resources.user_availability.AsyncUserAvailabilityResource:
        """Operations of `user_availability`."""
        return _resources.user_availability.AsyncUserAvailabilityResource(self._transport)

    @cached_property
    def user_connect(self) -> _resources.user_connect.AsyncUserConnectResource:
        """Operations of `user_connect`."""
        return _resources.user_connect.AsyncUserConnectResource(self._transport)

    @cached_property
    def user_notification(self) -> _resources.user_notification.AsyncUserNotificationResource:
        """Operations of `user_notification`."""
        return _resources.user_notification.AsyncUserNotificationResource(self._transport)

    @cached_property
    def user_profile(self) -> _resources.user_profile.AsyncUserProfileResource:
        """Operations of `user_profile`."""
        return _resources.user_profile.AsyncUserProfileResource(self._transport)

    @cached_property
    def user_schedule(self) -> _resources.user_schedule.AsyncUserScheduleResource:
        """Operations of `user_schedule`."""
        return _resources.user_schedule.AsyncUserScheduleResource(self._transport)

    @cached_property
    def user_session(self) -> _resources.user_session.AsyncUserSessionResource:
        """Operations of `user_session`."""
        return _resources.user_session.AsyncUserSessionResource(self._transport)

    @cached_property
    def user_websites(self) -> _resources.user_websites.AsyncUserWebsitesResource:
        """Operations of `user_websites`."""
        return _resources.user_websites.AsyncUserWebsitesResource(self._transport)

    @cached_property
    def website(self) -> _resources.website.AsyncWebsiteResource:
        """Operations of `website`."""
        return _resources.website.AsyncWebsiteResource(self._transport)

    @cached_property
    def website_analytics(self) -> _resources.website_analytics.AsyncWebsiteAnalyticsResource:
        """Operations of `website_analytics`."""
        return _resources.website_analytics.AsyncWebsiteAnalyticsResource(self._transport)

    @cached_property
    def website_availability(
        self,
    ) -> _resources.website_availability.AsyncWebsiteAvailabilityResource:
        """Operations of `website_availability`."""
        return _resources.website_availability.AsyncWebsiteAvailabilityResource(self._transport)

    @cached_property
    def website_batch(self) -> _resources.website_batch.AsyncWebsiteBatchResource:
        """Operations of `website_batch`."""
        return _resources.website_batch.AsyncWebsiteBatchResource(self._transport)

    @cached_property
    def website_campaigns(self) -> _resources.website_campaigns.AsyncWebsiteCampaignsResource:
        """Operations of `website_campaigns`."""
        return _resources.website_campaigns.AsyncWebsiteCampaignsResource(self._transport)

    @cached_property
    def website_connect(self) -> _resources.website_connect.AsyncWebsiteConnectResource:
        """Operations of `website_connect`."""
        return _resources.website_connect.AsyncWebsiteConnectResource(self._transport)

    @cached_property
    def website_conversations(
        self,
    ) -> _resources.website_conversations.AsyncWebsiteConversationsResource:
        """Operations of `website_conversations`."""
        return _resources.website_conversations.AsyncWebsiteConversationsResource(self._transport)

    @cached_property
    def website_helpdesk(self) -> _resources.website_helpdesk.AsyncWebsiteHelpdeskResource:
        """Operations of `website_helpdesk`."""
        return _resources.website_helpdesk.AsyncWebsiteHelpdeskResource(self._transport)

    @cached_property
    def website_inboxes(self) -> _resources.website_inboxes.AsyncWebsiteInboxesResource:
        """Operations of `website_inboxes`."""
        return _resources.website_inboxes.AsyncWebsiteInboxesResource(self._transport)

    @cached_property
    def website_operators(self) -> _resources.website_operators.AsyncWebsiteOperatorsResource:
        """Operations of `website_operators`."""
        return _resources.website_operators.AsyncWebsiteOperatorsResource(self._transport)

    @cached_property
    def website_people(self) -> _resources.website_people.AsyncWebsitePeopleResource:
        """Operations of `website_people`."""
        return _resources.website_people.AsyncWebsitePeopleResource(self._transport)

    @cached_property
    def website_settings(self) -> _resources.website_settings.AsyncWebsiteSettingsResource:
        """Operations of `website_settings`."""
        return _resources.website_settings.AsyncWebsiteSettingsResource(self._transport)

    @cached_property
    def website_stats(self) -> _resources.website_stats.AsyncWebsiteStatsResource:
        """Operations of `website_stats`."""
        return _resources.website_stats.AsyncWebsiteStatsResource(self._transport)

    @cached_property
    def website_teams(self) -> _resources.website_teams.AsyncWebsiteTeamsResource:
        """Operations of `website_teams`."""
        return _resources.website_teams.AsyncWebsiteTeamsResource(self._transport)

    @cached_property
    def website_verify(self) -> _resources.website_verify.AsyncWebsiteVerifyResource:
        """Operations of `website_verify`."""
        return _resources.website_verify.AsyncWebsiteVerifyResource(self._transport)

    @cached_property
    def website_visitors(self) -> _resources.website_visitors.AsyncWebsiteVisitorsResource:
        """Operations of `website_visitors`."""
        return _resources.website_visitors.AsyncWebsiteVisitorsResource(self._transport)

    def site(
        self,
        of: str | _handles.site.HasId,
        /,
    ) -> _handles.site.AsyncSiteHandle:
        """Return a website, whose methods need not be told its ids.

        `of` is its `website_id`, or a thing that has one: an event, a row of a list, another handle.
        Nothing is sent: whether Crisp has it, the first call tells.

        Raises `TypeError` if an id is missing, `ValueError` if it is empty or contradicts that of the thing.
        """
        return _handles.site.AsyncSiteHandle._of(
            self,
            "client.site",
            of,
        )

    @overload
    def conversation(
        self, of: _handles.conversation.HasIds, /
    ) -> _handles.conversation.AsyncConversationHandle: ...
    @overload
    def conversation(
        self,
        of: str | _handles.conversation.HasId,
        /,
        *,
        website_id: str,
    ) -> _handles.conversation.AsyncConversationHandle: ...

    def conversation(
        self,
        of: str | _handles.conversation.HasId | _handles.conversation.HasIds,
        /,
        *,
        website_id: str | None = None,
    ) -> _handles.conversation.AsyncConversationHandle:
        """Return a conversation of a website, whose methods need not be told its ids.

        `of` is its `session_id`, or a thing that has one: an event, a row of a list, another handle.
        What that lacks is given by its name: `website_id`.
        Nothing is sent: whether Crisp has it, the first call tells.

        Raises `TypeError` if an id is missing, `ValueError` if it is empty or contradicts that of the thing.
        """
        return _handles.conversation.AsyncConversationHandle._of(
            self,
            "client.conversation",
            of,
            website_id=website_id,
        )

    @overload
    def person(self, of: _handles.person.HasIds, /) -> _handles.person.AsyncPersonHandle: ...
    @overload
    def person(
        self,
        of: str | _handles.person.HasId,
        /,
        *,
        website_id: str,
    ) -> _handles.person.AsyncPersonHandle: ...

    def person(
        self,
        of: str | _handles.person.HasId | _handles.person.HasIds,
        /,
        *,
        website_id: str | None = None,
    ) -> _handles.person.AsyncPersonHandle:
        """Return a contact of a website, whose methods need not be told its ids.

        `of` is its `people_id`, or a thing that has one: an event, a row of a list, another handle.
        What that lacks is given by its name: `website_id`.
        Nothing is sent: whether Crisp has it, the first call tells.

        Raises `TypeError` if an id is missing, `ValueError` if it is empty or contradicts that of the thing.
        """
        return _handles.person.AsyncPersonHandle._of(
            self,
            "client.person",
            of,
            website_id=website_id,
        )
