"""What is played on each cassette, once for both flavours.

A scenario yields calls and gets their results: the sync client has them at once, those of the async
one are awaited. The password of the emulator's operator is needed only while recording.
"""

from crisp_client import NotFoundError

WEBSITE = "11111111-1111-4111-8111-111111111111"
EMAIL = "operator@example.com"
MESSAGE = {"type": "text", "from": "operator", "origin": "chat", "content": "Bonjour à tous"}


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


def website(client, password):
    created = yield client.website.create({"name": "Shop", "domain": "shop.example.com"})
    found = yield client.website.get_website(created.website_id)
    assert (found.name, found.domain) == ("Shop", "shop.example.com")
    yield client.website.delete(created.website_id)
    try:
        yield client.website.get_website(created.website_id)
    except NotFoundError as error:
        assert (error.status, error.reason) == (404, "not_subscribed")
    else:
        raise AssertionError("the website is still there")


def website_connect(client, password):
    of_website = yield client.website_connect.get_connect_endpoints(WEBSITE)
    of_token = yield client.website_connect.get_website_tier_connect_endpoints()
    assert of_website.socket.app and of_token.socket.app


def website_conversations(client, password):
    conversations = client.website_conversations
    session_id = (yield conversations.create(WEBSITE)).session_id
    yield conversations.update_meta(WEBSITE, session_id, {"nickname": "Ada", "data": {"plan": 2}})
    sent = yield conversations.send_message(WEBSITE, session_id, MESSAGE)
    (message,) = yield conversations.get_messages(WEBSITE, session_id)
    assert message.fingerprint == sent.fingerprint
    assert (message.from_, message.content) == ("operator", "Bonjour à tous")
    yield conversations.acknowledge_messages(WEBSITE, session_id, [sent.fingerprint])
    yield conversations.set_state(WEBSITE, session_id, "resolved")
    yield conversations.set_block(WEBSITE, session_id, True)
    one = yield conversations.get_one(WEBSITE, session_id)
    assert (one.state, one.is_blocked, one.meta.data) == ("resolved", True, {"plan": 2})
    (listed,) = yield conversations.get_list(WEBSITE, 1, filter_resolved=True, per_page=20)
    assert listed.session_id == session_id
    yield conversations.delete_one(WEBSITE, session_id)


def website_operators(client, password):
    (listed,) = yield client.website_operators.get_list(WEBSITE)
    user_id = listed.details.user_id
    yield client.website_operators.update_one(WEBSITE, user_id, {"role": "owner", "title": "Boss"})
    operator = yield client.website_operators.get_one(WEBSITE, user_id)
    assert (operator.role, operator.title) == ("owner", "Boss")


def website_people(client, password):
    people = client.website_people
    card = {"email": "ada@example.com", "person": {"nickname": "Ada"}}
    people_id = (yield people.create_new_people_profile(WEBSITE, card)).people_id
    assert (yield people.check_people_profile_exists(WEBSITE, "ada@example.com")) is True
    assert (yield people.check_people_profile_exists(WEBSITE, "bob@example.com")) is False
    yield people.update_people_profile(WEBSITE, people_id, {"segments": ["vip"]})
    yield people.save_people_data(WEBSITE, people_id, {"data": {"plan": "free"}})
    yield people.update_people_data(WEBSITE, people_id, {"data": {"seats": 3}})
    data = yield people.get_people_data(WEBSITE, people_id)
    assert data.data == {"plan": "free", "seats": 3}
    yield people.add_people_event(WEBSITE, people_id, {"text": "signed up", "color": "green"})
    (event,) = yield people.list_people_event(WEBSITE, people_id, 1)
    assert (event.text, event.color) == ("signed up", "green")
    profiles = yield people.list_people_profiles(WEBSITE, 1, search_text="ada")
    assert [profile.person.nickname for profile in profiles] == ["Ada"]
    yield people.remove_people_profile(WEBSITE, people_id)


def website_settings(client, password):
    yield client.website_settings.update(WEBSITE, {"chatbox": {"color_theme": "red"}})
    settings = yield client.website_settings.get(WEBSITE)
    assert settings.chatbox.color_theme == "red"


def website_stats(client, password):
    statistics = yield client.website_stats.get(WEBSITE)
    assert statistics.total is not None


SCENARIOS = {
    name: function
    for name, function in globals().items()
    if name.startswith(("plugin_", "user_", "website"))
}


def play(scenario, client, password="secret"):
    steps = scenario(client, password)
    result = None
    try:
        while True:
            result = steps.send(result)
    except StopIteration:
        return


async def play_async(scenario, client, password="secret"):
    steps = scenario(client, password)
    result, error = None, None
    try:
        while True:
            call = steps.throw(error) if error else steps.send(result)
            result, error = None, None
            try:
                result = await call
            except Exception as raised:
                error = raised
    except StopIteration:
        return
