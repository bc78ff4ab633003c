"""Imports the people of a CSV: `python import_people.py WEBSITE_ID people.csv`.

The file has the columns name, email and plan. Whoever is there already is updated, so that it can
be run again. Credentials come from the environment: CRISP_IDENTIFIER, CRISP_KEY and CRISP_TIER, and
CRISP_HOST for a local Crisp.
"""

import csv
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from crisp_client import AmbiguousWriteError
from crisp_client import ConflictError
from crisp_client import CrispClient
from crisp_client import models
from crisp_client import resources


def add(site: resources.SiteHandle, row: dict[str, str]) -> str:
    card: models.PeopleProfileCardPersonInput = {"nickname": row["name"]}
    try:
        added = site.add_new_people_profile(
            {"email": row["email"], "person": card, "segments": ["import"]}
        )
        person, result = site.person(added), "added"
    except (ConflictError, AmbiguousWriteError):  # this one is there, or may be
        person, result = site.person(row["email"]), "updated"
        person.update({"person": card, "segments": ["import"]})
    person.update_data({"data": {"plan": row["plan"]}})
    return result


def main(website_id: str, path: Path) -> None:
    with (
        CrispClient(rate=10) as client,  # of all threads together, and each attempt counts
        path.open(newline="") as file,
        ThreadPoolExecutor(8) as pool,
    ):
        site = client.site(website_id)
        results = Counter(pool.map(lambda row: add(site, row), csv.DictReader(file)))
    print(f"{results['added']} added, {results['updated']} updated")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
