"""Sends a file in a conversation: `python examples/send_file.py WEBSITE_ID SESSION_ID PATH`.

Credentials come from the environment: CRISP_IDENTIFIER, CRISP_KEY and CRISP_TIER, and CRISP_HOST
for a local Crisp.
"""

import mimetypes
import sys
from pathlib import Path

from crisp_client import CrispClient


def show(sent: int, total: int) -> None:
    print(f"{sent} of {total} bytes", file=sys.stderr)


def main(website_id: str, session_id: str, path: Path) -> None:
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    with CrispClient() as client:
        url = client.upload_file(website_id, path, type=kind, progress=show)
        client.website_conversations.send_message(
            website_id,
            session_id,
            {
                "type": "file",
                "content": {"name": path.name, "url": url, "type": kind},
                "from": "operator",
                "origin": "chat",
            },
        )
    print(url)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
