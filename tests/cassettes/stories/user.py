"""The user and the settings of one."""


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
