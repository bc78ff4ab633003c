"""The bot of the original client's README, line by line: it answers every message of a visitor.

Credentials come from the environment: CRISP_IDENTIFIER, CRISP_KEY and CRISP_TIER, and CRISP_HOST
for a local Crisp.
"""

from crisp_client import CrispClient
from crisp_client.events import MessageSend

client = CrispClient()


@client.on(MessageSend)
def answer(message: MessageSend) -> None:
    client.website_conversations.send_message(
        message.website_id,
        message.session_id,
        {
            "type": "text",
            "content": f"I'm a bot, and you said: {message.content}",
            "from": "operator",
            "origin": "chat",
        },
    )


client.listen()
