"""A local Crisp, the bot of examples/bot.py, and a page on which one writes to it: `make play`."""

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path

from crisp_client import CrispClient
from crisp_client import models
from crisp_client.testing import Emulator

BOT = Path(__file__).with_name("bot.py")
NOTE: models.ConversationMessageNewNote = {
    "type": "note",
    "from": "operator",
    "origin": "chat",
    "content": "She may want the express service.",
}
PICKER: models.ConversationMessageNewPicker = {
    "type": "picker",
    "from": "operator",
    "origin": "chat",
    "content": {
        "id": "speed",
        "text": "How fast do you need it?",
        "choices": [
            {"value": "express", "label": "Tomorrow", "selected": False},
            {"value": "standard", "label": "Within a week", "selected": False},
        ],
    },
}
FIELD: models.ConversationMessageNewField = {
    "type": "field",
    "from": "operator",
    "origin": "chat",
    "content": {"id": "email", "text": "Where may we write to?", "explain": "Your e-mail address"},
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="a free one if not given")
    port: int = parser.parse_args().port
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # like Ctrl-C
    try:
        with Emulator(port=port, page=True) as crisp:
            return play(crisp)
    except KeyboardInterrupt:
        return 0


def play(crisp: Emulator) -> int:
    bot = subprocess.Popen([sys.executable, BOT], env=environment(crisp))
    try:
        show(crisp)
        print(f"Write to the bot at {crisp.url}/ and end it with Ctrl-C.", flush=True)
        return bot.wait()
    finally:
        bot.terminate()
        bot.wait(timeout=10)


def show(crisp: Emulator) -> None:
    """Have a visitor ask the bot, and a person send what a visitor can answer."""
    visitor = crisp.visitor(nickname="Ada")
    crisp.wait_until(lambda: crisp.sockets, timeout=60)
    visitor.say("Hello!\nDo you ship to Nantes?")
    visitor.wait_for_reply(timeout=60)
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url, proxy=False) as client:
        for message in (NOTE, PICKER, FIELD):
            client.website_conversations.send_message(crisp.website_id, visitor.session_id, message)


def environment(crisp: Emulator) -> dict[str, str]:
    return {
        **os.environ,
        "CRISP_IDENTIFIER": crisp.identifier,
        "CRISP_KEY": crisp.key,
        "CRISP_TIER": crisp.tier,
        "CRISP_HOST": crisp.url,
    }


if __name__ == "__main__":
    raise SystemExit(main())
