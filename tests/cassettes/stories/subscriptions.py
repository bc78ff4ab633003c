"""Plans and plugins that a website has."""

from .common import WEBSITE


def plan_subscription(client, password):
    plans = client.plan_subscription
    yield plans.subscribe_website_to_plan(WEBSITE, "pro")
    assert (yield plans.get_plan_subscription_for_website(WEBSITE)).id == "pro"
    yield plans.change_bill_period_for_website_plan_subscription(WEBSITE, "yearly")
    (listed,) = yield plans.list_all_active_subscriptions()
    assert (listed.website.id, listed.bill_period) == (WEBSITE, "yearly")
    yield plans.unsubscribe_plan_from_website(WEBSITE)
    assert (yield plans.list_all_active_subscriptions()) == []


def plugin_subscriptions(client, password):
    plugins = client.plugin_subscriptions
    (subscribed,) = yield plugins.list_subscriptions_for_website(WEBSITE)
    plugin_id = subscribed.id
    yield plugins.save_subscription_settings(WEBSITE, plugin_id, {"color": "red"})
    yield plugins.update_subscription_settings(WEBSITE, plugin_id, {"size": {"width": 2}})
    settings = yield plugins.get_subscription_settings(WEBSITE, plugin_id)
    assert settings.settings == {"color": "red", "size": {"width": 2}}
    yield plugins.dispatch_plugin_event(WEBSITE, plugin_id, {"name": "ping", "data": {"n": 1}})
    (listed,) = yield plugins.list_subscriptions_for_website(WEBSITE)
    assert (listed.id, listed.website_id) == (plugin_id, WEBSITE)
    yield plugins.unsubscribe_plugin_from_website(WEBSITE, plugin_id)
    assert (yield plugins.list_subscriptions_for_website(WEBSITE)) == []
