# Rendered from spec, codegen/templates/_async/resources/__init__.py.j2. Do not edit: change that and run `make generate`.
"""One module for each resource of the API, imported when it is first asked for."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import bucket_url as bucket_url
    from . import email_subscription as email_subscription
    from . import media_animation as media_animation
    from . import plan_subscription as plan_subscription
    from . import plugin_connect as plugin_connect
    from . import plugin_subscriptions as plugin_subscriptions
    from . import user_account as user_account
    from . import user_availability as user_availability
    from . import user_connect as user_connect
    from . import user_notification as user_notification
    from . import user_profile as user_profile
    from . import user_schedule as user_schedule
    from . import user_session as user_session
    from . import user_websites as user_websites
    from . import website as website
    from . import website_analytics as website_analytics
    from . import website_availability as website_availability
    from . import website_batch as website_batch
    from . import website_campaigns as website_campaigns
    from . import website_connect as website_connect
    from . import website_conversations as website_conversations
    from . import website_helpdesk as website_helpdesk
    from . import website_inboxes as website_inboxes
    from . import website_operators as website_operators
    from . import website_people as website_people
    from . import website_settings as website_settings
    from . import website_stats as website_stats
    from . import website_teams as website_teams
    from . import website_verify as website_verify
    from . import website_visitors as website_visitors
else:

    def __getattr__(name):
        from importlib import import_module

        module = f"{__name__}.{name}"
        try:
            return import_module(module)
        except ModuleNotFoundError as error:
            if error.name != module:
                raise
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
