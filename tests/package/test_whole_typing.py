"""Type checkers know both forms of a body, and find what fits neither: mypy over a program."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

# Each line that is an error says which.
PROGRAM = """
    from crisp_client import AsyncCrispClient
    from crisp_client import CrispClient

    client = CrispClient()
    talks, batch = client.website_conversations, client.website_batch
    talks.change_conversation_state("w", "s", "resolved")
    talks.change_conversation_state("w", "s", "resolved", origin="chat")
    talks.change_conversation_state("w", "s", {"state": "resolved"})
    body = {"state": "resolved"}
    talks.change_conversation_state("w", "s", body)
    talks.change_conversation_state("w", "s", "solved")  # arg-type
    talks.change_conversation_state("w", "s", ["resolved"])  # arg-type
    talks.change_conversation_state("w", "s")  # call-arg
    talks.mark_messages_delivered_in_conversation("w", "s", "chat", [1])
    talks.mark_messages_delivered_in_conversation(
        "w", "s", {"from": "operator", "origin": "chat", "fingerprints": [1]}
    )
    talks.mark_messages_delivered_in_conversation("w", "s", "chat")  # call-overload
    both = {"origin": "chat"}
    talks.mark_messages_delivered_in_conversation("w", "s", both, [1])  # call-overload
    talks.update_message_in_conversation("w", "s", 1, "text")
    talks.update_message_in_conversation("w", "s", 1, {"content": "text"})
    talks.update_message_in_conversation("w", "s", 1, {"contents": "text"})  # dict-item
    batch.batch_data_items("w", {"plan": "x"}, sessions=["s"])
    batch.batch_data_items("w", {"data": {"plan": "x"}, "sessions": ["s"]})
    batch.batch_data_items("w", {"plan": "x"})  # dict-item
    batch.batch_remove_items("w", sessions=["s"])
    batch.batch_remove_items("w", {"sessions": ["s"]})
    batch.batch_remove_items("w")  # call-overload


    async def main() -> None:
        async with AsyncCrispClient() as client:
            talks = client.website_conversations
            await talks.change_conversation_state("w", "s", {"state": "resolved"})
            await talks.change_conversation_state("w", "s", 1)  # arg-type
"""


def test_both_forms(tmp_path: Path) -> None:
    program = textwrap.dedent(PROGRAM).lstrip("\n")
    (tmp_path / "program.py").write_text(program)
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "program.py"]
    command.append(f"--cache-dir={os.devnull}")
    ran = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    found = re.findall(r"^program\.py:(\d+): error: .*\[(.*)\]$", ran.stdout, re.MULTILINE)
    lines = enumerate(program.splitlines(), 1)
    expected = [(str(n), text.partition("  # ")[2]) for n, text in lines if "  # " in text]
    assert found == expected, ran.stdout
