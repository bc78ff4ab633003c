"""The three uses in one go, against a local Crisp: `make demo`."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from crisp_client import CrispClient
from crisp_client.testing import Emulator

ROOT = Path(__file__).resolve().parent.parent

# What a maintainer would type when Crisp adds a route.
NEW_METHOD = """
  rename_website:
    http: PATCH /website/{website_id}/name
    doc: Give a website another name.
    body:
      name: str
    returns: Website
"""


def main() -> None:
    heading("1. Regenerate: what the spec holds")
    codegen("list")
    codegen("generate")

    heading("2. Import: examples/bot.py answers a visitor")
    with Emulator() as crisp:
        bot = subprocess.Popen([sys.executable, ROOT / "examples/bot.py"], env=environment(crisp))
        try:
            show_conversation(crisp)
        finally:
            bot.terminate()
            bot.wait(timeout=10)

    heading("3. Audit: a method is added to the spec")
    with tempfile.TemporaryDirectory() as folder:
        changed = Path(folder) / "spec"
        shutil.copytree(ROOT / "spec", changed)
        file = changed / "rest/website.yaml"
        text = file.read_text("utf-8")
        file.write_text(text.replace("operations:\n", "operations:\n" + NEW_METHOD, 1), "utf-8")
        codegen("diff", "spec", str(changed))


def show_conversation(crisp: Emulator) -> None:
    crisp.wait_until(lambda: crisp.sockets, timeout=60)
    visitor = crisp.visitor(nickname="Ada")
    for text in ("Hello, is anybody there?", "Do you ship to Nantes?", "Thank you!"):
        visitor.say(text)
        visitor.wait_for_reply(timeout=60)
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        messages = client.website_conversations.get_messages(crisp.website_id, visitor.session_id)
    for message in messages:
        print(f"  {message.from_:>8}: {message.content}")


def environment(crisp: Emulator) -> dict[str, str]:
    return {
        **os.environ,
        "CRISP_IDENTIFIER": crisp.identifier,
        "CRISP_KEY": crisp.key,
        "CRISP_TIER": crisp.tier,
        "CRISP_HOST": crisp.url,
    }


def heading(text: str) -> None:
    print(f"\n== {text}\n", flush=True)


def codegen(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "codegen", *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
