# Derived from spec, codegen/templates/_async/client.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""The client: a resource of the API is an attribute."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar
from typing import TYPE_CHECKING

from .._facts import FACTS
from .._runtime.facts import Facts
from ..events import decode
from .base import BaseClient
from .realtime import Realtime

if TYPE_CHECKING:
    from .resources.plugin_connect import PluginConnectResource
    from .resources.user_account import UserAccountResource
    from .resources.user_connect import UserConnectResource
    from .resources.user_notification import UserNotificationResource
    from .resources.user_profile import UserProfileResource
    from .resources.user_schedule import UserScheduleResource
    from .resources.user_session import UserSessionResource
    from .resources.user_websites import UserWebsitesResource
    from .resources.website import WebsiteResource
    from .resources.website_connect import WebsiteConnectResource
    from .resources.website_conversations import WebsiteConversationsResource
    from .resources.website_operators import WebsiteOperatorsResource
    from .resources.website_people import WebsitePeopleResource
    from .resources.website_settings import WebsiteSettingsResource
    from .resources.website_stats import WebsiteStatsResource


class CrispClient(Realtime, BaseClient):
    """Client for Crisp, revision 2026-01-29."""

    _facts: ClassVar[Facts] = FACTS
    _decode_event = staticmethod(decode)

    @cached_property
    def plugin_connect(self) -> PluginConnectResource:
        """Operations of `plugin_connect`."""
        from .resources.plugin_connect import PluginConnectResource

        return PluginConnectResource(self._transport)

    @cached_property
    def user_account(self) -> UserAccountResource:
        """Operations of `user_account`."""
        from .resources.user_account import UserAccountResource

        return UserAccountResource(self._transport)

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
