"""Conversations and contacts."""

from .common import WEBSITE

MESSAGE = {
    "type": "text",
    "from": "operator",
    "origin": "chat",
    "content": "Bonjour à tous",
    "fingerprint": 12,  # the client would choose another one each time
}


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


def website_batch(client, password):
    batch, conversations = client.website_batch, client.website_conversations
    sessions = []
    for _ in range(2):
        sessions.append((yield conversations.create(WEBSITE)).session_id)
    yield batch.batch_resolve_conversations(WEBSITE, {"sessions": sessions})
    for session_id in sessions:
        assert (yield conversations.get_conversation_state(WEBSITE, session_id)).state == "resolved"
    yield batch.batch_data_items(WEBSITE, {"plan": "free"}, sessions=sessions[:1])
    assert (yield conversations.get_meta(WEBSITE, sessions[0])).data == {"plan": "free"}
    card = {"email": "ada@example.com", "person": {"nickname": "Ada"}}
    people_id = (yield client.website_people.create_new_people_profile(WEBSITE, card)).people_id
    yield batch.batch_segments_items(WEBSITE, ["vip"], people={"profiles": [people_id]})
    profile = yield client.website_people.get_people_profile(WEBSITE, people_id)
    assert profile.segments == ["vip"]
    yield batch.batch_remove_items(WEBSITE, sessions=sessions)
    for session_id in sessions:
        assert (yield conversations.check_conversation_exists(WEBSITE, session_id)) is False
