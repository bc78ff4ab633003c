"""Keep the contacts of a shop in Crisp: what Django sites do with Crisp's own Python client.

A row that Crisp knows already is changed; one that it does not is added.
"""

import csv
import logging
import sys

from crisp_client import APIError
from crisp_client import ConflictError
from crisp_client import CrispClient
from crisp_client import NotFoundError

logger = logging.getLogger(__name__)


def create_contact(client: CrispClient, website_id: str, email: str, name: str) -> str | None:
    try:
        added = client.website_people.add_new_people_profile(
            website_id, {"email": email, "person": {"nickname": name}}
        )
    except ConflictError:
        return find_contact(client, website_id, email)
    return added.people_id


def find_contact(client, website_id, email):
    for profile in client.website_people.iter_list_people_profiles(website_id, search_text=email):
        if profile.email == email:
            return profile.people_id
    return None


def tag_contact(client: CrispClient, website_id: str, people_id: str, segment: str) -> None:
    profile = client.website_people.get_people_profile(website_id, people_id)
    segments = [*(profile.segments or []), segment]
    client.website_people.update_people_profile(website_id, people_id, {"segments": segments})


def import_contacts(client: CrispClient, website_id: str, path: str) -> None:
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            try:
                people_id = create_contact(client, website_id, row["email"], row["name"])
                if people_id is not None:
                    client.website_people.update_people_data(
                        website_id, people_id, {"data": {"plan": row["plan"]}}
                    )
                    tag_contact(client, website_id, people_id, "imported")
            except NotFoundError:
                logger.warning("%s is gone", row["email"])
            except APIError as error:
                logger.error("%s: %s", row["email"], error.reason)


if __name__ == "__main__":
    with CrispClient(tier="plugin") as crisp:
        import_contacts(crisp, sys.argv[1], sys.argv[2])
