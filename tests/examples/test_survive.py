"""The transcript of a bot that survives a restart and a silence, and ends with its key."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

TRANSCRIPT = """\
visitor Hello?
bot heard 'Hello?' (live)
visitor was answered: I am here.
crisp goes away
visitor Is anybody there?
crisp is back
gap lost
bot heard 'Is anybody there?' (missed, and read back)
visitor was answered: I am here.
crisp falls silent
visitor And now?
gap silent
bot heard 'And now?' (missed, and read back)
visitor was answered: I am here.
crisp has another key
bot gives up: rtm: unauthorized: invalid_credentials
"""


def test_the_bot_survives():
    ran = subprocess.run(
        [sys.executable, ROOT / "examples/survive.py"], capture_output=True, text=True, timeout=50
    )
    assert ran.returncode == 0, ran.stderr
    told = [line.split(maxsplit=3)[2:] for line in ran.stdout.splitlines()]
    said = "".join(f"{who} {what}\n" for who, what in told if who != "state")
    assert said == TRANSCRIPT
    states = " ".join(what for who, what in told if who == "state")
    once = "resolving connecting authenticating live"
    assert re.fullmatch(rf"({once}( gap( resolving gap)* )){{2}}{once} failed", states)
