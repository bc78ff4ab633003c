"""Resolves what operators have answered: `python examples/moving_after.py WEBSITE_ID`.

It is `moving_before.py`, moved line by line. Credentials come from the environment:
CRISP_IDENTIFIER and CRISP_KEY, and CRISP_HOST for a local Crisp.
"""

import sys
from collections.abc import Iterator

from crisp_client import CrispClient
from crisp_client import models
from crisp_client import NotFoundError

client = CrispClient(tier="plugin")


def unresolved(website_id: str) -> Iterator[models.Conversation]:
    return client.website_conversations.iter_list_conversations(
        website_id, filter_not_resolved=True
    )


def is_answered(website_id: str, session_id: str) -> bool:
    messages = client.website_conversations.get_messages_in_conversation(website_id, session_id)
    return bool(messages) and messages[-1].from_ == "operator"


def say_goodbye(website_id: str, session_id: str) -> None:
    message: models.ConversationMessageNewText = {
        "type": "text",
        "from": "operator",
        "origin": "chat",
        "content": "Take care!",
    }
    sent = client.website_conversations.send_message_in_conversation(
        website_id, session_id, message
    )
    update = "Take care, and write again at any time."
    client.website_conversations.update_message_in_conversation(
        website_id, session_id, sent.fingerprint, update
    )


def tell_profile(website_id: str, email: str) -> None:
    try:
        profile = client.website_people.get_people_profile(website_id, email)
    except NotFoundError:
        return
    event: models.PeopleEventAdd = {"text": "Conversation resolved", "data": {}, "color": "green"}
    client.website_people.add_people_event(website_id, profile.people_id, event)


def main(website_id: str) -> None:
    print(client.website.get_website(website_id).name)
    for conversation in list(unresolved(website_id)):
        session_id = conversation.session_id
        meta = client.website_conversations.get_conversation_metas(website_id, session_id)
        if not is_answered(website_id, session_id):
            print(meta.nickname, "waits for an answer")
            continue
        say_goodbye(website_id, session_id)
        client.website_conversations.change_conversation_state(website_id, session_id, "resolved")
        if meta.email:
            tell_profile(website_id, meta.email)
        print(meta.nickname, "is done")


if __name__ == "__main__":
    main(sys.argv[1])
