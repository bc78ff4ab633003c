"""Resolves what operators have answered: `python examples/moving_before.py WEBSITE_ID`.

With `crisp-api` of PyPI. `moving_after.py` does the same, line by line, with `crisp_client`.
"""

import os
import sys

from crisp_api import Crisp
from crisp_api.errors.route import RouteError

client = Crisp()
client.set_tier("plugin")
client.authenticate(os.environ["CRISP_IDENTIFIER"], os.environ["CRISP_KEY"])
if "CRISP_HOST" in os.environ:
    client.set_rest_host(os.environ["CRISP_HOST"])


def unresolved(website_id):
    page = 1
    while rows := client.website.search_conversations(website_id, page, filter_not_resolved="1"):
        yield from rows
        page += 1


def is_answered(website_id, session_id):
    messages = client.website.get_messages_in_conversation(website_id, session_id, {})
    return bool(messages) and messages[-1]["from"] == "operator"


def say_goodbye(website_id, session_id):
    message = {"type": "text", "from": "operator", "origin": "chat", "content": "Take care!"}
    sent = client.website.send_message_in_conversation(website_id, session_id, message)
    update = {"content": "Take care, and write again at any time."}
    client.website.update_message_in_conversation(
        website_id, session_id, sent["fingerprint"], update
    )


def tell_profile(website_id, email):
    try:
        profile = client.website.get_people_profile(website_id, email)
    except RouteError as error:
        if error.args[0]["code"] != 404:
            raise
        return
    event = {"text": "Conversation resolved", "data": {}, "color": "green"}
    client.website.add_people_event(website_id, profile["people_id"], event)


def main(website_id):
    print(client.website.get_website(website_id)["name"])
    for conversation in list(unresolved(website_id)):
        session_id = conversation["session_id"]
        meta = client.website.get_conversation_metas(website_id, session_id)
        if not is_answered(website_id, session_id):
            print(meta["nickname"], "waits for an answer")
            continue
        say_goodbye(website_id, session_id)
        client.website.change_conversation_state(website_id, session_id, {"state": "resolved"})
        if meta.get("email"):
            tell_profile(website_id, meta["email"])
        print(meta["nickname"], "is done")


if __name__ == "__main__":
    main(sys.argv[1])
