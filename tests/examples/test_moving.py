"""The example that was moved from Crisp's Python client: before and after do the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crisp_client import CrispClient
from crisp_client.testing import Emulator

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("name", ["moving_before.py", "moving_after.py"])
def test_what_is_answered_is_resolved(name):
    with Emulator() as crisp:
        own = {
            "CRISP_IDENTIFIER": crisp.identifier,
            "CRISP_KEY": crisp.key,
            "CRISP_HOST": crisp.url,
        }
        operator = CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url)
        talk, people = operator.website_conversations, operator.website_people
        site = crisp.website_id
        people_id = people.add_new_people_profile(
            site, {"email": "ada@example.org", "person": {"nickname": "Ada"}}
        ).people_id
        ada, bob, eve = (
            crisp.visitor("Ada", "ada@example.org"),
            crisp.visitor("Bob", "bob@example.org"),
            crisp.visitor("Eve"),
        )
        for visitor in (ada, bob, eve):
            visitor.say("help")
        answer = {"type": "text", "from": "operator", "origin": "chat", "content": "Like this."}
        for visitor in (ada, bob):
            talk.send_message(site, visitor.session_id, answer)

        ran = subprocess.run(
            [sys.executable, EXAMPLES / name, site],
            env={**os.environ, **own},
            capture_output=True,
            text=True,
            check=False,
            timeout=50,
        )
        assert ran.stderr == ""
        first, *others = ran.stdout.splitlines()
        assert first == "Example"
        assert sorted(others) == ["Ada is done", "Bob is done", "Eve waits for an answer"]

        states = [talk.get_conversation(site, v.session_id).state for v in (ada, bob, eve)]
        assert states == ["resolved", "resolved", "unresolved"]
        said = [crisp.messages(v.session_id)[-1]["content"] for v in (ada, bob, eve)]
        assert said == ["Take care, and write again at any time."] * 2 + ["help"]
        (event,) = people.list_people_events(site, people_id)
        assert event.text == "Conversation resolved"
        operator.close()
