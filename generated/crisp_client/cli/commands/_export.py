# Rendered from spec, codegen/templates/cli/commands/_export.py.j2. Do not edit: change that and run `make generate`.
"""Keep all conversations of a website in a folder."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ..._runtime.data.sound import sound
from ..._runtime.errors import NotFoundError
from ..._texts import clean
from ..._transcript import transcript
from ..._transcript import WITH_FILE
from .._context import Context
from .._downloads import Downloads
from .._downloads import Unreachable
from .._folder import Folder
from .._folder import NoSessionError
from .._listing import Listing
from .._objects import Objects
from .._output import Output
from .._parser import add_commands
from .._progress import Progress
from .._status import Status
from .._times import in_utc
from .._times import per_second

if TYPE_CHECKING:
    from ...models import Conversation
    from ...models import ConversationMessage
    from ...resources import SiteHandle

# An export runs for hours, and should not end by an outage of a minute.
_ATTEMPTS = 6


def configure(parser: argparse.ArgumentParser) -> None:
    summary = "with messages, transcripts and files"
    add_commands(parser, {"conversations": (summary, _configure, conversations)})


def run(context: Context) -> int | None:
    status: int | None = context.options.run(context)
    return status


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder")
    rate = "at most N requests a second (5)"
    parser.add_argument("--rate", type=per_second, default=5.0, metavar="N", help=rate)
    parser.add_argument("--no-files", action="store_true", help="leave the files where they are")


def conversations(context: Context) -> Status:
    """Keep all conversations of a website in a folder.

    DIR/conversations.jsonl         a line for each conversation
    DIR/SESSION/conversation.json   the conversation, written when the rest is there
    DIR/SESSION/messages.jsonl      a line for each message, the oldest first
    DIR/SESSION/transcript.txt      the same for people
    DIR/SESSION/files/              what was sent as a file

    It may be stopped or killed at any moment, and goes on when it is started again. Later, it reads
    what has changed since; what Crisp has no longer stays in the folder.
    """
    from ..._runtime.rest.retry import Retry

    options, output = context.options, context.output
    patient = context.client.with_options(rate=options.rate, retry=Retry(attempts=_ATTEMPTS))
    site: SiteHandle = patient.site(context.website_id)
    written, files, failed = 0, 0, 0
    downloads = None if options.no_files else Downloads(patient)
    with (
        Folder(options.out) as folder,
        Listing() as listing,
    ):
        output.note("reading the list of conversations")
        found = site.iter_list_conversations(order_date_created=True, per_page=50)
        rows = Objects(found, "a conversation", output)
        for row in rows:
            listing.add(row)
        with Progress(output, len(listing), "conversations") as progress:
            for row in listing.rows():
                try:
                    if folder.has(row):
                        progress.step(worked=False)
                        continue
                    files += _keep(site, row, folder, downloads, output)
                    written += 1
                except NoSessionError as error:
                    rows.left_out = True
                    output.note(str(error))
                except Unreachable as error:
                    failed += 1
                    output.note(f"{row.session_id}: {error}")
                except NotFoundError:
                    output.note(f"{row.session_id} was removed meanwhile")
                progress.step()
        total = folder.finish()
    done = {"conversations": total, "written": written, "files": files, "failed": failed}
    said = f"{total} conversations stand in {clean(str(options.out))}, {written} of them are new"
    output.done(said, {**done, "folder": str(options.out)})
    if failed:
        output.note(f"files of {failed} conversations could not be fetched: start it again")
    return Status.FAILED if failed or rows.left_out else Status.DONE


def _keep(
    site: SiteHandle,
    row: Conversation,
    folder: Folder,
    downloads: Downloads | None,
    output: Output,
) -> int:
    """Write one conversation, and return how many files it has."""
    found = site.conversation(row.session_id).iter_get_messages()
    as_sent = [(sound(one), one) for one in Objects(found, "a message", output)]
    as_sent.sort(key=lambda pair: pair[0].timestamp or 0)
    messages = [message for message, _ in as_sent]
    place = folder.place(row.session_id)
    kept = {} if downloads is None else _files(messages, place / "files", downloads)
    text = transcript(sound(row), messages, in_utc, kept)
    folder.write(row, [message for _, message in as_sent], text)
    return sum(said.startswith("kept") for said in kept.values())


def _files(
    messages: list[ConversationMessage], place: Path, downloads: Downloads
) -> dict[int, str]:
    """Fetch the files of messages, and return what became of each, by its place among them."""
    kept = {}
    for number, message in enumerate(messages):
        url = getattr(message.content, "url", None)
        if message.type in WITH_FILE and isinstance(url, str):
            name = getattr(message.content, "name", None) or ""
            kept[number] = downloads.fetch(url, place, message.fingerprint or number, name)
    return kept
