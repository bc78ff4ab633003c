"""Websites, their settings and the operators of one."""

from crisp_client import NotFoundError

from .common import refused
from .common import WEBSITE


def website(client, password):
    created = yield client.website.create({"name": "Shop", "domain": "shop.example.com"})
    found = yield client.website.get_website(created.website_id)
    assert (found.name, found.domain) == ("Shop", "shop.example.com")
    yield client.website.delete(created.website_id)
    try:
        yield client.website.get_website(created.website_id)
    except NotFoundError as error:
        assert refused(error, 404, "not_subscribed")
    else:
        raise AssertionError("the website is still there")


def website_operators(client, password):
    (listed,) = yield client.website_operators.get_list(WEBSITE)
    user_id = listed.details.user_id
    yield client.website_operators.update_one(WEBSITE, user_id, {"role": "owner", "title": "Boss"})
    operator = yield client.website_operators.get_one(WEBSITE, user_id)
    assert (operator.role, operator.title) == ("owner", "Boss")


def website_settings(client, password):
    yield client.website_settings.update(WEBSITE, {"chatbox": {"color_theme": "red"}})
    settings = yield client.website_settings.get(WEBSITE)
    assert settings.chatbox.color_theme == "red"


def website_inboxes(client, password):
    inboxes = client.website_inboxes
    new = {"name": "Sales", "emoji": "", "order": 2, "operators": [], "conditions": []}
    made = []
    for name in ("Sales", "Support"):
        made.append((yield inboxes.create_new_inbox(WEBSITE, {**new, "name": name})).inbox_id)
    orders = [{"inbox_id": made[1], "order": 1}]
    yield inboxes.batch_order_inboxes(WEBSITE, {"orders": orders})
    listed = yield inboxes.list_inboxes(WEBSITE)
    assert [inbox.name for inbox in listed] == ["Support", "Sales"]
    yield inboxes.save_inbox(WEBSITE, made[0], {**new, "name": "Orders"})
    assert (yield inboxes.get_inbox(WEBSITE, made[0])).name == "Orders"
    yield inboxes.delete_inbox(WEBSITE, made[0])
    assert (yield inboxes.check_inbox_exists(WEBSITE, made[0])) is False


def website_verify(client, password):
    yield client.website_verify.update_verify_settings(WEBSITE, {"enabled": True})
    assert (yield client.website_verify.get_verify_settings(WEBSITE)).enabled is True
    assert (yield client.website_verify.roll_verify_key(WEBSITE)) is None
    assert (yield client.website_verify.get_verify_key(WEBSITE)).secret
