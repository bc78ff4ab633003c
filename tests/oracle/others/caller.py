"""Call the emulator with the client that openapi-python-client made of the export."""

import json
import sys

from made import AuthenticatedClient
from made.api.website_conversations import website_conversations_get_messages_in_conversation
from made.api.website_conversations import website_conversations_list_conversations
from made.api.website_conversations import website_conversations_send_message_in_conversation
from made.models import ConversationMessageNew

url, token, website, session = sys.argv[1:]
client = AuthenticatedClient(f"{url}/v1", token, prefix="Basic", headers={"X-Crisp-Tier": "plugin"})
listing = website_conversations_list_conversations
listed = listing.sync_detailed(website, 1, client=client, x_crisp_tier="plugin")
message = {"type": "text", "from": "operator", "origin": "chat", "content": "From Python"}
sent = website_conversations_send_message_in_conversation.sync(
    website,
    session,
    client=client,
    body=ConversationMessageNew.from_dict(message),
    x_crisp_tier="plugin",
)
read = website_conversations_get_messages_in_conversation.sync(
    website, session, client=client, x_crisp_tier="plugin"
)
missing = listing.sync_detailed(
    "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa", 1, client=client, x_crisp_tier="plugin"
)
answer = {
    "listed": [[row.session_id, row.state] for row in listed.parsed.data],
    "fingerprint": sent.data.fingerprint,
    "read": [row.content for row in read.data],
    "missing": [missing.status_code, missing.parsed.reason],
}
json.dump(answer, sys.stdout)
