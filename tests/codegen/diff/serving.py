"""Changes at routes that a local Crisp knows, most of which only a server tells."""

from __future__ import annotations

from codegen.ir import Api
from tests.codegen.diff.base import FILES
from tests.codegen.diff.cases import read_cases
from tests.codegen.diff.specs import changed
from tests.codegen.diff.specs import loaded
from tests.codegen.specs import REST

SERVED = (
    REST.replace("tiers: [user]", "tiers: [user, plugin]")
    + """\
  list_them:
    http: GET /website/{website_id}/them/{page_number}
    doc: Them.
    query:
      count?: int 1..50
      word?: str
    returns: [str]
  put_it:
    http: PUT /website/{website_id}/it
    doc: Put.
    auth: none
    body:
      kind: const spam
  hold_it:
    http: POST /hold
    doc: Hold.
    body:
      it: Held
  know_it:
    http: GET /known/{user_id}
    doc: What is known of a person.
    tiers: [user]
    query:
      count?: int 1..50
types:
  Held:
    doc: Held.
    fields:
      name: str
"""
)


def served_changes() -> dict[str, tuple[Api, Api]]:
    """Return both sides of each change, by its name; parts of one do not meet."""
    old = loaded({"rest/widget.yaml": SERVED})
    edits = {
        "high, length": [("50\n      word?: str", "40\n      word?: {type: str, max: 5}")],
        "low, moment": [("1..50\n      word?: str", "20..50\n      word?: iso8601")],
        "constant, path, mapping, person": [
            ("const spam", "const ham"),
            ("them/{page_number}", "those/{page_number}"),
            ("it: Held", "it: '[Held]'"),
            ("int 1..50\ntypes", "int 1..40\ntypes"),
        ],
        "credentials": [("    auth: none\n", "")],
        "verb": [("PUT /website/{website_id}/it", "PATCH /website/{website_id}/it")],
        "tier": [("tiers: [user, plugin]", "tiers: [plugin]")],
    }
    found = {}
    for name, parts in edits.items():
        text = SERVED
        for before, after in parts:
            assert text.count(before) == 1, before
            text = text.replace(before, after)
        found[name] = old, loaded({"rest/widget.yaml": text})
    tiers = "  tiers: [user, website, plugin]"
    token = changed("api.yaml", tiers, tiers.replace("]", ", robot]"))
    return {**found, "several cases": (token, _several())}


# No witness of one of these fails because of another.
SEVERAL = (
    "a word less to send",
    "another field decides, which was there",
    "another type for a kind",
    "seconds instead of milliseconds in an answer",
    "two methods of a handle change places",
)


def _several() -> Api:
    files = dict(FILES)
    for case in read_cases():
        for file, old, new in case.hunks if case.name in SEVERAL else ():
            assert files[file].count(old) == 1, case.name
            files[file] = files[file].replace(old, new)
    return loaded(files)
