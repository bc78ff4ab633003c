"""Export the conversations of a website; stopped and started again, it goes on.

    python examples/export.py WEBSITE_ID conversations.jsonl

The file has a JSON object a line. The token comes from the environment: CRISP_IDENTIFIER, CRISP_KEY
and CRISP_TIER. Conversations that begin after the first start are left out.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from crisp_client import CrispClient


def export(client: CrispClient, website_id: str, file: Path) -> None:
    progress = Progress(file)
    with file.open("ab") as out:
        out.truncate(progress.size)  # without the page that was being written
    # Those that began meanwhile have moved some rows to the next page.
    known = {json.loads(line)["session_id"] for line in file.read_bytes().splitlines()}
    conversations = client.website_conversations.iter_list_conversations(
        website_id, order_date_created=True, start_page=progress.page + 1
    )
    with file.open("ab") as out:
        for page in conversations.pages():
            for conversation in page.items:
                if conversation.session_id not in known:
                    out.write(conversation.to_json().encode() + b"\n")
            out.flush()
            progress.save(page.page, out.tell())
    progress.file.unlink(missing_ok=True)


class Progress:
    """How far an export came: its last whole page, and the size of the file then."""

    def __init__(self, exported: Path) -> None:
        self.file = exported.with_suffix(".progress")
        saved = self.file.read_text().split() if self.file.exists() else ("0", "0")
        self.page, self.size = map(int, saved)

    def save(self, page: int, size: int) -> None:
        new = self.file.with_suffix(".new")
        new.write_text(f"{page} {size}")
        new.replace(self.file)  # in one step: the old or the new, never half of it


if __name__ == "__main__":
    with CrispClient(rate=5) as crisp:
        export(crisp, sys.argv[1], Path(sys.argv[2]))
