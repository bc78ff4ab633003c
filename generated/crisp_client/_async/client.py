# Rendered from spec, codegen/templates/_async/client.py.j2. Do not edit: change that and run `make generate`.
"""The client: a resource of the API is an attribute."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar
from typing import TYPE_CHECKING

from .._facts import FACTS
from .._runtime.facts import Facts
from ..events import decode
from .base import AsyncBaseClient
from .realtime import AsyncRealtime

if TYPE_CHECKING:
    from .resources.plugin_connect import AsyncPluginConnectResource
    from .resources.user_account import AsyncUserAccountResource
    from .resources.user_connect import AsyncUserConnectResource
    from .resources.user_notification import AsyncUserNotificationResource
    from .resources.user_profile import AsyncUserProfileResource
    from .resources.user_schedule import AsyncUserScheduleResource
    from .resources.user_session import AsyncUserSessionResource
    from .resources.user_websites import AsyncUserWebsitesResource
    from .resources.website import AsyncWebsiteResource
    from .resources.website_connect import AsyncWebsiteConnectResource
    from .resources.website_conversations import AsyncWebsiteConversationsResource
    from .resources.website_operators import AsyncWebsiteOperatorsResource
    from .resources.website_people import AsyncWebsitePeopleResource
    from .resources.website_settings import AsyncWebsiteSettingsResource
    from .resources.website_stats import AsyncWebsiteStatsResource


class AsyncCrispClient(AsyncRealtime, AsyncBaseClient):
    """Client for Crisp, revision 2026-01-29."""

    _facts: ClassVar[Facts] = FACTS
    _decode_event = staticmethod(decode)

    @cached_property
    def plugin_connect(self) -> AsyncPluginConnectResource:
        """Operations of `plugin_connect`."""
        from .resources.plugin_connect import AsyncPluginConnectResource

        return AsyncPluginConnectResource(self._transport)

    @cached_property
    def user_account(self) -> AsyncUserAccountResource:
        """Operations of `user_account`."""
        from .resources.user_account import AsyncUserAccountResource

        return AsyncUserAccountResource(self._transport)

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
