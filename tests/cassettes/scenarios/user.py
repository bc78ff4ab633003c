"""The user, and what a token is connected to."""

from .common import EMAIL
from .common import WEBSITE


def plugin_connect(client, password):
    account = yield client.plugin_connect.get_connect_account()
    assert account.plugin_id
    endpoints = yield client.plugin_connect.get_connect_endpoints()
    assert endpoints.socket.app.startswith("ws")


def user_account(client, password):
    account = yield client.user_account.get()
    assert account.user_id
    new = {"email": "new@example.com", "password": password, "first_name": "N", "last_name": "N"}
    assert (yield client.user_account.create(new)) is None


def user_connect(client, password):
    endpoints = yield client.user_connect.get_user_connect_endpoints()
    assert endpoints.socket.app.startswith("ws")


def user_notification(client, password):
    yield client.user_notification.update({"sounds": True, "disabled": False})
    settings = yield client.user_notification.get()
    assert (settings.sounds, settings.disabled) == (True, False)


def user_profile(client, password):
    yield client.user_profile.update({"first_name": "Olivia"})
    profile = yield client.user_profile.get()
    assert profile.first_name == "Olivia"


def user_schedule(client, password):
    yield client.user_schedule.update({"enabled": True})
    schedule = yield client.user_schedule.get()
    assert schedule.enabled is True


def user_session(client, password):
    session = yield client.user_session.login_with_email(EMAIL, password)
    assert session.identifier and session.key
    assert (yield client.user_session.recover_password(EMAIL)) is None
    assert (yield client.user_session.logout()) is None


def user_websites(client, password):
    (website,) = yield client.user_websites.get()
    assert website.id == WEBSITE


def user_availability(client, password):
    availability = yield client.user_availability.get_user_availability()
    assert (availability.type, bool(availability.user_id)) == ("offline", True)
