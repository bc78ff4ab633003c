"""A bot that lives through a restart of Crisp, a silence and, not quite, the loss of its key.

Runs by itself, against a local Crisp: `python examples/survive.py`.
"""

import asyncio
import time

from crisp_client import AsyncCrispClient
from crisp_client import AuthenticationError
from crisp_client import Backoff
from crisp_client import Gap
from crisp_client import RealtimeOptions
from crisp_client import RealtimeState
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.testing import Visitor

STARTED = time.monotonic()

# Shorter than by itself, so that nobody has to wait for it here.
OPTIONS = RealtimeOptions(silence=2, backoff=Backoff(base=0.2, cap=1))


def tell(who: str, what: object) -> None:
    print(f"{time.monotonic() - STARTED:6.2f} s  {who:>8}  {what}", flush=True)


async def bot(client: AsyncCrispClient, website_id: str) -> None:
    @client.on_state
    def changed(state: RealtimeState) -> None:
        tell("state", state)

    @client.on(Gap)
    async def missed(gap: Gap) -> None:
        tell("gap", gap.reason)

    @client.on(MessageSend)
    async def answer(message: MessageSend) -> None:
        when = "missed, and read back" if message.backfilled else "live"
        tell("bot", f"heard {message.content!r} ({when})")
        await client.website_conversations.send_message(
            message.website_id,
            message.session_id,
            {"type": "text", "from": "operator", "origin": "chat", "content": "I am here."},
        )

    try:
        await client.listen(websites=[website_id], backfill=True, options=OPTIONS)
    except AuthenticationError as error:
        tell("bot", f"gives up: {error}")


async def say(visitor: Visitor, text: str) -> None:
    tell("visitor", text)
    visitor.say(text)
    reply = await asyncio.to_thread(visitor.wait_for_reply, 20)
    tell("visitor", f"was answered: {reply['content']}")


async def main() -> None:
    crisp = Emulator()
    crisp.realtime.ping_interval = 1
    async with (
        crisp,
        AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client,
    ):
        visitor = crisp.visitor("Ada")
        listening = asyncio.create_task(bot(client, crisp.website_id))
        await client.wait_until_live(20)
        await say(visitor, "Hello?")

        tell("crisp", "goes away")
        await asyncio.to_thread(crisp.stop)
        answered = asyncio.create_task(say(visitor, "Is anybody there?"))
        await asyncio.sleep(1)
        tell("crisp", "is back")
        await asyncio.to_thread(crisp.start)
        await answered
        await client.wait_until_live(20)

        tell("crisp", "falls silent")
        crisp.realtime.stall()
        await say(visitor, "And now?")
        await client.wait_until_live(20)

        tell("crisp", "has another key")
        crisp.roll_key()
        await listening


if __name__ == "__main__":
    asyncio.run(main())
