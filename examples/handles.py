"""A bot that takes its time: it shows that it types, answers, and resolves what is done.

Credentials come from the environment: CRISP_IDENTIFIER, CRISP_KEY and CRISP_TIER, and CRISP_HOST
for a local Crisp.
"""

from crisp_client import CrispClient
from crisp_client.events import MessageSend

client = CrispClient()


@client.on(MessageSend)
def answer(message: MessageSend) -> None:
    conversation = client.conversation(message)  # asks Crisp for nothing
    if message.content == "thanks":
        conversation.note("The visitor is content.")
        conversation.resolve()
        return
    with conversation.typing():  # while the answer is made, however long that takes
        said = [one for one in conversation.iter_get_messages() if one.from_ == "user"]
    conversation.send_text(f"You wrote {len(said)} messages so far.")


client.listen()
