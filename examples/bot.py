"""The bot of the original client's README: it answers every message of a visitor.

Credentials come from the environment: CRISP_IDENTIFIER, CRISP_KEY and CRISP_TIER, and CRISP_HOST
for a local Crisp.
"""

from crisp_client import CrispClient
from crisp_client.events import MessageSend

client = CrispClient()


@client.on(MessageSend)
def answer(message: MessageSend) -> None:
    client.conversation(message).send_text(f"I'm a bot, and you said: {message.content}")


client.listen()
