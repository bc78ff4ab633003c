# Rendered from spec, codegen/templates/cli/commands/_people_export.py.j2. Do not edit: change that and run `make generate`.
"""Write all people, as JSON lines or CSV."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from typing import TYPE_CHECKING

from ..._runtime.errors import NotFoundError
from ..._texts import clean
from .._context import Context
from .._listing import Listing
from .._objects import Objects
from .._people_csv import Columns
from .._progress import Progress
from .._status import Status
from .._times import per_second
from .._writing import writing

if TYPE_CHECKING:
    from ...models import PeopleProfile
    from ...resources import SiteHandle

# It may run for an hour, and should not end by an outage of a minute.
_ATTEMPTS = 6


def configure_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--csv", action="store_true", help="CSV, which `import` reads")
    out = "write to a file, which takes the place of an old one when all is there"
    parser.add_argument("--out", type=Path, metavar="FILE", help=out)
    no_data = "leave out the data of people: Crisp is asked for those of each one by one"
    parser.add_argument("--no-data", action="store_true", help=no_data)
    rate = "at most N requests a second (5)"
    parser.add_argument("--rate", type=per_second, default=5.0, metavar="N", help=rate)


def export_people(context: Context) -> Status:
    """Write all people with their data, to the standard output or a file.

    `people import` makes the same of its CSV again, but for what Crisp makes itself: ids, times and
    scores.
    """
    from ..._runtime.rest.retry import Retry

    options, output = context.options, context.output
    patient = context.client.with_options(rate=options.rate, retry=Retry(attempts=_ATTEMPTS))
    site: SiteHandle = patient.site(context.website_id)
    columns = Columns()
    with Listing() as listing:
        people = Objects(site.iter_list_people_profiles(per_page=50), "a person", output)
        for profile in people:
            listing.add(profile)
        with writing(options.out) as file, Listing() as whole:
            write = output.liner(file)
            for profile in _with_data(context, site, listing):
                if options.csv:
                    columns.add(profile.to_dict())
                    whole.add(profile)
                else:
                    write(profile)
            if options.csv:
                columns.write((profile.to_dict() for profile in whole.rows()), file)
    if columns.left_out:
        output.note(f"a CSV cannot bring back: {', '.join(sorted(columns.left_out))}")
    if options.out is not None:
        output.note(f"{len(listing)} people stand in {clean(str(options.out))}")
    return Status.FAILED if people.left_out else Status.DONE


def _with_data(context: Context, site: SiteHandle, listing: Listing) -> Iterator[PeopleProfile]:
    if context.options.no_data:
        yield from listing.rows()
        return
    with Progress(context.output, len(listing), "people") as progress:
        for profile in listing.rows():
            data = _data(site, profile.people_id)
            yield profile.from_dict({**profile.to_dict(), "data": data})
            progress.step()


def _data(site: SiteHandle, people_id: Any) -> Any:
    """Return what is kept of a person; nothing of one who was removed meanwhile."""
    if not isinstance(people_id, str) or not people_id:
        return {}
    try:
        return site.person(people_id).get_data().data or {}
    except NotFoundError:
        return {}
