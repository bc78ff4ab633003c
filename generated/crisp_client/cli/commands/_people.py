# Rendered from spec, codegen/templates/cli/commands/_people.py.j2. Do not edit: change that and run `make generate`.
"""Search, show, import or export people, the contacts of a website."""

from __future__ import annotations

import argparse
from itertools import islice
from typing import TYPE_CHECKING

from ..._runtime.data.sound import sound
from ..._texts import one_line
from .._context import Context
from .._conversation import site
from .._objects import Objects
from .._parser import add_commands
from .._people_csv import cells_of
from .._people_csv import COLUMNS
from .._times import count
from .._times import local
from .._times import some
from ._people_export import configure_export
from ._people_export import export_people
from ._people_import import configure_import
from ._people_import import import_people

if TYPE_CHECKING:
    from ...models import PeopleProfile


def configure(parser: argparse.ArgumentParser) -> None:
    add_commands(
        parser,
        {
            "search": ("find people by a text", _configure_search, search),
            "show": ("show a person, with their data", _configure_show, show),
            "import": ("add or update the people of a CSV", configure_import, import_people),
            "export": ("write all people as JSON lines or CSV", configure_export, export_people),
        },
    )


def run(context: Context) -> int | None:
    status: int | None = context.options.run(context)
    return status


def _configure_search(parser: argparse.ArgumentParser) -> None:
    text = "in a name, an e-mail address, ...; without it, all people"
    parser.add_argument("text", metavar="TEXT", nargs="?", help=text)
    parser.add_argument("--limit", type=count, default=20, metavar="N", help="at most N (20)")


def search(context: Context) -> None:
    """Find people by a text, those that were active last first."""
    options = context.options
    found = site(context).iter_list_people_profiles(search_text=options.text)
    rows = islice(Objects(found, "a person", context.output), options.limit)
    columns = ["people_id", "name", "email", "phone", "segments"]
    context.output.table(columns, ((row.to_dict(), _cells(row)) for row in rows))


def _configure_show(parser: argparse.ArgumentParser) -> None:
    person = "an e-mail address or a people_id"
    parser.add_argument("person", metavar="PERSON", type=some, help=person)


def show(context: Context) -> None:
    """Show a person, with the data that is kept of them."""
    person = site(context).person(context.options.person)
    profile, kept = person.get(), person.get_data()
    output = context.output
    if output.is_json:
        return output.json({**profile.to_dict(), "data": kept.data or {}})
    profile, data = sound(profile), sound(kept).data or {}
    cells = cells_of(profile.to_dict())
    known = {name: cells.get(name) for name in COLUMNS}
    known |= {f"data: {key}": data[key] for key in data}
    known |= {"created": local(profile.created_at_utc), "updated": local(profile.updated_at_utc)}
    known["people_id"] = profile.people_id
    output.facts(
        {name: one_line(value) for name, value in known.items() if value not in ("", None)}
    )


def _cells(profile: PeopleProfile) -> list[object]:
    profile = sound(profile)
    person = profile.person
    segments = ", ".join(profile.segments or ())
    name, phone = person and person.nickname, person and person.phone
    return [profile.people_id, name, profile.email, phone, segments]
