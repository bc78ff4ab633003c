"""The README's bot as its users run it: a process of its own, over real sockets."""

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from crisp_client import AsyncCrispClient
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator

from .environment import environment

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def crisp():
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def bot(crisp):
    process = subprocess.Popen(
        [sys.executable, ROOT / "examples/bot.py"],
        env=environment(crisp),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        crisp.wait_until(lambda: crisp.sockets, timeout=60)
        yield process
    finally:
        process.kill()
        process.communicate()


def test_it_answers_and_comes_back_after_a_restart(crisp, bot):
    visitor = crisp.visitor(nickname="Ada")
    visitor.say("hello")
    assert visitor.wait_for_reply(60)["content"] == "I'm a bot, and you said: hello"

    crisp.restart()
    crisp.wait_until(lambda: crisp.sockets, timeout=60)

    visitor.say("still there?")
    assert visitor.wait_for_reply(60)["content"] == "I'm a bot, and you said: still there?"
    # Its own messages come back as message:received, which it does not answer.
    assert len(crisp.messages(visitor.session_id)) == 4


def test_ctrl_c_ends_it_cleanly(crisp, bot):
    bot.send_signal(signal.SIGINT)
    out, err = bot.communicate(timeout=60)
    assert (bot.returncode, out, err) == (0, "", "")


def test_the_same_bot_with_the_async_client(crisp):
    async def main():
        async with AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:

            @client.on(MessageSend)
            async def answer(message):
                await client.website_conversations.send_message(
                    message.website_id,
                    message.session_id,
                    {"type": "text", "from": "operator", "origin": "chat", "content": "here"},
                )

            listening = asyncio.create_task(client.listen())
            await client.wait_until_live(10)
            visitor = crisp.visitor()
            visitor.say("hello")
            reply = await asyncio.to_thread(visitor.wait_for_reply, 10)
            client.stop()
            await listening
            return reply["content"]

    assert asyncio.run(main()) == "here"
