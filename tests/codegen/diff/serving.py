"""Changes at routes that a local Crisp knows, most of which only a server tells."""

from __future__ import annotations

from codegen.ir import Api
from tests.codegen.diff.base import FILES
from tests.codegen.diff.cases import read_cases
from tests.codegen.diff.specs import base
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
    """Return both sides of each change, by its name."""
    old = loaded({"rest/widget.yaml": SERVED})
    edits = {
        "high": ("int 1..50\n      word", "int 1..40\n      word"),
        "low": ("int 1..50\n      word", "int 20..50\n      word"),
        "length": ("word?: str", "word?: {type: str, max: 5}"),
        "moment": ("word?: str", "word?: iso8601"),
        "constant": ("const spam", "const ham"),
        "credentials": ("    auth: none\n", ""),
        "verb": ("PUT /website/{website_id}/it", "PATCH /website/{website_id}/it"),
        "path": ("them/{page_number}", "those/{page_number}"),
        "tier": ("tiers: [user, plugin]", "tiers: [plugin]"),
        "mapping": ("it: Held", "it: '[Held]'"),
        "person": ("int 1..50\ntypes", "int 1..40\ntypes"),
    }
    found = {
        name: (old, loaded({"rest/widget.yaml": SERVED.replace(*edit)}))
        for name, edit in edits.items()
    }
    token = changed(
        "api.yaml", "  tiers: [user, website, plugin]", "  tiers: [user, website, plugin, robot]"
    )
    return {**found, "kind of token": (token, base()), "several cases": (base(), _several())}


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
