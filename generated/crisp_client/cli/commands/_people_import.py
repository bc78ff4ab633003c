# Rendered from spec, codegen/templates/cli/commands/_people_import.py.j2. Do not edit: change that and run `make generate`.
"""Add or update the people of a CSV."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any
from typing import TYPE_CHECKING

from ..._runtime.data.sound import sound
from ..._runtime.errors import ConflictError
from ..._runtime.errors import CrispError
from ..._runtime.errors import InvalidDataError
from ..._runtime.errors import NotFoundError
from ..._texts import clean
from .._context import Context
from .._people_csv import COLUMNS
from .._people_csv import read
from .._people_csv import Row
from .._progress import Progress
from .._status import CommandError
from .._status import Status
from .._times import per_second

if TYPE_CHECKING:
    from ...models import PeopleProfileUpdateCard
    from ...resources import SiteHandle

_TRIES = 3


def configure_import(parser: argparse.ArgumentParser) -> None:
    file = f"a CSV with {', '.join(COLUMNS)}; - is the standard input"
    parser.add_argument("file", type=Path, metavar="FILE", help=file)
    parser.add_argument(
        "--rate", type=per_second, default=5.0, metavar="N", help="at most N requests a second (5)"
    )


def import_people(context: Context) -> Status:
    """Add the people of a CSV, and update those that are there.

    The first line names the columns; what Crisp does not know becomes data of the person. An empty
    cell changes nothing, and segments are added to those that a person has. It may be run again: an
    e-mail address is there once.
    """
    rows = read(context.options.file)
    website_id = context.website_id
    context.confirm(f"add or update {len(rows)} people of the website {website_id}")
    site: SiteHandle = context.client.with_options(rate=context.options.rate).site(website_id)
    counts: Counter[str] = Counter()
    with Progress(context.output, len(rows), "people") as progress:
        for row in rows:
            done = _tried(site, row)
            counts[done["result"]] += 1
            if context.output.is_json:
                context.output.line(done)
            elif done["result"] == "refused":
                context.output.note(f"line {row.number}, {row.email}: {done['reason']}")
            progress.step()
    context.output.note(", ".join(f"{number} {what}" for what, number in counts.items()))
    return Status.FAILED if counts["refused"] else Status.DONE


def _tried(site: SiteHandle, row: Row) -> dict[str, Any]:
    told = {"email": row.email, "line": row.number}
    try:
        return {**told, "result": _put(site, row)}
    except InvalidDataError as error:
        return {**told, "result": "refused", "reason": clean(str(error))}


def _put(site: SiteHandle, row: Row) -> str:
    """Add a person, or update one that is there, or that an answer that was lost may have added."""
    for _ in range(_TRIES):
        try:
            card = _card(row, [])
            site.add_new_people_profile({"person": {}, **card, "email": row.email})
            result = "added"
        except CrispError as error:
            if not (isinstance(error, ConflictError) or error.ambiguous):
                raise
            try:
                there = site.person(row.email).get()
            except NotFoundError:
                continue  # it was not added: a second one cannot come of trying again
            site.person(there.people_id).update(_card(row, sound(there).segments or []))
            result = "updated"
        if row.data:
            site.person(row.email).update_data({"data": row.data})
        return result
    said = f"line {row.number}, {row.email}: Crisp says that they are there, and does not show them"
    raise CommandError(said, Status.FAILED)


def _card(row: Row, segments: list[str]) -> PeopleProfileUpdateCard:
    """Return what a row says; Crisp takes segments as a whole, so those that are there go along."""
    card: PeopleProfileUpdateCard = {}
    if row.person:
        card["person"] = row.person
    if row.segments:
        card["segments"] = list(dict.fromkeys([*segments, *row.segments]))
    if row.company:
        card["company"] = row.company
    if row.notepad:
        card["notepad"] = row.notepad
    return card
